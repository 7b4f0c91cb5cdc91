<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>sluice::NetworkImport</name>
    <message numerus="yes">
      <source>GRU, %n unit(s)</source>
      <translation>
        <numerusform>GRU, %n unit</numerusform>
        <numerusform>GRU, %n units</numerusform>
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
</TS>
