<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>AccessibleViews</name>
    <message>
      <source>%1: %2 rows. Shift+F10 offers them as a table.</source>
      <translation>%1：共 %2 行。按 Shift+F10 可作为表格查看。</translation>
    </message>
    <message>
      <source>Nothing is drawn yet.</source>
      <translation>尚未绘制任何内容。</translation>
    </message>
    <message>
      <source>Shut below %1, open above %2. Space chooses which of both the arrow keys move.</source>
      <translation>低于 %1 视为关闭，高于 %2 视为打开。按空格键选择由方向键移动哪一个。</translation>
    </message>
  </context>
  <context>
    <name>AnimationFrame</name>
    <message>
      <source>epoch %1</source>
      <translation>第 %1 轮</translation>
    </message>
  </context>
  <context>
    <name>Answer</name>
    <message>
      <source>%1 (%2)</source>
      <translation>%1（%2）</translation>
    </message>
    <message>
      <source>%1, what if</source>
      <translation>%1（假设）</translation>
    </message>
    <message>
      <source>character</source>
      <translation>字符</translation>
    </message>
    <message>
      <source>value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>y = score of “%1”</source>
      <translation>y = “%1”的得分</translation>
    </message>
    <message>
      <source>y = sum of the %1 answers</source>
      <translation>y = %1 个回答之和</translation>
    </message>
  </context>
  <context>
    <name>AtlasText</name>
    <message>
      <source>%1 %2, %3, epoch %4, %5: %6</source>
      <translation>%1 %2，%3，第 %4 轮，%5：%6</translation>
    </message>
    <message numerus="yes">
      <source>%1 of %n epoch(s) computed</source>
      <translation>
        <numerusform>已计算 %1 / %n 轮</numerusform>
      </translation>
    </message>
    <message>
      <source>(untouched %1, change %2)</source>
      <translation>（未干预 %1，改变 %2）</translation>
    </message>
    <message>
      <source>No model here has a memory: it takes an LSTM, a GRU or a simple RNN layer.</source>
      <translation>这里没有带记忆的模型：需要 LSTM、GRU 或简单 RNN 层。</translation>
    </message>
    <message>
      <source>Nothing is loaded yet.</source>
      <translation>尚未载入任何内容。</translation>
    </message>
    <message>
      <source>Nothing is trained yet.</source>
      <translation>尚未训练。</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>训练轮次</translation>
    </message>
    <message>
      <source>mean of %1 units</source>
      <translation>%1 个单元的平均</translation>
    </message>
    <message>
      <source>unit %1</source>
      <translation>单元 %1</translation>
    </message>
  </context>
  <context>
    <name>Branch</name>
    <message numerus="yes">
      <source>%n epoch(s)</source>
      <translation>
        <numerusform>%n 轮</numerusform>
      </translation>
    </message>
    <message>
      <source>L2 %1</source>
      <translation>L2 %1</translation>
    </message>
    <message>
      <source>another optimizer</source>
      <translation>另一种优化器</translation>
    </message>
    <message>
      <source>as it was</source>
      <translation>保持原样</translation>
    </message>
    <message>
      <source>batch %1</source>
      <translation>批大小 %1</translation>
    </message>
    <message>
      <source>clipped at %1</source>
      <translation>裁剪于 %1</translation>
    </message>
    <message>
      <source>from %1: %2</source>
      <translation>从 %1 起：%2</translation>
    </message>
    <message>
      <source>learning rate %1</source>
      <translation>学习率 %1</translation>
    </message>
    <message>
      <source>no early stopping</source>
      <translation>不提前停止</translation>
    </message>
    <message>
      <source>not clipped</source>
      <translation>不裁剪</translation>
    </message>
    <message>
      <source>patience %1</source>
      <translation>耐心值 %1</translation>
    </message>
  </context>
  <context>
    <name>CellDiagram</name>
    <message>
      <source>bias</source>
      <translation>偏置</translation>
    </message>
    <message>
      <source>c before</source>
      <translation>之前的 c</translation>
    </message>
    <message>
      <source>c now</source>
      <translation>现在的 c</translation>
    </message>
    <message>
      <source>from h</source>
      <translation>来自 h</translation>
    </message>
    <message>
      <source>from h before</source>
      <translation>来自之前的 h</translation>
    </message>
    <message>
      <source>from r·h</source>
      <translation>来自 r·h</translation>
    </message>
    <message>
      <source>from the input</source>
      <translation>来自输入</translation>
    </message>
    <message>
      <source>h before</source>
      <translation>之前的 h</translation>
    </message>
    <message>
      <source>h now</source>
      <translation>现在的 h</translation>
    </message>
    <message>
      <source>held</source>
      <translation>固定</translation>
    </message>
    <message>
      <source>keep</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>kept</source>
      <translation>保留量</translation>
    </message>
    <message>
      <source>recall</source>
      <translation>回忆</translation>
    </message>
    <message>
      <source>show</source>
      <translation>展示</translation>
    </message>
    <message>
      <source>sum</source>
      <translation>和</translation>
    </message>
    <message>
      <source>was %1</source>
      <translation>原为 %1</translation>
    </message>
    <message>
      <source>what</source>
      <translation>内容</translation>
    </message>
    <message>
      <source>write</source>
      <translation>写入</translation>
    </message>
    <message>
      <source>written</source>
      <translation>写入量</translation>
    </message>
  </context>
  <context>
    <name>CellNumbers</name>
    <message>
      <source>%1 (was %2)</source>
      <translation>%1（原为 %2）</translation>
    </message>
    <message>
      <source>%1, gradient %2</source>
      <translation>%1，梯度 %2</translation>
    </message>
    <message>
      <source>%1: %2</source>
      <translation>%1：%2</translation>
    </message>
    <message>
      <source>bias</source>
      <translation>偏置</translation>
    </message>
    <message>
      <source>cell before, c(t−1)</source>
      <translation>之前的细胞状态，c(t−1)</translation>
    </message>
    <message>
      <source>from c(t) to %1, p·c(t)</source>
      <translation>从 c(t) 到%1，p·c(t)</translation>
    </message>
    <message>
      <source>from c(t−1) to %1, p·c(t−1)</source>
      <translation>从 c(t−1) 到%1，p·c(t−1)</translation>
    </message>
    <message>
      <source>from h(t−1) to %1, R·h(t−1)</source>
      <translation>从 h(t−1) 到%1，R·h(t−1)</translation>
    </message>
    <message>
      <source>from h(t−1), R·h(t−1) + b</source>
      <translation>来自 h(t−1)，R·h(t−1) + b</translation>
    </message>
    <message>
      <source>from x(t) to %1, W·x(t)</source>
      <translation>从 x(t) 到%1，W·x(t)</translation>
    </message>
    <message>
      <source>its weight p: %1</source>
      <translation>它的权重 p：%1</translation>
    </message>
    <message>
      <source>length of the %1 numbers of %2</source>
      <translation>%2 的 %1 个数的长度</translation>
    </message>
    <message>
      <source>not kept, 1 − z(t)</source>
      <translation>不保留的部分，1 − z(t)</translation>
    </message>
    <message>
      <source>of that what the reset gate lets through, r(t)·(R·h(t−1) + b)</source>
      <translation>其中重置门放行的部分，r(t)·(R·h(t−1) + b)</translation>
    </message>
    <message>
      <source>the largest: %1</source>
      <translation>最大的：%1</translation>
    </message>
    <message>
      <source>their sum, W·x(t) + R·h(t−1) + b</source>
      <translation>它们的和，W·x(t) + R·h(t−1) + b</translation>
    </message>
    <message>
      <source>this unit's hidden state before, h(t−1)</source>
      <translation>这个单元之前的隐藏状态，h(t−1)</translation>
    </message>
  </context>
  <context>
    <name>CellSentence</name>
    <message>
      <source>%1 is held at %2 here; by itself the cell would have kept %3 and written %4.</source>
      <translation>%1 在这里被固定为 %2；否则细胞会保留 %3，并写入 %4。</translation>
    </message>
    <message>
      <source>%1 of the old number stays and %2 is written.</source>
      <translation>旧的数留下 %1，并写入 %2。</translation>
    </message>
    <message>
      <source>A mark, but this network does it differently: %1</source>
      <translation>有标记，但这个网络的做法不同：%1</translation>
    </message>
    <message>
      <source>A mark, with a what-if on: %1</source>
      <translation>有标记，但启用了假设：%1</translation>
    </message>
    <message>
      <source>A mark: %1</source>
      <translation>有标记：%1</translation>
    </message>
    <message>
      <source>A what-if adds %1 to %2.</source>
      <translation>一个假设给 %2 加上 %1。</translation>
    </message>
    <message>
      <source>No mark, but this network does it differently: %1</source>
      <translation>无标记，但这个网络的做法不同：%1</translation>
    </message>
    <message>
      <source>No mark, with a what-if on: %1</source>
      <translation>无标记，但启用了假设：%1</translation>
    </message>
    <message>
      <source>No mark: %1</source>
      <translation>无标记：%1</translation>
    </message>
    <message>
      <source>The numbers of this cell are no longer finite.</source>
      <translation>这个细胞的数值已不再是有限数。</translation>
    </message>
    <message>
      <source>The output turns its sign: %1.</source>
      <translation>输出把它的符号翻转：%1。</translation>
    </message>
    <message>
      <source>The state is made anew, more from the input (%1) than from what it was (%2).</source>
      <translation>状态重新生成，更多来自输入（%1），而不是原来的状态（%2）。</translation>
    </message>
    <message>
      <source>The state is made anew, more from what it was (%1) than from the input (%2).</source>
      <translation>状态重新生成，更多来自原来的状态（%1），而不是输入（%2）。</translation>
    </message>
    <message>
      <source>There is nothing to keep yet: %1 is written into an empty cell.</source>
      <translation>还没有可以保留的东西：%1 被写入空的细胞。</translation>
    </message>
    <message>
      <source>There is nothing to keep: %1 is written into an empty cell.</source>
      <translation>没有可以保留的东西：%1 被写入空的细胞。</translation>
    </message>
    <message>
      <source>from the input %1   from the state before %2   bias %3</source>
      <translation>来自输入 %1   来自之前的状态 %2   偏置 %3</translation>
    </message>
    <message>
      <source>h is held at %1 here; by itself it would be made anew, from the input (%2) and from what it was (%3).</source>
      <translation>h 在这里被固定为 %1；否则它会重新生成，来自输入（%2）和原来的状态（%3）。</translation>
    </message>
    <message>
      <source>kept %1   written %2</source>
      <translation>保留量 %1   写入量 %2</translation>
    </message>
    <message>
      <source>the cell keeps its number and %1 is added to it.</source>
      <translation>细胞保留它的数，并加上 %1。</translation>
    </message>
    <message>
      <source>the cell keeps its number and almost nothing is written.</source>
      <translation>细胞保留它的数，几乎没有写入任何东西。</translation>
    </message>
    <message>
      <source>the old number is let go and almost nothing takes its place.</source>
      <translation>旧的数被丢掉，几乎没有东西取代它。</translation>
    </message>
    <message>
      <source>the old number is let go, the new one is written.</source>
      <translation>旧的数被丢掉，新的数被写入。</translation>
    </message>
  </context>
  <context>
    <name>Compare</name>
    <message>
      <source>%1 better than %2</source>
      <translation>比%2好 %1</translation>
    </message>
    <message>
      <source>%1 worse than %2</source>
      <translation>比%2差 %1</translation>
    </message>
    <message>
      <source>%1, %2</source>
      <translation>%1，%2</translation>
    </message>
    <message>
      <source>%1, epoch %2</source>
      <translation>%1，第 %2 轮</translation>
    </message>
    <message>
      <source>%1: %2 neighbouring steps at a time</source>
      <translation>%1：每次看相邻 %2 步</translation>
    </message>
    <message numerus="yes">
      <source>%1: all %n step(s) at once</source>
      <translation>
        <numerusform>%1：一次看到全部 %n 步</numerusform>
      </translation>
    </message>
    <message>
      <source>%1: at every step the last %2 at once</source>
      <translation>%1：每一步都同时看到最近 %2 步</translation>
    </message>
    <message>
      <source>%1: one step at a time, t = 1 … %2</source>
      <translation>%1：逐步读入，t = 1 … %2</translation>
    </message>
    <message>
      <source>Output against target, %1 sample %2</source>
      <translation>输出与目标，%1样本 %2</translation>
    </message>
    <message>
      <source>Output against target, the whole %1 part</source>
      <translation>输出与目标，整个%1部分</translation>
    </message>
    <message>
      <source>as good as %1</source>
      <translation>与%1一样好</translation>
    </message>
    <message>
      <source>best validation</source>
      <translation>最好的验证</translation>
    </message>
    <message>
      <source>error as of epoch %1</source>
      <translation>误差为第 %1 轮时的</translation>
    </message>
    <message>
      <source>layers</source>
      <translation>层</translation>
    </message>
    <message>
      <source>newest losses</source>
      <translation>最新的损失</translation>
    </message>
    <message>
      <source>probability of “%1”</source>
      <translation>“%1”的概率</translation>
    </message>
    <message>
      <source>row</source>
      <translation>行</translation>
    </message>
    <message>
      <source>sample</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>sample 1 of %1, batch %2 of %3
same samples, same order</source>
      <translation>第 1 / %1 个样本，第 %2 / %3 批
样本相同，顺序相同</translation>
    </message>
    <message>
      <source>sample 1 of %1, batch %2 of %3
same samples, same order; scaled</source>
      <translation>第 1 / %1 个样本，第 %2 / %3 批
样本相同，顺序相同；已缩放</translation>
    </message>
    <message>
      <source>target</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>the whole %1 part</source>
      <translation>整个%1部分</translation>
    </message>
    <message>
      <source>time of training</source>
      <translation>训练时间</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>training %1, validation %2</source>
      <translation>训练 %1，验证 %2</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>验证</translation>
    </message>
    <message>
      <source>without a network</source>
      <translation>与没有网络时相比</translation>
    </message>
  </context>
  <context>
    <name>CompareDetails</name>
    <message>
      <source>%1 at %2</source>
      <translation>%1 占 %2</translation>
    </message>
    <message>
      <source>%1: %2 answers
accuracy %3
mean confidence %4</source>
      <translation>%1：%2 个回答
准确率 %3
平均置信度 %4</translation>
    </message>
    <message>
      <source>%1: nearer than without it at %2 of the points</source>
      <translation>%1：在 %2 的点上比没有假设时更接近</translation>
    </message>
    <message>
      <source>%1: no answers</source>
      <translation>%1：没有回答</translation>
    </message>
    <message>
      <source>Confusion, %1 answers of the %2 part</source>
      <translation>混淆矩阵，%2部分的 %1 个回答</translation>
    </message>
    <message>
      <source>Prediction against target, %1 answers of the %2 part</source>
      <translation>预测与目标，%2部分的 %1 个回答</translation>
    </message>
    <message>
      <source>Reliability, %1 answers of the %2 part</source>
      <translation>可靠性，%2部分的 %1 个回答</translation>
    </message>
    <message>
      <source>answer</source>
      <translation>回答</translation>
    </message>
    <message>
      <source>confidence %1 … %2</source>
      <translation>置信度 %1 … %2</translation>
    </message>
    <message>
      <source>nearest to the target: %1 of the points</source>
      <translation>最接近目标：%1 的点</translation>
    </message>
    <message>
      <source>prediction</source>
      <translation>预测</translation>
    </message>
    <message>
      <source>prediction (%1)</source>
      <translation>预测（%1）</translation>
    </message>
    <message>
      <source>share of the target's samples</source>
      <translation>占该目标样本的比例</translation>
    </message>
    <message>
      <source>target</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>target: %1</source>
      <translation>目标：%1</translation>
    </message>
    <message>
      <source>test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>验证</translation>
    </message>
  </context>
  <context>
    <name>CompareWhatIf</name>
    <message>
      <source>What has no ◆ here is without the what-ifs.</source>
      <translation>这里不带 ◆ 的都不含假设。</translation>
    </message>
    <message>
      <source>◆ %1: computing …</source>
      <translation>◆ %1：正在计算……</translation>
    </message>
    <message>
      <source>◆ What-ifs on %1.</source>
      <translation>◆ %1 上有假设。</translation>
    </message>
    <message>
      <source>◆ What-ifs on %1: computing the whole part …</source>
      <translation>◆ %1 上有假设：正在计算整个部分……</translation>
    </message>
    <message>
      <source>◆ without the what-ifs</source>
      <translation>◆ 不含假设</translation>
    </message>
  </context>
  <context>
    <name>DataDraft</name>
    <message>
      <source>category</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>date</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>date, day first</source>
      <translation>日期，日在前</translation>
    </message>
    <message>
      <source>date, month first</source>
      <translation>日期，月在前</translation>
    </message>
    <message>
      <source>date, year first</source>
      <translation>日期，年在前</translation>
    </message>
    <message>
      <source>ignore</source>
      <translation>忽略</translation>
    </message>
    <message>
      <source>input</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>integer</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>label</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>number</source>
      <translation>数字</translation>
    </message>
    <message>
      <source>series id</source>
      <translation>序列编号</translation>
    </message>
    <message>
      <source>target</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>time of day</source>
      <translation>时刻</translation>
    </message>
  </context>
  <context>
    <name>DataReading</name>
    <message>
      <source>%1: %2, %3 in all.</source>
      <translation>%1：%2，共 %3。</translation>
    </message>
    <message>
      <source>%1: %2.</source>
      <translation>%1：%2。</translation>
    </message>
    <message>
      <source>blank</source>
      <translation>空格</translation>
    </message>
    <message>
      <source>line end</source>
      <translation>行尾</translation>
    </message>
    <message>
      <source>tab</source>
      <translation>制表符</translation>
    </message>
  </context>
  <context>
    <name>DetailNumbers</name>
    <message numerus="yes">
      <source>L(%1) over %n seed(s): mean %2, min %3, max %4</source>
      <translation>
        <numerusform>L(%1)，%n 个种子：平均 %2，最小 %3，最大 %4</numerusform>
      </translation>
    </message>
    <message>
      <source>units %1 and %2</source>
      <translation>单元 %1 与 %2</translation>
    </message>
  </context>
  <context>
    <name>DistributionText</name>
    <message>
      <source>%1 from</source>
      <translation>%1 从</translation>
    </message>
    <message>
      <source>%1 layer %2: %3</source>
      <translation>%1 第 %2 层：%3</translation>
    </message>
    <message numerus="yes">
      <source>%1 of %n epoch(s) computed</source>
      <translation>
        <numerusform>已计算 %1 / %n 轮</numerusform>
      </translation>
    </message>
    <message>
      <source>(untouched %1 of %2)</source>
      <translation>（未干预 %1 / %2）</translation>
    </message>
    <message>
      <source>Being computed…</source>
      <translation>正在计算……</translation>
    </message>
    <message>
      <source>Nothing is trained yet.</source>
      <translation>尚未训练。</translation>
    </message>
    <message>
      <source>Of the what-ifs, only an edited weight of this tensor changes these numbers.</source>
      <translation>在假设中，只有改动这个张量的权重才会改变这些数。</translation>
    </message>
    <message>
      <source>What-ifs of another model or another sample change nothing here.</source>
      <translation>针对其他模型或其他样本的假设在这里不改变任何内容。</translation>
    </message>
    <message>
      <source>activation</source>
      <translation>激活值</translation>
    </message>
    <message>
      <source>change of the share</source>
      <translation>比例的改变</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>训练轮次</translation>
    </message>
    <message>
      <source>epoch %1, %2 … %3: %4 of %5 values</source>
      <translation>第 %1 轮，%2 … %3：%5 个值中的 %4 个</translation>
    </message>
    <message>
      <source>log₁₀ |∂L/∂w|</source>
      <translation>log₁₀ |∂L/∂w|</translation>
    </message>
    <message>
      <source>loss on %1</source>
      <translation>%1 的损失</translation>
    </message>
    <message numerus="yes">
      <source>loss on the first %n training sample(s)</source>
      <translation>
        <numerusform>前 %n 个训练样本的损失</numerusform>
      </translation>
    </message>
    <message>
      <source>share of the values</source>
      <translation>值的比例</translation>
    </message>
    <message>
      <source>to</source>
      <translation>到</translation>
    </message>
    <message>
      <source>values</source>
      <translation>值</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>权重</translation>
    </message>
  </context>
  <context>
    <name>DraftText</name>
    <message>
      <source>%1 of %2, mean</source>
      <translation>%2 的 %1，平均</translation>
    </message>
    <message>
      <source>%1 of %2, mean where %3 is above 0.5</source>
      <translation>%2 的 %1，在 %3 高于 0.5 处的平均</translation>
    </message>
    <message>
      <source>%1, %2, t = %3</source>
      <translation>%1，%2，t = %3</translation>
    </message>
    <message>
      <source>What there is to see here.</source>
      <translation>这里可以看到什么。</translation>
    </message>
    <message>
      <source>best epoch of %1</source>
      <translation>%1 的最佳训练轮次</translation>
    </message>
    <message>
      <source>epoch %1</source>
      <translation>第 %1 轮</translation>
    </message>
    <message>
      <source>epochs until the validation loss of %1 is under a tenth</source>
      <translation>%1 的验证损失低于十分之一所需的轮数</translation>
    </message>
    <message>
      <source>error of %1 before training</source>
      <translation>%1 训练前的误差</translation>
    </message>
    <message>
      <source>now</source>
      <translation>现在</translation>
    </message>
    <message>
      <source>parameters of %1</source>
      <translation>%1 的参数</translation>
    </message>
    <message>
      <source>test error of %1 ÷ variance</source>
      <translation>%1 的测试误差 ÷ 方差</translation>
    </message>
    <message>
      <source>test error of the baseline %1</source>
      <translation>基线“%1”的测试误差</translation>
    </message>
    <message>
      <source>validation error of %1 under these what-ifs</source>
      <translation>%1 在这些假设之下的验证误差</translation>
    </message>
    <message>
      <source>validation error of %1 ÷ variance</source>
      <translation>%1 的验证误差 ÷ 方差</translation>
    </message>
  </context>
  <context>
    <name>Duration</name>
    <message>
      <source>%1 h %2 min</source>
      <translation>%1 小时 %2 分</translation>
    </message>
    <message>
      <source>%1 min %2 s</source>
      <translation>%1 分 %2 秒</translation>
    </message>
    <message>
      <source>%1 s</source>
      <translation>%1 秒</translation>
    </message>
  </context>
  <context>
    <name>Experiment</name>
    <message>
      <source>%1 One unit of %2 is more than %4, so %3 was changed a little too.</source>
      <translation>%1 %2 的一个单元就超过 %4，因此也略微改动了 %3。</translation>
    </message>
    <message>
      <source>%1 Their units do not allow to come within %2.</source>
      <translation>%1 以它们的单元无法接近到 %2 以内。</translation>
    </message>
    <message>
      <source>%1 has %2 parameters, %3 has %4.</source>
      <translation>%1 有 %2 个参数，%3 有 %4 个。</translation>
    </message>
    <message>
      <source>%1, %2</source>
      <translation>%1，%2</translation>
    </message>
    <message>
      <source>%1, %2 of %3</source>
      <translation>%1，%2，每条 %3</translation>
    </message>
    <message>
      <source>The settings have a mistake</source>
      <translation>设置有误</translation>
    </message>
    <message>
      <source>The task has changed: apply it first</source>
      <translation>任务已改动：请先应用它</translation>
    </message>
    <message>
      <source>samples: training %1 · validation %2 · test %3</source>
      <translation>样本：训练 %1 · 验证 %2 · 测试 %3</translation>
    </message>
  </context>
  <context>
    <name>Explanation</name>
    <message>
      <source>A claim compares numbers of the scene, by their names under Numbers, with each other or with values: error &lt; 0.3, a &gt; 2 × b, 0.1 &lt; error &lt; 0.9. Several claims of an answer have a semicolon between them, those of a step a line each; all of them must hold.</source>
      <translation>论断用“数值”页中的名称把场景的数值互相比较，或与给定的值比较：error &lt; 0.3，a &gt; 2 × b，0.1 &lt; error &lt; 0.9。一个回答的多个论断之间用分号隔开，一个步骤的论断每行一个；必须全部成立。</translation>
    </message>
    <message>
      <source>A held gate has the given value at every step instead of the one it computes; everything after it is computed anew, with the same weights. That shows what the gate does for this network, not what a network trained without it would do.</source>
      <translation>被固定的门在每一步都取给定的值，而不是它自己算出的值；其后的一切用同样的权重重新计算。这显示该门对这个网络有什么作用，而不是没有它而训练出的网络会怎样。</translation>
    </message>
    <message>
      <source>A list of changes that you try on the trained network: hold something, switch a unit off, change the input. Below it stands what they do to the error.</source>
      <translation>在训练好的网络上试做的改动：固定某个量、关掉一个单元、修改输入。下面写着它们使误差变成多少。</translation>
    </message>
    <message>
      <source>A list of interventions on the trained network and its input, done from the first to the last, without training: values held or added, units ablated, inputs edited or drawn, weights changed, steps shuffled. Tick to switch, F2 to name, Alt with the arrows to move, Delete to remove, Ctrl+Z to undo. Below: the loss of this sample, and the error over the whole test part, before → after.</source>
      <translation>对训练好的网络及其输入的一系列干预，从第一项做到最后一项，不再训练：固定或加上数值，消融单元，编辑或绘制输入，改动权重，打乱时间步。打勾以启用，F2 命名，Alt 加方向键移动，Delete 移除，Ctrl+Z 撤销。下方：这个样本的损失，以及整个测试部分的误差，之前 → 之后。</translation>
    </message>
    <message>
      <source>A message</source>
      <translation>消息</translation>
    </message>
    <message>
      <source>A point is one answer: the target to the right, what the model said upwards. On the dashed line it would be right. RMSE is in the data's own units; R² = 1 − Σ(answer − target)² / Σ(target − mean)².</source>
      <translation>一个点是一个回答：横坐标是目标，纵坐标是模型的回答。落在虚线上就完全正确。RMSE 使用数据本身的单位；R² = 1 − Σ(回答 − 目标)² / Σ(目标 − 平均值)²。</translation>
    </message>
    <message>
      <source>A point is one unit's gate: how often it was nearly shut (to the right) and nearly open (upwards), over many samples and all steps. Near the diagonal a gate is a switch; near the origin it is always half open. ×12: so many points lie on each other there; a further click picks the next of their units, as do ↑ and ↓.</source>
      <translation>一个点是一个单元的一个门：横坐标是它几乎关闭的时间比例，纵坐标是它几乎全开的时间比例，取自许多样本的所有时间步。靠近对角线的门是开关；靠近原点的门总是半开。×12：有这么多点重叠在一起；再点一次就选中其中的下一个单元，按 ↑ ↓ 也可以。</translation>
    </message>
    <message>
      <source>A sample is the last look-back rows and a target that lies the horizon ahead. It belongs to the part in which its target lies; its inputs may reach back.</source>
      <translation>一个样本由最近的若干行（回看长度）和其后第若干步（预测步数）处的目标组成。目标落在哪一部分，样本就属于哪一部分；它的输入可以往回伸到前面的部分。</translation>
    </message>
    <message>
      <source>A scene, an experiment (JSON), a session (.sluice), an exported picture, data (CSV, text, NumPy) or weights of another program. Loading happens beside the window; what was open stays until the new one is ready.</source>
      <translation>场景、实验（JSON）、会话（.sluice）、导出的图片、数据（CSV、文本、NumPy）或其他程序的权重。加载在后台进行；新的准备好之前，原来打开的保持不变。</translation>
    </message>
    <message>
      <source>A story about this training, step by step. Its numbers are those of the very networks in front of you; its buttons lead to the moments it speaks of.</source>
      <translation>一步一步讲述这次训练的故事。其中的数字就来自您面前的这些网络；按钮带您到所说的那一刻。</translation>
    </message>
    <message>
      <source>Ablation: Meyes et al. 2019; shuffled inputs: Breiman 2001 (permutation importance)</source>
      <translation>消融：Meyes 等 2019；打乱输入：Breiman 2001（置换重要性）</translation>
    </message>
    <message>
      <source>Above, the inputs as the network got them; below, as a strip, the slope ∂y/∂x(t) of the answer in each input at each step: what a small change of it would do. It is local: a large slope is no proof that the value mattered. Of more than two classes y is the score (logit) of the likeliest, of two that of the second, of several numbers their sum.</source>
      <translation>上面是网络得到的输入；下面的色带是回答对每一步每个输入的斜率 ∂y/∂x(t)：对它的微小改变会引起什么。它是局部的：斜率大并不证明该数值重要。多于两个类别时，y 是最可能类别的得分（logit）；只有两个类别时，y 是第二个类别的得分；对于多个数，y 是它们的和。</translation>
    </message>
    <message>
      <source>All that makes this training what it is: data, task, networks and how they learn. Change something and apply it, and a new training begins.</source>
      <translation>决定这次训练的一切：数据、任务、网络以及怎样学习。改动并应用之后，就开始一次新的训练。</translation>
    </message>
    <message>
      <source>An answer is right where its claim is true of the network that is looked at. One answer a line: what is to be picked, a bar, and the claim, for example: the LSTM | lstm &lt; dense</source>
      <translation>如果一个回答的论断对正在观察的网络成立，这个回答就是正确的。每行一个回答：供选择的文字、一条竖线和论断，例如：LSTM | lstm &lt; dense</translation>
    </message>
    <message>
      <source>An answer to pick is right where its claims hold on this network; a drawn curve is scored against the network's own over the same points.</source>
      <translation>选择题的一个选项，如果它的论断在这个网络上成立，就算答对；画出的曲线则与网络自己的曲线在相同的点上比较打分。</translation>
    </message>
    <message>
      <source>Answers are sorted into bins by the probability of the likeliest class. A calibrated model is right as often as it says: its bars reach the diamonds, which lie near the diagonal. Below: how many answers each bin has.</source>
      <translation>回答按最可能类别的概率分到各区间。校准良好的模型，说有多大把握，就有多大比例答对：它的柱子达到菱形，而菱形靠近对角线。下面：每个区间有多少个回答。</translation>
    </message>
    <message>
      <source>Atkins, Boman &amp; Hendrickson 1998, A Spectral Algorithm for Seriation and the Consecutive Ones Problem</source>
      <translation>Atkins、Boman、Hendrickson 1998，A Spectral Algorithm for Seriation and the Consecutive Ones Problem</translation>
    </message>
    <message>
      <source>Beginner and Expert</source>
      <translation>入门与专家</translation>
    </message>
    <message>
      <source>Ben Taieb, Bontempi, Atiya &amp; Sorjamaa 2012 (strategies for forecasts of many steps)</source>
      <translation>Ben Taieb、Bontempi、Atiya、Sorjamaa 2012（多步预测的策略）</translation>
    </message>
    <message>
      <source>Bengio, Simard &amp; Frasconi 1994; Hochreiter 1991; Pascanu, Mikolov &amp; Bengio 2013</source>
      <translation>Bengio、Simard、Frasconi 1994；Hochreiter 1991；Pascanu、Mikolov、Bengio 2013</translation>
    </message>
    <message>
      <source>Bouthillier et al. 2021, Accounting for Variance in Machine Learning Benchmarks</source>
      <translation>Bouthillier 等 2021，Accounting for Variance in Machine Learning Benchmarks</translation>
    </message>
    <message>
      <source>Built-in sets with their source and terms, generators with parameters and seed, or CSV, text and NumPy files. Reading and cutting happen beside the window; nothing that is open changes until you open this.</source>
      <translation>内置数据集（附来源和许可）、带参数和种子的生成器，或 CSV、文本、NumPy 文件。读取和切分在后台进行；在您打开它之前，已打开的一切都不变。</translation>
    </message>
    <message>
      <source>Calibration</source>
      <translation>校准</translation>
    </message>
    <message>
      <source>Choose built-in examples, or a file of your own. You look at it here first, and then open it as an experiment.</source>
      <translation>选择内置的例子，或您自己的文件。先在这里查看，再作为实验打开。</translation>
    </message>
    <message>
      <source>Claims and answers</source>
      <translation>论断与回答</translation>
    </message>
    <message>
      <source>Collberg &amp; Proebsting 2016, Repeatability in Computer Systems Research</source>
      <translation>Collberg、Proebsting 2016，Repeatability in Computer Systems Research</translation>
    </message>
    <message>
      <source>Colours, layout, language, reduced motion, glossary and shortcuts. Nothing here touches the experiment. F11 presents: there N and P go through the steps of a scene, C shows what a step speaks of. F1 explains one thing, Shift+F1 opens the glossary.</source>
      <translation>颜色、布局、语言、减少动态效果、术语表和快捷键。这里的一切都不影响实验。F11 进入演示：其中 N 和 P 切换场景的步骤，C 显示该步骤所说的内容。F1 解释一样东西，Shift+F1 打开术语表。</translation>
    </message>
    <message>
      <source>Confusion matrix</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <source>Data and split, task, models with their layers, loss, optimizer, schedule, regularization, stopping and seed. Applying makes a new run from new initial weights; the learning rate can also be changed while training goes on. As one JSON file it is what “sluice train” takes.</source>
      <translation>数据与划分、任务、各模型及其层、损失、优化器、学习率调度、正则化、停止条件和种子。应用后从新的初始权重开始一次新的运行；学习率在训练进行时也能改。存成一个 JSON 文件，就是“sluice train”所用的输入。</translation>
    </message>
    <message>
      <source>Decision surface</source>
      <translation>决策面</translation>
    </message>
    <message>
      <source>Different looks at the same training: which network is better, what happens inside, what is remembered, and the data.</source>
      <translation>从不同角度看同一次训练：哪个网络更好、里面发生了什么、记住了什么，以及数据。</translation>
    </message>
    <message>
      <source>Each column counts the values of one kept epoch: weights of a tensor, gradients of the loss in it, or activations of a layer on the picked sample. A cell's colour is the share of all values of its epoch that fall into it. What-ifs act on all of them: an edited weight on the weights of its tensor, whatever reaches the samples' loss on its gradients. Under a what-if the list above the map chooses what it shows: what if, as it was, or the change of the shares.</source>
      <translation>每一列统计保留下来的一轮的值：一个张量的权重、损失对它的梯度，或一层在所选样本上的激活值。格子的颜色是该轮所有值中落入它的比例。假设对三者都起作用：改动的权重作用于所在张量的权重，凡是影响样本损失的都作用于它的梯度。有假设时，图上方的列表选择图显示什么：假设之下、原来的，或比例的改变。</translation>
    </message>
    <message>
      <source>Each model's validation loss at the end of its training, divided by what the best constant answer leaves. Where the best epoch's weights were restored it is theirs, and a little optimistic, since the validation part chose that epoch. Mean ± sample standard deviation (n − 1) over the seeds, the range, and how often it was the best. Where the ranges overlap, which model is better may be luck.</source>
      <translation>每个模型训练结束时的验证损失，除以最佳常数回答所剩的。若恢复了最佳一轮的权重，则是这些权重的损失，并略偏乐观，因为这一轮是由验证部分选出的。各种子的平均值 ± 样本标准差 (n − 1)、范围，以及它有多少次最好。范围重叠时，哪个模型更好可能只是运气。</translation>
    </message>
    <message>
      <source>Each point is one answer. On the dashed line it would be exactly right; the farther from it, the more wrong.</source>
      <translation>每个点是一个回答。落在虚线上就完全正确；离得越远，错得越多。</translation>
    </message>
    <message>
      <source>Each update takes the gradient of the batch's mean loss and lets the optimizer change the weights; all models do the same batch in lock-step. Start over restores the very same initial weights. The pace is updates in a drawn frame: it does not change the result by a bit.</source>
      <translation>每次更新取这一批平均损失的梯度，由优化器改动权重；所有模型同步地用同一批。“重新开始”恢复完全相同的初始权重。速度是每画一帧做几次更新：结果一个比特也不会因此改变。</translation>
    </message>
    <message>
      <source>Euclidean norms over a layer's parameters, logged by the trainer at its updates: of the loss's gradient, of what the optimizer changed, of the weights before that, and the change relative to the weights. A ratio near 10⁻³ is usual; far below nothing moves, far above the weights jump. They are of the training that was, so what-ifs change nothing of them.</source>
      <translation>一层参数的欧几里得范数，由训练器在更新时记录：损失的梯度、优化器所做的改变、改变之前的权重，以及改变相对于权重的大小。比值接近 10⁻³ 是常见的；远低于它则什么都不动，远高于它则权重在跳。它们属于已经进行的训练，因此假设不改变其中任何内容。</translation>
    </message>
    <message>
      <source>Every loss is divided by what the best constant answer leaves: the mean squared error by the variance of the targets, the absolute error by their mean distance from the median, the cross-entropy by the entropy of the classes. 1 is answering that constant every time, 0 is perfect. The sentences compare the models with each other and with answers that take no network, measured by the same loss. Under what-ifs the lines with a ◆, here and on the cards, are of the error over the whole test part, before → after, and the table of all measures has each model that they reach a second time; everything else is without them.</source>
      <translation>每个损失都除以最佳常数回答所剩的：均方误差除以目标的方差，绝对误差除以到中位数的平均距离，交叉熵除以类别的熵。1 相当于每次都回答那个常数，0 是完美。这些句子把模型彼此比较，也与不需要网络的回答按同一损失比较。有假设时，这里和卡片上带 ◆ 的行是整个测试部分的误差，之前 → 之后；全部指标的表格里每个受影响的模型会再列一次；其余各处都不含假设。</translation>
    </message>
    <message>
      <source>Every number is a measure of this run. A step is told only where its claims hold for these numbers; else it says that this network solved it differently. “sluice scene check” says on how many seeds they hold.</source>
      <translation>每个数字都是在这次运行上量得的。只有论断对这些数字成立时才讲这一步；否则就说这个网络用了别的办法。“sluice scene check”给出论断在多少个种子上成立。</translation>
    </message>
    <message>
      <source>Every page is a function of one state: model, epoch, part, sample, layer, unit and time step stay picked from page to page. A page that has nothing to say of this task is not there.</source>
      <translation>每一页都是同一个状态的函数：模型、训练轮次、数据部分、样本、层、单元和时间步在各页之间保持不变。与这个任务无关的页面不会出现。</translation>
    </message>
    <message>
      <source>Every training is a run, and stays with what it learned. Tick some of them, and their curves lie over each other; ≠ stands before what is not as in the run that is shown.</source>
      <translation>每次训练都是一次运行，连同学到的一切都会保留。勾选其中几次，它们的曲线就叠在一起；与当前显示的运行不同之处前面有 ≠。</translation>
    </message>
    <message>
      <source>Every training since the session was begun or opened is a run, and stays with its weights. The curves are the losses on the validation part, after each epoch; a model has its own colour and line, a run its own mark. In the table ≠ stands before what is not as in the run that is shown. Losses compare runs on the same data, task and loss only.</source>
      <translation>自会话开始或打开以来，每一次训练都是一次运行，连同权重一起保留。曲线是每轮之后在验证部分上的损失；每个模型有自己的颜色和线型，每次运行有自己的标记。表中凡与所显示的运行不同之处，前面都有 ≠。只有数据、任务和损失都相同的运行，其损失才能比较。</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Figures as PDF, SVG or PNG with the numbers behind them; weights as safetensors, NumPy, ONNX, CSV or PyTorch; a session (SQLite) holds the experiment, the log and the snapshots that training goes on from.</source>
      <translation>图形存为 PDF、SVG 或 PNG，并附其背后的数字；权重存为 safetensors、NumPy、ONNX、CSV 或 PyTorch；会话（SQLite）保存实验、日志和快照，训练可以从那里继续。</translation>
    </message>
    <message>
      <source>Fix a gate at a value and see what becomes of the answer. So you find out what the gate is good for.</source>
      <translation>把一个门固定在某个值上，看回答变成什么样。这样就知道这个门有什么用。</translation>
    </message>
    <message>
      <source>From one window each model forecasts all rows of the horizon: at once, or one row after the other, with its own answers as inputs. The band is ± the RMSE of so many rows ahead over the part of the data; below, the same beside simple forecasts. Diamonds are forecasts under what-ifs, which are done to every window on the way.</source>
      <translation>每个模型从一个窗口出发预测接下来的所有行：一次给出全部，或者以自己的回答为输入逐行预测。带是 ± 提前这么多行的 RMSE，取自这部分数据；下方是同样的误差，与简单预测并列。菱形是假设之下的预测，假设作用于途中的每一个窗口。</translation>
    </message>
    <message>
      <source>Gate atlas</source>
      <translation>门图谱</translation>
    </message>
    <message>
      <source>Gates: Gers, Schmidhuber &amp; Cummins 2000; Cho et al. 2014. Gates of trained cells looked at on data: Karpathy, Johnson &amp; Li 2015, Visualizing and Understanding Recurrent Networks</source>
      <translation>门：Gers、Schmidhuber、Cummins 2000；Cho 等 2014。在数据上观察训练好的单元的门：Karpathy、Johnson、Li 2015，Visualizing and Understanding Recurrent Networks</translation>
    </message>
    <message>
      <source>Gers, Schmidhuber &amp; Cummins 2000; Tallec &amp; Ollivier 2018 (time scales of gates)</source>
      <translation>Gers、Schmidhuber、Cummins 2000；Tallec、Ollivier 2018（门的时间尺度）</translation>
    </message>
    <message>
      <source>Glorot &amp; Bengio 2010, Understanding the difficulty of training deep feedforward neural networks</source>
      <translation>Glorot、Bengio 2010，Understanding the difficulty of training deep feedforward neural networks</translation>
    </message>
    <message>
      <source>Goodfellow, Bengio &amp; Courville 2016, Deep Learning, sections 5.2 and 7.8</source>
      <translation>Goodfellow、Bengio、Courville 2016，《深度学习》，5.2 与 7.8 节</translation>
    </message>
    <message>
      <source>Goodfellow, Bengio &amp; Courville 2016, Deep Learning, sections 6.2.2 (output units) and 10.2 (at every step)</source>
      <translation>Goodfellow、Bengio、Courville 2016，《深度学习》，6.2.2 节（输出单元）与 10.2 节（每一步的输出）</translation>
    </message>
    <message>
      <source>Goodfellow, Bengio &amp; Courville 2016, chapter 8</source>
      <translation>Goodfellow、Bengio、Courville 2016，第 8 章</translation>
    </message>
    <message>
      <source>Gradient flow</source>
      <translation>梯度流</translation>
    </message>
    <message>
      <source>Graves 2013, Generating Sequences With Recurrent Neural Networks, section 3</source>
      <translation>Graves 2013，Generating Sequences With Recurrent Neural Networks，第 3 节</translation>
    </message>
    <message>
      <source>Greff et al. 2016, LSTM: A Search Space Odyssey, section II</source>
      <translation>Greff 等 2016，LSTM: A Search Space Odyssey，第 II 节</translation>
    </message>
    <message>
      <source>Guo et al. 2017, On Calibration of Modern Neural Networks, section 2</source>
      <translation>Guo 等 2017，On Calibration of Modern Neural Networks，第 2 节</translation>
    </message>
    <message>
      <source>Half-life, cell path only: steps in which the product of the forget gates halves, at its mean rate over the sample. Jacobian: ∂c(T)/∂c(t) of the unit from the cursor to the end. Left: how much of a change of an input at the cursor, raised by 1 (scaled) or lowered, whichever does more, is in the unit's state s (c of an LSTM, h otherwise) k steps later, as a share of its largest effect. Input and k are chosen beside the plot of what is left.</source>
      <translation>半衰期（仅细胞路径）：按整个样本上的平均速率，遗忘门之积减半所需的步数。雅可比：该单元从光标处到末尾的 ∂c(T)/∂c(t)。剩余：光标处一个输入加 1（缩放后）或减 1，取影响较大者，k 步之后其影响在单元状态 s（LSTM 为 c，其他为 h）中的份额，相对于其最大影响。输入和 k 在“还剩多少”那张图旁边选择。</translation>
    </message>
    <message>
      <source>Hastie, Tibshirani &amp; Friedman 2009, The Elements of Statistical Learning, section 2.3</source>
      <translation>Hastie、Tibshirani、Friedman 2009，《统计学习基础》，2.3 节</translation>
    </message>
    <message>
      <source>Henderson et al. 2018, Deep Reinforcement Learning that Matters</source>
      <translation>Henderson 等 2018，Deep Reinforcement Learning that Matters</translation>
    </message>
    <message>
      <source>Histograms over the epochs</source>
      <translation>各轮的直方图</translation>
    </message>
    <message>
      <source>Hochreiter &amp; Schmidhuber 1997; Gers, Schmidhuber &amp; Cummins 2000; Cho et al. 2014; notation of Greff et al. 2016</source>
      <translation>Hochreiter、Schmidhuber 1997；Gers、Schmidhuber、Cummins 2000；Cho 等 2014；记号依 Greff 等 2016</translation>
    </message>
    <message>
      <source>How far back into the past this network can learn from. Where a line has fallen to nothing, what happened then cannot teach it any more.</source>
      <translation>这个网络能从多远的过去学到东西。曲线降到零的地方，当时发生的事已无法再教给它什么。</translation>
    </message>
    <message>
      <source>How large each layer's gradient, step and weights are: whether all layers learn, or one stands still or jumps.</source>
      <translation>每一层的梯度、更新量和权重有多大：是各层都在学，还是有的停滞不动、有的剧烈跳动。</translation>
    </message>
    <message>
      <source>How large the numbers in the network are, and how that changes while it learns. Each column is one epoch.</source>
      <translation>网络里的数有多大，学习过程中又怎样变化。每一列是一轮。</translation>
    </message>
    <message>
      <source>How long each unit remembers: in how many steps half of what it holds is gone, at the mean rate over the sample, and what of a changed input is left in it some steps later.</source>
      <translation>每个单元能记多久：按整个样本上的平均速率，多少步之后，它所保持的只剩一半；以及一个输入改变之后，过若干步它里面还剩多少影响。</translation>
    </message>
    <message>
      <source>How much you see. Beginner shows what tells the story and explains it in plain words; you can switch at any time.</source>
      <translation>显示多少内容。“入门”只显示讲清故事所需的东西，并用平常话解释；随时可以切换。</translation>
    </message>
    <message>
      <source>How strongly the loss L of the answer at one step depends on the states before it: the norms of ∂L/∂h(t) and ∂L/∂c(t), backwards through time. Where a line falls towards the left, nothing can be learned from so far back. Along the cell alone the gradient is multiplied by f(t) at every step: the forget gate, 1 in a cell without one, 1 − i(t) where the two are coupled; where c is held, nothing passes. An answer that is right has a loss without slope: by its height alone a line says how wrong the answer is. Of the answer y itself, the other choice: of more than two classes y is the score (logit) of the likeliest, of two that of the second, of several numbers their sum.</source>
      <translation>某一步的回答的损失 L 在多大程度上依赖于之前的状态：∂L/∂h(t) 与 ∂L/∂c(t) 的范数，沿时间向后。线向左降下去的地方，无法从那么久以前学到任何东西。只沿细胞路径时，梯度在每一步都乘以 f(t)：即遗忘门；没有遗忘门的细胞为 1；遗忘门与输入门耦合时为 1 − i(t)；c 被固定处，没有任何东西通过。回答正确时损失没有斜率：线的整体高低只说明回答错了多少。另一种选择是回答 y 本身的梯度：多于两个类别时，y 是最可能类别的得分（logit）；只有两个类别时，y 是第二个类别的得分；对于多个数，y 是它们的和。</translation>
    </message>
    <message>
      <source>How the data are read</source>
      <translation>数据怎样读入</translation>
    </message>
    <message>
      <source>How the series is cut into examples, and which of them are there to learn from, to check with, and for the end.</source>
      <translation>序列怎样切成一个个例子，其中哪些用来学习、哪些用来检查、哪些留到最后。</translation>
    </message>
    <message>
      <source>How the window looks: light or dark, where the parts stand, the language, a presentation for a projector, and help.</source>
      <translation>窗口的样子：明暗、各部分的位置、语言、投影用的演示，以及帮助。</translation>
    </message>
    <message>
      <source>How wrong the networks were, epoch after epoch. Down is better. One line is for what they learn from, the other for examples they never learn from.</source>
      <translation>网络一轮又一轮错了多少。越低越好。一条线对应它们学习用的例子，另一条对应从不用来学习的例子。</translation>
    </message>
    <message>
      <source>Hyndman &amp; Athanasopoulos 2021, Forecasting: Principles and Practice, section 5.2 (baselines)</source>
      <translation>Hyndman、Athanasopoulos 2021，《预测：方法与实践》，5.2 节（基线）</translation>
    </message>
    <message>
      <source>Hyndman &amp; Athanasopoulos 2021, section 5.8</source>
      <translation>Hyndman、Athanasopoulos 2021，5.8 节</translation>
    </message>
    <message>
      <source>In plain words</source>
      <translation>简单地说</translation>
    </message>
    <message>
      <source>Inside the dense network</source>
      <translation>全连接网络内部</translation>
    </message>
    <message>
      <source>Inside, over time</source>
      <translation>内部，随时间变化</translation>
    </message>
    <message>
      <source>Karpathy, Johnson &amp; Li 2015, Visualizing and Understanding Recurrent Networks, figure 3</source>
      <translation>Karpathy、Johnson、Li 2015，Visualizing and Understanding Recurrent Networks，图 3</translation>
    </message>
    <message>
      <source>L = 1/N · Σ ℓ(ŷ, y), ÷ that of the best constant</source>
      <translation>L = 1/N · Σ ℓ(ŷ, y)，÷ 最佳常数的损失</translation>
    </message>
    <message>
      <source>L(batch) = 1/|B| · Σ ℓ(ŷₙ, yₙ) over the batch's samples;  w ← w − η·∂L(batch)/∂w</source>
      <translation>L(批) = 1/|B| · Σ ℓ(ŷₙ, yₙ)，对批中的样本求和；  w ← w − η·∂L(批)/∂w</translation>
    </message>
    <message>
      <source>L(changed) − L(as it is)</source>
      <translation>L（改动后）− L（原样）</translation>
    </message>
    <message>
      <source>L(epoch) on the validation part</source>
      <translation>验证部分上的 L(训练轮次)</translation>
    </message>
    <message>
      <source>Lesion studies of trained cells: Greff et al. 2016; Karpathy, Johnson &amp; Li 2015</source>
      <translation>对训练好的细胞的损毁研究：Greff 等 2016；Karpathy、Johnson、Li 2015</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Losses over several seeds</source>
      <translation>多个种子的损失</translation>
    </message>
    <message>
      <source>MSE ÷ variance;  MAE ÷ E|y − median|;  cross-entropy ÷ entropy</source>
      <translation>MSE ÷ 方差；MAE ÷ E|y − 中位数|；交叉熵 ÷ 熵</translation>
    </message>
    <message>
      <source>Measured: one input, the target's own column unless you choose another, is raised by 1 (scaled) at the cursor and then lowered; of the way that does more, what is left in the answer ŷ and in the picked unit's state k steps later, as a share of its largest effect. At steps where the network gives no answer its head is applied all the same; of classes ŷ are the scores (logits), of several numbers the length of their change counts. Cell path only: the running product of a unit's forget gates from the cursor on. The ring is where that has halved, the triangle the half-life: where it would have at the mean rate over the whole sample. The two kinds of lines may be far apart: a unit can remember through h what its forget gate lets go.</source>
      <translation>实测：光标处的一个输入（除非另选，就是目标自己的那一列）先加 1（缩放后），再减 1；取影响较大者，k 步之后在回答 ŷ 和所选单元的状态中还剩多少，相对于其最大影响。在网络不作回答的步，也照样取输出层给出的值；对于类别，ŷ 是得分（logit）；对于多个数，取其改变量的长度。仅细胞路径：从光标起，一个单元各步遗忘门的连乘积。圆圈是它减到一半的地方，三角形是半衰期：按整个样本上的平均速率会减到一半的地方。两类线可能相差很远：遗忘门放掉的，单元可以通过 h 记住。</translation>
    </message>
    <message>
      <source>Moves through time: along the steps of one example, or back and forth through the training. What is shown everywhere follows.</source>
      <translation>在时间里移动：沿着一个例子的各步，或在训练过程中前后移动。各处显示的内容随之而变。</translation>
    </message>
    <message>
      <source>Norms of each layer</source>
      <translation>每一层的范数</translation>
    </message>
    <message>
      <source>One input is changed at the cursor, and the network runs on. The dashed line is what that still does to its answer so many steps later. The other lines: what each unit's memory cell alone would have kept.</source>
      <translation>在光标处改变一个输入，让网络继续运行。虚线是若干步之后它对回答还有多少影响。其他的线：每个单元的记忆细胞单独能留住多少。</translation>
    </message>
    <message>
      <source>One memory cell at one moment, with its numbers: how much it keeps, how much it writes, how much it shows.</source>
      <translation>某一时刻的一个记忆细胞及其数字：保留多少、写入多少、展示多少。</translation>
    </message>
    <message>
      <source>One sample goes through the trained network. Every row is one quantity over the same time steps: the series and the answers on top; then what is written, kept and stored, the gates (0 shut, 1 open), and what is handed on. Units are lines, or rows of a map. Under what-ifs the thin lines are the run without them.</source>
      <translation>一个样本通过训练好的网络。每一行是同一时间轴上的一个量：上面是序列和回答；然后是写入的、保留的和存储的，各个门（0 关，1 开），以及传递下去的。单元画成线，或画成图中的行。有假设时，细线是没有假设的情形。</translation>
    </message>
    <message>
      <source>One selection shared by all pages: part of the data, sample, model, layer, unit and time step. What is shown is computed anew from the snapshot, in evaluation mode.</source>
      <translation>所有页面共用一个选择：数据部分、样本、模型、层、单元和时间步。显示的内容由快照在评估模式下重新算出。</translation>
    </message>
    <message>
      <source>Output against target</source>
      <translation>输出与目标</translation>
    </message>
    <message>
      <source>Pascanu, Mikolov &amp; Bengio 2013 (gradient norms); Karpathy, CS231n notes (ratio of update to weight)</source>
      <translation>Pascanu、Mikolov、Bengio 2013（梯度范数）；Karpathy，CS231n 讲义（更新量与权重之比）</translation>
    </message>
    <message>
      <source>Path of the forecast</source>
      <translation>预测的路径</translation>
    </message>
    <message>
      <source>Piñeiro et al. 2008, How to evaluate models: observed vs. predicted</source>
      <translation>Piñeiro 等 2008，How to evaluate models: observed vs. predicted</translation>
    </message>
    <message>
      <source>Predict first</source>
      <translation>先预测</translation>
    </message>
    <message>
      <source>Prediction against target</source>
      <translation>预测与目标</translation>
    </message>
    <message>
      <source>Ranking over the seeds</source>
      <translation>各种子的排名</translation>
    </message>
    <message>
      <source>Robbins &amp; Monro 1951; Goodfellow, Bengio &amp; Courville 2016, Deep Learning, section 8.1.3 (batches and minibatches)</source>
      <translation>Robbins、Monro 1951；Goodfellow、Bengio、Courville 2016，《深度学习》，8.1.3 节（批和小批）</translation>
    </message>
    <message>
      <source>Rows are the true classes, columns the answers: right answers lie on the diagonal. The colour is the share of the row, the number in a cell how many there were.</source>
      <translation>行是真实类别，列是回答：正确的回答在对角线上。颜色是占该行的比例，格中的数是个数。</translation>
    </message>
    <message>
      <source>R² = 1 − Σ(drawn − true)² ÷ Σ(true − mean)²</source>
      <translation>R² = 1 − Σ(所画 − 真实)² ÷ Σ(真实 − 均值)²</translation>
    </message>
    <message>
      <source>Saturation</source>
      <translation>饱和</translation>
    </message>
    <message>
      <source>Say what you expect before you see it. Then what the network does is laid beside your answer.</source>
      <translation>在看到之前先说出您的预期。然后网络的做法会放在您的回答旁边。</translation>
    </message>
    <message>
      <source>Shrikumar, Greenside &amp; Kundaje 2017</source>
      <translation>Shrikumar、Greenside、Kundaje 2017</translation>
    </message>
    <message>
      <source>Simonyan, Vedaldi &amp; Zisserman 2014 (saliency)</source>
      <translation>Simonyan、Vedaldi、Zisserman 2014（显著性）</translation>
    </message>
    <message>
      <source>Stehman 1997; macro F1 as in Opitz &amp; Burst 2019</source>
      <translation>Stehman 1997；宏平均 F1 依 Opitz、Burst 2019</translation>
    </message>
    <message>
      <source>Take it home: a picture, the numbers, the trained network, a report, or everything as a session to go on with another day.</source>
      <translation>带走成果：图片、数字、训练好的网络、报告，或把一切存成会话，改天继续。</translation>
    </message>
    <message>
      <source>The batch</source>
      <translation>批次</translation>
    </message>
    <message>
      <source>The cell at the cursor</source>
      <translation>光标处的细胞</translation>
    </message>
    <message>
      <source>The equations of one unit at one time step with the numbers in them. In an LSTM c(t) = f·c(t−1) + i·g: the forget gate says how much of the old state is kept, the input gate how much of the candidate is written, and the output gate how much is shown as h(t) = o·tanh c(t). A click on a symbol picks it everywhere.</source>
      <translation>一个单元在一个时间步的方程，填入了数值。在 LSTM 中 c(t) = f·c(t−1) + i·g：遗忘门决定旧状态保留多少，输入门决定候选值写入多少，输出门决定以 h(t) = o·tanh c(t) 展示多少。单击符号可在各处选中它。</translation>
    </message>
    <message>
      <source>The experiment</source>
      <translation>实验</translation>
    </message>
    <message>
      <source>The first sample of the newest batch, as every model gets it: one row an input, one cell a time step, in scaled values. All models are trained on the same batches in the same order; a dense network sees the steps side by side, a recurrent one after the other.</source>
      <translation>最新批次的第一个样本，正如每个模型所得到的：一行是一个输入，一格是一个时间步，数值已缩放。所有模型都按相同的顺序在相同的批次上训练；全连接网络把各步并排看，循环网络一步接一步地看。</translation>
    </message>
    <message>
      <source>The handful of examples that the networks learn from right now. Both get the very same one: the dense network all steps at once, a recurrent one step after step.</source>
      <translation>网络此刻正在学习的一小批例子。两个网络得到完全相同的一批：全连接网络一次看到所有步，循环网络一步接一步地看。</translation>
    </message>
    <message>
      <source>The line “target” is the truth, the coloured ones are what the networks say. The nearer, the better.</source>
      <translation>标为“目标”的线是真实值，彩色的线是网络的回答。越接近越好。</translation>
    </message>
    <message>
      <source>The model reads the start, draws a character from its own distribution, reads that, and so on. Temperature divides the logits: below 1 the likelier characters win, 0 always takes the likeliest. The same seed draws the same text. Under what-ifs the same draws are also made from the model as they leave it, in every window that it reads on the way, beside the model as it is.</source>
      <translation>模型读入开头，按自己的分布抽取一个字符，再读入它，如此继续。logits 要除以温度：温度低于 1 时，更可能的字符占优，0 总取最可能的。相同的种子抽出相同的文本。有假设时，除原来的模型外，还用同样的抽取从假设之下的模型写一遍，假设作用于它一路读入的每个窗口。</translation>
    </message>
    <message>
      <source>The network goes on with your text, one character after the other, each one drawn from what it thinks likely. Low temperature: careful; high: bold. Try a what-if, and both texts stand beside each other.</source>
      <translation>网络把您的文字续写下去，一个字符接一个字符，每个都从它认为可能的字符中抽取。温度低则谨慎，高则大胆。试一个假设，两段文本就并排列出。</translation>
    </message>
    <message>
      <source>The newest notice or error. An error says what was found and what was expected; what was open stays as it was.</source>
      <translation>最近的通知或错误。错误会说明发现了什么、本应是什么；已打开的一切保持原样。</translation>
    </message>
    <message>
      <source>The pages</source>
      <translation>页面</translation>
    </message>
    <message>
      <source>The runs of this session</source>
      <translation>本会话的各次运行</translation>
    </message>
    <message>
      <source>The same experiment trained with one seed after another. The line is the mean over the seeds that trained so long, the band goes from the least to the most.</source>
      <translation>同一个实验用一个又一个种子训练。线是训练到该轮的各种子的平均值，带子从最小值到最大值。</translation>
    </message>
    <message>
      <source>The same training several times, each time with other chance numbers. Where the band is wide, much is luck.</source>
      <translation>同样的训练做好几次，每次随机数不同。带子宽的地方，多半靠运气。</translation>
    </message>
    <message>
      <source>The scene</source>
      <translation>场景</translation>
    </message>
    <message>
      <source>The transport</source>
      <translation>播放条</translation>
    </message>
    <message>
      <source>The weights of the first layer, or what each of them adds to the answer on this sample; below, what every layer hands on. Of more than two classes the answer is the score of the likeliest, of two that of the second.</source>
      <translation>第一层的权重，或每个权重对这个样本的回答贡献了多少；下面是每一层传出的内容。多于两个类别时，回答是最可能类别的得分；只有两个类别时，回答是第二个类别的得分。</translation>
    </message>
    <message>
      <source>The whole training in one picture: from left to right the epochs, upwards the time steps; the colour says how far the gate was open.</source>
      <translation>整个训练画在一张图里：从左到右是各轮，从下到上是时间步；颜色表示门开了多少。</translation>
    </message>
    <message>
      <source>Time: the steps of the selected sample, whose series is drawn over the line. Training: the epochs whose weights were kept (the marks); live are the newest. Branching goes on from the epoch that is shown, with other settings.</source>
      <translation>时间：所选样本的各步，其序列画在线上。训练：保留了权重的各轮（刻度）；“实时”是最新的。分支从所显示的那一轮以另外的设置继续。</translation>
    </message>
    <message>
      <source>Train lets the networks learn from one batch after the other; pressed again it pauses. One batch and one epoch do that much and no more; start over goes back to the very beginning. The pace says how fast you watch.</source>
      <translation>“训练”让网络一批接一批地学习；再按一次则暂停。“一批”和“一轮”只做这么多；“重新开始”回到最初。速度决定您看得多快。</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Training: the mean over an epoch's samples, each measured when it was trained. Validation: measured after the epoch on samples that are never trained on. The marker is the moment you look at; dotted lines are other futures, from the epoch at which they were branched.</source>
      <translation>训练：一轮中各样本的平均，每个样本在训练到它时测量。验证：每轮之后在从不用于训练的样本上测量。标记是您正在看的时刻；点线是另外的未来，从分支的那一轮开始。</translation>
    </message>
    <message>
      <source>Two views of the same state. Expert adds all units, gradients, the experiment to edit, and definitions with formula and source. Switching changes nothing of the training.</source>
      <translation>同一状态的两种视图。“专家”增加全部单元、梯度、可编辑的实验，以及带公式和出处的定义。切换丝毫不影响训练。</translation>
    </message>
    <message>
      <source>Type and role of each column, found out over all rows; both can be overruled, and so can separator, decimal sign, header, encoding and missing values.</source>
      <translation>每一列的类型和用途，由全部行推断而得；两者都可以改，分隔符、小数点、表头、编码和缺失值的处理也可以改。</translation>
    </message>
    <message>
      <source>Units by number, by the mean or the time of the peak of a quantity, or by similarity; filtered by numbers or conditions; one may be pinned on top. The order is the same in every row, and so is the part that is seen. Where cells share a pixel, it is the strongest of them, with its sign; of gates the mean. By similarity, units that correlate (r) over the steps come to lie beside each other: along the eigenvector of the second smallest eigenvalue λ₂ of the Laplacian of their graph.</source>
      <translation>单元可按编号、某个量的均值或峰值时刻、或相似度排序；可按编号或条件筛选；可把一个固定在最上面。每一行的顺序都相同，所见的部分也相同。几格共用一个像素时，画的是其中绝对值最大者，并保留正负号；门则画平均。按相似度排列时，在各步上相关（r）的单元彼此相邻：沿其图的拉普拉斯矩阵第二小特征值 λ₂ 的特征向量排序。</translation>
    </message>
    <message>
      <source>View</source>
      <translation>视图</translation>
    </message>
    <message>
      <source>What each column is for: something to tell the network, what it is to find, the time, or nothing.</source>
      <translation>每一列的用途：告诉网络的输入、要找的目标、时间，或不用。</translation>
    </message>
    <message>
      <source>What each model answers, beside the truth, in the data's own units: over the time steps of one sample where it answers at every step, over the whole part of the data where it answers once. Diamonds are answers under what-ifs. A click picks the step or the sample. Numbers are scaled back from what the head gives; of two classes it is the probability of the second, of more the likeliest one.</source>
      <translation>每个模型的回答，与真值并列，使用数据本身的单位：每一步都回答的，画出一个样本的时间步；只回答一次的，画出这部分的全部数据。菱形是假设之下的回答。单击可选取时间步或样本。数值由输出层给出的值换算回来；两个类别时是第二个类别的概率，多于两个时是最可能的类别。</translation>
    </message>
    <message>
      <source>What each part of its window counts for in the dense network, and what its units make of it.</source>
      <translation>窗口的各部分在全连接网络里有多大分量，它的单元又从中得出什么。</translation>
    </message>
    <message>
      <source>What each unit keeps</source>
      <translation>每个单元保留多久</translation>
    </message>
    <message>
      <source>What happens in the network while it reads one example, from left to right. Each row is one thing over time: what comes in, what is written and kept, how far each gate is open, what goes out.</source>
      <translation>网络从左到右读一个例子时发生的事。每一行是一个量随时间的变化：输入什么、写入和保留什么、每个门开多少、输出什么。</translation>
    </message>
    <message>
      <source>What if?</source>
      <translation>如果……会怎样？</translation>
    </message>
    <message>
      <source>What is changed</source>
      <translation>改动了什么</translation>
    </message>
    <message>
      <source>What is left k steps later</source>
      <translation>k 步之后还剩多少</translation>
    </message>
    <message>
      <source>What is looked at</source>
      <translation>正在看的是什么</translation>
    </message>
    <message>
      <source>What is open</source>
      <translation>打开的内容</translation>
    </message>
    <message>
      <source>What it looked at</source>
      <translation>它看了什么</translation>
    </message>
    <message>
      <source>What the model answers at every point of the plane of its two inputs, in the data's own units, with the samples of the shown part on it. The line between the colours is where the answer changes. A click picks the nearest sample.</source>
      <translation>模型在两个输入的平面上每一点的回答，使用数据本身的单位，并画上所显示部分的样本。两种颜色之间的线是回答改变之处。单击选取最近的样本。</translation>
    </message>
    <message>
      <source>What the model writes</source>
      <translation>模型写了什么</translation>
    </message>
    <message>
      <source>What the network would answer at every place of the plane, as a colour. The points are the examples; the line between the colours is where it changes its mind.</source>
      <translation>网络在平面上每一处会怎样回答，用颜色表示。点是例子；两种颜色之间的线是它改变主意的地方。</translation>
    </message>
    <message>
      <source>What the networks say comes next, row after row, beside what came. The band says how wrong they usually are so far ahead.</source>
      <translation>网络认为接下来逐行会出现什么，与实际出现的并列。带表示提前这么远时它们通常错多少。</translation>
    </message>
    <message>
      <source>What the numbers mean, said in sentences: who makes the smaller error, and whether either is better than a simple guess. 1 is as good as always guessing the mean of those very targets, 0 is perfect.</source>
      <translation>用句子说明数字的含义：谁的误差更小，是否比简单的猜测好。1 相当于总猜这些目标自己的平均值，0 是完美。</translation>
    </message>
    <message>
      <source>What the program has to tell you about what was just done. The cross closes it.</source>
      <translation>关于刚才操作的提示。按叉号关闭。</translation>
    </message>
    <message>
      <source>What you are looking at. Press it to choose a scene, built-in data, or a file of your own.</source>
      <translation>您正在看的内容。单击可选择场景、内置数据或您自己的文件。</translation>
    </message>
    <message>
      <source>When in training did this gate learn to open, and at which time steps? Each column is the network of one kept epoch, run on the picked sample; each row is a time step. Press or drag to pick epoch and step everywhere; with the keyboard, ← → and ↑ ↓. Under a what-if the list above the maps chooses what they show: what if, as it was, or the change.</source>
      <translation>这个门是在训练的什么时候学会打开的，在哪些时间步？每一列是保留下来的某一轮的网络在所选样本上的运行；每一行是一个时间步。单击或拖动，可在所有视图中选取训练轮次和时间步；键盘用 ← → 和 ↑ ↓。有假设时，图上方的列表选择图显示什么：假设之下、原来的，或改变。</translation>
    </message>
    <message>
      <source>Where the data come from</source>
      <translation>数据从哪里来</translation>
    </message>
    <message>
      <source>Whether the network is as often right as it is sure: of the answers it gave with 80 %, 80 of 100 should be right.</source>
      <translation>网络的把握与正确率是否一致：以 80 % 的把握给出的回答，100 个里应有 80 个正确。</translation>
    </message>
    <message>
      <source>Which class is taken for which. Right answers lie on the diagonal.</source>
      <translation>哪一类被当成了哪一类。正确的回答在对角线上。</translation>
    </message>
    <message>
      <source>Which example, which network and which unit you look at. Whatever you pick here is picked everywhere.</source>
      <translation>您看的是哪个例子、哪个网络、哪个单元。在这里选的，处处都选中。</translation>
    </message>
    <message>
      <source>Which gates are used like switches, fully open or fully shut, and which stay half open.</source>
      <translation>哪些门像开关一样使用，全开或全关；哪些一直半开。</translation>
    </message>
    <message>
      <source>Which model was better, and how often, when everything was trained several times. Where the ranges overlap it may be luck.</source>
      <translation>全部训练多次之后，哪个模型更好、好了几次。范围重叠的地方可能只是运气。</translation>
    </message>
    <message>
      <source>Which of the inputs the answer would change with, and when. Strong colour: a small change there would move the answer.</source>
      <translation>哪些输入、在什么时候会改变回答。颜色深：那里小小的改动就会使回答变化。</translation>
    </message>
    <message>
      <source>Which of the many units you look at, and in which order. All rows follow. Fewer units at a time are seen larger: Ctrl with the wheel over the names at the left; the wheel alone scrolls them then.</source>
      <translation>在众多单元里看哪些、按什么顺序。所有行随之而变。一次少看一些，就看得更大：在左侧名称上按住 Ctrl 转动滚轮；之后只转滚轮即可上下滚动单元。</translation>
    </message>
    <message>
      <source>Which units are seen</source>
      <translation>显示哪些单元</translation>
    </message>
    <message>
      <source>White &amp; Gunstone 1992, Probing Understanding, chapter 3 (predict, observe, explain)</source>
      <translation>White、Gunstone 1992，Probing Understanding，第 3 章（预测—观察—解释）</translation>
    </message>
    <message>
      <source>Windows and parts</source>
      <translation>窗口与各部分</translation>
    </message>
    <message>
      <source>a = φ(W·x + b);  contribution: weight × input × ∂y/∂z</source>
      <translation>a = φ(W·x + b)；贡献：权重 × 输入 × ∂y/∂z</translation>
    </message>
    <message>
      <source>f(t) := value,  then c(t) = f·c(t−1) + i·g as before</source>
      <translation>f(t) := 所给的值，然后照旧 c(t) = f·c(t−1) + i·g</translation>
    </message>
    <message>
      <source>gate(t, e) = σ(W(e)·x(t) + R(e)·h(t−1, e) + b(e)),  e: the epoch whose weights these are</source>
      <translation>门(t, e) = σ(W(e)·x(t) + R(e)·h(t−1, e) + b(e))，  e：权重所属的训练轮次</translation>
    </message>
    <message>
      <source>half-life: ln 2 ÷ mean(−ln f(t));  Jacobian: ∂c(T)/∂c(t);  left: |Δs(t + k)| ÷ max |Δs|</source>
      <translation>半衰期：ln 2 ÷ 平均(−ln f(t))；雅可比：∂c(T)/∂c(t)；剩余：|Δs(t + k)| ÷ max |Δs|</translation>
    </message>
    <message>
      <source>mean ± √(Σ(L − mean)² ÷ (n − 1))</source>
      <translation>均值 ± √(Σ(L − 均值)² ÷ (n − 1))</translation>
    </message>
    <message>
      <source>mean, min and max over the seeds of L(epoch)</source>
      <translation>各种子的 L(训练轮次) 的均值、最小值和最大值</translation>
    </message>
    <message>
      <source>share = n(true, said) ÷ n(true)</source>
      <translation>比例 = n(真实, 回答) ÷ n(真实)</translation>
    </message>
    <message>
      <source>w = (1 + r) ÷ 2;  (D − W)·v = λ₂·v,  units in the order of v</source>
      <translation>w = (1 + r) ÷ 2；  (D − W)·v = λ₂·v，  单元按 v 的顺序排列</translation>
    </message>
    <message>
      <source>w ← w − η·(direction of the optimizer)</source>
      <translation>w ← w − η·(优化器给出的方向)</translation>
    </message>
    <message>
      <source>x = (x(t − T + 1), …, x(t)),  y = x(t + horizon)</source>
      <translation>x = (x(t − T + 1), …, x(t))，y = x(t + 预测步数)</translation>
    </message>
    <message>
      <source>x: share of steps with gate &lt; lower threshold;  y: with gate &gt; upper threshold</source>
      <translation>x：门 &lt; 下阈值的步的比例；y：门 &gt; 上阈值的步的比例</translation>
    </message>
    <message>
      <source>ŷ = offset + scale·(V·h + b);  of two classes σ(V·h + b);  of more argmax(V·h + b)</source>
      <translation>ŷ = 偏移 + 缩放·(V·h + b)；  两个类别时 σ(V·h + b)；  多于两个时 argmax(V·h + b)</translation>
    </message>
  </context>
  <context>
    <name>ExplanationNumbers</name>
    <message>
      <source>%1, e = %2, t = %3</source>
      <translation>%1，e = %2，t = %3</translation>
    </message>
    <message>
      <source>%1, t = %2: being computed …</source>
      <translation>%1，t = %2：正在计算……</translation>
    </message>
    <message>
      <source>%1, unit %2: a = φ(%3) = %4</source>
      <translation>%1，单元 %2：a = φ(%3) = %4</translation>
    </message>
    <message>
      <source>%1; %2, layer %3, unit %4; t = %5</source>
      <translation>%1；%2，第 %3 层，单元 %4；t = %5</translation>
    </message>
    <message>
      <source>changed: %1</source>
      <translation>改变的是：%1</translation>
    </message>
    <message>
      <source>epoch %1, fullest bin %2 … %3: %4 ÷ %5 = %6</source>
      <translation>第 %1 轮，最满的区间 %2 … %3：%4 ÷ %5 = %6</translation>
    </message>
    <message>
      <source>half-life in steps, cell path only: %1</source>
      <translation>半衰期（步，仅细胞路径）：%1</translation>
    </message>
    <message>
      <source>norms of ∂L/∂…</source>
      <translation>∂L/∂… 的范数</translation>
    </message>
    <message>
      <source>norms of ∂y/∂…</source>
      <translation>∂y/∂… 的范数</translation>
    </message>
    <message>
      <source>p right after the start, T = 1: %1</source>
      <translation>紧接开头的 p，T = 1：%1</translation>
    </message>
    <message>
      <source>unit %1</source>
      <translation>单元 %1</translation>
    </message>
    <message>
      <source>unit %1, cell path only: ∏ f = %2</source>
      <translation>单元 %1，仅细胞路径：∏ f = %2</translation>
    </message>
    <message>
      <source>unit %1, t = %2</source>
      <translation>单元 %1，t = %2</translation>
    </message>
  </context>
  <context>
    <name>FigureFormat</name>
    <message>
      <source>%1 × %2 mm, %3 × %4 pixels at %5 dpi</source>
      <translation>%1 × %2 mm，%5 dpi 时为 %3 × %4 像素</translation>
    </message>
  </context>
  <context>
    <name>Figures</name>
    <message>
      <source>%1 figures</source>
      <translation>%1 幅图</translation>
    </message>
    <message>
      <source>%1 of each layer</source>
      <translation>每一层的 %1</translation>
    </message>
    <message>
      <source>%1: %2 right</source>
      <translation>%1：%2 正确</translation>
    </message>
    <message>
      <source>%1: expected calibration error %2</source>
      <translation>%1：期望校准误差 %2</translation>
    </message>
    <message>
      <source>Activations over the epochs</source>
      <translation>各轮的激活值</translation>
    </message>
    <message>
      <source>Answers against targets</source>
      <translation>回答与目标</translation>
    </message>
    <message>
      <source>Cell state</source>
      <translation>细胞状态</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>对比</translation>
    </message>
    <message>
      <source>Confusion matrices</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Decision surfaces</source>
      <translation>决策面</translation>
    </message>
    <message>
      <source>Gate atlas</source>
      <translation>门图谱</translation>
    </message>
    <message>
      <source>Gate atlas: %1, %2</source>
      <translation>门图谱：%1，%2</translation>
    </message>
    <message>
      <source>Gates</source>
      <translation>门</translation>
    </message>
    <message>
      <source>Gradient flow</source>
      <translation>梯度流</translation>
    </message>
    <message>
      <source>Gradients over the epochs</source>
      <translation>各轮的梯度</translation>
    </message>
    <message>
      <source>Histograms of activations</source>
      <translation>激活值的直方图</translation>
    </message>
    <message>
      <source>Histograms of gradients</source>
      <translation>梯度的直方图</translation>
    </message>
    <message>
      <source>Histograms of weights</source>
      <translation>权重的直方图</translation>
    </message>
    <message>
      <source>Inside</source>
      <translation>内部</translation>
    </message>
    <message>
      <source>Inside both networks</source>
      <translation>两个网络内部</translation>
    </message>
    <message>
      <source>Inside the dense network</source>
      <translation>全连接网络内部</translation>
    </message>
    <message>
      <source>Inside the recurrent network</source>
      <translation>循环网络内部</translation>
    </message>
    <message>
      <source>Loss over the epochs</source>
      <translation>损失随训练轮次变化</translation>
    </message>
    <message>
      <source>Loss over the seconds</source>
      <translation>损失随秒数变化</translation>
    </message>
    <message>
      <source>Losses of the runs</source>
      <translation>各次运行的损失</translation>
    </message>
    <message>
      <source>Losses over %1 seeds: mean, and a band from the least to the most</source>
      <translation>%1 个种子的损失：平均值，以及从最小到最大的带</translation>
    </message>
    <message>
      <source>Losses over several seeds</source>
      <translation>多个种子的损失</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>记忆</translation>
    </message>
    <message>
      <source>Norms of the gradients</source>
      <translation>梯度的范数</translation>
    </message>
    <message>
      <source>Norms of the updates</source>
      <translation>更新量的范数</translation>
    </message>
    <message>
      <source>Norms of the weights</source>
      <translation>权重的范数</translation>
    </message>
    <message>
      <source>One window of the series</source>
      <translation>序列的一个窗口</translation>
    </message>
    <message>
      <source>Outputs</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>Outputs and residuals</source>
      <translation>输出与残差</translation>
    </message>
    <message>
      <source>Path of the forecast</source>
      <translation>预测的路径</translation>
    </message>
    <message>
      <source>Reliability diagrams</source>
      <translation>可靠性图</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>运行</translation>
    </message>
    <message>
      <source>Saturation of the gates</source>
      <translation>门的饱和</translation>
    </message>
    <message>
      <source>Seeds</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>Share of the time its gates are shut and open</source>
      <translation>门关闭和打开的时间比例</translation>
    </message>
    <message>
      <source>State atlas: %1, %2</source>
      <translation>状态图谱：%1，%2</translation>
    </message>
    <message>
      <source>Surface</source>
      <translation>决策面</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>The series and the parts of its split</source>
      <translation>序列及其划分的各部分</translation>
    </message>
    <message>
      <source>There is nothing to draw yet.</source>
      <translation>还没有可画的。</translation>
    </message>
    <message>
      <source>These runs differ in data, task or loss: their losses are not comparable.</source>
      <translation>这些运行的数据、任务或损失不同：它们的损失不可比较。</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Unicode</source>
      <translation>Unicode 编码</translation>
    </message>
    <message>
      <source>Updates relative to the weights</source>
      <translation>相对于权重的更新量</translation>
    </message>
    <message>
      <source>Weights over the epochs</source>
      <translation>各轮的权重</translation>
    </message>
    <message>
      <source>What each unit keeps</source>
      <translation>每个单元保留多久</translation>
    </message>
    <message>
      <source>What is left k steps later</source>
      <translation>k 步之后还剩多少</translation>
    </message>
    <message>
      <source>What it looked at</source>
      <translation>它看了什么</translation>
    </message>
    <message>
      <source>What the model writes</source>
      <translation>模型写了什么</translation>
    </message>
    <message>
      <source>a forecast many steps ahead, and the error of each step</source>
      <translation>提前多步的预测，以及每一步的误差</translation>
    </message>
    <message>
      <source>a forecast of several steps at once, and weights</source>
      <translation>一次预测多步的任务，以及权重</translation>
    </message>
    <message>
      <source>a model that is trained on the next character alone, and weights</source>
      <translation>只学习下一个字符的模型，以及权重</translation>
    </message>
    <message>
      <source>a model with a recurrent layer (LSTM, GRU, RNN), and weights</source>
      <translation>带循环层（LSTM、GRU、RNN）的模型，以及权重</translation>
    </message>
    <message>
      <source>a model with recurrent layers beside one without, and weights</source>
      <translation>一个带循环层的模型和一个不带的，以及权重</translation>
    </message>
    <message>
      <source>a model without recurrent layers, and weights</source>
      <translation>不带循环层的模型，以及权重</translation>
    </message>
    <message>
      <source>a run of a session that was trained</source>
      <translation>会话中训练过的一次运行</translation>
    </message>
    <message>
      <source>a table with two inputs, and weights</source>
      <translation>有两个输入的表格，以及权重</translation>
    </message>
    <message>
      <source>a target that is a class, and weights</source>
      <translation>目标是类别，以及权重</translation>
    </message>
    <message>
      <source>a target that is a number, and weights</source>
      <translation>目标是数值，以及权重</translation>
    </message>
    <message>
      <source>a text, and how likely the model found each character</source>
      <translation>一段文本，以及模型认为每个字符有多可能</translation>
    </message>
    <message>
      <source>all answers of the part of the data against their targets</source>
      <translation>这部分数据的所有回答与它们的目标</translation>
    </message>
    <message>
      <source>an epoch of training</source>
      <translation>一轮训练</translation>
    </message>
    <message>
      <source>character</source>
      <translation>字符</translation>
    </message>
    <message>
      <source>data and a task</source>
      <translation>数据和任务</translation>
    </message>
    <message>
      <source>each unit's half-life, and what is left of a change at the time step</source>
      <translation>每个单元的半衰期，以及该时间步的改变还剩多少</translation>
    </message>
    <message>
      <source>every model's answers beside the target</source>
      <translation>每个模型的回答与目标并列</translation>
    </message>
    <message>
      <source>how much of their time gates are shut and open</source>
      <translation>门有多少时间关闭、多少时间打开</translation>
    </message>
    <message>
      <source>how often each model is right when it is so sure</source>
      <translation>每个模型在这么有把握时有多常是对的</translation>
    </message>
    <message>
      <source>input, answer, gates and states of one sample over its time steps</source>
      <translation>一个样本各时间步的输入、回答、门和状态</translation>
    </message>
    <message>
      <source>kept moments of a training</source>
      <translation>训练中保留下来的时刻</translation>
    </message>
    <message>
      <source>mean and spread of every model's losses over the seeds</source>
      <translation>每个模型的损失在各种子上的平均和离散</translation>
    </message>
    <message>
      <source>norm of each layer's gradient as it was trained</source>
      <translation>训练时每一层的梯度范数</translation>
    </message>
    <message>
      <source>norm of each layer's update</source>
      <translation>每一层的更新量范数</translation>
    </message>
    <message>
      <source>norm of each layer's update ÷ that of its weights</source>
      <translation>每一层的更新量范数 ÷ 权重范数</translation>
    </message>
    <message>
      <source>norm of each layer's weights</source>
      <translation>每一层的权重范数</translation>
    </message>
    <message>
      <source>norms that the trainer has logged</source>
      <translation>训练器记录的范数</translation>
    </message>
    <message>
      <source>one unit's gates and states: time step × epoch</source>
      <translation>一个单元的门和状态：时间步 × 训练轮次</translation>
    </message>
    <message>
      <source>place</source>
      <translation>位置</translation>
    </message>
    <message>
      <source>probability</source>
      <translation>概率</translation>
    </message>
    <message>
      <source>probability that the model gave it</source>
      <translation>模型给它的概率</translation>
    </message>
    <message>
      <source>the answer's gradient with respect to each input</source>
      <translation>回答对每个输入的梯度</translation>
    </message>
    <message>
      <source>the data with their training, validation and test part</source>
      <translation>数据及其训练、验证和测试部分</translation>
    </message>
    <message>
      <source>the dense and the recurrent one over one time axis</source>
      <translation>全连接网络和循环网络，共用一条时间轴</translation>
    </message>
    <message>
      <source>the first %1 of %2 characters</source>
      <translation>%2 个字符中的前 %1 个</translation>
    </message>
    <message>
      <source>the gates and the candidate alone</source>
      <translation>只有门和候选值</translation>
    </message>
    <message>
      <source>the gradient's norm back through time</source>
      <translation>梯度沿时间反向传回时的范数</translation>
    </message>
    <message>
      <source>the same of the gradients of a training batch</source>
      <translation>同上，一个训练批次的梯度</translation>
    </message>
    <message>
      <source>the same of what the layer computes on the sample</source>
      <translation>同上，该层在样本上算出的</translation>
    </message>
    <message>
      <source>the same over the time that each model trained</source>
      <translation>同上，按每个模型训练的时间</translation>
    </message>
    <message>
      <source>the weights of the layer, epoch after epoch</source>
      <translation>该层的权重，一轮接一轮</translation>
    </message>
    <message>
      <source>training and validation loss of every model</source>
      <translation>每个模型的训练损失和验证损失</translation>
    </message>
    <message>
      <source>trainings of this experiment with at least two seeds</source>
      <translation>这个实验至少两个种子的训练</translation>
    </message>
    <message>
      <source>validation losses of the session's runs over each other</source>
      <translation>会话中各次运行的验证损失叠在一起</translation>
    </message>
    <message>
      <source>weights and samples</source>
      <translation>权重和样本</translation>
    </message>
    <message>
      <source>weights of its first layer, what each adds, what its layers hand on</source>
      <translation>第一层的权重、各自的贡献、各层传递的内容</translation>
    </message>
    <message>
      <source>what a model sees of them for one sample, and what it answers</source>
      <translation>模型对一个样本看到其中的什么，又要回答什么</translation>
    </message>
    <message>
      <source>what each model answers over the plane of two inputs</source>
      <translation>每个模型在两个输入的平面上的回答</translation>
    </message>
    <message>
      <source>what each of these weights adds to the answer</source>
      <translation>这些权重各自给回答增加多少</translation>
    </message>
    <message>
      <source>what is left of a changed input in the answer, and of each unit along its cell</source>
      <translation>一个输入改变之后，回答中还剩多少影响，以及每个单元沿细胞路径还剩多少</translation>
    </message>
    <message>
      <source>what is written, kept and held</source>
      <translation>写入量、保留量和细胞状态</translation>
    </message>
    <message>
      <source>which classes each model takes for which</source>
      <translation>每个模型把哪个类别当成哪个</translation>
    </message>
    <message>
      <source>with what they leave over, and where each model is nearest</source>
      <translation>附残差，以及各模型在何处最接近</translation>
    </message>
  </context>
  <context>
    <name>Glossary</name>
    <message>
      <source>1 is always answering the mean of the part itself, 0 is perfect.</source>
      <translation>1 相当于总是回答该部分自己的平均值，0 是完美。</translation>
    </message>
    <message>
      <source>1 − error ÷ error of the baseline</source>
      <translation>1 − 误差 ÷ 基线的误差</translation>
    </message>
    <message>
      <source>A chain of layers and a linear head, with its own weights; architecture and settings stand in the experiment.</source>
      <translation>由若干层和一个线性输出层串成，有自己的权重；结构和设置写在实验里。</translation>
    </message>
    <message>
      <source>A change made to the trained network to see what a part does.</source>
      <translation>对训练好的网络做的一处改动，用来看某个部分起什么作用。</translation>
    </message>
    <message>
      <source>A few samples that are learned from together, in one step.</source>
      <translation>一次更新中一起学习的几个样本。</translation>
    </message>
    <message>
      <source>A function with weights of its own; the output of one is the input of the next, the last is the linear head.</source>
      <translation>带有自己权重的函数；一层的输出是下一层的输入，最后是线性输出层。</translation>
    </message>
    <message>
      <source>A lighter cell with two gates and no separate cell state.</source>
      <translation>更轻量的细胞，只有两个门，没有单独的细胞状态。</translation>
    </message>
    <message>
      <source>A network that learns. All models of an experiment get the same batches in the same order.</source>
      <translation>会学习的网络。一个实验的所有模型按相同的顺序得到相同的批次。</translation>
    </message>
    <message>
      <source>A network with memory: what it knew a step ago goes into the next step.</source>
      <translation>有记忆的网络：上一步知道的会进入下一步。</translation>
    </message>
    <message>
      <source>A network without memory: it sees its whole window at once.</source>
      <translation>没有记忆的网络：一次看到整个窗口。</translation>
    </message>
    <message>
      <source>A number that is added before the squashing: how ready a unit is by itself.</source>
      <translation>在压缩之前加上的数：单元本身有多容易被激活。</translation>
    </message>
    <message>
      <source>A number that is learned: how much one thing counts for another.</source>
      <translation>学到的数：一个东西对另一个东西有多重要。</translation>
    </message>
    <message>
      <source>A number the network is told at a time step.</source>
      <translation>网络在一个时间步得知的数。</translation>
    </message>
    <message>
      <source>A recurrent network whose cells have gates: they decide what is written, kept and shown.</source>
      <translation>细胞带有门的循环网络：各门决定写入、保留和展示什么。</translation>
    </message>
    <message>
      <source>A row of units that work at the same level; each layer feeds the next.</source>
      <translation>在同一层次工作的一排单元；每一层供给下一层。</translation>
    </message>
    <message>
      <source>A run that starts from a kept snapshot, with all its optimizer state.</source>
      <translation>从保留的快照开始的一次运行，带有优化器的全部状态。</translation>
    </message>
    <message>
      <source>A typical size of the error, in the data's own units.</source>
      <translation>误差的典型大小，使用数据本身的单位。</translation>
    </message>
    <message>
      <source>Accuracy against confidence in 15 bins; their mean distance is the expected calibration error.</source>
      <translation>在 15 个区间中比较准确率与置信度；它们的平均距离就是期望校准误差。</translation>
    </message>
    <message>
      <source>Adam divides a running mean of the gradient by the root of a running mean of its square.</source>
      <translation>Adam 用梯度的滑动平均除以梯度平方滑动平均的平方根。</translation>
    </message>
    <message>
      <source>Adam|SGD|RMSProp|Adagrad|AdamW|NAdam|Nesterov</source>
      <comment>other words for the same, with | between</comment>
      <translation>Adam|SGD|RMSProp|Adagrad|AdamW|NAdam|Nesterov</translation>
    </message>
    <message>
      <source>An answer that takes no network. Whoever is not better has learned nothing.</source>
      <translation>不需要网络的回答。不比它好，就等于什么也没学到。</translation>
    </message>
    <message>
      <source>An element of a layer's matrices: W for inputs, R for the state before.</source>
      <translation>层的矩阵中的一个元素：W 用于输入，R 用于之前的状态。</translation>
    </message>
    <message>
      <source>An intervention: a value held or added, a unit ablated, an input edited; all after it is computed anew with the same weights.</source>
      <translation>一次干预：固定或加上一个值，消融一个单元，编辑一个输入；其后的一切用同样的权重重新计算。</translation>
    </message>
    <message>
      <source>Another way the training could go on from an epoch, with other settings.</source>
      <translation>从某一轮起，训练以另外的设置继续的另一种可能。</translation>
    </message>
    <message>
      <source>Answer minus target.</source>
      <translation>回答减去目标。</translation>
    </message>
    <message>
      <source>Argument of the activation function.</source>
      <translation>激活函数的自变量。</translation>
    </message>
    <message>
      <source>Below 1 is better than repeating the last value was in the training part.</source>
      <translation>低于 1，就比在训练部分重复上一个值更好。</translation>
    </message>
    <message>
      <source>Candidate of the state, between −1 and 1 (of a GRU, with the reset gate on the old state).</source>
      <translation>状态的候选值，在 −1 与 1 之间（GRU 中，旧状态先经过重置门）。</translation>
    </message>
    <message>
      <source>Causal one-dimensional convolution over time.</source>
      <translation>沿时间的因果一维卷积。</translation>
    </message>
    <message>
      <source>Cho et al. 2014</source>
      <translation>Cho 等 2014</translation>
    </message>
    <message>
      <source>Component of the input vector x(t), after scaling.</source>
      <translation>缩放之后输入向量 x(t) 的一个分量。</translation>
    </message>
    <message>
      <source>Count of all weights and biases.</source>
      <translation>所有权重和偏置的个数。</translation>
    </message>
    <message>
      <source>Derivative of the loss by the weights, found by going back through the layers and through time.</source>
      <translation>损失对权重的导数，由后向前穿过各层和时间求得。</translation>
    </message>
    <message>
      <source>Diagonal weights from c to the gates.</source>
      <translation>从 c 到各门的对角权重。</translation>
    </message>
    <message>
      <source>Divides the logits before the softmax.</source>
      <translation>在 softmax 之前，logits 要除以它。</translation>
    </message>
    <message>
      <source>Each unit looks at a few neighbouring steps only, with the same weights everywhere.</source>
      <translation>每个单元只看相邻的几步，处处用同样的权重。</translation>
    </message>
    <message>
      <source>Each value is zeroed with probability p and the others divided by 1 − p; nothing is dropped when evaluating.</source>
      <translation>每个值以概率 p 置零，其余除以 1 − p；评估时不丢弃任何值。</translation>
    </message>
    <message>
      <source>Elman 1990</source>
      <translation>Elman 1990</translation>
    </message>
    <message>
      <source>Euclidean norm over a layer's parameters. Update ÷ weights is usually near 10⁻³.</source>
      <translation>一层参数的欧几里得范数。更新量 ÷ 权重通常接近 10⁻³。</translation>
    </message>
    <message>
      <source>F1</source>
      <comment>other words for the same, with | between</comment>
      <translation>F1</translation>
    </message>
    <message>
      <source>Factor on the learning rate as a function of epoch or update.</source>
      <translation>学习率的系数，随训练轮次或更新次数变化。</translation>
    </message>
    <message>
      <source>Factor η of the update.</source>
      <translation>更新的系数 η。</translation>
    </message>
    <message>
      <source>Forget gate times the old state.</source>
      <translation>遗忘门乘以旧状态。</translation>
    </message>
    <message>
      <source>Fully connected layers on the flattened (or causal) window.</source>
      <translation>对展平的（或因果的）窗口做全连接。</translation>
    </message>
    <message>
      <source>GRU</source>
      <translation>GRU</translation>
    </message>
    <message>
      <source>Gate on the candidate, between 0 and 1. Only the product i·g tells what is written: trained nets often let g be the switch.</source>
      <translation>控制候选值的门，在 0 与 1 之间。只有乘积 i·g 才说明写入了什么：训练好的网络常让 g 充当开关。</translation>
    </message>
    <message>
      <source>Gate on the old state, between 0 and 1.</source>
      <translation>控制旧状态的门，在 0 与 1 之间。</translation>
    </message>
    <message>
      <source>Gate on the recurrent part of the candidate.</source>
      <translation>控制候选值循环部分的门。</translation>
    </message>
    <message>
      <source>Gate on the squashed state, between 0 and 1.</source>
      <translation>控制压缩后状态的门，在 0 与 1 之间。</translation>
    </message>
    <message>
      <source>Gate that mixes old state and candidate.</source>
      <translation>混合旧状态与候选值的门。</translation>
    </message>
    <message>
      <source>Gated recurrent unit: the update gate mixes the old state with a candidate, the reset gate says how much of the old state the candidate sees.</source>
      <translation>门控循环单元：更新门混合旧状态与候选值，重置门决定候选值看到多少旧状态。</translation>
    </message>
    <message>
      <source>Gers, Schmidhuber &amp; Cummins 2000</source>
      <translation>Gers、Schmidhuber、Cummins 2000</translation>
    </message>
    <message>
      <source>Gers, Schraudolph &amp; Schmidhuber 2002</source>
      <translation>Gers、Schraudolph、Schmidhuber 2002</translation>
    </message>
    <message>
      <source>Goodfellow, Bengio &amp; Courville 2016, chapter 6</source>
      <translation>Goodfellow、Bengio、Courville 2016，第 6 章</translation>
    </message>
    <message>
      <source>Goodfellow, Bengio &amp; Courville 2016, chapter 9</source>
      <translation>Goodfellow、Bengio、Courville 2016，第 9 章</translation>
    </message>
    <message>
      <source>Goodfellow, Bengio &amp; Courville 2016, section 5.3</source>
      <translation>Goodfellow、Bengio、Courville 2016，5.3 节</translation>
    </message>
    <message>
      <source>Goodfellow, Bengio &amp; Courville 2016, section 6.3</source>
      <translation>Goodfellow、Bengio、Courville 2016，6.3 节</translation>
    </message>
    <message>
      <source>Goodfellow, Bengio &amp; Courville 2016, section 8.1</source>
      <translation>Goodfellow、Bengio、Courville 2016，8.1 节</translation>
    </message>
    <message>
      <source>Goodfellow, Bengio &amp; Courville 2016, section 8.3</source>
      <translation>Goodfellow、Bengio、Courville 2016，8.3 节</translation>
    </message>
    <message>
      <source>Goodfellow, Bengio &amp; Courville 2016, sections 5.2 and 6.2</source>
      <translation>Goodfellow、Bengio、Courville 2016，5.2 与 6.2 节</translation>
    </message>
    <message>
      <source>Gradient times input, split up over the weights of the first layer. Of more than two classes the answer is the score of the likeliest, of two that of the second.</source>
      <translation>梯度乘以输入，分摊到第一层的各个权重上。多于两个类别时，回答是最可能类别的得分；只有两个类别时，回答是第二个类别的得分。</translation>
    </message>
    <message>
      <source>Greff et al. 2016, section II</source>
      <translation>Greff 等 2016，第 II 节</translation>
    </message>
    <message>
      <source>Greff et al. 2016; Meyes et al. 2019</source>
      <translation>Greff 等 2016；Meyes 等 2019</translation>
    </message>
    <message>
      <source>Guo et al. 2017</source>
      <translation>Guo 等 2017</translation>
    </message>
    <message>
      <source>Hochreiter &amp; Schmidhuber 1997</source>
      <translation>Hochreiter、Schmidhuber 1997</translation>
    </message>
    <message>
      <source>Hochreiter &amp; Schmidhuber 1997; Gers, Schmidhuber &amp; Cummins 2000</source>
      <translation>Hochreiter、Schmidhuber 1997；Gers、Schmidhuber、Cummins 2000</translation>
    </message>
    <message>
      <source>Hochreiter &amp; Schmidhuber 1997; Greff et al. 2016, section II</source>
      <translation>Hochreiter、Schmidhuber 1997；Greff 等 2016，第 II 节</translation>
    </message>
    <message>
      <source>Hochreiter 1991; Bengio, Simard &amp; Frasconi 1994</source>
      <translation>Hochreiter 1991；Bengio、Simard、Frasconi 1994</translation>
    </message>
    <message>
      <source>How far back into the past the learning reaches.</source>
      <translation>学习能回溯到多久以前。</translation>
    </message>
    <message>
      <source>How far into the future the answer lies.</source>
      <translation>答案在未来多远处。</translation>
    </message>
    <message>
      <source>How fast you watch the training. It does not change what is learned.</source>
      <translation>您观看训练的快慢。它不改变学到的内容。</translation>
    </message>
    <message>
      <source>How large the steps are in which the network learns: too small is slow, too large flies off.</source>
      <translation>网络学习时步子迈多大：太小学得慢，太大会失控。</translation>
    </message>
    <message>
      <source>How many numbers the network can learn.</source>
      <translation>网络能学多少个数。</translation>
    </message>
    <message>
      <source>How many steps of the past the network is shown at once.</source>
      <translation>一次给网络看过去多少步。</translation>
    </message>
    <message>
      <source>How many yes-or-no questions each next character still costs.</source>
      <translation>下一个字符平均还要问多少个是非题。</translation>
    </message>
    <message>
      <source>How much better than a simple rule: 1 is perfect, 0 no better.</source>
      <translation>比简单规则好多少：1 是完美，0 是没有更好。</translation>
    </message>
    <message>
      <source>How much of the memory is shown to the outside.</source>
      <translation>记忆向外展示多少。</translation>
    </message>
    <message>
      <source>How much of the new value is written into the memory.</source>
      <translation>新的值有多少写入记忆。</translation>
    </message>
    <message>
      <source>How much of the old memory is kept: 1 keeps all, 0 lets all go.</source>
      <translation>旧的记忆保留多少：1 全部保留，0 全部丢掉。</translation>
    </message>
    <message>
      <source>How much of the ups and downs is explained: 1 is all.</source>
      <translation>起伏中有多少得到解释：1 是全部。</translation>
    </message>
    <message>
      <source>How often a gate is fully open or shut, so a switch, and how often it is half open.</source>
      <translation>门有多常全开或全关（即充当开关），有多常半开。</translation>
    </message>
    <message>
      <source>How often each size of number occurs.</source>
      <translation>各种大小的数出现得有多频繁。</translation>
    </message>
    <message>
      <source>How well every class is found, small classes counting as much as large ones.</source>
      <translation>每个类别找得有多准，小类别与大类别同等看待。</translation>
    </message>
    <message>
      <source>How wrong the answers are; training makes it smaller.</source>
      <translation>回答错得有多厉害；训练使它变小。</translation>
    </message>
    <message>
      <source>Hyndman &amp; Athanasopoulos 2021, section 5.2</source>
      <translation>Hyndman、Athanasopoulos 2021，5.2 节</translation>
    </message>
    <message>
      <source>Hyndman &amp; Athanasopoulos 2021, section 5.3</source>
      <translation>Hyndman、Athanasopoulos 2021，5.3 节</translation>
    </message>
    <message>
      <source>Hyndman &amp; Athanasopoulos 2021, section 5.8</source>
      <translation>Hyndman、Athanasopoulos 2021，5.8 节</translation>
    </message>
    <message>
      <source>Hyndman &amp; Koehler 2006</source>
      <translation>Hyndman、Koehler 2006</translation>
    </message>
    <message>
      <source>In a GRU: how much of the old state stays.</source>
      <translation>在 GRU 中：旧状态留下多少。</translation>
    </message>
    <message>
      <source>In a GRU: how much of the old state the candidate gets to see.</source>
      <translation>在 GRU 中：候选值能看到多少旧状态。</translation>
    </message>
    <message>
      <source>In how many steps half of the memory is gone, at its mean rate over the sample.</source>
      <translation>按整个样本上的平均速率，多少步之后记忆只剩一半。</translation>
    </message>
    <message>
      <source>In which direction, and how strongly, each weight would change the loss.</source>
      <translation>每个权重会朝哪个方向、多强地改变损失。</translation>
    </message>
    <message>
      <source>Index t of the sequence, counted from 1; every quantity inside a recurrent cell is a function of it.</source>
      <translation>序列的下标 t，从 1 数起；循环细胞中的每个量都是它的函数。</translation>
    </message>
    <message>
      <source>Initial weights, order of the samples, dropout and generated data are functions of it.</source>
      <translation>初始权重、样本顺序、随机失活和生成的数据都是它的函数。</translation>
    </message>
    <message>
      <source>Input gate times candidate; together with what is kept it makes the new state.</source>
      <translation>输入门乘以候选值；与保留的相加就是新状态。</translation>
    </message>
    <message>
      <source>Jozefowicz, Zaremba &amp; Sutskever 2015 (forget bias)</source>
      <translation>Jozefowicz、Zaremba、Sutskever 2015（遗忘偏置）</translation>
    </message>
    <message>
      <source>Karpathy, Johnson &amp; Li 2015, figure 3</source>
      <translation>Karpathy、Johnson、Li 2015，图 3</translation>
    </message>
    <message>
      <source>Kingma &amp; Ba 2015</source>
      <translation>Kingma、Ba 2015</translation>
    </message>
    <message>
      <source>L = 1/N · Σ (ŷ − y)²;  L = −1/N · Σ log p(class)</source>
      <translation>L = 1/N · Σ (ŷ − y)²；  L = −1/N · Σ log p(类别)</translation>
    </message>
    <message>
      <source>L1 penalty|weight decay|L2</source>
      <comment>other words for the same, with | between</comment>
      <translation>L1 惩罚|权重衰减|L2</translation>
    </message>
    <message>
      <source>L2 penalty</source>
      <translation>L2 惩罚</translation>
    </message>
    <message>
      <source>LSTM</source>
      <translation>LSTM</translation>
    </message>
    <message>
      <source>LSTM: 4·H·(I + H + 1);  dense: H·(I + 1)</source>
      <translation>LSTM：4·H·(I + H + 1)；  全连接：H·(I + 1)</translation>
    </message>
    <message>
      <source>Large weights cost something, so they stay small.</source>
      <translation>大的权重要付出代价，所以它们保持较小。</translation>
    </message>
    <message>
      <source>Length T of the window of a sample. A dense network sees its T·I numbers side by side, a recurrent one step by step.</source>
      <translation>样本窗口的长度 T。全连接网络把其中 T·I 个数并排看，循环网络一步接一步看。</translation>
    </message>
    <message>
      <source>Log loss in bits.</source>
      <translation>以比特计的对数损失。</translation>
    </message>
    <message>
      <source>Long short-term memory: a cell state with an additive update, guarded by input, forget and output gates.</source>
      <translation>长短期记忆：以相加方式更新的细胞状态，由输入门、遗忘门和输出门控制。</translation>
    </message>
    <message>
      <source>Loshchilov &amp; Hutter 2019 (decoupled decay)</source>
      <translation>Loshchilov、Hutter 2019（解耦的衰减）</translation>
    </message>
    <message>
      <source>Low: the likeliest next character; high: a bolder choice.</source>
      <translation>低：取最可能的下一个字符；高：更大胆的选择。</translation>
    </message>
    <message>
      <source>MAE</source>
      <translation>MAE</translation>
    </message>
    <message>
      <source>MAE ÷ mean |y(t) − y(t−1)|</source>
      <translation>MAE ÷ |y(t) − y(t−1)| 的平均</translation>
    </message>
    <message>
      <source>MASE</source>
      <translation>MASE</translation>
    </message>
    <message>
      <source>Mean absolute error divided by the mean step of the training rows.</source>
      <translation>平均绝对误差除以训练行的平均步长。</translation>
    </message>
    <message>
      <source>Mean absolute error.</source>
      <translation>平均绝对误差。</translation>
    </message>
    <message>
      <source>Mean cross-entropy of the predicted probabilities, in nats.</source>
      <translation>预测概率的平均交叉熵，单位奈特。</translation>
    </message>
    <message>
      <source>Mean over the classes of the harmonic mean of precision and recall.</source>
      <translation>精确率与召回率的调和平均，再对各类别求平均。</translation>
    </message>
    <message>
      <source>Mean over the samples: squared error for numbers, cross-entropy (in nats) for classes.</source>
      <translation>对各样本求平均：数值用平方误差，类别用交叉熵（奈特）。</translation>
    </message>
    <message>
      <source>Mean squared error divided by the variance of the targets of that part: 1 − R².</source>
      <translation>均方误差除以这部分目标的方差：1 − R²。</translation>
    </message>
    <message>
      <source>Mean, persistence, seasonal naive and linear model on the same windows; class frequencies and n-grams for classes.</source>
      <translation>平均值、持续性预测、季节性朴素法，以及相同窗口上的线性模型；类别用类别频率和 n 元语法。</translation>
    </message>
    <message>
      <source>Meyes et al. 2019</source>
      <translation>Meyes 等 2019</translation>
    </message>
    <message>
      <source>Murphy 1988</source>
      <translation>Murphy 1988</translation>
    </message>
    <message>
      <source>Murphy's skill score against a baseline.</source>
      <translation>Murphy 相对于基线的技巧分。</translation>
    </message>
    <message>
      <source>Norms of the derivatives of the loss L of an answer, or of the answer y itself, by the states of earlier steps. Of more than two classes y is the score of the likeliest, of two that of the second.</source>
      <translation>某个回答的损失 L，或回答 y 本身，对先前各步状态的导数的范数。多于两个类别时，y 是最可能类别的得分；只有两个类别时，是第二个类别的得分。</translation>
    </message>
    <message>
      <source>Numbers are brought to a common size before training, and back for display.</source>
      <translation>训练前把数值变到相近的大小，显示时再变回来。</translation>
    </message>
    <message>
      <source>Offset and scale of each feature, measured on the training part alone.</source>
      <translation>每个特征的偏移和尺度，只在训练部分上测得。</translation>
    </message>
    <message>
      <source>One component of a layer's output vector.</source>
      <translation>一层输出向量的一个分量。</translation>
    </message>
    <message>
      <source>One example that the network gets: a piece of the series, a sequence or a row.</source>
      <translation>给网络的一个例子：一段序列、一条序列或一行。</translation>
    </message>
    <message>
      <source>One input of the batch: look-back × features numbers and its target. Samples of one split never reach into another's targets.</source>
      <translation>批次中的一个输入：回看窗口 × 特征个数，以及它的目标。一部分的样本不会伸入另一部分的目标。</translation>
    </message>
    <message>
      <source>One moment of the series. A recurrent network takes them one after the other.</source>
      <translation>序列的一个时刻。循环网络一个接一个地处理它们。</translation>
    </message>
    <message>
      <source>One pass over the training part.</source>
      <translation>把训练部分过一遍。</translation>
    </message>
    <message>
      <source>One round in which every training sample is used once.</source>
      <translation>每个训练样本恰好用一次的一遍。</translation>
    </message>
    <message>
      <source>One small calculator in a layer. In an LSTM it is a cell with its own memory.</source>
      <translation>层中的一个小计算器。在 LSTM 中，它是有自己记忆的细胞。</translation>
    </message>
    <message>
      <source>Output of the recurrent layer, and its recurrent input one step later.</source>
      <translation>循环层的输出，也是它下一步的循环输入。</translation>
    </message>
    <message>
      <source>Pascanu, Mikolov &amp; Bengio 2013</source>
      <translation>Pascanu、Mikolov、Bengio 2013</translation>
    </message>
    <message>
      <source>Prechelt 1998</source>
      <translation>Prechelt 1998</translation>
    </message>
    <message>
      <source>Punishes being sure and wrong.</source>
      <translation>惩罚错而自信的回答。</translation>
    </message>
    <message>
      <source>RMSE</source>
      <translation>RMSE</translation>
    </message>
    <message>
      <source>RNN|recurrent</source>
      <comment>other words for the same, with | between</comment>
      <translation>RNN|循环</translation>
    </message>
    <message>
      <source>Root of the mean squared error.</source>
      <translation>均方误差的平方根。</translation>
    </message>
    <message>
      <source>Rows are true classes, columns predicted ones; each row sums to 1.</source>
      <translation>行是真实类别，列是预测类别；每行之和为 1。</translation>
    </message>
    <message>
      <source>Rumelhart, Hinton &amp; Williams 1986; Werbos 1990</source>
      <translation>Rumelhart、Hinton、Williams 1986；Werbos 1990</translation>
    </message>
    <message>
      <source>Running mean of the gradients; β is how much of the old mean stays.</source>
      <translation>梯度的滑动平均；β 是旧平均保留的比例。</translation>
    </message>
    <message>
      <source>R²</source>
      <translation>R²</translation>
    </message>
    <message>
      <source>Shannon 1951</source>
      <translation>Shannon 1951</translation>
    </message>
    <message>
      <source>Share of samples whose likeliest class is the true one.</source>
      <translation>最可能的类别就是真实类别的样本所占的比例。</translation>
    </message>
    <message>
      <source>Share of steps in which a gate is below the lower or above the upper threshold.</source>
      <translation>门低于下阈值或高于上阈值的步数比例。</translation>
    </message>
    <message>
      <source>Share of the values in each interval, one column an epoch.</source>
      <translation>各区间中值的比例，一列是一轮。</translation>
    </message>
    <message>
      <source>Share of the variance that is explained.</source>
      <translation>得到解释的方差比例。</translation>
    </message>
    <message>
      <source>Simonyan, Vedaldi &amp; Zisserman 2014; Shrikumar, Greenside &amp; Kundaje 2017</source>
      <translation>Simonyan、Vedaldi、Zisserman 2014；Shrikumar、Greenside、Kundaje 2017</translation>
    </message>
    <message>
      <source>Srivastava et al. 2014</source>
      <translation>Srivastava 等 2014</translation>
    </message>
    <message>
      <source>Steps between the last one that is seen and the one that is forecast.</source>
      <translation>看到的最后一步与要预测的一步之间的步数。</translation>
    </message>
    <message>
      <source>Steps in which the product of the forget gates halves, at its mean rate over the sample. A unit may remember longer, through h.</source>
      <translation>按整个样本上的平均速率，遗忘门之积减半所需的步数。单元可以通过 h 记得更久。</translation>
    </message>
    <message>
      <source>Stop after `patience` epochs without a smaller validation loss.</source>
      <translation>若 `patience` 轮内验证损失没有变小，就停止。</translation>
    </message>
    <message>
      <source>Sutskever et al. 2013; Kingma &amp; Ba 2015</source>
      <translation>Sutskever 等 2013；Kingma、Ba 2015</translation>
    </message>
    <message>
      <source>Switching a unit off to see what is lost.</source>
      <translation>关掉一个单元，看看失去了什么。</translation>
    </message>
    <message>
      <source>Tallec &amp; Ollivier 2018</source>
      <translation>Tallec、Ollivier 2018</translation>
    </message>
    <message>
      <source>Term λ/2·‖w‖² (or λ·‖w‖₁) in the loss, on weights and not on biases; weight decay shrinks them directly.</source>
      <translation>损失中的 λ/2·‖w‖²（或 λ·‖w‖₁）项，作用于权重而不作用于偏置；权重衰减则直接缩小它们。</translation>
    </message>
    <message>
      <source>The bend that a unit puts into its sum; without it a network would be one straight line.</source>
      <translation>单元对求和结果所做的弯曲；没有它，整个网络只是一条直线。</translation>
    </message>
    <message>
      <source>The constant of a pre-activation. A positive forget bias lets an untrained LSTM keep, a negative input bias lets it not write.</source>
      <translation>激活前的值中的常数。正的遗忘偏置让未训练的 LSTM 保留，负的输入偏置让它不写入。</translation>
    </message>
    <message>
      <source>The data are cut in three: one part to learn from, one to check with while you tune, one for the end.</source>
      <translation>数据切成三份：一份用来学习，一份在调整时检查，一份留到最后。</translation>
    </message>
    <message>
      <source>The hidden state of a step is an input of the next, with the same weights at every step.</source>
      <translation>一步的隐藏状态是下一步的输入，每一步用同样的权重。</translation>
    </message>
    <message>
      <source>The learning rate changes while training goes on.</source>
      <translation>学习率在训练中变化。</translation>
    </message>
    <message>
      <source>The length of a list of numbers: how large all of it is together.</source>
      <translation>一列数的长度：合起来有多大。</translation>
    </message>
    <message>
      <source>The mean size of the error, in the data's own units.</source>
      <translation>误差大小的平均，使用数据本身的单位。</translation>
    </message>
    <message>
      <source>The memory of an LSTM cell: what was kept plus what was written.</source>
      <translation>LSTM 细胞的记忆：保留的加上写入的。</translation>
    </message>
    <message>
      <source>The model's answer over a grid of the two inputs.</source>
      <translation>模型在两个输入的网格上的回答。</translation>
    </message>
    <message>
      <source>The new value that could be written.</source>
      <translation>可能写入的新值。</translation>
    </message>
    <message>
      <source>The non-linear function φ of a layer.</source>
      <translation>层的非线性函数 φ。</translation>
    </message>
    <message>
      <source>The number that all chance comes from: the same seed gives the same training.</source>
      <translation>一切偶然性的来源：相同的种子给出相同的训练。</translation>
    </message>
    <message>
      <source>The right answer, which the network is to find.</source>
      <translation>正确答案，网络要去找到它。</translation>
    </message>
    <message>
      <source>The rule that turns the gradient into a step.</source>
      <translation>把梯度变成一步的规则。</translation>
    </message>
    <message>
      <source>The samples whose mean gradient makes one update.</source>
      <translation>用其平均梯度做一次更新的那些样本。</translation>
    </message>
    <message>
      <source>The share of right answers.</source>
      <translation>回答正确的比例。</translation>
    </message>
    <message>
      <source>The state c(t) of the additive path; the gradient along it is multiplied by f(t) at every step: the forget gate, 1 in a cell without one, 1 − i(t) where the two are coupled. Where c is held, nothing passes.</source>
      <translation>相加路径上的状态 c(t)；沿它的梯度在每一步都乘以 f(t)：即遗忘门；没有遗忘门的细胞为 1；遗忘门与输入门耦合时为 1 − i(t)。c 被固定处，没有任何东西通过。</translation>
    </message>
    <message>
      <source>The step remembers earlier ones, so that it does not zigzag.</source>
      <translation>这一步记得先前的各步，因而不会来回摆动。</translation>
    </message>
    <message>
      <source>The sum before it is bent.</source>
      <translation>弯曲之前的和。</translation>
    </message>
    <message>
      <source>The unit's output is set to 0 at every step.</source>
      <translation>单元的输出在每一步都设为 0。</translation>
    </message>
    <message>
      <source>The value y(t) that the loss compares the answer with, in scaled units for training and in the data's own for display.</source>
      <translation>损失用来与回答比较的值 y(t)，训练时用缩放后的单位，显示时用数据本身的单位。</translation>
    </message>
    <message>
      <source>Too large a step is shortened.</source>
      <translation>太大的一步会被缩短。</translation>
    </message>
    <message>
      <source>Training ends when the validation loss gets no better, and the best weights are kept.</source>
      <translation>验证损失不再改善时训练结束，并保留最佳权重。</translation>
    </message>
    <message>
      <source>Training, validation and test part, in the order of time for series. Choices are made by validation; the test part judges once.</source>
      <translation>训练、验证和测试部分，序列按时间先后划分。由验证来选择；测试部分只评判一次。</translation>
    </message>
    <message>
      <source>Updates in a drawn frame.</source>
      <translation>每画一帧的更新次数。</translation>
    </message>
    <message>
      <source>What an answer leaves over.</source>
      <translation>回答与目标之间剩下的差。</translation>
    </message>
    <message>
      <source>What each input added to the answer.</source>
      <translation>每个输入给回答增加了多少。</translation>
    </message>
    <message>
      <source>What is added to the memory at this step.</source>
      <translation>这一步加到记忆里的量。</translation>
    </message>
    <message>
      <source>What is left of the memory from the step before.</source>
      <translation>上一步的记忆留下来的量。</translation>
    </message>
    <message>
      <source>What the cell tells the next layer and itself at the next step.</source>
      <translation>细胞告诉下一层、也告诉下一步的自己的内容。</translation>
    </message>
    <message>
      <source>What the network would answer at every place of the plane.</source>
      <translation>网络在平面上每一处会怎样回答。</translation>
    </message>
    <message>
      <source>Where the norm of the whole gradient is above the limit it is scaled down to it.</source>
      <translation>整个梯度的范数超过上限时，按比例缩到上限。</translation>
    </message>
    <message>
      <source>Whether 80 % sure is right in 80 of 100 cases.</source>
      <translation>八成把握的回答，100 次里是否对 80 次。</translation>
    </message>
    <message>
      <source>Which class is taken for which.</source>
      <translation>哪个类别被当成哪个。</translation>
    </message>
    <message>
      <source>While training, some values are left out at random, so that the network does not rely on any one.</source>
      <translation>训练时随机略去一些值，使网络不依赖其中任何一个。</translation>
    </message>
    <message>
      <source>Wires that let the gates see the cell state.</source>
      <translation>让各门看到细胞状态的连线。</translation>
    </message>
    <message>
      <source>ablate</source>
      <translation>消融</translation>
    </message>
    <message>
      <source>ablation</source>
      <comment>other words for the same, with | between</comment>
      <translation>消融单元</translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>activation</source>
      <translation>激活值</translation>
    </message>
    <message>
      <source>activations|squashing|tanh|ReLU|sigmoid</source>
      <comment>other words for the same, with | between</comment>
      <translation>激活函数|压缩函数|tanh|ReLU|sigmoid</translation>
    </message>
    <message>
      <source>ahead</source>
      <comment>other words for the same, with | between</comment>
      <translation>向前的步数|提前</translation>
    </message>
    <message>
      <source>answers over the plane|plane</source>
      <comment>other words for the same, with | between</comment>
      <translation>平面上的回答|平面</translation>
    </message>
    <message>
      <source>baseline</source>
      <translation>基线</translation>
    </message>
    <message>
      <source>baselines|training mean|repeat the last value|linear model|one season before|class frequencies|without a network</source>
      <comment>other words for the same, with | between</comment>
      <translation>训练平均值|重复上一个值|线性模型|一个季节之前|类别频率|不用网络</translation>
    </message>
    <message>
      <source>batch</source>
      <translation>批大小</translation>
    </message>
    <message>
      <source>batches|update|updates</source>
      <comment>other words for the same, with | between</comment>
      <translation>批大小|一批|更新次数|更新</translation>
    </message>
    <message>
      <source>bias</source>
      <translation>偏置</translation>
    </message>
    <message>
      <source>bits per character</source>
      <translation>每字符比特数</translation>
    </message>
    <message>
      <source>calibration</source>
      <translation>校准</translation>
    </message>
    <message>
      <source>candidate</source>
      <translation>候选值</translation>
    </message>
    <message>
      <source>cell state</source>
      <translation>细胞状态</translation>
    </message>
    <message>
      <source>cell|c(t)|state</source>
      <comment>other words for the same, with | between</comment>
      <translation>细胞|c(t)|状态</translation>
    </message>
    <message>
      <source>clip the gradient</source>
      <translation>梯度裁剪</translation>
    </message>
    <message>
      <source>clip|clipped|clipping</source>
      <comment>other words for the same, with | between</comment>
      <translation>裁剪</translation>
    </message>
    <message>
      <source>confusion</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <source>contributions</source>
      <translation>贡献</translation>
    </message>
    <message>
      <source>contribution|weight × input</source>
      <comment>other words for the same, with | between</comment>
      <translation>权重 × 输入</translation>
    </message>
    <message>
      <source>convolution</source>
      <translation>卷积</translation>
    </message>
    <message>
      <source>correct ÷ all</source>
      <translation>正确的 ÷ 全部</translation>
    </message>
    <message>
      <source>decay|β₁|β₂</source>
      <comment>other words for the same, with | between</comment>
      <translation>衰减|β₁|β₂</translation>
    </message>
    <message>
      <source>decision surface</source>
      <translation>决策面</translation>
    </message>
    <message>
      <source>dense</source>
      <comment>other words for the same, with | between</comment>
      <translation>全连接</translation>
    </message>
    <message>
      <source>dense network</source>
      <translation>全连接网络</translation>
    </message>
    <message>
      <source>dropout</source>
      <translation>随机失活</translation>
    </message>
    <message>
      <source>dropout rate</source>
      <comment>other words for the same, with | between</comment>
      <translation>失活率</translation>
    </message>
    <message>
      <source>early stopping</source>
      <translation>提前停止</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>训练轮次</translation>
    </message>
    <message>
      <source>epochs|training progress</source>
      <comment>other words for the same, with | between</comment>
      <translation>一轮|轮次|轮数|训练的进度</translation>
    </message>
    <message>
      <source>error ÷ variance</source>
      <translation>误差 ÷ 方差</translation>
    </message>
    <message>
      <source>forget bias|input bias</source>
      <comment>other words for the same, with | between</comment>
      <translation>遗忘偏置|输入偏置</translation>
    </message>
    <message>
      <source>forget f|keep f|forget</source>
      <comment>other words for the same, with | between</comment>
      <translation>遗忘 f|保留 f|遗忘</translation>
    </message>
    <message>
      <source>forget gate</source>
      <translation>遗忘门</translation>
    </message>
    <message>
      <source>full speed|speed</source>
      <comment>other words for the same, with | between</comment>
      <translation>全速</translation>
    </message>
    <message>
      <source>future</source>
      <translation>未来</translation>
    </message>
    <message>
      <source>futures|branch|branch…</source>
      <comment>other words for the same, with | between</comment>
      <translation>分支</translation>
    </message>
    <message>
      <source>g ← g·min(1, limit ÷ ‖g‖)</source>
      <translation>g ← g·min(1, 上限 ÷ ‖g‖)</translation>
    </message>
    <message>
      <source>gradient</source>
      <translation>梯度</translation>
    </message>
    <message>
      <source>gradient flow</source>
      <translation>梯度流</translation>
    </message>
    <message>
      <source>gradients|slope</source>
      <comment>other words for the same, with | between</comment>
      <translation>斜率</translation>
    </message>
    <message>
      <source>half-life</source>
      <translation>半衰期</translation>
    </message>
    <message>
      <source>hidden h|h(t)</source>
      <comment>other words for the same, with | between</comment>
      <translation>隐藏 h|h(t)</translation>
    </message>
    <message>
      <source>hidden state</source>
      <translation>隐藏状态</translation>
    </message>
    <message>
      <source>histogram</source>
      <translation>直方图</translation>
    </message>
    <message>
      <source>histograms|share of the values</source>
      <comment>other words for the same, with | between</comment>
      <translation>值的比例</translation>
    </message>
    <message>
      <source>horizon</source>
      <translation>预测步数</translation>
    </message>
    <message>
      <source>input</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>input gate</source>
      <translation>输入门</translation>
    </message>
    <message>
      <source>input i|write i</source>
      <comment>other words for the same, with | between</comment>
      <translation>输入 i|写入 i</translation>
    </message>
    <message>
      <source>inputs|feature|features</source>
      <comment>other words for the same, with | between</comment>
      <translation>特征</translation>
    </message>
    <message>
      <source>kept</source>
      <translation>保留量</translation>
    </message>
    <message>
      <source>kernel|filters|conv</source>
      <comment>other words for the same, with | between</comment>
      <translation>卷积核</translation>
    </message>
    <message>
      <source>layer</source>
      <translation>层</translation>
    </message>
    <message>
      <source>layers|head</source>
      <comment>other words for the same, with | between</comment>
      <translation>各层|输出层</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>ln 2 ÷ mean(−ln f(t))</source>
      <translation>ln 2 ÷ 平均(−ln f(t))</translation>
    </message>
    <message>
      <source>log loss</source>
      <translation>对数损失</translation>
    </message>
    <message>
      <source>log loss ÷ ln 2</source>
      <translation>对数损失 ÷ ln 2</translation>
    </message>
    <message>
      <source>look-back</source>
      <translation>回看窗口</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>losses|mean squared error|cross-entropy|mean absolute error|Huber|error</source>
      <comment>other words for the same, with | between</comment>
      <translation>均方误差|交叉熵|平均绝对误差|Huber|误差</translation>
    </message>
    <message>
      <source>macro F1</source>
      <translation>宏平均 F1</translation>
    </message>
    <message>
      <source>memory</source>
      <comment>other words for the same, with | between</comment>
      <translation>记住多久</translation>
    </message>
    <message>
      <source>model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>models|network</source>
      <comment>other words for the same, with | between</comment>
      <translation>网络</translation>
    </message>
    <message>
      <source>momentum</source>
      <translation>动量</translation>
    </message>
    <message>
      <source>norm</source>
      <translation>范数</translation>
    </message>
    <message>
      <source>norms|norm of the gradient|norm of the update|norm of the weights</source>
      <comment>other words for the same, with | between</comment>
      <translation>范数|梯度范数|更新量范数|权重范数</translation>
    </message>
    <message>
      <source>optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>output gate</source>
      <translation>输出门</translation>
    </message>
    <message>
      <source>output o|show o</source>
      <comment>other words for the same, with | between</comment>
      <translation>输出 o|展示 o</translation>
    </message>
    <message>
      <source>p ∝ exp(logit ÷ T)</source>
      <translation>p ∝ exp(logit ÷ T)</translation>
    </message>
    <message>
      <source>pace</source>
      <translation>速度</translation>
    </message>
    <message>
      <source>parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>patience|best weights|stop early</source>
      <comment>other words for the same, with | between</comment>
      <translation>耐心值|最佳权重</translation>
    </message>
    <message>
      <source>peephole</source>
      <comment>other words for the same, with | between</comment>
      <translation>窥孔</translation>
    </message>
    <message>
      <source>peepholes</source>
      <translation>窥孔连接</translation>
    </message>
    <message>
      <source>plateau|warm-up|cosine</source>
      <comment>other words for the same, with | between</comment>
      <translation>平台期|预热|余弦</translation>
    </message>
    <message>
      <source>preactivation</source>
      <translation>激活前的值</translation>
    </message>
    <message>
      <source>recurrent network</source>
      <translation>循环网络</translation>
    </message>
    <message>
      <source>reliability|confidence</source>
      <comment>other words for the same, with | between</comment>
      <translation>可靠性|置信度</translation>
    </message>
    <message>
      <source>reset gate</source>
      <translation>重置门</translation>
    </message>
    <message>
      <source>reset r|recall r|recall</source>
      <comment>other words for the same, with | between</comment>
      <translation>重置 r|回忆 r|回忆</translation>
    </message>
    <message>
      <source>residual</source>
      <comment>other words for the same, with | between</comment>
      <translation>剩下的差</translation>
    </message>
    <message>
      <source>residuals</source>
      <translation>残差</translation>
    </message>
    <message>
      <source>right answers</source>
      <comment>other words for the same, with | between</comment>
      <translation>回答正确</translation>
    </message>
    <message>
      <source>root mean squared error</source>
      <comment>other words for the same, with | between</comment>
      <translation>均方根误差</translation>
    </message>
    <message>
      <source>sample</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>samples</source>
      <comment>other words for the same, with | between</comment>
      <translation>样本</translation>
    </message>
    <message>
      <source>saturated|gates</source>
      <comment>other words for the same, with | between</comment>
      <translation>全开|全关</translation>
    </message>
    <message>
      <source>saturation</source>
      <translation>饱和</translation>
    </message>
    <message>
      <source>scaling</source>
      <translation>缩放</translation>
    </message>
    <message>
      <source>schedule</source>
      <translation>学习率调度</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>seeds</source>
      <comment>other words for the same, with | between</comment>
      <translation>各种子</translation>
    </message>
    <message>
      <source>skill</source>
      <translation>技巧分</translation>
    </message>
    <message>
      <source>split</source>
      <translation>划分</translation>
    </message>
    <message>
      <source>standard|min–max|scaled</source>
      <comment>other words for the same, with | between</comment>
      <translation>标准化|最小–最大|已缩放</translation>
    </message>
    <message>
      <source>t =|steps|step</source>
      <comment>other words for the same, with | between</comment>
      <translation>t =|步数</translation>
    </message>
    <message>
      <source>target</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>targets|truth</source>
      <comment>other words for the same, with | between</comment>
      <translation>真值</translation>
    </message>
    <message>
      <source>temperature</source>
      <translation>温度</translation>
    </message>
    <message>
      <source>time step</source>
      <translation>时间步</translation>
    </message>
    <message>
      <source>training part|validation part|test part|validation|test|part of the data</source>
      <comment>other words for the same, with | between</comment>
      <translation>训练部分|验证部分|测试部分|验证|测试|数据的部分</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>units</source>
      <comment>other words for the same, with | between</comment>
      <translation>单元数</translation>
    </message>
    <message>
      <source>update gate</source>
      <translation>更新门</translation>
    </message>
    <message>
      <source>update z|keep z</source>
      <comment>other words for the same, with | between</comment>
      <translation>更新 z|保留 z</translation>
    </message>
    <message>
      <source>validation error ÷ variance|of the variance|better than the training mean|variance</source>
      <comment>other words for the same, with | between</comment>
      <translation>验证误差 ÷ 方差|方差|比训练平均值好</translation>
    </message>
    <message>
      <source>w ← w − η·(direction of the optimizer)</source>
      <translation>w ← w − η·(优化器给出的方向)</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>weight × input × ∂y/∂z</source>
      <translation>权重 × 输入 × ∂y/∂z</translation>
    </message>
    <message>
      <source>weights|tensor</source>
      <comment>other words for the same, with | between</comment>
      <translation>张量</translation>
    </message>
    <message>
      <source>what-if</source>
      <translation>假设</translation>
    </message>
    <message>
      <source>what-ifs|what if|hold|held</source>
      <comment>other words for the same, with | between</comment>
      <translation>固定|干预</translation>
    </message>
    <message>
      <source>window|lookback</source>
      <comment>other words for the same, with | between</comment>
      <translation>窗口|回看</translation>
    </message>
    <message>
      <source>written</source>
      <translation>写入量</translation>
    </message>
    <message>
      <source>x' = (x − offset) ÷ scale</source>
      <translation>x' = (x − 偏移) ÷ 尺度</translation>
    </message>
    <message>
      <source>z(t)</source>
      <comment>other words for the same, with | between</comment>
      <translation>z(t)</translation>
    </message>
    <message>
      <source>η(t) = η·factor(t)</source>
      <translation>η(t) = η·系数(t)</translation>
    </message>
    <message>
      <source>∂L/∂h|∂L/∂c|∂y/∂h|∂y/∂c</source>
      <comment>other words for the same, with | between</comment>
      <translation>∂L/∂h|∂L/∂c|∂y/∂h|∂y/∂c</translation>
    </message>
    <message>
      <source>−1/N · Σ log p(class)</source>
      <translation>−1/N · Σ log p(类别)</translation>
    </message>
  </context>
  <context>
    <name>InsideText</name>
    <message>
      <source>%1 %2 from c</source>
      <translation>%1 %2 [c]</translation>
    </message>
    <message>
      <source>%1 (held)</source>
      <translation>%1（固定）</translation>
    </message>
    <message>
      <source>%1 as it was</source>
      <translation>%1（原来的）</translation>
    </message>
    <message>
      <source>%1 from %2</source>
      <translation>%1，来自 %2</translation>
    </message>
    <message>
      <source>%1 from x %2 from h</source>
      <translation>%1 [x] %2 [h]</translation>
    </message>
    <message>
      <source>%1 from x %2 from r·h %3</source>
      <translation>%1 [x] %2 [r·h] %3</translation>
    </message>
    <message>
      <source>%1 units</source>
      <translation>%1 个单元</translation>
    </message>
    <message>
      <source>%1 untouched</source>
      <translation>%1，未干预</translation>
    </message>
    <message>
      <source>%1, %2</source>
      <comment>what is shown, of which answer</comment>
      <translation>%1，%2</translation>
    </message>
    <message>
      <source>%1, %2, %3 parameters</source>
      <translation>%1，%2，%3 个参数</translation>
    </message>
    <message>
      <source>%1, as it was</source>
      <translation>%1（原来的）</translation>
    </message>
    <message>
      <source>%1, for the answer at t = %2</source>
      <translation>%1，对 t = %2 处的回答</translation>
    </message>
    <message>
      <source>%1, under the time step t in the window, 1 … %2</source>
      <translation>横轴为 %1，对应窗口中的时间步 t，1 … %2</translation>
    </message>
    <message>
      <source>%1, what if</source>
      <translation>%1（假设）</translation>
    </message>
    <message>
      <source>%1; %2 is forecast</source>
      <translation>%1；预测的是 %2</translation>
    </message>
    <message numerus="yes">
      <source>%n step(s) back</source>
      <translation>
        <numerusform>%n 步之前</numerusform>
      </translation>
    </message>
    <message>
      <source>(untouched %1)</source>
      <translation>（未干预 %1）</translation>
    </message>
    <message>
      <source>1 unit</source>
      <translation>1 个单元</translation>
    </message>
    <message>
      <source>Kernel of the first layer</source>
      <translation>第一层的卷积核</translation>
    </message>
    <message>
      <source>No unit passes this filter, so all are shown.</source>
      <translation>没有单元通过这个筛选，因此全部显示。</translation>
    </message>
    <message>
      <source>Nothing is loaded yet.</source>
      <translation>尚未载入任何内容。</translation>
    </message>
    <message>
      <source>There are no weights yet.</source>
      <translation>还没有权重。</translation>
    </message>
    <message>
      <source>This cell, at t = %1</source>
      <translation>这个细胞，t = %1</translation>
    </message>
    <message>
      <source>This part of the data has no samples.</source>
      <translation>这部分数据没有样本。</translation>
    </message>
    <message>
      <source>Unit %1 of %2, at t = %3</source>
      <translation>单元 %1 / %2，t = %3</translation>
    </message>
    <message>
      <source>Weights of the first layer, %1 × %2</source>
      <translation>第一层的权重，%1 × %2</translation>
    </message>
    <message>
      <source>activation</source>
      <translation>激活值</translation>
    </message>
    <message>
      <source>activations</source>
      <translation>激活值</translation>
    </message>
    <message>
      <source>c(t), peephole</source>
      <translation>c(t)，窥孔连接</translation>
    </message>
    <message>
      <source>c(t−1), peephole</source>
      <translation>c(t−1)，窥孔连接</translation>
    </message>
    <message>
      <source>candidate</source>
      <translation>候选值</translation>
    </message>
    <message>
      <source>candidate cell input</source>
      <translation>候选细胞输入</translation>
    </message>
    <message>
      <source>cell</source>
      <translation>细胞</translation>
    </message>
    <message>
      <source>change of %1</source>
      <translation>%1 的改变</translation>
    </message>
    <message>
      <source>coupled gates</source>
      <translation>耦合的门</translation>
    </message>
    <message>
      <source>drawn: the mean of %1 cells: %2</source>
      <translation>所画：%1 格的平均：%2</translation>
    </message>
    <message>
      <source>drawn: the mean of %1: %2</source>
      <translation>所画：%1的平均：%2</translation>
    </message>
    <message>
      <source>drawn: the strongest of %1</source>
      <translation>所画：%1中绝对值最大者</translation>
    </message>
    <message>
      <source>drawn: the strongest of %1 cells</source>
      <translation>所画：%1 格中绝对值最大者</translation>
    </message>
    <message>
      <source>forget gate</source>
      <translation>遗忘门</translation>
    </message>
    <message>
      <source>h(t−1) of unit %1</source>
      <translation>单元 %1 的 h(t−1)</translation>
    </message>
    <message>
      <source>held at %1</source>
      <translation>固定为 %1</translation>
    </message>
    <message>
      <source>hidden state</source>
      <translation>隐藏状态</translation>
    </message>
    <message>
      <source>input bias started at %1</source>
      <translation>输入偏置初值 %1</translation>
    </message>
    <message>
      <source>input bias started at %1, forget bias at %2</source>
      <translation>偏置初值：输入 %1，遗忘 %2</translation>
    </message>
    <message>
      <source>input gate</source>
      <translation>输入门</translation>
    </message>
    <message>
      <source>keep</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>kept</source>
      <translation>保留量</translation>
    </message>
    <message>
      <source>kept + written</source>
      <translation>保留量 + 写入量</translation>
    </message>
    <message>
      <source>layer %1</source>
      <translation>第 %1 层</translation>
    </message>
    <message>
      <source>layer %1 of %2, %3</source>
      <translation>第 %1 / %2 层，%3</translation>
    </message>
    <message numerus="yes">
      <source>layer %1, %n unit(s)</source>
      <translation>
        <numerusform>第 %1 层，%n 个单元</numerusform>
      </translation>
    </message>
    <message>
      <source>no forget gate</source>
      <translation>没有遗忘门</translation>
    </message>
    <message>
      <source>no hidden layer</source>
      <translation>没有隐藏层</translation>
    </message>
    <message>
      <source>output gate</source>
      <translation>输出门</translation>
    </message>
    <message>
      <source>peepholes</source>
      <translation>窥孔连接</translation>
    </message>
    <message>
      <source>place in the kernel, the present step last</source>
      <translation>在卷积核中的位置，当前步在最后</translation>
    </message>
    <message>
      <source>preactivation</source>
      <translation>激活前的值</translation>
    </message>
    <message>
      <source>readout: the head at each step</source>
      <translation>读出：每一步都用输出层</translation>
    </message>
    <message>
      <source>recall</source>
      <translation>回忆</translation>
    </message>
    <message>
      <source>reset gate</source>
      <translation>重置门</translation>
    </message>
    <message>
      <source>rows %1–%2 of %3</source>
      <translation>第 %1–%2 行，共 %3 行</translation>
    </message>
    <message>
      <source>series</source>
      <translation>序列</translation>
    </message>
    <message>
      <source>show</source>
      <translation>展示</translation>
    </message>
    <message>
      <source>squashing of 1997</source>
      <translation>1997 年的压缩函数</translation>
    </message>
    <message>
      <source>t = %1–%2</source>
      <translation>t = %1–%2</translation>
    </message>
    <message>
      <source>target</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>test sample %1 of %2</source>
      <translation>测试样本 %1 / %2</translation>
    </message>
    <message>
      <source>time step in the window</source>
      <translation>窗口中的时间步</translation>
    </message>
    <message>
      <source>time step t in the sequence, 1 … %1</source>
      <translation>序列中的时间步 t，1 … %1</translation>
    </message>
    <message>
      <source>time step t in the window, 1 … %1</source>
      <translation>窗口中的时间步 t，1 … %1</translation>
    </message>
    <message>
      <source>training sample %1 of %2</source>
      <translation>训练样本 %1 / %2</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>unit %1</source>
      <translation>单元 %1</translation>
    </message>
    <message>
      <source>unit %1 of the layer below</source>
      <translation>前一层的单元 %1</translation>
    </message>
    <message>
      <source>unit %1, pinned</source>
      <translation>单元 %1，已钉住</translation>
    </message>
    <message>
      <source>units %1</source>
      <translation>单元 %1</translation>
    </message>
    <message>
      <source>units %1–%2</source>
      <translation>单元 %1–%2</translation>
    </message>
    <message>
      <source>units %1–%2 of %3</source>
      <translation>单元 %1–%2，共 %3 个</translation>
    </message>
    <message>
      <source>units by the mean of “%1” over the steps, the largest on top</source>
      <translation>单元按“%1”在各步的平均值排列，最大的在上</translation>
    </message>
    <message>
      <source>units by the step at which “%1” has its largest magnitude, the earliest on top</source>
      <translation>单元按“%1”绝对值最大的时间步排列，最早的在上</translation>
    </message>
    <message>
      <source>units whose “%1” goes together beside each other: spectral seriation of the correlations</source>
      <translation>“%1”一同变化的单元排在一起：相关系数的谱排序</translation>
    </message>
    <message>
      <source>update gate</source>
      <translation>更新门</translation>
    </message>
    <message>
      <source>validation sample %1 of %2</source>
      <translation>验证样本 %1 / %2</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>weight × input</source>
      <translation>权重 × 输入</translation>
    </message>
    <message>
      <source>weight × input × ∂y/∂z</source>
      <translation>权重 × 输入 × ∂y/∂z</translation>
    </message>
    <message>
      <source>weight × input, for t = %1</source>
      <translation>权重 × 输入，t = %1</translation>
    </message>
    <message>
      <source>write</source>
      <translation>写入</translation>
    </message>
    <message>
      <source>written</source>
      <translation>写入量</translation>
    </message>
    <message>
      <source>∂y(%1)/∂ each part, at t = %2</source>
      <translation>∂y(%1)/∂ 各部分，t = %2</translation>
    </message>
  </context>
  <context>
    <name>LayerText</name>
    <message>
      <source>%1, layer %2</source>
      <translation>%1，第 %2 层</translation>
    </message>
  </context>
  <context>
    <name>LearningWords</name>
    <message>
      <source>%1 has not learned much yet: on data it does not train on its error is %2; it began with %3.</source>
      <translation>%1 还没有学到多少：在不参与训练的数据上，误差是 %2；开始时是 %3。</translation>
    </message>
    <message>
      <source>%1 is learning: on data it does not train on its error fell from %2 to %3.</source>
      <translation>%1 正在学习：在不参与训练的数据上，误差从 %2 降到了 %3。</translation>
    </message>
    <message>
      <source>Since epoch %1 only its training error falls: it learns its examples by heart.</source>
      <translation>从第 %1 轮起只有训练误差还在下降：它在死记例子。</translation>
    </message>
  </context>
  <context>
    <name>LeftOver</name>
    <message numerus="yes">
      <source>Sluice ended on %1 without closing what was trained: %n run(s), the last of %2 after epoch %3 of %4.</source>
      <translation>
        <numerusform>Sluice 于 %1 未正常关闭就结束了：留下 %n 次运行，最后一次是 %2，已训练 %3 / %4 轮。</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>List</name>
    <message>
      <source>%1, %2</source>
      <translation>%1、%2</translation>
    </message>
  </context>
  <context>
    <name>Loss</name>
    <message>
      <source>%1, nats</source>
      <translation>%1，奈特</translation>
    </message>
    <message>
      <source>%1, scaled</source>
      <translation>%1，已缩放</translation>
    </message>
    <message>
      <source>Huber loss</source>
      <translation>Huber 损失</translation>
    </message>
    <message>
      <source>a constant</source>
      <translation>常数</translation>
    </message>
    <message>
      <source>binary cross-entropy</source>
      <translation>二元交叉熵</translation>
    </message>
    <message>
      <source>cross-entropy</source>
      <translation>交叉熵</translation>
    </message>
    <message>
      <source>frequencies</source>
      <translation>类别频率</translation>
    </message>
    <message>
      <source>mean absolute error</source>
      <translation>平均绝对误差</translation>
    </message>
    <message>
      <source>mean squared error</source>
      <translation>均方误差</translation>
    </message>
    <message>
      <source>nats</source>
      <translation>奈特</translation>
    </message>
    <message>
      <source>predict %1</source>
      <translation>预测%1</translation>
    </message>
    <message>
      <source>test error ÷ variance</source>
      <translation>测试误差 ÷ 方差</translation>
    </message>
    <message>
      <source>test log loss ÷ entropy</source>
      <translation>测试对数损失 ÷ 熵</translation>
    </message>
    <message>
      <source>the best constant's loss</source>
      <translation>最佳常数的损失</translation>
    </message>
    <message>
      <source>the best training constant</source>
      <translation>训练部分的最佳常数</translation>
    </message>
    <message>
      <source>the entropy of the classes</source>
      <translation>类别的熵</translation>
    </message>
    <message>
      <source>the mean</source>
      <translation>平均值</translation>
    </message>
    <message>
      <source>the mean distance from the median</source>
      <translation>到中位数的平均距离</translation>
    </message>
    <message>
      <source>the median</source>
      <translation>中位数</translation>
    </message>
    <message>
      <source>the training class frequencies</source>
      <translation>训练类别频率</translation>
    </message>
    <message>
      <source>the training mean</source>
      <translation>训练平均值</translation>
    </message>
    <message>
      <source>the training median</source>
      <translation>训练中位数</translation>
    </message>
    <message>
      <source>the variance</source>
      <translation>方差</translation>
    </message>
    <message>
      <source>validation error ÷ mean distance from the median</source>
      <translation>验证误差 ÷ 到中位数的平均距离</translation>
    </message>
    <message>
      <source>validation error ÷ variance</source>
      <translation>验证误差 ÷ 方差</translation>
    </message>
    <message>
      <source>validation log loss ÷ entropy</source>
      <translation>验证对数损失 ÷ 熵</translation>
    </message>
    <message>
      <source>validation loss ÷ that of the best constant</source>
      <translation>验证损失 ÷ 最佳常数的验证损失</translation>
    </message>
    <message>
      <source>weighted binary cross-entropy</source>
      <translation>加权的二元交叉熵</translation>
    </message>
    <message>
      <source>weighted cross-entropy</source>
      <translation>加权的交叉熵</translation>
    </message>
  </context>
  <context>
    <name>MapCells</name>
    <message>
      <source>%1 steps</source>
      <translation>%1 步</translation>
    </message>
    <message>
      <source>%1 units</source>
      <translation>%1 个单元</translation>
    </message>
    <message>
      <source>%1 × %2</source>
      <comment>4 units × 3 steps</comment>
      <translation>%1 × %2</translation>
    </message>
    <message>
      <source>each pixel: the mean of %1</source>
      <translation>每个像素：%1的平均</translation>
    </message>
    <message>
      <source>each pixel: the strongest of %1</source>
      <translation>每个像素：%1中绝对值最大者</translation>
    </message>
    <message>
      <source>each pixel: the strongest of %1; of gates the mean</source>
      <translation>每个像素：%1中绝对值最大者；门为平均</translation>
    </message>
    <message>
      <source>mean of %1</source>
      <translation>%1的平均</translation>
    </message>
    <message>
      <source>mean of %1</source>
      <comment>cells</comment>
      <translation>%1 格的平均</translation>
    </message>
    <message>
      <source>strongest of %1</source>
      <translation>%1中最强者</translation>
    </message>
    <message>
      <source>strongest of %1</source>
      <comment>cells</comment>
      <translation>%1 格中最强者</translation>
    </message>
  </context>
  <context>
    <name>MapText</name>
    <message>
      <source>as it was, without the what-if</source>
      <translation>原来的，没有假设</translation>
    </message>
    <message>
      <source>◆ the change: with the what-if − as it was</source>
      <translation>◆ 改变：假设之下 − 原来</translation>
    </message>
    <message>
      <source>◆ with the what-if</source>
      <translation>◆ 假设之下</translation>
    </message>
  </context>
  <context>
    <name>MeasureNumbers</name>
    <message>
      <source>mean %1</source>
      <translation>平均 %1</translation>
    </message>
    <message>
      <source>validation part</source>
      <translation>验证部分</translation>
    </message>
    <message>
      <source>validation part, beside “%1”</source>
      <translation>验证部分，与“%1”相比</translation>
    </message>
  </context>
  <context>
    <name>Measures</name>
    <message>
      <source>%1 (%2)</source>
      <translation>%1（%2）</translation>
    </message>
    <message>
      <source>%1 copies its last input: its forecasts follow the last known value (correlation %2) more closely than the value they are to forecast (%3).</source>
      <translation>%1 在照抄最后一个输入：其预测与最后已知值的相关系数（%2）高于与目标值的相关系数（%3）。</translation>
    </message>
    <message>
      <source>%1-gram</source>
      <translation>%1 元语法</translation>
    </message>
    <message>
      <source>1 − error ÷ the error of “%1”: 1 is perfect, 0 no better, negative worse. The error is the mean squared error, of classes the log loss (Murphy 1988)</source>
      <translation>1 − 误差 ÷ “%1”的误差：1 是完美，0 是没有更好，负数是更差。误差指均方误差，分类时指对数损失（Murphy 1988）</translation>
    </message>
    <message>
      <source>1 − mean squared error ÷ variance of this part</source>
      <translation>1 − 均方误差 ÷ 这部分的方差</translation>
    </message>
    <message>
      <source>Log loss in bits: log loss ÷ ln 2</source>
      <translation>以比特计的对数损失：对数损失 ÷ ln 2</translation>
    </message>
    <message>
      <source>MAE</source>
      <translation>MAE</translation>
    </message>
    <message>
      <source>MAE ÷ the mean step of the training rows: below 1 is better than repeating the last value was there (Hyndman &amp; Koehler 2006)</source>
      <translation>MAE ÷ 训练行的平均步长：低于 1 就比在那里重复上一个值更好（Hyndman、Koehler 2006）</translation>
    </message>
    <message>
      <source>MASE</source>
      <translation>MASE</translation>
    </message>
    <message>
      <source>Mean absolute error, in the data's own units</source>
      <translation>平均绝对误差，使用数据本身的单位</translation>
    </message>
    <message>
      <source>Mean cross-entropy, in nats</source>
      <translation>平均交叉熵，单位奈特</translation>
    </message>
    <message>
      <source>Mean over the classes of 2·TP / (2·TP + FP + FN)</source>
      <translation>各类别 2·TP / (2·TP + FP + FN) 的平均</translation>
    </message>
    <message numerus="yes">
      <source>Of the forecasts %n row(s) ahead</source>
      <translation>
        <numerusform>提前 %n 行的预测</numerusform>
      </translation>
    </message>
    <message>
      <source>RMSE</source>
      <translation>RMSE</translation>
    </message>
    <message>
      <source>RMSE, +%1</source>
      <translation>RMSE，+%1</translation>
    </message>
    <message>
      <source>Root mean squared error, in the data's own units</source>
      <translation>均方根误差，使用数据本身的单位</translation>
    </message>
    <message>
      <source>R²</source>
      <translation>R²</translation>
    </message>
    <message>
      <source>Share of right answers</source>
      <translation>回答正确的比例</translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>bits per character</source>
      <translation>每字符比特数</translation>
    </message>
    <message>
      <source>class frequencies</source>
      <translation>类别频率</translation>
    </message>
    <message>
      <source>linear model, same windows</source>
      <translation>同窗口的线性模型</translation>
    </message>
    <message>
      <source>log loss</source>
      <translation>对数损失</translation>
    </message>
    <message>
      <source>macro F1</source>
      <translation>宏平均 F1</translation>
    </message>
    <message>
      <source>most frequent class</source>
      <translation>最常见的类别</translation>
    </message>
    <message>
      <source>one season before (%1 rows)</source>
      <translation>上一周期的值（%1 行前）</translation>
    </message>
    <message>
      <source>repeat the last value</source>
      <translation>重复上一个值</translation>
    </message>
    <message>
      <source>skill, %1</source>
      <translation>技巧分，%1</translation>
    </message>
    <message>
      <source>training mean</source>
      <translation>训练平均值</translation>
    </message>
  </context>
  <context>
    <name>MemoryText</name>
    <message>
      <source> (%1)</source>
      <translation>（%1）</translation>
    </message>
    <message>
      <source>%1 %2</source>
      <translation>%1 %2</translation>
    </message>
    <message>
      <source>%1 above %2</source>
      <translation>%1 高于 %2</translation>
    </message>
    <message>
      <source>%1 above %2, as it was</source>
      <translation>%1 高于 %2（原来的）</translation>
    </message>
    <message>
      <source>%1 as it was</source>
      <translation>%1（原来的）</translation>
    </message>
    <message>
      <source>%1 as it was,</source>
      <translation>%1（原来的）的</translation>
    </message>
    <message>
      <source>%1 below %2</source>
      <translation>%1 低于 %2</translation>
    </message>
    <message>
      <source>%1 below %2, as it was</source>
      <translation>%1 低于 %2（原来的）</translation>
    </message>
    <message>
      <source>%1 untrained,</source>
      <translation>未训练的 %1</translation>
    </message>
    <message>
      <source>%1 · being computed …</source>
      <translation>%1 · 正在计算……</translation>
    </message>
    <message>
      <source>%1, %2</source>
      <translation>%1，%2</translation>
    </message>
    <message>
      <source>%1, what if,</source>
      <translation>%1（假设）的</translation>
    </message>
    <message>
      <source>%1: %2</source>
      <translation>%1：%2</translation>
    </message>
    <message>
      <source>GRU</source>
      <translation>GRU</translation>
    </message>
    <message>
      <source>Gradient of the answer: %1</source>
      <translation>回答的梯度：%1</translation>
    </message>
    <message>
      <source>Gradient of the loss: %1</source>
      <translation>损失的梯度：%1</translation>
    </message>
    <message>
      <source>L: %1</source>
      <translation>L：%1</translation>
    </message>
    <message>
      <source>No model here has a memory: it takes an LSTM, a GRU or a simple RNN layer.</source>
      <translation>这里没有带记忆的模型：需要 LSTM、GRU 或简单 RNN 层。</translation>
    </message>
    <message>
      <source>Nothing is loaded yet.</source>
      <translation>尚未载入任何内容。</translation>
    </message>
    <message>
      <source>There are no weights yet.</source>
      <translation>还没有权重。</translation>
    </message>
    <message>
      <source>This part of the data has no samples.</source>
      <translation>这部分数据没有样本。</translation>
    </message>
    <message>
      <source>What %1 looked at: ∂y/∂x(t)</source>
      <translation>%1 看了什么：∂y/∂x(t)</translation>
    </message>
    <message>
      <source>all inputs</source>
      <translation>所有输入</translation>
    </message>
    <message>
      <source>answer at t = %1, sample %2 of %3</source>
      <translation>t = %1 处的回答，样本 %2 / %3</translation>
    </message>
    <message>
      <source>c, along the cell</source>
      <translation>c，沿细胞路径</translation>
    </message>
    <message>
      <source>c, through gates</source>
      <translation>c，经过各门</translation>
    </message>
    <message>
      <source>coupled gates</source>
      <translation>耦合的门</translation>
    </message>
    <message>
      <source>epoch %1</source>
      <translation>第 %1 轮</translation>
    </message>
    <message>
      <source>forget bias %1</source>
      <translation>遗忘偏置 %1</translation>
    </message>
    <message>
      <source>no forget gate</source>
      <translation>没有遗忘门</translation>
    </message>
    <message>
      <source>simple recurrent</source>
      <translation>普通循环</translation>
    </message>
    <message>
      <source>untrained</source>
      <translation>未训练</translation>
    </message>
    <message>
      <source>untrained and %1</source>
      <translation>未训练时与%1</translation>
    </message>
    <message>
      <source>weights: %1; recurrent: %2</source>
      <translation>权重：%1；循环权重：%2</translation>
    </message>
    <message>
      <source>∂y/∂%1 as it was</source>
      <translation>原来的 ∂y/∂%1</translation>
    </message>
  </context>
  <context>
    <name>MemoryWords</name>
    <message numerus="yes">
      <source>%1 is changed at t = %2: of its largest effect on the answer %3 is left %n step(s) later.</source>
      <translation>
        <numerusform>在 t = %2 处改变 %1：%n 步之后，它对回答的最大影响还剩 %3。</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 … %2</source>
      <comment>from the least to the most</comment>
      <translation>%1 … %2</translation>
    </message>
    <message>
      <source>Along the cell alone all units forget at the same rate: half is gone after %1 steps.</source>
      <translation>仅就细胞路径而言，所有单元遗忘得一样快：%1 步之后剩下一半。</translation>
    </message>
    <message>
      <source>Along the cell alone every unit keeps what it holds: all forget gates are fully open.</source>
      <translation>仅沿细胞路径，每个单元都保持其内容：所有遗忘门都完全打开。</translation>
    </message>
    <message>
      <source>Along the cell alone half of what this unit holds is gone after %1 steps, at its mean rate.</source>
      <translation>仅就细胞路径而言，按平均速率，这个单元保持的内容在 %1 步之后剩下一半。</translation>
    </message>
    <message>
      <source>Along the cell alone unit %1 keeps longest: half is gone after %2 steps, at its mean rate.</source>
      <translation>仅沿细胞路径，单元 %1 保持得最久：按平均速率，%2 步之后消失一半。</translation>
    </message>
    <message>
      <source>Along the cell alone unit %1 keeps longest: its forget gate is fully open.</source>
      <translation>仅就细胞路径而言，单元 %1 保持得最久：它的遗忘门完全打开。</translation>
    </message>
    <message>
      <source>At t = %1: %2, %3 of the largest effect, %4</source>
      <translation>t = %1 处：%2，是最大影响 %4 的 %3</translation>
    </message>
    <message>
      <source>Changing %1 at t = %2 does nothing to the answer.</source>
      <translation>在 t = %2 处改变 %1，对回答没有任何影响。</translation>
    </message>
    <message>
      <source>Half-life in steps: %1.</source>
      <translation>半衰期（步）：%1。</translation>
    </message>
    <message>
      <source>Its cell is held at %1 steps, first at t = %2: nothing passes there along it.</source>
      <translation>它的细胞在 %1 步处被固定，最早在 t = %2：那里没有任何东西沿细胞路径通过。</translation>
    </message>
    <message>
      <source>Its cell is held at t = %1: nothing passes there along it.</source>
      <translation>它的细胞在 t = %1 处被固定：那里没有任何东西沿细胞路径通过。</translation>
    </message>
    <message numerus="yes">
      <source>Measured, %1 of the largest effect of a change at t = %2 is left in it %n step(s) later.</source>
      <translation>
        <numerusform>实测：t = %2 处的改变，%n 步之后其最大影响在它里面还剩 %1。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Measured, unit %1 keeps most of a change at t = %2: %3 of its largest effect is left %n step(s) later.</source>
      <translation>
        <numerusform>实测：t = %2 处的改变在单元 %1 中保留得最多：%n 步之后最大影响还剩 %3。</numerusform>
      </translation>
    </message>
    <message>
      <source>Of what unit %1 holds at t = %2 %3.</source>
      <translation>单元 %1 在 t = %2 所保持的内容，%3。</translation>
    </message>
    <message>
      <source>The cell of unit %1 is held, first at t = %2: nothing passes there along it.</source>
      <translation>单元 %1 的细胞被固定，最早在 t = %2：那里没有任何东西沿细胞路径通过。</translation>
    </message>
    <message>
      <source>The cells of %1 units are held at some steps: nothing passes there along them.</source>
      <translation>%1 个单元的细胞在某些步处被固定：那里没有任何东西沿细胞路径通过。</translation>
    </message>
    <message>
      <source>This unit's forget gate is fully open.</source>
      <translation>这个单元的遗忘门完全打开。</translation>
    </message>
    <message>
      <source>This unit's forget gate is fully open: along its cell what it holds stays.</source>
      <translation>这个单元的遗忘门完全打开：沿细胞路径，它保持的内容不会丢失。</translation>
    </message>
    <message>
      <source>Unit %1 lets go fastest: after %2.</source>
      <translation>单元 %1 放得最快：%2 步之后。</translation>
    </message>
    <message>
      <source>What is left of %1, changed at t = %2</source>
      <translation>在 t = %2 处改变 %1 之后还剩多少</translation>
    </message>
    <message>
      <source>half is gone %1 steps later</source>
      <translation>%1 步之后消失一半</translation>
    </message>
    <message>
      <source>more than half is left at the end</source>
      <translation>到末尾仍剩一半以上</translation>
    </message>
    <message>
      <source>◆ %1 (before: %2)</source>
      <translation>◆ %1（原为：%2）</translation>
    </message>
    <message>
      <source>◆ %1 (was %2)</source>
      <translation>◆ %1（原为 %2）</translation>
    </message>
  </context>
  <context>
    <name>ModelName</name>
    <message>
      <source>Convolution</source>
      <translation>卷积</translation>
    </message>
    <message>
      <source>Dense</source>
      <translation>全连接</translation>
    </message>
    <message>
      <source>LSTM open</source>
      <translation>LSTM 开门</translation>
    </message>
    <message>
      <source>Large</source>
      <translation>大网络</translation>
    </message>
    <message>
      <source>Small</source>
      <translation>小网络</translation>
    </message>
  </context>
  <context>
    <name>NormText</name>
    <message>
      <source>%1 head</source>
      <translation>%1 输出层</translation>
    </message>
    <message>
      <source>%1 layer %2</source>
      <translation>%1 第 %2 层</translation>
    </message>
    <message>
      <source>%1, epoch %2: %3</source>
      <translation>%1，第 %2 轮：%3</translation>
    </message>
    <message>
      <source>Logged while the networks learned: what-ifs change nothing of it.</source>
      <translation>这是网络学习时记录的：假设不改变其中任何内容。</translation>
    </message>
    <message>
      <source>No norms were logged in this run: its session was written by an older version.</source>
      <translation>这次运行没有记录范数：其会话由较旧的版本写成。</translation>
    </message>
    <message>
      <source>Nothing is trained yet.</source>
      <translation>尚未训练。</translation>
    </message>
    <message>
      <source>epoch of %1</source>
      <translation>%1 的训练轮次</translation>
    </message>
    <message>
      <source>norm of the gradient, before clipping</source>
      <translation>梯度范数，裁剪之前</translation>
    </message>
    <message>
      <source>norm of the update</source>
      <translation>更新量范数</translation>
    </message>
    <message>
      <source>norm of the update ÷ norm of the weights</source>
      <translation>更新量范数 ÷ 权重范数</translation>
    </message>
    <message>
      <source>norm of the weights</source>
      <translation>权重范数</translation>
    </message>
  </context>
  <context>
    <name>Path</name>
    <message>
      <source>Path %1 of %2: all rows at once</source>
      <translation>路径 %1 / %2：一次给出所有行</translation>
    </message>
    <message>
      <source>Path %1 of %2: each answer is the next input</source>
      <translation>路径 %1 / %2：反复向前一行，以自己的回答为输入</translation>
    </message>
    <message>
      <source>band: ± RMSE of so many rows ahead, over %1 of the part's %2 paths</source>
      <translation>带：± 提前这么多行的 RMSE，取自这部分 %2 条路径中的 %1 条</translation>
    </message>
    <message>
      <source>band: ± RMSE of so many rows ahead, over all %1 paths of the part</source>
      <translation>带：± 提前这么多行的 RMSE，取自这部分的全部 %1 条路径</translation>
    </message>
    <message>
      <source>rows ahead of the last input</source>
      <translation>最后一个输入之后的行数</translation>
    </message>
  </context>
  <context>
    <name>PlainWords</name>
    <message>
      <source>%1 and %2 are level: their validation errors are %3 and %4 of %5.</source>
      <translation>%1 与 %2 不相上下：它们的验证误差与%5之比是 %3 和 %4。</translation>
    </message>
    <message>
      <source>%1 has %2 times the parameters and is behind.</source>
      <translation>%1 的参数量是对方的 %2 倍，却仍落后。</translation>
    </message>
    <message>
      <source>%1 has %2 times the parameters.</source>
      <translation>%1 的参数量是对方的 %2 倍。</translation>
    </message>
    <message>
      <source>%1 leads: its validation error is %2 of %3; that of %4 %5, about %6 times that.</source>
      <translation>%1 领先：它的验证误差与%3之比是 %2，%4 的是 %5，约为前者的 %6 倍。</translation>
    </message>
    <message>
      <source>%1 leaves %2 of %3 unexplained.</source>
      <translation>%1 还有%3的 %2 未能解释。</translation>
    </message>
    <message>
      <source>A linear model on the same windows (%1) and repeating the last value (%2) are both better.</source>
      <translation>相同窗口上的线性模型（%1）和重复上一个值（%2）都更好。</translation>
    </message>
    <message>
      <source>A linear model on the same windows does as well.</source>
      <translation>相同窗口上的线性模型做得一样好。</translation>
    </message>
    <message>
      <source>A linear model on the same windows is better: %1.</source>
      <translation>相同窗口上的线性模型更好：%1。</translation>
    </message>
    <message>
      <source>Counting which characters follow each other, without a network, is better: %1.</source>
      <translation>不用网络，仅统计字符的前后搭配就更好：%1。</translation>
    </message>
    <message>
      <source>Epoch 0: before any training. What the models answer here comes from the weights they start with.</source>
      <translation>第 0 轮：尚未经过任何训练。模型此时的回答完全出自初始权重。</translation>
    </message>
    <message>
      <source>No model is more than %1 better than always predicting %2.</source>
      <translation>没有模型比总是预测%2好 %1 以上。</translation>
    </message>
    <message>
      <source>Nothing is trained yet. Press Train: all models get the same batches in the same order.</source>
      <translation>尚未训练。请按“训练”：所有模型按相同的顺序得到相同的批次。</translation>
    </message>
    <message>
      <source>Repeating the last value does as well.</source>
      <translation>重复上一个值做得一样好。</translation>
    </message>
    <message>
      <source>Repeating the last value is better: %1.</source>
      <translation>重复上一个值更好：%1。</translation>
    </message>
    <message>
      <source>Repeating the value of one season before is better: %1.</source>
      <translation>重复上一周期的值比网络更好：%1。</translation>
    </message>
    <message>
      <source>The first epoch is being trained; the validation errors are measured at its end.</source>
      <translation>第一轮正在训练；验证误差要到这一轮结束时才测量。</translation>
    </message>
    <message>
      <source>The training failed before there was anything to compare. A lower learning rate may help: change it and start over.</source>
      <translation>训练失败，还没有可比较的结果。降低学习率可能有帮助：请修改后重新开始。</translation>
    </message>
    <message>
      <source>Too early to tell: after epoch %1 no model is more than %2 better than always predicting %3.</source>
      <translation>现在下结论还太早：第 %1 轮之后，没有模型比总是预测%3好 %2 以上。</translation>
    </message>
  </context>
  <context>
    <name>PredictionText</name>
    <message>
      <source>answer</source>
      <translation>回答</translation>
    </message>
    <message>
      <source>answer, %1</source>
      <translation>回答，%1</translation>
    </message>
    <message>
      <source>candidate cell input g(t)</source>
      <translation>候选细胞输入 g(t)</translation>
    </message>
    <message>
      <source>cell c(t)</source>
      <translation>细胞 c(t)</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>训练轮次</translation>
    </message>
    <message>
      <source>forget gate f(t)</source>
      <translation>遗忘门 f(t)</translation>
    </message>
    <message>
      <source>hidden state h(t)</source>
      <translation>隐藏状态 h(t)</translation>
    </message>
    <message>
      <source>input gate i(t)</source>
      <translation>输入门 i(t)</translation>
    </message>
    <message>
      <source>input x(t)</source>
      <translation>输入 x(t)</translation>
    </message>
    <message>
      <source>kept</source>
      <translation>保留量</translation>
    </message>
    <message>
      <source>log₁₀ ‖∂y/∂x‖</source>
      <translation>log₁₀ ‖∂y/∂x‖</translation>
    </message>
    <message>
      <source>output gate o(t)</source>
      <translation>输出门 o(t)</translation>
    </message>
    <message>
      <source>preactivation z(t)</source>
      <translation>激活前的值 z(t)</translation>
    </message>
    <message>
      <source>reset gate r(t)</source>
      <translation>重置门 r(t)</translation>
    </message>
    <message>
      <source>sample</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>steps before the answer</source>
      <translation>回答之前的步数</translation>
    </message>
    <message>
      <source>training loss ÷ that of the best constant</source>
      <translation>训练损失 ÷ 最佳常数的训练损失</translation>
    </message>
    <message>
      <source>update gate z(t)</source>
      <translation>更新门 z(t)</translation>
    </message>
    <message>
      <source>validation loss ÷ that of the best constant</source>
      <translation>验证损失 ÷ 最佳常数的验证损失</translation>
    </message>
    <message>
      <source>written</source>
      <translation>写入量</translation>
    </message>
  </context>
  <context>
    <name>PresentedStatus</name>
    <message>
      <source>%1 of %2: %3</source>
      <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
    <message>
      <source>%1, %2</source>
      <comment>a model; a sample</comment>
      <translation>%1，%2</translation>
    </message>
    <message>
      <source>%1, unit %2 of %3, %4</source>
      <translation>%1，单元 %2 / %3，%4</translation>
    </message>
    <message>
      <source>epoch %1 of %2</source>
      <translation>第 %1 / %2 轮</translation>
    </message>
  </context>
  <context>
    <name>Progress</name>
    <message>
      <source>%1 left</source>
      <translation>还需 %1</translation>
    </message>
    <message>
      <source>%1 · %2</source>
      <translation>%1 · %2</translation>
    </message>
    <message>
      <source>%1 · paused</source>
      <translation>%1 · 已暂停</translation>
    </message>
    <message>
      <source>%1, batch %2 of %3</source>
      <translation>%1，第 %2 / %3 批</translation>
    </message>
    <message>
      <source>epoch %1 of %2</source>
      <translation>第 %1 / %2 轮</translation>
    </message>
    <message>
      <source>failed in epoch %1</source>
      <translation>在第 %1 轮失败</translation>
    </message>
    <message numerus="yes">
      <source>finished: %n epoch(s)</source>
      <translation>
        <numerusform>已完成：%n 轮</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>ready to train %n epoch(s)</source>
      <translation>
        <numerusform>就绪，将训练 %n 轮</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Report</name>
    <message>
      <source>%1 in %2 sequences</source>
      <translation>%1，共 %2 条序列</translation>
    </message>
    <message>
      <source>%1 training, %2 validation, %3 test; %4 time steps</source>
      <translation>训练 %1，验证 %2，测试 %3；%4 个时间步</translation>
    </message>
    <message>
      <source>%1, in %2</source>
      <translation>%1，单位 %2</translation>
    </message>
    <message>
      <source>%1, learning rate %2</source>
      <translation>%1，学习率 %2</translation>
    </message>
    <message>
      <source>%1, output at %2 step, scaling %3</source>
      <translation>%1，在%2时间步输出，缩放 %3</translation>
    </message>
    <message numerus="yes">
      <source>%n sample(s), in order</source>
      <translation>
        <numerusform>%n 个样本，按顺序</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n sample(s), shuffled</source>
      <translation>
        <numerusform>%n 个样本，打乱</numerusform>
      </translation>
    </message>
    <message>
      <source>A forecast many steps ahead, and the error of each step.</source>
      <translation>提前多步的预测，以及每一步的误差。</translation>
    </message>
    <message>
      <source>A point a unit and gate: the share of the time it is nearly shut and nearly open (Karpathy et al. 2015).</source>
      <translation>一个点是一个单元的一个门：它几乎关闭和几乎全开的时间比例（Karpathy 等 2015）。</translation>
    </message>
    <message>
      <source>Accuracy over confidence (Guo et al. 2017); %1 part.</source>
      <translation>准确率与置信度（Guo 等 2017）；%1部分。</translation>
    </message>
    <message>
      <source>All answers of the %1 part against their targets.</source>
      <translation>%1部分的所有回答与它们的目标。</translation>
    </message>
    <message>
      <source>Answers</source>
      <translation>回答</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Errors are in %1.</source>
      <translation>误差的单位是 %1。</translation>
    </message>
    <message>
      <source>Euclidean norm of the gradient of each layer's parameters, as it was trained.</source>
      <translation>训练时每一层参数的梯度的欧几里得范数。</translation>
    </message>
    <message>
      <source>Every model's answers beside the target, %1 part.</source>
      <translation>每个模型的回答与目标并列，%1部分。</translation>
    </message>
    <message>
      <source>Inside</source>
      <translation>内部</translation>
    </message>
    <message>
      <source>Loss over the epochs of training, training and validation part.</source>
      <translation>损失随训练轮次的变化，训练部分和验证部分。</translation>
    </message>
    <message>
      <source>Measures</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>Measures of the %1 part, models first, then what takes no network</source>
      <translation>%1部分的指标，先是各模型，然后是不用网络的</translation>
    </message>
    <message>
      <source>One sample in the recurrent network: what is written and kept, the gates, and the states over its time steps.</source>
      <translation>循环网络中的一个样本：写入和保留的内容、各个门，以及各时间步的状态。</translation>
    </message>
    <message>
      <source>One unit in the course of training: each column is the network of one kept epoch.</source>
      <translation>训练过程中的一个单元：每一列是保留下来的某一轮的网络。</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>The answer's gradient with respect to the inputs at each step.</source>
      <translation>回答对每一步各输入的梯度。</translation>
    </message>
    <message>
      <source>The data and the parts of their split.</source>
      <translation>数据及其划分的各部分。</translation>
    </message>
    <message>
      <source>The dense network on the same sample.</source>
      <translation>同一样本上的全连接网络。</translation>
    </message>
    <message>
      <source>The models at the moment shown</source>
      <translation>所显示时刻的模型</translation>
    </message>
    <message>
      <source>The pictures are drawn under %1 what-ifs (a state held, an input or a weight changed); the measures are without them.</source>
      <translation>图片是在 %1 个假设之下画的（固定了状态，改动了输入或权重）；指标不含假设。</translation>
    </message>
    <message>
      <source>The same experiment with other seeds: mean of the losses, and a band from the least to the most.</source>
      <translation>同一个实验换用其他种子：损失的平均值，以及从最小到最大的带。</translation>
    </message>
    <message>
      <source>The same experiment with the same seed gives the same bits with this build on this instruction path, on any number of threads. Save the experiment below as experiment.json; relative paths in it are relative to its folder. Then:</source>
      <translation>在这个指令路径上用这个版本，相同的实验和相同的种子给出完全相同的结果，与线程数无关。将下面的实验保存为 experiment.json；其中的相对路径以它所在的文件夹为准。然后：</translation>
    </message>
    <message>
      <source>The test part has not been looked at.</source>
      <translation>还没有看过测试部分。</translation>
    </message>
    <message>
      <source>To do it again</source>
      <translation>重新做一遍</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Validation losses of the session's runs over each other.</source>
      <translation>会话中各次运行的验证损失叠在一起。</translation>
    </message>
    <message>
      <source>What each model answers over the plane of its two inputs.</source>
      <translation>每个模型在两个输入的平面上的回答。</translation>
    </message>
    <message>
      <source>What is left of a change in each unit, and how long its forget gate holds.</source>
      <translation>每个单元里的改变还剩多少，以及它的遗忘门能保持多久。</translation>
    </message>
    <message>
      <source>What is left of a changed input in the answer, measured, and along each unit's cell.</source>
      <translation>一个输入改变之后，实测回答中还剩多少影响，以及沿每个单元的细胞路径还剩多少。</translation>
    </message>
    <message>
      <source>What the optimizer changed, relative to the weights.</source>
      <translation>优化器所做的改变，相对于权重。</translation>
    </message>
    <message>
      <source>Where the lines fall towards the left, nothing can be learned from so far back (Bengio, Simard &amp; Frasconi 1994).</source>
      <translation>线向左降下去的地方，无法从那么久以前学到任何东西（Bengio、Simard、Frasconi 1994）。</translation>
    </message>
    <message>
      <source>Which classes are taken for which, shares of each target's row; %1 part.</source>
      <translation>哪些类别被当成哪些，以每个目标所在行的比例表示；%1部分。</translation>
    </message>
    <message numerus="yes">
      <source>after %n epoch(s) without a better validation loss</source>
      <translation>
        <numerusform>验证损失 %n 轮没有改善之后</numerusform>
      </translation>
    </message>
    <message>
      <source>batch</source>
      <translation>批大小</translation>
    </message>
    <message>
      <source>data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>early stopping</source>
      <translation>提前停止</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>训练轮次</translation>
    </message>
    <message>
      <source>epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>every</source>
      <translation>每个</translation>
    </message>
    <message>
      <source>from</source>
      <translation>来自</translation>
    </message>
    <message>
      <source>gradient clipped at norm</source>
      <translation>梯度裁剪于范数</translation>
    </message>
    <message>
      <source>hash of the file (data_sha256)</source>
      <translation>文件的哈希值 (data_sha256)</translation>
    </message>
    <message>
      <source>hash of the numbers (data_hash)</source>
      <translation>数值的哈希值 (data_hash)</translation>
    </message>
    <message>
      <source>horizon</source>
      <translation>预测步数</translation>
    </message>
    <message>
      <source>inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>layers</source>
      <translation>层</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>no</source>
      <translation>否</translation>
    </message>
    <message>
      <source>none: linear</source>
      <translation>无：线性</translation>
    </message>
    <message>
      <source>optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>program</source>
      <translation>程序</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>行数</translation>
    </message>
    <message>
      <source>samples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>schedule</source>
      <translation>学习率调度</translation>
    </message>
    <message>
      <source>seconds of training</source>
      <translation>训练秒数</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>seed %1</source>
      <translation>种子 %1</translation>
    </message>
    <message>
      <source>session</source>
      <translation>会话</translation>
    </message>
    <message>
      <source>source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>target</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>task</source>
      <translation>任务</translation>
    </message>
    <message>
      <source>terms</source>
      <translation>许可</translation>
    </message>
    <message>
      <source>test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>the last</source>
      <translation>最后一个</translation>
    </message>
    <message>
      <source>the next %1 rows, all at once</source>
      <translation>接下来的 %1 行，一次给出</translation>
    </message>
    <message>
      <source>the next %1 rows, one after the other</source>
      <translation>接下来的 %1 行，逐行给出</translation>
    </message>
    <message>
      <source>the next row</source>
      <translation>下一行</translation>
    </message>
    <message>
      <source>the row %1 ahead</source>
      <translation>向前第 %1 行</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>training loss</source>
      <translation>训练损失</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>验证</translation>
    </message>
    <message>
      <source>validation loss</source>
      <translation>验证损失</translation>
    </message>
    <message>
      <source>weights of %1</source>
      <translation>%1 的权重</translation>
    </message>
  </context>
  <context>
    <name>RowCounts</name>
    <message numerus="yes">
      <source>%1 row(s)</source>
      <translation>
        <numerusform>%1 行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1 sequence(s)</source>
      <translation>
        <numerusform>%1 条序列</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1 step(s)</source>
      <translation>
        <numerusform>%1 步</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RunSummary</name>
    <message>
      <source>best weights: epoch %1</source>
      <translation>最佳权重：第 %1 轮</translation>
    </message>
    <message>
      <source>best weights: epochs %1</source>
      <translation>最佳权重：第 %1 轮</translation>
    </message>
    <message>
      <source>best weights: epochs %1 … %2</source>
      <translation>最佳权重：第 %1 … %2 轮</translation>
    </message>
    <message>
      <source>best, of epoch %1</source>
      <translation>最佳，第 %1 轮</translation>
    </message>
    <message>
      <source>early stop: epoch %1 · best: epoch %2</source>
      <translation>在第 %1 轮提前停止 · 最好：第 %2 轮</translation>
    </message>
    <message>
      <source>early stop: epoch %1 · best: epochs %2</source>
      <translation>在第 %1 轮提前停止 · 最好：第 %2 轮</translation>
    </message>
    <message>
      <source>early stop: epoch %1 · best: epochs %2 … %3</source>
      <translation>在第 %1 轮提前停止 · 最好：第 %2 … %3 轮</translation>
    </message>
    <message>
      <source>epoch %1</source>
      <translation>第 %1 轮</translation>
    </message>
  </context>
  <context>
    <name>Runs</name>
    <message>
      <source>%1, %2</source>
      <translation>%1，%2</translation>
    </message>
    <message>
      <source>%1, after epoch %2: %3</source>
      <translation>%1，在第 %2 轮之后：%3</translation>
    </message>
    <message>
      <source>%1, layer %2</source>
      <translation>%1，第 %2 层</translation>
    </message>
    <message>
      <source>%1: %2</source>
      <comment>a model, and what is different in it</comment>
      <translation>%1：%2</translation>
    </message>
    <message>
      <source>after epoch %1</source>
      <translation>在第 %1 轮之后</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>失败</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>models: %1</source>
      <translation>模型：%1</translation>
    </message>
    <message>
      <source>no %1</source>
      <translation>没有 %1</translation>
    </message>
    <message>
      <source>not finished</source>
      <translation>未完成</translation>
    </message>
    <message>
      <source>not kept</source>
      <translation>未保存</translation>
    </message>
    <message>
      <source>not looked at</source>
      <translation>未看过</translation>
    </message>
    <message>
      <source>run %1</source>
      <translation>运行 %1</translation>
    </message>
    <message>
      <source>shown, %1</source>
      <translation>正在显示，%1</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>已停止</translation>
    </message>
  </context>
  <context>
    <name>SaturationPlot</name>
    <message>
      <source>%1
below %2: %3
above %4: %5</source>
      <translation>%1
低于 %2：%3
高于 %4：%5</translation>
    </message>
    <message>
      <source>%1 (was %2)</source>
      <translation>%1（原为 %2）</translation>
    </message>
    <message>
      <source>%1, %2 units: %3</source>
      <translation>%1，%2 个单元：%3</translation>
    </message>
    <message>
      <source>%1, unit %2</source>
      <translation>%1，单元 %2</translation>
    </message>
    <message>
      <source>Each click picks the next of these units.</source>
      <translation>每点一次选中其中的下一个单元。</translation>
    </message>
  </context>
  <context>
    <name>SaturationTrail</name>
    <message>
      <source>%1 above %2</source>
      <translation>%1 高于 %2</translation>
    </message>
    <message>
      <source>%1 below %2</source>
      <translation>%1 低于 %2</translation>
    </message>
    <message>
      <source>%1 of unit %2</source>
      <translation>单元 %2 的%1</translation>
    </message>
    <message>
      <source>%1, epoch</source>
      <translation>%1，训练轮次</translation>
    </message>
  </context>
  <context>
    <name>SceneRules</name>
    <message>
      <source>Locked by this scene</source>
      <translation>已被这个场景锁定</translation>
    </message>
  </context>
  <context>
    <name>SceneText</name>
    <message>
      <source>%1 (%2 × %3)</source>
      <translation>%1（%2 × %3）</translation>
    </message>
    <message>
      <source>%1 (%2)</source>
      <translation>%1（%2）</translation>
    </message>
    <message>
      <source>%1 (1 is the curve itself, 0 no better than its mean); %2.</source>
      <translation>%1（1 表示与曲线重合，0 表示不比取平均值好）；%2。</translation>
    </message>
    <message>
      <source>%1 away from the network's curve on average</source>
      <translation>与网络曲线平均相差 %1</translation>
    </message>
    <message>
      <source>%1 is %2, said to be above %3</source>
      <translation>%1 是 %2，据称高于 %3</translation>
    </message>
    <message>
      <source>%1 is %2, said to be below %3</source>
      <translation>%1 是 %2，据称低于 %3</translation>
    </message>
    <message>
      <source>%1 is %2, said to lie between %3 and %4</source>
      <translation>%1 是 %2，据称在 %3 与 %4 之间</translation>
    </message>
    <message>
      <source>%1 of %2</source>
      <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
      <source>%1 of %2 answers right</source>
      <translation>%2 个回答中答对 %1 个</translation>
    </message>
    <message>
      <source>%1.</source>
      <translation>%1。</translation>
    </message>
    <message>
      <source>As it is here: %1.</source>
      <translation>实际结果：%1。</translation>
    </message>
    <message>
      <source>Not so. As it is here: %1.</source>
      <translation>不对。实际结果：%1。</translation>
    </message>
    <message>
      <source>Right. As it is here: %1.</source>
      <translation>正确。实际结果：%1。</translation>
    </message>
    <message>
      <source>The network's curve is shown.</source>
      <translation>已显示网络的曲线。</translation>
    </message>
    <message>
      <source>This cannot be measured: it speaks of a model that the experiment does not have any more.</source>
      <translation>这无法测量：它讲的是实验中已经没有的模型。</translation>
    </message>
    <message>
      <source>This network solved it differently. What is usually seen here is not what its numbers say.</source>
      <translation>这个网络的做法不同。这里通常能看到的，与它的数值不符。</translation>
    </message>
    <message>
      <source>This network solved it differently: none of the answers holds for its numbers. Not counted.</source>
      <translation>这个网络的做法不同：没有一个答案与它的数值相符。不计分。</translation>
    </message>
    <message>
      <source>This speaks of what training ends with. Train first; its numbers come from this very run.</source>
      <translation>这里说的是训练结束后的情形。请先训练；数值来自这一次运行。</translation>
    </message>
    <message>
      <source>Your answer is kept. It cannot be compared: the question is about a model that the experiment does not have any more.</source>
      <translation>您的回答已保留，但无法比较：问题涉及实验中已经没有的模型。</translation>
    </message>
    <message>
      <source>Your answer is kept. The run “%1” answers this: open it first, then train it.</source>
      <translation>您的回答已保留。答案要由“%1”这次运行给出：请先打开它，再训练。</translation>
    </message>
    <message>
      <source>Your answer is kept. The scene's own run answers this: open it first, then train it.</source>
      <translation>您的回答已保留。答案要由场景自己的那次运行给出：请先打开它，再训练。</translation>
    </message>
    <message>
      <source>Your answer is kept. Train to see which one is right here.</source>
      <translation>您的回答已保留。训练之后即可看到哪个答案正确。</translation>
    </message>
    <message>
      <source>Your curve is kept. Train to see it beside the network's.</source>
      <translation>您的曲线已保留。请训练，与网络的曲线并排查看。</translation>
    </message>
    <message>
      <source>drawn curve: %1</source>
      <translation>所画曲线：%1</translation>
    </message>
    <message numerus="yes">
      <source>mean of %n drawn curve(s), those below 0 taken as 0: %1</source>
      <translation>
        <numerusform>%n 条所画曲线的平均，低于 0 的按 0 计：%1</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>mean of %n drawn curve(s): %1</source>
      <translation>
        <numerusform>%n 条所画曲线的平均：%1</numerusform>
      </translation>
    </message>
    <message>
      <source>“%1”</source>
      <translation>“%1”</translation>
    </message>
  </context>
  <context>
    <name>Seeds</name>
    <message>
      <source>Mean ± standard deviation over the seeds, each at the end of its training.</source>
      <translation>各种子的平均值 ± 标准差，均在各自训练结束时。</translation>
    </message>
    <message>
      <source>Mean ± standard deviation over the seeds, each model with the weights of its best epoch.</source>
      <translation>各种子的平均值 ± 标准差，每个模型用其最佳一轮的权重。</translation>
    </message>
    <message>
      <source>The validation part chose that epoch: the validation error is a little optimistic.</source>
      <translation>这一轮是由验证部分选出的，所以验证误差略偏乐观。</translation>
    </message>
    <message>
      <source>Where a model diverged, the others of that seed count with the error after their last whole epoch.</source>
      <translation>若某个模型发散，该种子的其他模型按其最后完整一轮之后的误差计。</translation>
    </message>
  </context>
  <context>
    <name>Sentences</name>
    <message>
      <source>%1 %2</source>
      <comment>one sentence after another</comment>
      <translation>%1%2</translation>
    </message>
    <message>
      <source>%1, %2</source>
      <comment>items of a list</comment>
      <translation>%1、%2</translation>
    </message>
    <message>
      <source>%1: %2</source>
      <comment>what a value is, and the value</comment>
      <translation>%1：%2</translation>
    </message>
    <message>
      <source>%1; %2</source>
      <comment>clauses of a line</comment>
      <translation>%1；%2</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>GRU</source>
      <translation>GRU</translation>
    </message>
    <message>
      <source>Glorot, normal</source>
      <translation>Glorot 正态</translation>
    </message>
    <message>
      <source>Glorot, uniform</source>
      <translation>Glorot 均匀</translation>
    </message>
    <message>
      <source>He, normal</source>
      <translation>He 正态</translation>
    </message>
    <message>
      <source>He, uniform</source>
      <translation>He 均匀</translation>
    </message>
    <message>
      <source>LSTM</source>
      <translation>LSTM</translation>
    </message>
    <message>
      <source>LeCun, normal</source>
      <translation>LeCun 正态</translation>
    </message>
    <message>
      <source>LeCun, uniform</source>
      <translation>LeCun 均匀</translation>
    </message>
    <message>
      <source>PyTorch’s</source>
      <translation>与 PyTorch 相同</translation>
    </message>
    <message>
      <source>RNN</source>
      <translation>RNN</translation>
    </message>
    <message>
      <source>column %1</source>
      <translation>列“%1”</translation>
    </message>
    <message>
      <source>convolution</source>
      <translation>卷积</translation>
    </message>
    <message>
      <source>data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>dense</source>
      <translation>全连接</translation>
    </message>
    <message>
      <source>dropout</source>
      <translation>随机失活</translation>
    </message>
    <message>
      <source>file with the weights of %1</source>
      <translation>%1 的权重文件</translation>
    </message>
    <message>
      <source>initial recurrent weights</source>
      <translation>循环权重初值</translation>
    </message>
    <message>
      <source>initial weights</source>
      <translation>权重初值</translation>
    </message>
    <message>
      <source>inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>off</source>
      <translation>关</translation>
    </message>
    <message>
      <source>on</source>
      <translation>开</translation>
    </message>
    <message>
      <source>orthogonal</source>
      <translation>正交</translation>
    </message>
    <message>
      <source>target</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>vocabulary</source>
      <translation>词表</translation>
    </message>
    <message>
      <source>zeros</source>
      <translation>全零</translation>
    </message>
    <message>
      <source>ε</source>
      <translation>ε</translation>
    </message>
  </context>
  <context>
    <name>Shortcuts</name>
    <message>
      <source>Looking</source>
      <translation>查看</translation>
    </message>
    <message>
      <source>Presentation</source>
      <translation>演示</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>窗口</translation>
    </message>
    <message>
      <source>all time steps</source>
      <translation>全部时间步</translation>
    </message>
    <message>
      <source>all units</source>
      <translation>全部单元</translation>
    </message>
    <message>
      <source>another sample</source>
      <translation>另一个样本</translation>
    </message>
    <message>
      <source>another unit</source>
      <translation>另一个单元</translation>
    </message>
    <message>
      <source>begin or end the presentation</source>
      <translation>开始或结束演示</translation>
    </message>
    <message>
      <source>blank screen, and back</source>
      <translation>黑屏，再按恢复</translation>
    </message>
    <message>
      <source>earlier or later steps, where not all are seen</source>
      <translation>没有全部显示时，更早或更晚的时间步</translation>
    </message>
    <message>
      <source>end the presentation</source>
      <translation>结束演示</translation>
    </message>
    <message>
      <source>explain what is under the pointer, or has the keyboard</source>
      <translation>解释指针所指的或获得键盘焦点的东西</translation>
    </message>
    <message>
      <source>export a figure or an animation</source>
      <translation>导出图或动画</translation>
    </message>
    <message>
      <source>fewer or more time steps, in the rows of Inside</source>
      <translation>在“内部”的各行中显示更少或更多的时间步</translation>
    </message>
    <message>
      <source>fewer or more units, in the maps of Inside</source>
      <translation>在“内部”的图中显示更少或更多的单元</translation>
    </message>
    <message>
      <source>light or dark colours</source>
      <translation>浅色或深色</translation>
    </message>
    <message>
      <source>menu of a plot: save, copy, its data as a table</source>
      <translation>图的菜单：保存、复制、以表格显示数据</translation>
    </message>
    <message>
      <source>open a file</source>
      <translation>打开文件</translation>
    </message>
    <message>
      <source>play them, or stop</source>
      <translation>播放，或停止</translation>
    </message>
    <message>
      <source>redo it</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>save the session</source>
      <translation>保存会话</translation>
    </message>
    <message>
      <source>save the session under another name</source>
      <translation>把会话另存为别的名称</translation>
    </message>
    <message>
      <source>show or put away the experiment</source>
      <translation>显示或收起实验</translation>
    </message>
    <message>
      <source>show or put away what the scene tells</source>
      <translation>显示或收起场景的讲解</translation>
    </message>
    <message>
      <source>show or put away what the step says</source>
      <translation>显示或收起该步骤的文字</translation>
    </message>
    <message>
      <source>show the newest weights again</source>
      <translation>重新显示最新的权重</translation>
    </message>
    <message>
      <source>start over from the same initial weights</source>
      <translation>从相同的初始权重重新开始</translation>
    </message>
    <message>
      <source>stop loading</source>
      <translation>停止载入</translation>
    </message>
    <message>
      <source>the first or last time step or kept epoch, whichever is stepped through</source>
      <translation>第一个或最后一个时间步或保留的训练轮次，取决于正在逐步查看的是哪一种</translation>
    </message>
    <message>
      <source>the glossary</source>
      <translation>术语表</translation>
    </message>
    <message>
      <source>the next chip of the step, in turn</source>
      <translation>依次打开该步骤的下一个链接</translation>
    </message>
    <message>
      <source>the next control, or the one before; the arrow keys then go along a switch</source>
      <translation>下一个或上一个控件；之后方向键沿切换按钮移动</translation>
    </message>
    <message>
      <source>the next or previous gate or state, in the diagram of a cell</source>
      <translation>在细胞图中：下一个或上一个门或状态</translation>
    </message>
    <message>
      <source>the next page, or the one before</source>
      <translation>下一页，或上一页</translation>
    </message>
    <message>
      <source>the next step of the scene, or the one before</source>
      <translation>场景的下一步，或上一步</translation>
    </message>
    <message>
      <source>the page at that place</source>
      <translation>该位置上的页面</translation>
    </message>
    <message>
      <source>the time step before or after</source>
      <translation>上一个或下一个时间步</translation>
    </message>
    <message>
      <source>this page</source>
      <translation>本页</translation>
    </message>
    <message>
      <source>train every model on one batch</source>
      <translation>让每个模型训练一批</translation>
    </message>
    <message>
      <source>train to the end of the epoch</source>
      <translation>训练到这一轮结束</translation>
    </message>
    <message>
      <source>train, or pause</source>
      <translation>训练，或暂停</translation>
    </message>
    <message>
      <source>undo a what-if, or the deletion of a run</source>
      <translation>撤销一个假设，或撤销删除一次运行</translation>
    </message>
    <message>
      <source>units further up or down, where not all are seen</source>
      <translation>未显示全部单元时，看更靠上或更靠下的单元</translation>
    </message>
  </context>
  <context>
    <name>Sources</name>
    <message>
      <source>Grammars</source>
      <translation>文法</translation>
    </message>
    <message>
      <source>Memory tasks</source>
      <translation>记忆任务</translation>
    </message>
    <message>
      <source>Real data</source>
      <translation>真实数据</translation>
    </message>
    <message>
      <source>Signals</source>
      <translation>信号</translation>
    </message>
    <message>
      <source>Source: %1</source>
      <translation>来源：%1</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>Terms: %1</source>
      <translation>许可：%1</translation>
    </message>
  </context>
  <context>
    <name>StepAxis</name>
    <message>
      <source>column</source>
      <translation>列</translation>
    </message>
    <message>
      <source>time step t</source>
      <translation>时间步 t</translation>
    </message>
  </context>
  <context>
    <name>Surface</name>
    <message>
      <source>%1
%2: %3</source>
      <translation>%1
%2：%3</translation>
    </message>
    <message>
      <source>%1
%2: %3, P = %4</source>
      <translation>%1
%2：%3，P = %4</translation>
    </message>
    <message>
      <source>%1
%2: P(%3) = %4</source>
      <translation>%1
%2：P(%3) = %4</translation>
    </message>
    <message>
      <source>with the test samples</source>
      <translation>附测试样本</translation>
    </message>
    <message>
      <source>with the training samples</source>
      <translation>附训练样本</translation>
    </message>
    <message>
      <source>with the validation samples</source>
      <translation>附验证样本</translation>
    </message>
  </context>
  <context>
    <name>Table</name>
    <message>
      <source>CSV file (*.csv)</source>
      <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
      <source>Copy table</source>
      <translation>复制表格</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>未保存</translation>
    </message>
    <message>
      <source>Save table as CSV</source>
      <translation>将表格保存为 CSV</translation>
    </message>
    <message>
      <source>Save table as CSV…</source>
      <translation>将表格保存为 CSV……</translation>
    </message>
  </context>
  <context>
    <name>TermNumbers</name>
    <message>
      <source>%1, epoch %2: training %3, validation %4</source>
      <translation>%1，第 %2 轮：训练 %3，验证 %4</translation>
    </message>
  </context>
  <context>
    <name>TextGeneration</name>
    <message>
      <source>%1 writes, temperature %2, after epoch %3</source>
      <translation>%1 写的，温度 %2，第 %3 轮之后</translation>
    </message>
    <message>
      <source>%1 → %2</source>
      <translation>%1 → %2</translation>
    </message>
    <message>
      <source>Nothing is open.</source>
      <translation>什么都没有打开。</translation>
    </message>
    <message>
      <source>The edited input is of a sample of the data: it does nothing here, where the model reads only the text that it goes on with.</source>
      <translation>改动的输入属于数据中的一个样本，在这里不起作用：模型在这里只读它所续写的文本。</translation>
    </message>
    <message>
      <source>There are no weights yet.</source>
      <translation>还没有权重。</translation>
    </message>
    <message>
      <source>What is held or edited in another model does nothing to what this one writes.</source>
      <translation>在另一个模型中固定或改动的内容，对这个模型写的文本不起作用。</translation>
    </message>
  </context>
  <context>
    <name>TrainingNumbers</name>
    <message>
      <source>%1, %2, first weight</source>
      <translation>%1，%2，第一个权重</translation>
    </message>
    <message>
      <source>%1, update %2</source>
      <translation>%1，第 %2 次更新</translation>
    </message>
  </context>
  <context>
    <name>View</name>
    <message>
      <source>Copy numbers</source>
      <translation>复制数值</translation>
    </message>
    <message>
      <source>Copy picture</source>
      <translation>复制图片</translation>
    </message>
    <message>
      <source>Data as a table…</source>
      <translation>以表格显示数据……</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>未保存</translation>
    </message>
    <message>
      <source>PNG picture (*.png)</source>
      <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
      <source>Save picture</source>
      <translation>保存图片</translation>
    </message>
    <message>
      <source>Save picture…</source>
      <translation>保存图片……</translation>
    </message>
  </context>
  <context>
    <name>WeightNumbers</name>
    <message>
      <source>%1, layer %2</source>
      <translation>%1，第 %2 层</translation>
    </message>
  </context>
  <context>
    <name>WhatIf</name>
    <message>
      <source>%1 held at %2 %3</source>
      <translation>%1 固定为 %2 %3</translation>
    </message>
    <message numerus="yes">
      <source>%1 of %2: %n value(s) edited</source>
      <translation>
        <numerusform>%2 的 %1：编辑了 %n 个值</numerusform>
      </translation>
    </message>
    <message>
      <source>%1, %2 added %3</source>
      <translation>%1，加上 %2 %3</translation>
    </message>
    <message>
      <source>%1, layer %2: %3 of %4</source>
      <translation>%1，第 %2 层：%4 的 %3</translation>
    </message>
    <message>
      <source>%1: %2[%3, %4] = %5</source>
      <translation>%1：%2[%3, %4] = %5</translation>
    </message>
    <message>
      <source>add a what-if</source>
      <translation>添加假设</translation>
    </message>
    <message>
      <source>all</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>all units</source>
      <translation>所有单元</translation>
    </message>
    <message>
      <source>at every step</source>
      <translation>在每一步</translation>
    </message>
    <message>
      <source>at t = %1</source>
      <translation>在 t = %1</translation>
    </message>
    <message>
      <source>at t = %1 … %2</source>
      <translation>在 t = %1 … %2</translation>
    </message>
    <message>
      <source>change a what-if</source>
      <translation>更改假设</translation>
    </message>
    <message>
      <source>from t = %1 on</source>
      <translation>从 t = %1 起</translation>
    </message>
    <message>
      <source>let everything go</source>
      <translation>全部放开</translation>
    </message>
    <message>
      <source>move a what-if</source>
      <translation>移动假设</translation>
    </message>
    <message>
      <source>name a what-if</source>
      <translation>命名假设</translation>
    </message>
    <message>
      <source>remove a what-if</source>
      <translation>移除假设</translation>
    </message>
    <message>
      <source>steps in random order, seed %1</source>
      <translation>时间步随机排列，种子 %1</translation>
    </message>
    <message>
      <source>switch a what-if off</source>
      <translation>停用假设</translation>
    </message>
    <message>
      <source>switch a what-if on</source>
      <translation>启用假设</translation>
    </message>
    <message>
      <source>test sample %1</source>
      <translation>测试样本 %1</translation>
    </message>
    <message>
      <source>training sample %1</source>
      <translation>训练样本 %1</translation>
    </message>
    <message>
      <source>unit %1</source>
      <translation>单元 %1</translation>
    </message>
    <message>
      <source>units %1</source>
      <translation>单元 %1</translation>
    </message>
    <message>
      <source>validation sample %1</source>
      <translation>验证样本 %1</translation>
    </message>
  </context>
  <context>
    <name>WindowPlan</name>
    <message>
      <source>%1 samples × %2 steps × %3 feature = %4 numbers, %5</source>
      <translation>%1 个样本 × %2 步 × %3 个特征 = %4 个数，%5</translation>
    </message>
    <message>
      <source>%1 samples × %2 steps × %3 features = %4 numbers, %5</source>
      <translation>%1 个样本 × %2 步 × %3 个特征 = %4 个数，%5</translation>
    </message>
    <message>
      <source>%1 samples × %2 target</source>
      <translation>%1 个样本 × %2 个目标</translation>
    </message>
    <message>
      <source>%1 samples × %2 targets</source>
      <translation>%1 个样本 × %2 个目标</translation>
    </message>
    <message>
      <source>… %1 more</source>
      <translation>……另有 %1 个</translation>
    </message>
  </context>
  <context>
    <name>app</name>
    <message>
      <source>"sluice COMMAND --help" says more. Results go to standard output, progress to standard error.
Exit status: %1.</source>
      <translation>更多说明见“sluice COMMAND --help”。结果写到标准输出，进度写到标准错误。
退出状态：%1。</translation>
    </message>
    <message>
      <source>%1 %2</source>
      <translation>%1 %2</translation>
    </message>
    <message>
      <source>%1 So it is not noted there that the test part was looked at.</source>
      <translation>%1 因此那里没有记下测试部分已被查看过。</translation>
    </message>
    <message>
      <source>%1 Training goes on, and saving is tried again.</source>
      <translation>%1 训练继续进行，并会再次尝试保存。</translation>
    </message>
    <message>
      <source>%1 cannot be read: %2</source>
      <translation>无法读取 %1：%2</translation>
    </message>
    <message>
      <source>%1 copies its last input: its forecasts follow the last known value (correlation %2) more closely than the value they forecast (%3).</source>
      <translation>%1 在照抄最后一个输入：其预测与最后已知值的相关系数（%2）高于与目标值的相关系数（%3）。</translation>
    </message>
    <message>
      <source>%1 holds no answers: it was saved without a scene.</source>
      <translation>%1 中没有回答：它保存时不带场景。</translation>
    </message>
    <message>
      <source>%1 holds no session (.sluice)</source>
      <translation>%1 中没有会话文件（.sluice）</translation>
    </message>
    <message>
      <source>%1 holds weights only; name it in an experiment under training.initial_weights, or open it in the window</source>
      <translation>%1 只含权重；请在实验的 training.initial_weights 下写上它，或在窗口中打开它</translation>
    </message>
    <message>
      <source>%1 is an experiment, not a session: there are no weights in it yet</source>
      <translation>%1 是一个实验，不是会话：其中还没有权重</translation>
    </message>
    <message>
      <source>%1 is no session: there is nothing trained in it to be drawn</source>
      <translation>%1 不是会话文件：里面没有训练过的东西可画</translation>
    </message>
    <message>
      <source>%1 left</source>
      <translation>还剩 %1</translation>
    </message>
    <message>
      <source>%1 ms a training step (median of %2), %3 GFLOP/s, threads: %4, %5</source>
      <translation>每个训练步 %1 毫秒（%2 次的中位数），%3 GFLOP/s，线程：%4，%5</translation>
    </message>
    <message>
      <source>%1 of %2</source>
      <translation>%1/%2</translation>
    </message>
    <message>
      <source>%1 was changed by another program after its run was read here. Run this command again to go on from what it holds now.</source>
      <translation>%1 在这里读取运行之后被另一个程序改动过。请再次执行这条命令，从它现在的内容继续。</translation>
    </message>
    <message>
      <source>%1 was deleted while it was open; it is back, with all that it held.</source>
      <translation>%1 在打开时被删除；它连同全部内容已经恢复。</translation>
    </message>
    <message>
      <source>%1 was not trained in this session</source>
      <translation>%1 没有在此会话中训练过</translation>
    </message>
    <message>
      <source>%1, %2</source>
      <translation>%1，%2</translation>
    </message>
    <message>
      <source>%1, seed %2: %3 s</source>
      <translation>%1，种子 %2：%3 秒</translation>
    </message>
    <message>
      <source>%1, test RMSE by rows ahead: %2; over whole paths %3</source>
      <translation>%1，按向前的行数的测试 RMSE：%2；整条路径上 %3</translation>
    </message>
    <message>
      <source>%1: %2 predictions of %3</source>
      <translation>%1：%2 个预测（%3）</translation>
    </message>
    <message>
      <source>%1: %2 steps of %3</source>
      <translation>%1：%2 步（%3）</translation>
    </message>
    <message>
      <source>%1: %2, %3 parameters of epoch %4</source>
      <translation>%1：%2，第 %4 轮的 %3 个参数</translation>
    </message>
    <message>
      <source>%1: an animation's name ends in .gif, or in .png for numbered pictures</source>
      <translation>%1：动画的文件名应以 .gif 结尾；要编号的图片，则以 .png 结尾</translation>
    </message>
    <message>
      <source>%1: seed %2</source>
      <translation>%1：种子 %2</translation>
    </message>
    <message>
      <source>%1: seed %2 and %3 others</source>
      <translation>%1：种子 %2 和另外 %3 个</translation>
    </message>
    <message>
      <source>%1: the file cannot be written</source>
      <translation>%1：无法写入这个文件</translation>
    </message>
    <message>
      <source>%1: the folder cannot be made; choose a place that you may write to.</source>
      <translation>%1：无法建立这个文件夹；请选择一个可以写入的位置。</translation>
    </message>
    <message>
      <source>%1: there are no weights in this session yet</source>
      <translation>%1：这个会话里还没有权重</translation>
    </message>
    <message>
      <source>%1: there is no such command and no such file; see sluice --help</source>
      <translation>%1：没有这样的命令，也没有这样的文件；请参阅 sluice --help</translation>
    </message>
    <message>
      <source>%1: there is no such file</source>
      <translation>%1：没有这个文件</translation>
    </message>
    <message>
      <source>%1: there is no such folder</source>
      <translation>%1：没有这个文件夹</translation>
    </message>
    <message>
      <source>%1: this is no data file; its own experiment says what is predicted</source>
      <translation>%1：这不是数据文件；要预测什么，由它自己的实验决定</translation>
    </message>
    <message>
      <source>%1: this is no drawing</source>
      <translation>%1：这不是图形文件</translation>
    </message>
    <message>
      <source>%1: this is no session; --run chooses one of a session's runs</source>
      <translation>%1：这不是会话；--run 用来选择会话中的一次运行</translation>
    </message>
    <message>
      <source>--%1 %2: expected a whole number of at least %3</source>
      <translation>--%1 %2：应为不小于 %3 的整数</translation>
    </message>
    <message>
      <source>--%1 %2: there are %3</source>
      <translation>--%1 %2：共有 %3 个</translation>
    </message>
    <message>
      <source>--%1 is given twice</source>
      <translation>--%1 出现了两次</translation>
    </message>
    <message>
      <source>--%1 needs a value: %2</source>
      <translation>--%1 需要一个值：%2</translation>
    </message>
    <message>
      <source>--%1 takes no value</source>
      <translation>--%1 不带值</translation>
    </message>
    <message>
      <source>--animate %1: expected training or time</source>
      <translation>--animate %1：应为 training 或 time</translation>
    </message>
    <message>
      <source>--epoch %1: no moment of that epoch was kept; there are %2</source>
      <translation>--epoch %1：没有保留这个训练轮次的任何时刻；现有 %2</translation>
    </message>
    <message>
      <source>--epoch %1: that epoch was not kept; there are %2</source>
      <translation>--epoch %1：这一轮没有保留；现有 %2</translation>
    </message>
    <message>
      <source>--epochs %1: the run has %2 epochs already, and goes on only to more</source>
      <translation>--epochs %1：该运行已有 %2 轮，只能继续到更多轮</translation>
    </message>
    <message>
      <source>--lang %1: expected en or zh_CN</source>
      <translation>--lang %1：应为 en 或 zh_CN</translation>
    </message>
    <message>
      <source>--layer %1: expected lstm, gru, rnn or dense</source>
      <translation>--layer %1：应为 lstm、gru、rnn 或 dense</translation>
    </message>
    <message>
      <source>--missing %1: expected error, drop or interpolate</source>
      <translation>--missing %1：应为 error、drop 或 interpolate</translation>
    </message>
    <message>
      <source>--model %1: there is no such model; there are %2</source>
      <translation>--model %1：没有这个模型；现有 %2</translation>
    </message>
    <message>
      <source>--out %1: a report's name ends in .html or .pdf</source>
      <translation>--out %1：报告的文件名应以 .html 或 .pdf 结尾</translation>
    </message>
    <message>
      <source>--out %1: a trace is written as .csv or .npz, by the file's ending</source>
      <translation>--out %1：轨迹按文件名的结尾写成 .csv 或 .npz</translation>
    </message>
    <message>
      <source>--out %1: predictions are written as .csv, by the file's ending</source>
      <translation>--out %1：预测按文件的结尾写成 .csv</translation>
    </message>
    <message>
      <source>--out %1: the arrays are written as .npz, by the file's ending</source>
      <translation>--out %1：数组按文件的结尾写成 .npz</translation>
    </message>
    <message>
      <source>--part %1: expected train, validation or test</source>
      <translation>--part %1：应为 train、validation 或 test</translation>
    </message>
    <message>
      <source>--sample %1: the %2 part has %3 samples</source>
      <translation>--sample %1：%2 部分有 %3 个样本</translation>
    </message>
    <message>
      <source>--split %1: expected train, validation or test</source>
      <translation>--split %1：应为 train、validation 或 test</translation>
    </message>
    <message>
      <source>--task %1: expected forecast, regress, classify or next_token</source>
      <translation>--task %1：应为 forecast、regress、classify 或 next_token</translation>
    </message>
    <message>
      <source>--temperature %1: expected a number from 0 to 10</source>
      <translation>--temperature %1：应为 0 到 10 之间的数</translation>
    </message>
    <message>
      <source>0 to 10 (1)</source>
      <translation>0 到 10（默认 1）</translation>
    </message>
    <message>
      <source>A right pick counts 1; a drawn curve its R² (1 is the network's own curve, 0 no better than its mean; less counts 0).</source>
      <translation>选对得 1 分；画出的曲线按其 R² 计分（1 是网络自己的曲线，0 不比其平均值好；低于 0 按 0 计）。</translation>
    </message>
    <message>
      <source>Commands:</source>
      <translation>命令：</translation>
    </message>
    <message>
      <source>Compares the gradients of this experiment's models with central differences, in double precision. Status 1 where
one is off by more than 1e-7.</source>
      <translation>用双精度把此实验各模型的梯度与中心差分相比较。只要有一个相差超过 1e-7，退出状态就是 1。</translation>
    </message>
    <message>
      <source>Draws what a session holds, as the window does, and writes it as PNG, SVG or PDF, or its numbers as CSV. The file says
in its metadata which experiment, seed, data and weights it shows; a PNG, SVG or GIF that is dropped on the window opens
that again. A page's views are one picture; all views are a page each in a PDF, or a file each.
FILE.gif is an animation of training, or with --animate time of stepping through the sample; FILE.png then stands for
numbered pictures.

Views:</source>
      <translation>像窗口那样画出会话的内容，写成 PNG、SVG 或 PDF，或把其中的数写成 CSV。文件的元数据说明它显示的是
哪个实验、种子、数据和权重；把 PNG、SVG 或 GIF 拖到窗口上，会再次打开它们。一个页面的各视图合成一张图；
全部视图在 PDF 中各占一页，否则各成一个文件。FILE.gif 是训练的动画；用 --animate time 则是逐步走过样本的动画，
这时 FILE.png 表示编号的图片。

视图：</translation>
    </message>
    <message>
      <source>Every gradient agrees with central differences to 1e-7.</source>
      <translation>每个梯度都与中心差分相符，误差不超过 1e-7。</translation>
    </message>
    <message>
      <source>Examples:</source>
      <translation>示例：</translation>
    </message>
    <message>
      <source>Lets a model that was trained on the next character go on with a text, and prints it. Each character is drawn from
the model's own distribution at a temperature: 1 as it is, below 1 more likely ones, 0 always the likeliest. The same
seed gives the same text.</source>
      <translation>让训练来预测下一个字符的模型把文本续写下去，并打印出来。每个字符都按给定的温度从模型自己的分布中抽取：
1 是原样，低于 1 偏向更可能的字符，0 总是取最可能的。相同的种子给出相同的文本。</translation>
    </message>
    <message>
      <source>Lists a session's runs: what each was, how far it came, its least validation loss, and its error on the test part
(÷ variance of the targets; of classes log loss ÷ entropy) of the model that has the least, as it was seen last.
Nothing is measured here: a run whose test part nobody has looked at says so.</source>
      <translation>列出会话的各次运行：每次是什么，进行到哪里，最小的验证损失，以及误差最小的模型最近一次看到的测试误差
（÷ 目标的方差；分类时为对数损失 ÷ 熵）。这里不测量任何东西：没有人看过其测试部分的运行会如实说明。</translation>
    </message>
    <message>
      <source>Lists the built-in data and the generators, with source and terms.</source>
      <translation>列出内置数据和生成器，附来源和使用条款。</translation>
    </message>
    <message>
      <source>MASE</source>
      <translation>MASE</translation>
    </message>
    <message>
      <source>Makes a table of what learners handed in: the sessions (.sluice) that they saved from a scene with "Save homework…", in
FOLDER and in the folders within it. A line each: learner, scene, of each question the answer and what it scored, the total,
epochs trained, the models' validation losses after the last of them, the file. A right pick counts 1; a drawn curve its R²
(1 is the network's own curve, 0 no better than its mean; less counts 0); what is right is what that learner's own network
does. A file that cannot be read is a line that says so; where none can be, the program ends with 2.</source>
      <translation>把学习者上交的内容列成表：他们在场景中用“保存作业……”存下的会话（.sluice），位于 FOLDER 及其中的文件夹里。
每份一行：学习者、场景、每道题的回答及得分、总分、训练的轮数、最后一轮之后各模型的验证损失、文件。
选对得 1 分；画出的曲线按其 R² 计分（1 是网络自己的曲线，0 不比其平均值好；低于 0 按 0 计）；
对与不对，由该学习者自己的网络决定。读不了的文件也占一行并说明原因；如果一个也读不了，程序以 2 结束。</translation>
    </message>
    <message>
      <source>Measures the models of a trained run on the three parts of its data, beside the baselines: what result.json says. With
--data they are measured on all of another file with the same columns, scaled as the training data were; baselines are
fitted on the training data. What was seen of the run's own test part is kept in the session (sluice runs lists it).</source>
      <translation>在数据的三个部分上测量一次训练好的运行的各模型，与基线并列：即 result.json 的内容。用 --data 则在另一个
列相同的文件的全部数据上测量，缩放与训练数据相同；基线在训练数据上拟合。
从运行自己的测试部分看到的结果保存在会话中（由 sluice runs 列出）。</translation>
    </message>
    <message>
      <source>NO</source>
      <translation>否</translation>
    </message>
    <message>
      <source>Options:</source>
      <translation>选项：</translation>
    </message>
    <message>
      <source>RMSE</source>
      <translation>RMSE</translation>
    </message>
    <message>
      <source>RMSE in %1.</source>
      <translation>RMSE 的单位：%1。</translation>
    </message>
    <message>
      <source>Some gradients are off.</source>
      <translation>有些梯度不相符。</translation>
    </message>
    <message>
      <source>This leaks, so the numbers are too good: %1</source>
      <translation>这会泄露答案，所以这些数偏好：%1</translation>
    </message>
    <message>
      <source>Times a whole training step of layers of one kind and a linear head on random data: forward, mean squared error at
the last step (cross-entropy with --classes), backward, Adam. Prints the median of many steps, and GFLOP/s
counting only the matrix products.</source>
      <translation>测量一个完整训练步的用时：同一种层加线性输出层，用随机数据，包括前向、最后一步的均方误差
（用 --classes 时为交叉熵）、反向和 Adam。打印许多步的中位数，以及只计矩阵乘积的 GFLOP/s。</translation>
    </message>
    <message>
      <source>Trains a scene's runs on its own seed and says which of its claims hold; with --seeds on N more seeds, the next
ones, too: for each claim on how many of them. Status 1 where a claim does not hold on the scene's own seed.</source>
      <translation>用场景自己的种子训练它的各次运行，并说明哪些断言成立；用 --seeds 还在随后的 N 个种子上训练：
给出每个断言在其中多少个上成立。只要有断言在场景自己的种子上不成立，退出状态就是 1。</translation>
    </message>
    <message>
      <source>Trains dense and LSTM networks on the same data, side by side, and shows what happens inside them.
Without a command it opens its window, on FILE if one is given: an experiment or a scene (.json), a session
(.sluice), a data file (.csv), or scene:NAME for one that is built in (scene:hold, scene:sunspots, …).</source>
      <translation>在相同的数据上并排训练全连接网络和 LSTM 网络，并显示它们内部发生的事。
不带命令时打开窗口；如果给出 FILE，就打开它：实验或场景（.json）、会话（.sluice）、数据文件（.csv），
或用 scene:NAME 打开内置的场景（scene:hold、scene:sunspots……）。</translation>
    </message>
    <message>
      <source>Trains without a window and writes to DIR: session.sluice, metrics.csv, result.json, losses.png, outputs.png,
gates.png, cell.png, and each model's weights as NAME.safetensors. A session in DIR gets one more run.
A SESSION's newest run, or --run N, goes on from its newest checkpoint to its last epoch; --epochs moves that. Without
--out, or with that session's own folder, the run itself goes on, and result.json and what else lies beside it are
written anew; else DIR gets one that begins as it.
scene:NAME is a built-in scene: scene:hold is what the window opens with.
On a data file (.csv, .txt, .npy, .npz) a dense network and an LSTM are trained: a column of words is told from the
other columns, a number is forecast from the rows before.
Ctrl-C finishes the batch, saves everything and ends with status 130.</source>
      <translation>不开窗口进行训练，并写入 DIR：session.sluice、metrics.csv、result.json、losses.png、outputs.png、
gates.png、cell.png，以及每个模型的权重 NAME.safetensors。DIR 中已有的会话会多出一次运行。
SESSION 中最新的运行（或 --run N）从它最新的检查点继续到最后一轮；--epochs 改变最后一轮。
不给 --out，或给出该会话自己的文件夹时，继续的是这次运行本身，result.json 和旁边的其他文件会重写；
否则 DIR 中得到一次与它开头相同的新运行。
scene:NAME 是内置的场景：窗口打开时的场景是 scene:hold。
对数据文件（.csv、.txt、.npy、.npz）训练一个全连接网络和一个 LSTM：词语的列由其他列判别，数则由前面的行预测。
Ctrl-C 会完成当前批次，保存全部内容，并以状态 130 结束。</translation>
    </message>
    <message>
      <source>Usage:</source>
      <translation>用法：</translation>
    </message>
    <message>
      <source>Writes a trained model, by the file's ending:
  .safetensors  the weights under PyTorch's names and shapes, with experiment, seed, data, losses, metrics and
                scaling as metadata
  .npz          the same as NumPy arrays; the metadata are JSON in the archive's comment
  .onnx         the whole model with its scaling: raw data in, original units (of classes, probabilities) out; opset 14
  .csv          tensor,row,column,place,value
  .py           a program in PyTorch that is the model, and its weights beside it as .safetensors; it hands them over in
                Keras's order too
To /dev/stdout or a pipe without such an ending goes CSV.</source>
      <translation>写出训练好的模型，格式由文件的扩展名决定：
  .safetensors  权重，用 PyTorch 的名称和形状；元数据中有实验、种子、数据、损失、指标和缩放
  .npz          同样的内容，作为 NumPy 数组；元数据是归档注释中的 JSON
  .onnx         整个模型连同缩放：输入原始数据，输出原来的单位（分类时为概率）；opset 14
  .csv          各列为 tensor,row,column,place,value
  .py           一个 PyTorch 程序，即模型本身，旁边是它的 .safetensors 权重；也能按 Keras 的次序交出权重
写到 /dev/stdout 或没有这类扩展名的管道时用 CSV。</translation>
    </message>
    <message>
      <source>Writes one document about a run: the result in words, measures beside baselines, the data with its hash, the training, the
answers, the inside of the networks, and how to do it again. HTML is one file with its figures in it; PDF is A4.</source>
      <translation>写出关于一次运行的文档：用文字说明的结果、与基线并列的指标、数据及其哈希值、训练、回答、
网络的内部，以及如何重做。HTML 是包含图的单个文件；PDF 为 A4。</translation>
    </message>
    <message>
      <source>Writes the arrays as the models see them: x_train (samples × steps × features), y_train (samples × outputs, or
× steps × outputs where the output is at every step), the same for val and test, and the scalers: scaled =
(value − offset) / scale in input_offset, input_scale (one a feature), target_offset, target_scale. Samples shorter than
the longest begin with zeros; where there are such, steps_train, steps_val and steps_test say how many steps each has.</source>
      <translation>写出模型所看到的数组：x_train（样本 × 步 × 特征）、y_train（样本 × 输出；每一步都有输出时为样本 × 步 × 输出），
val 和 test 也一样，还有缩放：缩放值 = (值 − offset) / scale，见 input_offset、input_scale（每个特征一个）、
target_offset、target_scale。比最长的短的样本以零开头；有这样的样本时，
steps_train、steps_val 和 steps_test 说明每个样本有多少步。</translation>
    </message>
    <message>
      <source>Writes what a model answers beside what was asked for, in original units, one line an answered row: part, sample, time,
row, target, prediction, and of classes the probability of each.</source>
      <translation>把模型的回答与目标并列写出，用原来的单位，每个回答的行占一行：数据部分、样本、时间、行、目标、预测，
分类时还有每一类的概率。</translation>
    </message>
    <message>
      <source>Writes what happens inside a model on one sample, step by step: of an LSTM i, f, g, o, c, h and what is written and kept,
of every layer what it hands on; in the model's scaled units. layers.0.f.3 is the forget gate of unit 3 of the first
layer, counted from 0 as in weight files; in .npz an array a quantity, steps × units.</source>
      <translation>逐步写出模型在一个样本上内部发生的事：LSTM 的 i、f、g、o、c、h 以及写入量和保留量，每一层传出的值；
用模型缩放后的单位。layers.0.f.3 是第一层单元 3 的遗忘门，与权重文件一样从 0 数起；
.npz 中每个量是一个数组，步 × 单元。</translation>
    </message>
    <message>
      <source>WxH in pixels, WxHmm, or single, onehalf, double: 89, 120, 183 mm wide (double)</source>
      <translation>以像素计的 WxH、WxHmm，或 single、onehalf、double：宽 89、120、183 毫米（默认 double）</translation>
    </message>
    <message>
      <source>a column wide, for a paper</source>
      <translation>一栏宽，供论文使用</translation>
    </message>
    <message>
      <source>a page with all its rows</source>
      <translation>一个页面及其所有的行</translation>
    </message>
    <message>
      <source>a session goes on with its own seed, %1; --seed is for a new run</source>
      <translation>会话以它自己的种子 %1 继续；--seed 用于新的运行</translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>an animation is of one view or one page, not of all</source>
      <translation>动画只能是一个视图或一页，不能是全部</translation>
    </message>
    <message>
      <source>answered after the training had ended</source>
      <translation>训练结束之后才回答</translation>
    </message>
    <message>
      <source>as it was after this epoch, if that was kept (as it ended)</source>
      <translation>这一轮之后的状态，如果保留了（默认为结束时）</translation>
    </message>
    <message>
      <source>bad usage or bad input</source>
      <translation>用法或输入有误</translation>
    </message>
    <message>
      <source>best validation</source>
      <translation>最小验证损失</translation>
    </message>
    <message>
      <source>bits per character</source>
      <translation>每字符比特数</translation>
    </message>
    <message>
      <source>characters to write (400)</source>
      <translation>要写的字符数（默认 400）</translation>
    </message>
    <message>
      <source>checks every gradient of the first scene's models</source>
      <translation>检查第一个场景各模型的每个梯度</translation>
    </message>
    <message>
      <source>dark instead of light</source>
      <translation>用深色代替浅色</translation>
    </message>
    <message>
      <source>done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>epoch %1 of %2</source>
      <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
      <source>epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>error/variance</source>
      <translation>误差÷方差</translation>
    </message>
    <message>
      <source>expected a folder, a date and a drawing</source>
      <translation>应给出一个文件夹、一个日期和一个图形文件</translation>
    </message>
    <message>
      <source>features a step</source>
      <translation>每一步的特征数</translation>
    </message>
    <message>
      <source>file</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>file to write</source>
      <translation>要写的文件</translation>
    </message>
    <message>
      <source>file to write: .png, .svg, .pdf, .csv or .gif</source>
      <translation>要写的文件：.png、.svg、.pdf、.csv 或 .gif</translation>
    </message>
    <message>
      <source>folder for the results; made where it is missing</source>
      <translation>存放结果的文件夹；没有时会建立</translation>
    </message>
    <message>
      <source>frames a second (10)</source>
      <translation>每秒帧数（默认 10）</translation>
    </message>
    <message>
      <source>frequencies</source>
      <translation>类别频率</translation>
    </message>
    <message>
      <source>goes on with a session, to its 80th epoch</source>
      <translation>把会话继续到第 80 轮</translation>
    </message>
    <message>
      <source>goes on with a text, a little more carefully than it learned</source>
      <translation>续写文本，比学到的略谨慎一些</translation>
    </message>
    <message>
      <source>how many other seeds (0)</source>
      <translation>另外多少个种子（默认 0）</translation>
    </message>
    <message>
      <source>instead of the experiment's seed</source>
      <translation>代替实验的种子</translation>
    </message>
    <message>
      <source>instead of the experiment's; 0 writes the initial weights</source>
      <translation>代替实验的轮数；0 写出初始权重</translation>
    </message>
    <message>
      <source>interrupted with everything saved</source>
      <translation>被中断，但全部内容已保存</translation>
    </message>
    <message>
      <source>its split has no such sample</source>
      <translation>它的那部分数据中没有这样的样本</translation>
    </message>
    <message>
      <source>language of the window; else the one chosen there, or the system's</source>
      <translation>窗口和本说明的语言；不给时为窗口中选定的，或系统的语言</translation>
    </message>
    <message>
      <source>language of what people read: sentences, pictures, errors, this help (en)</source>
      <translation>供人阅读的内容的语言：句子、图、错误和本说明（默认 en）</translation>
    </message>
    <message>
      <source>layers of that kind (1)</source>
      <translation>这种层的层数（默认 1）</translation>
    </message>
    <message>
      <source>learner</source>
      <translation>学习者</translation>
    </message>
    <message>
      <source>least</source>
      <translation>最小</translation>
    </message>
    <message>
      <source>leave the test part alone</source>
      <translation>不动测试部分</translation>
    </message>
    <message>
      <source>linear</source>
      <translation>线性模型</translation>
    </message>
    <message>
      <source>lists the runs that --run N can name</source>
      <translation>列出 --run N 可以指定的运行</translation>
    </message>
    <message>
      <source>lists them</source>
      <translation>列出它们</translation>
    </message>
    <message>
      <source>loss/entropy</source>
      <translation>损失÷熵</translation>
    </message>
    <message>
      <source>macro F1</source>
      <translation>宏平均 F1</translation>
    </message>
    <message>
      <source>majority</source>
      <translation>最常见的类别</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>训练平均值</translation>
    </message>
    <message>
      <source>measure</source>
      <translation>测量</translation>
    </message>
    <message>
      <source>median</source>
      <translation>中位数</translation>
    </message>
    <message>
      <source>models</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>most</source>
      <translation>最大</translation>
    </message>
    <message>
      <source>name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>ngram</source>
      <translation>n 元语法</translation>
    </message>
    <message>
      <source>no progress</source>
      <translation>不显示进度</translation>
    </message>
    <message>
      <source>not counted</source>
      <translation>不计分</translation>
    </message>
    <message>
      <source>not trained</source>
      <translation>未训练</translation>
    </message>
    <message>
      <source>of a data file: error, drop or interpolate what is empty (error)</source>
      <translation>对数据文件：空值按 error、drop 或 interpolate 处理（默认 error）</translation>
    </message>
    <message>
      <source>of a data file: forecast, regress, classify or next_token</source>
      <translation>对数据文件：forecast、regress、classify 或 next_token</translation>
    </message>
    <message>
      <source>of a data file: says which sequence a row belongs to (rows without it are one series)</source>
      <translation>对数据文件：说明一行属于哪条序列的列（没有时所有行是一个序列）</translation>
    </message>
    <message>
      <source>of a data file: what is predicted (its last column)</source>
      <translation>对数据文件：要预测的列（默认最后一列）</translation>
    </message>
    <message>
      <source>of a session: which run, counted from 1 (the newest)</source>
      <translation>对会话：哪一次运行，从 1 数起（默认最新的）</translation>
    </message>
    <message>
      <source>of an animation, at most (120)</source>
      <translation>动画最多的帧数（默认 120）</translation>
    </message>
    <message>
      <source>of that layer, from 1 (1)</source>
      <translation>该层的单元，从 1 数起（默认 1）</translation>
    </message>
    <message>
      <source>of that model, from 1 (its first recurrent one)</source>
      <translation>该模型的层，从 1 数起（默认第一个循环层）</translation>
    </message>
    <message>
      <source>of that part, from 1 (1)</source>
      <translation>该部分的样本，从 1 数起（默认 1）</translation>
    </message>
    <message>
      <source>of the draws (1)</source>
      <translation>抽取的种子（默认 1）</translation>
    </message>
    <message>
      <source>of the train, validation or test part (validation)</source>
      <translation>train、validation 或 test 部分（默认 validation）</translation>
    </message>
    <message>
      <source>one argument too many: %1</source>
      <translation>多了一个参数：%1</translation>
    </message>
    <message>
      <source>one file to send around</source>
      <translation>一个便于分发的文件</translation>
    </message>
    <message>
      <source>one of the views above, a page or all</source>
      <translation>上面的一个视图、一个页面或 all</translation>
    </message>
    <message>
      <source>opens it on a data file</source>
      <translation>打开数据文件</translation>
    </message>
    <message>
      <source>opens it on a session, which goes on where it stopped</source>
      <translation>打开会话，从停下的地方继续</translation>
    </message>
    <message>
      <source>opens it on another built-in scene</source>
      <translation>打开另一个内置场景</translation>
    </message>
    <message>
      <source>opens the window on a scene that is ready to train</source>
      <translation>打开窗口，显示一个可以马上训练的场景</translation>
    </message>
    <message>
      <source>other data with the same columns</source>
      <translation>列相同的其他数据</translation>
    </message>
    <message>
      <source>own seed</source>
      <translation>自己的种子</translation>
    </message>
    <message>
      <source>parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>persistence</source>
      <translation>重复上一个值</translation>
    </message>
    <message>
      <source>points of the axes' text on paper (8; 9 where the size is in pixels)</source>
      <translation>纸上坐标轴文字的磅数（默认 8；尺寸以像素计时为 9）</translation>
    </message>
    <message>
      <source>print the result as one JSON object</source>
      <translation>把结果打印成一个 JSON 对象</translation>
    </message>
    <message>
      <source>print this, or the help of a command</source>
      <translation>打印本说明，或一个命令的说明</translation>
    </message>
    <message>
      <source>print version and build</source>
      <translation>打印版本和构建</translation>
    </message>
    <message>
      <source>prints every model's errors beside the baselines'</source>
      <translation>打印每个模型的误差，与基线的并列</translation>
    </message>
    <message>
      <source>prints the table of a class</source>
      <translation>打印一个班的表</translation>
    </message>
    <message>
      <source>resolution of a PNG, and what pixels are of a millimetre (300; 96 where the size is in pixels)</source>
      <translation>PNG 的分辨率，也决定一毫米有多少像素（默认 300；尺寸以像素计时为 96）</translation>
    </message>
    <message>
      <source>right</source>
      <translation>对</translation>
    </message>
    <message>
      <source>run</source>
      <translation>运行</translation>
    </message>
    <message>
      <source>samples a step</source>
      <translation>每个训练步的样本数</translation>
    </message>
    <message>
      <source>says on how many of 21 seeds each claim holds</source>
      <translation>说明每个断言在 21 个种子中的多少个上成立</translation>
    </message>
    <message>
      <source>scene</source>
      <translation>场景</translation>
    </message>
    <message>
      <source>scene %1: there is no such command; it is scene check</source>
      <translation>scene %1：没有这条命令；应为 scene check</translation>
    </message>
    <message>
      <source>scene:%1: there is no such scene; there are %2</source>
      <translation>scene:%1：没有这个场景；现有 %2</translation>
    </message>
    <message>
      <source>seasonal_naive</source>
      <translation>上一周期的值</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>session, plots, weights and numbers are in %1</source>
      <translation>会话、图、权重和数值在 %1</translation>
    </message>
    <message>
      <source>shown</source>
      <translation>已看答案</translation>
    </message>
    <message>
      <source>sluice %1 needs %2</source>
      <translation>sluice %1 需要 %2</translation>
    </message>
    <message>
      <source>sluice %1 needs --%2 %3</source>
      <translation>sluice %1 需要 --%2 %3</translation>
    </message>
    <message>
      <source>sluice train needs --out DIR, unless it is a session that goes on</source>
      <translation>除非继续一个会话，sluice train 需要 --out DIR</translation>
    </message>
    <message>
      <source>state</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>steps[%1].chips[%2]: %3</source>
      <translation>steps[%1].chips[%2]：%3</translation>
    </message>
    <message>
      <source>tell so many classes apart instead of predicting a number</source>
      <translation>区分这么多类，而不是预测一个数</translation>
    </message>
    <message>
      <source>tells the gesture of each sequence, without the rows that lack a value</source>
      <translation>判别每条序列的手势，略去缺值的行</translation>
    </message>
    <message>
      <source>tells the species from the other columns</source>
      <translation>由其他列判别物种</translation>
    </message>
    <message>
      <source>test RMSE</source>
      <translation>测试 RMSE</translation>
    </message>
    <message>
      <source>test accuracy</source>
      <translation>测试准确率</translation>
    </message>
    <message>
      <source>test error</source>
      <translation>测试误差</translation>
    </message>
    <message>
      <source>the run failed</source>
      <translation>运行失败</translation>
    </message>
    <message>
      <source>the session went on in %1</source>
      <translation>会话在 %1 中继续</translation>
    </message>
    <message>
      <source>the session went on in %1; the plots, weights and numbers beside it are of this run now</source>
      <translation>会话在 %1 中继续；旁边的图、权重和数值现在属于这次运行</translation>
    </message>
    <message>
      <source>the weights of that kept epoch (those that training ended with)</source>
      <translation>保留的那一轮的权重（默认为训练结束时的）</translation>
    </message>
    <message>
      <source>then, in Python: numpy.load("sunspots.npz")["x_train"]</source>
      <translation>然后在 Python 中：numpy.load("sunspots.npz")["x_train"]</translation>
    </message>
    <message>
      <source>there is no display for a window; sluice train needs none</source>
      <translation>没有可以显示窗口的屏幕；sluice train 不需要</translation>
    </message>
    <message>
      <source>there is no sample %1; its split has %2</source>
      <translation>没有样本 %1；它的那部分数据有 %2 个</translation>
    </message>
    <message>
      <source>there is no step %1; its sample has %2</source>
      <translation>没有时间步 %1；它的样本有 %2 步</translation>
    </message>
    <message>
      <source>there is not enough memory for this</source>
      <translation>内存不足，无法进行</translation>
    </message>
    <message>
      <source>threads (1)</source>
      <translation>线程数（默认 1）</translation>
    </message>
    <message>
      <source>threads to train with (all of the machine's)</source>
      <translation>训练用的线程数（默认用机器的全部线程）</translation>
    </message>
    <message>
      <source>time step that is looked at, from 1</source>
      <translation>所看的时间步，从 1 数起</translation>
    </message>
    <message>
      <source>time steps a sample</source>
      <translation>每个样本的时间步数</translation>
    </message>
    <message>
      <source>times a GRU on two, as JSON</source>
      <translation>在两个线程上测量 GRU，输出 JSON</translation>
    </message>
    <message>
      <source>times an LSTM on one thread</source>
      <translation>在一个线程上测量 LSTM</translation>
    </message>
    <message>
      <source>total</source>
      <translation>总分</translation>
    </message>
    <message>
      <source>train, validation or test (validation)</source>
      <translation>train、validation 或 test（默认 validation）</translation>
    </message>
    <message>
      <source>training or time: an animation over the kept epochs, or over the time steps</source>
      <translation>training 或 time：在保留的各轮上，或在各时间步上的动画</translation>
    </message>
    <message>
      <source>trains the first scene and leaves plots, weights and numbers in out/</source>
      <translation>训练第一个场景，把图、权重和数值留在 out/ 中</translation>
    </message>
    <message>
      <source>trains your own experiment with another seed</source>
      <translation>用另一个种子训练您自己的实验</translation>
    </message>
    <message>
      <source>units</source>
      <translation>单元数</translation>
    </message>
    <message>
      <source>unknown command %1; did you mean %2?</source>
      <translation>未知的命令 %1；是不是想用 %2？</translation>
    </message>
    <message>
      <source>unknown option %1; did you mean --%2?</source>
      <translation>未知的选项 %1；是不是想用 --%2？</translation>
    </message>
    <message>
      <source>unknown option %1; see %2 --help</source>
      <translation>未知的选项 %1；参见 %2 --help</translation>
    </message>
    <message>
      <source>validation loss</source>
      <translation>验证损失</translation>
    </message>
    <message>
      <source>validation loss: %1</source>
      <translation>验证损失：%1</translation>
    </message>
    <message>
      <source>what to go on with (the first character of the data)</source>
      <translation>从什么文本续写（默认数据的第一个字符）</translation>
    </message>
    <message>
      <source>which kind of layer</source>
      <translation>哪一种层</translation>
    </message>
    <message>
      <source>which model</source>
      <translation>哪个模型</translation>
    </message>
    <message>
      <source>which of the session's runs, counted from 1 (the newest)</source>
      <translation>会话的哪一次运行，从 1 数起（默认最新的）</translation>
    </message>
    <message>
      <source>which sample, from 1</source>
      <translation>哪个样本，从 1 数起</translation>
    </message>
    <message>
      <source>whole</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>whose inside is shown (the first recurrent one)</source>
      <translation>显示哪个模型的内部（默认第一个循环模型）</translation>
    </message>
    <message>
      <source>with Chinese words</source>
      <translation>用中文</translation>
    </message>
    <message>
      <source>with the cursor of the time step and the epoch</source>
      <translation>带时间步和轮的光标</translation>
    </message>
    <message>
      <source>with the view's title</source>
      <translation>带视图的标题</translation>
    </message>
    <message>
      <source>without legends</source>
      <translation>不带图例</translation>
    </message>
    <message>
      <source>write the table to a file, too, with whole answers and when they were given</source>
      <translation>也把表写到文件，附完整的回答和作答时间</translation>
    </message>
    <message>
      <source>writes a model that ONNX Runtime runs</source>
      <translation>写出 ONNX Runtime 能运行的模型</translation>
    </message>
    <message>
      <source>writes answers beside targets</source>
      <translation>把回答与目标并列写出</translation>
    </message>
    <message>
      <source>writes it for a spreadsheet, too</source>
      <translation>也写成电子表格可读的文件</translation>
    </message>
    <message>
      <source>writes the gates on one sample</source>
      <translation>写出一个样本上的各个门</translation>
    </message>
    <message>
      <source>writes the weights that training would start from</source>
      <translation>写出训练开始时的权重</translation>
    </message>
    <message>
      <source>writes weights that PyTorch loads</source>
      <translation>写出 PyTorch 能读入的权重</translation>
    </message>
    <message>
      <source>wrong</source>
      <translation>错</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>是</translation>
    </message>
  </context>
  <context>
    <name>core</name>
    <message>
      <source>%1</source>
      <translation>%1</translation>
    </message>
    <message>
      <source>%1 and %2 more</source>
      <translation>%1 及另外 %2 个</translation>
    </message>
    <message>
      <source>%1 and %2 others</source>
      <translation>%1 及另外 %2 处</translation>
    </message>
    <message>
      <source>%1 cannot be opened: no such folder, or no permission.</source>
      <translation>无法打开 %1：没有这个文件夹，或没有权限。</translation>
    </message>
    <message>
      <source>%1 cannot be read or written: the disk failed or is full (%2).</source>
      <translation>无法读写 %1：磁盘出错或已满（%2）。</translation>
    </message>
    <message>
      <source>%1 cannot be read: %2.</source>
      <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
      <source>%1 cannot be read: it is not a file.</source>
      <translation>无法读取 %1：它不是文件。</translation>
    </message>
    <message>
      <source>%1 cannot be read: no permission.</source>
      <translation>无法读取 %1：没有权限。</translation>
    </message>
    <message>
      <source>%1 cannot be read: there is no such file.</source>
      <translation>无法读取 %1：没有这个文件。</translation>
    </message>
    <message>
      <source>%1 cannot be replaced: %2.</source>
      <translation>无法替换 %1：%2。</translation>
    </message>
    <message>
      <source>%1 cannot be written to: its log would lie beside it, and the folder %2 cannot be written to. Copy it to a folder of your own.</source>
      <translation>无法写入 %1：它的日志要放在它旁边，而文件夹 %2 不可写。请把它复制到您自己的文件夹中。</translation>
    </message>
    <message>
      <source>%1 cannot be written to: no permission, or its disk is read-only. Copy it to a folder of your own.</source>
      <translation>无法写入 %1：没有权限，或者磁盘是只读的。请把它复制到您自己的文件夹中。</translation>
    </message>
    <message>
      <source>%1 cannot be written: %2.</source>
      <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
      <source>%1 cannot be written: it is a device or a pipe, and a session is a file.</source>
      <translation>无法写入 %1：它是设备或管道，而会话必须是文件。</translation>
    </message>
    <message>
      <source>%1 cannot be written: it is a folder. Choose a file name.</source>
      <translation>无法写入 %1：它是文件夹。请选择文件名。</translation>
    </message>
    <message>
      <source>%1 cannot be written: no permission. Choose a folder that you may write to.</source>
      <translation>无法写入 %1：没有权限。请选择您可以写入的文件夹。</translation>
    </message>
    <message>
      <source>%1 cannot be written: no space is left. Free some or choose another disk.</source>
      <translation>无法写入 %1：没有剩余空间。请腾出一些空间，或另选磁盘。</translation>
    </message>
    <message>
      <source>%1 cannot be written: the disk is read-only. Choose another place.</source>
      <translation>无法写入 %1：磁盘是只读的。请另选位置。</translation>
    </message>
    <message>
      <source>%1 cannot be written: there is no such folder. Create it or choose another.</source>
      <translation>无法写入 %1：没有这个文件夹。请创建它，或另选一个。</translation>
    </message>
    <message>
      <source>%1 cannot hold a model this large: a snapshot has at most 1 GB.</source>
      <translation>%1 装不下这么大的模型：一个快照最多 1 GB。</translation>
    </message>
    <message>
      <source>%1 column</source>
      <translation>%1 列</translation>
    </message>
    <message>
      <source>%1 columns</source>
      <translation>%1 列</translation>
    </message>
    <message>
      <source>%1 diverged in epoch %2, batch %3: the gradient is not a finite number; first in %4. Lower the learning rate or switch clipping on. The last finite weights are kept.</source>
      <translation>%1：在第 %2 轮第 %3 批时发散：梯度不是有限的数；最先出现在%4。请降低学习率或启用裁剪。最后一份有限的权重已保留。</translation>
    </message>
    <message>
      <source>%1 diverged in epoch %2, batch %3: the gradient is not a finite number; first in %4. Lower the learning rate. The last finite weights are kept.</source>
      <translation>%1：在第 %2 轮第 %3 批时发散：梯度不是有限的数；最先出现在%4。请降低学习率。最后一份有限的权重已保留。</translation>
    </message>
    <message>
      <source>%1 diverged in epoch %2, batch %3: the loss is not a finite number; first in %4. Lower the learning rate or switch clipping on. The last finite weights are kept.</source>
      <translation>%1：在第 %2 轮第 %3 批时发散：损失不是有限的数；最先出现在%4。请降低学习率或启用裁剪。最后一份有限的权重已保留。</translation>
    </message>
    <message>
      <source>%1 diverged in epoch %2, batch %3: the loss is not a finite number; first in %4. Lower the learning rate. The last finite weights are kept.</source>
      <translation>%1：在第 %2 轮第 %3 批时发散：损失不是有限的数；最先出现在%4。请降低学习率。最后一份有限的权重已保留。</translation>
    </message>
    <message>
      <source>%1 has %2 parameters here and %3 in the snapshot: it is another architecture</source>
      <translation>%1 在这里有 %2 个参数，在快照中有 %3 个：是另一种结构</translation>
    </message>
    <message>
      <source>%1 has %2 parameters; ONNX can hold %3. Export it as safetensors.</source>
      <translation>%1 有 %2 个参数；ONNX 能容纳 %3 个。请导出为 safetensors。</translation>
    </message>
    <message>
      <source>%1 has changed since this run was trained, and the session holds no copy of it: what was trained belongs to other data.</source>
      <translation>自这次运行训练以来，%1 已经改变，而会话中没有它的副本：训练所得属于别的数据。</translation>
    </message>
    <message>
      <source>%1 has changed since this run was trained; the session's own copy of it is used.</source>
      <translation>自这次运行训练以来，%1 已经改变；使用会话自己的副本。</translation>
    </message>
    <message>
      <source>%1 has no parameter “%2”.</source>
      <translation>%1 没有参数“%2”。</translation>
    </message>
    <message>
      <source>%1 has no run %2: its runs count from 1 to %3.</source>
      <translation>%1 没有运行 %2：它的运行从 1 数到 %3。</translation>
    </message>
    <message>
      <source>%1 holds %2 layers beside the output layer, and %3 has %4.</source>
      <translation>除输出层外，%1 有 %2 层，而 %3 有 %4 层。</translation>
    </message>
    <message>
      <source>%1 holds more than %2 layers.</source>
      <translation>%1 超过 %2 层。</translation>
    </message>
    <message>
      <source>%1 holds no run.</source>
      <translation>%1 中没有运行。</translation>
    </message>
    <message>
      <source>%1 holds no tensors.</source>
      <translation>%1 中没有张量。</translation>
    </message>
    <message>
      <source>%1 holds no weights, or is cut short; expected a safetensors or an npz file.</source>
      <translation>%1 不含权重，或不完整；应为 safetensors 或 npz 文件。</translation>
    </message>
    <message>
      <source>%1 is a Keras file, which is not opened. In Python, save the numbers alone: numpy.savez("weights.npz", *model.get_weights())</source>
      <translation>%1 是 Keras 文件，不能打开。请在 Python 中只保存数值：numpy.savez("weights.npz", *model.get_weights())</translation>
    </message>
    <message>
      <source>%1 is a PyTorch pickle, which can run programs and is not opened. In Python, save the numbers alone: numpy.savez("weights.npz", **{k: v.numpy() for k, v in model.state_dict().items()})</source>
      <translation>%1 是 PyTorch 的 pickle，它能运行程序，因此不打开。请在 Python 中只保存数值：numpy.savez("weights.npz", **{k: v.numpy() for k, v in model.state_dict().items()})</translation>
    </message>
    <message>
      <source>%1 is being written by another program, perhaps another window of Sluice. Close it there or save this one under another name.</source>
      <translation>%1 正由另一个程序写入，可能是另一个 Sluice 窗口。请在那里关闭它，或将这一个以另外的名称保存。</translation>
    </message>
    <message>
      <source>%1 is damaged: a table is missing or was changed.</source>
      <translation>%1 已损坏：缺少一张表，或表被改动过。</translation>
    </message>
    <message>
      <source>%1 is damaged: it holds a trigger, which no session has.</source>
      <translation>%1 已损坏：其中有触发器，会话不会有这个。</translation>
    </message>
    <message>
      <source>%1 is damaged: it holds no run.</source>
      <translation>%1 已损坏：其中没有运行。</translation>
    </message>
    <message>
      <source>%1 is damaged: not all of it is as Sluice wrote it. Use another copy of it, or have it saved or sent again.</source>
      <translation>%1 已损坏：有些内容已不是 Sluice 写下的样子。请使用它的另一份副本，或请人重新保存或发送。</translation>
    </message>
    <message>
      <source>%1 is damaged: row %2 of table %3 makes no sense.</source>
      <translation>%1 已损坏：表 %3 的第 %2 行没有意义。</translation>
    </message>
    <message>
      <source>%1 is gone; the session's own copy of it is used.</source>
      <translation>%1 已不在了；使用会话自己的副本。</translation>
    </message>
    <message>
      <source>%1 is in use by another program; close it there.</source>
      <translation>%1 正被另一个程序使用；请在那里关闭它。</translation>
    </message>
    <message>
      <source>%1 is no safetensors file, or is cut short.</source>
      <translation>%1 不是 safetensors 文件，或已被截断。</translation>
    </message>
    <message>
      <source>%1 is no session of Sluice.</source>
      <translation>%1 不是 Sluice 的会话。</translation>
    </message>
    <message>
      <source>%1 is too large for memory: reading it would take %2 MB, and %3 MB can be had. Read a part of the file, or free memory.</source>
      <translation>%1 太大，内存放不下：读取需要 %2 MB，可用 %3 MB。请只读取文件的一部分，或释放内存。</translation>
    </message>
    <message>
      <source>%1 is too large: %2 bytes; at most %3 are expected here.</source>
      <translation>%1 太大：%2 字节；这里最多应为 %3 字节。</translation>
    </message>
    <message>
      <source>%1 of %2 validation and test windows have a target that a training window holds: the models have seen the answers. Split in the order of time.</source>
      <translation>验证和测试的 %2 个窗口中，有 %1 个的目标在某个训练窗口里：模型已经见过答案。请按时间顺序划分。</translation>
    </message>
    <message>
      <source>%1 or "%2"</source>
      <translation>%1 或 "%2"</translation>
    </message>
    <message>
      <source>%1 row</source>
      <translation>%1 行</translation>
    </message>
    <message>
      <source>%1 rows</source>
      <translation>%1 行</translation>
    </message>
    <message>
      <source>%1 sequence</source>
      <translation>%1 条序列</translation>
    </message>
    <message>
      <source>%1 sequences</source>
      <translation>%1 条序列</translation>
    </message>
    <message>
      <source>%1 sequences of length %2 are too many numbers; at most %3 steps in all.</source>
      <translation>%1 条长度为 %2 的序列数字太多；总共最多 %3 步。</translation>
    </message>
    <message>
      <source>%1 was deleted, moved or replaced while it was open.</source>
      <translation>%1 在打开期间被删除、移动或替换。</translation>
    </message>
    <message>
      <source>%1 was written by a newer version of Sluice: it has schema %2, this program reads schemas up to %3. Open it with the newer program.</source>
      <translation>%1 由更新版本的 Sluice 写成：它的格式版本是 %2，本程序最高读取 %3。请用更新的程序打开它。</translation>
    </message>
    <message>
      <source>%1 with a header</source>
      <translation>%1，有表头</translation>
    </message>
    <message>
      <source>%1 without a header</source>
      <translation>%1，无表头</translation>
    </message>
    <message>
      <source>%1 would be larger than 4 GB, which a zip file cannot hold; use a shorter look-back or less data.</source>
      <translation>%1 将超过 zip 文件所能容纳的 4 GB；请使用更短的回看窗口或更少的数据。</translation>
    </message>
    <message>
      <source>%1, %2</source>
      <translation>%1，%2</translation>
    </message>
    <message>
      <source>%1, line %2, byte %3: found the control character %4, expected text; this is no text file.</source>
      <translation>%1，第 %2 行，第 %3 字节：找到控制字符 %4，应为文字；这不是文本文件。</translation>
    </message>
    <message>
      <source>%1, line %2, byte %3: these bytes are no %4; choose another encoding, or save the file as UTF-8.</source>
      <translation>%1，第 %2 行，第 %3 字节：这些字节不是 %4；请选择另一种编码，或将文件另存为 UTF-8。</translation>
    </message>
    <message>
      <source>%1, line %2, column %3: %4</source>
      <translation>%1，第 %2 行，第 %3 列：%4</translation>
    </message>
    <message>
      <source>%1, line %2, column %3: found the byte %4, which is no UTF-8; save the file in the encoding UTF-8.</source>
      <translation>%1 第 %2 行第 %3 列：遇到字节 %4，它不是 UTF-8；请把文件以 UTF-8 编码保存。</translation>
    </message>
    <message>
      <source>%1, line %2, column %3: no valid JSON from here on.</source>
      <translation>%1，第 %2 行，第 %3 列：从这里起不是有效的 JSON。</translation>
    </message>
    <message>
      <source>%1, line %2, column %3: the JSON ends too early; is the file whole?</source>
      <translation>%1，第 %2 行，第 %3 列：JSON 过早结束；文件完整吗？</translation>
    </message>
    <message>
      <source>%1, line %2, column %3: this number is too large.</source>
      <translation>%1，第 %2 行，第 %3 列：这个数太大。</translation>
    </message>
    <message>
      <source>%1, line %2: found the character “%3”, which the vocabulary does not have.</source>
      <translation>%1，第 %2 行：找到字符“%3”，词表中没有它。</translation>
    </message>
    <message>
      <source>%1, lines %2, column %3: %4</source>
      <translation>%1，行 %2，第 %3 列：%4</translation>
    </message>
    <message>
      <source>%1-separated</source>
      <translation>以 %1 分隔</translation>
    </message>
    <message>
      <source>%1: %2 characters, %3 different ones; predicts the next character.</source>
      <translation>%1：%2 个字符，共 %3 种；预测下一个字符。</translation>
    </message>
    <message>
      <source>%1: %2 lines, %3 characters, %4 different ones; predicts the next character.</source>
      <translation>%1：%2 行，%3 个字符，共 %4 种；预测下一个字符。</translation>
    </message>
    <message>
      <source>%1: %2 sequences of %3 steps, %4; predicts %5 from %6.</source>
      <translation>%1：%2 条序列，每条 %3 步，%4；由 %6 预测 %5。</translation>
    </message>
    <message>
      <source>%1: %2, %3; predicts %4 from %5.</source>
      <translation>%1：%2，%3；由 %5 预测 %4。</translation>
    </message>
    <message>
      <source>%1: %2: "{%3}" stands for no measure; name one under $.measures.</source>
      <translation>%1：%2：“{%3}”不代表任何量；请在 $.measures 之下命名一个。</translation>
    </message>
    <message>
      <source>%1: %2: %3</source>
      <translation>%1：%2：%3</translation>
    </message>
    <message>
      <source>%1: %2: a layer needs at least one unit.</source>
      <translation>%1：%2：一层至少需要一个单元。</translation>
    </message>
    <message>
      <source>%1: %2: another model is called "%3" too; give each a name of its own.</source>
      <translation>%1：%2：另一个模型也叫 "%3"；请给每个模型不同的名称。</translation>
    </message>
    <message>
      <source>%1: %2: found "%3", expected a name without slashes and control characters, and no dot in front.</source>
      <translation>%1：%2：找到 "%3"，应为不含斜杠和控制字符、开头没有点的名称。</translation>
    </message>
    <message>
      <source>%1: %2: found %3, expected %4.</source>
      <translation>%1：%2：找到 %3，应为：%4。</translation>
    </message>
    <message>
      <source>%1: %2: nested more than %3 deep.</source>
      <translation>%1：%2：嵌套超过 %3 层。</translation>
    </message>
    <message>
      <source>%1: %2: the task predicts a number, which needs the loss mse, mae or huber.</source>
      <translation>%1：%2：这个任务预测数值，需要损失 mse、mae 或 huber。</translation>
    </message>
    <message>
      <source>%1: %2: the task tells classes apart, which needs the loss cross_entropy.</source>
      <translation>%1：%2：这个任务区分类别，需要损失 cross_entropy。</translation>
    </message>
    <message>
      <source>%1: %2: there is no layer; add one.</source>
      <translation>%1：%2：没有层；请添加一个。</translation>
    </message>
    <message>
      <source>%1: %2: there is no model of this name.</source>
      <translation>%1：%2：没有这个名称的模型。</translation>
    </message>
    <message>
      <source>%1: %2: there is no model; add one.</source>
      <translation>%1：%2：没有模型；请添加一个。</translation>
    </message>
    <message>
      <source>%1: %2: this key appears twice; expected it once.</source>
      <translation>%1：%2：这个键出现了两次；应只出现一次。</translation>
    </message>
    <message>
      <source>%1: %2: this key is missing.</source>
      <translation>%1：%2：缺少这个键。</translation>
    </message>
    <message>
      <source>%1: %2: unknown key, expected %3.</source>
      <translation>%1：%2：未知的键，应为：%3。</translation>
    </message>
    <message>
      <source>%1: %2: unknown key; did you mean "%3"?</source>
      <translation>%1：%2：未知的键；是否想写 "%3"？</translation>
    </message>
    <message>
      <source>%1: %2: without a recurrent layer a dense layer sees the whole window at once, so behind it there are no time steps left for a convolution; put the convolution first.</source>
      <translation>%1：%2：没有循环层时，全连接层一次看到整个窗口，在它之后就没有时间步可供卷积；请把卷积放在前面。</translation>
    </message>
    <message>
      <source>%1: %2: “%3” is built in; only a file is read with settings.</source>
      <translation>%1：%2：“%3”是内置的；只有文件才带设置读取。</translation>
    </message>
    <message>
      <source>%1: %2; %3.</source>
      <translation>%1：%2；%3。</translation>
    </message>
    <message>
      <source>%1: a model is written as .safetensors, .npz, .onnx, .csv or .py, by the file's ending.</source>
      <translation>%1：模型按文件的结尾写成 .safetensors、.npz、.onnx、.csv 或 .py。</translation>
    </message>
    <message>
      <source>%1: all lines are blank, expected a text.</source>
      <translation>%1：所有行都是空白，应为一段文本。</translation>
    </message>
    <message>
      <source>%1: cannot be read (%2).</source>
      <translation>%1：无法读取（%2）。</translation>
    </message>
    <message>
      <source>%1: cannot be read (it became shorter meanwhile).</source>
      <translation>%1：无法读取（它在读取期间变短了）。</translation>
    </message>
    <message>
      <source>%1: every row lacks a value, so none is left.</source>
      <translation>%1：每一行都缺少某个值，因此一行也没有剩下。</translation>
    </message>
    <message>
      <source>%1: found %2 characters, expected a text.</source>
      <translation>%1：找到 %2 个字符，应为一段文本。</translation>
    </message>
    <message>
      <source>%1: its entry “%2” is damaged.</source>
      <translation>%1：其中的条目“%2”已损坏。</translation>
    </message>
    <message>
      <source>%1: its entry “%2” is encrypted or packed in an unknown way.</source>
      <translation>%1：其中的条目“%2”已加密，或以未知的方式压缩。</translation>
    </message>
    <message>
      <source>%1: its layers do not fit each other in any order, by inputs → outputs: %2. Layers here follow one another; branches and shortcuts are not among them.</source>
      <translation>%1：它的各层按任何顺序都接不起来，输入 → 输出为：%2。这里的层前后相接；没有分支和捷径。</translation>
    </message>
    <message>
      <source>%1: its metadata has an entity that is none of ours</source>
      <translation>%1：它的元数据中有不属于我们的实体</translation>
    </message>
    <message>
      <source>%1: its metadata has more than %2 bytes</source>
      <translation>%1：它的元数据超过 %2 字节</translation>
    </message>
    <message>
      <source>%1: its text “%2” has %3 bytes, of which at most %4 are read</source>
      <translation>%1：它的文本“%2”有 %3 字节，最多读取 %4 字节</translation>
    </message>
    <message>
      <source>%1: its text “%2” is compressed or translated by another program</source>
      <translation>%1：它的文本“%2”被另一个程序压缩或转换过</translation>
    </message>
    <message>
      <source>%1: its text “%2” is damaged: the checksum is wrong</source>
      <translation>%1：它的文本“%2”已损坏：校验和不对</translation>
    </message>
    <message>
      <source>%1: more than %2 values; that is more than such a file can need.</source>
      <translation>%1：超过 %2 个值；这样的文件不可能需要这么多。</translation>
    </message>
    <message>
      <source>%1: not a GIF</source>
      <translation>%1：不是 GIF 文件</translation>
    </message>
    <message>
      <source>%1: reading was cancelled.</source>
      <translation>%1：读取已取消。</translation>
    </message>
    <message>
      <source>%1: say which array holds the inputs, and which the targets; its arrays are %2.</source>
      <translation>%1：请指明哪个数组是输入、哪个是目标；它的数组有 %2。</translation>
    </message>
    <message>
      <source>%1: tensor %2 (%3) belongs to another kind of layer than %4 of %5.</source>
      <translation>%1：张量 %2（%3）属于与 %5 的 %4 不同种类的层。</translation>
    </message>
    <message>
      <source>%1: tensor %2 (%3) belongs to no layer that can be read; expected those of LSTM, GRU, RNN, linear, 1-D convolution or embedding layers.</source>
      <translation>%1：张量 %2（%3）不属于能读取的层；应为 LSTM、GRU、RNN、线性、一维卷积或嵌入层的张量。</translation>
    </message>
    <message>
      <source>%1: tensor %2 (%3) is a projection (proj_size), which the LSTM here does not have.</source>
      <translation>%1：张量 %2（%3）是投影 (proj_size)，这里的 LSTM 没有它。</translation>
    </message>
    <message>
      <source>%1: tensor %2 begins at byte %3 of the data, expected %4; the file is damaged.</source>
      <translation>%1：张量 %2 从数据的第 %3 字节开始，应为 %4；文件已损坏。</translation>
    </message>
    <message>
      <source>%1: tensor %2 belongs to the backward direction of a bidirectional layer; networks here run forward only.</source>
      <translation>%1：张量 %2 属于双向层的反方向；这里的网络只向前运行。</translation>
    </message>
    <message>
      <source>%1: tensor %2 has no place in this network; these weights are of another one.</source>
      <translation>%1：张量 %2 在这个网络中没有位置；这些权重属于另一个网络。</translation>
    </message>
    <message>
      <source>%1: tensor %2 holds a value that is no finite number.</source>
      <translation>%1：张量 %2 含有不是有限数的值。</translation>
    </message>
    <message>
      <source>%1: tensor %2 is %3, expected %4 for %5 of %6.</source>
      <translation>%1：张量 %2 是 %3，对 %6 的 %5 应为 %4。</translation>
    </message>
    <message>
      <source>%1: tensor %2 is %3, expected %4.</source>
      <translation>%1：张量 %2 是 %3，应为 %4。</translation>
    </message>
    <message>
      <source>%1: tensor %2 is %3, expected %4; these weights are of another network.</source>
      <translation>%1：张量 %2 是 %3，应为 %4；这些权重属于另一个网络。</translation>
    </message>
    <message>
      <source>%1: tensor %2 is %3, expected 2 × %4: this GRU resets before its recurrent product (reset_after=False), which the GRU here does not.</source>
      <translation>%1：张量 %2 是 %3，应为 2 × %4：这个 GRU 在循环乘积之前重置 (reset_after=False)，这里的 GRU 不是这样。</translation>
    </message>
    <message>
      <source>%1: tensor %2 is %3; a layer has up to %4 units here.</source>
      <translation>%1：张量 %2 是 %3；这里一层最多 %4 个单元。</translation>
    </message>
    <message>
      <source>%1: tensor %2 is missing beside %3.</source>
      <translation>%1：%3 旁边缺少张量 %2。</translation>
    </message>
    <message>
      <source>%1: tensor %2 is missing; these weights are of another network.</source>
      <translation>%1：缺少张量 %2；这些权重属于另一个网络。</translation>
    </message>
    <message>
      <source>%1: tensor %2 is there twice.</source>
      <translation>%1：张量 %2 出现了两次。</translation>
    </message>
    <message>
      <source>%1: the array “%2” does not hold class numbers 0, 1, 2, …, each at least once.</source>
      <translation>%1：数组“%2”里不是类别编号 0、1、2……（每个至少出现一次）。</translation>
    </message>
    <message>
      <source>%1: the array “%2” has the shape %3; expected %4.</source>
      <translation>%1：数组“%2”的形状是 %3；应为 %4。</translation>
    </message>
    <message>
      <source>%1: the array “%2” has the shape %3; expected samples × steps × features, or rows × columns.</source>
      <translation>%1：数组“%2”的形状是 %3；应为样本 × 时间步 × 特征，或行 × 列。</translation>
    </message>
    <message>
      <source>%1: the array “%2” holds elements of type “%3”; expected numbers or text. Save it with another dtype.</source>
      <translation>%1：数组“%2”的元素类型是“%3”；应为数字或文字。请以另一种 dtype 保存。</translation>
    </message>
    <message>
      <source>%1: the array “%2” holds text, expected numbers.</source>
      <translation>%1：数组“%2”里是文字，应为数字。</translation>
    </message>
    <message>
      <source>%1: the array “%2” holds text; inputs must be numbers.</source>
      <translation>%1：数组“%2”里是文字；输入必须是数字。</translation>
    </message>
    <message>
      <source>%1: the array “%2” is damaged or not complete.</source>
      <translation>%1：数组“%2”已损坏或不完整。</translation>
    </message>
    <message>
      <source>%1: the array “%2” is one series; sequences need another dimension.</source>
      <translation>%1：数组“%2”是一条序列；多条序列需要再多一个维度。</translation>
    </message>
    <message>
      <source>%1: the array “%2” of the shape %3 has %4 features; expected at most %5. Transpose it where its first dimension is the features.</source>
      <translation>%1：数组“%2”的形状是 %3，有 %4 个特征；最多应有 %5 个。若第一维才是特征，请先转置。</translation>
    </message>
    <message>
      <source>%1: the array “%2” of the shape %3 holds sequences and cannot be a series or a table.</source>
      <translation>%1：数组“%2”的形状是 %3，其中是多条序列，不能作为单一序列或表格。</translation>
    </message>
    <message>
      <source>%1: the array “%2” of the shape %3 is empty.</source>
      <translation>%1：数组“%2”的形状是 %3，是空的。</translation>
    </message>
    <message>
      <source>%1: the drawing is cut off within its metadata</source>
      <translation>%1：图形在元数据之中被截断</translation>
    </message>
    <message>
      <source>%1: the picture is cut off</source>
      <translation>%1：图片被截断</translation>
    </message>
    <message>
      <source>%1: the snapshot carries states of other sequences</source>
      <translation>%1：快照带有其他序列的状态</translation>
    </message>
    <message>
      <source>%1: the snapshot was made with another optimizer</source>
      <translation>%1：快照是用另一种优化器做成的</translation>
    </message>
    <message>
      <source>%1: the tensors take %2 bytes and the file holds %3; it is damaged or cut short.</source>
      <translation>%1：张量占 %2 字节，而文件里有 %3；它已损坏或被截断。</translation>
    </message>
    <message>
      <source>%1: the value of “%2” in sample %3, step %4 (from 0) is %5; expected a finite number.</source>
      <translation>%1：“%2”在样本 %3、第 %4 步（从 0 数起）的值是 %5；应为有限的数。</translation>
    </message>
    <message>
      <source>%1: there is no array “%2”; its arrays are %3.</source>
      <translation>%1：没有名为“%2”的数组；它的数组有 %3。</translation>
    </message>
    <message>
      <source>%1: there is no column “%2”; its columns are %3.</source>
      <translation>%1：没有名为“%2”的列；它的列有 %3。</translation>
    </message>
    <message>
      <source>%1: there is no such file.</source>
      <translation>%1：没有这个文件。</translation>
    </message>
    <message>
      <source>%1: this GIF has more comments than can be read</source>
      <translation>%1：这个 GIF 的注释太多，无法读取</translation>
    </message>
    <message>
      <source>%1: this GIF is cut off</source>
      <translation>%1：这个 GIF 不完整，后面被截断了</translation>
    </message>
    <message>
      <source>%1: this is a pipe or a device; write what comes from it to a file first.</source>
      <translation>%1：这是管道或设备；请先把其中的内容写入一个文件。</translation>
    </message>
    <message>
      <source>%1: this is neither a .npy nor a .npz file.</source>
      <translation>%1：这既不是 .npy 文件，也不是 .npz 文件。</translation>
    </message>
    <message>
      <source>%1: this is no file of NumPy's: it does not begin as one; save it again with numpy.save or numpy.savez.</source>
      <translation>%1：这不是 NumPy 的文件：它的开头不对；请用 numpy.save 或 numpy.savez 重新保存。</translation>
    </message>
    <message>
      <source>%1: this is no file.</source>
      <translation>%1：这不是文件。</translation>
    </message>
    <message>
      <source>%1: this is not a PNG picture</source>
      <translation>%1：这不是 PNG 图片</translation>
    </message>
    <message>
      <source>%1: this is not an SVG drawing</source>
      <translation>%1：这不是 SVG 图形</translation>
    </message>
    <message>
      <source>%1: this picture does not say which experiment it was drawn from; figures that Sluice exports do, unless another program has saved them again</source>
      <translation>%1：这张图片没有说明它是由哪个实验画成的；Sluice 导出的图都会说明，除非另一个程序重新保存过</translation>
    </message>
    <message>
      <source>%1: this snapshot holds weights only; training cannot go on from it</source>
      <translation>%1：这个快照只有权重；不能由它继续训练</translation>
    </message>
    <message>
      <source>%1: this system cannot read %2; save the file as UTF-8.</source>
      <translation>%1：本系统不能读取 %2；请将文件另存为 UTF-8。</translation>
    </message>
    <message>
      <source>%1: this zip archive has %2 entries; at most %3 can be read.</source>
      <translation>%1：这个 zip 压缩包有 %2 个条目；最多能读 %3 个。</translation>
    </message>
    <message>
      <source>%1: this zip archive holds no NumPy arrays; save a spreadsheet as CSV.</source>
      <translation>%1：这个 zip 压缩包里没有 NumPy 数组；电子表格请另存为 CSV。</translation>
    </message>
    <message>
      <source>%1: this zip archive is damaged or not complete.</source>
      <translation>%1：这个 zip 压缩包已损坏或不完整。</translation>
    </message>
    <message>
      <source>%1: “%2” cannot be the %3.</source>
      <translation>%1：“%2”不能作为%3。</translation>
    </message>
    <message>
      <source>%1: “%2” is no NumPy array.</source>
      <translation>%1：“%2”不是 NumPy 数组。</translation>
    </message>
    <message>
      <source>%1; %2</source>
      <translation>%1；%2</translation>
    </message>
    <message>
      <source>%1–%2</source>
      <translation>%1–%2</translation>
    </message>
    <message>
      <source>A horizon of %1 leaves no whole path in one part of the split; shorten it or give that part more rows.</source>
      <translation>预测步数 %1 使划分的某一部分没有完整的路径；请缩短它，或给那一部分更多的行。</translation>
    </message>
    <message>
      <source>A look-back of %1 with a horizon of %2 is too long for %3 rows; shorten it.</source>
      <translation>回看窗口 %1 加预测步数 %2 对 %3 行来说太长；请缩短。</translation>
    </message>
    <message>
      <source>A look-back of %1 with a horizon of %2 leaves no window in one part of the split; shorten the look-back or give that part more rows.</source>
      <translation>回看窗口 %1 加预测步数 %2 使划分的某一部分没有窗口；请缩短回看窗口，或给那一部分更多的行。</translation>
    </message>
    <message>
      <source>A recursive forecast is fed its own answers, so the target “%1” must be among the inputs.</source>
      <translation>递推预测要把自己的回答作为输入，因此目标“%1”必须在输入之中。</translation>
    </message>
    <message>
      <source>A row of a table has one answer; its output is at the last step.</source>
      <translation>表格的一行只有一个回答；它的输出在最后一步。</translation>
    </message>
    <message>
      <source>Many steps ahead are answered by a forecast with its output at the last step and no states carried on; leave multi_step out of this task.</source>
      <translation>多步预测由最后一步输出且不延续状态的预测来回答；请从这个任务中去掉 multi_step。</translation>
    </message>
    <message>
      <source>Only the windows of a series without states carried on can be dealt to the parts at random; let the split be in the order of time.</source>
      <translation>只有不延续状态的单一序列的窗口才能随机分到各部分；请按时间顺序划分。</translation>
    </message>
    <message>
      <source>Rows with the same “%1” always have the same “%2”, so the answer can be looked up. If “%1” names sequences, give it the role series id; else take it out of the inputs.</source>
      <translation>“%1”相同的行，“%2”总是相同，答案可以直接查到。如果“%1”是序列的名称，请把它的用途设为“序列编号”；否则请把它从输入中去掉。</translation>
    </message>
    <message>
      <source>States are carried from window to window only where the output is at every step of a series or of sequences.</source>
      <translation>只有在序列的每一步都输出时，状态才能从一个窗口带到下一个窗口。</translation>
    </message>
    <message>
      <source>Text is generated by a model that is trained on the next character, from the characters before it and nothing else.</source>
      <translation>文本由这样的模型生成：只根据之前的字符训练来预测下一个字符。</translation>
    </message>
    <message>
      <source>The column “%1” cannot give the order: row %2 (%3) does not come after row %4 (%5).</source>
      <translation>列“%1”不能给出顺序：第 %2 行（%3）不在第 %4 行（%5）之后。</translation>
    </message>
    <message>
      <source>The column “%1” holds %2, too far from its training rows to be scaled.</source>
      <translation>列“%1”里有 %2，离它的训练行太远，无法缩放。</translation>
    </message>
    <message>
      <source>The column “%1” holds words here and held numbers in the data that the models were trained on.</source>
      <translation>列“%1”在这里是词，而在训练模型的数据中是数字。</translation>
    </message>
    <message>
      <source>The column “%1” holds “%2”, a class that the models were not trained on.</source>
      <translation>列“%1”里有“%2”，模型没有在这个类别上训练过。</translation>
    </message>
    <message>
      <source>The column “%1” is named twice among the inputs.</source>
      <translation>输入中列“%1”出现了两次。</translation>
    </message>
    <message>
      <source>The data has no column “%1”.</source>
      <translation>数据没有列“%1”。</translation>
    </message>
    <message>
      <source>The data has no rows.</source>
      <translation>数据没有行。</translation>
    </message>
    <message>
      <source>The data has no source; expected a built-in name, a generator or a file.</source>
      <translation>没有数据来源；应为内置名称、生成器或文件。</translation>
    </message>
    <message>
      <source>The data holds %1 sequences; its form must be sequences.</source>
      <translation>数据里有 %1 条序列；它的形式必须是多条序列。</translation>
    </message>
    <message>
      <source>The data “%1” has no parameter “%2”; only generators have parameters.</source>
      <translation>数据“%1”没有参数“%2”；只有生成器才有参数。</translation>
    </message>
    <message>
      <source>The frequency would rise to %1 cycles a step; it must stay at or below 0.5. Make start_frequency, rate or length smaller.</source>
      <translation>频率会升到每步 %1 周；它必须不超过 0.5。请减小 start_frequency、rate 或 length。</translation>
    </message>
    <message>
      <source>The horizon of a forecast must be at least 1.</source>
      <translation>预测步数至少为 1。</translation>
    </message>
    <message>
      <source>The input “%1” holds the future: it is “%2” %3 rows later, but for scale and offset. Take it out of the inputs.</source>
      <translation>输入“%1”里有未来：除尺度和偏移外，它就是 %3 行之后的“%2”。请把它从输入中去掉。</translation>
    </message>
    <message>
      <source>The input “%1” is the target “%2” in other words: the same but for scale and offset. Take it out of the inputs.</source>
      <translation>输入“%1”换了个说法就是目标“%2”：除尺度和偏移外完全相同。请把它从输入中去掉。</translation>
    </message>
    <message>
      <source>The look-back must be at least 1.</source>
      <translation>回看窗口至少为 1。</translation>
    </message>
    <message>
      <source>The loss binary_cross_entropy is of 2 classes; the target “%1” has %2. Use cross_entropy.</source>
      <translation>损失 binary_cross_entropy 用于 2 个类别；目标“%1”有 %2 个。请使用 cross_entropy。</translation>
    </message>
    <message>
      <source>The parameter %1 is %2; it must be a whole number from %3 to %4.</source>
      <translation>参数 %1 是 %2；它必须是 %3 到 %4 的整数。</translation>
    </message>
    <message>
      <source>The parameter %1 is %2; it must lie between %3 and %4.</source>
      <translation>参数 %1 是 %2；它必须在 %3 与 %4 之间。</translation>
    </message>
    <message>
      <source>The parameter index is %1; it counts from 0 and must be less than the length, %2.</source>
      <translation>参数 index 是 %1；它从 0 数起，必须小于长度 %2。</translation>
    </message>
    <message>
      <source>The parameter shortest_period is %1; it must not be above longest_period, %2.</source>
      <translation>参数 shortest_period 是 %1；它不能大于 longest_period，即 %2。</translation>
    </message>
    <message>
      <source>The rows of a table have no order, so they cannot be forecast; use a series.</source>
      <translation>表格的行没有顺序，因此不能预测未来；请使用序列。</translation>
    </message>
    <message>
      <source>The scaler has seen all rows: offset and scale tell the models how far values reach in the validation and test part. Fit it on the training rows.</source>
      <translation>缩放参数用到了所有行：偏移和尺度泄露了验证和测试部分的数值范围。请只用训练行来计算。</translation>
    </message>
    <message>
      <source>The session holds no moment from which training could go on; start the run anew.</source>
      <translation>会话中没有可以继续训练的时刻；请重新开始运行。</translation>
    </message>
    <message>
      <source>The session lacks the best weights of %1; start the run anew.</source>
      <translation>会话缺少 %1 的最佳权重；请重新开始运行。</translation>
    </message>
    <message>
      <source>The session's weights of %1 are %2 numbers, and with this data the model has %3; is it the data of this run?</source>
      <translation>会话中 %1 的权重有 %2 个数，而用这份数据该模型有 %3 个；这是这次运行的数据吗？</translation>
    </message>
    <message>
      <source>The split asks for %1 rows; the data has %2.</source>
      <translation>划分要求 %1 行；数据有 %2。</translation>
    </message>
    <message>
      <source>The split asks for %1 sequences; the data has %2.</source>
      <translation>划分要求 %1 条序列；数据有 %2。</translation>
    </message>
    <message>
      <source>The split holds %1; expected fractions from 0 to 1, or row counts.</source>
      <translation>划分中有 %1；应为 0 到 1 的比例，或行数。</translation>
    </message>
    <message>
      <source>The split's fractions sum to %1; they may sum to at most 1.</source>
      <translation>划分的比例之和是 %1；最多为 1。</translation>
    </message>
    <message>
      <source>The start has “%1”, which the model was never shown; use only what occurs in its data.</source>
      <translation>开头里有“%1”，模型从未见过它；请只使用数据中出现过的字符。</translation>
    </message>
    <message>
      <source>The target “%1” has more than %2 different values: too many for classes.</source>
      <translation>目标“%1”的不同值超过 %2 个：作为类别太多。</translation>
    </message>
    <message>
      <source>The target “%1” has one class only; there is nothing to tell apart.</source>
      <translation>目标“%1”只有一个类别；没有什么可区分的。</translation>
    </message>
    <message>
      <source>The target “%1” holds %2; classes are words or whole numbers. To predict a number, choose the task forecast or regress.</source>
      <translation>目标“%1”里有 %2；类别应为词或整数。要预测数值，请选择任务 forecast 或 regress。</translation>
    </message>
    <message>
      <source>The target “%1” holds words, not numbers; choose the task classify or next_token.</source>
      <translation>目标“%1”里是词，不是数字；请选择任务 classify 或 next_token。</translation>
    </message>
    <message>
      <source>The target “%1” is among the inputs, so the answer would be given away; take it out, or choose the task forecast.</source>
      <translation>目标“%1”在输入之中，这样就泄露了答案；请去掉它，或选择任务 forecast。</translation>
    </message>
    <message>
      <source>The temperature must be 0 or more.</source>
      <translation>温度必须为 0 或更大。</translation>
    </message>
    <message>
      <source>The test part of the split is empty: the data has %1.</source>
      <translation>划分的测试部分是空的：数据有 %1。</translation>
    </message>
    <message>
      <source>The training part of the split is empty: the data has %1.</source>
      <translation>划分的训练部分是空的：数据有 %1。</translation>
    </message>
    <message>
      <source>The validation part of the split is empty: the data has %1.</source>
      <translation>划分的验证部分是空的：数据有 %1。</translation>
    </message>
    <message>
      <source>The vocabulary has the entry “%1”; expected single characters, each once.</source>
      <translation>词表中有条目“%1”；应为单个字符，每个只出现一次。</translation>
    </message>
    <message>
      <source>There are %1 class weights, and the target “%2” has %3 classes; give each one weight.</source>
      <translation>有 %1 个类别权重，而目标“%2”有 %3 个类别；请给每个类别一个权重。</translation>
    </message>
    <message>
      <source>There is no data called “%1”.</source>
      <translation>没有名为“%1”的数据。</translation>
    </message>
    <message>
      <source>There is no generator called “%1”.</source>
      <translation>没有名为“%1”的生成器。</translation>
    </message>
    <message>
      <source>There is no input: the data has no column besides the target “%1”.</source>
      <translation>没有输入：除目标“%1”外，数据没有别的列。</translation>
    </message>
    <message>
      <source>There is not enough memory for this training. Choose a smaller batch, fewer units or a shorter look-back.</source>
      <translation>内存不足，无法进行这次训练。请选择更小的批大小、更少的单元或更短的回看窗口。</translation>
    </message>
    <message>
      <source>This data has another form than the data that the models were trained on.</source>
      <translation>这份数据的形式与训练模型的数据不同。</translation>
    </message>
    <message>
      <source>This data is too short: it holds no whole window of %1 rows.</source>
      <translation>这份数据太短：其中没有 %1 行的完整窗口。</translation>
    </message>
    <message>
      <source>Training stopped on an internal fault: %1.</source>
      <translation>训练因内部故障停止：%1。</translation>
    </message>
    <message>
      <source>With these coefficients phi1 to phi4 the series would grow without bound; make them smaller (phi1 alone must lie between -1 and 1).</source>
      <translation>使用这些系数 phi1 到 phi4，序列会无限增长；请把它们减小（单独的 phi1 必须在 -1 与 1 之间）。</translation>
    </message>
    <message>
      <source>a list of %1</source>
      <translation>含 %1 项的列表</translation>
    </message>
    <message>
      <source>a list of %1 to %2</source>
      <translation>含 %1 到 %2 项的列表</translation>
    </message>
    <message>
      <source>a lower and a higher number</source>
      <translation>一个较小的数和一个较大的数</translation>
    </message>
    <message>
      <source>a name that the page Data and “sluice datasets” list, or a file</source>
      <translation>“数据”页和“sluice datasets”列出的名称，或一个文件</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>一个数</translation>
    </message>
    <message>
      <source>a number above %1 and at most %2</source>
      <translation>大于 %1 且不超过 %2 的数</translation>
    </message>
    <message>
      <source>a number from %1 to %2</source>
      <translation>%1 到 %2 之间的数</translation>
    </message>
    <message>
      <source>a number, or the name of one of $.measures that finds a unit</source>
      <translation>一个数，或 $.measures 中找出单元的那一个的名称</translation>
    </message>
    <message>
      <source>a panel of the page that the chip names</source>
      <translation>所指页面上的一个面板</translation>
    </message>
    <message>
      <source>a point for each of truth</source>
      <translation>对应每个真值的点</translation>
    </message>
    <message>
      <source>a text of %1 to %2 bytes</source>
      <translation>%1 到 %2 字节的文本</translation>
    </message>
    <message>
      <source>a whole number from %1 to %2</source>
      <translation>%1 到 %2 之间的整数</translation>
    </message>
    <message>
      <source>a } behind each { (numbers stand in braces: {name})</source>
      <translation>} 要跟在每个 { 之后（数写在花括号中：{name}）</translation>
    </message>
    <message>
      <source>above, below or both</source>
      <translation>above、below 或两者</translation>
    </message>
    <message>
      <source>an id that no other question has</source>
      <translation>与其他问题不同的 id</translation>
    </message>
    <message>
      <source>an id that no other run has</source>
      <translation>与其他运行不同的 id</translation>
    </message>
    <message>
      <source>an object {…}</source>
      <translation>一个对象 {…}</translation>
    </message>
    <message>
      <source>answers that are classes make no curve</source>
      <translation>类别的回答不构成曲线</translation>
    </message>
    <message>
      <source>as many bytes as the shape needs</source>
      <translation>形状所需的字节数</translation>
    </message>
    <message>
      <source>as many numbers as steps</source>
      <translation>与步数一样多的数</translation>
    </message>
    <message>
      <source>at most %1 keys</source>
      <translation>最多 %1 个键</translation>
    </message>
    <message>
      <source>at most %1 with multi_step</source>
      <translation>有 multi_step 时最多 %1</translation>
    </message>
    <message>
      <source>bar-separated</source>
      <translation>以竖线分隔</translation>
    </message>
    <message>
      <source>blank-separated</source>
      <translation>以空格分隔</translation>
    </message>
    <message>
      <source>candidate</source>
      <translation>候选值</translation>
    </message>
    <message>
      <source>cell</source>
      <translation>细胞</translation>
    </message>
    <message>
      <source>classes are no numbers; name a feature</source>
      <translation>类别不是数；请指定一个特征</translation>
    </message>
    <message>
      <source>classes have no such score; use accuracy, log_loss or relative</source>
      <translation>类别没有这种分数；请使用 accuracy、log_loss 或 relative</translation>
    </message>
    <message>
      <source>comma-separated</source>
      <translation>以逗号分隔</translation>
    </message>
    <message>
      <source>comment character</source>
      <translation>注释字符</translation>
    </message>
    <message>
      <source>data.missing “drop” leaves such rows out, “interpolate” fills them in.</source>
      <translation>data.missing “drop” 会略去这样的行，“interpolate” 会填补它们。</translation>
    </message>
    <message>
      <source>data.missing “drop” leaves such rows out.</source>
      <translation>data.missing “drop” 会略去这样的行。</translation>
    </message>
    <message>
      <source>decimal mark</source>
      <translation>小数点</translation>
    </message>
    <message>
      <source>draw or options</source>
      <translation>draw 或 options</translation>
    </message>
    <message>
      <source>drops %1 with a missing value</source>
      <translation>去掉 %1有缺失值的数据</translation>
    </message>
    <message>
      <source>every row lacks a value, so none is left; %1</source>
      <translation>每一行都缺少某个值，因此一行也没有剩下；%1</translation>
    </message>
    <message>
      <source>forget gate</source>
      <translation>遗忘门</translation>
    </message>
    <message>
      <source>found names only, expected rows of numbers below them.</source>
      <translation>只找到名称，下面应有若干行数字。</translation>
    </message>
    <message>
      <source>found “%1” after a closing quote, expected the next cell or the end of the line.</source>
      <translation>在结束的引号之后找到“%1”，应为下一个单元格或行尾。</translation>
    </message>
    <message>
      <source>found “%1” again, expected each time once.</source>
      <translation>又找到“%1”，每个时间应只出现一次。</translation>
    </message>
    <message>
      <source>found “%1”, but the other numbers have the decimal mark “%2”.</source>
      <translation>找到“%1”，但其他数字的小数点是“%2”。</translation>
    </message>
    <message>
      <source>found “%1”, expected a date after the one of the row before.</source>
      <translation>找到“%1”，应为晚于上一行的日期。</translation>
    </message>
    <message>
      <source>found “%1”, expected a date such as %2.</source>
      <translation>找到“%1”，应为日期，例如 %2。</translation>
    </message>
    <message>
      <source>found “%1”, expected a finite number.</source>
      <translation>找到“%1”，应为有限的数。</translation>
    </message>
    <message>
      <source>found “%1”, expected a number of ordinary size (1e-307 to 1e308).</source>
      <translation>找到“%1”，应为大小正常的数（1e-307 到 1e308）。</translation>
    </message>
    <message>
      <source>found “%1”, expected a number.</source>
      <translation>找到“%1”，应为数字。</translation>
    </message>
    <message>
      <source>found “%1”, expected a number; if “%2” stands between thousands there, choose it as the thousands separator.</source>
      <translation>找到“%1”，应为数字；如果那里的“%2”是千位分隔符，请将它选为千位分隔符。</translation>
    </message>
    <message>
      <source>found “%1”, expected a time after the one of the row before.</source>
      <translation>找到“%1”，应为晚于上一行的时间。</translation>
    </message>
    <message>
      <source>found “%1”, expected a time of day such as 12:30.</source>
      <translation>找到“%1”，应为一天中的时刻，例如 12:30。</translation>
    </message>
    <message>
      <source>found “%1”, expected a whole number.</source>
      <translation>找到“%1”，应为整数。</translation>
    </message>
    <message>
      <source>found “%1”, which is none of the classes of this column.</source>
      <translation>找到“%1”，它不是这一列的任何类别。</translation>
    </message>
    <message>
      <source>found “%1”, which stands for a missing value, and there is nothing to interpolate between; %2</source>
      <translation>找到“%1”，它代表缺失值，而且没有可供插值的值；%2</translation>
    </message>
    <message>
      <source>found “%1”, which stands for a missing value; %2</source>
      <translation>找到“%1”，它代表缺失值；%2</translation>
    </message>
    <message>
      <source>found “%1”, which stands for a missing value; expected a number; %2</source>
      <translation>找到“%1”，它代表缺失值；应为数字；%2</translation>
    </message>
    <message>
      <source>fractions that sum to at most 1, or three row counts</source>
      <translation>总和不超过 1 的比例，或三个行数</translation>
    </message>
    <message>
      <source>head</source>
      <translation>输出层</translation>
    </message>
    <message>
      <source>hidden state</source>
      <translation>隐藏状态</translation>
    </message>
    <message>
      <source>ignores %1</source>
      <translation>忽略 %1</translation>
    </message>
    <message>
      <source>infinite</source>
      <translation>无穷大</translation>
    </message>
    <message>
      <source>input</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>input gate</source>
      <translation>输入门</translation>
    </message>
    <message>
      <source>interpolates %1 missing value</source>
      <translation>插补 %1 个缺失值</translation>
    </message>
    <message>
      <source>interpolates %1 missing values</source>
      <translation>插补 %1 个缺失值</translation>
    </message>
    <message>
      <source>kept</source>
      <translation>保留量</translation>
    </message>
    <message>
      <source>layer %1</source>
      <translation>第 %1 层</translation>
    </message>
    <message>
      <source>layer %1 has no cell</source>
      <translation>第 %1 层没有细胞</translation>
    </message>
    <message>
      <source>layer %1 of %2 has %3 units, there is no unit %4 (counted from 0)</source>
      <translation>%2：第 %1 层有 %3 个单元，没有单元 %4（从 0 数起）</translation>
    </message>
    <message>
      <source>layer %1 of %2 has no such part</source>
      <translation>%2：第 %1 层没有这个部分</translation>
    </message>
    <message>
      <source>layer %1, %2</source>
      <translation>第 %1 层，%2</translation>
    </message>
    <message>
      <source>least, most or both: how many such steps the sample has</source>
      <translation>least、most 或两者：样本有多少个这样的步</translation>
    </message>
    <message>
      <source>measure %1: %2.</source>
      <translation>量 %1：%2。</translation>
    </message>
    <message>
      <source>no column</source>
      <translation>没有列</translation>
    </message>
    <message>
      <source>no forget bias, as this cell has no forget gate of its own</source>
      <translation>没有遗忘偏置，因为这种细胞没有自己的遗忘门</translation>
    </message>
    <message>
      <source>none, as the chip does not name the page memory</source>
      <translation>不出现，因为该条目没有指明页面 memory</translation>
    </message>
    <message>
      <source>not a number</source>
      <translation>非数（NaN）</translation>
    </message>
    <message>
      <source>nothing: there are no options</source>
      <translation>没有内容：没有选项</translation>
    </message>
    <message>
      <source>numbers have no accuracy; use rmse or relative</source>
      <translation>数值没有准确率；请使用 rmse 或 relative</translation>
    </message>
    <message>
      <source>numbers have no log loss; use mse or relative</source>
      <translation>数值没有对数损失；请使用 mse 或 relative</translation>
    </message>
    <message>
      <source>one character</source>
      <translation>一个字符</translation>
    </message>
    <message>
      <source>one character, or "" for none</source>
      <translation>一个字符，没有则为 ""</translation>
    </message>
    <message>
      <source>one of hold, add, input, weight and shuffle</source>
      <translation>hold、add、input、weight、shuffle 之一</translation>
    </message>
    <message>
      <source>one value for each of %1 rows</source>
      <translation>%1 行各一个值</translation>
    </message>
    <message>
      <source>one value for each of %1 samples, or for each of their steps</source>
      <translation>%1 个样本各一个值，或其每一步各一个值</translation>
    </message>
    <message>
      <source>output gate</source>
      <translation>输出门</translation>
    </message>
    <message>
      <source>preactivation</source>
      <translation>激活前的值</translation>
    </message>
    <message>
      <source>predicts %1 from %2</source>
      <translation>由 %2 预测 %1</translation>
    </message>
    <message>
      <source>predicts %1 from %2, in the order of %3</source>
      <translation>由 %2 预测 %1，按 %3 的顺序</translation>
    </message>
    <message>
      <source>read as GB18030</source>
      <translation>按 GB18030 读取</translation>
    </message>
    <message>
      <source>read as Latin-1</source>
      <translation>按 Latin-1 读取</translation>
    </message>
    <message>
      <source>reset gate</source>
      <translation>重置门</translation>
    </message>
    <message>
      <source>sample %1 has %2 steps, none %3 before its last</source>
      <translation>样本 %1 有 %2 步，最后一步之前没有第 %3 步</translation>
    </message>
    <message>
      <source>semicolon-separated</source>
      <translation>以分号分隔</translation>
    </message>
    <message>
      <source>separator</source>
      <translation>分隔符</translation>
    </message>
    <message>
      <source>tab-separated</source>
      <translation>以制表符分隔</translation>
    </message>
    <message>
      <source>take the emptiest columns out of data.inputs, or fill numbers in with data.missing “interpolate”.</source>
      <translation>请把最空的列从 data.inputs 中去掉，或用 data.missing “interpolate” 填补数值。</translation>
    </message>
    <message>
      <source>the cell is empty, and there is nothing to interpolate between; %1</source>
      <translation>单元格是空的，而且没有可供插值的值；%1</translation>
    </message>
    <message>
      <source>the cell is empty, expected a number; %1</source>
      <translation>单元格是空的，应为数字；%1</translation>
    </message>
    <message>
      <source>the cell is empty, expected a value; %1</source>
      <translation>单元格是空的，应有一个值；%1</translation>
    </message>
    <message>
      <source>the column has neither name nor values; it is ignored.</source>
      <translation>这一列既没有名称也没有值；已忽略。</translation>
    </message>
    <message>
      <source>the file is empty, expected rows of numbers.</source>
      <translation>文件是空的，应有若干行数字。</translation>
    </message>
    <message>
      <source>the first %1 lines are no rows of the table; they are left out.</source>
      <translation>前 %1 行不是表格的内容；已略过。</translation>
    </message>
    <message>
      <source>the first line is no row of the table; it is left out.</source>
      <translation>第一行不是表格的内容；已略过。</translation>
    </message>
    <message>
      <source>the id of one of $.runs</source>
      <translation>$.runs 中某一项的 id</translation>
    </message>
    <message>
      <source>the id of one of $.runs, or "" for the scene's own experiment</source>
      <translation>$.runs 中某一项的 id，或以 "" 表示场景自己的实验</translation>
    </message>
    <message>
      <source>the name of a measure (of a ratio or a difference, one that stands before it)</source>
      <translation>一个度量的名称（对于比值或差值，须在其之前）</translation>
    </message>
    <message>
      <source>the name of a model of this experiment</source>
      <translation>本实验中某个模型的名称</translation>
    </message>
    <message>
      <source>the name “%1” is longer than %2 bytes.</source>
      <translation>名称“%1”超过 %2 字节。</translation>
    </message>
    <message>
      <source>the name “%1” stands there twice; this column is called “%2”.</source>
      <translation>名称“%1”在那里出现了两次；这一列改称“%2”。</translation>
    </message>
    <message>
      <source>the networks of epoch %1 were not kept</source>
      <translation>第 %1 轮的网络没有保留</translation>
    </message>
    <message>
      <source>the page it opens on among them</source>
      <translation>其中包含打开时所在的页面</translation>
    </message>
    <message>
      <source>the quote that opens here is never closed.</source>
      <translation>在这里开始的引号一直没有结束。</translation>
    </message>
    <message>
      <source>the row has %1 cell, expected %2 as in line %3.</source>
      <translation>这一行有 %1 个单元格，应像第 %3 行那样有 %2 个。</translation>
    </message>
    <message>
      <source>the row has %1 cells, expected %2 as in line %3.</source>
      <translation>这一行有 %1 个单元格，应像第 %3 行那样有 %2 个。</translation>
    </message>
    <message>
      <source>the row has 1 cell, expected %1 as in line %2; if it is no row of the table, leave it out with data.csv.skip_last %3.</source>
      <translation>这一行有 1 个单元格，应像第 %2 行那样有 %1 个；如果它不是表格的行，请用 data.csv.skip_last %3 略去它。</translation>
    </message>
    <message>
      <source>the row has more than %1 cells; such a table cannot be read.</source>
      <translation>这一行的单元格超过 %1 个；这样的表格无法读取。</translation>
    </message>
    <message>
      <source>the series that begins here has no value in “%1”, so there is nothing to interpolate between; %2</source>
      <translation>从这里开始的序列在“%1”中没有值，因此没有可供插值的值；%2</translation>
    </message>
    <message>
      <source>the snapshot has %1 models; the experiment has %2</source>
      <translation>快照有 %1 个模型；实验有 %2 个</translation>
    </message>
    <message>
      <source>the snapshot has format version %1; this program reads version %2</source>
      <translation>快照的格式版本是 %1；本程序读取版本 %2</translation>
    </message>
    <message>
      <source>the snapshot is after batch %1 of an epoch; here an epoch has %2 batches</source>
      <translation>快照在一轮的第 %1 批之后；这里一轮有 %2 批</translation>
    </message>
    <message>
      <source>the snapshot is damaged: its checksum is wrong</source>
      <translation>快照已损坏：它的校验和不对</translation>
    </message>
    <message>
      <source>the snapshot is damaged: its contents do not fill it exactly</source>
      <translation>快照已损坏：它的内容没有恰好填满</translation>
    </message>
    <message>
      <source>the snapshot is damaged: its size is not the one written in it</source>
      <translation>快照已损坏：它的大小与其中所写的不符</translation>
    </message>
    <message>
      <source>the snapshot is of model %1; here model %2 is trained</source>
      <translation>快照属于模型 %1；这里训练的是模型 %2</translation>
    </message>
    <message>
      <source>the snapshots of %1 and %2 are not of the same moment</source>
      <translation>%1 与 %2 的快照不是同一时刻的</translation>
    </message>
    <message>
      <source>there are dates only, expected a column of numbers beside them.</source>
      <translation>只有日期，旁边还应有一列数字。</translation>
    </message>
    <message>
      <source>there is no input "%1"; there are %2</source>
      <translation>没有输入 "%1"；有 %2</translation>
    </message>
    <message>
      <source>there is no model %1</source>
      <translation>没有模型 %1</translation>
    </message>
    <message>
      <source>there is no sample %1 (counted from 0)</source>
      <translation>没有样本 %1（从 0 数起）</translation>
    </message>
    <message>
      <source>there is no trained network yet</source>
      <translation>还没有训练好的网络</translation>
    </message>
    <message>
      <source>there is no unit %1 or no step %2 (counted from 0)</source>
      <translation>没有单元 %1，或没有第 %2 步（从 0 数起）</translation>
    </message>
    <message>
      <source>there is nothing to predict, expected a column of numbers or classes.</source>
      <translation>没有可以预测的东西，应有一列数字或类别。</translation>
    </message>
    <message>
      <source>this is not a snapshot of Sluice</source>
      <translation>这不是 Sluice 的快照</translation>
    </message>
    <message>
      <source>this is one table; sequences need a column that says which sequence a row belongs to.</source>
      <translation>这是一张表格；多条序列需要一列说明每行属于哪条序列。</translation>
    </message>
    <message>
      <source>this split has %1 samples, there is no number %2 (counted from 0)</source>
      <translation>这部分有 %1 个样本，没有编号 %2（从 0 数起）</translation>
    </message>
    <message>
      <source>this task has no baseline "%1"</source>
      <translation>这个任务没有基线 "%1"</translation>
    </message>
    <message>
      <source>thousands separator</source>
      <translation>千位分隔符</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true 或 false</translation>
    </message>
    <message>
      <source>update gate</source>
      <translation>更新门</translation>
    </message>
    <message>
      <source>with a header</source>
      <translation>有表头</translation>
    </message>
    <message>
      <source>without a header</source>
      <translation>无表头</translation>
    </message>
    <message>
      <source>written</source>
      <translation>写入量</translation>
    </message>
    <message>
      <source>“%1” can be read with the day or the month in front, and so can all dates of the column; choose one.</source>
      <translation>“%1”既可读作日在前，也可读作月在前，这一列的所有日期都是如此；请选择一种。</translation>
    </message>
    <message>
      <source>“%1” has no values; it is ignored.</source>
      <translation>“%1”没有值；已忽略。</translation>
    </message>
    <message>
      <source>“%1” holds many sequences; its form cannot be a series or a table.</source>
      <translation>“%1”里是多条序列；它的形式不能是单一序列或表格。</translation>
    </message>
    <message>
      <source>“%1” holds times that do not order the rows; it is ignored.</source>
      <translation>“%1”里的时间不能给各行排序；已忽略。</translation>
    </message>
    <message>
      <source>“%1” holds too many different words for classes; it is ignored.</source>
      <translation>“%1”里不同的词太多，不能作为类别；已忽略。</translation>
    </message>
    <message>
      <source>“%1” holds words and cannot give the time.</source>
      <translation>“%1”里是文字，不能给出时间。</translation>
    </message>
    <message>
      <source>“%1” is a second column of series; there can be one.</source>
      <translation>“%1”是第二个序列列；只能有一个。</translation>
    </message>
    <message>
      <source>“%1” is a second target; only one column can be predicted.</source>
      <translation>“%1”是第二个目标；只能预测一列。</translation>
    </message>
    <message>
      <source>“%1” is another time; only one column can give the time, or a date and a time of day.</source>
      <translation>“%1”是又一个时间；只能有一列给出时间，或一列日期加一列时刻。</translation>
    </message>
    <message>
      <source>“%1” is one table; its form can be series or table, but not sequences.</source>
      <translation>“%1”是一张表格；它的形式可以是序列或表格，但不能是多条序列。</translation>
    </message>
    <message>
      <source>“%1” is text; read it as a category to use it.</source>
      <translation>“%1”是文本；要使用它，请作为类别读取。</translation>
    </message>
    <message>
      <source>“%1” is the target and an input of the same row, so the answer is given away. Take it out of the inputs, or forecast it.</source>
      <translation>“%1”是目标，又是同一行的输入，这样就泄露了答案。请把它从输入中去掉，或改为预测未来。</translation>
    </message>
    <message>
      <source>“%1” looks like dates, but “%2” is none that can be read; written as 2024-01-31 they would give the time.</source>
      <translation>“%1”看起来像日期，但“%2”无法读作日期；若写成 2024-01-31 的形式，它们就能给出时间。</translation>
    </message>
    <message>
      <source>“%1” must be read as a category to name classes or series.</source>
      <translation>“%1”必须作为类别读取，才能命名类别或序列。</translation>
    </message>
    <message>
      <source>“%1” tells many sequences apart; the form cannot be a series or a table.</source>
      <translation>“%1”区分出多条序列；形式不能是单一序列或表格。</translation>
    </message>
  </context>
  <context>
    <name>shipped</name>
    <message>
      <source>0.5, as σ(0)</source>
      <translation>0.5，即 σ(0)</translation>
    </message>
    <message>
      <source>0.73, as σ(1)</source>
      <translation>0.73，即 σ(1)</translation>
    </message>
    <message>
      <source>1 is what always answering the mean would cost, 0 is perfect.</source>
      <translation>1 相当于总是回答平均值，0 表示完全正确。</translation>
    </message>
    <message>
      <source>1, open</source>
      <translation>1，全开</translation>
    </message>
    <message>
      <source>10⁸ m³</source>
      <translation>10⁸ m³</translation>
    </message>
    <message>
      <source>216 years of sunspots to learn from. “Small” has {parameters_of_small} weights, “Large” {parameters_of_large}: about thirty for every year it is shown. Both train for 300 epochs, nothing stops them.</source>
      <translation>可供学习的是 216 年的太阳黑子数。“小网络”有 {parameters_of_small} 个权重，“大网络”有 {parameters_of_large} 个：平均每个训练年份大约摊到三十个。两者都训练 300 轮，中途不会停下。</translation>
    </message>
    <message>
      <source>24 random numbers, and the answer is the 13th of them. Nothing else matters, and the place never changes.
The dense network has {parameters_of_dense} weights and sees all 24 at once. The LSTM has {parameters_of_lstm} and sees them one by one: it must let twelve go by, write the 13th down and keep it over the other eleven.</source>
      <translation>24 个随机数，答案是其中第 13 个。其余都不重要，位置从不改变。
全连接网络有 {parameters_of_dense} 个权重，一次看到全部 24 个。LSTM 有 {parameters_of_lstm} 个，一个接一个地看：它必须放过前十二个，记下第 13 个，并在其余十一个期间保持住。</translation>
    </message>
    <message>
      <source>3 is sixty times 0.05, the rate of the run that the scene opens with. Answer first, then open the one with 3 and train it (Space).</source>
      <translation>3 是 0⁠.⁠05 的六十倍，场景打开时的那次运行用的就是 0⁠.⁠05。请先作答，再打开学习率为 3 的那次运行，训练它（空格键）。</translation>
    </message>
    <message>
      <source>40 random numbers between 0 and 1, and two of them carry a mark: one in the first half, one in the second. At the end the sum of these two is asked for. A mean squared error of about 1/6, here the variance, is what always answering 1 would cost.</source>
      <translation>40 个 0 到 1 之间的随机数，其中两个带有标记：一个在前半，一个在后半。最后要问的是这两个数的和。总是回答 1 的代价是均方误差约 1/6，即这里的方差。</translation>
    </message>
    <message>
      <source>A caution</source>
      <translation>一点提醒</translation>
    </message>
    <message>
      <source>A clean season on a rise that never turns back: two thousand weeks, and the test weeks leave the range of the training weeks.</source>
      <translation>干净的季节变化，叠在一去不返的上升上：两千个星期，而测试的星期超出训练的范围。</translation>
    </message>
    <message>
      <source>A convolution looks at twelve neighbouring steps at a time, with the same few weights everywhere: on a chaotic signal it does with a fraction of the parameters what a dense network needs thousands for.</source>
      <translation>卷积一次看相邻的十二步，处处用同样的少数权重：在混沌信号上，它用一小部分参数就做到全连接网络要用几千个参数才做到的事。</translation>
    </message>
    <message>
      <source>A few sines added up follow a linear rule exactly, so a linear model has no error at all: how near does a network get?</source>
      <translation>几个正弦相加恰好服从一条线性规则，所以线性模型毫无误差：网络能有多接近？</translation>
    </message>
    <message>
      <source>A gate is σ(something) and the weights are small, so “something” is near its bias. The biases are 0, but 1 for the forget gate.</source>
      <translation>门是 σ(某个数)，而权重很小，所以“某个数”接近它的偏置。各偏置是 0，只有遗忘门的是 1。</translation>
    </message>
    <message>
      <source>A hundred years with one jump in 1898 and much noise: too little for a large network.</source>
      <translation>一百年，1898 年有一次跳变，噪声很多：对大网络来说太少。</translation>
    </message>
    <message>
      <source>A large gradient is a chance to learn, not learning. After ten epochs all three answer hardly better than always saying the mean, whose error would be 1, or worse: error ÷ variance RNN {error_of_rnn}, LSTM {error_of_lstm}, LSTM with open gates {error_of_open}.
And most of the open way back has closed: ‖∂y/∂x(1)‖ of the LSTM with open gates went from {open_60_back} to {open_60_trained}. The scene “The adding problem” goes on from here.</source>
      <translation>大的梯度是学习的机会，还不是学习。十轮之后，三个网络的回答都几乎不比总是回答平均值（误差为 1）好，甚至更差：误差 ÷ 方差，RNN {error_of_rnn}，LSTM {error_of_lstm}，门打开的 LSTM {error_of_open}。
而且原本敞开的回传之路大半关上了：门打开的 LSTM 的 ‖∂y/∂x(1)‖ 从 {open_60_back} 变为 {open_60_trained}。场景“加法问题”接着讲。</translation>
    </message>
    <message>
      <source>A large gradient is a chance to learn, not learning. Press Train (Space): ten epochs.</source>
      <translation>大的梯度是学习的机会，还不是学习。按“训练”（空格键）：十轮。</translation>
    </message>
    <message>
      <source>A network learns from ∂L/∂w: how the loss would change with each weight. What an early step adds to it comes back through all later steps, by the same way as ∂y/∂x: how the answer would change with what was fed there. Here the answer comes at step 60. If ∂y/∂x(1) is nearly 0, hardly anything can be learned from step 1, whatever it was.
The next two steps are about the untrained networks, epoch 0: do not train yet.</source>
      <translation>网络从 ∂L/∂w 学习：每个权重改变时，损失会怎样改变。早先一步对它的贡献要经过其后各步才能传回来，与 ∂y/∂x 走的是同一条路；∂y/∂x 说的是：如果那一步输入的数改变，回答会怎样改变。这里的回答在第 60 步给出。如果 ∂y/∂x(1) 几乎是 0，那么无论第 1 步是什么，都几乎学不到东西。
接下来的两步讲的是未训练的网络，即第 0 轮：先不要训练。</translation>
    </message>
    <message>
      <source>A network with more weights than there are years to learn from: its training loss keeps falling while its validation loss turns and rises, and early stopping keeps the best moment.</source>
      <translation>网络的权重多于可供学习的年份：训练损失一直下降，验证损失却掉头上升；提前停止把最好的时刻留住。</translation>
    </message>
    <message>
      <source>A season on top of growth: the trend carries the test rows out of the range of the training rows.</source>
      <translation>增长之上的季节变化：趋势把测试行带出训练行的范围。</translation>
    </message>
    <message>
      <source>A sequence</source>
      <translation>一条序列</translation>
    </message>
    <message>
      <source>A single LSTM unit learns to write a number down at each mark and to keep it until the next, beside a dense network that sees the same 60 steps.</source>
      <translation>单独一个 LSTM 单元学会在每个标记处记下一个数并保持到下一个标记；旁边是看到同样 60 步的全连接网络。</translation>
    </message>
    <message>
      <source>A string's second symbol returns at its end: all else follows from the symbol before, this needs memory.</source>
      <translation>字符串的第二个符号在结尾重现：其余的都由前一个符号决定，唯独这里需要记忆。</translation>
    </message>
    <message>
      <source>Adding problem</source>
      <translation>加法问题</translation>
    </message>
    <message>
      <source>After 10 epochs</source>
      <translation>10 轮之后</translation>
    </message>
    <message>
      <source>After 2 epochs</source>
      <translation>2 轮之后</translation>
    </message>
    <message>
      <source>After 25 epochs, which network makes the smaller error?</source>
      <translation>25 轮之后，哪个网络的误差更小？</translation>
    </message>
    <message>
      <source>After 300 epochs</source>
      <translation>300 轮之后</translation>
    </message>
    <message>
      <source>After 5 epochs</source>
      <translation>5 轮之后</translation>
    </message>
    <message>
      <source>After two epochs the dense network was at {dense_after_2%} of the variance, the LSTM still at {lstm_after_2%}. Epochs until it was under a tenth: {dense_epochs} for the dense network, {lstm_epochs} for the LSTM (∞: never). At the end {error_of_dense%} and {error_of_lstm%}.
A linear model does it exactly, as “In plain words” says on the page Compare: an answer that is one of the inputs needs no hidden units.</source>
      <translation>两轮之后，全连接网络的误差已降到方差的 {dense_after_2%}，LSTM 仍在 {lstm_after_2%}。降到十分之一以下所用的轮数：全连接网络 {dense_epochs}，LSTM {lstm_epochs}（∞ 表示从未达到）。最后是 {error_of_dense%} 和 {error_of_lstm%}。
线性模型可以做得完全准确，见“对比”页的“简单地说”：答案就是输入中的一个数时，不需要隐藏单元。</translation>
    </message>
    <message>
      <source>After {epochs_to_5_percent} epochs the LSTM's validation error was under 5 % of the variance. It ended at {error_of_lstm%}, the dense network at {error_of_dense%}: {times_better} times as much.</source>
      <translation>{epochs_to_5_percent} 轮之后，LSTM 的验证误差低于方差的 5 %。最后是 {error_of_lstm%}，全连接网络是 {error_of_dense%}：后者是前者的 {times_better} 倍。</translation>
    </message>
    <message>
      <source>Air temperature at Nottingham, monthly 1920–1939</source>
      <translation>诺丁汉气温，月度 1920–1939</translation>
    </message>
    <message>
      <source>Airline passengers, monthly 1949–1960</source>
      <translation>航空旅客，月度 1949⁠–⁠1960</translation>
    </message>
    <message>
      <source>All three</source>
      <translation>三个都是</translation>
    </message>
    <message>
      <source>All three networks have 32 units and the same data. “LSTM open” is set up as “LSTM” but for one number: its forget gates start with a bias of 3 instead of 1. (The weights themselves are drawn at random, for each network anew.)</source>
      <translation>三个网络都有 32 个单元，数据相同。“LSTM 开门”与“LSTM”的设置只有一个数不同：它的遗忘门从偏置 3 开始，而不是 1。（权重本身是随机抽取的，每个网络各抽各的。）</translation>
    </message>
    <message>
      <source>Alpaydin &amp; Kaynak (1998), UCI Machine Learning Repository, as in scikit-learn 1.2.1 (digits)</source>
      <translation>Alpaydin &amp; Kaynak (1998), UCI Machine Learning Repository，取自 scikit-learn 1.2.1 (digits)</translation>
    </message>
    <message>
      <source>Always answering the mean is {mean} sunspots off (root mean square, on the test years). Saying that next year will be as this one: {persistence}. Linear autoregression, 25 numbers found by least squares: {linear}. In the window, “all measures …” lists these numbers, too.</source>
      <translation>总是回答平均值，误差是 {mean} 个黑子（测试年份上的均方根误差）。预测明年与今年相同，误差是 {persistence}；线性自回归（由最小二乘法求得的 25 个数），误差是 {linear}。在窗口里，“所有指标……”也列出这些数。</translation>
    </message>
    <message>
      <source>Anderson (1935), Fisher (1936), as in R 4.2.2 (datasets::iris)</source>
      <translation>Anderson (1935), Fisher (1936)，取自 R 4.2.2 (datasets::iris)</translation>
    </message>
    <message>
      <source>Anderson (1976), Series R, as in R 4.2.2 (datasets::nottem)</source>
      <translation>Anderson (1976), Series R，取自 R 4.2.2 (datasets::nottem)</translation>
    </message>
    <message>
      <source>Answers beside the truth</source>
      <translation>回答与真值并列</translation>
    </message>
    <message>
      <source>Answers that say nothing</source>
      <translation>毫无信息的回答</translation>
    </message>
    <message>
      <source>Arms wound about each other: the hardest of the small tables, where depth and patience pay.</source>
      <translation>互相缠绕的旋臂：小表格中最难的一个，值得多用几层、多些耐心。</translation>
    </message>
    <message>
      <source>As the adding problem, but a cell that adds up cannot multiply: the net must keep the first number apart until the second one comes.</source>
      <translation>与加法问题相同，但会累加的细胞不会相乘：网络必须把第一个数单独留着，直到第二个数到来。</translation>
    </message>
    <message>
      <source>At a learning rate of 3 instead of 0.05, the training …</source>
      <translation>学习率是 3 而不是 0.05 时，训练会……</translation>
    </message>
    <message>
      <source>At a mark</source>
      <translation>在标记处</translation>
    </message>
    <message>
      <source>At a mark the forget gate falls to {forget_at_marks} on average: the old number is let go. Between marks it stays at {forget_while_holding}: the number is kept.
The input gate does the opposite: {input_at_marks} at marks, {input_while_holding} while holding. So what is written into the cell, |i·g|, is {written_at_marks} at marks and {written_while_holding} between them.
The cell may hold the number with its sign turned; the output turns it back.</source>
      <translation>在标记处，遗忘门平均降到 {forget_at_marks}：旧的数被丢掉。标记之间它保持在 {forget_while_holding}：数被保留。
输入门正好相反：标记处 {input_at_marks}，保持期间 {input_while_holding}。所以写入细胞的 |i·g|，在标记处是 {written_at_marks}，在标记之间是 {written_while_holding}。
细胞保存的数可能符号相反；输出层会把它转回来。</translation>
    </message>
    <message>
      <source>At a reset</source>
      <translation>在重置处</translation>
    </message>
    <message>
      <source>At a reset, the trained LSTM's forget gate is, on average over both units …</source>
      <translation>在重置处，训练好的 LSTM 的遗忘门（两个单元的平均）……</translation>
    </message>
    <message>
      <source>At an event</source>
      <translation>在事件处</translation>
    </message>
    <message>
      <source>At the end</source>
      <translation>训练结束时</translation>
    </message>
    <message>
      <source>At the first mark</source>
      <translation>在第一个标记处</translation>
    </message>
    <message>
      <source>At the second mark</source>
      <translation>在第二个标记处</translation>
    </message>
    <message>
      <source>Autoregression</source>
      <translation>自回归</translation>
    </message>
    <message>
      <source>Averaged over both units the forget gate is {forget_at_resets} at resets and {forget_otherwise} at all other steps: what has been counted is let go at a reset and kept otherwise. At an event the gate may dip, too; what is written makes up for it. The error is {error_of_lstm%} of the variance, of the dense network {error_of_dense%}. Where the first number is near a half, look at the units one by one: it may be that only one of them counts.
Before training the two numbers were {untrained_at_resets} and {untrained_otherwise}. A reset is rare, so scaled it comes in as about +6, and random weights alone can push the gates far to one side there, up or down as chance has it; training settles which.</source>
      <translation>两个单元平均，遗忘门在重置处是 {forget_at_resets}，在其他各步是 {forget_otherwise}：数过的在重置时丢掉，其余时候保留。在事件处，遗忘门也可能下降；写入的量会补上。误差是方差的 {error_of_lstm%}，全连接网络的是 {error_of_dense%}。如果第一个数接近 0⁠.⁠5，请逐个查看单元：可能只有一个在计数。
训练前这两个数是 {untrained_at_resets} 和 {untrained_otherwise}。重置很少见，缩放后输入约为 +6，单凭随机权重就可能把那里的门远远推向一侧，是上是下全凭运气；训练才把它定下来。</translation>
    </message>
    <message>
      <source>BSD-3-Clause (scikit-learn's data files)</source>
      <translation>BSD-3-Clause（scikit-learn 的数据文件）</translation>
    </message>
    <message>
      <source>Balanced brackets</source>
      <translation>配对括号</translation>
    </message>
    <message>
      <source>Before anything is trained: how much of the gradient comes back over 60 steps, through a plain recurrent cell and through the cell of an LSTM.</source>
      <translation>在训练任何东西之前：经过普通循环细胞和 LSTM 的细胞，梯度在 60 步之后还剩多少。</translation>
    </message>
    <message>
      <source>Before the first batch</source>
      <translation>第一批之前</translation>
    </message>
    <message>
      <source>Before training</source>
      <translation>训练之前</translation>
    </message>
    <message>
      <source>Both</source>
      <translation>两者</translation>
    </message>
    <message>
      <source>Both are farther from it</source>
      <translation>两者都离真值更远</translation>
    </message>
    <message>
      <source>Both are nearer to the truth</source>
      <translation>两者都更接近真值</translation>
    </message>
    <message>
      <source>Both learn from the same batches at the same learning rate.</source>
      <translation>两者以相同的学习率从相同的批次学习。</translation>
    </message>
    <message>
      <source>Both train for 60 epochs on 360 rows.</source>
      <translation>两者都在 360 行上训练 60 轮。</translation>
    </message>
    <message>
      <source>Box, Jenkins &amp; Reinsel (1976), Series G, as in R 4.2.2 (datasets::AirPassengers)</source>
      <translation>Box, Jenkins &amp; Reinsel (1976), Series G，取自 R 4.2.2 (datasets::AirPassengers)</translation>
    </message>
    <message>
      <source>CO₂ at Mauna Loa, weekly 1958–2001</source>
      <translation>莫纳罗亚的 CO₂，周度 1958–2001</translation>
    </message>
    <message>
      <source>Chaos with a delay: the next value is easy, the far future is not, and a window as long as the delay holds all there is to know.</source>
      <translation>带延迟的混沌：下一个值容易，遥远的未来不行；与延迟一样长的窗口包含了一切可知的东西。</translation>
    </message>
    <message>
      <source>Chirp</source>
      <translation>线性调频</translation>
    </message>
    <message>
      <source>Circles</source>
      <translation>同心圆</translation>
    </message>
    <message>
      <source>Clipping cuts the gradient to a length of 1 wherever it is longer, so no update is longer than the learning rate. With it, in the run “Rate 3, clipped”, nothing overflows, but the dense network ends at {dense_clipped}, {clipped_over_right} times the {dense_right} of the right rate: clipping hinders the explosion, it does not choose the rate for you.</source>
      <translation>裁剪把长度超过 1 的梯度缩短到 1，所以没有一次更新大于学习率。有了裁剪，在运行“学习率 3，有裁剪”中就不再溢出，但全连接网络的误差最后停在 {dense_clipped}，是学习率合适时（{dense_right}）的 {clipped_over_right} 倍：裁剪能阻止爆炸，却不会替您选择学习率。</translation>
    </message>
    <message>
      <source>Cobb (1978), as in R 4.2.2 (datasets::Nile)</source>
      <translation>Cobb (1978)，取自 R 4.2.2 (datasets::Nile)</translation>
    </message>
    <message>
      <source>Continual embedded Reber grammar</source>
      <translation>连续嵌入式 Reber 文法</translation>
    </message>
    <message>
      <source>Copy memory</source>
      <translation>复制记忆</translation>
    </message>
    <message>
      <source>Count and reset</source>
      <translation>计数与重置</translation>
    </message>
    <message>
      <source>Count events until a reset: the forget gate clears the cell.</source>
      <translation>数事件，直到重置：遗忘门把细胞清空。</translation>
    </message>
    <message>
      <source>Count the weights</source>
      <translation>数一数权重</translation>
    </message>
    <message>
      <source>Cycles of about eleven years, no two alike: what a few hundred numbers can teach, and whether a linear model does it as well.</source>
      <translation>大约十一年的周期，没有两个相同：几百个数能学到什么，线性模型是否也能做得一样好。</translation>
    </message>
    <message>
      <source>Dense is the right tool</source>
      <translation>全连接网络才是合适的工具</translation>
    </message>
    <message>
      <source>Dense: 48 steps to each of 64 units, with their biases and the output: 48·64 + 64 + 64 + 1 = {parameters_of_dense}.
Convolution: 4 units, each a filter of 12 steps that is the same at every place, 4·12 + 4 = 52; then the output takes 4 values at each of 48 places, 4·48 + 1 = 193. Together {parameters_of_convolution}: {times_fewer} times fewer.</source>
      <translation>全连接：48 步连到 64 个单元中的每一个，加上偏置和输出：48·64 + 64 + 64 + 1 = {parameters_of_dense}。
卷积：4 个单元，每个是一个 12 步、处处相同的卷积核，4·12 + 4 = 52；输出再取 48 处各 4 个值，4·48 + 1 = 193。合计 {parameters_of_convolution}：全连接的权重是它的 {times_fewer} 倍。</translation>
    </message>
    <message>
      <source>Draw the LSTM's learning</source>
      <translation>画出 LSTM 的学习过程</translation>
    </message>
    <message>
      <source>Draw the LSTM's validation loss over the 12 epochs.</source>
      <translation>画出 LSTM 的验证损失在 12 轮中的变化。</translation>
    </message>
    <message>
      <source>Draw the LSTM's validation loss over the 30 epochs (1 is always answering the mean).</source>
      <translation>画出 LSTM 的验证损失在 30 轮中的变化（1 相当于总是回答平均值）。</translation>
    </message>
    <message>
      <source>Draw the forget gate f(t) of the trained LSTM over this sequence.</source>
      <translation>画出训练好的 LSTM 的遗忘门 f(t) 在这条序列上的变化。</translation>
    </message>
    <message>
      <source>Draw the validation loss of “Large” over the 300 epochs (1 is always answering the mean of those years).</source>
      <translation>画出“大网络”的验证损失在 300 轮中的变化（1 相当于总是回答那些年份的平均值）。</translation>
    </message>
    <message>
      <source>Each network has 16 units: a plain recurrent one with {parameters_of_rnn} weights, an LSTM with {parameters_of_lstm} (its forget gates start open, bias 3), a GRU with {parameters_of_gru}. Same data, same batches, same learning rate.</source>
      <translation>每个网络有 16 个单元：普通循环网络有 {parameters_of_rnn} 个权重，LSTM 有 {parameters_of_lstm} 个（它的遗忘门从打开开始，偏置 3），GRU 有 {parameters_of_gru} 个。数据、批次和学习率都相同。</translation>
    </message>
    <message>
      <source>Each sequence is 60 random numbers. Some steps carry a mark; the answer at every step is the number at the newest mark, however long ago that was.
Two networks learn it from the same batches: a dense one with {parameters_of_dense} weights that is given all of the last 60 steps at once, and one single LSTM unit with {parameters_of_lstm} weights that is given one step after the other. Its input gate starts nearly shut: with a bias of −4 it is {input_at_start} on average.</source>
      <translation>每条序列是 60 个随机数。有些步带有标记；每一步的答案是最近标记处的数，无论隔了多久。
两个网络从相同的批次学习：全连接网络有 {parameters_of_dense} 个权重，同时得到最近的全部 60 步；单独一个 LSTM 单元有 {parameters_of_lstm} 个权重，逐步读入。它的输入门从几乎关闭开始：偏置是 −4，平均为 {input_at_start}。</translation>
    </message>
    <message>
      <source>Each value is a weighted sum of those before it plus noise, so linear autoregression is the truth: a network can equal it and beats it by luck only.</source>
      <translation>每个值是之前各值的加权和再加噪声，所以线性自回归就是真相：网络可以与之相当，胜过它只能靠运气。</translation>
    </message>
    <message>
      <source>El Niño sea surface temperature, monthly 1950–2010</source>
      <translation>厄尔尼诺海面温度，月度 1950–2010</translation>
    </message>
    <message>
      <source>Embedded Reber grammar</source>
      <translation>嵌入式 Reber 文法</translation>
    </message>
    <message>
      <source>Error over variance after training: LSTM {error_of_trained_lstm}, dense network {error_of_trained_dense}. Compare “Trained” with “Untrained”: look at what moved.</source>
      <translation>训练之后误差与方差之比：LSTM {error_of_trained_lstm}，全连接网络 {error_of_trained_dense}。比较“训练好的”和“未训练的”：看看哪些地方变了。</translation>
    </message>
    <message>
      <source>Error over variance at the end: RNN {error_of_rnn}, LSTM {error_of_lstm}, GRU {error_of_gru}. Epochs until it was under a tenth: RNN {rnn_epochs}, LSTM {lstm_epochs}, GRU {gru_epochs} (∞: never).</source>
      <translation>最后的误差与方差之比：RNN {error_of_rnn}，LSTM {error_of_lstm}，GRU {error_of_gru}。降到十分之一以下所用的轮数：RNN {rnn_epochs}，LSTM {lstm_epochs}，GRU {gru_epochs}（∞ 表示从未达到）。</translation>
    </message>
    <message>
      <source>Error over variance on the validation part, which nothing was chosen by: convolution {convolution}, dense {dense}, linear regression on the same 48 steps {linear}. Which of the first two is ahead may turn with the seed; both follow the signal, one of them with {times_fewer} times fewer weights.
Local connections and shared weights assume that what matters is near, and the same everywhere. Where that is true, a dense network spends most of its weights on finding it out.</source>
      <translation>验证部分（没有用它挑选过任何东西）的误差与方差之比：卷积 {convolution}，全连接 {dense}，同样 48 步上的线性回归 {linear}。前两者谁领先可能随种子而变；两者都跟得上信号，而全连接的权重是卷积的 {times_fewer} 倍。
局部连接和共享权重假定：重要的东西在近处，而且处处相同。凡是这个假定成立的地方，全连接网络的大部分权重都花在发现这一点上。</translation>
    </message>
    <message>
      <source>Error over variance: LSTM {error_of_lstm}, dense network {error_of_dense}. Always answering the mean would be 1. An untrained network is hardly better than that, and often worse: it answers something, loudly, without knowing anything.</source>
      <translation>误差与方差之比：LSTM {error_of_lstm}，全连接网络 {error_of_dense}。总是回答平均值时，这个比值为 1。未训练的网络几乎不会更好，往往更差：它一无所知，却大声作答。</translation>
    </message>
    <message>
      <source>Even or odd: one forgotten bit turns the answer round, which a window of fixed length cannot help and one flipping cell can.</source>
      <translation>偶数还是奇数：忘掉一位，回答就反过来；固定长度的窗口无能为力，一个会翻转的细胞却可以。</translation>
    </message>
    <message>
      <source>Events are counted until a reset: the forget gate clears the cell, and the cell adds up.</source>
      <translation>数事件，直到重置：遗忘门清空细胞，细胞做加法。</translation>
    </message>
    <message>
      <source>Every update moves each weight against its gradient, times the learning rate (here plain gradient descent, SGD). The scene has four runs, with learning rates of 0.05, 0.0003 and 3, and of 3 with clipped gradients. They begin with the same weights and see the same batches.</source>
      <translation>每次更新时，每个权重都朝其梯度的反方向移动，步长为梯度乘以学习率（这里用的是普通的梯度下降，SGD）。这个场景有四次运行，学习率分别是 0⁠.⁠05、0⁠.⁠0003、3，以及加上梯度裁剪的 3。它们从相同的权重开始，看到相同的批次。</translation>
    </message>
    <message>
      <source>Everything free again</source>
      <translation>全部放开</translation>
    </message>
    <message>
      <source>Flow of the Nile, yearly 1871–1970</source>
      <translation>尼罗河流量，年度 1871–1970</translation>
    </message>
    <message>
      <source>Four measurements, three species, 150 flowers: one is easy to tell, two overlap.</source>
      <translation>四项测量，三个种类，150 朵花：一种容易区分，两种有重叠。</translation>
    </message>
    <message>
      <source>Free again</source>
      <translation>放开</translation>
    </message>
    <message>
      <source>Growth and a yearly season: what happens when the test data leave the range of the training data.</source>
      <translation>增长加年度季节变化：当测试数据超出训练数据的范围时会怎样。</translation>
    </message>
    <message>
      <source>Guess before you look</source>
      <translation>先猜再看</translation>
    </message>
    <message>
      <source>Half open, and by chance</source>
      <translation>半开，而且全凭偶然</translation>
    </message>
    <message>
      <source>Halfway</source>
      <translation>训练到一半</translation>
    </message>
    <message>
      <source>Handwritten digits, 8×8</source>
      <translation>手写数字，8×8</translation>
    </message>
    <message>
      <source>Hold that number</source>
      <translation>记住那个数</translation>
    </message>
    <message>
      <source>Hold the forget gate at 1 while the network runs: nothing is ever let go, the numbers pile up, and the validation error ÷ variance grows from {error_of_lstm} to {error_never_forgetting}, {harm_of_never_forgetting} times as much. (In the window, “What is changed” has this one sample and the test part.)
Hold the output gate at 1 instead: {error_with_output_open}. That does far less harm: what this unit keeps it hardly needs to hide. With another seed the output gate may have more work.</source>
      <translation>运行时把遗忘门固定为 1：什么都不丢掉，数越积越多，验证误差 ÷ 方差从 {error_of_lstm} 增长到 {error_never_forgetting}，是原来的 {harm_of_never_forgetting} 倍。（在窗口里，“改动了什么”给出的是这一个样本和测试部分。）
改为把输出门固定为 1：{error_with_output_open}。害处小得多：这个单元几乎不需要隐藏它所保持的内容。换一个种子，输出门可能更有事可做。</translation>
    </message>
    <message>
      <source>How do the two networks stand against linear autoregression on the test months?</source>
      <translation>在测试月份上，两个网络与线性自回归相比如何？</translation>
    </message>
    <message>
      <source>How do they learn it?</source>
      <translation>它们怎样学会？</translation>
    </message>
    <message>
      <source>How much its answer changes with a number it was given, |∂y/∂x|, mean of fifty samples: {pull_of_the_right_step} for the 13th, {pull_of_another_step} for the 21st, which does not matter.
The bars are those of one sample, each number times its effect. A number near 0 has a short bar, whatever its effect.</source>
      <translation>每个输入的数对回答的影响 |∂y/∂x|，五十个样本的平均：第 13 个是 {pull_of_the_right_step}，无关紧要的第 21 个是 {pull_of_another_step}。
条形图属于一个样本，每根条是输入的数乘以它的影响。接近 0 的数，不论影响多大，条都很短。</translation>
    </message>
    <message>
      <source>How strongly the answer depends on the first input, 39 steps back, ‖∂y/∂x(1)‖, mean of fifty samples: before training RNN {rnn_back_40}, LSTM {lstm_back_40}, GRU {gru_back_40}; at the end {rnn_back_40_trained}, {lstm_back_40_trained}, {gru_back_40_trained}. The curves on the page Memory are of one sample, of the loss L unless “of the answer y” is chosen above them, and by the states h and c instead of x; step 1 is their left end.
The LSTM's open gates, f = {lstm_forget_untrained}, let it hear of its early inputs from the start. The GRU hears least of all and learns it all the same: its gates z, by which it keeps what it has, open while it trains, widest that of unit {keeper}, from {keeper_untrained} to {keeper_trained} on average, and with them the way back. A plain cell has no gate to open. That is no proof that it must fail: begun from the identity (Le, Jaitly and Hinton 2015), it can learn this task, too.</source>
      <translation>回答对 39 步之前的第一个输入有多敏感，即 ‖∂y/⁠∂x(1)‖，五十个样本的平均：训练前 RNN {rnn_back_40}，LSTM {lstm_back_40}，GRU {gru_back_40}；最后依次为 {rnn_back_40_trained}、{lstm_back_40_trained}、{gru_back_40_trained}。“记忆”页的曲线属于一个样本，是损失 L 的梯度（在上方选“回答 y 的”则是回答的），而且是对状态 h 和 c 而不是对 x 的；左端就是第 1 步。
LSTM 打开的门（f = {lstm_forget_untrained}）让它从一开始就听得到早先的输入。GRU 听到的最少，却照样学会：它用来保留已有内容的门 z 在训练中打开，开得最大的是单元 {keeper}，平均从 {keeper_untrained} 到 {keeper_trained}，回传之路也随之打开。普通的细胞没有可以打开的门。这并不证明它一定失败：从单位矩阵开始（Le、Jaitly、Hinton 2015），它也能学会这个任务。</translation>
    </message>
    <message>
      <source>In the run “Rate 0.0003”, after the same 60 epochs: dense {dense_low}, LSTM {lstm_low}. It goes the right way, in steps too small to get anywhere. That looks like a network that cannot learn; it is a number that is too small.</source>
      <translation>在运行“学习率 0.0003”中，同样 60 轮之后：全连接 {dense_low}，LSTM {lstm_low}。方向是对的，步子却小得哪儿也到不了。看上去像是学不会的网络，其实只是一个数太小。</translation>
    </message>
    <message>
      <source>In the run “Rate 0.05”, after 60 epochs, the dense network's validation loss is {dense_right} of that of the best constant, from {first_loss} at the start. The LSTM's: {lstm_right}.</source>
      <translation>在运行“学习率 0.05”中，60 轮之后，全连接网络的验证损失是最佳常数回答的 {dense_right} 倍，开始时是 {first_loss} 倍。LSTM 的是 {lstm_right} 倍。</translation>
    </message>
    <message>
      <source>In the run “Rate 3” training failed in epoch {epoch_of_the_end}. Each update overshoots the valley and lands higher on the other side, where the gradient is larger, so the next one overshoots by more, until the square of an error is beyond what a number in the machine can hold (about 3·10³⁸). That is written inf, and inf − inf or 0 · inf is NaN, “not a number”. Once one is in, every sum it enters is NaN; so training stops, and the last finite weights are kept: those of the dense network are {weights_grown} times as large on average as before training. All this is too quick for the plots: Loss has one point an epoch, and the answers with the last weights lie far outside, while the error on the cards is the last one that was measured.</source>
      <translation>在运行“学习率 3”中，训练在第 {epoch_of_the_end} 轮失败。每次更新都冲过谷底，落在另一侧更高的地方，那里梯度更大，下一次就冲得更远，直到误差的平方超出机器中的数所能表示的范围（约 3·10³⁸）。这写作 inf，而 inf − inf 或 0 · inf 是 NaN，“不是一个数”。一旦出现一个 NaN，凡是它参与的求和都变成 NaN；于是训练停止，最后一份有限的权重得以保留：全连接网络的权重平均是训练之前的 {weights_grown} 倍大。这一切太快，图上看不到：“损失”每轮只有一个点，而用最后的权重得到的回答远在图外，卡片上的误差则是最后一次测得的。</translation>
    </message>
    <message>
      <source>Inside, at the second mark</source>
      <translation>内部，在第二个标记处</translation>
    </message>
    <message>
      <source>Iris, three species</source>
      <translation>鸢尾花，三个种类</translation>
    </message>
    <message>
      <source>Is that enough?</source>
      <translation>这就够了吗？</translation>
    </message>
    <message>
      <source>It turns</source>
      <translation>它掉头了</translation>
    </message>
    <message>
      <source>Keeling &amp; Whorf (2004), as in statsmodels 0.13.5 (co2); 59 of the 2284 weeks have no value there and are interpolated linearly</source>
      <translation>Keeling &amp; Whorf (2004)，取自 statsmodels 0.13.5 (co2)；其中 2284 周里有 59 周没有值，已线性插补</translation>
    </message>
    <message>
      <source>Keep the number that was marked, however long ago: what the input and the forget gate are for.</source>
      <translation>保持被标记的数，无论隔了多久：输入门和遗忘门的用处。</translation>
    </message>
    <message>
      <source>LSTM and GRU</source>
      <translation>LSTM 和 GRU</translation>
    </message>
    <message>
      <source>LSTM, forget bias 1</source>
      <translation>LSTM，遗忘偏置 1</translation>
    </message>
    <message>
      <source>LSTM, forget bias 3</source>
      <translation>LSTM，遗忘偏置 3</translation>
    </message>
    <message>
      <source>Learning too much by heart</source>
      <translation>死记硬背过了头</translation>
    </message>
    <message>
      <source>Local connections: convolution against dense</source>
      <translation>局部连接：卷积对全连接</translation>
    </message>
    <message>
      <source>Lorenz</source>
      <translation>Lorenz 吸引子</translation>
    </message>
    <message>
      <source>Mackey–Glass</source>
      <translation>Mackey–Glass 方程</translation>
    </message>
    <message>
      <source>Means over all units: forget gate {forget_gate}, which is σ(1) = 0.73; input gate {input_gate} and output gate {output_gate}, σ(0) = 0.5. The input gates waver by {input_shut_or_open} around that.
The mean of the forget gates is {forget_at_marks} at marks and {forget_elsewhere} elsewhere. A single unit may dip or rise a little at every mark, as its random weights have it: that is chance, not purpose.</source>
      <translation>所有单元的平均：遗忘门 {forget_gate}，即 σ(1) = 0⁠.⁠73；输入门 {input_gate}，输出门 {output_gate}，即 σ(0) = 0⁠.⁠5。输入门在其附近的波动为 {input_shut_or_open}。
遗忘门的平均在标记处是 {forget_at_marks}，在别处是 {forget_elsewhere}。单个单元可能在每个标记处都略降或略升，这取决于它的随机权重：那是偶然，并非有意。</translation>
    </message>
    <message>
      <source>Mostly above anything seen</source>
      <translation>大多高于见过的一切</translation>
    </message>
    <message>
      <source>Multiplication problem</source>
      <translation>乘法问题</translation>
    </message>
    <message>
      <source>NOAA, ERSST.V3B, region Niño 1+2, as in statsmodels 0.13.5 (elnino)</source>
      <translation>NOAA, ERSST.V3B，Niño 1+2 区，取自 statsmodels 0.13.5 (elnino)</translation>
    </message>
    <message>
      <source>National Geophysical Data Center, as in statsmodels 0.13.5 (sunspots)</source>
      <translation>National Geophysical Data Center，取自 statsmodels 0.13.5 (sunspots)</translation>
    </message>
    <message>
      <source>Nearly nothing but a season: knowing the month is almost enough.</source>
      <translation>几乎只有季节变化：知道月份就差不多够了。</translation>
    </message>
    <message>
      <source>Neither</source>
      <translation>两者都不是</translation>
    </message>
    <message>
      <source>Neither: less than a factor of two between them</source>
      <translation>难分高下：两者相差不到两倍</translation>
    </message>
    <message>
      <source>Next month’s passengers from the last 12 months: a trend and a season, and test months most of which lie above anything seen in training.</source>
      <translation>由前 12 个月预测下个月的旅客数：有趋势，有季节变化，测试月份大多高于训练中见过的一切。</translation>
    </message>
    <message>
      <source>Next year’s sunspot number from the last 24 years: a dense network and an LSTM against plain linear autoregression, which is hard to beat.</source>
      <translation>由前 24 年预测下一年的太阳黑子数：全连接网络和 LSTM 对阵很难胜过的普通线性自回归。</translation>
    </message>
    <message>
      <source>No mark to the end</source>
      <translation>直到末尾没有标记</translation>
    </message>
    <message>
      <source>No straight line parts the two classes: why a network needs a hidden layer at all.</source>
      <translation>没有直线能分开这两个类别：网络究竟为什么需要隐藏层。</translation>
    </message>
    <message>
      <source>Nobody can forecast noise: the error stays at the noise's own size, and a training error well below it is noise learned by heart.</source>
      <translation>谁也不能预测噪声：误差停在噪声本身的大小，而远低于它的训练误差是死记硬背的噪声。</translation>
    </message>
    <message>
      <source>Noisy sine</source>
      <translation>带噪声的正弦</translation>
    </message>
    <message>
      <source>None</source>
      <translation>一个也没有</translation>
    </message>
    <message>
      <source>Not the whole story</source>
      <translation>还不是全部</translation>
    </message>
    <message>
      <source>Now train</source>
      <translation>开始训练</translation>
    </message>
    <message>
      <source>Of 24 random numbers the 13th is asked for, always the same place: the dense network reads it off, the LSTM has to learn to count.</source>
      <translation>要问的是 24 个随机数中的第 13 个，位置总是相同：全连接网络直接读出，LSTM 必须学会数数。</translation>
    </message>
    <message>
      <source>On the test years, which networks come nearer to the truth than linear autoregression?</source>
      <translation>在测试年份上，哪些网络比线性自回归更接近真值？</translation>
    </message>
    <message>
      <source>On the test years, with this seed, the LSTM is {lstm} sunspots off (root mean square), the dense network {dense}, linear autoregression {linear}, persistence {persistence}. That is another order than with most seeds: with 216 years to learn from, chance decides much. See the page Seeds.</source>
      <translation>用这个种子，在测试年份上的均方根误差：LSTM {lstm} 个黑子，全连接网络 {dense} 个，线性自回归 {linear} 个，持续性预测 {persistence} 个。这与多数种子的次序不同：可供学习的只有 216 年，偶然性起很大作用。见“种子”页。</translation>
    </message>
    <message>
      <source>On the test years, with this seed, the LSTM is {lstm} sunspots off (root mean square), the dense network {dense}, linear autoregression {linear}. The cards speak of the validation years instead, by whose best epoch the networks were chosen: that order may be another. On which side of linear autoregression the LSTM ends may turn with another seed: see the page Seeds before you believe one run.</source>
      <translation>用这个种子，在测试年份上的均方根误差：LSTM {lstm} 个黑子，全连接网络 {dense} 个，线性自回归 {linear} 个。卡片上是验证年份的误差，网络也是按验证误差最小的一轮选出的，所以那里的次序可能不同。换一个种子，LSTM 落在线性自回归的哪一边可能就不同：在相信一次运行之前，请看“种子”页。</translation>
    </message>
    <message>
      <source>On the validation part, the convolution's error (in units of the variance) is …</source>
      <translation>在验证部分上，卷积的误差（以方差为单位）是……</translation>
    </message>
    <message>
      <source>One class around the other: the boundary closes on itself, which takes at least three units.</source>
      <translation>一个类别围着另一个：边界自成闭环，至少需要三个单元。</translation>
    </message>
    <message>
      <source>One number</source>
      <translation>一个数</translation>
    </message>
    <message>
      <source>One of them is</source>
      <translation>其中一个更接近</translation>
    </message>
    <message>
      <source>One sequence and its answer</source>
      <translation>一条序列及其答案</translation>
    </message>
    <message>
      <source>One step later: holding</source>
      <translation>一步之后：保持</translation>
    </message>
    <message>
      <source>Only x is shown, but y and z decide when it changes sides: its own past must stand in for what is hidden.</source>
      <translation>只显示 x，但它何时换边由 y 和 z 决定：它自己的过去必须代替看不见的部分。</translation>
    </message>
    <message>
      <source>Open the run with rate 3</source>
      <translation>打开学习率为 3 的运行</translation>
    </message>
    <message>
      <source>Open the run “Rate 0.0003” and train it.</source>
      <translation>打开运行“学习率 0.0003”，训练它。</translation>
    </message>
    <message>
      <source>Open the run “Rate 0.05” and train it (Space).</source>
      <translation>打开运行“学习率 0.05”，训练它（空格键）。</translation>
    </message>
    <message>
      <source>Open the run “Rate 3, clipped” and train it.</source>
      <translation>打开运行“学习率 3，有裁剪”，训练它。</translation>
    </message>
    <message>
      <source>Open the run “Rate 3” and train it. It will not take long.</source>
      <translation>打开运行“学习率 3”，训练它。不会很久。</translation>
    </message>
    <message>
      <source>Open the same training “With early stopping” and train it: it stops when the validation loss has not improved for 20 epochs and takes the best weights back.</source>
      <translation>打开同样的训练“使用提前停止”，训练它：验证损失连续 20 轮没有改善时它就停下，并取回最佳权重。</translation>
    </message>
    <message>
      <source>Parity</source>
      <translation>奇偶性</translation>
    </message>
    <message>
      <source>Passengers of the world's airlines, in thousands a month, 1949 to 1960. They show two things: a season of twelve months and a trend upwards. The networks see twelve months and say the next one; so 1949 is only fed, and “Output against target” of the training months starts in 1950.</source>
      <translation>1949 到 1960 年全世界航空公司每月的旅客数，单位为千人。从中可以看出两点：十二个月的季节变化和上升的趋势。网络看十二个月，预测下一个月；所以 1949 年只作为输入，训练月份的“输出与目标”从 1950 年开始。</translation>
    </message>
    <message>
      <source>Pick one number</source>
      <translation>挑出一个数</translation>
    </message>
    <message>
      <source>Pictures as rows of 64 numbers: what a dense network is good at.</source>
      <translation>图片变成每行 64 个数：全连接网络擅长的事。</translation>
    </message>
    <message>
      <source>Press Train (Space) and watch the LSTM's answer. At first it only follows the mean; how long depends on the seed. Then, within ten epochs, it gets the idea.</source>
      <translation>按“训练”（空格键），看 LSTM 的回答。开始时它只跟着平均值；要多久，取决于种子。然后它在十轮之内就领会了。</translation>
    </message>
    <message>
      <source>Press Train (Space) and watch the rows.</source>
      <translation>按“训练”（空格键），看各行。</translation>
    </message>
    <message>
      <source>Press Train (Space) and watch the two lines of “Large” part.</source>
      <translation>按“训练”（空格键），看“大网络”的两条线分开。</translation>
    </message>
    <message>
      <source>Press Train (Space), then compare “Trained” with “Untrained”.</source>
      <translation>按“训练”（空格键），然后比较“训练好的”和“未训练的”。</translation>
    </message>
    <message>
      <source>Press Train (Space).</source>
      <translation>按“训练”（空格键）。</translation>
    </message>
    <message>
      <source>Press Train (Space). On the page Compare the losses lie near the dotted line “predict the training mean” for an epoch or more, then two of them fall off a cliff: within five epochs.</source>
      <translation>按“训练”（空格键）。在“对比”页上，损失有一轮或更久停在点线“预测训练平均值”附近，然后其中两个陡然下降：在五轮之内。</translation>
    </message>
    <message>
      <source>Public domain (as statsmodels states)</source>
      <translation>公有领域（据 statsmodels 说明）</translation>
    </message>
    <message>
      <source>Published counts, facts; the package is part of R (GPL-2 or GPL-3)</source>
      <translation>已发表的计数，属于事实；该软件包是 R 的一部分（GPL-2 或 GPL-3）</translation>
    </message>
    <message>
      <source>Published measurements, facts; the package is part of R (GPL-2 or GPL-3)</source>
      <translation>已发表的测量，属于事实；该软件包是 R 的一部分（GPL-2 或 GPL-3）</translation>
    </message>
    <message>
      <source>RNN</source>
      <translation>RNN</translation>
    </message>
    <message>
      <source>Random walk</source>
      <translation>随机游走</translation>
    </message>
    <message>
      <source>Random weights, before the first batch: gates half open, answers that say nothing, and losses you can foretell.</source>
      <translation>第一批之前的随机权重：半开的门、毫无信息的回答，以及可以预先算出的损失。</translation>
    </message>
    <message>
      <source>Rate 0.0003</source>
      <translation>学习率 0.0003</translation>
    </message>
    <message>
      <source>Rate 0.05</source>
      <translation>学习率 0.05</translation>
    </message>
    <message>
      <source>Rate 3</source>
      <translation>学习率 3</translation>
    </message>
    <message>
      <source>Rate 3, clipped</source>
      <translation>学习率 3，有裁剪</translation>
    </message>
    <message>
      <source>Read a few symbols, wait, then repeat them in order: how much must be kept at once, and for how long.</source>
      <translation>读入几个符号，等待，再按顺序复述：一次要保持多少，保持多久。</translation>
    </message>
    <message>
      <source>Right: 0.05</source>
      <translation>合适：0.05</translation>
    </message>
    <message>
      <source>Root mean squared error on the test months, in thousand passengers: LSTM {lstm}, dense network {dense}, linear autoregression {linear}. On the training months the two networks were only {lstm_in_training} and {dense_in_training} off. (The cards speak of the validation months, error ÷ variance.) A line can be drawn out beyond what was seen; the tanh units of a network level off there.</source>
      <translation>测试月份上的均方根误差，单位为千名旅客：LSTM {lstm}，全连接网络 {dense}，线性自回归 {linear}。在训练月份上，这两个网络的误差只有 {lstm_in_training} 和 {dense_in_training}。（卡片上是验证月份的误差 ÷ 方差。）直线可以延伸到见过的范围之外；网络的 tanh 单元在那里变平。</translation>
    </message>
    <message>
      <source>Root mean squared error on the test months, in thousand passengers: saying the same as last month {persistence}, the same as twelve months before {seasonal_naive}, linear autoregression {linear}. The plot draws the networks only; in the window, “all measures …” lists these, too, for every part.</source>
      <translation>测试月份上的均方根误差，单位为千名旅客：预测与上个月相同 {persistence}，预测与十二个月之前相同 {seasonal_naive}，线性自回归 {linear}。图中只画网络；在窗口里，“所有指标……”也列出这些，可以选择数据的各个部分。</translation>
    </message>
    <message>
      <source>Season and trend</source>
      <translation>季节与趋势</translation>
    </message>
    <message>
      <source>Several seeds</source>
      <translation>多个种子</translation>
    </message>
    <message>
      <source>So when is an LSTM worth it?</source>
      <translation>那么什么时候值得用 LSTM？</translation>
    </message>
    <message>
      <source>Spirals</source>
      <translation>螺旋</translation>
    </message>
    <message>
      <source>Step through a sample and look at single units. What is written into a cell, |i·g|, is {written_at_marks} at marks and {written_elsewhere} elsewhere, on average over all sixteen. Of unit {writer} alone, the one whose marks stand out most and that is shown, it is {writer_at_marks} and {writer_elsewhere}, {writer_ratio} times as much: this one writes at the marks. (The row “written” may have a scale of its own; it says how many times it is enlarged.) The answer is a weighted sum over all sixteen; do not expect every LSTM to be as readable as the single unit of “Hold that number”.</source>
      <translation>逐步浏览一个样本，看看单个单元。十六个单元平均，写入细胞的 |i·g| 在标记处是 {written_at_marks}，在别处是 {written_elsewhere}。单看所显示的单元 {writer}（标记处最突出的一个），则是 {writer_at_marks} 和 {writer_elsewhere}，前者是后者的 {writer_ratio} 倍：这一个是在标记处写入的。（“写入量”一行可能有自己的刻度；那里写着放大了多少倍。）答案是全部十六个单元的加权和；不要指望每个 LSTM 都像“记住那个数”的单个单元那样好懂。</translation>
    </message>
    <message>
      <source>Stop in time</source>
      <translation>及时停下</translation>
    </message>
    <message>
      <source>Strings without end or pause: a cell that never forgets fills up, which is why LSTM got its forget gate.</source>
      <translation>没有结尾、没有停顿的字符串：从不遗忘的细胞会被填满，这正是 LSTM 得到遗忘门的原因。</translation>
    </message>
    <message>
      <source>Sum of sines</source>
      <translation>正弦之和</translation>
    </message>
    <message>
      <source>Sunspots have been counted since 1700. They come and go in a cycle of about eleven years, but no two cycles are alike: on the test years, repeating the one before is {seasonal_naive} sunspots off (root mean square). The networks see 24 years and say the next one; so “Output against target” of the training years starts in 1724. The last 15 % of the years are the test: no network has seen them.</source>
      <translation>自 1700 年起人们就在数太阳黑子。它们以大约十一年为周期时多时少，但没有两个周期相同：在测试年份上，重复前一个周期的误差是 {seasonal_naive} 个黑子（均方根误差）。网络看 24 年，预测下一年；所以训练年份的“输出与目标”从 1724 年开始。最后 15 % 的年份留作测试：网络从未见过。</translation>
    </message>
    <message>
      <source>Sunspots, yearly 1700–2008</source>
      <translation>太阳黑子，年度 1700⁠–⁠2008</translation>
    </message>
    <message>
      <source>Take the forgetting away</source>
      <translation>把遗忘拿走</translation>
    </message>
    <message>
      <source>Temporal order</source>
      <translation>时间顺序</translation>
    </message>
    <message>
      <source>Temporal order of three</source>
      <translation>三个符号的时间顺序</translation>
    </message>
    <message>
      <source>That a plain recurrent network cannot do it: none was tried here. That dense networks are worse: the scene “Pick one number” turns the tables. And not every trained LSTM works with its gates like this one.
In the first sample without a mark behind step 41 the unit keeps nearly all, ∂c(60)/∂c(41) is {kept_to_the_end}; in the first one with two, at which f lets go on purpose, {kept_over_marks}. The half-life in the table, {half_life} steps without, counts in the marks before step 41, too: that is why it is short.</source>
      <translation>这不说明普通循环网络做不到：这里没有试过。也不说明全连接网络更差：场景“挑出一个数”把局面反了过来。而且并非每个训练好的 LSTM 都像这一个那样使用它的门。
在第 41 步之后没有标记的第一个样本中，单元几乎全部保留，∂c(60)/⁠∂c(41) 是 {kept_to_the_end}；在其后有两个标记的第一个样本中，f 在标记处有意丢掉，是 {kept_over_marks}。表中的半衰期，在没有标记的那个样本中为 {half_life} 步，把第 41 步之前的标记也算在内：所以它很短。</translation>
    </message>
    <message>
      <source>That a plain recurrent network cannot do it: none was tried here. That dense networks are worse: the scene “Pick one number” turns the tables. And not every trained LSTM works with its gates like this one: the numbers of the last steps are this net's own.</source>
      <translation>这不说明普通循环网络做不到：这里没有试过。也不说明全连接网络更差：场景“挑出一个数”把局面反了过来。而且并非每个训练好的 LSTM 都像这一个那样使用它的门：前几步中的数值是这个网络自己的。</translation>
    </message>
    <message>
      <source>The 13th number of a sample</source>
      <translation>一个样本的第 13 个数</translation>
    </message>
    <message>
      <source>The GRU alone</source>
      <translation>只有 GRU</translation>
    </message>
    <message>
      <source>The LSTM</source>
      <translation>LSTM</translation>
    </message>
    <message>
      <source>The LSTM alone</source>
      <translation>只有 LSTM</translation>
    </message>
    <message>
      <source>The LSTM with forget bias 1</source>
      <translation>遗忘偏置 1 的 LSTM</translation>
    </message>
    <message>
      <source>The LSTM with forget bias 3</source>
      <translation>遗忘偏置 3 的 LSTM</translation>
    </message>
    <message>
      <source>The LSTM, by a factor of two or more</source>
      <translation>LSTM，误差至少小一半</translation>
    </message>
    <message>
      <source>The Mackey–Glass signal: what comes next follows from the present and from what was 17 steps ago, by a law that makes it chaotic. The networks see 48 steps and are asked for the value 6 steps ahead.</source>
      <translation>Mackey–Glass 信号：接下来的值由现在和 17 步之前的值决定，其规律使它呈现混沌。网络看 48 步，要回答 6 步之后的值。</translation>
    </message>
    <message>
      <source>The adding problem: RNN, LSTM, GRU</source>
      <translation>加法问题：RNN、LSTM、GRU</translation>
    </message>
    <message>
      <source>The answer always stands at the same place: a dense network is the right tool.</source>
      <translation>答案总在同一个位置：全连接网络才是合适的工具。</translation>
    </message>
    <message>
      <source>The answers at the end</source>
      <translation>训练结束时的回答</translation>
    </message>
    <message>
      <source>The cell is a sum: c(t) = f·c(t−1) + i·g. To count, it has to keep what it has and add a little.</source>
      <translation>细胞是一个和：c(t) = f·c(t−1) + i·g。要计数，它必须保持已有的，再加上一点。</translation>
    </message>
    <message>
      <source>The data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>The dense network</source>
      <translation>全连接网络</translation>
    </message>
    <message>
      <source>The dense network alone</source>
      <translation>只有全连接网络</translation>
    </message>
    <message>
      <source>The dense network has {parameters_of_dense} weights, the LSTM {parameters_of_lstm}.</source>
      <translation>全连接网络有 {parameters_of_dense} 个权重，LSTM 有 {parameters_of_lstm} 个。</translation>
    </message>
    <message>
      <source>The dense network inside</source>
      <translation>全连接网络内部</translation>
    </message>
    <message>
      <source>The dense network, by a factor of two or more</source>
      <translation>全连接网络，误差至少小一半</translation>
    </message>
    <message>
      <source>The first reset after the start</source>
      <translation>开始之后的第一次重置</translation>
    </message>
    <message>
      <source>The first sample</source>
      <translation>第一个样本</translation>
    </message>
    <message>
      <source>The forget gate at the second mark</source>
      <translation>第二个标记处的遗忘门</translation>
    </message>
    <message>
      <source>The forget gate clears the cell</source>
      <translation>遗忘门清空细胞</translation>
    </message>
    <message>
      <source>The forget gate f says how much of the cell's number is kept from one step to the next: 1 keeps all of it, 0 lets it go; it never leaves that range. Where you draw, the grey line is the answer that is wanted, a number between −1 and 1.</source>
      <translation>遗忘门 f 说明细胞里的数从一步到下一步保留多少：1 全部保留，0 全部丢掉；它不会超出这个范围。作画处的灰线是所要的答案，在 −1 与 1 之间。</translation>
    </message>
    <message>
      <source>The frequency rises steadily, so the test rows are faster than any training row: learning the past is not knowing the future.</source>
      <translation>频率稳步上升，测试行比任何训练行都快：学会过去并不等于知道未来。</translation>
    </message>
    <message>
      <source>The gates</source>
      <translation>各个门</translation>
    </message>
    <message>
      <source>The gates before training</source>
      <translation>训练之前的各个门</translation>
    </message>
    <message>
      <source>The gradient's highway</source>
      <translation>梯度的高速公路</translation>
    </message>
    <message>
      <source>The learning rate: too low, right, too high</source>
      <translation>学习率：太⁠低、合⁠适、太⁠高</translation>
    </message>
    <message>
      <source>The mean of the forget gate of the untrained LSTM is near …</source>
      <translation>未训练的 LSTM 的遗忘门平均接近……</translation>
    </message>
    <message>
      <source>The plain recurrent network</source>
      <translation>普通循环网络</translation>
    </message>
    <message>
      <source>The same networks, the same batches, three learning rates: one crawls, one learns, one blows up until its loss is no number any more.</source>
      <translation>相同的网络，相同的批次，三种学习率：一种慢如爬行，一种学得会，一种发散，直到损失不再是数。</translation>
    </message>
    <message>
      <source>The season is easy, the warm years that break it are what matters.</source>
      <translation>季节变化容易，重要的是打破它的那些暖年。</translation>
    </message>
    <message>
      <source>The task</source>
      <translation>任务</translation>
    </message>
    <message>
      <source>The test months</source>
      <translation>测试月份</translation>
    </message>
    <message>
      <source>The test months are the last ones. Most of them are higher than every month of training: while it learned, no network had to say a number that high.</source>
      <translation>测试月份是最后的那些，其中大多数高于所有的训练月份：训练中没有网络需要说出这么大的数。</translation>
    </message>
    <message>
      <source>The test years</source>
      <translation>测试年份</translation>
    </message>
    <message>
      <source>The training loss is taken on the years the networks learn from, the validation loss on years they are not shown.</source>
      <translation>训练损失在网络用来学习的年份上计算，验证损失在没有给它们看过的年份上计算。</translation>
    </message>
    <message>
      <source>The training months</source>
      <translation>训练月份</translation>
    </message>
    <message>
      <source>The training years</source>
      <translation>训练年份</translation>
    </message>
    <message>
      <source>The validation months</source>
      <translation>验证月份</translation>
    </message>
    <message>
      <source>The validation part</source>
      <translation>验证部分</translation>
    </message>
    <message>
      <source>The validation years chose the moment to stop, so the error on them is apt to look too good. That is what the test years are for: looked at once, at the end. Once both runs are trained their errors stand here.</source>
      <translation>停止的时刻是根据验证年份选定的，所以验证误差往往偏乐观。测试年份正是为此准备的：只在最后看一次。两次运行都训练之后，这里会给出它们的误差。</translation>
    </message>
    <message>
      <source>The validation years chose the moment to stop, so the error on them is apt to look too good. That is what the test years are for: looked at once, at the end. There the network that was stopped has an error of {test_of_stopped}, the one that went on {test_of_large} (error ÷ variance; the cards keep to the validation years).</source>
      <translation>停止的时刻是根据验证年份选定的，所以验证误差往往偏乐观。测试年份正是为此准备的：只在最后看一次。在测试年份上，提前停止的网络误差是 {test_of_stopped}，继续训练的是 {test_of_large}（误差 ÷ 方差；卡片上仍是验证年份的）。</translation>
    </message>
    <message>
      <source>The way back at the end</source>
      <translation>训练结束时的回传之路</translation>
    </message>
    <message>
      <source>Think of how evenly the LSTM's validation loss will fall.</source>
      <translation>想一想，LSTM 的验证损失会多平稳地下降。</translation>
    </message>
    <message>
      <source>Think of what each of them can do before you train. The dense network has hundreds of times the weights, and sees everything.</source>
      <translation>训练之前先想想它们各自能做什么。全连接网络的权重多几百倍，而且看得到一切。</translation>
    </message>
    <message>
      <source>This is what every training starts from: weights drawn at random from the seed. Nothing has been learned. Look before you train; otherwise you will take for learning what was there from the start.</source>
      <translation>每次训练都从这里开始：由种子随机抽出的权重。什么都还没有学到。训练之前先看看；否则您会把一开始就有的当成学到的。</translation>
    </message>
    <message>
      <source>Three cells</source>
      <translation>三种细胞</translation>
    </message>
    <message>
      <source>Three symbols to remember in order, eight answers: how much a few cells can keep apart.</source>
      <translation>要按顺序记住三个符号，八种回答：几个细胞能区分多少。</translation>
    </message>
    <message>
      <source>Too high, but clipped</source>
      <translation>太高，但有裁剪</translation>
    </message>
    <message>
      <source>Too high: 3</source>
      <translation>太高：3</translation>
    </message>
    <message>
      <source>Too low: 0.0003</source>
      <translation>太低：0.0003</translation>
    </message>
    <message>
      <source>Trained</source>
      <translation>训练好的</translation>
    </message>
    <message>
      <source>Two half circles that reach into each other: a boundary that bends, and what more units buy.</source>
      <translation>两个互相伸入的半圆：会弯曲的边界，以及更多单元带来什么。</translation>
    </message>
    <message>
      <source>Two inputs of 0 or 1: an event, and now and then a reset. The answer at every step is the number of events since the last reset; an event at the same step as a reset is not counted. An LSTM of two units has {parameters_of_lstm} weights for it, the dense network beside it {parameters_of_dense}.</source>
      <translation>两个输入，0 或 1：一个是事件，另一个是偶尔的重置。每一步的答案是自上次重置以来的事件数；与重置同一步的事件不计。两个单元的 LSTM 为此有 {parameters_of_lstm} 个权重，旁边的全连接网络有 {parameters_of_dense} 个。</translation>
    </message>
    <message>
      <source>Two losses</source>
      <translation>两种损失</translation>
    </message>
    <message>
      <source>Two marked numbers far apart, added at the end: the classic proof that an LSTM bridges long gaps.</source>
      <translation>两个相距很远的标记数，在末尾相加：LSTM 能跨越长间隔的经典证明。</translation>
    </message>
    <message>
      <source>Two marked numbers, somewhere in the sequence, added at the end: the test on which gated cells were shown to bridge long gaps, and what a plain recurrent cell does with it.</source>
      <translation>序列中某处的两个标记数，在末尾相加：这个测试证明了门控细胞能跨越长间隔，也看看普通循环细胞会怎样。</translation>
    </message>
    <message>
      <source>Two marks on the way</source>
      <translation>途中有两个标记</translation>
    </message>
    <message>
      <source>Two moons</source>
      <translation>双月</translation>
    </message>
    <message>
      <source>Two networks, one of them too large</source>
      <translation>两个网络，其中一个太大</translation>
    </message>
    <message>
      <source>Untrained</source>
      <translation>未训练的</translation>
    </message>
    <message>
      <source>Untrained: through which network does most of the gradient reach step 1?</source>
      <translation>未训练时，哪个网络传回第 1 步的梯度最多？</translation>
    </message>
    <message>
      <source>Watch it learn</source>
      <translation>看它学习</translation>
    </message>
    <message>
      <source>What an untrained network looks like</source>
      <translation>未训练的网络是什么样子</translation>
    </message>
    <message>
      <source>What came of it</source>
      <translation>结果如何</translation>
    </message>
    <message>
      <source>What comes back</source>
      <translation>传回来多少</translation>
    </message>
    <message>
      <source>What if it never forgot?</source>
      <translation>如果它从不遗忘？</translation>
    </message>
    <message>
      <source>What is written at the mark</source>
      <translation>标记处写入的量</translation>
    </message>
    <message>
      <source>What needs no network</source>
      <translation>不用网络能做到什么</translation>
    </message>
    <message>
      <source>What the LSTM's cells do</source>
      <translation>LSTM 的细胞在做什么</translation>
    </message>
    <message>
      <source>What the dense network looks at</source>
      <translation>全连接网络在看什么</translation>
    </message>
    <message>
      <source>What the filters see</source>
      <translation>卷积核看到什么</translation>
    </message>
    <message>
      <source>What the gates do</source>
      <translation>各个门在做什么</translation>
    </message>
    <message>
      <source>What this does not show</source>
      <translation>由此不能得出的结论</translation>
    </message>
    <message>
      <source>What will 3 do?</source>
      <translation>3 会怎样？</translation>
    </message>
    <message>
      <source>What will the forget gate do?</source>
      <translation>遗忘门会怎样？</translation>
    </message>
    <message>
      <source>When what matters is marked by what is in the data and not by where it stands. There a dense network would have to learn every place by itself; see “Hold that number”.</source>
      <translation>当重要的东西由数据的内容标出，而不是由所在的位置决定时。那时全连接网络必须逐个位置分别学习；见“记住那个数”。</translation>
    </message>
    <message>
      <source>When will the forget gate close?</source>
      <translation>遗忘门什么时候关闭？</translation>
    </message>
    <message>
      <source>Where do the gates stand?</source>
      <translation>各个门开到什么程度？</translation>
    </message>
    <message>
      <source>Where the next step is pure chance, “tomorrow as today” is the best forecast there is: a network that seems to beat it is fooling somebody.</source>
      <translation>下一步纯属偶然时，“明天和今天一样”就是最好的预测：似乎能胜过它的网络是在骗人。</translation>
    </message>
    <message>
      <source>Which bracket must close next? A stack has to be kept in a handful of cells, and depth is what breaks it.</source>
      <translation>接下来必须闭合哪个括号？要在寥寥几个细胞中保持一个栈，而深度会把它压垮。</translation>
    </message>
    <message>
      <source>Which came first? Two symbols among many that mean nothing, and only their order counts.</source>
      <translation>哪个先出现？许多毫无意义的符号中只有两个重要，而且只看它们的先后。</translation>
    </message>
    <message>
      <source>Which network is the first to get its validation error under a tenth of the variance?</source>
      <translation>哪个网络最先使验证误差低于方差的十分之一？</translation>
    </message>
    <message>
      <source>Which of them get their validation error under a tenth of the variance within 30 epochs?</source>
      <translation>其中哪些在 30 轮之内使验证误差低于方差的十分之一？</translation>
    </message>
    <message>
      <source>Which one will do it?</source>
      <translation>哪一个能做到？</translation>
    </message>
    <message>
      <source>Who beats the linear model?</source>
      <translation>谁能胜过线性模型？</translation>
    </message>
    <message>
      <source>Who learns it first?</source>
      <translation>谁先学会？</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>为什么</translation>
    </message>
    <message>
      <source>Why the past is hard to learn from</source>
      <translation>为什么难以从过去学习</translation>
    </message>
    <message>
      <source>With early stopping</source>
      <translation>使用提前停止</translation>
    </message>
    <message>
      <source>With early stopping “Large” trained {epochs_of_stopped} epochs and went back to the weights of its best one: an error of {score_of_stopped} on the validation years, instead of {score_of_large} without.</source>
      <translation>使用提前停止时，“大网络”训练了 {epochs_of_stopped} 轮，然后回到最好那一轮的权重：在验证年份上的误差是 {score_of_stopped}，而不使用时是 {score_of_large}。</translation>
    </message>
    <message>
      <source>With the forget gate held at 1 the cell counts on and on over every reset: see the row “cell”, on average {held_cell_early} in size at the steps 11 to 20 and {held_cell_late} at the last ten. The answer may drop for a step at a reset: the output gates, {output_otherwise} elsewhere on average, are {output_at_resets} there. Then it goes on from where it was. The validation error ÷ variance goes from {error_of_lstm} to {error_never_forgetting} (in the window, “What is changed” has this one sample and the test part). This is the cell of 1997, before the forget gate was invented: it could count, but not start again.</source>
      <translation>把遗忘门固定为 1，细胞就越过每次重置一直数下去：见“细胞”一行，其大小在第 11 到 20 步平均为 {held_cell_early}，在最后十步为 {held_cell_late}。回答在重置处可能有一步会落下来：输出门平均在别处是 {output_otherwise}，在那里是 {output_at_resets}。随后它又从原来的地方继续。验证误差 ÷ 方差从 {error_of_lstm} 变为 {error_never_forgetting}（在窗口里，“改动了什么”给出的是这一个样本和测试部分）。这就是 1997 年的细胞，那时还没有发明遗忘门：它会数，却不会重新开始。</translation>
    </message>
    <message>
      <source>Without early stopping</source>
      <translation>不用提前停止</translation>
    </message>
    <message>
      <source>XOR</source>
      <translation>异或 (XOR)</translation>
    </message>
    <message>
      <source>along cell of lstm</source>
      <translation>LSTM 沿细胞路径的梯度</translation>
    </message>
    <message>
      <source>along cell of open</source>
      <translation>门打开的 LSTM 沿细胞路径的梯度</translation>
    </message>
    <message>
      <source>alphabet</source>
      <translation>字母表大小</translation>
    </message>
    <message>
      <source>always shows</source>
      <translation>总是展示</translation>
    </message>
    <message>
      <source>amplitude</source>
      <translation>振幅</translation>
    </message>
    <message>
      <source>answer minus number</source>
      <translation>答案与数之差</translation>
    </message>
    <message>
      <source>arm 1</source>
      <translation>第 1 条臂</translation>
    </message>
    <message>
      <source>arm 2</source>
      <translation>第 2 条臂</translation>
    </message>
    <message>
      <source>arm 3</source>
      <translation>第 3 条臂</translation>
    </message>
    <message>
      <source>arm 4</source>
      <translation>第 4 条臂</translation>
    </message>
    <message>
      <source>arm 5</source>
      <translation>第 5 条臂</translation>
    </message>
    <message>
      <source>arm 6</source>
      <translation>第 6 条臂</translation>
    </message>
    <message>
      <source>arms</source>
      <translation>臂数</translation>
    </message>
    <message>
      <source>best epoch of large</source>
      <translation>大网络的最佳训练轮次</translation>
    </message>
    <message>
      <source>bit</source>
      <translation>位</translation>
    </message>
    <message>
      <source>blank</source>
      <translation>空白</translation>
    </message>
    <message>
      <source>cell at resets</source>
      <translation>重置处的细胞</translation>
    </message>
    <message>
      <source>chaotic at 28</source>
      <translation>为 28 时混沌</translation>
    </message>
    <message>
      <source>class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>clean</source>
      <translation>无噪声</translation>
    </message>
    <message>
      <source>clipped at</source>
      <translation>裁剪长度</translation>
    </message>
    <message>
      <source>clipped is clipped at</source>
      <translation>有裁剪时的裁剪长度</translation>
    </message>
    <message>
      <source>co2</source>
      <translation>CO₂</translation>
    </message>
    <message>
      <source>components</source>
      <translation>正弦个数</translation>
    </message>
    <message>
      <source>convolution</source>
      <translation>卷积网络的误差</translation>
    </message>
    <message>
      <source>copy</source>
      <translation>副本</translation>
    </message>
    <message>
      <source>cost of the mean</source>
      <translation>回答平均值的代价</translation>
    </message>
    <message>
      <source>count</source>
      <translation>计数</translation>
    </message>
    <message>
      <source>cycle</source>
      <translation>周期</translation>
    </message>
    <message>
      <source>cycles a step at the first step</source>
      <translation>第一步时每步的周期数</translation>
    </message>
    <message>
      <source>delay</source>
      <translation>延迟</translation>
    </message>
    <message>
      <source>dense</source>
      <translation>全连接网络的误差</translation>
    </message>
    <message>
      <source>dense after 2</source>
      <translation>全连接网络 2 轮后的误差</translation>
    </message>
    <message>
      <source>dense clipped</source>
      <translation>裁剪后全连接网络的误差</translation>
    </message>
    <message>
      <source>dense epochs</source>
      <translation>全连接网络所需的轮数</translation>
    </message>
    <message>
      <source>dense in training</source>
      <translation>全连接网络在训练部分的误差</translation>
    </message>
    <message>
      <source>dense low</source>
      <translation>全连接网络在低学习率下的误差</translation>
    </message>
    <message>
      <source>dense right</source>
      <translation>全连接网络在合适学习率下的误差</translation>
    </message>
    <message>
      <source>depth</source>
      <translation>深度</translation>
    </message>
    <message>
      <source>difference</source>
      <translation>差值</translation>
    </message>
    <message>
      <source>difference at marks</source>
      <translation>标记处的差值</translation>
    </message>
    <message>
      <source>different</source>
      <translation>不同</translation>
    </message>
    <message>
      <source>different symbols</source>
      <translation>不同符号的个数</translation>
    </message>
    <message>
      <source>digit</source>
      <translation>数字</translation>
    </message>
    <message>
      <source>drift</source>
      <translation>漂移</translation>
    </message>
    <message>
      <source>due</source>
      <translation>待闭合</translation>
    </message>
    <message>
      <source>epoch of clipped end</source>
      <translation>裁剪后的运行失败的训练轮次</translation>
    </message>
    <message>
      <source>epoch of the end</source>
      <translation>发散而中止的训练轮次</translation>
    </message>
    <message>
      <source>epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>epochs of gru fall</source>
      <translation>GRU 陡降所用的轮数</translation>
    </message>
    <message>
      <source>epochs of large</source>
      <translation>大网络训练的轮数</translation>
    </message>
    <message>
      <source>epochs of lstm fall</source>
      <translation>LSTM 陡降所用的轮数</translation>
    </message>
    <message>
      <source>epochs of small</source>
      <translation>小网络的轮数</translation>
    </message>
    <message>
      <source>epochs of stopped</source>
      <translation>提前停止的网络的轮数</translation>
    </message>
    <message>
      <source>epochs of the fall</source>
      <translation>下降所用的轮数</translation>
    </message>
    <message>
      <source>epochs to 5 percent</source>
      <translation>降到 5 % 所用的轮数</translation>
    </message>
    <message>
      <source>epochs waited</source>
      <translation>等待的轮数</translation>
    </message>
    <message>
      <source>error never forgetting</source>
      <translation>从不遗忘时的误差</translation>
    </message>
    <message>
      <source>error of dense</source>
      <translation>全连接网络的误差</translation>
    </message>
    <message>
      <source>error of gru</source>
      <translation>GRU 的误差</translation>
    </message>
    <message>
      <source>error of linear</source>
      <translation>线性模型的误差</translation>
    </message>
    <message>
      <source>error of lstm</source>
      <translation>LSTM 的误差</translation>
    </message>
    <message>
      <source>error of open</source>
      <translation>门打开的 LSTM 的误差</translation>
    </message>
    <message>
      <source>error of rnn</source>
      <translation>RNN 的误差</translation>
    </message>
    <message>
      <source>error of trained dense</source>
      <translation>训练后全连接网络的误差</translation>
    </message>
    <message>
      <source>error of trained lstm</source>
      <translation>训练后 LSTM 的误差</translation>
    </message>
    <message>
      <source>error with output open</source>
      <translation>输出门全开时的误差</translation>
    </message>
    <message>
      <source>error with weights kept</source>
      <translation>用保留的权重的误差</translation>
    </message>
    <message>
      <source>even</source>
      <translation>偶数</translation>
    </message>
    <message>
      <source>event</source>
      <translation>事件</translation>
    </message>
    <message>
      <source>event probability</source>
      <translation>事件概率</translation>
    </message>
    <message>
      <source>events in between</source>
      <translation>介于 0 与 1 之间的事件</translation>
    </message>
    <message>
      <source>f held at 1</source>
      <translation>f 固定为 1</translation>
    </message>
    <message>
      <source>factor</source>
      <translation>系数</translation>
    </message>
    <message>
      <source>fails within three epochs: its loss is no number any more</source>
      <translation>在三轮之内失败：它的损失不再是数</translation>
    </message>
    <message>
      <source>fails, but later</source>
      <translation>失败，但更晚</translation>
    </message>
    <message>
      <source>fewest marks in the first half</source>
      <translation>前半最少的标记数</translation>
    </message>
    <message>
      <source>fewest marks in the second half</source>
      <translation>后半最少的标记数</translation>
    </message>
    <message>
      <source>first loss</source>
      <translation>开始时的损失</translation>
    </message>
    <message>
      <source>first loss of clipped</source>
      <translation>有裁剪时最初的损失</translation>
    </message>
    <message>
      <source>first loss of high</source>
      <translation>学习率高时最初的损失</translation>
    </message>
    <message>
      <source>first loss of low</source>
      <translation>学习率低时最初的损失</translation>
    </message>
    <message>
      <source>flow</source>
      <translation>流量</translation>
    </message>
    <message>
      <source>forget at marks</source>
      <translation>标记处的遗忘门</translation>
    </message>
    <message>
      <source>forget at resets</source>
      <translation>重置处的遗忘门</translation>
    </message>
    <message>
      <source>forget gate</source>
      <translation>遗忘门</translation>
    </message>
    <message>
      <source>forget of lstm</source>
      <translation>LSTM 的遗忘门</translation>
    </message>
    <message>
      <source>forget of open</source>
      <translation>遗忘偏置较大的网络的遗忘门</translation>
    </message>
    <message>
      <source>forget otherwise</source>
      <translation>其余步的遗忘门</translation>
    </message>
    <message>
      <source>forget while holding</source>
      <translation>保持期间的遗忘门</translation>
    </message>
    <message>
      <source>four steps before</source>
      <translation>四步之前</translation>
    </message>
    <message>
      <source>generated from the seed</source>
      <translation>由种子生成</translation>
    </message>
    <message>
      <source>generated from the seed, after Arjovsky, Shah &amp; Bengio (2016); Hochreiter &amp; Schmidhuber (1997)</source>
      <translation>由种子生成，依据 Arjovsky, Shah &amp; Bengio (2016)；Hochreiter &amp; Schmidhuber (1997)</translation>
    </message>
    <message>
      <source>generated from the seed, after Box &amp; Jenkins (1970), section 3.2</source>
      <translation>由种子生成，依据 Box &amp; Jenkins (1970)，第 3.2 节</translation>
    </message>
    <message>
      <source>generated from the seed, after Gers &amp; Schmidhuber (2001), IEEE Transactions on Neural Networks 12(6); strings after Arnold &amp; Sleep (1980)</source>
      <translation>由种子生成，依据 Gers &amp; Schmidhuber (2001), IEEE Transactions on Neural Networks 12(6)；字符串依据 Arnold &amp; Sleep (1980)</translation>
    </message>
    <message>
      <source>generated from the seed, after Gers, Schmidhuber &amp; Cummins (2000), section 4</source>
      <translation>由种子生成，依据 Gers, Schmidhuber &amp; Cummins (2000)，第 4 节</translation>
    </message>
    <message>
      <source>generated from the seed, after Hochreiter &amp; Schmidhuber (1997), section 5</source>
      <translation>由种子生成，依据 Hochreiter &amp; Schmidhuber (1997)，第 5 节</translation>
    </message>
    <message>
      <source>generated from the seed, after Hochreiter &amp; Schmidhuber (1997), section 5.1; Cleeremans, Servan-Schreiber &amp; McClelland (1989)</source>
      <translation>由种子生成，依据 Hochreiter &amp; Schmidhuber (1997)，第 5.1 节；Cleeremans, Servan-Schreiber &amp; McClelland (1989)</translation>
    </message>
    <message>
      <source>generated from the seed, after Hochreiter &amp; Schmidhuber (1997), section 5.4, as in Arjovsky, Shah &amp; Bengio (2016)</source>
      <translation>由种子生成，依据 Hochreiter &amp; Schmidhuber (1997)，第 5.4 节，同 Arjovsky, Shah &amp; Bengio (2016)</translation>
    </message>
    <message>
      <source>generated from the seed, after Hochreiter &amp; Schmidhuber (1997), section 5.5</source>
      <translation>由种子生成，依据 Hochreiter &amp; Schmidhuber (1997)，第 5.5 节</translation>
    </message>
    <message>
      <source>generated from the seed, after Hochreiter &amp; Schmidhuber (1997), section 5.6, task 6a</source>
      <translation>由种子生成，依据 Hochreiter &amp; Schmidhuber (1997)，第 5.6 节，任务 6a</translation>
    </message>
    <message>
      <source>generated from the seed, after Hochreiter &amp; Schmidhuber (1997), section 5.6, task 6b</source>
      <translation>由种子生成，依据 Hochreiter &amp; Schmidhuber (1997)，第 5.6 节，任务 6b</translation>
    </message>
    <message>
      <source>generated from the seed, after Lang &amp; Witbrock (1988), Learning to tell two spirals apart</source>
      <translation>由种子生成，依据 Lang &amp; Witbrock (1988), Learning to tell two spirals apart</translation>
    </message>
    <message>
      <source>generated from the seed, after Lorenz (1963), Journal of the Atmospheric Sciences 20, 130–141</source>
      <translation>由种子生成，依据 Lorenz (1963), Journal of the Atmospheric Sciences 20, 130–141</translation>
    </message>
    <message>
      <source>generated from the seed, after Mackey &amp; Glass (1977), Science 197, 287–289</source>
      <translation>由种子生成，依据 Mackey &amp; Glass (1977), Science 197, 287–289</translation>
    </message>
    <message>
      <source>generated from the seed, after Minsky &amp; Papert (1969), Perceptrons</source>
      <translation>由种子生成，依据 Minsky &amp; Papert (1969), Perceptrons</translation>
    </message>
    <message>
      <source>generated from the seed, after Minsky &amp; Papert (1969); Rumelhart, Hinton &amp; Williams (1986)</source>
      <translation>由种子生成，依据 Minsky &amp; Papert (1969)；Rumelhart, Hinton &amp; Williams (1986)</translation>
    </message>
    <message>
      <source>generated from the seed, after Pearson (1905), Nature 72, 294</source>
      <translation>由种子生成，依据 Pearson (1905), Nature 72, 294</translation>
    </message>
    <message>
      <source>generated from the seed, after Pedregosa et al. (2011), scikit-learn's make_circles</source>
      <translation>由种子生成，依据 Pedregosa et al. (2011), scikit-learn 的 make_circles</translation>
    </message>
    <message>
      <source>generated from the seed, after Pedregosa et al. (2011), scikit-learn's make_moons</source>
      <translation>由种子生成，依据 Pedregosa et al. (2011), scikit-learn 的 make_moons</translation>
    </message>
    <message>
      <source>gets there in fewer epochs</source>
      <translation>用更少的轮数就能学会</translation>
    </message>
    <message>
      <source>go</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>growth a step</source>
      <translation>每步的增长</translation>
    </message>
    <message>
      <source>gru after 1</source>
      <translation>GRU 1 轮后的损失</translation>
    </message>
    <message>
      <source>gru back 40</source>
      <translation>GRU 对 40 步前的梯度</translation>
    </message>
    <message>
      <source>gru back 40 trained</source>
      <translation>训练后 GRU 对 40 步前的梯度</translation>
    </message>
    <message>
      <source>half life</source>
      <translation>半衰期</translation>
    </message>
    <message>
      <source>half open: 0.4 to 0.8</source>
      <translation>半开（0.4 到 0.8）</translation>
    </message>
    <message>
      <source>harm of never forgetting</source>
      <translation>从不遗忘的害处</translation>
    </message>
    <message>
      <source>held</source>
      <translation>保持的值</translation>
    </message>
    <message>
      <source>held cell at resets</source>
      <translation>遗忘门固定时重置处的细胞</translation>
    </message>
    <message>
      <source>held cell early</source>
      <translation>遗忘门固定时早期的细胞</translation>
    </message>
    <message>
      <source>held cell late</source>
      <translation>遗忘门固定时后期的细胞</translation>
    </message>
    <message>
      <source>high is clipped at</source>
      <translation>学习率高时的裁剪长度</translation>
    </message>
    <message>
      <source>how many arms, one class each</source>
      <translation>有多少条臂，每条一类</translation>
    </message>
    <message>
      <source>how many rows</source>
      <translation>有多少行</translation>
    </message>
    <message>
      <source>how many sequences</source>
      <translation>有多少条序列</translation>
    </message>
    <message>
      <source>how many sines</source>
      <translation>有多少个正弦</translation>
    </message>
    <message>
      <source>how much the frequency rises a step</source>
      <translation>频率每步升高多少</translation>
    </message>
    <message>
      <source>hundredths of a time unit between two steps</source>
      <translation>相邻两步之间为百分之几个时间单位</translation>
    </message>
    <message>
      <source>index</source>
      <translation>位置</translation>
    </message>
    <message>
      <source>inner</source>
      <translation>内圈</translation>
    </message>
    <message>
      <source>input at marks</source>
      <translation>标记处的输入门</translation>
    </message>
    <message>
      <source>input at start</source>
      <translation>开始时的输入门</translation>
    </message>
    <message>
      <source>input gate</source>
      <translation>输入门</translation>
    </message>
    <message>
      <source>input shut or open</source>
      <translation>输入门偏向全关或全开的程度</translation>
    </message>
    <message>
      <source>input while holding</source>
      <translation>保持期间的输入门</translation>
    </message>
    <message>
      <source>items</source>
      <translation>符号个数</translation>
    </message>
    <message>
      <source>keeper trained</source>
      <translation>训练后的保持单元</translation>
    </message>
    <message>
      <source>keeper untrained</source>
      <translation>训练前的保持单元</translation>
    </message>
    <message>
      <source>kept over marks</source>
      <translation>越过标记后的保留量</translation>
    </message>
    <message>
      <source>kept to the end</source>
      <translation>保留到末尾的部分</translation>
    </message>
    <message>
      <source>kinds</source>
      <translation>种类</translation>
    </message>
    <message>
      <source>kinds of brackets</source>
      <translation>括号的种类</translation>
    </message>
    <message>
      <source>largest event</source>
      <translation>最大的事件</translation>
    </message>
    <message>
      <source>largest number</source>
      <translation>最大的数</translation>
    </message>
    <message>
      <source>largest reset</source>
      <translation>最大的重置</translation>
    </message>
    <message>
      <source>largest weight</source>
      <translation>最大的权重</translation>
    </message>
    <message>
      <source>length</source>
      <translation>长度</translation>
    </message>
    <message>
      <source>less than half the dense network's</source>
      <translation>不到全连接网络的一半</translation>
    </message>
    <message>
      <source>linear</source>
      <translation>线性模型的误差</translation>
    </message>
    <message>
      <source>longest period</source>
      <translation>最长周期</translation>
    </message>
    <message>
      <source>low is clipped at</source>
      <translation>学习率低时的裁剪长度</translation>
    </message>
    <message>
      <source>lower</source>
      <translation>下方</translation>
    </message>
    <message>
      <source>lstm</source>
      <translation>LSTM 的误差</translation>
    </message>
    <message>
      <source>lstm 60 back</source>
      <translation>LSTM 对 60 步前的梯度</translation>
    </message>
    <message>
      <source>lstm after 1</source>
      <translation>LSTM 1 轮后的损失</translation>
    </message>
    <message>
      <source>lstm after 2</source>
      <translation>LSTM 2 轮后的误差</translation>
    </message>
    <message>
      <source>lstm back 40</source>
      <translation>LSTM 对 40 步前的梯度</translation>
    </message>
    <message>
      <source>lstm epochs</source>
      <translation>LSTM 所需的轮数</translation>
    </message>
    <message>
      <source>lstm first loss</source>
      <translation>LSTM 开始时的损失</translation>
    </message>
    <message>
      <source>lstm forget untrained</source>
      <translation>训练前 LSTM 的遗忘门</translation>
    </message>
    <message>
      <source>lstm in training</source>
      <translation>LSTM 的训练误差</translation>
    </message>
    <message>
      <source>lstm low</source>
      <translation>LSTM 在低学习率下的误差</translation>
    </message>
    <message>
      <source>lstm right</source>
      <translation>LSTM 在合适学习率下的误差</translation>
    </message>
    <message>
      <source>mark</source>
      <translation>标记</translation>
    </message>
    <message>
      <source>mark probability</source>
      <translation>标记概率</translation>
    </message>
    <message>
      <source>marks of a sequence</source>
      <translation>一条序列的标记数</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>平均值的误差</translation>
    </message>
    <message>
      <source>mean apart</source>
      <translation>平均值之差</translation>
    </message>
    <message>
      <source>mean in test</source>
      <translation>测试部分的平均值</translation>
    </message>
    <message>
      <source>mean in training</source>
      <translation>训练部分的平均值</translation>
    </message>
    <message>
      <source>mean in validation</source>
      <translation>验证部分的平均值</translation>
    </message>
    <message>
      <source>mean of a step, whose standard deviation is 1</source>
      <translation>一步的均值，其标准差为 1</translation>
    </message>
    <message>
      <source>mean of the marked</source>
      <translation>带标记的数的平均</translation>
    </message>
    <message>
      <source>mean sum</source>
      <translation>和的平均值</translation>
    </message>
    <message>
      <source>month</source>
      <translation>月份</translation>
    </message>
    <message>
      <source>months seen</source>
      <translation>看到的月数</translation>
    </message>
    <message>
      <source>more than twice the dense network's</source>
      <translation>超过全连接网络的两倍</translation>
    </message>
    <message>
      <source>most at a reset</source>
      <translation>重置处的最大答案</translation>
    </message>
    <message>
      <source>most in training</source>
      <translation>训练部分的最大值</translation>
    </message>
    <message>
      <source>most marks in the first half</source>
      <translation>前半最多的标记数</translation>
    </message>
    <message>
      <source>most marks in the second half</source>
      <translation>后半最多的标记数</translation>
    </message>
    <message>
      <source>nearly shut: under 0.4</source>
      <translation>几乎关闭（低于 0.4）</translation>
    </message>
    <message>
      <source>never forgets</source>
      <translation>从不遗忘</translation>
    </message>
    <message>
      <source>next</source>
      <translation>下一个</translation>
    </message>
    <message>
      <source>noise</source>
      <translation>噪声</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>none: the numbers are made on this machine</source>
      <translation>无，这些数在本机上生成</translation>
    </message>
    <message>
      <source>numbers of a sample</source>
      <translation>一个样本的数的个数</translation>
    </message>
    <message>
      <source>o held at 1</source>
      <translation>o 固定为 1</translation>
    </message>
    <message>
      <source>odd</source>
      <translation>奇数</translation>
    </message>
    <message>
      <source>of a mark at each step</source>
      <translation>每一步出现标记的概率</translation>
    </message>
    <message>
      <source>of a reset at each step</source>
      <translation>每一步重置的概率</translation>
    </message>
    <message>
      <source>of an event at each step</source>
      <translation>每一步发生事件的概率</translation>
    </message>
    <message>
      <source>of each arm</source>
      <translation>每条臂的圈数</translation>
    </message>
    <message>
      <source>of the season</source>
      <translation>季节的振幅</translation>
    </message>
    <message>
      <source>open 60 back</source>
      <translation>遗忘偏置较大的网络对 60 步前的梯度</translation>
    </message>
    <message>
      <source>open 60 trained</source>
      <translation>遗忘偏置较大的网络训练后对 60 步前的梯度</translation>
    </message>
    <message>
      <source>open over lstm</source>
      <translation>遗忘偏置较大的网络与 LSTM 的梯度之比</translation>
    </message>
    <message>
      <source>open: over 0.8</source>
      <translation>打开（高于 0.8）</translation>
    </message>
    <message>
      <source>order</source>
      <translation>次序</translation>
    </message>
    <message>
      <source>outer</source>
      <translation>外圈</translation>
    </message>
    <message>
      <source>output at resets</source>
      <translation>重置处的输出门</translation>
    </message>
    <message>
      <source>output gate</source>
      <translation>输出门</translation>
    </message>
    <message>
      <source>output otherwise</source>
      <translation>其他步的输出门</translation>
    </message>
    <message>
      <source>pairs</source>
      <translation>对数</translation>
    </message>
    <message>
      <source>pairs of brackets of each string</source>
      <translation>每个字符串的括号对数</translation>
    </message>
    <message>
      <source>parameters of convolution</source>
      <translation>卷积网络的参数个数</translation>
    </message>
    <message>
      <source>parameters of dense</source>
      <translation>全连接网络的参数个数</translation>
    </message>
    <message>
      <source>parameters of gru</source>
      <translation>GRU 的参数数</translation>
    </message>
    <message>
      <source>parameters of lstm</source>
      <translation>LSTM 的参数数</translation>
    </message>
    <message>
      <source>parameters of open</source>
      <translation>LSTM 开门的参数数</translation>
    </message>
    <message>
      <source>parameters of rnn</source>
      <translation>RNN 的参数数</translation>
    </message>
    <message>
      <source>parity</source>
      <translation>奇偶</translation>
    </message>
    <message>
      <source>passengers</source>
      <translation>旅客数</translation>
    </message>
    <message>
      <source>period</source>
      <translation>周期</translation>
    </message>
    <message>
      <source>persistence</source>
      <translation>持续性基线的误差</translation>
    </message>
    <message>
      <source>petal_length</source>
      <translation>花瓣长</translation>
    </message>
    <message>
      <source>petal_width</source>
      <translation>花瓣宽</translation>
    </message>
    <message>
      <source>phi1</source>
      <translation>phi1</translation>
    </message>
    <message>
      <source>phi2</source>
      <translation>phi2</translation>
    </message>
    <message>
      <source>phi3</source>
      <translation>phi3</translation>
    </message>
    <message>
      <source>phi4</source>
      <translation>phi4</translation>
    </message>
    <message>
      <source>picked</source>
      <translation>选中的值</translation>
    </message>
    <message>
      <source>ppmv</source>
      <translation>ppmv</translation>
    </message>
    <message>
      <source>product</source>
      <translation>积</translation>
    </message>
    <message>
      <source>pull of another step</source>
      <translation>另一步的影响</translation>
    </message>
    <message>
      <source>pull of the right step</source>
      <translation>正确那一步的影响</translation>
    </message>
    <message>
      <source>radius of the inner circle; the outer one has 1</source>
      <translation>内圆的半径；外圆为 1</translation>
    </message>
    <message>
      <source>rate</source>
      <translation>速率</translation>
    </message>
    <message>
      <source>rate of clipped</source>
      <translation>有裁剪时的学习率</translation>
    </message>
    <message>
      <source>rate of high</source>
      <translation>高的学习率</translation>
    </message>
    <message>
      <source>rate of low</source>
      <translation>低的学习率</translation>
    </message>
    <message>
      <source>reset</source>
      <translation>重置</translation>
    </message>
    <message>
      <source>reset probability</source>
      <translation>重置概率</translation>
    </message>
    <message>
      <source>resets</source>
      <translation>重置所占的比例</translation>
    </message>
    <message>
      <source>resets in between</source>
      <translation>介于 0 与 1 之间的重置</translation>
    </message>
    <message>
      <source>rho</source>
      <translation>rho</translation>
    </message>
    <message>
      <source>rnn 60 back</source>
      <translation>RNN 对 60 步前的梯度</translation>
    </message>
    <message>
      <source>rnn after 1</source>
      <translation>RNN 1 轮后的损失</translation>
    </message>
    <message>
      <source>rnn back 40</source>
      <translation>RNN 对 40 步前的梯度</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>行数</translation>
    </message>
    <message>
      <source>same</source>
      <translation>相同</translation>
    </message>
    <message>
      <source>scaled reset</source>
      <translation>缩放后的重置</translation>
    </message>
    <message>
      <source>score of large</source>
      <translation>大网络的验证误差</translation>
    </message>
    <message>
      <source>score of stopped</source>
      <translation>提前停止的网络的验证误差</translation>
    </message>
    <message>
      <source>season</source>
      <translation>季节周期</translation>
    </message>
    <message>
      <source>seasonal naive</source>
      <translation>重复前一个周期</translation>
    </message>
    <message>
      <source>sepal_length</source>
      <translation>花萼长</translation>
    </message>
    <message>
      <source>sepal_width</source>
      <translation>花萼宽</translation>
    </message>
    <message>
      <source>sequences</source>
      <translation>序列数</translation>
    </message>
    <message>
      <source>setosa</source>
      <translation>山鸢尾</translation>
    </message>
    <message>
      <source>share of ones</source>
      <translation>1 所占的比例</translation>
    </message>
    <message>
      <source>shortest period</source>
      <translation>最短周期</translation>
    </message>
    <message>
      <source>skip</source>
      <translation>跳过</translation>
    </message>
    <message>
      <source>slope</source>
      <translation>斜率</translation>
    </message>
    <message>
      <source>smallest event</source>
      <translation>最小的事件</translation>
    </message>
    <message>
      <source>smallest number</source>
      <translation>最小的数</translation>
    </message>
    <message>
      <source>smallest reset</source>
      <translation>最小的重置</translation>
    </message>
    <message>
      <source>species</source>
      <translation>品种</translation>
    </message>
    <message>
      <source>spread apart</source>
      <translation>标准差之差</translation>
    </message>
    <message>
      <source>spread of weights</source>
      <translation>权重的标准差</translation>
    </message>
    <message>
      <source>standard deviation</source>
      <translation>标准差</translation>
    </message>
    <message>
      <source>standard deviation about the four corners</source>
      <translation>围绕四个角的标准差</translation>
    </message>
    <message>
      <source>standard deviation; the arms end at radius 1</source>
      <translation>标准差；臂止于半径 1</translation>
    </message>
    <message>
      <source>standard deviation; the moons have radius 1</source>
      <translation>标准差；月牙的半径为 1</translation>
    </message>
    <message>
      <source>standard deviation; the sine's amplitude is 1</source>
      <translation>标准差；正弦的振幅为 1</translation>
    </message>
    <message>
      <source>start frequency</source>
      <translation>起始频率</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>steps ahead</source>
      <translation>预测的步数</translation>
    </message>
    <message>
      <source>steps between the last symbol and the first copy</source>
      <translation>最后一个符号与第一个副本之间的步数</translation>
    </message>
    <message>
      <source>steps left out before the first one</source>
      <translation>第一步之前略去的步数</translation>
    </message>
    <message>
      <source>steps of a season</source>
      <translation>一季的步数</translation>
    </message>
    <message>
      <source>steps of a sequence</source>
      <translation>一条序列的步数</translation>
    </message>
    <message>
      <source>steps of each sequence</source>
      <translation>每条序列的步数</translation>
    </message>
    <message>
      <source>steps of the series</source>
      <translation>序列的步数</translation>
    </message>
    <message>
      <source>steps of the shortest sequences; the longest have a tenth more</source>
      <translation>最短序列的步数；最长的多十分之一</translation>
    </message>
    <message>
      <source>steps seen</source>
      <translation>看到的步数</translation>
    </message>
    <message>
      <source>steps; periods are drawn between this and longest_period</source>
      <translation>步数；周期在此值与最长周期之间抽取</translation>
    </message>
    <message>
      <source>stride</source>
      <translation>步幅</translation>
    </message>
    <message>
      <source>sum</source>
      <translation>和</translation>
    </message>
    <message>
      <source>sunspots</source>
      <translation>太阳黑子数</translation>
    </message>
    <message>
      <source>symbol</source>
      <translation>符号</translation>
    </message>
    <message>
      <source>symbols to remember</source>
      <translation>要记住的符号</translation>
    </message>
    <message>
      <source>tau</source>
      <translation>tau</translation>
    </message>
    <message>
      <source>temperature</source>
      <translation>温度</translation>
    </message>
    <message>
      <source>test months above it</source>
      <translation>高于它的测试月份所占的比例</translation>
    </message>
    <message>
      <source>test of large</source>
      <translation>大网络的测试误差</translation>
    </message>
    <message>
      <source>test of stopped</source>
      <translation>提前停止的网络的测试误差</translation>
    </message>
    <message>
      <source>test years</source>
      <translation>测试年份</translation>
    </message>
    <message>
      <source>the delay in time units, which are steps; chaotic from 17 on</source>
      <translation>以时间单位（即步）计的延迟；从 17 起混沌</translation>
    </message>
    <message>
      <source>the step whose value is asked for, from 0</source>
      <translation>要问其值的那一步，从 0 数起</translation>
    </message>
    <message>
      <source>thousand passengers</source>
      <translation>千名旅客</translation>
    </message>
    <message>
      <source>three steps before</source>
      <translation>三步之前</translation>
    </message>
    <message>
      <source>time units left out before the first step</source>
      <translation>第一步之前略去的时间单位</translation>
    </message>
    <message>
      <source>times better</source>
      <translation>好多少倍</translation>
    </message>
    <message>
      <source>times fewer</source>
      <translation>权重之比</translation>
    </message>
    <message>
      <source>times its best</source>
      <translation>与其最佳值之比</translation>
    </message>
    <message>
      <source>times the rate</source>
      <translation>学习率之比</translation>
    </message>
    <message>
      <source>times the weights</source>
      <translation>权重数的倍数</translation>
    </message>
    <message>
      <source>train loss left</source>
      <translation>训练损失的剩余比例</translation>
    </message>
    <message>
      <source>training rows</source>
      <translation>训练部分的行数</translation>
    </message>
    <message>
      <source>training years</source>
      <translation>训练年数</translation>
    </message>
    <message>
      <source>turns</source>
      <translation>圈数</translation>
    </message>
    <message>
      <source>two steps before</source>
      <translation>两步之前</translation>
    </message>
    <message>
      <source>upper</source>
      <translation>上方</translation>
    </message>
    <message>
      <source>validation loss of large</source>
      <translation>大网络的验证损失</translation>
    </message>
    <message>
      <source>validation loss of small</source>
      <translation>小网络的验证损失</translation>
    </message>
    <message>
      <source>validation years</source>
      <translation>验证年份</translation>
    </message>
    <message>
      <source>value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>versicolor</source>
      <translation>变色鸢尾</translation>
    </message>
    <message>
      <source>virginica</source>
      <translation>维吉尼亚鸢尾</translation>
    </message>
    <message>
      <source>week</source>
      <translation>周</translation>
    </message>
    <message>
      <source>weight of the value one step before</source>
      <translation>前一步的值的权重</translation>
    </message>
    <message>
      <source>weights a year</source>
      <translation>每个训练年份的权重数</translation>
    </message>
    <message>
      <source>weights grown</source>
      <translation>权重增大的倍数</translation>
    </message>
    <message>
      <source>within a factor of two</source>
      <translation>相差不到两倍</translation>
    </message>
    <message>
      <source>writer ratio</source>
      <translation>写入单元的比值</translation>
    </message>
    <message>
      <source>written at marks</source>
      <translation>标记处写入的量</translation>
    </message>
    <message>
      <source>written ratio</source>
      <translation>写入量之比</translation>
    </message>
    <message>
      <source>written while holding</source>
      <translation>保持期间写入的量</translation>
    </message>
    <message>
      <source>year</source>
      <translation>年份</translation>
    </message>
    <message>
      <source>years seen</source>
      <translation>看到的年数</translation>
    </message>
    <message>
      <source>°C</source>
      <translation>°C</translation>
    </message>
    <message>
      <source>°F</source>
      <translation>°F</translation>
    </message>
    <message>
      <source>‖∂y/∂x(1)‖, 59 steps before the answer, mean of fifty samples: RNN {rnn_60_back}, LSTM {lstm_60_back}, LSTM with open gates {open_60_back}. The open gates let {open_over_lstm} times as much through as the usual ones.
The cell is the highway: go to “LSTM, forget bias 1” and follow the dotted line “c, along the cell”, on which the gradient is multiplied by f and by nothing else. With f = {forget_of_lstm} on average {along_cell_of_lstm} arrives at step 1, almost nothing, with f = {forget_of_open} it is {along_cell_of_open}, a visible part. The lines h and c are the whole gradient, side roads through gates and h with it. From there to x lead the weights of the input: so these lines may stand in another order than ‖∂y/∂x(1)‖.</source>
      <translation>‖∂y/∂x(1)‖，即回答之前 59 步处，五十个样本的平均：RNN {rnn_60_back}，LSTM {lstm_60_back}，门打开的 LSTM {open_60_back}。打开的门让通过的梯度是通常的门的 {open_over_lstm} 倍。
细胞就是高速公路：转到“LSTM，遗忘偏置 1”，看点线“c，沿细胞路径”，沿着它，梯度只乘以 f，不乘别的。f 平均为 {forget_of_lstm} 时，到达第 1 步的是 {along_cell_of_lstm}，几乎没有；f = {forget_of_open} 时是 {along_cell_of_open}，可见的一部分。曲线 h 和 c 是全部梯度，也包括经过各个门和 h 的旁路。从那里到 x 还要经过输入的权重，所以这些曲线的次序可能与 ‖∂y/⁠∂x(1)‖ 的不同。</translation>
    </message>
    <message>
      <source>“Large” was best on unseen years after epoch {best_epoch_of_large}: an error of {best_validation_loss_of_large}, where always answering the mean of those years would be 1 (error ÷ variance, as on its card). From there on its two lines part. The validation loss climbs to {validation_loss_of_large}, {times_its_best} times its best and more than that of “Small”, {validation_loss_of_small}. The training loss falls on, to {train_loss_left%} of what it was at that moment: the years it is shown are learned by heart, noise and all.</source>
      <translation>在没见过的年份上，“大网络”在第 {best_epoch_of_large} 轮之后最好：误差 {best_validation_loss_of_large}，而总是回答那些年份的平均值是 1（误差 ÷ 方差，与它的卡片相同）。从那时起它的两条线分道扬镳：验证损失升到 {validation_loss_of_large}，是最好时的 {times_its_best} 倍，也高于“小网络”的 {validation_loss_of_small}；训练损失则继续下降，降到那一刻的 {train_loss_left%}：它把训练年份连同噪声一起背了下来。</translation>
    </message>
  </context>
  <context>
    <name>sluice::AnswerOption</name>
    <message>
      <source>%1, ✓ as it is here</source>
      <translation>%1，✓ 与实际一致</translation>
    </message>
    <message>
      <source>✓ as it is here</source>
      <translation>✓ 与实际一致</translation>
    </message>
  </context>
  <context>
    <name>sluice::AtlasCard</name>
    <message>
      <source> of %1</source>
      <translation> / %1</translation>
    </message>
    <message>
      <source>Gate atlas</source>
      <translation>门图谱</translation>
    </message>
    <message>
      <source>How the cell learned</source>
      <translation>细胞是怎样学会的</translation>
    </message>
    <message>
      <source>Layer of the gate atlas</source>
      <translation>门图谱的层</translation>
    </message>
    <message>
      <source>Show the mean over the units instead of one unit</source>
      <translation>显示各单元的平均，而不是一个单元</translation>
    </message>
    <message>
      <source>State atlas</source>
      <translation>状态图谱</translation>
    </message>
    <message>
      <source>Unit of the gate atlas</source>
      <translation>门图谱的单元</translation>
    </message>
    <message>
      <source>each column is an epoch; yellow: the gate is open, dark blue: it is shut</source>
      <translation>每一列是一轮；黄色：门打开，深蓝：门关闭</translation>
    </message>
    <message>
      <source>mean of all</source>
      <translation>单元平均</translation>
    </message>
    <message>
      <source>unit </source>
      <translation>单元 </translation>
    </message>
  </context>
  <context>
    <name>sluice::AtlasPlot</name>
    <message>
      <source>%1, %2</source>
      <comment>a quantity, of which unit</comment>
      <translation>%1，%2</translation>
    </message>
    <message>
      <source>Gate atlas</source>
      <translation>门图谱</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>训练轮次</translation>
    </message>
  </context>
  <context>
    <name>sluice::Banner</name>
    <message>
      <source>Close this message</source>
      <translation>关闭这条消息</translation>
    </message>
  </context>
  <context>
    <name>sluice::BatchStrip</name>
    <message>
      <source>%1 time steps; the menu (Shift+F10) offers their numbers as a table</source>
      <translation>%1 个时间步；菜单（Shift+F10）以表格给出它们的数值</translation>
    </message>
    <message>
      <source>%1, t = %2: %3</source>
      <translation>%1，t = %2：%3</translation>
    </message>
    <message>
      <source>%1, t = %2: %3, scaled</source>
      <translation>%1，t = %2：%3，已缩放</translation>
    </message>
    <message>
      <source>The first sample of the batch, step by step: %1</source>
      <translation>批次的第一个样本，逐步显示：%1</translation>
    </message>
  </context>
  <context>
    <name>sluice::BlockDrawing</name>
    <message>
      <source>%1
features: %2</source>
      <translation>%1
特征：%2</translation>
    </message>
    <message>
      <source>%1 features</source>
      <translation>%1 个特征</translation>
    </message>
    <message numerus="yes">
      <source>%1 sample(s)</source>
      <translation>
        <numerusform>%1 个样本</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%1 step(s)</source>
      <translation>
        <numerusform>%1 步</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 targets</source>
      <translation>%1 个目标</translation>
    </message>
    <message>
      <source>1 feature</source>
      <translation>1 个特征</translation>
    </message>
    <message>
      <source>1 target</source>
      <translation>1 个目标</translation>
    </message>
    <message>
      <source>The block of samples, steps and features</source>
      <translation>样本、时间步和特征构成的数据块</translation>
    </message>
  </context>
  <context>
    <name>sluice::BranchDialog</name>
    <message>
      <source>Adagrad</source>
      <translation>Adagrad</translation>
    </message>
    <message>
      <source>Adam</source>
      <translation>Adam</translation>
    </message>
    <message>
      <source>AdamW</source>
      <translation>AdamW</translation>
    </message>
    <message>
      <source>Another future</source>
      <translation>另一种未来</translation>
    </message>
    <message>
      <source>Batch</source>
      <translation>批大小</translation>
    </message>
    <message>
      <source>Branch</source>
      <translation>分支</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Epochs in all</source>
      <translation>总轮数</translation>
    </message>
    <message>
      <source>Epochs without a better validation loss</source>
      <translation>验证损失没有改善的轮数</translation>
    </message>
    <message>
      <source>Goes on from epoch %1 with these settings. What was trained until then is shared; both futures stay and can be compared. Models, data, loss and seed are the same.</source>
      <translation>从第 %1 轮起以这些设置继续。在那之前的训练是共有的；两种未来都保留，可以比较。模型、数据、损失和种子相同。</translation>
    </message>
    <message>
      <source>L2 penalty</source>
      <translation>L2 惩罚</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>More epochs</source>
      <translation>再训练几轮</translation>
    </message>
    <message>
      <source>NAdam</source>
      <translation>NAdam</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Nesterov momentum</source>
      <translation>Nesterov 动量</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>RMSProp</source>
      <translation>RMSProp</translation>
    </message>
    <message>
      <source>SGD</source>
      <translation>SGD</translation>
    </message>
    <message>
      <source>Train on</source>
      <translation>继续训练</translation>
    </message>
    <message>
      <source>batch</source>
      <translation>批大小</translation>
    </message>
    <message>
      <source>epochs in all</source>
      <translation>总轮数</translation>
    </message>
    <message>
      <source>future %1</source>
      <translation>未来 %1</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>momentum</source>
      <translation>动量</translation>
    </message>
    <message>
      <source>name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>stop early, patience</source>
      <translation>提前停止，耐心值</translation>
    </message>
  </context>
  <context>
    <name>sluice::CellCardView</name>
    <message>
      <source>%1 (was %2)</source>
      <translation>%1（原为 %2）</translation>
    </message>
    <message>
      <source>%1 = %2</source>
      <translation>%1 = %2</translation>
    </message>
    <message>
      <source>Gradients instead of values in the drawing</source>
      <translation>在示意图中显示梯度而不是值</translation>
    </message>
    <message>
      <source>Show what adds most to %1</source>
      <translation>显示什么对 %1 贡献最大</translation>
    </message>
    <message>
      <source>Values, or how the last answer would change with each of them: played backwards it is how the gradient flows through time</source>
      <translation>值，或最后的回答会随每个值怎样改变：倒放就是梯度沿时间流动的样子</translation>
    </message>
    <message>
      <source>What the cell does at this step</source>
      <translation>细胞在这一步做什么</translation>
    </message>
    <message>
      <source>gradients ⇄</source>
      <translation>梯度 ⇄</translation>
    </message>
    <message>
      <source>values ⇄</source>
      <translation>值 ⇄</translation>
    </message>
    <message>
      <source>was %1</source>
      <translation>原为 %1</translation>
    </message>
  </context>
  <context>
    <name>sluice::CellDiagram</name>
    <message>
      <source>Diagram of this cell</source>
      <translation>这个细胞的示意图</translation>
    </message>
    <message>
      <source>computed from</source>
      <translation>由此算出</translation>
    </message>
    <message>
      <source>quantity</source>
      <translation>量</translation>
    </message>
    <message>
      <source>untouched</source>
      <translation>未改动</translation>
    </message>
    <message>
      <source>value</source>
      <translation>值</translation>
    </message>
  </context>
  <context>
    <name>sluice::ColumnTable</name>
    <message>
      <source>%1 classes: %2</source>
      <translation>%1 个类别：%2</translation>
    </message>
    <message>
      <source>%1 of %2: %3</source>
      <translation>%2 的 %1：%3</translation>
    </message>
    <message>
      <source>%1, %2 bad</source>
      <translation>%1，%2 个有误</translation>
    </message>
    <message>
      <source>%1, mean %2</source>
      <translation>%1，平均 %2</translation>
    </message>
    <message>
      <source>%1: %2 rows</source>
      <translation>%1：%2 行</translation>
    </message>
    <message>
      <source>Bad: cells that are not of the column's type</source>
      <translation>有误：不符合该列类型的单元格</translation>
    </message>
    <message>
      <source>Only the columns of a text file can be read as another type</source>
      <translation>只有文本文件的列才能按另一种类型读取</translation>
    </message>
    <message>
      <source>What the column is for. A target is what a model predicts, in a forecast an input too; a label is a class and no input; a series id tells which sequence a row belongs to</source>
      <translation>这一列的用途。目标是模型要预测的，在预测未来时也是输入；标签是类别，不是输入；序列编号说明一行属于哪条序列</translation>
    </message>
    <message>
      <source>column</source>
      <translation>列</translation>
    </message>
    <message>
      <source>from %1</source>
      <translation>从 %1</translation>
    </message>
    <message>
      <source>histogram</source>
      <translation>直方图</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>缺失</translation>
    </message>
    <message>
      <source>no values</source>
      <translation>没有值</translation>
    </message>
    <message>
      <source>role</source>
      <translation>用途</translation>
    </message>
    <message>
      <source>target and input</source>
      <translation>目标和输入</translation>
    </message>
    <message>
      <source>type</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>values</source>
      <translation>值</translation>
    </message>
    <message>
      <source>words</source>
      <translation>词</translation>
    </message>
  </context>
  <context>
    <name>sluice::ColumnView</name>
    <message>
      <source>Columns: role, type, missing values, histogram</source>
      <translation>各列：用途、类型、缺失值、直方图</translation>
    </message>
  </context>
  <context>
    <name>sluice::ComparePage</name>
    <message numerus="yes">
      <source>%1   ▒ validation of %n seed(s)</source>
      <translation>
        <numerusform>%1   ▒ %n 个种子的验证</numerusform>
      </translation>
    </message>
    <message>
      <source>All measures of models and baselines</source>
      <translation>模型与基线的所有指标</translation>
    </message>
    <message>
      <source>Both models get this batch</source>
      <translation>两个模型都得到这个批次</translation>
    </message>
    <message>
      <source>Every model gets this batch</source>
      <translation>每个模型都得到这个批次</translation>
    </message>
    <message>
      <source>In plain words</source>
      <translation>简单地说</translation>
    </message>
    <message>
      <source>Logarithmic loss axis</source>
      <translation>损失轴用对数刻度</translation>
    </message>
    <message>
      <source>Logarithmic or linear</source>
      <translation>对数或线性</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Loss over seconds of training</source>
      <translation>损失随训练秒数变化</translation>
    </message>
    <message>
      <source>Models in numbers and words</source>
      <translation>模型的数值与说明</translation>
    </message>
    <message>
      <source>Over epochs or over seconds of training</source>
      <translation>按训练轮次或按训练秒数</translation>
    </message>
    <message>
      <source>RMSE, MAE, MASE, R², skill; accuracy, macro F1, log loss, bits per character</source>
      <translation>RMSE、MAE、MASE、R²、技巧分；准确率、宏平均 F1、对数损失、每字符比特数</translation>
    </message>
    <message>
      <source>Without a network: %1</source>
      <translation>不用网络：%1</translation>
    </message>
    <message>
      <source>Without a network: being computed …</source>
      <translation>不用网络：正在计算……</translation>
    </message>
    <message>
      <source>all measures …</source>
      <translation>所有指标……</translation>
    </message>
    <message>
      <source>linear ⇄</source>
      <translation>线性 ⇄</translation>
    </message>
    <message>
      <source>log ⇄</source>
      <translation>对数 ⇄</translation>
    </message>
    <message>
      <source>over epochs ⇄</source>
      <translation>按训练轮次 ⇄</translation>
    </message>
    <message>
      <source>over seconds ⇄</source>
      <translation>按秒 ⇄</translation>
    </message>
    <message>
      <source>training – –   validation —</source>
      <translation>训练 – –   验证 —</translation>
    </message>
  </context>
  <context>
    <name>sluice::DataDraft</name>
    <message>
      <source>Nothing is chosen.</source>
      <translation>还没有选择。</translation>
    </message>
    <message>
      <source>The data are being read.</source>
      <translation>正在读取数据。</translation>
    </message>
    <message>
      <source>The data cannot be read before their errors are mended.</source>
      <translation>改正错误之前无法读取数据。</translation>
    </message>
    <message>
      <source>The windows are being cut.</source>
      <translation>正在切分窗口。</translation>
    </message>
    <message>
      <source>This is what is open.</source>
      <translation>这就是当前打开的数据。</translation>
    </message>
  </context>
  <context>
    <name>sluice::DataPage</name>
    <message>
      <source>Columns, first rows, problems</source>
      <translation>列、前几行、问题</translation>
    </message>
    <message>
      <source>Kind of task</source>
      <translation>任务的种类</translation>
    </message>
    <message>
      <source>Look-back, horizon and split on the real series</source>
      <translation>在真实的序列上看回看窗口、预测步数和划分</translation>
    </message>
    <message>
      <source>Make an experiment of this and show it; what is open is put away</source>
      <translation>以此创建一个实验并显示；已打开的会收起</translation>
    </message>
    <message>
      <source>Nothing is chosen</source>
      <translation>还没有选择</translation>
    </message>
    <message>
      <source>Open a file, drop one on the window, or choose built-in data.</source>
      <translation>打开文件，把文件拖到窗口上，或选择内置数据。</translation>
    </message>
    <message>
      <source>Open this experiment</source>
      <translation>打开这个实验</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>读取</translation>
    </message>
    <message>
      <source>Steps that are answered</source>
      <translation>要回答的时间步</translation>
    </message>
    <message>
      <source>Stop reading</source>
      <translation>停止读取</translation>
    </message>
    <message>
      <source>This cannot be read yet: %1 errors are listed below.</source>
      <translation>还不能读取：下面列出了 %1 个错误。</translation>
    </message>
    <message>
      <source>This cannot be read yet: %1 of its %2 errors are listed below.</source>
      <translation>这还不能读取：下面列出 %2 个错误中的 %1 个。</translation>
    </message>
    <message>
      <source>This cannot be read yet: 1 error is listed below.</source>
      <translation>还不能读取：下面列出了 1 个错误。</translation>
    </message>
    <message>
      <source>What is asked of the data</source>
      <translation>要从数据得到什么</translation>
    </message>
    <message>
      <source>at every step</source>
      <translation>在每一步</translation>
    </message>
    <message>
      <source>at the last step</source>
      <translation>在最后一步</translation>
    </message>
    <message>
      <source>cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>classification</source>
      <translation>分类</translation>
    </message>
    <message>
      <source>forecast</source>
      <translation>预测未来</translation>
    </message>
    <message>
      <source>next character</source>
      <translation>下一个字符</translation>
    </message>
    <message>
      <source>regression</source>
      <translation>回归</translation>
    </message>
    <message>
      <source>task</source>
      <translation>任务</translation>
    </message>
    <message>
      <source>what it holds</source>
      <translation>内容</translation>
    </message>
    <message>
      <source>windows</source>
      <translation>窗口</translation>
    </message>
  </context>
  <context>
    <name>sluice::DensePanel</name>
    <message>
      <source>%1 Here %2.</source>
      <comment>a sentence; “y = …”</comment>
      <translation>%1这里 %2。</translation>
    </message>
    <message>
      <source>All units and all inputs are seen again (0, and Ctrl with 0)</source>
      <translation>重新显示全部单元和全部输入（0，以及 Ctrl 加 0）</translation>
    </message>
    <message>
      <source>Contributions of the first weights</source>
      <translation>第一层权重的贡献</translation>
    </message>
    <message>
      <source>Fewer inputs</source>
      <translation>更少输入</translation>
    </message>
    <message>
      <source>Fewer inputs (+, or Ctrl with the wheel; Shift with the pointer or the arrows scrolls)</source>
      <translation>更少输入（+，或 Ctrl 加滚轮；Shift 加指针或方向键移动）</translation>
    </message>
    <message>
      <source>Fewer units</source>
      <translation>更少单元</translation>
    </message>
    <message>
      <source>Fewer units (Ctrl with +, Ctrl with the wheel over the names of the units, or Ctrl and Shift with the wheel; Shift with the arrows or the pointer scrolls)</source>
      <translation>更少单元（Ctrl 加 +，在单元名称上 Ctrl 加滚轮，或 Ctrl 和 Shift 加滚轮；Shift 加方向键或指针移动）</translation>
    </message>
    <message>
      <source>Input whose weights are shown</source>
      <translation>显示其权重的输入</translation>
    </message>
    <message>
      <source>More inputs</source>
      <translation>更多输入</translation>
    </message>
    <message>
      <source>More inputs (−, or Ctrl with the wheel)</source>
      <translation>更多输入（−，或 Ctrl 加滚轮）</translation>
    </message>
    <message>
      <source>More units</source>
      <translation>更多单元</translation>
    </message>
    <message>
      <source>More units (Ctrl with −, or Ctrl with the wheel over the names of the units)</source>
      <translation>更多单元（Ctrl 加 −，或在单元名称上 Ctrl 加滚轮）</translation>
    </message>
    <message>
      <source>Strong colours in a column: the network may use that part of its window.</source>
      <translation>某一列颜色深，说明网络可能用到了窗口的这一部分。</translation>
    </message>
    <message>
      <source>Weights of the first layer</source>
      <translation>第一层的权重</translation>
    </message>
    <message>
      <source>What each layer hands on: %1</source>
      <translation>每一层传递什么：%1</translation>
    </message>
    <message>
      <source>What each of these weights adds to the answer on this sample: weight × input × ∂y/∂z.</source>
      <translation>每个权重在这个样本上对回答的贡献：权重 × 输入 × ∂y/∂z。</translation>
    </message>
    <message>
      <source>What it adds there on this sample is under “contributions”.</source>
      <translation>它在这个样本上实际贡献多少，见“贡献”。</translation>
    </message>
    <message>
      <source>contributions</source>
      <translation>贡献</translation>
    </message>
    <message>
      <source>inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>units</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>weight × input × ∂y/∂z of its unit: over the units they sum to gradient × input</source>
      <translation>权重 × 输入 × 其单元的 ∂y/∂z：对各单元求和即为梯度 × 输入</translation>
    </message>
    <message>
      <source>weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>whole map</source>
      <translation>整张图</translation>
    </message>
  </context>
  <context>
    <name>sluice::DetailView</name>
    <message>
      <source>%1: %2 right</source>
      <translation>%1：%2 正确</translation>
    </message>
    <message>
      <source>%1: expected calibration error %2 (15 bins, Guo et al. 2017), largest %3</source>
      <translation>%1：期望校准误差 %2（15 个区间，Guo 等 2017），最大 %3</translation>
    </message>
    <message>
      <source>Confusion of %1</source>
      <translation>%1 的混淆矩阵</translation>
    </message>
    <message>
      <source>drawn: one answer of %1</source>
      <translation>所画：%1 个回答中的一个</translation>
    </message>
  </context>
  <context>
    <name>sluice::DistributionCard</name>
    <message>
      <source>Histograms</source>
      <translation>直方图</translation>
    </message>
    <message>
      <source>Histograms over the epochs</source>
      <translation>各轮的直方图</translation>
    </message>
    <message>
      <source>Layer or tensor of the histograms</source>
      <translation>直方图的层或张量</translation>
    </message>
    <message>
      <source>Samples whose loss the gradient is of</source>
      <translation>梯度所对应损失的样本</translation>
    </message>
    <message>
      <source>What the histograms count</source>
      <translation>直方图统计什么</translation>
    </message>
    <message>
      <source>activations</source>
      <translation>激活值</translation>
    </message>
    <message>
      <source>gradients</source>
      <translation>梯度</translation>
    </message>
    <message>
      <source>of a training batch</source>
      <translation>一个训练批次的</translation>
    </message>
    <message>
      <source>of the picked sample</source>
      <translation>所选样本的</translation>
    </message>
    <message>
      <source>weights</source>
      <translation>权重</translation>
    </message>
  </context>
  <context>
    <name>sluice::DistributionPlot</name>
    <message>
      <source>Histograms</source>
      <translation>直方图</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>训练轮次</translation>
    </message>
  </context>
  <context>
    <name>sluice::ExperimentPanel</name>
    <message>
      <source>+ model</source>
      <translation>+ 模型</translation>
    </message>
    <message>
      <source>Add a model</source>
      <translation>添加模型</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>应用</translation>
    </message>
    <message>
      <source>As large as</source>
      <translation>规模相同于</translation>
    </message>
    <message>
      <source>Back to what is running</source>
      <translation>回到正在运行的设置</translation>
    </message>
    <message>
      <source>Changed, not applied yet. Train applies it first.</source>
      <translation>已修改，尚未应用。按“训练”会先应用。</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Experiment</source>
      <translation>实验</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Nothing is changed</source>
      <translation>没有改动</translation>
    </message>
    <message>
      <source>Revert</source>
      <translation>还原</translation>
    </message>
    <message>
      <source>Start a new run with these settings</source>
      <translation>以这些设置开始新的运行</translation>
    </message>
    <message>
      <source>This is what is trained.</source>
      <translation>训练的就是这个实验。</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>What was applied is loading.</source>
      <translation>正在载入所应用的实验。</translation>
    </message>
    <message>
      <source>like %1</source>
      <translation>与 %1 相同</translation>
    </message>
  </context>
  <context>
    <name>sluice::FadePlot</name>
    <message>
      <source>%1, what if</source>
      <translation>%1（假设）</translation>
    </message>
    <message>
      <source>%1: %2</source>
      <translation>%1：%2</translation>
    </message>
    <message>
      <source>What is left k steps later</source>
      <translation>k 步之后还剩多少</translation>
    </message>
    <message>
      <source>answer</source>
      <translation>回答</translation>
    </message>
    <message>
      <source>answer as it was</source>
      <translation>原来的回答</translation>
    </message>
    <message>
      <source>answer was</source>
      <translation>原来的回答</translation>
    </message>
    <message>
      <source>answer, measured</source>
      <translation>回答，实测</translation>
    </message>
    <message>
      <source>half is gone</source>
      <translation>一半没有了</translation>
    </message>
    <message>
      <source>half-life</source>
      <translation>半衰期</translation>
    </message>
    <message>
      <source>half-life in steps, cell path only</source>
      <translation>半衰期（步），仅细胞路径</translation>
    </message>
    <message>
      <source>half-life, mean rate</source>
      <translation>半衰期，平均速率</translation>
    </message>
    <message>
      <source>k = %1, t = %2</source>
      <translation>k = %1，t = %2</translation>
    </message>
    <message>
      <source>k, steps after t = %1</source>
      <translation>k，t = %1 之后的步数</translation>
    </message>
    <message>
      <source>other units, cell path only</source>
      <translation>其他单元，仅细胞路径</translation>
    </message>
    <message>
      <source>readout</source>
      <translation>读出</translation>
    </message>
    <message>
      <source>readout was</source>
      <translation>原来的读出</translation>
    </message>
    <message>
      <source>readout, measured</source>
      <translation>读出，实测</translation>
    </message>
    <message>
      <source>share left</source>
      <translation>剩下的份额</translation>
    </message>
    <message>
      <source>steps after t = %1</source>
      <translation>t = %1 之后的步数</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>unit %1</source>
      <translation>单元 %1</translation>
    </message>
    <message>
      <source>unit %1 as it was</source>
      <translation>原来的单元 %1</translation>
    </message>
    <message>
      <source>unit %1, cell path only</source>
      <translation>单元 %1，仅细胞路径</translation>
    </message>
    <message>
      <source>unit %1, measured</source>
      <translation>单元 %1，实测</translation>
    </message>
    <message>
      <source>unit %1, measured: %2</source>
      <translation>单元 %1，实测：%2</translation>
    </message>
    <message>
      <source>½ gone</source>
      <translation>一半没有了</translation>
    </message>
    <message>
      <source>∏ f</source>
      <translation>∏ f</translation>
    </message>
    <message>
      <source>∏ f of others</source>
      <translation>其他单元的 ∏ f</translation>
    </message>
    <message>
      <source>∏ f of unit %1 as it was, cell path only</source>
      <translation>单元 %1 原来的 ∏ f，仅细胞路径</translation>
    </message>
    <message>
      <source>∏ f of unit %1, cell path only</source>
      <translation>单元 %1 的 ∏ f，仅细胞路径</translation>
    </message>
    <message>
      <source>∏ f of unit %1, cell path only: %2; half-life in steps, at its mean rate: %3</source>
      <translation>单元 %1 的 ∏ f，仅细胞路径：%2；按平均速率的半衰期（步）：%3</translation>
    </message>
    <message>
      <source>∏ f was</source>
      <translation>原来的 ∏ f</translation>
    </message>
  </context>
  <context>
    <name>sluice::FigureDialog</name>
    <message>
      <source>%1 figures: save them to see them.</source>
      <translation>%1 张图：请保存后查看。</translation>
    </message>
    <message>
      <source>A GIF that repeats, or numbered PNGs; at 900 pixels' width where the size is in columns</source>
      <translation>循环播放的 GIF，或编号的 PNG；尺寸按栏宽时为 900 像素宽</translation>
    </message>
    <message>
      <source>A PDF with a page a view, or a file a view</source>
      <translation>每个视图一页的 PDF，或每个视图一个文件</translation>
    </message>
    <message>
      <source>Animation</source>
      <translation>动画</translation>
    </message>
    <message>
      <source>At most so many frames</source>
      <translation>最多多少帧</translation>
    </message>
    <message>
      <source>CSV file (*.csv)</source>
      <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Cancelled.</source>
      <translation>已取消。</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>已复制。</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Figure or animation</source>
      <translation>图或动画</translation>
    </message>
    <message>
      <source>Frames a second</source>
      <translation>每秒帧数</translation>
    </message>
    <message>
      <source>GIF (*.gif);;Numbered pictures (*.png)</source>
      <translation>GIF (*.gif);;编号的图片 (*.png)</translation>
    </message>
    <message>
      <source>PDF document (*.pdf);;SVG drawing (*.svg);;PNG picture (*.png)</source>
      <translation>PDF 文档 (*.pdf);;SVG 矢量图 (*.svg);;PNG 图片 (*.png)</translation>
    </message>
    <message>
      <source>PNG, SVG or PDF; it says in its metadata what it shows</source>
      <translation>PNG、SVG 或 PDF；元数据中写明它显示什么</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>预览</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Save animation</source>
      <translation>保存动画</translation>
    </message>
    <message>
      <source>Save animation…</source>
      <translation>保存动画……</translation>
    </message>
    <message>
      <source>Save figure</source>
      <translation>保存图</translation>
    </message>
    <message>
      <source>Save figure…</source>
      <translation>保存图……</translation>
    </message>
    <message>
      <source>Save numbers</source>
      <translation>保存数据</translation>
    </message>
    <message>
      <source>Save numbers…</source>
      <translation>保存数据……</translation>
    </message>
    <message>
      <source>Saved %1 files.</source>
      <translation>已保存 %1 个文件。</translation>
    </message>
    <message>
      <source>Saved %1.</source>
      <translation>已保存 %1。</translation>
    </message>
    <message>
      <source>The numbers behind it as CSV</source>
      <translation>图中的数据，CSV 格式</translation>
    </message>
    <message>
      <source>The page's views as one picture</source>
      <translation>把这一页的视图合成一张图</translation>
    </message>
    <message>
      <source>The picture, at this resolution, to the clipboard</source>
      <translation>将这个分辨率的图片复制到剪贴板</translation>
    </message>
    <message>
      <source>What is drawn</source>
      <translation>画什么</translation>
    </message>
    <message>
      <source>What the animation steps through</source>
      <translation>动画逐步经过什么</translation>
    </message>
    <message>
      <source>a second</source>
      <translation>每秒</translation>
    </message>
    <message>
      <source>all of %1</source>
      <translation>全部 %1</translation>
    </message>
    <message>
      <source>drawing …</source>
      <translation>正在画……</translation>
    </message>
    <message>
      <source>everything</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>figure</source>
      <translation>图</translation>
    </message>
    <message>
      <source>frames</source>
      <translation>帧数</translation>
    </message>
    <message>
      <source>over</source>
      <translation>沿着</translation>
    </message>
    <message>
      <source>time: the steps of the sample</source>
      <translation>时间：样本的各步</translation>
    </message>
    <message>
      <source>training: the kept epochs</source>
      <translation>训练：保留下来的各轮</translation>
    </message>
  </context>
  <context>
    <name>sluice::FigureForm</name>
    <message>
      <source> dpi</source>
      <translation> dpi</translation>
    </message>
    <message>
      <source> mm</source>
      <translation> mm</translation>
    </message>
    <message>
      <source> pt</source>
      <translation> pt</translation>
    </message>
    <message>
      <source>Columns as Nature has them; 86 to 90 and 178 to 190 mm are usual elsewhere</source>
      <translation>Nature 的栏宽；其他期刊通常为 86 到 90 mm 和 178 到 190 mm</translation>
    </message>
    <message>
      <source>For slides with a dark background</source>
      <translation>用于深色背景的幻灯片</translation>
    </message>
    <message>
      <source>Height in millimetres; 0 is the view's own</source>
      <translation>高度，单位 mm；0 是视图自己的高度</translation>
    </message>
    <message>
      <source>Papers have it in the caption instead; several views have theirs always</source>
      <translation>论文把它放在图注里；多个视图总是各带标题</translation>
    </message>
    <message>
      <source>Points of the axes' text on paper; lines grow with it</source>
      <translation>坐标轴文字在纸上的磅数；线随之变粗</translation>
    </message>
    <message>
      <source>Resolution of a PNG</source>
      <translation>PNG 的分辨率</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>尺寸</translation>
    </message>
    <message>
      <source>The time step and the epoch that are looked at</source>
      <translation>正在看的时间步和训练轮次</translation>
    </message>
    <message>
      <source>Which line is what, above the axes</source>
      <translation>哪条线是什么，在坐标轴上方</translation>
    </message>
    <message>
      <source>Width in millimetres</source>
      <translation>宽度，单位 mm</translation>
    </message>
    <message>
      <source>cursor</source>
      <translation>光标</translation>
    </message>
    <message>
      <source>dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>height</source>
      <translation>高度</translation>
    </message>
    <message>
      <source>its own</source>
      <translation>自动</translation>
    </message>
    <message>
      <source>legend</source>
      <translation>图例</translation>
    </message>
    <message>
      <source>one and a half, 120 mm</source>
      <translation>一栏半，120 mm</translation>
    </message>
    <message>
      <source>one column, 89 mm</source>
      <translation>单栏，89 mm</translation>
    </message>
    <message>
      <source>own size</source>
      <translation>自己的尺寸</translation>
    </message>
    <message>
      <source>resolution</source>
      <translation>分辨率</translation>
    </message>
    <message>
      <source>size</source>
      <translation>尺寸</translation>
    </message>
    <message>
      <source>slide, 1600 × 900 pixels</source>
      <translation>幻灯片，1600 × 900 像素</translation>
    </message>
    <message>
      <source>text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>two columns, 183 mm</source>
      <translation>双栏，183 mm</translation>
    </message>
    <message>
      <source>width</source>
      <translation>宽度</translation>
    </message>
  </context>
  <context>
    <name>sluice::FlowPlot</name>
    <message>
      <source>%1 untrained (rings)</source>
      <translation>%1 未训练（圆圈）</translation>
    </message>
    <message>
      <source>Gradient flow</source>
      <translation>梯度流</translation>
    </message>
    <message>
      <source>untrained (rings)</source>
      <translation>未训练（圆圈）</translation>
    </message>
  </context>
  <context>
    <name>sluice::FutureBar</name>
    <message>
      <source>Each goes on from the epoch at which it was branched</source>
      <translation>每一个都从它分支的那一轮继续</translation>
    </message>
    <message>
      <source>Future that is shown</source>
      <translation>所显示的未来</translation>
    </message>
    <message>
      <source>Go on from epoch %1 with other settings; both futures stay</source>
      <translation>从第 %1 轮起以另外的设置继续；两种未来都保留</translation>
    </message>
    <message>
      <source>There is no kept epoch to go on from, or there are eight futures already</source>
      <translation>没有保留下来、可以继续的训练轮次，或已有八种未来</translation>
    </message>
    <message>
      <source>branch…</source>
      <translation>分支……</translation>
    </message>
  </context>
  <context>
    <name>sluice::HandlePlot</name>
    <message>
      <source>%1. Up and Down choose what to move, Left and Right move it, with Shift ten at a time.</source>
      <translation>%1。上下键选择要移动的，左右键移动它，按住 Shift 一次移动十。</translation>
    </message>
  </context>
  <context>
    <name>sluice::HelpButton</name>
    <message>
      <source>What am I seeing?</source>
      <translation>我看到的是什么？</translation>
    </message>
    <message>
      <source>What am I seeing? %1</source>
      <translation>我看到的是什么？%1</translation>
    </message>
  </context>
  <context>
    <name>sluice::ImportDialog</name>
    <message>
      <source>A network from a file</source>
      <translation>来自文件的网络</translation>
    </message>
    <message>
      <source>Activation of %1</source>
      <translation>%1 的激活函数</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>How the numbers were scaled that the network was trained on; fitted on the training rows of the open data</source>
      <translation>训练该网络的数值曾怎样缩放；在已打开数据的训练行上计算</translation>
    </message>
    <message>
      <source>Layers in the file</source>
      <translation>文件中的层</translation>
    </message>
    <message>
      <source>Look inside</source>
      <translation>查看内部</translation>
    </message>
    <message>
      <source>Name of the model</source>
      <translation>模型的名称</translation>
    </message>
    <message>
      <source>Open it on this data, as it is</source>
      <translation>在这份数据上原样打开它</translation>
    </message>
    <message>
      <source>ReLU</source>
      <translation>ReLU</translation>
    </message>
    <message>
      <source>Scaling of the data it was trained on</source>
      <translation>训练它的数据的缩放</translation>
    </message>
    <message>
      <source>The file does not tell it: choose what the network was trained with</source>
      <translation>文件没有说明：请选择训练该网络时所用的</translation>
    </message>
    <message>
      <source>This is what its sizes tell; nothing is trained by looking into it.</source>
      <translation>以上由张量的大小推断；查看内部不会进行任何训练。</translation>
    </message>
    <message>
      <source>activation</source>
      <translation>激活函数</translation>
    </message>
    <message>
      <source>inputs → outputs</source>
      <translation>输入 → 输出</translation>
    </message>
    <message>
      <source>keep the models that are open beside it, untrained</source>
      <translation>同时保留当前打开的模型（未训练）作对照</translation>
    </message>
    <message>
      <source>layer</source>
      <translation>层</translation>
    </message>
    <message>
      <source>min–max</source>
      <translation>最小–最大</translation>
    </message>
    <message>
      <source>name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>standard</source>
      <translation>标准化</translation>
    </message>
    <message>
      <source>tanh</source>
      <translation>tanh</translation>
    </message>
    <message>
      <source>tensors in the file</source>
      <translation>文件中的张量</translation>
    </message>
    <message>
      <source>trained on data scaled to</source>
      <translation>训练时的数据缩放</translation>
    </message>
  </context>
  <context>
    <name>sluice::InputGradientPlot</name>
    <message>
      <source>%1 (was %2)</source>
      <translation>%1（原为 %2）</translation>
    </message>
    <message>
      <source>%1 as it was</source>
      <translation>%1（原来的）</translation>
    </message>
    <message>
      <source>%1 as it was: ∂y/∂x %2</source>
      <translation>%1（原来的）：∂y/∂x %2</translation>
    </message>
    <message>
      <source>%1, what if</source>
      <translation>%1（假设）</translation>
    </message>
    <message>
      <source>%1: %2, ∂y/∂x %3</source>
      <translation>%1：%2，∂y/∂x %3</translation>
    </message>
    <message>
      <source>What it looked at</source>
      <translation>它看了什么</translation>
    </message>
    <message>
      <source>as it was</source>
      <translation>原来的</translation>
    </message>
    <message>
      <source>inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>inputs, scaled</source>
      <translation>输入，已缩放</translation>
    </message>
    <message>
      <source>what if</source>
      <translation>假设之下</translation>
    </message>
  </context>
  <context>
    <name>sluice::InsideHeader</name>
    <message>
      <source>Both</source>
      <translation>两者</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Part of the data</source>
      <translation>数据的部分</translation>
    </message>
    <message>
      <source>Sample</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>of %1</source>
      <translation>/ %1</translation>
    </message>
    <message>
      <source>test sample</source>
      <translation>测试样本</translation>
    </message>
    <message>
      <source>training sample</source>
      <translation>训练样本</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>validation sample</source>
      <translation>验证样本</translation>
    </message>
  </context>
  <context>
    <name>sluice::InsidePage</name>
    <message>
      <source>This is being computed …</source>
      <translation>正在计算……</translation>
    </message>
  </context>
  <context>
    <name>sluice::InsideStack</name>
    <message>
      <source>Inside</source>
      <translation>内部</translation>
    </message>
  </context>
  <context>
    <name>sluice::LayerEditor</name>
    <message>
      <source>Activation</source>
      <translation>激活函数</translation>
    </message>
    <message>
      <source>Dropout rate</source>
      <translation>失活率</translation>
    </message>
    <message>
      <source>ELU</source>
      <translation>ELU</translation>
    </message>
    <message>
      <source>Filters</source>
      <translation>卷积核个数</translation>
    </message>
    <message>
      <source>Forget bias</source>
      <translation>遗忘偏置</translation>
    </message>
    <message>
      <source>Forget bias before training, where the cell has a forget gate of its own</source>
      <translation>训练前的遗忘偏置，用于细胞有自己的遗忘门时</translation>
    </message>
    <message>
      <source>Forget gate</source>
      <translation>遗忘门</translation>
    </message>
    <message>
      <source>GELU</source>
      <translation>GELU</translation>
    </message>
    <message>
      <source>Input bias</source>
      <translation>输入偏置</translation>
    </message>
    <message>
      <source>Input bias before training</source>
      <translation>训练前的输入偏置</translation>
    </message>
    <message>
      <source>Kernel: steps that a filter sees</source>
      <translation>卷积核：一个卷积核看到的步数</translation>
    </message>
    <message>
      <source>Kind of layer</source>
      <translation>层的种类</translation>
    </message>
    <message>
      <source>ReLU</source>
      <translation>ReLU</translation>
    </message>
    <message>
      <source>Remove this layer</source>
      <translation>移除这一层</translation>
    </message>
    <message>
      <source>Share of values that is dropped in training</source>
      <translation>训练时被丢弃的值的比例</translation>
    </message>
    <message>
      <source>SiLU</source>
      <translation>SiLU</translation>
    </message>
    <message>
      <source>Squashing of the cell</source>
      <translation>细胞的压缩函数</translation>
    </message>
    <message>
      <source>The gates see the cell state</source>
      <translation>各门能看到细胞状态</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>单元数</translation>
    </message>
    <message>
      <source>activation</source>
      <translation>激活函数</translation>
    </message>
    <message>
      <source>as in 1997</source>
      <translation>如 1997 年</translation>
    </message>
    <message>
      <source>coupled gates</source>
      <translation>耦合的门</translation>
    </message>
    <message>
      <source>dropout rate</source>
      <translation>失活率</translation>
    </message>
    <message>
      <source>filters</source>
      <translation>卷积核个数</translation>
    </message>
    <message>
      <source>forget bias</source>
      <translation>遗忘偏置</translation>
    </message>
    <message>
      <source>forget gate</source>
      <translation>遗忘门</translation>
    </message>
    <message>
      <source>identity</source>
      <translation>恒等</translation>
    </message>
    <message>
      <source>input bias</source>
      <translation>输入偏置</translation>
    </message>
    <message>
      <source>its own</source>
      <translation>独立的</translation>
    </message>
    <message>
      <source>kernel</source>
      <translation>卷积核</translation>
    </message>
    <message>
      <source>leaky ReLU</source>
      <translation>leaky ReLU</translation>
    </message>
    <message>
      <source>no forget gate</source>
      <translation>没有遗忘门</translation>
    </message>
    <message>
      <source>peepholes</source>
      <translation>窥孔连接</translation>
    </message>
    <message>
      <source>sigmoid</source>
      <translation>sigmoid</translation>
    </message>
    <message>
      <source>softplus</source>
      <translation>softplus</translation>
    </message>
    <message>
      <source>squashing</source>
      <translation>压缩函数</translation>
    </message>
    <message>
      <source>tanh</source>
      <translation>tanh</translation>
    </message>
    <message>
      <source>units</source>
      <translation>单元数</translation>
    </message>
  </context>
  <context>
    <name>sluice::LearningCard</name>
    <message>
      <source>Is it learning?</source>
      <translation>它在学习吗？</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>training – –   validation —</source>
      <translation>训练 – –   验证 —</translation>
    </message>
  </context>
  <context>
    <name>sluice::LossPlot</name>
    <message>
      <source>%1 %2</source>
      <translation>%1 %2</translation>
    </message>
    <message>
      <source>%1 least validation</source>
      <translation>%1 验证最小</translation>
    </message>
    <message>
      <source>%1 mean validation</source>
      <translation>%1 验证平均值</translation>
    </message>
    <message>
      <source>%1 most validation</source>
      <translation>%1 验证最大</translation>
    </message>
    <message numerus="yes">
      <source>%1 over %n seed(s): epoch</source>
      <translation>
        <numerusform>%1，%n 个种子：训练轮次</numerusform>
      </translation>
    </message>
    <message>
      <source>%1 training</source>
      <translation>%1 训练</translation>
    </message>
    <message>
      <source>%1 validation</source>
      <translation>%1 验证</translation>
    </message>
    <message>
      <source>%1, %2 %3: training %4, validation %5</source>
      <translation>%1，%2 %3：训练 %4，验证 %5</translation>
    </message>
    <message>
      <source>%1, %2 %3: validation %4</source>
      <translation>%1，%2 %3：验证 %4</translation>
    </message>
    <message>
      <source>%1, epoch %2, %3 seeds: validation mean %4, lowest %5, highest %6</source>
      <translation>%1，第 %2 轮，%3 个种子：验证平均 %4，最低 %5，最高 %6</translation>
    </message>
    <message>
      <source>%1, training</source>
      <translation>%1，训练</translation>
    </message>
    <message>
      <source>%1, validation</source>
      <translation>%1，验证</translation>
    </message>
    <message>
      <source>%1: %2</source>
      <translation>%1：%2</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>训练轮次</translation>
    </message>
    <message>
      <source>seconds of training</source>
      <translation>训练秒数</translation>
    </message>
  </context>
  <context>
    <name>sluice::MainWindow</name>
    <message>
      <source>%1 (%2)[*] – Sluice</source>
      <translation>%1（%2）[*] – Sluice</translation>
    </message>
    <message>
      <source>%1[*] – Sluice</source>
      <translation>%1[*] – Sluice</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>对比</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Experiment</source>
      <translation>实验</translation>
    </message>
    <message>
      <source>Experts see the experiment</source>
      <translation>专家视图才显示实验</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>图</translation>
    </message>
    <message>
      <source>Inside</source>
      <translation>内部</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>记忆</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>暂不</translation>
    </message>
    <message>
      <source>Pages, the experiment, colours, layout, presentation, language and help</source>
      <translation>页面、实验、颜色、布局、演示、语言和帮助</translation>
    </message>
    <message>
      <source>Reset layout</source>
      <translation>复原布局</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>运行</translation>
    </message>
    <message>
      <source>Seeds</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>Show or put away the experiment</source>
      <translation>显示或收起实验</translation>
    </message>
    <message>
      <source>Show or put away the experiment (Ctrl+P)</source>
      <translation>显示或收起实验（Ctrl+P）</translation>
    </message>
    <message>
      <source>Show or put away what the scene tells (Ctrl+G)</source>
      <translation>显示或收起场景的讲解（Ctrl+G）</translation>
    </message>
    <message>
      <source>Show the experiment</source>
      <translation>显示实验</translation>
    </message>
    <message>
      <source>Show the scene's text</source>
      <translation>显示场景的讲解</translation>
    </message>
    <message>
      <source>Sluice</source>
      <translation>Sluice</translation>
    </message>
    <message>
      <source>Surface</source>
      <translation>决策面</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>The first page, and the experiment back at the right edge</source>
      <translation>第一页，实验回到右边</translation>
    </message>
    <message>
      <source>The session that this figure was drawn from is not there any more. The experiment that the figure carries is open.</source>
      <translation>画这张图所用的会话已经不在了。已打开图中携带的实验。</translation>
    </message>
    <message>
      <source>Train again</source>
      <translation>重新训练</translation>
    </message>
    <message>
      <source>Train it again? The same seed gives the same weights with the same build.</source>
      <translation>重新训练它吗？用相同的版本，相同的种子给出相同的权重。</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>View</source>
      <translation>视图</translation>
    </message>
    <message>
      <source>experiment ⇥</source>
      <translation>实验 ⇥</translation>
    </message>
    <message>
      <source>view ▾</source>
      <translation>视图 ▾</translation>
    </message>
    <message>
      <source>⇤ scene</source>
      <translation>⇤ 场景</translation>
    </message>
  </context>
  <context>
    <name>sluice::MapChoice</name>
    <message>
      <source>What the maps show</source>
      <translation>图中显示什么</translation>
    </message>
    <message>
      <source>maps: as it was</source>
      <translation>图：原来的</translation>
    </message>
    <message>
      <source>maps: the change</source>
      <translation>图：改变</translation>
    </message>
    <message>
      <source>maps: what if</source>
      <translation>图：假设之下</translation>
    </message>
  </context>
  <context>
    <name>sluice::MeasureEditor</name>
    <message>
      <source>A text names a number in braces: {error}, {error%}. Numbers are computed from the network that is being looked at, never written in. More kinds than the menu has can be written under JSON.</source>
      <translation>文字用花括号引用一个数：{error}、{error%}。数值由正在看的网络算出，从不写死。菜单之外的种类可以写在 JSON 中。</translation>
    </message>
    <message>
      <source>Add a number of what I see ▾</source>
      <translation>添加所见的一个数 ▾</translation>
    </message>
    <message>
      <source>Numbers of the scene</source>
      <translation>场景的数值</translation>
    </message>
    <message>
      <source>Numbers of what I see</source>
      <translation>当前所见的数</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>what it is</source>
      <translation>它是什么</translation>
    </message>
  </context>
  <context>
    <name>sluice::MeasuresDialog</name>
    <message>
      <source>Measures</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>Measures of models and baselines</source>
      <translation>模型与基线的指标</translation>
    </message>
    <message>
      <source>Part of the data</source>
      <translation>数据的部分</translation>
    </message>
    <message>
      <source>The test part has not been looked at in this run: it is worth something as long as nothing is chosen by it.</source>
      <translation>在这次运行中还没有看过测试部分：只要不凭它做任何选择，它就有价值。</translation>
    </message>
    <message>
      <source>The test part was looked at after epoch %1. What is chosen by it from now on, it can no longer judge.</source>
      <translation>测试部分在第 %1 轮之后被看过。今后凭它所选的，它已不能再评判。</translation>
    </message>
    <message>
      <source>measured on the</source>
      <translation>测量于</translation>
    </message>
    <message>
      <source>test part</source>
      <translation>测试部分</translation>
    </message>
    <message>
      <source>training part</source>
      <translation>训练部分</translation>
    </message>
    <message>
      <source>validation part</source>
      <translation>验证部分</translation>
    </message>
    <message>
      <source>◆ Under the what-ifs, below the same without them.</source>
      <translation>◆ 假设之下的数值，列在不含假设的同一模型下面。</translation>
    </message>
    <message>
      <source>◆ Under the what-ifs: being computed …</source>
      <translation>◆ 假设之下的数值：正在计算……</translation>
    </message>
  </context>
  <context>
    <name>sluice::MemoryPage</name>
    <message>
      <source>A point a unit and gate, over samples of this part of the data (Karpathy et al. 2015). Beside points that lie on each other stands how many there are: a further click picks the next unit there. With the keyboard, ← → go to the points beside, ↑ ↓ to the next unit there.</source>
      <translation>一个点是一个单元的一个门，在这部分数据的一些样本上（Karpathy 等 2015）。重叠的点旁边写着有多少个：再点一次就选中那里的下一个单元。用键盘时，← → 到旁边的点，↑ ↓ 到同一处的下一个单元。</translation>
    </message>
    <message>
      <source>Below which value a gate counts as shut, above which as open</source>
      <translation>低于哪个值算关，高于哪个值算开</translation>
    </message>
    <message>
      <source>Drag the handles: below the left one a gate counts as shut, above the right one as open. With the keyboard, ← → move the handle that Space chooses.</source>
      <translation>拖动手柄：低于左边的算关，高于右边的算开。用键盘时，← → 移动由空格键选定的手柄。</translation>
    </message>
    <message>
      <source>Gates: shut and open</source>
      <translation>门：关闭与打开</translation>
    </message>
    <message>
      <source>Gradient flow</source>
      <translation>梯度流</translation>
    </message>
    <message>
      <source>Of the loss: what the network learns from. Of the answer: what it depends on, whether it is right or not.</source>
      <translation>损失的梯度：网络从中学习。回答的梯度：回答取决于什么，不论对错。</translation>
    </message>
    <message>
      <source>Saturation of the gates</source>
      <translation>门的饱和</translation>
    </message>
    <message>
      <source>This is being computed …</source>
      <translation>正在计算……</translation>
    </message>
    <message>
      <source>What it looked at</source>
      <translation>它看了什么</translation>
    </message>
    <message>
      <source>What the gradient is of</source>
      <translation>是什么的梯度</translation>
    </message>
    <message>
      <source>Where the lines fall towards the left, nothing can be learned from so far back (Bengio, Simard &amp; Frasconi 1994). Along the cell alone the gradient is multiplied by f(t) at every step: the forget gate, 1 in a cell without one, 1 − i(t) where the two are coupled; where c is held, nothing passes.</source>
      <translation>线向左降下去的地方，无法从那么久以前学到任何东西（Bengio、Simard、Frasconi 1994）。只沿细胞路径时，梯度在每一步都乘以 f(t)：即遗忘门；没有遗忘门的细胞为 1；遗忘门与输入门耦合时为 1 − i(t)；c 被固定处，没有任何东西通过。</translation>
    </message>
    <message>
      <source>Which inputs %1 looked at</source>
      <translation>%1 看了哪些输入</translation>
    </message>
    <message>
      <source>of the answer y</source>
      <translation>回答 y 的</translation>
    </message>
    <message>
      <source>of the loss L</source>
      <translation>损失 L 的</translation>
    </message>
  </context>
  <context>
    <name>sluice::MemoryTable</name>
    <message>
      <source>What each unit keeps</source>
      <translation>每个单元保留多久</translation>
    </message>
  </context>
  <context>
    <name>sluice::MemoryTableModel</name>
    <message>
      <source>%1 (was %2)</source>
      <translation>%1（原为 %2）</translation>
    </message>
    <message>
      <source>How much the last cell state changes with this one, through the cell, every gate and every hidden state</source>
      <translation>最后的细胞状态随这一个改变多少，经过细胞、每个门和每个隐藏状态</translation>
    </message>
    <message>
      <source>Measured: of the inputs at t = %1 “%2” is raised by 1 (scaled) and then lowered, and the larger effect counts; what of it is left in this unit's state (%3) at t = %4, as a share of the largest there was</source>
      <translation>实测：t = %1 处的输入“%2”先加 1（缩放后），再减 1，取影响较大者；其影响在 t = %4 处仍留在该单元状态（%3）中的份额，相对于其最大值</translation>
    </message>
    <message>
      <source>Steps after t = %1 in which the product of the forget gate has halved, which falls at one rate from step to step; the ring in the plot is where the straight line between two steps passes ½. A dash where more than half is left at the end.</source>
      <translation>从 t = %1 起遗忘门之积减半所用的步数，两步之间按同一速率下降；图中的圆圈是两步之间的直线穿过 ½ 之处。到末尾仍剩一半以上时为短横线。</translation>
    </message>
    <message>
      <source>Steps in which the product of the forget gate halves at its mean rate over the sample: ln 2 ÷ mean of −ln f. A unit may remember longer, through its hidden state; past a step at which its c is held nothing is left along the cell.</source>
      <translation>按整个样本上的平均速率，遗忘门之积减半所需的步数：ln 2 ÷ −ln f 的平均值。单元可以通过隐藏状态记得更久；经过 c 被固定的一步之后，沿细胞路径什么也不剩。</translation>
    </message>
    <message>
      <source>Unit of the layer</source>
      <translation>层的单元</translation>
    </message>
    <message>
      <source>half gone after
(mean rate)</source>
      <translation>消失一半的步数
（平均速率）</translation>
    </message>
    <message>
      <source>half gone after,
from t = %1 on</source>
      <translation>从 t = %1 起，
消失一半的步数</translation>
    </message>
    <message>
      <source>half-life, cell
path only, steps</source>
      <translation>半衰期（仅细胞
路径），步</translation>
    </message>
    <message numerus="yes">
      <source>left of a change
%n step(s) later</source>
      <translation>
        <numerusform>%n 步之后
改变还剩</numerusform>
      </translation>
    </message>
    <message>
      <source>unit</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>was %1</source>
      <translation>原为 %1</translation>
    </message>
    <message>
      <source>∂c(%1)/∂c(%2)</source>
      <translation>∂c(%1)/∂c(%2)</translation>
    </message>
  </context>
  <context>
    <name>sluice::ModelCardView</name>
    <message>
      <source>%1 = %2: of the loss and of its dotted line in the plot</source>
      <translation>%1 = %2：即图中的损失与其点线</translation>
    </message>
    <message>
      <source>%1: %2 %3</source>
      <translation>%1：%2 %3</translation>
    </message>
    <message>
      <source>as good as %1</source>
      <translation>与%1相当</translation>
    </message>
    <message>
      <source>better than %1</source>
      <translation>比%1好</translation>
    </message>
    <message>
      <source>parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>worse than %1</source>
      <translation>比%1差</translation>
    </message>
  </context>
  <context>
    <name>sluice::ModelEditor</name>
    <message>
      <source>%1 parameters</source>
      <translation>%1 个参数</translation>
    </message>
    <message>
      <source>+ layer</source>
      <translation>+ 层</translation>
    </message>
    <message>
      <source>Add a layer</source>
      <translation>添加层</translation>
    </message>
    <message>
      <source>An experiment has at least one model</source>
      <translation>实验至少要有一个模型</translation>
    </message>
    <message>
      <source>As many parameters as another model, by changing units</source>
      <translation>通过改变单元数，使参数与另一个模型一样多</translation>
    </message>
    <message>
      <source>Name of the model</source>
      <translation>模型的名称</translation>
    </message>
    <message>
      <source>Remove this model</source>
      <translation>移除这个模型</translation>
    </message>
    <message>
      <source>There is no other model to be as large as</source>
      <translation>没有别的模型可以比照</translation>
    </message>
    <message>
      <source>Try other units and learning rates</source>
      <translation>尝试其他单元数和学习率</translation>
    </message>
    <message>
      <source>find good settings …</source>
      <translation>寻找好的设置……</translation>
    </message>
    <message>
      <source>match parameters</source>
      <translation>匹配参数量</translation>
    </message>
  </context>
  <context>
    <name>sluice::NetworkImport</name>
    <message>
      <source>%1 holds a network of %2 with %3 numbers.</source>
      <translation>%1 中是一个 %2 网络，共 %3 个参数。</translation>
    </message>
    <message numerus="yes">
      <source>GRU, %n unit(s)</source>
      <translation>
        <numerusform>GRU，%n 个单元</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It answers with %n number(s) and the task that is open asks for %1.</source>
      <translation>
        <numerusform>它以 %n 个数作答，而打开的任务要 %1 个。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It sees %n step(s) and the samples of this data have up to %1.</source>
      <translation>
        <numerusform>它看 %n 步，而这份数据的样本最多有 %1 步。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It takes %n number(s) a step and the data that is open gives %1. Open the data it was trained on, or choose other inputs, and open it again.</source>
      <translation>
        <numerusform>它每步取 %n 个数，而打开的数据给出 %1 个。请打开训练它的数据，或选择别的输入，然后再打开它。</numerusform>
      </translation>
    </message>
    <message>
      <source>It was trained on %1, and is shown on %2.</source>
      <translation>它在 %1 上训练，现在显示在 %2 上。</translation>
    </message>
    <message>
      <source>Its window is taken as flattened channel by channel, as flatten(1) after nn.Conv1d gives it; convolutions here are causal.</source>
      <translation>它的窗口按通道逐个展平，如 nn.Conv1d 之后的 flatten(1)；这里的卷积是因果的。</translation>
    </message>
    <message numerus="yes">
      <source>LSTM, %n unit(s)</source>
      <translation>
        <numerusform>LSTM，%n 个单元</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>RNN, %n unit(s)</source>
      <translation>
        <numerusform>RNN，%n 个单元</numerusform>
      </translation>
    </message>
    <message>
      <source>The file has no output layer: what the network answers is 0 until it is trained here; its inside is the file's.</source>
      <translation>文件没有输出层：在这里训练之前，网络的回答是 0；它的内部是文件里的。</translation>
    </message>
    <message numerus="yes">
      <source>The look-back becomes %n step(s), which is what it sees.</source>
      <translation>
        <numerusform>回看窗口改为 %n 步，与该网络一致。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>convolution, %n filter(s) of %1 steps</source>
      <translation>
        <numerusform>卷积，%n 个 %1 步的卷积核</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>dense, %n unit(s)</source>
      <translation>
        <numerusform>全连接，%n 个单元</numerusform>
      </translation>
    </message>
    <message>
      <source>dropout</source>
      <translation>随机失活</translation>
    </message>
    <message>
      <source>output layer</source>
      <translation>输出层</translation>
    </message>
  </context>
  <context>
    <name>sluice::NormCard</name>
    <message>
      <source>Norms of each layer</source>
      <translation>每一层的范数</translation>
    </message>
    <message>
      <source>Norms of the layers</source>
      <translation>各层的范数</translation>
    </message>
    <message>
      <source>Which norms are drawn</source>
      <translation>画哪些范数</translation>
    </message>
  </context>
  <context>
    <name>sluice::NormPlot</name>
    <message>
      <source>0.001, a usual ratio</source>
      <translation>0.001，常见的比值</translation>
    </message>
    <message>
      <source>Norms of the layers</source>
      <translation>各层的范数</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>训练轮次</translation>
    </message>
  </context>
  <context>
    <name>sluice::OutputCard</name>
    <message>
      <source> of %1</source>
      <translation> / %1</translation>
    </message>
    <message>
      <source>Output against target</source>
      <translation>输出与目标</translation>
    </message>
    <message>
      <source>Residuals and where each model is nearest</source>
      <translation>残差，以及各模型在何处最接近</translation>
    </message>
    <message>
      <source>Sample</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>What each model's answers leave over, and a shade where it is the nearest to the target. In a low window the losses and cards below give them their room.</source>
      <translation>每个模型的回答剩下的差，并在它最接近目标处着色。窗口较矮时，下方的损失和卡片会让出位置。</translation>
    </message>
    <message>
      <source>calibration</source>
      <translation>校准</translation>
    </message>
    <message>
      <source>confusion</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <source>outputs</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>path</source>
      <translation>路径</translation>
    </message>
    <message>
      <source>residuals</source>
      <translation>残差</translation>
    </message>
    <message>
      <source>residuals ✓</source>
      <translation>残差 ✓</translation>
    </message>
    <message>
      <source>sample</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>sample at the cursor</source>
      <translation>光标处的样本</translation>
    </message>
    <message>
      <source>scatter</source>
      <translation>散点图</translation>
    </message>
  </context>
  <context>
    <name>sluice::OutputPlot</name>
    <message>
      <source>%1: %2</source>
      <translation>%1：%2</translation>
    </message>
    <message>
      <source>%1: %2 (%3)</source>
      <translation>%1：%2（%3）</translation>
    </message>
    <message>
      <source>%1: off the scale</source>
      <translation>%1：超出刻度</translation>
    </message>
    <message>
      <source>Output against target</source>
      <translation>输出与目标</translation>
    </message>
    <message>
      <source>bold: as the target</source>
      <translation>粗体：与目标一致</translation>
    </message>
    <message>
      <source>target</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>target: %1</source>
      <translation>目标：%1</translation>
    </message>
  </context>
  <context>
    <name>sluice::PathPlot</name>
    <message>
      <source>%1 + RMSE</source>
      <translation>%1 + RMSE</translation>
    </message>
    <message>
      <source>%1 RMSE</source>
      <translation>%1 RMSE</translation>
    </message>
    <message>
      <source>%1 − RMSE</source>
      <translation>%1 − RMSE</translation>
    </message>
    <message>
      <source>Path of the forecast</source>
      <translation>预测的路径</translation>
    </message>
    <message>
      <source>RMSE</source>
      <translation>RMSE</translation>
    </message>
    <message>
      <source>rows ahead</source>
      <translation>提前的行数</translation>
    </message>
    <message>
      <source>rows before</source>
      <translation>之前的行</translation>
    </message>
    <message>
      <source>target</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>what is known</source>
      <translation>已知的部分</translation>
    </message>
  </context>
  <context>
    <name>sluice::Plot</name>
    <message>
      <source>CSV file (*.csv)</source>
      <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
      <source>Copy picture</source>
      <translation>复制图片</translation>
    </message>
    <message>
      <source>Data as a table…</source>
      <translation>以表格显示数据……</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>未保存</translation>
    </message>
    <message>
      <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)</source>
      <translation>PNG 图片 (*.png);;SVG 矢量图 (*.svg);;PDF 文档 (*.pdf)</translation>
    </message>
    <message>
      <source>Save data as CSV</source>
      <translation>将数据保存为 CSV</translation>
    </message>
    <message>
      <source>Save data as CSV…</source>
      <translation>将数据保存为 CSV……</translation>
    </message>
    <message>
      <source>Save picture</source>
      <translation>保存图片</translation>
    </message>
    <message>
      <source>Save picture…</source>
      <translation>保存图片……</translation>
    </message>
  </context>
  <context>
    <name>sluice::PredictionPage</name>
    <message>
      <source>Back to the pages</source>
      <translation>回到页面</translation>
    </message>
    <message>
      <source>Back to what the window showed before</source>
      <translation>回到窗口之前显示的内容</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>清除</translation>
    </message>
    <message>
      <source>Draw something first</source>
      <translation>请先画点什么</translation>
    </message>
    <message>
      <source>Draw with the mouse, or with the arrow keys. What the network does is shown afterwards.</source>
      <translation>用鼠标或方向键绘制。之后会显示网络怎样做。</translation>
    </message>
    <message>
      <source>Pick an answer first</source>
      <translation>请先选一个答案</translation>
    </message>
    <message>
      <source>Pick one. Which one is right is found out afterwards, from the numbers of this training.</source>
      <translation>请选一个，之后会根据这次训练的实际数值给出答案。</translation>
    </message>
    <message>
      <source>See what the network does without answering; this does not count</source>
      <translation>不作答就看网络怎样做；这不计分</translation>
    </message>
    <message>
      <source>Show me</source>
      <translation>给我看</translation>
    </message>
    <message>
      <source>Take back all that has been drawn</source>
      <translation>收回画过的一切</translation>
    </message>
    <message>
      <source>That is my answer</source>
      <translation>这就是我的答案</translation>
    </message>
  </context>
  <context>
    <name>sluice::PredictionPlot</name>
    <message>
      <source>Your prediction</source>
      <translation>您的预测</translation>
    </message>
    <message>
      <source>Your prediction of %1, %2</source>
      <translation>您对 %1，%2 的预测</translation>
    </message>
    <message>
      <source>target</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>your prediction</source>
      <translation>您的预测</translation>
    </message>
  </context>
  <context>
    <name>sluice::Presentation</name>
    <message>
      <source>Page up and page down turn the pages, N and P the steps of a scene, T shows what a step says or puts it away, C shows what it speaks of, period blanks the screen, escape ends it.</source>
      <translation>上翻页和下翻页切换页面，N 和 P 切换场景的步骤，T 显示或收起该步骤的文字，C 显示它所说的内容，句点使屏幕变黑，Esc 结束。</translation>
    </message>
    <message>
      <source>Presentation</source>
      <translation>演示</translation>
    </message>
  </context>
  <context>
    <name>sluice::QuantityRow</name>
    <message>
      <source>%1, enlarged %2×</source>
      <translation>%1，放大 %2 倍</translation>
    </message>
    <message>
      <source>as it was</source>
      <translation>原来的</translation>
    </message>
    <message>
      <source>held</source>
      <translation>固定</translation>
    </message>
    <message>
      <source>pin %1</source>
      <translation>钉住 %1</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>what if</source>
      <translation>假设之下</translation>
    </message>
  </context>
  <context>
    <name>sluice::ReadingDialog</name>
    <message>
      <source>Find in this text; Enter finds the next place</source>
      <translation>在这段文字中查找；按 Enter 找下一处</translation>
    </message>
    <message>
      <source>find</source>
      <translation>查找</translation>
    </message>
  </context>
  <context>
    <name>sluice::ReadingForm</name>
    <message>
      <source>1'000</source>
      <translation>1'000</translation>
    </message>
    <message>
      <source>A line that begins with it is left out</source>
      <translation>以它开头的行会略去</translation>
    </message>
    <message>
      <source>Between groups of three digits</source>
      <translation>三位数字一组之间</translation>
    </message>
    <message>
      <source>Between the cells of a row</source>
      <translation>一行的单元格之间</translation>
    </message>
    <message>
      <source>Between the whole part of a number and the rest</source>
      <translation>在数的整数部分与小数部分之间</translation>
    </message>
    <message>
      <source>Forget what was overruled here and in the table of columns</source>
      <translation>忘掉在这里和列表中改动过的设置</translation>
    </message>
    <message>
      <source>GB18030, GBK</source>
      <translation>GB18030、GBK</translation>
    </message>
    <message>
      <source>How bytes stand for characters</source>
      <translation>字节如何表示字符</translation>
    </message>
    <message>
      <source>Latin-1</source>
      <translation>Latin-1</translation>
    </message>
    <message>
      <source>Lines before the first that counts</source>
      <translation>第一个有效行之前的行数</translation>
    </message>
    <message>
      <source>Lines behind the last that counts, such as a source; blank ones are not counted</source>
      <translation>最后一个有效行之后的行数，例如数据来源；空行不计</translation>
    </message>
    <message>
      <source>Never read as zero</source>
      <translation>从不读作零</translation>
    </message>
    <message>
      <source>NumPy arrays</source>
      <translation>NumPy 数组</translation>
    </message>
    <message>
      <source>One a sample, or one a step</source>
      <translation>每个样本一个，或每步一个</translation>
    </message>
    <message>
      <source>Rows stand as in the file, or are put in the order of the time column</source>
      <translation>各行保持文件中的顺序，或按时间列排序</translation>
    </message>
    <message>
      <source>The same seed makes the same data, and the same initial weights</source>
      <translation>相同的种子给出相同的数据和相同的初始权重</translation>
    </message>
    <message>
      <source>UTF-16</source>
      <translation>UTF-16</translation>
    </message>
    <message>
      <source>UTF-8</source>
      <translation>UTF-8</translation>
    </message>
    <message>
      <source>What kind of file this is</source>
      <translation>这是哪种文件</translation>
    </message>
    <message>
      <source>What the rows are to each other</source>
      <translation>各行之间是什么关系</translation>
    </message>
    <message>
      <source>Whether the first row names the columns</source>
      <translation>第一行是否是各列的名称</translation>
    </message>
    <message>
      <source>Whether the targets are numbers or classes</source>
      <translation>目标是数还是类别</translation>
    </message>
    <message>
      <source>Whether the text goes on from line to line</source>
      <translation>文本是否从一行接到下一行</translation>
    </message>
    <message>
      <source>Words that stand for a missing value, with commas between them</source>
      <translation>表示缺失值的词，用逗号分开</translation>
    </message>
    <message>
      <source>are an error</source>
      <translation>视为错误</translation>
    </message>
    <message>
      <source>as in the file</source>
      <translation>按文件中的顺序</translation>
    </message>
    <message>
      <source>as it was found out</source>
      <translation>自动识别</translation>
    </message>
    <message>
      <source>bar |</source>
      <translation>竖线 |</translation>
    </message>
    <message>
      <source>blank 1 000</source>
      <translation>空格 1 000</translation>
    </message>
    <message>
      <source>blanks</source>
      <translation>空格</translation>
    </message>
    <message>
      <source>classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>comma ,</source>
      <translation>逗号 ,</translation>
    </message>
    <message>
      <source>comma 1,000</source>
      <translation>逗号 1,000</translation>
    </message>
    <message>
      <source>comma 1,5</source>
      <translation>逗号 1,5</translation>
    </message>
    <message>
      <source>comments</source>
      <translation>注释</translation>
    </message>
    <message>
      <source>decimal mark</source>
      <translation>小数点</translation>
    </message>
    <message>
      <source>drop the row</source>
      <translation>去掉这一行</translation>
    </message>
    <message>
      <source>each line a sequence</source>
      <translation>每行一条序列</translation>
    </message>
    <message>
      <source>encoding</source>
      <translation>编码</translation>
    </message>
    <message>
      <source>first row</source>
      <translation>第一行</translation>
    </message>
    <message>
      <source>form</source>
      <translation>形式</translation>
    </message>
    <message>
      <source>inputs x</source>
      <translation>输入 x</translation>
    </message>
    <message>
      <source>interpolate</source>
      <translation>插值</translation>
    </message>
    <message>
      <source>lines</source>
      <translation>行</translation>
    </message>
    <message>
      <source>missing values</source>
      <translation>缺失值</translation>
    </message>
    <message>
      <source>missing words</source>
      <translation>表示缺失的词</translation>
    </message>
    <message>
      <source>names of the columns</source>
      <translation>列的名称</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>numbers</source>
      <translation>数字</translation>
    </message>
    <message>
      <source>one series</source>
      <translation>一条序列</translation>
    </message>
    <message>
      <source>order</source>
      <translation>顺序</translation>
    </message>
    <message>
      <source>point 1.000</source>
      <translation>点 1.000</translation>
    </message>
    <message>
      <source>point 1.5</source>
      <translation>点 1.5</translation>
    </message>
    <message>
      <source>read as</source>
      <translation>读取为</translation>
    </message>
    <message>
      <source>samples × steps × features, or rows × columns</source>
      <translation>样本 × 时间步 × 特征，或行 × 列</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>semicolon ;</source>
      <translation>分号 ;</translation>
    </message>
    <message>
      <source>separator</source>
      <translation>分隔符</translation>
    </message>
    <message>
      <source>sequences: many series</source>
      <translation>多条序列</translation>
    </message>
    <message>
      <source>series: rows in time</source>
      <translation>单一序列：按时间排列的行</translation>
    </message>
    <message>
      <source>skip last lines</source>
      <translation>跳过的末尾行数</translation>
    </message>
    <message>
      <source>skip lines</source>
      <translation>跳过的行数</translation>
    </message>
    <message>
      <source>sorted by time</source>
      <translation>按时间排序</translation>
    </message>
    <message>
      <source>tab</source>
      <translation>制表符</translation>
    </message>
    <message>
      <source>table (CSV)</source>
      <translation>表格 (CSV)</translation>
    </message>
    <message>
      <source>table: rows without order</source>
      <translation>表格：没有顺序的行</translation>
    </message>
    <message>
      <source>targets y</source>
      <translation>目标 y</translation>
    </message>
    <message>
      <source>text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>thousands</source>
      <translation>千位分隔符</translation>
    </message>
    <message>
      <source>values</source>
      <translation>值</translation>
    </message>
    <message>
      <source>y holds</source>
      <translation>y 的内容</translation>
    </message>
  </context>
  <context>
    <name>sluice::ReadingView</name>
    <message>
      <source>%1 columns: what each is for</source>
      <translation>%1 列：各自的用途</translation>
    </message>
    <message>
      <source>%1 different characters</source>
      <translation>%1 个不同的字符</translation>
    </message>
    <message>
      <source>%1 errors</source>
      <translation>%1 个错误</translation>
    </message>
    <message>
      <source>%1 notes</source>
      <translation>%1 条提示</translation>
    </message>
    <message>
      <source>%1 of %2 errors</source>
      <translation>%2 个错误中的 %1 个</translation>
    </message>
    <message>
      <source>1 error</source>
      <translation>1 个错误</translation>
    </message>
    <message>
      <source>1 note</source>
      <translation>1 条提示</translation>
    </message>
    <message>
      <source>Characters of the text</source>
      <translation>文本中的字符</translation>
    </message>
    <message>
      <source>Error: %1</source>
      <translation>错误：%1</translation>
    </message>
    <message>
      <source>First lines</source>
      <translation>前几行</translation>
    </message>
    <message>
      <source>First of %1 rows</source>
      <translation>%1 行中的前几行</translation>
    </message>
    <message>
      <source>First rows</source>
      <translation>前几行</translation>
    </message>
    <message>
      <source>No problems</source>
      <translation>没有问题</translation>
    </message>
    <message>
      <source>Note: %1</source>
      <translation>提示：%1</translation>
    </message>
    <message>
      <source>Problems, with their lines in the file</source>
      <translation>问题，附其在文件中的行号</translation>
    </message>
    <message>
      <source>The first rows as they are read</source>
      <translation>读入的前几行</translation>
    </message>
    <message>
      <source>character</source>
      <translation>字符</translation>
    </message>
    <message>
      <source>code</source>
      <translation>码点</translation>
    </message>
    <message>
      <source>line</source>
      <translation>行</translation>
    </message>
    <message>
      <source>share</source>
      <translation>比例</translation>
    </message>
    <message>
      <source>times</source>
      <translation>次数</translation>
    </message>
  </context>
  <context>
    <name>sluice::RecoveryBar</name>
    <message>
      <source>As a session without a name, which goes on where it was</source>
      <translation>作为未命名的会话打开，从原处继续</translation>
    </message>
    <message>
      <source>Decide about what was left over at the next start</source>
      <translation>下次启动时再决定如何处理遗留的内容</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>丢弃</translation>
    </message>
    <message>
      <source>Discard what was left over</source>
      <translation>丢弃遗留的内容</translation>
    </message>
    <message>
      <source>Its file is removed</source>
      <translation>删除其文件</translation>
    </message>
    <message>
      <source>Later: it is offered again at the next start</source>
      <translation>以后再说：下次启动时会再次询问</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open what was left over</source>
      <translation>打开遗留的内容</translation>
    </message>
  </context>
  <context>
    <name>sluice::ReliabilityPlot</name>
    <message>
      <source>Reliability</source>
      <translation>可靠性</translation>
    </message>
    <message>
      <source>Reliability of %1</source>
      <translation>%1 的可靠性</translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>answers</source>
      <translation>回答</translation>
    </message>
    <message>
      <source>confidence from</source>
      <translation>置信度从</translation>
    </message>
    <message>
      <source>confidence: probability of the likeliest class</source>
      <translation>置信度：最可能类别的概率</translation>
    </message>
    <message>
      <source>mean confidence</source>
      <translation>平均置信度</translation>
    </message>
    <message>
      <source>to</source>
      <translation>到</translation>
    </message>
  </context>
  <context>
    <name>sluice::ReportDialog</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Cancelled.</source>
      <translation>已取消。</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>HTML in one file (*.html);;PDF document (*.pdf)</source>
      <translation>单个 HTML 文件 (*.html);;PDF 文档 (*.pdf)</translation>
    </message>
    <message>
      <source>HTML in one file, or PDF</source>
      <translation>单个 HTML 文件，或 PDF</translation>
    </message>
    <message>
      <source>Once it has guided a choice it is no test any more: leave it alone while you are tuning</source>
      <translation>一旦用它指导过选择，它就不再是测试：调整时不要动它</translation>
    </message>
    <message>
      <source>One document about the run that is shown: the result in words, measures beside baselines, the data with its hash, the training, the answers, the inside of the networks, and how to do it again.</source>
      <translation>为所显示的运行生成一份文档：结果的文字说明、与基线对照的指标、数据及其哈希值、训练、输出、网络内部，以及复现方法。</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>Save report</source>
      <translation>保存报告</translation>
    </message>
    <message>
      <source>Save report…</source>
      <translation>保存报告……</translation>
    </message>
    <message>
      <source>look at the test part, too; the run notes that it was seen</source>
      <translation>也看测试部分；运行会记下已经看过</translation>
    </message>
    <message>
      <source>writing …</source>
      <translation>正在写……</translation>
    </message>
  </context>
  <context>
    <name>sluice::ResidualStrips</name>
    <message>
      <source>%1 − target</source>
      <translation>%1 − 目标</translation>
    </message>
  </context>
  <context>
    <name>sluice::RetentionCard</name>
    <message>
      <source>At the cursor's time step this input is raised by 1 (scaled) and then lowered; the larger effect counts</source>
      <translation>在光标所在的时间步，这个输入先加 1（缩放后），再减 1；取影响较大者</translation>
    </message>
    <message>
      <source>Input that is changed</source>
      <translation>要改变的输入</translation>
    </message>
    <message>
      <source>So many steps after the change its effect is read; a click in the plot chooses them, too</source>
      <translation>改变之后过这么多步，读取它的影响；在图中单击也可以选择</translation>
    </message>
    <message>
      <source>Steps after the change at which its effect is read</source>
      <translation>改变之后过多少步读取它的影响</translation>
    </message>
    <message>
      <source>What is left k steps later</source>
      <translation>k 步之后还剩多少</translation>
    </message>
    <message>
      <source>What is left of a change at t = %1</source>
      <translation>t = %1 处的改变还剩多少</translation>
    </message>
    <message>
      <source>all inputs</source>
      <translation>所有输入</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>改变</translation>
    </message>
    <message>
      <source>k =</source>
      <translation>k =</translation>
    </message>
    <message>
      <source>steps later:</source>
      <translation>之后的步数：</translation>
    </message>
    <message>
      <source>what stands there</source>
      <translation>该处的类别</translation>
    </message>
  </context>
  <context>
    <name>sluice::RunsPage</name>
    <message>
      <source>Choose a run in the list</source>
      <translation>请在列表中选一次运行</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Delete this run</source>
      <translation>删除这次运行</translation>
    </message>
    <message>
      <source>It is not in the session's file yet</source>
      <translation>它还不在会话的文件里</translation>
    </message>
    <message>
      <source>It is shown already</source>
      <translation>已经在显示它了</translation>
    </message>
    <message>
      <source>Losses of the runs</source>
      <translation>各次运行的损失</translation>
    </message>
    <message>
      <source>Losses of the ticked runs</source>
      <translation>勾选的各次运行的损失</translation>
    </message>
    <message>
      <source>Open this run</source>
      <translation>打开这次运行</translation>
    </message>
    <message>
      <source>Runs of this session</source>
      <translation>本会话的运行</translation>
    </message>
    <message>
      <source>Shows it on every page; it can go on (Enter)</source>
      <translation>在每一页上显示它，并可继续训练（回车）</translation>
    </message>
    <message>
      <source>Takes it off the list; Ctrl+Z brings it back until the session is closed (Del)</source>
      <translation>从列表中去掉；在会话关闭之前按 Ctrl+Z 可恢复（Del）</translation>
    </message>
    <message>
      <source>The run that is shown, and its other futures, stay</source>
      <translation>正在显示的运行及其另外的未来不能删除</translation>
    </message>
    <message>
      <source>These runs differ in data, task or loss: their losses are not comparable.</source>
      <translation>这些运行的数据、任务或损失不同：它们的损失不可比较。</translation>
    </message>
    <message>
      <source>Tick the runs that are to be drawn.</source>
      <translation>请勾选要画出的运行。</translation>
    </message>
  </context>
  <context>
    <name>sluice::RunsPlot</name>
    <message>
      <source>%1 epoch</source>
      <translation>%1 训练轮次</translation>
    </message>
    <message>
      <source>%1 validation</source>
      <translation>%1 验证</translation>
    </message>
    <message>
      <source>%1, epoch %2: %3</source>
      <translation>%1，第 %2 轮：%3</translation>
    </message>
    <message>
      <source>Losses of the runs</source>
      <translation>各次运行的损失</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>训练轮次</translation>
    </message>
    <message>
      <source>validation loss</source>
      <translation>验证损失</translation>
    </message>
    <message>
      <source>validation: %1</source>
      <translation>验证：%1</translation>
    </message>
  </context>
  <context>
    <name>sluice::RunsTable</name>
    <message>
      <source>Runs of the session</source>
      <translation>会话的运行</translation>
    </message>
  </context>
  <context>
    <name>sluice::RunsTableModel</name>
    <message>
      <source>%1 of %2</source>
      <translation>%1 / %2</translation>
    </message>
    <message>
      <source>Epochs trained, of those that the experiment asks for</source>
      <translation>已训练的轮数 / 实验要求的轮数</translation>
    </message>
    <message>
      <source>Error on the test part ÷ variance of its targets (of classes log loss ÷ entropy), as it was seen last, and the model that had the least. Nothing is measured for this list</source>
      <translation>测试部分上的误差 ÷ 其目标的方差（类别则为对数损失 ÷ 熵），按最后一次看到的，以及误差最小的模型。这个列表本身不做任何测量</translation>
    </message>
    <message>
      <source>For you; F2 edits it</source>
      <translation>供您自己记录；按 F2 编辑</translation>
    </message>
    <message>
      <source>Initial weights and the order of the samples come from it</source>
      <translation>初始权重和样本的次序由它决定</translation>
    </message>
    <message>
      <source>The least loss on the validation part, and the model that had it</source>
      <translation>验证部分上最小的损失，以及取得它的模型</translation>
    </message>
    <message>
      <source>Ticked runs are drawn. F2 gives another name</source>
      <translation>勾选的运行会画出来。按 F2 改名</translation>
    </message>
    <message>
      <source>What is not as in the run that is shown: from there to here</source>
      <translation>与所显示的运行不同之处：从那里到这里</translation>
    </message>
    <message>
      <source>What was trained beside each other</source>
      <translation>一起训练的模型</translation>
    </message>
    <message>
      <source>When its test part was looked at</source>
      <translation>何时看过它的测试部分</translation>
    </message>
    <message>
      <source>When its training began</source>
      <translation>训练开始的时间</translation>
    </message>
    <message>
      <source>Whether it came to its end</source>
      <translation>是否训练到了结束</translation>
    </message>
    <message>
      <source>begun</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>best validation</source>
      <translation>最佳验证</translation>
    </message>
    <message>
      <source>differs in</source>
      <translation>不同之处</translation>
    </message>
    <message>
      <source>epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>models</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>note</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>run</source>
      <translation>运行</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>state</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>test error</source>
      <translation>测试误差</translation>
    </message>
    <message>
      <source>test looked at</source>
      <translation>看过测试</translation>
    </message>
  </context>
  <context>
    <name>sluice::SaturationPlot</name>
    <message>
      <source>%1, unit %2, epoch %3
below %4: %5
above %6: %7</source>
      <translation>%1，单元 %2，第 %3 轮
低于 %4：%5
高于 %6：%7</translation>
    </message>
    <message>
      <source>Saturation of the gates</source>
      <translation>门的饱和</translation>
    </message>
    <message>
      <source>forget</source>
      <translation>遗忘</translation>
    </message>
    <message>
      <source>input</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>output</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>reset</source>
      <translation>重置</translation>
    </message>
    <message>
      <source>share above %1</source>
      <translation>高于 %1 的比例</translation>
    </message>
    <message numerus="yes">
      <source>share below %1, over %n sample(s)</source>
      <translation>
        <numerusform>低于 %1 的比例，%n 个样本</numerusform>
      </translation>
    </message>
    <message>
      <source>update</source>
      <translation>更新</translation>
    </message>
  </context>
  <context>
    <name>sluice::ScatterPlot</name>
    <message>
      <source>%1 prediction</source>
      <translation>%1 预测</translation>
    </message>
    <message>
      <source>%1 target</source>
      <translation>%1 目标</translation>
    </message>
    <message>
      <source>%1: RMSE %2, R² %3</source>
      <translation>%1：RMSE %2，R² %3</translation>
    </message>
    <message>
      <source>%1: target %2, prediction %3</source>
      <translation>%1：目标 %2，预测 %3</translation>
    </message>
    <message>
      <source>Prediction against target</source>
      <translation>预测与目标</translation>
    </message>
  </context>
  <context>
    <name>sluice::SceneEditor</name>
    <message>
      <source>A scene tells something: add a step under “Steps”.</source>
      <translation>场景总要讲点什么：请在“步骤”下添加一步。</translation>
    </message>
    <message>
      <source>Beginner and Expert</source>
      <translation>入门和专家</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>对比</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>丢弃</translation>
    </message>
    <message>
      <source>Discarded, what was written is gone.</source>
      <translation>丢弃之后，写下的内容就没有了。</translation>
    </message>
    <message>
      <source>Experiment, pace, page and view as they are in the window now</source>
      <translation>窗口当前的实验、速度、页面和视图</translation>
    </message>
    <message>
      <source>Hidden</source>
      <translation>隐藏</translation>
    </message>
    <message>
      <source>Hide: %1</source>
      <translation>隐藏：%1</translation>
    </message>
    <message>
      <source>Inside</source>
      <translation>内部</translation>
    </message>
    <message>
      <source>JSON</source>
      <translation>JSON</translation>
    </message>
    <message>
      <source>Locked</source>
      <translation>锁定</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>记忆</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>Pages that are there</source>
      <translation>有哪些页面</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>运行</translation>
    </message>
    <message>
      <source>Save scene</source>
      <translation>保存场景</translation>
    </message>
    <message>
      <source>Save scene…</source>
      <translation>保存场景……</translation>
    </message>
    <message>
      <source>Save what I see as a scene</source>
      <translation>把我看到的保存为场景</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>保存……</translation>
    </message>
    <message>
      <source>Scene</source>
      <translation>场景</translation>
    </message>
    <message>
      <source>Seeds</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>Sluice scene (*.json)</source>
      <translation>Sluice 场景 (*.json)</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步骤</translation>
    </message>
    <message>
      <source>Summary of the scene, one sentence</source>
      <translation>场景的摘要，一句话</translation>
    </message>
    <message>
      <source>Surface</source>
      <translation>决策面</translation>
    </message>
    <message>
      <source>Take the experiment again</source>
      <translation>重新采用实验</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>The scene as JSON</source>
      <translation>JSON 形式的场景</translation>
    </message>
    <message>
      <source>The scene is not saved. Save it?</source>
      <translation>场景尚未保存。要保存吗？</translation>
    </message>
    <message>
      <source>Title of the scene</source>
      <translation>场景的标题</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>What can be used</source>
      <translation>可以使用什么</translation>
    </message>
    <message>
      <source>changing the learning rate</source>
      <translation>改变学习率</translation>
    </message>
    <message>
      <source>editing the experiment</source>
      <translation>编辑实验</translation>
    </message>
    <message>
      <source>exporting</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>homework: ask for a name and save answers and networks in one file</source>
      <translation>作业：询问姓名，把答案和网络保存在一个文件中</translation>
    </message>
    <message>
      <source>in one sentence</source>
      <translation>用一句话</translation>
    </message>
    <message>
      <source>opening something else</source>
      <translation>打开别的内容</translation>
    </message>
    <message>
      <source>other futures</source>
      <translation>其他未来</translation>
    </message>
    <message>
      <source>starting over</source>
      <translation>重新开始</translation>
    </message>
    <message>
      <source>the pace</source>
      <translation>速度</translation>
    </message>
    <message>
      <source>this scene</source>
      <translation>这个场景</translation>
    </message>
    <message>
      <source>title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>what-ifs</source>
      <translation>假设</translation>
    </message>
  </context>
  <context>
    <name>sluice::SceneGuide</name>
    <message>
      <source>Scene</source>
      <translation>场景</translation>
    </message>
  </context>
  <context>
    <name>sluice::SceneList</name>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open the scene “%1”</source>
      <translation>打开场景“%1”</translation>
    </message>
    <message>
      <source>Scenes</source>
      <translation>场景</translation>
    </message>
  </context>
  <context>
    <name>sluice::ScenePanel</name>
    <message>
      <source>Answer</source>
      <translation>回答</translation>
    </message>
    <message>
      <source>Answer before it is shown</source>
      <translation>在显示之前回答</translation>
    </message>
    <message>
      <source>Answer the question first, or let it be shown</source>
      <translation>请先回答问题，或让它显示</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>上一步</translation>
    </message>
    <message>
      <source>Beside what the network does</source>
      <translation>与网络的做法并排</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一步</translation>
    </message>
    <message>
      <source>Opens this run, to be trained</source>
      <translation>打开这次运行，准备训练</translation>
    </message>
    <message>
      <source>Save homework…</source>
      <translation>保存作业……</translation>
    </message>
    <message>
      <source>See my answer</source>
      <translation>看我的答案</translation>
    </message>
    <message>
      <source>Show: %1</source>
      <translation>显示：%1</translation>
    </message>
    <message>
      <source>Shows the moment this speaks of</source>
      <translation>显示这里所说的时刻</translation>
    </message>
    <message>
      <source>This is the last step</source>
      <translation>这是最后一步</translation>
    </message>
    <message>
      <source>To the next step</source>
      <translation>到下一步</translation>
    </message>
    <message>
      <source>To the step before</source>
      <translation>到上一步</translation>
    </message>
    <message>
      <source>Your answers and the network as it is now, in one file to hand in</source>
      <translation>您的回答和网络现在的样子，存成一个可上交的文件</translation>
    </message>
    <message>
      <source>Your name first</source>
      <translation>请先写上您的名字</translation>
    </message>
    <message>
      <source>Your name, for the homework</source>
      <translation>您的姓名，用于作业</translation>
    </message>
    <message>
      <source>your name</source>
      <translation>您的姓名</translation>
    </message>
  </context>
  <context>
    <name>sluice::SeedPlot</name>
    <message>
      <source>%1 %2 least</source>
      <translation>%1 %2 最小</translation>
    </message>
    <message>
      <source>%1 %2 mean</source>
      <translation>%1 %2 平均</translation>
    </message>
    <message>
      <source>%1 %2 most</source>
      <translation>%1 %2 最大</translation>
    </message>
    <message>
      <source>%1 epoch</source>
      <translation>%1 训练轮次</translation>
    </message>
    <message>
      <source>%1 seeds</source>
      <translation>%1 种子数</translation>
    </message>
    <message>
      <source>%1, epoch %2, %3 seeds</source>
      <translation>%1，第 %2 轮，%3 个种子</translation>
    </message>
    <message>
      <source>%1, training</source>
      <translation>%1，训练</translation>
    </message>
    <message>
      <source>%1, validation</source>
      <translation>%1，验证</translation>
    </message>
    <message>
      <source>Losses over the seeds</source>
      <translation>各种子的损失</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>训练轮次</translation>
    </message>
    <message>
      <source>mean %1, lowest %2, highest %3</source>
      <translation>平均 %1，最低 %2，最高 %3</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>training: %1</source>
      <translation>训练：%1</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>验证</translation>
    </message>
    <message>
      <source>validation: %1</source>
      <translation>验证：%1</translation>
    </message>
  </context>
  <context>
    <name>sluice::SeedStudy</name>
    <message>
      <source>%1 · %2 left</source>
      <translation>%1 · 还需 %2</translation>
    </message>
    <message>
      <source>seed %1: %2 of %3</source>
      <translation>种子 %1：%2 / %3</translation>
    </message>
  </context>
  <context>
    <name>sluice::SeedsPage</name>
    <message>
      <source>%1 (%2 of %3 diverged)</source>
      <translation>%1（%3 个中有 %2 个发散）</translation>
    </message>
    <message>
      <source>%1 of %2</source>
      <translation>%2 个中的 %1 个</translation>
    </message>
    <message>
      <source>%1. %2</source>
      <translation>%1. %2</translation>
    </message>
    <message>
      <source>Each seed trains the settings of “%1” from the first epoch on, not from where it was branched.</source>
      <translation>每个种子都用“%1”的设置从第一轮开始训练，而不是从分支处继续。</translation>
    </message>
    <message>
      <source>First seed</source>
      <translation>第一个种子</translation>
    </message>
    <message>
      <source>How many seeds</source>
      <translation>种子的个数</translation>
    </message>
    <message>
      <source>Initial weights and the order of the samples come from the seed; the data stay.</source>
      <translation>初始权重和样本顺序来自种子；数据不变。</translation>
    </message>
    <message>
      <source>Initial weights, order of the samples and the generated data come from the seed.</source>
      <translation>初始权重、样本顺序和生成的数据都来自种子。</translation>
    </message>
    <message numerus="yes">
      <source>Losses over %n seed(s): mean, and a band from the least to the most</source>
      <translation>
        <numerusform>%n 个种子的损失：平均值，以及从最小到最大的带</numerusform>
      </translation>
    </message>
    <message>
      <source>Losses over the seeds</source>
      <translation>各种子的损失</translation>
    </message>
    <message>
      <source>Progress of the seeds</source>
      <translation>种子的进度</translation>
    </message>
    <message>
      <source>Ranking</source>
      <translation>排名</translation>
    </message>
    <message>
      <source>Ranking of the models</source>
      <translation>模型的排名</translation>
    </message>
    <message>
      <source>Stops, and leaves what was found before</source>
      <translation>停止，并保留此前的结果</translation>
    </message>
    <message>
      <source>The first seed is training.</source>
      <translation>正在训练第一个种子。</translation>
    </message>
    <message>
      <source>Train %1 seeds</source>
      <translation>用 %1 个种子训练</translation>
    </message>
    <message>
      <source>Trains the open experiment again from its first batch with one seed after another, beside the window</source>
      <translation>在窗口之外，用一个又一个种子从第一批起重新训练打开的实验</translation>
    </message>
    <message>
      <source>Which model is better may be luck of one seed. Press “%1” to see how far it spreads.</source>
      <translation>哪个模型更好，可能只是一个种子的运气。请按“%1”，看看差异有多大。</translation>
    </message>
    <message>
      <source>While you tune, validation is enough: once the test decides, it is no test any more</source>
      <translation>调整时看验证就够了：一旦由测试来决定，它就不再是测试</translation>
    </message>
    <message>
      <source>cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>from seed</source>
      <translation>起始种子</translation>
    </message>
    <message>
      <source>how many</source>
      <translation>种子数</translation>
    </message>
    <message>
      <source>least … most</source>
      <translation>最小 … 最大</translation>
    </message>
    <message>
      <source>model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>seed %1: %2</source>
      <translation>种子 %1：%2</translation>
    </message>
    <message>
      <source>show the test scores</source>
      <translation>显示测试成绩</translation>
    </message>
    <message>
      <source>times first</source>
      <translation>第一的次数</translation>
    </message>
  </context>
  <context>
    <name>sluice::SeriesView</name>
    <message>
      <source>bold: as the target</source>
      <translation>粗体：与目标一致</translation>
    </message>
  </context>
  <context>
    <name>sluice::SessionGuard</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>丢弃</translation>
    </message>
    <message>
      <source>Discarded, it is gone.</source>
      <translation>丢弃之后就没有了。</translation>
    </message>
    <message>
      <source>Save session</source>
      <translation>保存会话</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>保存……</translation>
    </message>
    <message>
      <source>Session</source>
      <translation>会话</translation>
    </message>
    <message>
      <source>Sluice session (*.sluice)</source>
      <translation>Sluice 会话 (*.sluice)</translation>
    </message>
    <message>
      <source>The session could not be written to its file. Save it under another name?</source>
      <translation>会话无法写入它的文件。要另存为别的名称吗？</translation>
    </message>
    <message>
      <source>What was trained has no name yet. Save it as a session?</source>
      <translation>训练所得还没有名称。要保存为会话吗？</translation>
    </message>
  </context>
  <context>
    <name>sluice::SettingsDialog</name>
    <message>
      <source>%1 is trained by itself with its units times ½, 1 and 2 and the learning rate times ⅓, 1 and 3, with the seed, the batches and the epochs of this experiment. The trials are compared by their lowest validation loss; the test part is left alone. The learning rate is one for all models of the experiment: taken, the others get it, too.</source>
      <translation>单独训练 %1，单元数乘以 ½、1 和 2，学习率乘以 ⅓、1 和 3，使用这个实验的种子、批次和轮数。各次尝试按最低的验证损失比较；不动用测试部分。学习率由实验的所有模型共用：采用之后，其他模型也用它。</translation>
    </message>
    <message>
      <source>%1, the best so far</source>
      <translation>%1，目前最好</translation>
    </message>
    <message>
      <source>Choose a trial in the table</source>
      <translation>请在表中选择一次尝试</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Find good settings for %1</source>
      <translation>为 %1 寻找好的设置</translation>
    </message>
    <message>
      <source>Nothing is being tried</source>
      <translation>没有正在进行的尝试</translation>
    </message>
    <message>
      <source>Progress of the trials</source>
      <translation>试验进度</translation>
    </message>
    <message>
      <source>Puts the units, and the learning rate for all models, into the experiment, to be applied</source>
      <translation>把单元数以及所有模型共用的学习率写入实验，等待应用</translation>
    </message>
    <message>
      <source>Stop trying</source>
      <translation>停止尝试</translation>
    </message>
    <message>
      <source>Take these settings</source>
      <translation>采用这些设置</translation>
    </message>
    <message>
      <source>This trial is not done</source>
      <translation>这次尝试还没有完成</translation>
    </message>
    <message>
      <source>Trials</source>
      <translation>尝试</translation>
    </message>
    <message>
      <source>What is done stays in the table</source>
      <translation>已完成的保留在表中</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>已取消</translation>
    </message>
    <message>
      <source>diverged</source>
      <translation>发散</translation>
    </message>
    <message>
      <source>done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>in epoch</source>
      <translation>在第几轮</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>seconds</source>
      <translation>秒</translation>
    </message>
    <message>
      <source>state</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>training …</source>
      <translation>正在训练……</translation>
    </message>
    <message>
      <source>units</source>
      <translation>单元数</translation>
    </message>
    <message>
      <source>validation loss</source>
      <translation>验证损失</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>等待中</translation>
    </message>
  </context>
  <context>
    <name>sluice::SettingsSearch</name>
    <message>
      <source>%1 trials done</source>
      <translation>完成 %1 次尝试</translation>
    </message>
    <message>
      <source>%1 · about %2 left</source>
      <translation>%1 · 大约还需 %2</translation>
    </message>
    <message>
      <source>cancelled after %1 of %2 trials</source>
      <translation>在 %2 次尝试中的 %1 次之后取消</translation>
    </message>
    <message>
      <source>trial %1 of %2</source>
      <translation>第 %1 / %2 次尝试</translation>
    </message>
  </context>
  <context>
    <name>sluice::SourceList</name>
    <message>
      <source>A table (CSV), a text, NumPy arrays; or drop one anywhere on the window</source>
      <translation>表格 (CSV)、文本、NumPy 数组；也可以拖到窗口的任何地方</translation>
    </message>
    <message>
      <source>Back to the data of the open experiment</source>
      <translation>回到已打开实验的数据</translation>
    </message>
    <message>
      <source>Built-in data and generators</source>
      <translation>内置数据和生成器</translation>
    </message>
    <message>
      <source>Open file…</source>
      <translation>打开文件……</translation>
    </message>
    <message>
      <source>what is open</source>
      <translation>当前数据</translation>
    </message>
  </context>
  <context>
    <name>sluice::SplitPlot</name>
    <message>
      <source>The series and the parts of its split</source>
      <translation>序列及其划分的各部分</translation>
    </message>
    <message>
      <source>end of the training part</source>
      <translation>训练部分的结尾</translation>
    </message>
    <message>
      <source>end of the validation part</source>
      <translation>验证部分的结尾</translation>
    </message>
    <message>
      <source>mean of %1</source>
      <translation>%1 的平均值</translation>
    </message>
    <message>
      <source>row</source>
      <translation>行</translation>
    </message>
    <message>
      <source>row, shuffled once</source>
      <translation>行，已打乱一次</translation>
    </message>
    <message>
      <source>sequence</source>
      <translation>序列</translation>
    </message>
    <message>
      <source>shown window</source>
      <translation>所显示的窗口</translation>
    </message>
    <message>
      <source>test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>the scaler has seen this</source>
      <translation>缩放参数取自这一段</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>验证</translation>
    </message>
    <message>
      <source>window</source>
      <translation>窗口</translation>
    </message>
    <message>
      <source>⚠ the scaler has seen all this</source>
      <translation>⚠ 缩放参数取自全部数据</translation>
    </message>
  </context>
  <context>
    <name>sluice::StackOverlay</name>
    <message>
      <source> · steps %1 … %2 are seen</source>
      <translation> · 看到第 %1 … %2 步</translation>
    </message>
    <message>
      <source>%1 and %2 more</source>
      <comment>“unit 3 and 2 more”</comment>
      <translation>%1 及另外 %2 个</translation>
    </message>
  </context>
  <context>
    <name>sluice::StepEditor</name>
    <message>
      <source>Add a chip for what I see now</source>
      <translation>把现在所见添加为链接</translation>
    </message>
    <message>
      <source>Add a step</source>
      <translation>添加步骤</translation>
    </message>
    <message>
      <source>Asked before what comes after it is shown</source>
      <translation>在显示其后的内容之前询问</translation>
    </message>
    <message>
      <source>Each leads to a moment; double-click to rename, Delete removes</source>
      <translation>每个都通向一个时刻；双击改名，Delete 移除</translation>
    </message>
    <message>
      <source>Move this step down</source>
      <translation>把这一步下移</translation>
    </message>
    <message>
      <source>Move this step up</source>
      <translation>把这一步上移</translation>
    </message>
    <message>
      <source>One answer a line, a bar, and the claim that makes it right: “the LSTM | lstm &lt; dense”. Names are those under Numbers; several claims have a semicolon between them. F1 says more</source>
      <translation>一行一个回答、一条竖线和使它正确的论断：“LSTM | lstm &lt; dense”。名称是“数值”页中的名称；多个论断之间用分号隔开。按 F1 查看更多说明</translation>
    </message>
    <message>
      <source>One claim a line, such as “error &lt; 0.3” or “a &gt; 2 × b”. Where one does not hold the text is not said</source>
      <translation>一行一个论断，例如“error &lt; 0.3”或“a &gt; 2 × b”。有一个不成立，就不说这段文字</translation>
    </message>
    <message>
      <source>One line over the text</source>
      <translation>文字上方的一行</translation>
    </message>
    <message>
      <source>Remove this chip</source>
      <translation>移除这个链接</translation>
    </message>
    <message>
      <source>Remove this step</source>
      <translation>移除这一步</translation>
    </message>
    <message>
      <source>Said in its place until its numbers are there; may be empty</source>
      <translation>在数值出来之前代替它说的话；可以为空</translation>
    </message>
    <message>
      <source>Said where a claim does not hold; empty: that this network solved it differently</source>
      <translation>论断不成立时说的话；空白：说这个网络的做法不同</translation>
    </message>
    <message>
      <source>Step %1</source>
      <translation>第 %1 步</translation>
    </message>
    <message>
      <source>Steps of the scene</source>
      <translation>场景的步骤</translation>
    </message>
    <message>
      <source>The question</source>
      <translation>问题</translation>
    </message>
    <message>
      <source>What do you expect?</source>
      <translation>您预期会怎样？</translation>
    </message>
    <message>
      <source>What there is to see here.</source>
      <translation>这里可以看到什么。</translation>
    </message>
    <message>
      <source>answer | claim, for example
the LSTM | lstm &lt; dense</source>
      <translation>回答 | 论断，例如
LSTM | lstm &lt; dense</translation>
    </message>
    <message>
      <source>answers</source>
      <translation>回答</translation>
    </message>
    <message>
      <source>asks</source>
      <translation>提问</translation>
    </message>
    <message>
      <source>before training</source>
      <translation>训练之前</translation>
    </message>
    <message>
      <source>chips</source>
      <translation>链接</translation>
    </message>
    <message>
      <source>draw the answer</source>
      <translation>画出答案</translation>
    </message>
    <message>
      <source>draw the gradient over the lag</source>
      <translation>画出梯度随间隔的变化</translation>
    </message>
    <message>
      <source>draw the selected gate or state</source>
      <translation>画出所选的门或状态</translation>
    </message>
    <message>
      <source>draw the training loss</source>
      <translation>画出训练损失</translation>
    </message>
    <message>
      <source>draw the validation loss</source>
      <translation>画出验证损失</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>otherwise</source>
      <translation>否则</translation>
    </message>
    <message>
      <source>pick an answer</source>
      <translation>选一个答案</translation>
    </message>
    <message>
      <source>question</source>
      <translation>问题</translation>
    </message>
    <message>
      <source>text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>true where</source>
      <translation>成立的条件</translation>
    </message>
    <message>
      <source>{name} stands for a number of this very net, {name%} for it as a percentage; names are those under Numbers</source>
      <translation>{name} 代表这个网络自己的一个数，{name%} 以百分数表示；名称见“数值”</translation>
    </message>
  </context>
  <context>
    <name>sluice::SurfacePage</name>
    <message>
      <source> · %1 right</source>
      <translation> · %1 正确</translation>
    </message>
    <message>
      <source>%1, %2</source>
      <translation>%1，%2</translation>
    </message>
  </context>
  <context>
    <name>sluice::SurfacePlot</name>
    <message>
      <source>%1 of a sample</source>
      <translation>样本的 %1</translation>
    </message>
    <message>
      <source>Answers of %1 over the plane</source>
      <translation>%1 在平面上的回答</translation>
    </message>
    <message>
      <source>Decision surface</source>
      <translation>决策面</translation>
    </message>
    <message>
      <source>P(%1)</source>
      <translation>P(%1)</translation>
    </message>
    <message>
      <source>answer</source>
      <translation>回答</translation>
    </message>
    <message>
      <source>class of a sample</source>
      <translation>样本的类别</translation>
    </message>
    <message>
      <source>class, the stronger the surer</source>
      <translation>类别，颜色越深越确定</translation>
    </message>
    <message>
      <source>samples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>target of a sample</source>
      <translation>样本的目标值</translation>
    </message>
    <message>
      <source>undecided: P = %1</source>
      <translation>未定：P = %1</translation>
    </message>
  </context>
  <context>
    <name>sluice::TableDialog</name>
    <message>
      <source>Data of %1</source>
      <translation>%1 的数据</translation>
    </message>
  </context>
  <context>
    <name>sluice::TaskEditor</name>
    <message>
      <source>Has no effect here: characters have no scale, each of them is an input of its own</source>
      <translation>在这里不起作用：字符没有尺度，每个字符各是一个输入</translation>
    </message>
    <message>
      <source>Has no effect here: this data has no time, every row of it is a sample of its own</source>
      <translation>在这里不起作用：这份数据没有时间，每一行各是一个样本</translation>
    </message>
    <message>
      <source>Kind of task</source>
      <translation>任务的种类</translation>
    </message>
    <message>
      <source>One row at the horizon, or every row up to it: all outputs at once, or one row ahead again and again with its own answers as inputs</source>
      <translation>预测步数处的一行，或直到那里的每一行：一次给出所有输出，或反复向前一行、以自己的回答为输入</translation>
    </message>
    <message>
      <source>Only a series has a future: these are sequences with targets of their own</source>
      <translation>只有序列才有未来：这些是自带目标的多条序列</translation>
    </message>
    <message>
      <source>Rows from window to window</source>
      <translation>从一个窗口到下一个窗口的行数</translation>
    </message>
    <message>
      <source>Rows of a season, for the seasonal naive baseline</source>
      <translation>一个季节的行数，用于季节性朴素基线</translation>
    </message>
    <message>
      <source>Scaling</source>
      <translation>缩放</translation>
    </message>
    <message>
      <source>Stateful: recurrent layers begin where the window before left off</source>
      <translation>有状态：循环层从上一个窗口结束的地方开始</translation>
    </message>
    <message>
      <source>Steps ahead</source>
      <translation>向前的步数</translation>
    </message>
    <message>
      <source>Steps that a sample has</source>
      <translation>一个样本的步数</translation>
    </message>
    <message>
      <source>Steps that are answered</source>
      <translation>要回答的时间步</translation>
    </message>
    <message>
      <source>Steps that are forecast</source>
      <translation>要预测的步数</translation>
    </message>
    <message>
      <source>Test part</source>
      <translation>测试部分</translation>
    </message>
    <message>
      <source>Training part</source>
      <translation>训练部分</translation>
    </message>
    <message>
      <source>Validation part</source>
      <translation>验证部分</translation>
    </message>
    <message>
      <source>at every step</source>
      <translation>在每一步</translation>
    </message>
    <message>
      <source>at the last step</source>
      <translation>在最后一步</translation>
    </message>
    <message>
      <source>by itself</source>
      <translation>自动</translation>
    </message>
    <message>
      <source>carry states from window to window</source>
      <translation>把状态从一个窗口带到下一个</translation>
    </message>
    <message>
      <source>classification</source>
      <translation>分类</translation>
    </message>
    <message>
      <source>forecast</source>
      <translation>预测未来</translation>
    </message>
    <message>
      <source>found by itself</source>
      <translation>自动找出</translation>
    </message>
    <message>
      <source>horizon</source>
      <translation>预测步数</translation>
    </message>
    <message>
      <source>look-back</source>
      <translation>回看窗口</translation>
    </message>
    <message>
      <source>many, directly</source>
      <translation>多行，直接</translation>
    </message>
    <message>
      <source>many, recursively</source>
      <translation>多行，递推</translation>
    </message>
    <message>
      <source>min–max</source>
      <translation>最小–最大</translation>
    </message>
    <message>
      <source>next character</source>
      <translation>下一个字符</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>one, at the horizon</source>
      <translation>一行，在预测步数处</translation>
    </message>
    <message>
      <source>output</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>period</source>
      <translation>周期</translation>
    </message>
    <message>
      <source>regression</source>
      <translation>回归</translation>
    </message>
    <message>
      <source>scaling</source>
      <translation>缩放</translation>
    </message>
    <message>
      <source>split</source>
      <translation>划分</translation>
    </message>
    <message>
      <source>standard</source>
      <translation>标准化</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>stride</source>
      <translation>步幅</translation>
    </message>
    <message>
      <source>task</source>
      <translation>任务</translation>
    </message>
  </context>
  <context>
    <name>sluice::TextPage</name>
    <message>
      <source>1 draws from the model's own distribution, below 1 the likelier characters, 0 always the likeliest</source>
      <translation>1 按模型自己的分布抽取，低于 1 偏向更可能的字符，0 总取最可能的</translation>
    </message>
    <message>
      <source>Characters drawn alike before the first other one: %1.</source>
      <translation>第一个不同的字符之前，抽取相同的字符数：%1。</translation>
    </message>
    <message>
      <source>Characters to write</source>
      <translation>要写的字符数</translation>
    </message>
    <message>
      <source>Generated text</source>
      <translation>生成的文本</translation>
    </message>
    <message>
      <source>Generated text, with the what-if</source>
      <translation>假设之下生成的文本</translation>
    </message>
    <message>
      <source>Model that writes</source>
      <translation>写作的模型</translation>
    </message>
    <message>
      <source>Right after the start: %1</source>
      <translation>紧接开头：%1</translation>
    </message>
    <message>
      <source>Seed of the draws</source>
      <translation>抽取的种子</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>温度</translation>
    </message>
    <message>
      <source>Text to go on with</source>
      <translation>要接着写的文本</translation>
    </message>
    <message>
      <source>The same seed gives the same text</source>
      <translation>相同的种子给出相同的文本</translation>
    </message>
    <message>
      <source>What the model writes</source>
      <translation>模型写了什么</translation>
    </message>
    <message>
      <source>Write</source>
      <translation>续写</translation>
    </message>
    <message>
      <source>Writing …</source>
      <translation>正在写……</translation>
    </message>
    <message>
      <source>Written with the weights after epoch %1.</source>
      <translation>用第 %1 轮之后的权重写成。</translation>
    </message>
    <message>
      <source>characters</source>
      <translation>字符数</translation>
    </message>
    <message>
      <source>goes on with</source>
      <translation>接着写</translation>
    </message>
    <message>
      <source>model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>temperature</source>
      <translation>温度</translation>
    </message>
    <message>
      <source>the data's first character</source>
      <translation>数据的第一个字符</translation>
    </message>
    <message>
      <source>“Write” lets the model go on from there.</source>
      <translation>按“续写”，模型就从那里接着写。</translation>
    </message>
  </context>
  <context>
    <name>sluice::Toolbar</name>
    <message>
      <source>%1 updates in a drawn frame</source>
      <translation>每画一帧更新 %1 次</translation>
    </message>
    <message>
      <source>%1: weights, ONNX, PyTorch…</source>
      <translation>%1：权重、ONNX、PyTorch……</translation>
    </message>
    <message>
      <source>All scenes…</source>
      <translation>所有场景……</translation>
    </message>
    <message>
      <source>Applies what was edited in the experiment and trains a new run with it (Space). Revert it to go on with this one, which stays on page Runs</source>
      <translation>先应用对实验的修改，再用它训练一次新的运行（空格键）。要继续训练现在这个，请还原修改；它会留在“运行”页</translation>
    </message>
    <message>
      <source>Applies what was edited in the experiment first.</source>
      <translation>会先应用对实验的修改。</translation>
    </message>
    <message>
      <source>Apply and train</source>
      <translation>应用并训练</translation>
    </message>
    <message>
      <source>As fast as the machine can</source>
      <translation>能多快就多快</translation>
    </message>
    <message>
      <source>As safetensors, NumPy arrays, ONNX with its scaling, CSV, or a program in PyTorch</source>
      <translation>保存为 safetensors、NumPy 数组、连同缩放的 ONNX、CSV，或 PyTorch 程序</translation>
    </message>
    <message>
      <source>Back to the very same initial weights (Ctrl+Shift+R)</source>
      <translation>回到完全相同的初始权重（Ctrl+Shift+R）</translation>
    </message>
    <message>
      <source>Beginner</source>
      <translation>入门</translation>
    </message>
    <message>
      <source>Dark colours</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Data, an experiment, a session, or weights from PyTorch, Keras or Sluice</source>
      <translation>数据、实验、会话，或来自 PyTorch、Keras 或 Sluice 的权重</translation>
    </message>
    <message>
      <source>Expert</source>
      <translation>专家</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Export ▾</source>
      <translation>导出 ▾</translation>
    </message>
    <message>
      <source>Figure or animation…</source>
      <translation>图或动画……</translation>
    </message>
    <message>
      <source>Goes on from the last epoch for as many more as you say; start over shows the training again</source>
      <translation>从最后一轮继续训练，轮数由您决定；“重新开始”则重放训练</translation>
    </message>
    <message>
      <source>Light or dark (Ctrl+D)</source>
      <translation>浅色或深色（Ctrl+D）</translation>
    </message>
    <message>
      <source>More epochs…</source>
      <translation>再训练几轮……</translation>
    </message>
    <message>
      <source>One update in a drawn frame</source>
      <translation>每画一帧更新 1 次</translation>
    </message>
    <message>
      <source>Open a scene or data first.</source>
      <translation>请先打开场景或数据。</translation>
    </message>
    <message>
      <source>Open file…</source>
      <translation>打开文件……</translation>
    </message>
    <message>
      <source>Pace: updates in a drawn frame</source>
      <translation>速度：每画一帧的更新次数</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <source>Pause (Space)</source>
      <translation>暂停（空格键）</translation>
    </message>
    <message>
      <source>Pause (Space). Edits of the experiment are not applied yet</source>
      <translation>暂停（空格键）。对实验的修改尚未应用</translation>
    </message>
    <message>
      <source>Picture of the window…</source>
      <translation>窗口的图片……</translation>
    </message>
    <message>
      <source>Progress of the training</source>
      <translation>训练的进度</translation>
    </message>
    <message>
      <source>Report…</source>
      <translation>报告……</translation>
    </message>
    <message>
      <source>Save session</source>
      <translation>保存会话</translation>
    </message>
    <message>
      <source>Save session as…</source>
      <translation>会话另存为……</translation>
    </message>
    <message>
      <source>Save what I see as a scene…</source>
      <translation>把我看到的保存为场景……</translation>
    </message>
    <message>
      <source>Show everything, and the experiment to edit</source>
      <translation>显示一切，包括可编辑的实验</translation>
    </message>
    <message>
      <source>Show what tells the story</source>
      <translation>只显示说明问题的内容</translation>
    </message>
    <message>
      <source>Stop loading</source>
      <translation>停止载入</translation>
    </message>
    <message>
      <source>Stop loading; what is open stays (Esc)</source>
      <translation>停止载入；已打开的保持不变（Esc）</translation>
    </message>
    <message>
      <source>This run failed. Change the experiment or start over.</source>
      <translation>这次运行失败了。请更改实验或重新开始。</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Train (Space)</source>
      <translation>训练（空格键）</translation>
    </message>
    <message>
      <source>Train every model on one batch (B)</source>
      <translation>让每个模型训练一批（B）</translation>
    </message>
    <message>
      <source>Train to the end of the epoch (E)</source>
      <translation>训练到这一轮结束（E）</translation>
    </message>
    <message>
      <source>Train without edits</source>
      <translation>忽略修改并训练</translation>
    </message>
    <message>
      <source>Training has ended. Start over to see it again.</source>
      <translation>训练已结束。重新开始可再看一遍。</translation>
    </message>
    <message>
      <source>Training has ended. “More epochs…” goes on; start over shows it again.</source>
      <translation>训练已结束。“再训练几轮……”可以继续训练；“重新开始”可以再看一遍。</translation>
    </message>
    <message>
      <source>What each of them shows</source>
      <translation>各自展示什么</translation>
    </message>
    <message>
      <source>What is open: %1</source>
      <translation>已打开：%1</translation>
    </message>
    <message>
      <source>What was edited in the experiment cannot be applied (Space): %1</source>
      <translation>对实验的修改无法应用（空格键）：%1</translation>
    </message>
    <message>
      <source>What was edited in the experiment is not applied (Space)</source>
      <translation>不应用对实验的修改（空格键）</translation>
    </message>
    <message>
      <source>full speed</source>
      <translation>全速</translation>
    </message>
    <message>
      <source>nothing open</source>
      <translation>什么都没打开</translation>
    </message>
    <message>
      <source>one batch</source>
      <translation>一批</translation>
    </message>
    <message>
      <source>one epoch</source>
      <translation>一轮</translation>
    </message>
    <message>
      <source>pace</source>
      <translation>速度</translation>
    </message>
    <message>
      <source>start over</source>
      <translation>重新开始</translation>
    </message>
    <message>
      <source>✕</source>
      <translation>✕</translation>
    </message>
  </context>
  <context>
    <name>sluice::TrainingEditor</name>
    <message>
      <source>A number a class, with commas between them; empty: every class counts the same</source>
      <translation>每个类别一个数，用逗号分开；空白：各类别同等看待</translation>
    </message>
    <message>
      <source>Adagrad</source>
      <translation>Adagrad</translation>
    </message>
    <message>
      <source>Adam</source>
      <translation>Adam</translation>
    </message>
    <message>
      <source>AdamW</source>
      <translation>AdamW</translation>
    </message>
    <message>
      <source>Class weights</source>
      <translation>类别权重</translation>
    </message>
    <message>
      <source>Clipping is off</source>
      <translation>不裁剪</translation>
    </message>
    <message>
      <source>Decay of the mean gradient, beta 1</source>
      <translation>梯度平均的衰减，beta 1</translation>
    </message>
    <message>
      <source>Decay of the mean square</source>
      <translation>均方的衰减</translation>
    </message>
    <message>
      <source>Decay of the mean square, beta 2</source>
      <translation>梯度均方的衰减，beta 2</translation>
    </message>
    <message>
      <source>Decoupled weight decay</source>
      <translation>解耦的权重衰减</translation>
    </message>
    <message>
      <source>Early stopping is off</source>
      <translation>不提前停止</translation>
    </message>
    <message>
      <source>Epochs from step to step</source>
      <translation>相邻两次下降之间的轮数</translation>
    </message>
    <message>
      <source>Epochs without a better validation loss</source>
      <translation>验证损失没有改善的轮数</translation>
    </message>
    <message>
      <source>Epochs without a better validation loss before the rate falls</source>
      <translation>学习率下降之前，验证损失没有改善的轮数</translation>
    </message>
    <message>
      <source>Huber: where the parabola becomes a line</source>
      <translation>Huber：抛物线变为直线之处</translation>
    </message>
    <message>
      <source>L1 penalty</source>
      <translation>L1 惩罚</translation>
    </message>
    <message>
      <source>L2 penalty</source>
      <translation>L2 惩罚</translation>
    </message>
    <message>
      <source>Largest norm of the gradient</source>
      <translation>梯度范数的上限</translation>
    </message>
    <message>
      <source>Largest value of the gradient</source>
      <translation>梯度值的上限</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Momentum</source>
      <translation>动量</translation>
    </message>
    <message>
      <source>NAdam</source>
      <translation>NAdam</translation>
    </message>
    <message>
      <source>Nesterov momentum</source>
      <translation>Nesterov 动量</translation>
    </message>
    <message>
      <source>On weights, not on biases</source>
      <translation>作用于权重，不作用于偏置</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>RMSProp</source>
      <translation>RMSProp</translation>
    </message>
    <message>
      <source>SGD</source>
      <translation>SGD</translation>
    </message>
    <message>
      <source>Schedule of the learning rate</source>
      <translation>学习率的调度</translation>
    </message>
    <message>
      <source>Share of the learning rate at the end</source>
      <translation>结束时学习率所剩的比例</translation>
    </message>
    <message>
      <source>Smallest factor</source>
      <translation>最小系数</translation>
    </message>
    <message>
      <source>The running training takes a new learning rate at once</source>
      <translation>正在进行的训练立即采用新的学习率</translation>
    </message>
    <message>
      <source>Updates until the full learning rate</source>
      <translation>达到完整学习率之前的更新次数</translation>
    </message>
    <message>
      <source>What the learning rate is multiplied by</source>
      <translation>学习率所乘的数</translation>
    </message>
    <message>
      <source>When the validation loss gets no better</source>
      <translation>当验证损失不再改善时</translation>
    </message>
    <message>
      <source>all 1</source>
      <translation>全为 1</translation>
    </message>
    <message>
      <source>at least</source>
      <translation>至少</translation>
    </message>
    <message>
      <source>batch</source>
      <translation>批大小</translation>
    </message>
    <message>
      <source>class weights</source>
      <translation>类别权重</translation>
    </message>
    <message>
      <source>clip its values at</source>
      <translation>梯度值裁剪于</translation>
    </message>
    <message>
      <source>clip the gradient at</source>
      <translation>梯度裁剪于</translation>
    </message>
    <message>
      <source>constant</source>
      <translation>不变</translation>
    </message>
    <message>
      <source>cosine</source>
      <translation>余弦</translation>
    </message>
    <message>
      <source>decay</source>
      <translation>衰减</translation>
    </message>
    <message>
      <source>end at</source>
      <translation>终值</translation>
    </message>
    <message>
      <source>end with the best weights</source>
      <translation>以最佳权重结束</translation>
    </message>
    <message>
      <source>epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>every, epochs</source>
      <translation>每隔轮数</translation>
    </message>
    <message>
      <source>exponential</source>
      <translation>指数</translation>
    </message>
    <message>
      <source>factor</source>
      <translation>系数</translation>
    </message>
    <message>
      <source>in steps</source>
      <translation>阶梯式</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>momentum</source>
      <translation>动量</translation>
    </message>
    <message>
      <source>on plateau</source>
      <translation>平台期下降</translation>
    </message>
    <message>
      <source>optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>plateau, epochs</source>
      <translation>平台期轮数</translation>
    </message>
    <message>
      <source>schedule</source>
      <translation>学习率调度</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>shuffle the samples</source>
      <translation>打乱样本</translation>
    </message>
    <message>
      <source>stop early, patience</source>
      <translation>提前停止，耐心值</translation>
    </message>
    <message>
      <source>warm-up, updates</source>
      <translation>预热，更新次数</translation>
    </message>
    <message>
      <source>weight decay</source>
      <translation>权重衰减</translation>
    </message>
    <message>
      <source>β₁</source>
      <translation>β₁</translation>
    </message>
    <message>
      <source>β₂</source>
      <translation>β₂</translation>
    </message>
    <message>
      <source>δ</source>
      <translation>δ</translation>
    </message>
  </context>
  <context>
    <name>sluice::Transport</name>
    <message>
      <source>%1 / s</source>
      <translation>%1 / 秒</translation>
    </message>
    <message>
      <source>At the end begin again</source>
      <translation>到末尾从头再来</translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation>训练轮次</translation>
    </message>
    <message>
      <source>First</source>
      <translation>最前</translation>
    </message>
    <message>
      <source>First (Home)</source>
      <translation>最前（Home）</translation>
    </message>
    <message>
      <source>Jump to a time step</source>
      <translation>跳到时间步</translation>
    </message>
    <message>
      <source>Jump to an epoch</source>
      <translation>跳到训练轮次</translation>
    </message>
    <message>
      <source>Last</source>
      <translation>最后</translation>
    </message>
    <message>
      <source>Last (End)</source>
      <translation>最后（End）</translation>
    </message>
    <message>
      <source>One back</source>
      <translation>后退一步</translation>
    </message>
    <message>
      <source>One on</source>
      <translation>前进一步</translation>
    </message>
    <message>
      <source>Places a second</source>
      <translation>每秒步数</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>播放</translation>
    </message>
    <message>
      <source>Play backwards</source>
      <translation>倒放</translation>
    </message>
    <message>
      <source>Play in a loop</source>
      <translation>循环播放</translation>
    </message>
    <message>
      <source>Play, or stop (K)</source>
      <translation>播放，或停止（K）</translation>
    </message>
    <message>
      <source>Show the newest weights again (L)</source>
      <translation>重新显示最新的权重（L）</translation>
    </message>
    <message>
      <source>Speed of playing</source>
      <translation>播放速度</translation>
    </message>
    <message>
      <source>Step through</source>
      <translation>逐步浏览</translation>
    </message>
    <message>
      <source>The newest weights are shown</source>
      <translation>显示的是最新的权重</translation>
    </message>
    <message>
      <source>The stored epochs</source>
      <translation>已存下的各轮</translation>
    </message>
    <message>
      <source>The time steps inside the sample (← →)</source>
      <translation>样本内部的时间步（← →）</translation>
    </message>
    <message>
      <source>Time step</source>
      <translation>时间步</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>训练轮次</translation>
    </message>
    <message>
      <source>epoch %1</source>
      <translation>第 %1 轮</translation>
    </message>
    <message>
      <source>epoch %1 (best)</source>
      <translation>第 %1 轮（最佳）</translation>
    </message>
    <message>
      <source>epoch %1 · live</source>
      <translation>第 %1 轮 · 实时</translation>
    </message>
    <message>
      <source>epoch %1, kept</source>
      <translation>第 %1 轮，已保留</translation>
    </message>
    <message>
      <source>live</source>
      <translation>实时</translation>
    </message>
    <message>
      <source>t =</source>
      <translation>t =</translation>
    </message>
    <message>
      <source>t = %1 of %2</source>
      <translation>t = %1 / %2</translation>
    </message>
    <message>
      <source>t = %1: %2 %3</source>
      <translation>t = %1：%2 %3</translation>
    </message>
    <message>
      <source>time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>trained to epoch %1 · %2</source>
      <comment>and which weights are shown</comment>
      <translation>训练到第 %1 轮 · %2</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练</translation>
    </message>
  </context>
  <context>
    <name>sluice::UnitBar</name>
    <message>
      <source>%1 of %2 units</source>
      <translation>%2 个单元中的 %1 个</translation>
    </message>
    <message>
      <source>All time steps, all units by their number, nothing pinned</source>
      <translation>所有时间步，所有单元按编号排列，不钉住任何单元</translation>
    </message>
    <message>
      <source>Every unit that passes the filter is seen again (Ctrl with 0)</source>
      <translation>重新显示通过筛选的每个单元（Ctrl 加 0）</translation>
    </message>
    <message>
      <source>Fewer steps</source>
      <translation>更少步</translation>
    </message>
    <message>
      <source>Fewer time steps, in all rows (+, or Ctrl with the wheel; Shift with the pointer or the arrows pans)</source>
      <translation>各行都显示更少的时间步（+，或 Ctrl 加滚轮；Shift 加指针或方向键可平移）</translation>
    </message>
    <message>
      <source>Fewer units</source>
      <translation>更少单元</translation>
    </message>
    <message>
      <source>Fewer units, in all maps, about the picked one (Ctrl with +, Ctrl with the wheel over the names of the rows, or Ctrl and Shift with the wheel; Shift with the arrows or the pointer scrolls)</source>
      <translation>所有图中围绕所选单元显示更少的单元（Ctrl 加 +，在各行名称上按住 Ctrl 转动滚轮，或按住 Ctrl 与 Shift 转动滚轮；Shift 加方向键或指针可滚动）</translation>
    </message>
    <message>
      <source>Filter of the units</source>
      <translation>单元的筛选</translation>
    </message>
    <message>
      <source>More steps</source>
      <translation>更多步</translation>
    </message>
    <message>
      <source>More time steps, in all rows (−, or Ctrl with the wheel)</source>
      <translation>显示更多的时间步（−，或 Ctrl 加滚轮）</translation>
    </message>
    <message>
      <source>More units</source>
      <translation>更多单元</translation>
    </message>
    <message>
      <source>More units, in all maps (Ctrl with −, or Ctrl with the wheel over the names of the rows)</source>
      <translation>所有图中显示更多的单元（Ctrl 加 −，或在各行名称上按住 Ctrl 转动滚轮）</translation>
    </message>
    <message>
      <source>Order of the units</source>
      <translation>单元的顺序</translation>
    </message>
    <message>
      <source>Quantity that gives the order</source>
      <translation>决定顺序的量</translation>
    </message>
    <message>
      <source>The pinned unit stays on top of every map while another is picked</source>
      <translation>选取别的单元时，钉住的单元仍留在每张图的最上面</translation>
    </message>
    <message>
      <source>The quantity whose values give the order; all maps follow it</source>
      <translation>其数值决定顺序的量；所有图都按它排列</translation>
    </message>
    <message>
      <source>Unit numbers and ranges (1-8, 12), conditions on a quantity's mean over the steps (f &gt; 0.9), on its smallest or largest value (min i &lt; 0.1, max c &gt;= 2) or on that at the cursor (now o &gt; 0.5); commas between</source>
      <translation>单元编号和范围（1-8, 12），对一个量在各步平均值的条件（f &gt; 0.9），对其最小值或最大值的条件（min i &lt; 0.1，max c &gt;= 2），或对光标处值的条件（now o &gt; 0.5）；用逗号分开</translation>
    </message>
    <message>
      <source>all units</source>
      <translation>全部单元</translation>
    </message>
    <message>
      <source>by mean</source>
      <translation>按平均值</translation>
    </message>
    <message>
      <source>by number</source>
      <translation>按编号</translation>
    </message>
    <message>
      <source>by similarity</source>
      <translation>按相似度</translation>
    </message>
    <message>
      <source>by time of peak</source>
      <translation>按峰值时间</translation>
    </message>
    <message>
      <source>filter: 1-8 or f &gt; 0.9</source>
      <translation>如 1-8、f &gt; 0.9</translation>
    </message>
    <message>
      <source>pin unit %1</source>
      <translation>钉住单元 %1</translation>
    </message>
    <message>
      <source>reset</source>
      <translation>复原</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>时间步</translation>
    </message>
    <message>
      <source>units</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>unpin unit %1</source>
      <translation>取消钉住单元 %1</translation>
    </message>
  </context>
  <context>
    <name>sluice::UnitMemoryPlot</name>
    <message>
      <source>%1, as it was</source>
      <translation>%1（原来的）</translation>
    </message>
    <message>
      <source>What each unit keeps</source>
      <translation>每个单元保留多久</translation>
    </message>
    <message>
      <source>as it was</source>
      <translation>原来的</translation>
    </message>
    <message>
      <source>half-life in steps, cell path only</source>
      <translation>半衰期（步），仅细胞路径</translation>
    </message>
    <message>
      <source>half-life in steps, cell path only (∞ is not drawn)</source>
      <translation>半衰期（步），仅细胞路径（∞ 不画出）</translation>
    </message>
    <message>
      <source>left at t = %1 of a change at t = %2</source>
      <translation>t = %2 处的改变在 t = %1 处还剩</translation>
    </message>
    <message>
      <source>share</source>
      <translation>比例</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>∂c(%1)/∂c(%2)</source>
      <translation>∂c(%1)/∂c(%2)</translation>
    </message>
  </context>
  <context>
    <name>sluice::UnitsCard</name>
    <message>
      <source>A unit may remember for long although its forget gate lets go: through h. Compare the columns.</source>
      <translation>即使遗忘门关闭、不再保留，单元也可能通过 h 长久记住。请比较各列。</translation>
    </message>
    <message>
      <source>Layer whose units are listed</source>
      <translation>列出其单元的层</translation>
    </message>
    <message>
      <source>What each unit keeps</source>
      <translation>每个单元保留多久</translation>
    </message>
    <message>
      <source>What the units are sorted by</source>
      <translation>单元按什么排序</translation>
    </message>
    <message>
      <source>What the units are sorted by, the largest first</source>
      <translation>单元按什么排序，最大的在前</translation>
    </message>
    <message>
      <source>Which unit remembers for how long</source>
      <translation>哪个单元记得多久</translation>
    </message>
    <message>
      <source>half-life</source>
      <translation>半衰期</translation>
    </message>
    <message>
      <source>number</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>sorted by</source>
      <translation>排序</translation>
    </message>
    <message>
      <source>what is left</source>
      <translation>剩下多少</translation>
    </message>
    <message>
      <source>|∂c/∂c|</source>
      <translation>|∂c/∂c|</translation>
    </message>
  </context>
  <context>
    <name>sluice::ViewMenu</name>
    <message>
      <source>Every word of the window, in the order in which they are best learned. F1 explains one thing.</source>
      <translation>窗口中的每个词，按最容易学的顺序排列。F1 解释一样东西。</translation>
    </message>
    <message>
      <source>Everything that the keyboard does</source>
      <translation>键盘能做的一切</translation>
    </message>
    <message>
      <source>Glossary	Shift+F1</source>
      <translation>术语表	Shift+F1</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Presentation	F11</source>
      <translation>演示	F11</translation>
    </message>
    <message>
      <source>Reduce motion</source>
      <translation>减少动态效果</translation>
    </message>
    <message>
      <source>Shortcuts	?</source>
      <translation>快捷键	?</translation>
    </message>
    <message>
      <source>The page alone, large enough for a projector</source>
      <translation>只有页面本身，大到足以投影</translation>
    </message>
    <message>
      <source>While a network trains, draw once a second instead of thirty times; menus do not slide. Until it is chosen here: as the desktop has it</source>
      <translation>网络训练时每秒只绘制一次，而不是三十次；菜单不滑动。在此选择之前，以桌面的设置为准</translation>
    </message>
  </context>
  <context>
    <name>sluice::WhatIfCard</name>
    <message>
      <source>Hold a gate and see what the network does then.</source>
      <translation>固定一个门，看看网络会怎样。</translation>
    </message>
    <message>
      <source>Hold the %1</source>
      <translation>固定 %1</translation>
    </message>
    <message>
      <source>Hold the state and see what the network does then.</source>
      <translation>固定状态，看看网络会怎样。</translation>
    </message>
    <message>
      <source>Value at which the %1 is held</source>
      <translation>将 %1 固定在哪个值</translation>
    </message>
    <message>
      <source>What if?</source>
      <translation>如果……会怎样？</translation>
    </message>
    <message>
      <source>Which units are held</source>
      <translation>固定哪些单元</translation>
    </message>
    <message>
      <source>all units</source>
      <translation>所有单元</translation>
    </message>
    <message>
      <source>candidate</source>
      <translation>候选值</translation>
    </message>
    <message>
      <source>cell c</source>
      <translation>细胞 c</translation>
    </message>
    <message>
      <source>forget f</source>
      <translation>遗忘 f</translation>
    </message>
    <message>
      <source>held at %1</source>
      <translation>固定为 %1</translation>
    </message>
    <message>
      <source>hidden h</source>
      <translation>隐藏 h</translation>
    </message>
    <message>
      <source>hold</source>
      <translation>固定</translation>
    </message>
    <message>
      <source>input i</source>
      <translation>输入 i</translation>
    </message>
    <message>
      <source>keep f</source>
      <translation>保留 f</translation>
    </message>
    <message>
      <source>keep z</source>
      <translation>保留 z</translation>
    </message>
    <message>
      <source>let all go</source>
      <translation>全部放开</translation>
    </message>
    <message>
      <source>output o</source>
      <translation>输出 o</translation>
    </message>
    <message>
      <source>recall r</source>
      <translation>回忆 r</translation>
    </message>
    <message>
      <source>reset r</source>
      <translation>重置 r</translation>
    </message>
    <message>
      <source>show o</source>
      <translation>展示 o</translation>
    </message>
    <message>
      <source>this unit only</source>
      <translation>仅这个单元</translation>
    </message>
    <message>
      <source>update z</source>
      <translation>更新 z</translation>
    </message>
    <message>
      <source>write i</source>
      <translation>写入 i</translation>
    </message>
  </context>
  <context>
    <name>sluice::WhatIfEditor</name>
    <message>
      <source>Column of the weight</source>
      <translation>权重所在的列</translation>
    </message>
    <message>
      <source>First step</source>
      <translation>第一步</translation>
    </message>
    <message>
      <source>Gate or state that is changed</source>
      <translation>被改动的门或状态</translation>
    </message>
    <message>
      <source>Held, or added to</source>
      <translation>固定，或加上</translation>
    </message>
    <message>
      <source>In the data's own units, at the cursor</source>
      <translation>使用数据本身的单位，在光标处</translation>
    </message>
    <message>
      <source>Input that is edited</source>
      <translation>被编辑的输入</translation>
    </message>
    <message>
      <source>It is of another sample: nothing changes on this one.</source>
      <translation>它属于另一个样本：对这个样本没有影响。</translation>
    </message>
    <message>
      <source>Last step</source>
      <translation>最后一步</translation>
    </message>
    <message>
      <source>Layer that is changed</source>
      <translation>被改动的层</translation>
    </message>
    <message>
      <source>Model that is changed</source>
      <translation>被改动的模型</translation>
    </message>
    <message>
      <source>Move the cursor to edit other steps, or draw in the series.</source>
      <translation>移动光标可编辑其他时间步，或在序列上绘制。</translation>
    </message>
    <message>
      <source>Row of the weight</source>
      <translation>权重所在的行</translation>
    </message>
    <message>
      <source>Seed of the order</source>
      <translation>顺序的种子</translation>
    </message>
    <message>
      <source>This edit is of another sample</source>
      <translation>这项编辑属于另一个样本</translation>
    </message>
    <message>
      <source>Units that are changed</source>
      <translation>被改动的单元</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>Weight matrix or bias</source>
      <translation>权重矩阵或偏置</translation>
    </message>
    <message>
      <source>added to by</source>
      <translation>加上</translation>
    </message>
    <message>
      <source>as trained: %1</source>
      <translation>训练所得：%1</translation>
    </message>
    <message>
      <source>at t = %1</source>
      <translation>在 t = %1</translation>
    </message>
    <message>
      <source>column</source>
      <translation>列</translation>
    </message>
    <message>
      <source>from t =</source>
      <translation>从 t =</translation>
    </message>
    <message>
      <source>held at</source>
      <translation>固定为</translation>
    </message>
    <message>
      <source>input</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>is</source>
      <translation>方式</translation>
    </message>
    <message>
      <source>layer</source>
      <translation>层</translation>
    </message>
    <message>
      <source>layer %1</source>
      <translation>第 %1 层</translation>
    </message>
    <message>
      <source>model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>row</source>
      <translation>行</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>tensor</source>
      <translation>张量</translation>
    </message>
    <message>
      <source>to t =</source>
      <translation>到 t =</translation>
    </message>
    <message>
      <source>units</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>what</source>
      <translation>内容</translation>
    </message>
    <message>
      <source>“all”, or numbers and ranges: 1, 3–5</source>
      <translation>“all”，或编号和范围：1, 3–5</translation>
    </message>
  </context>
  <context>
    <name>sluice::WhatIfEvaluator</name>
    <message>
      <source>%1 %2 → %3</source>
      <translation>%1 %2 → %3</translation>
    </message>
    <message>
      <source>%1 → %2</source>
      <translation>%1 → %2</translation>
    </message>
    <message>
      <source>%1, %2 times as large</source>
      <translation>%1，是原来的 %2 倍</translation>
    </message>
    <message>
      <source>%1, %2 times as small</source>
      <translation>%1，缩小到原来的 1/%2</translation>
    </message>
    <message>
      <source>%1, practically the same</source>
      <translation>%1，几乎不变</translation>
    </message>
    <message>
      <source>%1, whole test part</source>
      <translation>%1，整个测试部分</translation>
    </message>
    <message>
      <source>%1, whole validation part</source>
      <translation>%1，整个验证部分</translation>
    </message>
    <message>
      <source>%1: RMSE %2</source>
      <translation>%1：RMSE %2</translation>
    </message>
    <message>
      <source>%1: cross-entropy %2; accuracy %3 → %4</source>
      <translation>%1：交叉熵 %2；准确率 %3 → %4</translation>
    </message>
    <message>
      <source>%1: not touched, the edited sample is not of it</source>
      <translation>%1：未受影响，改动的样本不在其中</translation>
    </message>
    <message>
      <source>test RMSE</source>
      <translation>测试 RMSE</translation>
    </message>
    <message>
      <source>test accuracy</source>
      <translation>测试准确率</translation>
    </message>
    <message>
      <source>test part: not touched</source>
      <translation>测试部分：未受影响</translation>
    </message>
    <message>
      <source>validation RMSE</source>
      <translation>验证 RMSE</translation>
    </message>
    <message>
      <source>validation accuracy</source>
      <translation>验证准确率</translation>
    </message>
    <message>
      <source>validation part: not touched</source>
      <translation>验证部分：未受影响</translation>
    </message>
  </context>
  <context>
    <name>sluice::WhatIfPanel</name>
    <message>
      <source>+ add</source>
      <translation>+ 添加</translation>
    </message>
    <message>
      <source>A push to c or h of the unit</source>
      <translation>推一下该单元的 c 或 h</translation>
    </message>
    <message>
      <source>Add a what-if</source>
      <translation>添加假设</translation>
    </message>
    <message>
      <source>Does the order matter?</source>
      <translation>顺序重要吗？</translation>
    </message>
    <message>
      <source>Draw other values over the series of this sample</source>
      <translation>在这个样本的序列上绘制别的值</translation>
    </message>
    <message>
      <source>Earlier in the list (Alt+Up)</source>
      <translation>在列表中前移（Alt+Up）</translation>
    </message>
    <message>
      <source>Input that is drawn</source>
      <translation>要绘制的输入</translation>
    </message>
    <message>
      <source>Its output is 0 at every step</source>
      <translation>它的输出在每一步都是 0</translation>
    </message>
    <message>
      <source>Later in the list (Alt+Down)</source>
      <translation>在列表中后移（Alt+Down）</translation>
    </message>
    <message>
      <source>Of any units, over any steps, at any value</source>
      <translation>任何单元，任何时间步，任何值</translation>
    </message>
    <message>
      <source>Of this sample</source>
      <translation>这个样本的</translation>
    </message>
    <message>
      <source>One number of the trained model</source>
      <translation>训练好的模型中的一个数</translation>
    </message>
    <message>
      <source>Redo (Ctrl+Shift+Z)</source>
      <translation>重做（Ctrl+Shift+Z）</translation>
    </message>
    <message>
      <source>Remove from the list (Delete)</source>
      <translation>从列表中移除（Delete）</translation>
    </message>
    <message>
      <source>The network forgets everything at this step</source>
      <translation>网络在这一步忘掉一切</translation>
    </message>
    <message>
      <source>Undo (Ctrl+Z)</source>
      <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
      <source>What is changed</source>
      <translation>改动了什么</translation>
    </message>
    <message>
      <source>What-ifs: tick to switch on, F2 to name</source>
      <translation>假设：打勾以启用，F2 命名</translation>
    </message>
    <message>
      <source>ablate the unit</source>
      <translation>消融单元</translation>
    </message>
    <message>
      <source>add to the state at the cursor</source>
      <translation>在光标处的状态上加</translation>
    </message>
    <message>
      <source>another input at the cursor</source>
      <translation>光标处换一个输入</translation>
    </message>
    <message>
      <source>another weight</source>
      <translation>换一个权重</translation>
    </message>
    <message>
      <source>hold a gate or state</source>
      <translation>固定门或状态</translation>
    </message>
    <message>
      <source>shuffle the steps</source>
      <translation>打乱时间步</translation>
    </message>
    <message>
      <source>zero the state at the cursor</source>
      <translation>将光标处的状态清零</translation>
    </message>
    <message>
      <source>✎ draw the input</source>
      <translation>✎ 绘制输入</translation>
    </message>
  </context>
  <context>
    <name>sluice::WhatIfResult</name>
    <message>
      <source>%1, log loss of this sample: %2</source>
      <translation>%1，这个样本的对数损失：%2</translation>
    </message>
    <message>
      <source>%1, squared error of this sample: %2</source>
      <translation>%1，这个样本的平方误差：%2</translation>
    </message>
    <message>
      <source>The loss is measured against the recorded target; other inputs may have another right answer.</source>
      <translation>损失以记录的目标为准；输入改变后，正确答案可能不同。</translation>
    </message>
    <message>
      <source>What the what-ifs do to the losses</source>
      <translation>假设对损失的影响</translation>
    </message>
    <message>
      <source>◆ computing the whole part …</source>
      <translation>◆ 正在计算整个部分……</translation>
    </message>
  </context>
  <context>
    <name>sluice::WindowBuilder</name>
    <message>
      <source>One window: drag look-back and horizon</source>
      <translation>一个窗口：拖动回看窗口和预测步数</translation>
    </message>
    <message>
      <source>Training, validation and test part: drag the boundaries</source>
      <translation>训练、验证和测试部分：拖动边界</translation>
    </message>
    <message>
      <source>What the models get</source>
      <translation>模型得到什么</translation>
    </message>
    <message>
      <source>training %1 · validation %2 · test %3 samples</source>
      <translation>训练 %1 · 验证 %2 · 测试 %3 个样本</translation>
    </message>
    <message>
      <source>⚠ %1</source>
      <translation>⚠ %1</translation>
    </message>
    <message>
      <source>⚠ This leaks. %1</source>
      <translation>⚠ 这会泄露答案。%1</translation>
    </message>
  </context>
  <context>
    <name>sluice::WindowFiles</name>
    <message>
      <source>Data, experiments, scenes, sessions, weights (*.csv *.tsv *.tab *.txt *.npy *.npz *.json *.sluice *.safetensors);;Exported figures (*.png *.svg *.gif);;All files (*)</source>
      <translation>数据、实验、场景、会话、权重 (*.csv *.tsv *.tab *.txt *.npy *.npz *.json *.sluice *.safetensors);;导出的图 (*.png *.svg *.gif);;所有文件 (*)</translation>
    </message>
    <message>
      <source>Model with its scaling as ONNX (*.onnx)</source>
      <translation>模型连同缩放，ONNX 格式 (*.onnx)</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>PNG picture (*.png)</source>
      <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
      <source>Program in PyTorch, with its weights (*.py)</source>
      <translation>PyTorch 程序，连同权重 (*.py)</translation>
    </message>
    <message>
      <source>Save %1</source>
      <translation>保存 %1</translation>
    </message>
    <message>
      <source>Save picture</source>
      <translation>保存图片</translation>
    </message>
    <message>
      <source>Weights as CSV (*.csv)</source>
      <translation>权重，CSV 格式 (*.csv)</translation>
    </message>
    <message>
      <source>Weights as NumPy arrays (*.npz)</source>
      <translation>权重，NumPy 数组 (*.npz)</translation>
    </message>
    <message>
      <source>Weights as safetensors (*.safetensors)</source>
      <translation>权重，safetensors 格式 (*.safetensors)</translation>
    </message>
  </context>
  <context>
    <name>sluice::WindowForm</name>
    <message>
      <source>A row of a table is one sample</source>
      <translation>表格的一行就是一个样本</translation>
    </message>
    <message>
      <source>By the time of the targets, or at random, which leaks where windows overlap</source>
      <translation>按目标的时间，或随机；窗口重叠时随机会泄露答案</translation>
    </message>
    <message>
      <source>For a forecast its past is known; beside inputs of the same row it would give the answer away</source>
      <translation>预测未来时，它的过去是已知的；与同一行的输入在一起会泄露答案</translation>
    </message>
    <message>
      <source>Only a forecast looks ahead; this task answers the same row</source>
      <translation>只有预测未来才向前看；这个任务回答同一行</translation>
    </message>
    <message>
      <source>Rows from the last input to the target</source>
      <translation>从最后一个输入到目标的行数</translation>
    </message>
    <message>
      <source>Sequences are split whole, so that their windows cannot overlap</source>
      <translation>序列整条划分，它们的窗口因此不会重叠</translation>
    </message>
    <message>
      <source>Standard: mean 0, deviation 1. Min–max: from 0 to 1</source>
      <translation>标准化：平均值 0，标准差 1。最小–最大：从 0 到 1</translation>
    </message>
    <message>
      <source>Steps that a sample has</source>
      <translation>一个样本的步数</translation>
    </message>
    <message>
      <source>The last row, or sequence, of the training part</source>
      <translation>训练部分的最后一行或最后一条序列</translation>
    </message>
    <message>
      <source>The last row, or sequence, of the validation part</source>
      <translation>验证部分的最后一行或最后一条序列</translation>
    </message>
    <message>
      <source>The rows of a table are always shuffled first: they have no order</source>
      <translation>表格的行总是先打乱：它们没有顺序</translation>
    </message>
    <message>
      <source>The rows whose mean and deviation, or least and most, scale all</source>
      <translation>以其平均值和标准差、或最小值和最大值缩放全部数据的那些行</translation>
    </message>
    <message>
      <source>all rows</source>
      <translation>所有行</translation>
    </message>
    <message>
      <source>by time</source>
      <translation>按时间</translation>
    </message>
    <message>
      <source>horizon</source>
      <translation>预测步数</translation>
    </message>
    <message>
      <source>look-back</source>
      <translation>回看窗口</translation>
    </message>
    <message>
      <source>min–max</source>
      <translation>最小–最大</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>scaler sees</source>
      <translation>缩放依据</translation>
    </message>
    <message>
      <source>scaling</source>
      <translation>缩放</translation>
    </message>
    <message>
      <source>shuffled</source>
      <translation>打乱</translation>
    </message>
    <message>
      <source>split</source>
      <translation>划分</translation>
    </message>
    <message>
      <source>standard</source>
      <translation>标准化</translation>
    </message>
    <message>
      <source>target is an input</source>
      <translation>目标也是输入</translation>
    </message>
    <message>
      <source>training ends at</source>
      <translation>训练结束于</translation>
    </message>
    <message>
      <source>training rows</source>
      <translation>训练部分的行</translation>
    </message>
    <message>
      <source>validation ends at</source>
      <translation>验证结束于</translation>
    </message>
  </context>
  <context>
    <name>sluice::WindowHelp</name>
    <message>
      <source>Glossary</source>
      <translation>术语表</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>快捷键</translation>
    </message>
  </context>
  <context>
    <name>sluice::WindowPages</name>
    <message>
      <source>%1 (%2 of %3)</source>
      <translation>%1（%2 / %3）</translation>
    </message>
    <message>
      <source>Answer the question first, or let it be shown</source>
      <translation>请先回答问题，或让它显示</translation>
    </message>
    <message>
      <source>Nothing is open. Choose a scene or data under the first button, or drop a file here.</source>
      <translation>什么也没有打开。请在第一个按钮中选择场景或数据，或把文件拖到这里。</translation>
    </message>
  </context>
  <context>
    <name>sluice::WindowPlot</name>
    <message>
      <source>One window of the series</source>
      <translation>序列的一个窗口</translation>
    </message>
    <message>
      <source>begin of the look-back</source>
      <translation>回看窗口的开头</translation>
    </message>
    <message>
      <source>feature, read one after the other</source>
      <translation>特征，一个接一个读入</translation>
    </message>
    <message>
      <source>horizon</source>
      <translation>预测步数</translation>
    </message>
    <message>
      <source>horizon %1</source>
      <translation>预测步数 %1</translation>
    </message>
    <message>
      <source>input</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>look-back %1</source>
      <translation>回看窗口 %1</translation>
    </message>
    <message>
      <source>row</source>
      <translation>行</translation>
    </message>
    <message>
      <source>row %1</source>
      <translation>第 %1 行</translation>
    </message>
    <message>
      <source>row %1 (%2)</source>
      <translation>第 %1 行（%2）</translation>
    </message>
    <message>
      <source>step of sequence %1</source>
      <translation>序列 %1 的时间步</translation>
    </message>
    <message>
      <source>target</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>○ target</source>
      <translation>○ 目标</translation>
    </message>
  </context>
  <context>
    <name>sluice::Workbench</name>
    <message>
      <source>Left over</source>
      <translation>遗留的会话</translation>
    </message>
    <message>
      <source>delete a run</source>
      <translation>删除一次运行</translation>
    </message>
    <message>
      <source>first</source>
      <translation>初始</translation>
    </message>
    <message>
      <source>loading…</source>
      <translation>正在载入……</translation>
    </message>
    <message>
      <source>loading… %1</source>
      <translation>正在载入…… %1</translation>
    </message>
  </context>
  <context>
    <name>ui</name>
    <message>
      <source>%1</source>
      <translation>%1</translation>
    </message>
    <message>
      <source>%1 %2</source>
      <translation>%1 %2</translation>
    </message>
    <message>
      <source>%1 Training goes on in memory, and saving is tried again.</source>
      <translation>%1训练在内存中继续，稍后会再次尝试保存。</translation>
    </message>
    <message>
      <source>%1 What was trained since it was written last is lost.</source>
      <translation>%1上次写入之后训练的内容已经丢失。</translation>
    </message>
    <message>
      <source>%1 is being written again; nothing was lost.</source>
      <translation>又可以写入 %1 了，没有丢失任何内容。</translation>
    </message>
    <message>
      <source>%1 is not there any more; it was taken off the list.</source>
      <translation>%1 已经不在了，已从列表中去掉。</translation>
    </message>
    <message>
      <source>%1 is open already.</source>
      <translation>%1 已经打开了。</translation>
    </message>
    <message>
      <source>%1 was changed by another program after it was opened here. Save this session under another name.</source>
      <translation>%1 在此打开之后被别的程序更改了。请把本会话另存为别的名称。</translation>
    </message>
    <message>
      <source>%1 was deleted or moved while it was open here. It was put back with everything in it.</source>
      <translation>%1 在打开期间被删除或移走了。已把它连同全部内容放回原处。</translation>
    </message>
    <message>
      <source>%1: a figure's name ends in .png, .svg or .pdf, its numbers' in .csv</source>
      <translation>%1：图的名称以 .png、.svg 或 .pdf 结尾，数据的名称以 .csv 结尾</translation>
    </message>
    <message>
      <source>%1: a figure's size is WIDTHxHEIGHT in pixels (900x520) or millimetres (89x60mm), or a column: single (89 mm wide), onehalf (120 mm), double (183 mm), also with a height (singlex60mm)</source>
      <translation>%1：图的尺寸写作 宽x高，单位是像素（900x520）或毫米（89x60mm），或者按栏宽：single（宽 89 毫米）、onehalf（120 毫米）、double（183 毫米），也可带高度（singlex60mm）</translation>
    </message>
    <message>
      <source>%1: a picture needs a width and a height</source>
      <translation>%1：图片需要宽度和高度</translation>
    </message>
    <message>
      <source>%1: a picture's name ends in .png, .svg or .pdf</source>
      <translation>%1：图片的名称以 .png、.svg 或 .pdf 结尾</translation>
    </message>
    <message>
      <source>%1: a report's name ends in .html or .pdf</source>
      <translation>%1：报告的名称以 .html 或 .pdf 结尾</translation>
    </message>
    <message>
      <source>A GIF has at most 65 535 pixels a side: take a smaller size.</source>
      <translation>GIF 每边最多 65 535 像素：请选择更小的尺寸。</translation>
    </message>
    <message>
      <source>A figure %1 mm wide could not be read with a font of %2 points: it takes at least %3 mm.</source>
      <translation>宽 %1 毫米的图用 %2 磅的字无法看清：至少需要 %3 毫米。</translation>
    </message>
    <message>
      <source>A figure of %1 × %2 mm could not be read with a font of %3 points: at this width it is at least %4 mm high.</source>
      <translation>%1 × %2 毫米的图用 %3 磅的字无法看清：这个宽度下高度至少为 %4 毫米。</translation>
    </message>
    <message>
      <source>A figure of %1 × %2 mm: each side is %3 to %4 mm.</source>
      <translation>图为 %1 × %2 毫米：每边应在 %3 至 %4 毫米之间。</translation>
    </message>
    <message>
      <source>A font of %1 points: it has %2 to %3.</source>
      <translation>字号为 %1 磅：应在 %2 至 %3 磅之间。</translation>
    </message>
    <message>
      <source>A picture of %1 × %2 pixels is more than 200 million: take a lower resolution.</source>
      <translation>图片为 %1 × %2 像素，超过了 2 亿像素：请降低分辨率。</translation>
    </message>
    <message>
      <source>A question to pick an answer needs two answers or more, one a line: “the LSTM | lstm &lt; dense”.</source>
      <translation>选择题需要两个或更多答案，一行一个：“LSTM | lstm &lt; dense”。</translation>
    </message>
    <message>
      <source>A resolution of %1 dpi: it is %2 to %3.</source>
      <translation>分辨率为 %1 dpi：应在 %2 至 %3 之间。</translation>
    </message>
    <message>
      <source>Line %1: found “%2”, expected a claim such as “error &lt; 0.3”, “error &gt; 0.5 × other” or “0.1 &lt; error &lt; 0.9”.</source>
      <translation>第 %1 行：找到“%2”，应为论断，例如“error &lt; 0.3”、“error &gt; 0.5 × other”或“0.1 &lt; error &lt; 0.9”。</translation>
    </message>
    <message>
      <source>Line %1: “%2” names a number that this scene does not have; add it under Numbers.</source>
      <translation>第 %1 行：“%2”是这个场景没有的数值；请在“数值”中添加。</translation>
    </message>
    <message>
      <source>Line %2, column %3: %4</source>
      <translation>第 %2 行，第 %3 列：%4</translation>
    </message>
    <message>
      <source>Lines %2, column %3: %4</source>
      <translation>行 %2，第 %3 列：%4</translation>
    </message>
    <message>
      <source>Loading was stopped; what was open stays.</source>
      <translation>载入已停止；已打开的保持不变。</translation>
    </message>
    <message>
      <source>Nothing of “%1” applies to this experiment.</source>
      <translation>“%1”中没有一项适用于这个实验。</translation>
    </message>
    <message>
      <source>Open the data that the network of %1 is to be looked into on, then this file again.</source>
      <translation>请先打开用来查看 %1 中网络的数据，然后再打开这个文件。</translation>
    </message>
    <message>
      <source>Reading was stopped. Choose the source again to read it.</source>
      <translation>读取已停止。要读取它，请重新选择来源。</translation>
    </message>
    <message>
      <source>Saved the report to %1.</source>
      <translation>报告已保存到 %1。</translation>
    </message>
    <message>
      <source>Saved the scene to %1.</source>
      <translation>场景已保存到 %1。</translation>
    </message>
    <message>
      <source>Saved the session to %1, with answers to %2 of %3 questions.</source>
      <translation>会话已保存到 %1，含 %3 个问题中 %2 个的回答。</translation>
    </message>
    <message>
      <source>Saved the session to %1, with answers to %2 of %3 questions. Train to the end and save again, and they are compared with the network.</source>
      <translation>会话已保存到 %1，含 %3 个问题中 %2 个的回答。训练到结束再保存一次，就会把它们与网络比较。</translation>
    </message>
    <message>
      <source>Saved the session to %1.</source>
      <translation>会话已保存到 %1。</translation>
    </message>
    <message>
      <source>Saved the weights to %1.</source>
      <translation>权重已保存到 %1。</translation>
    </message>
    <message>
      <source>The layer shown has no gates: it takes an LSTM or a GRU layer.</source>
      <translation>所显示的层没有门：需要 LSTM 或 GRU 层。</translation>
    </message>
    <message>
      <source>The picture could not be written to %1.</source>
      <translation>图片无法写入 %1。</translation>
    </message>
    <message>
      <source>The run was not opened: the session could not be written, and what was trained last would be missing from it.</source>
      <translation>没有打开这次运行：会话无法写入，打开后会缺少最近训练的内容。</translation>
    </message>
    <message>
      <source>The scene speaks of a model that this experiment does not have any more (%1). What it says of that cannot be measured; the rest is told as before.</source>
      <translation>场景讲到了这个实验中已经没有的模型（%1）。关于它的内容无法测量；其余内容照旧讲述。</translation>
    </message>
    <message>
      <source>The selected layer has no such state.</source>
      <translation>所选的层没有这样的状态。</translation>
    </message>
    <message>
      <source>There is no scene called “%1”.</source>
      <translation>没有名为“%1”的场景。</translation>
    </message>
    <message>
      <source>There is no view “%1” of this: it takes %2.</source>
      <translation>这里没有视图“%1”：需要%2。</translation>
    </message>
    <message>
      <source>There is no view “%1”; there are %2, a page (%3) or all</source>
      <translation>没有视图“%1”；有 %2、一页（%3）或 all</translation>
    </message>
    <message>
      <source>There is not enough memory for this. Try less data or smaller models.</source>
      <translation>内存不足，无法完成。请减少数据或缩小模型。</translation>
    </message>
    <message>
      <source>There is nothing to draw yet.</source>
      <translation>还没有可画的。</translation>
    </message>
    <message>
      <source>There is nothing to step through: it takes kept moments of a training or time steps.</source>
      <translation>没有可以逐步经过的内容：需要训练中保留的时刻或时间步。</translation>
    </message>
    <message>
      <source>There is nothing trained to report on yet.</source>
      <translation>还没有训练过、可以报告的内容。</translation>
    </message>
    <message>
      <source>This failed on an internal fault: %1.</source>
      <translation>因内部故障而失败：%1。</translation>
    </message>
    <message>
      <source>give the emptiest columns another role than input, or choose “interpolate” at “missing values”.</source>
      <translation>请把最空的列改作输入以外的用途，或在“缺失值”处选“插值”。</translation>
    </message>
    <message>
      <source>initial_weights names “%1”, which is none of the models.</source>
      <translation>initial_weights 提到“%1”，没有这样的模型。</translation>
    </message>
    <message>
      <source>the row has 1 cell, expected %1 as in line %2; if it is no row of the table, leave it out with %3 at “skip last lines”.</source>
      <translation>这一行有 1 个单元格，应像第 %2 行那样有 %1 个；如果它不是表格的行，请在“跳过的末尾行数”处填 %3 略去它。</translation>
    </message>
    <message>
      <source>“%1” is no filter. Write unit numbers (1-8, 12) or conditions on %2 (for example %3 &gt; 0.5; min, max or now before it for other than the mean).</source>
      <translation>“%1”不是筛选条件。请写单元编号（1-8, 12），或对 %2 的条件（例如 %3 &gt; 0.5；若不是平均值，前面加 min、max 或 now）。</translation>
    </message>
    <message>
      <source>“%1”, epoch %2: these are not the weights that the picture was drawn from; they were not kept, or come from another build.</source>
      <translation>“%1”，第 %2 轮：这不是画图时所用的权重；它们没有保留，或来自另一个版本。</translation>
    </message>
    <message>
      <source>“%1”, epoch %2: these are the very weights that the picture was drawn from.</source>
      <translation>“%1”，第 %2 轮：这正是画图时所用的权重。</translation>
    </message>
    <message>
      <source>“%1”: expected an answer, a bar, and what makes it right, such as “the LSTM | lstm &lt; dense”.</source>
      <translation>“%1”：应为一个答案、一条竖线，以及什么使它正确，例如“LSTM | lstm &lt; dense”。</translation>
    </message>
    <message>
      <source>“%1”: the data is not what it was when the picture was drawn.</source>
      <translation>“%1”：数据与画图时不同。</translation>
    </message>
    <message>
      <source>“drop the row” at “missing values” leaves such rows out, “interpolate” fills them in.</source>
      <translation>在“缺失值”处选“去掉这一行”会略去这样的行，选“插值”会填补它们。</translation>
    </message>
    <message>
      <source>“drop the row” at “missing values” leaves such rows out.</source>
      <translation>在“缺失值”处选“去掉这一行”会略去这样的行。</translation>
    </message>
    <message>
      <source>⚠ This leaks. %1</source>
      <translation>⚠ 这会泄露答案。%1</translation>
    </message>
  </context>
</TS>
