<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>AtlasText</name>
    <message numerus="yes">
      <source>%1 of %n epoch(s) computed</source>
      <translation>
        <numerusform>%1 of %n epoch computed</numerusform>
        <numerusform>%1 of %n epochs computed</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Branch</name>
    <message numerus="yes">
      <source>%n epoch(s)</source>
      <translation>
        <numerusform>%n epoch</numerusform>
        <numerusform>%n epochs</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Compare</name>
    <message numerus="yes">
      <source>%1: all %n step(s) at once</source>
      <translation>
        <numerusform>%1: all %n step at once</numerusform>
        <numerusform>%1: all %n steps at once</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DetailNumbers</name>
    <message numerus="yes">
      <source>L(%1) over %n seed(s): mean %2, min %3, max %4</source>
      <translation>
        <numerusform>L(%1) over %n seed: mean %2, min %3, max %4</numerusform>
        <numerusform>L(%1) over %n seeds: mean %2, min %3, max %4</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DistributionText</name>
    <message numerus="yes">
      <source>%1 of %n epoch(s) computed</source>
      <translation>
        <numerusform>%1 of %n epoch computed</numerusform>
        <numerusform>%1 of %n epochs computed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>loss on the first %n training sample(s)</source>
      <translation>
        <numerusform>loss on the first %n training sample</numerusform>
        <numerusform>loss on the first %n training samples</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>InsideText</name>
    <message numerus="yes">
      <source>%n step(s) back</source>
      <translation>
        <numerusform>%n step back</numerusform>
        <numerusform>%n steps back</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>layer %1, %n unit(s)</source>
      <translation>
        <numerusform>layer %1, %n unit</numerusform>
        <numerusform>layer %1, %n units</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>LeftOver</name>
    <message numerus="yes">
      <source>Sluice ended on %1 without closing what was trained: %n run(s), the last of %2 after epoch %3 of %4.</source>
      <translation>
        <numerusform>Sluice ended on %1 without closing what was trained: %n run, of %2 after epoch %3 of %4.</numerusform>
        <numerusform>Sluice ended on %1 without closing what was trained: %n runs, the last of %2 after epoch %3 of %4.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Measures</name>
    <message numerus="yes">
      <source>Of the forecasts %n row(s) ahead</source>
      <translation>
        <numerusform>Of the forecasts %n row ahead</numerusform>
        <numerusform>Of the forecasts %n rows ahead</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MemoryWords</name>
    <message numerus="yes">
      <source>%1 is changed at t = %2: of its largest effect on the answer %3 is left %n step(s) later.</source>
      <translation>
        <numerusform>%1 is changed at t = %2: of its largest effect on the answer %3 is left %n step later.</numerusform>
        <numerusform>%1 is changed at t = %2: of its largest effect on the answer %3 is left %n steps later.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Measured, %1 of the largest effect of a change at t = %2 is left in it %n step(s) later.</source>
      <translation>
        <numerusform>Measured, %1 of the largest effect of a change at t = %2 is left in it %n step later.</numerusform>
        <numerusform>Measured, %1 of the largest effect of a change at t = %2 is left in it %n steps later.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Measured, unit %1 keeps most of a change at t = %2: %3 of its largest effect is left %n step(s) later.</source>
      <translation>
        <numerusform>Measured, unit %1 keeps most of a change at t = %2: %3 of its largest effect is left %n step later.</numerusform>
        <numerusform>Measured, unit %1 keeps most of a change at t = %2: %3 of its largest effect is left %n steps later.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Progress</name>
    <message numerus="yes">
      <source>finished: %n epoch(s)</source>
      <translation>
        <numerusform>finished: %n epoch</numerusform>
        <numerusform>finished: %n epochs</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>ready to train %n epoch(s)</source>
      <translation>
        <numerusform>ready to train %n epoch</numerusform>
        <numerusform>ready to train %n epochs</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Report</name>
    <message numerus="yes">
      <source>%n sample(s), in order</source>
      <translation>
        <numerusform>%n sample, in order</numerusform>
        <numerusform>%n samples, in order</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sample(s), shuffled</source>
      <translation>
        <numerusform>%n sample, shuffled</numerusform>
        <numerusform>%n samples, shuffled</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>after %n epoch(s) without a better validation loss</source>
      <translation>
        <numerusform>after %n epoch without a better validation loss</numerusform>
        <numerusform>after %n epochs without a better validation loss</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RowCounts</name>
    <message numerus="yes">
      <source>%1 row(s)</source>
      <translation>
        <numerusform>%1 row</numerusform>
        <numerusform>%1 rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1 sequence(s)</source>
      <translation>
        <numerusform>%1 sequence</numerusform>
        <numerusform>%1 sequences</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1 step(s)</source>
      <translation>
        <numerusform>%1 step</numerusform>
        <numerusform>%1 steps</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SceneText</name>
    <message numerus="yes">
      <source>mean of %n drawn curve(s), those below 0 taken as 0: %1</source>
      <translation>
        <numerusform>mean of %n drawn curve, those below 0 taken as 0: %1</numerusform>
        <numerusform>mean of %n drawn curves, those below 0 taken as 0: %1</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>mean of %n drawn curve(s): %1</source>
      <translation>
        <numerusform>mean of %n drawn curve: %1</numerusform>
        <numerusform>mean of %n drawn curves: %1</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>WhatIf</name>
    <message numerus="yes">
      <source>%1 of %2: %n value(s) edited</source>
      <translation>
        <numerusform>%1 of %2: %n value edited</numerusform>
        <numerusform>%1 of %2: %n values edited</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>sluice::BlockDrawing</name>
    <message numerus="yes">
      <source>%1 sample(s)</source>
      <translation>
        <numerusform>%1 sample</numerusform>
        <numerusform>%1 samples</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1 step(s)</source>
      <translation>
        <numerusform>%1 step</numerusform>
        <numerusform>%1 steps</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>sluice::ComparePage</name>
    <message numerus="yes">
      <source>%1   ▒ validation of %n seed(s)</source>
      <translation>
        <numerusform>%1   ▒ validation of %n seed</numerusform>
        <numerusform>%1   ▒ validation of %n seeds</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>sluice::LossPlot</name>
    <message numerus="yes">
      <source>%1 over %n seed(s): epoch</source>
      <translation>
        <numerusform>%1 over %n seed: epoch</numerusform>
        <numerusform>%1 over %n seeds: epoch</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>sluice::MemoryTableModel</name>
    <message numerus="yes">
      <source>left of a change
%n step(s) later</source>
      <translation>
        <numerusform>left of a change
%n step later</numerusform>
        <numerusform>left of a change
%n steps later</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>sluice::NetworkImport</name>
    <message numerus="yes">
      <source>GRU, %n unit(s)</source>
      <translation>
        <numerusform>GRU, %n unit</numerusform>
        <numerusform>GRU, %n units</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It answers with %n number(s) and the task that is open asks for %1.</source>
      <translation>
        <numerusform>It answers with %n number and the task that is open asks for %1.</numerusform>
        <numerusform>It answers with %n numbers and the task that is open asks for %1.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It sees %n step(s) and the samples of this data have up to %1.</source>
      <translation>
        <numerusform>It sees %n step and the samples of this data have up to %1.</numerusform>
        <numerusform>It sees %n steps and the samples of this data have up to %1.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It takes %n number(s) a step and the data that is open gives %1. Open the data it was trained on, or choose other inputs, and open it again.</source>
      <translation>
        <numerusform>It takes %n number a step and the data that is open gives %1. Open the data it was trained on, or choose other inputs, and open it again.</numerusform>
        <numerusform>It takes %n numbers a step and the data that is open gives %1. Open the data it was trained on, or choose other inputs, and open it again.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>LSTM, %n unit(s)</source>
      <translation>
        <numerusform>LSTM, %n unit</numerusform>
        <numerusform>LSTM, %n units</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>RNN, %n unit(s)</source>
      <translation>
        <numerusform>RNN, %n unit</numerusform>
        <numerusform>RNN, %n units</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The look-back becomes %n step(s), which is what it sees.</source>
      <translation>
        <numerusform>The look-back becomes %n step, which is what it sees.</numerusform>
        <numerusform>The look-back becomes %n steps, which is what it sees.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>convolution, %n filter(s) of %1 steps</source>
      <translation>
        <numerusform>convolution, %n filter of %1 steps</numerusform>
        <numerusform>convolution, %n filters of %1 steps</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>dense, %n unit(s)</source>
      <translation>
        <numerusform>dense, %n unit</numerusform>
        <numerusform>dense, %n units</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>sluice::SaturationPlot</name>
    <message numerus="yes">
      <source>share below %1, over %n sample(s)</source>
      <translation>
        <numerusform>share below %1, over %n sample</numerusform>
        <numerusform>share below %1, over %n samples</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>sluice::SeedsPage</name>
    <message numerus="yes">
      <source>Losses over %n seed(s): mean, and a band from the least to the most</source>
      <translation>
        <numerusform>Losses over %n seed: mean, and a band from the least to the most</numerusform>
        <numerusform>Losses over %n seeds: mean, and a band from the least to the most</numerusform>
      </translation>
    </message>
  </context>
</TS>
