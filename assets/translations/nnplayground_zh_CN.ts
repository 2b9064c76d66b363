<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About</source>
      <translation>关于</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy the versions for a report</source>
      <translation>复制版本信息以便报告问题</translation>
    </message>
    <message>
      <source>Edit a network, train it, look inside, take away the Keras code.</source>
      <translation>编辑网络、训练网络、查看内部、带走 Keras 代码。</translation>
    </message>
    <message>
      <source>Neural-net playground</source>
      <translation>神经网络游乐场</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;About</source>
      <translation>关于(&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Arrange network</source>
      <translation>排列网络(&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Copy layers</source>
      <translation>复制层(&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Delete layers</source>
      <translation>删除层(&amp;D)</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>编辑(&amp;E)</translation>
    </message>
    <message>
      <source>&amp;Examples…</source>
      <translation>示例(&amp;E)…</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>文件(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Find layer…</source>
      <translation>查找层(&amp;F)…</translation>
    </message>
    <message>
      <source>&amp;Fit network</source>
      <translation>适应网络(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Group into a block</source>
      <translation>组合成块(&amp;G)</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>帮助(&amp;H)</translation>
    </message>
    <message>
      <source>&amp;Inspect layer and example</source>
      <translation>查看层与样本(&amp;I)</translation>
    </message>
    <message>
      <source>&amp;Mark as output</source>
      <translation>标记为输出(&amp;M)</translation>
    </message>
    <message>
      <source>&amp;New</source>
      <translation>新建(&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Open…</source>
      <translation>打开(&amp;O)…</translation>
    </message>
    <message>
      <source>&amp;Overview</source>
      <translation>概览(&amp;O)</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Play</source>
      <translation>开始(&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>退出(&amp;Q)</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>重做(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Reset layout</source>
      <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Run</source>
      <translation>运行(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation>保存(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Shapes on links</source>
      <translation>在连接上显示形状(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Stop</source>
      <translation>停止(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>撤销(&amp;U)</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>视图(&amp;V)</translation>
    </message>
    <message>
      <source>Add a not&amp;e</source>
      <translation>添加便签(&amp;E)</translation>
    </message>
    <message>
      <source>Call the layer &amp;once more</source>
      <translation>再次调用该层(&amp;O)</translation>
    </message>
    <message>
      <source>Choose every layer of the network</source>
      <translation>选中网络的所有层</translation>
    </message>
    <message>
      <source>Close the window</source>
      <translation>关闭窗口</translation>
    </message>
    <message>
      <source>Copy the chosen layers</source>
      <translation>复制选中的层</translation>
    </message>
    <message>
      <source>Copy the chosen layers and remove them</source>
      <translation>复制选中的层并将其移除</translation>
    </message>
    <message>
      <source>Cu&amp;t layers</source>
      <translation>剪切层(&amp;T)</translation>
    </message>
    <message>
      <source>Dissolve the block; its layers stay</source>
      <translation>解散该块；其中的层保留</translation>
    </message>
    <message>
      <source>Do the edit again that was taken back</source>
      <translation>重做被撤销的编辑</translation>
    </message>
    <message>
      <source>Draw the layers of the block as one box, or one by one</source>
      <translation>将块中的层画成一个方框，或逐层画出</translation>
    </message>
    <message>
      <source>Duplicate la&amp;yers</source>
      <translation>创建层的副本(&amp;Y)</translation>
    </message>
    <message>
      <source>E&amp;valuate on test data</source>
      <translation>在测试数据上评估(&amp;V)</translation>
    </message>
    <message>
      <source>End the training and keep the model</source>
      <translation>结束训练并保留模型</translation>
    </message>
    <message>
      <source>Export &amp;Keras script…</source>
      <translation>导出 &amp;Keras 脚本…</translation>
    </message>
    <message>
      <source>Export &amp;diagram…</source>
      <translation>导出网络图(&amp;D)…</translation>
    </message>
    <message>
      <source>Export &amp;model…</source>
      <translation>导出模型(&amp;M)…</translation>
    </message>
    <message>
      <source>Fill the screen, with large type for a lecture; Escape leaves</source>
      <translation>全屏并用大字体供讲课；Esc 退出</translation>
    </message>
    <message>
      <source>Find a layer by its name, type or a setting</source>
      <translation>按名称、类型或设置查找层</translation>
    </message>
    <message>
      <source>Fo&amp;ld or open the block</source>
      <translation>折叠或展开块(&amp;L)</translation>
    </message>
    <message>
      <source>Hold the training</source>
      <translation>暂停训练</translation>
    </message>
    <message>
      <source>Initialise &amp;weights (rewind)</source>
      <translation>初始化权重（回到起点）(&amp;W)</translation>
    </message>
    <message>
      <source>Initialise the weights: back to step 0 with the same initial weights</source>
      <translation>初始化权重：以相同的初始权重回到第 0 步</translation>
    </message>
    <message>
      <source>Let data flow to the right, or down</source>
      <translation>让数据向右或向下流动</translation>
    </message>
    <message>
      <source>Let the network return what this layer gives, or no longer</source>
      <translation>让网络返回该层的输出，或不再返回</translation>
    </message>
    <message>
      <source>Load &amp;weights (.keras)…</source>
      <translation>加载权重(.keras)(&amp;W)…</translation>
    </message>
    <message>
      <source>Make the chosen layers a block that can be folded into one box</source>
      <translation>将选中的层组成块，可折叠为一个方框</translation>
    </message>
    <message>
      <source>Measure the trained model on examples it has never seen</source>
      <translation>用训练好的模型从未见过的样本衡量其效果</translation>
    </message>
    <message>
      <source>One &amp;epoch</source>
      <translation>一轮(&amp;E)</translation>
    </message>
    <message>
      <source>Open &amp;log folder</source>
      <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
      <source>Open a project, a Keras model, weights, or Keras code</source>
      <translation>打开项目、Keras 模型、权重或 Keras 代码</translation>
    </message>
    <message>
      <source>Open what shows the chosen layer and the chosen example from the inside</source>
      <translation>打开从内部显示所选层和所选样本的视图</translation>
    </message>
    <message>
      <source>P&amp;ause</source>
      <translation>暂停(&amp;A)</translation>
    </message>
    <message>
      <source>Place all layers anew</source>
      <translation>重新排列所有层</translation>
    </message>
    <message>
      <source>Put all panels back in their places</source>
      <translation>将所有面板放回原位</translation>
    </message>
    <message>
      <source>Put in a box that uses the same layer with the same weights, as in a Siamese pair</source>
      <translation>放入一个方框，它使用同一个层和同样的权重，如孪生 (Siamese) 网络中的一对</translation>
    </message>
    <message>
      <source>Put in copies of the chosen layers</source>
      <translation>放入选中层的副本</translation>
    </message>
    <message>
      <source>Put in the copied layers, or draw the copied Keras code</source>
      <translation>放入已复制的层，或画出已复制的 Keras 代码</translation>
    </message>
    <message>
      <source>Put the weights of a Keras file into the open network</source>
      <translation>把 Keras 文件中的权重放入当前网络</translation>
    </message>
    <message>
      <source>Remove the chosen layers from the network</source>
      <translation>从网络中删除选中的层</translation>
    </message>
    <message>
      <source>S&amp;tep</source>
      <translation>单步(&amp;T)</translation>
    </message>
    <message>
      <source>Save &amp;As…</source>
      <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
      <source>Save the drawing of the network as PNG or SVG</source>
      <translation>将网络图保存为 PNG 或 SVG</translation>
    </message>
    <message>
      <source>Save the project under another name</source>
      <translation>以其他名称保存项目</translation>
    </message>
    <message>
      <source>Save the project with the weights of its run</source>
      <translation>保存项目及其训练得到的权重</translation>
    </message>
    <message>
      <source>Select &amp;all layers</source>
      <translation>选中所有层(&amp;A)</translation>
    </message>
    <message>
      <source>Several epo&amp;chs</source>
      <translation>多轮(&amp;C)</translation>
    </message>
    <message>
      <source>Show a small picture of a network that is not wholly in sight</source>
      <translation>网络未全部显示时，显示其缩略图</translation>
    </message>
    <message>
      <source>Show the folder with the log files</source>
      <translation>显示日志文件所在文件夹</translation>
    </message>
    <message>
      <source>Show the welcome page with the examples</source>
      <translation>显示带示例的欢迎页</translation>
    </message>
    <message>
      <source>Show the whole network</source>
      <translation>显示整个网络</translation>
    </message>
    <message>
      <source>Slides&amp;how</source>
      <translation>演示模式(&amp;H)</translation>
    </message>
    <message>
      <source>Start an empty project</source>
      <translation>新建空项目</translation>
    </message>
    <message>
      <source>T&amp;urn network</source>
      <translation>转换网络方向(&amp;U)</translation>
    </message>
    <message>
      <source>Take back the last edit</source>
      <translation>撤销上一次编辑</translation>
    </message>
    <message>
      <source>Train a twin beside the project: all the same but what you change</source>
      <translation>在项目旁训练一个孪生：除您更改的内容外完全相同</translation>
    </message>
    <message>
      <source>Train as many epochs as you say in the menu of the button, then wait</source>
      <translation>按按钮菜单中设定的轮数训练，然后等待</translation>
    </message>
    <message>
      <source>Train one batch, then wait</source>
      <translation>训练一批，然后等待</translation>
    </message>
    <message>
      <source>Train to the end of one epoch, then wait</source>
      <translation>训练到一轮结束，然后等待</translation>
    </message>
    <message>
      <source>Train, or go on after a pause</source>
      <translation>训练，或在暂停后继续</translation>
    </message>
    <message>
      <source>Twi&amp;n</source>
      <translation>孪生(&amp;N)</translation>
    </message>
    <message>
      <source>U&amp;ngroup</source>
      <translation>取消组合(&amp;N)</translation>
    </message>
    <message>
      <source>Versions and licences</source>
      <translation>版本和许可证</translation>
    </message>
    <message>
      <source>Write a note on the canvas</source>
      <translation>在画布上写便签</translation>
    </message>
    <message>
      <source>Write on each link the shape of what flows through it</source>
      <translation>在每条连接上写出流过数据的形状</translation>
    </message>
    <message>
      <source>Write the project as a Python program for Keras</source>
      <translation>将项目写成 Keras 的 Python 程序</translation>
    </message>
    <message>
      <source>Write the trained network for Keras, TensorFlow, LiteRT or ONNX</source>
      <translation>将训练好的网络写成 Keras、TensorFlow、LiteRT 或 ONNX 格式</translation>
    </message>
  </context>
  <context>
    <name>ActivationBox</name>
    <message>
      <source>From {} to {}.</source>
      <translation>从 {} 到 {}。</translation>
    </message>
    <message>
      <source>The activation function and its slope</source>
      <translation>激活函数及其斜率</translation>
    </message>
    <message>
      <source>What goes into the activation function</source>
      <translation>进入激活函数的值</translation>
    </message>
    <message>
      <source>What goes into the activation function now, over the first training examples: the higher a bar, the more often this value. Where the curve above is flat, the layer learns slowly.</source>
      <translation>当前前几个训练样本进入激活函数的值：柱越高，该值出现得越多。上方曲线平坦之处，该层学得慢。</translation>
    </message>
    <message>
      <source>{} of the values are infinite or not a number.</source>
      <translation>{} 的值为无穷或非数。</translation>
    </message>
  </context>
  <context>
    <name>Activations</name>
    <message>
      <source>Activations</source>
      <translation>激活值</translation>
    </message>
    <message>
      <source>Any example</source>
      <translation>任意样本</translation>
    </message>
    <message>
      <source>Next example</source>
      <translation>下一个样本</translation>
    </message>
    <message>
      <source>One layer</source>
      <translation>单层</translation>
    </message>
    <message>
      <source>Press Play to see what every layer makes of an example.</source>
      <translation>按“开始”以查看每一层如何处理样本。</translation>
    </message>
    <message>
      <source>Previous example</source>
      <translation>上一个样本</translation>
    </message>
    <message>
      <source>Show one layer large instead of all below each other</source>
      <translation>放大显示一层，而不是将所有层上下排列</translation>
    </message>
    <message>
      <source>What every layer gives for one example: for a convolution one map for each filter, bright where the filter found its pattern; for a dense layer one field for each unit; at the end the probabilities.
How to read it: maps of the first layers still look like the picture, later ones become small and sparse. A map that is empty for every example belongs to a dead filter. Step through the examples and see which maps light up.
Point at a map to see which part of the input that unit sees, its receptive field; behind a max pooling the winner of its window is marked, too. A click keeps the unit, arrow keys move it, Escape lets it go.
All layers are computed in one forward pass in inference mode.</source>
      <translation>每一层对一个样本给出的结果：卷积层每个滤波器一张特征图，在滤波器找到其模式的地方发亮；全连接层每个单元一格；最后是各类概率。
怎样读：前几层的特征图还像原图，后面的变小而稀疏。对所有样本都为空的特征图属于死滤波器。逐个浏览样本，看哪些特征图亮起来。
把指针放在特征图上，可以看到该单元看到输入的哪一部分，即它的感受野；在最大池化层后面还会标出窗口中的胜者。单击固定该单元，方向键移动它，Esc 取消。
所有层在推理模式下用一次前向传播算出。</translation>
    </message>
    <message>
      <source>a sample of its maps</source>
      <translation>其图的抽样</translation>
    </message>
    <message>
      <source>map {number}</source>
      <translation>图 {number}</translation>
    </message>
    <message>
      <source>slice {number}</source>
      <translation>切片 {number}</translation>
    </message>
    <message>
      <source>truth: {name}</source>
      <translation>真实值：{name}</translation>
    </message>
  </context>
  <context>
    <name>Adder</name>
    <message>
      <source>Add {layer}</source>
      <translation>添加 {layer}</translation>
    </message>
  </context>
  <context>
    <name>AnimationTool</name>
    <message>
      <source>Animation (*.gif)</source>
      <translation>动画 (*.gif)</translation>
    </message>
    <message>
      <source>End the animation without saving it</source>
      <translation>结束动画而不保存</translation>
    </message>
    <message>
      <source>How much of the animation is done</source>
      <translation>动画已完成多少</translation>
    </message>
    <message>
      <source>Not saved: {reason}</source>
      <translation>未保存：{reason}</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save an animation over the kept epochs as GIF or MP4</source>
      <translation>将保留轮次的动画保存为 GIF 或 MP4</translation>
    </message>
    <message>
      <source>Save an animation over the kept epochs as GIF; MP4 needs the program ffmpeg on the PATH</source>
      <translation>将保留轮次的动画保存为 GIF；MP4 需要 PATH 中有 ffmpeg 程序</translation>
    </message>
    <message>
      <source>Saved {name}</source>
      <translation>已保存 {name}</translation>
    </message>
    <message>
      <source>Train for some epochs; an animation goes through those kept.</source>
      <translation>先训练几个轮次；动画会经过保留的轮次。</translation>
    </message>
    <message>
      <source>Video (*.mp4)</source>
      <translation>视频 (*.mp4)</translation>
    </message>
  </context>
  <context>
    <name>Arithmetic</name>
    <message>
      <source>A unit is lit while its output lies above this</source>
      <translation>单元的输出高于此值时点亮</translation>
    </message>
    <message>
      <source>Arithmetic of a unit</source>
      <translation>单个单元的算术</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Filter or unit</source>
      <translation>滤波器或单元</translation>
    </message>
    <message>
      <source>How one unit comes by its number for the chosen example: the part of the input it reads, its weights, each product, their sum, the bias and the activation function.</source>
      <translation>一个单元如何得到所选样本的数值：它读取的那部分输入、它的权重、每个乘积、它们的和、偏置以及激活函数。</translation>
    </message>
    <message>
      <source>Keras: {} ✓</source>
      <translation>Keras：{} ✓</translation>
    </message>
    <message>
      <source>Keras: {}, not the same</source>
      <translation>Keras：{}，不一致</translation>
    </message>
    <message>
      <source>Point at a place of the output map, or click it to keep it: the frame in the input shows what is read there, zeros stand for padding. Large products of either sign decide the answer. A unit is lit while its output lies above the threshold; a unit that is never lit is dead.</source>
      <translation>指向输出图上的一点，或单击以固定：输入中的方框显示那里读取的内容，填充处为零。绝对值大的乘积决定结果。单元的输出高于阈值时为点亮；从不点亮的单元是死单元。</translation>
    </message>
    <message>
      <source>Press Play to see how a unit comes by its number.</source>
      <translation>按“开始”，看单元如何得到它的数值。</translation>
    </message>
    <message>
      <source>Rosenblatt (1958), The perceptron; Dumoulin and Visin (2016), A guide to convolution arithmetic for deep learning.</source>
      <translation>Rosenblatt (1958), The perceptron; Dumoulin and Visin (2016), A guide to convolution arithmetic for deep learning.</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>行</translation>
    </message>
    <message>
      <source>Slice</source>
      <translation>切片</translation>
    </message>
    <message>
      <source>The layer gives {}. Its arithmetic is not taken apart here.</source>
      <translation>该层给出 {}。这里不分解它的算术。</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>这个孪生的网络没有这一层。</translation>
    </message>
    <message>
      <source>This network has no layers yet.</source>
      <translation>这个网络还没有层。</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>阈值</translation>
    </message>
    <message>
      <source>lit</source>
      <translation>点亮</translation>
    </message>
    <message>
      <source>not lit</source>
      <translation>未点亮</translation>
    </message>
    <message>
      <source>output = f(w_1 x_1 + ... + w_n x_n + b).</source>
      <translation>输出 = f(w_1 x_1 + ... + w_n x_n + b)。</translation>
    </message>
    <message>
      <source>{count} of {all} places of its map</source>
      <translation>其图 {all} 个位置中的 {count} 个</translation>
    </message>
    <message>
      <source>{keras} · {state} · {count} of {all} units lit</source>
      <translation>{keras} · {state} · {all} 个单元中 {count} 个点亮</translation>
    </message>
    <message>
      <source>{name} looks at the sums of all units</source>
      <translation>{name} 读取所有单元的和</translation>
    </message>
  </context>
  <context>
    <name>ArithmeticTiles</name>
    <message>
      <source>All units of the layer at this place; framed: lit ones. Click one to choose it</source>
      <translation>该层在此处的所有单元；加框的为点亮。单击选择</translation>
    </message>
    <message>
      <source>Each weight times what it reads</source>
      <translation>每个权重乘以它读取的值</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>乘积</translation>
    </message>
    <message>
      <source>The part of the input that is read here; zeros stand for padding</source>
      <translation>此处读取的输入部分；填充处为零</translation>
    </message>
    <message>
      <source>The weights of the filter</source>
      <translation>滤波器的权重</translation>
    </message>
    <message>
      <source>What the layer reads, the mean of its channels; framed: the patch</source>
      <translation>层读取的内容，各通道的平均；方框为其中一块</translation>
    </message>
    <message>
      <source>What this filter gives: point at a place, or click it to keep it</source>
      <translation>该滤波器的输出：指向一处，或单击固定</translation>
    </message>
    <message>
      <source>input of the layer</source>
      <translation>该层的输入</translation>
    </message>
    <message>
      <source>kernel w</source>
      <translation>卷积核 w</translation>
    </message>
    <message>
      <source>output of filter {}</source>
      <translation>滤波器 {} 的输出</translation>
    </message>
    <message>
      <source>patch x</source>
      <translation>图块 x</translation>
    </message>
    <message>
      <source>products w · x</source>
      <translation>乘积 w · x</translation>
    </message>
    <message>
      <source>units here</source>
      <translation>此处的单元</translation>
    </message>
    <message>
      <source>units of the layer</source>
      <translation>该层的单元</translation>
    </message>
  </context>
  <context>
    <name>AskBar</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Compute this with the weights of now</source>
      <translation>用当前权重计算</translation>
    </message>
    <message>
      <source>End the computation; what was found so far stays</source>
      <translation>结束计算；已找到的结果保留</translation>
    </message>
    <message>
      <source>How far the computation is</source>
      <translation>计算进行到哪里</translation>
    </message>
    <message>
      <source>of epoch {0:.4g}</source>
      <translation>第 {0:.4g} 轮的</translation>
    </message>
    <message>
      <source>{0} % of it</source>
      <translation>其中的 {0} %</translation>
    </message>
    <message>
      <source>{0}, now {1:.4g}</source>
      <translation>{0}，现在 {1:.4g}</translation>
    </message>
    <message>
      <source>{t} left</source>
      <translation>剩余 {t}</translation>
    </message>
  </context>
  <context>
    <name>Attention</name>
    <message>
      <source>Attention</source>
      <translation>注意力</translation>
    </message>
    <message>
      <source>Attention weights</source>
      <translation>注意力权重</translation>
    </message>
    <message>
      <source>Bahdanau, Cho and Bengio (2015), Neural machine translation by jointly learning to align and translate; Vaswani et al. (2017), Attention is all you need, eq. 1; Jain and Wallace (2019), Attention is not explanation.</source>
      <translation>Bahdanau, Cho and Bengio (2015), Neural machine translation by jointly learning to align and translate; Vaswani et al. (2017), Attention is all you need, eq. 1; Jain and Wallace (2019), Attention is not explanation.</translation>
    </message>
    <message>
      <source>Each row sums to 1. A bright place means that the position on the left takes most of what it hands on from the one below. A diagonal looks at itself, an even row at everything alike: it has found nothing yet. Above the diagonal a causal mask leaves zeros. Heads differ: look at each of them, the mean hides what one has found. That a position is looked at does not yet mean that the answer depends on it.</source>
      <translation>每行之和为 1。亮处表示左边的位置所传递的大部分取自下方的位置。对角线看自己，均匀的行同等看一切：它还没找到什么。因果掩码使对角线以上为零。各头不同：请逐个查看，平均会掩盖某个头找到的东西。某个位置被看，还不表示答案取决于它。</translation>
    </message>
    <message>
      <source>Each row sums to 1. Point at a pair to see its weight.</source>
      <translation>每行之和为 1。指向一对即可看到其权重。</translation>
    </message>
    <message>
      <source>Head</source>
      <translation>头</translation>
    </message>
    <message>
      <source>How much each position of a sequence takes from every other one in an attention layer, for the chosen example: a row for each query, a column for each key.</source>
      <translation>在注意力层中，序列的每个位置从其他各位置取多少，针对所选样本：每个查询一行，每个键一列。</translation>
    </message>
    <message>
      <source>Press Play to see what an attention layer looks at.</source>
      <translation>按“开始”，看注意力层在看什么。</translation>
    </message>
    <message>
      <source>This network has no attention layer.</source>
      <translation>此网络没有注意力层。</translation>
    </message>
    <message>
      <source>Which head of the layer, or the mean of all</source>
      <translation>该层的哪个头，或全部的平均</translation>
    </message>
    <message>
      <source>head {0}</source>
      <translation>头 {0}</translation>
    </message>
    <message>
      <source>key: looked at</source>
      <translation>键：被看的</translation>
    </message>
    <message>
      <source>mean of heads</source>
      <translation>各头的平均</translation>
    </message>
    <message>
      <source>query: who looks</source>
      <translation>查询：谁在看</translation>
    </message>
    <message>
      <source>weights = softmax(Q Kᵀ / √d), output = weights · V.</source>
      <translation>权重 = softmax(Q Kᵀ / √d)，输出 = 权重 · V。</translation>
    </message>
    <message>
      <source>{query} looks at {key}: {weight} · {head}</source>
      <translation>{query} 看 {key}：{weight} · {head}</translation>
    </message>
  </context>
  <context>
    <name>BatchNormView</name>
    <message>
      <source>Batch</source>
      <translation>批次</translation>
    </message>
    <message>
      <source>Batch normalization</source>
      <translation>批归一化</translation>
    </message>
    <message>
      <source>Batch {0}: {1} numbers of {2} examples</source>
      <translation>批次 {0}：{2} 个样本的 {1} 个数</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>通道</translation>
    </message>
    <message>
      <source>Channels</source>
      <translation>通道</translation>
    </message>
    <message>
      <source>Inference</source>
      <translation>推断</translation>
    </message>
    <message>
      <source>Log counts</source>
      <translation>计数取对数</translation>
    </message>
    <message>
      <source>Moving mean</source>
      <translation>滑动均值</translation>
    </message>
    <message>
      <source>Moving variance</source>
      <translation>滑动方差</translation>
    </message>
    <message>
      <source>Press Play to see what batch normalization does to a batch.</source>
      <translation>按“开始”，看批归一化如何处理一个批次。</translation>
    </message>
    <message>
      <source>Show rare numbers, too: the height is log(1 + numbers)</source>
      <translation>也显示稀少的数值：高度为 log(1 + 个数)</translation>
    </message>
    <message>
      <source>The layer is frozen: it uses its moving statistics in training, too.</source>
      <translation>该层已冻结：训练时也使用其滑动统计量。</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>此孪生的网络没有这一层。</translation>
    </message>
    <message>
      <source>This network has no batch normalization.</source>
      <translation>此网络没有批归一化。</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>正在等待网络的答案。</translation>
    </message>
    <message>
      <source>What a batch normalization makes of one channel of one batch. On the left what goes in, with the mean of the batch and one deviation to both sides (filled), and the moving ones (dashed). On the right what comes out of the same numbers: in training, where the batch's own statistics are used, and in inference, where the moving ones are. Below, how this batch moves the moving statistics.
How to read it: the two outputs should lie over each other. If they do not, the moving statistics lag behind - they need some 100 steps at a momentum of 0.99 - or the batches are too small; the validation loss is then worse than the training loss for no other reason.
y = gamma * (x - mean) / √(variance + epsilon) + beta; moving = moving * momentum + batch * (1 - momentum).</source>
      <translation>批归一化如何处理一个批次的一个通道。左边是输入，带批次均值及两侧各一个标准差（填充），以及滑动均值（虚线）。右边是同样的数得到的输出：训练时用批次自身的统计量，推断时用滑动统计量。下方是这个批次如何移动滑动统计量。
如何解读：两个输出应当重合。若不重合，说明滑动统计量滞后——动量为 0.99 时大约需要 100 步——或批次太小；此时验证损失仅因此就比训练损失差。
y = gamma * (x - mean) / √(variance + epsilon) + beta; moving = moving * momentum + batch * (1 - momentum)。</translation>
    </message>
    <message>
      <source>Which batch of the running epoch, from 0; or that of the next step</source>
      <translation>当前轮次的哪个批次，从 0 开始；或下一步的批次</translation>
    </message>
    <message>
      <source>Which channel, or unit, from 0; a click in the table chooses it</source>
      <translation>哪个通道或单元，从 0 开始；在表中单击选择</translation>
    </message>
    <message>
      <source>after</source>
      <translation>之后</translation>
    </message>
    <message>
      <source>batch mean</source>
      <translation>批次均值</translation>
    </message>
    <message>
      <source>batch variance</source>
      <translation>批次方差</translation>
    </message>
    <message>
      <source>batch, training</source>
      <translation>批次，训练</translation>
    </message>
    <message>
      <source>before</source>
      <translation>之前</translation>
    </message>
    <message>
      <source>beta</source>
      <translation>beta</translation>
    </message>
    <message>
      <source>channel</source>
      <translation>通道</translation>
    </message>
    <message>
      <source>deviation in inference</source>
      <translation>推断时的标准差</translation>
    </message>
    <message>
      <source>deviation in training</source>
      <translation>训练时的标准差</translation>
    </message>
    <message>
      <source>gamma</source>
      <translation>gamma</translation>
    </message>
    <message>
      <source>log(1 + numbers)</source>
      <translation>log(1 + 个数)</translation>
    </message>
    <message>
      <source>mean in inference</source>
      <translation>推断时的均值</translation>
    </message>
    <message>
      <source>mean in training</source>
      <translation>训练时的均值</translation>
    </message>
    <message>
      <source>mean of the batch</source>
      <translation>批次均值</translation>
    </message>
    <message>
      <source>moving mean</source>
      <translation>滑动均值</translation>
    </message>
    <message>
      <source>moving variance</source>
      <translation>滑动方差</translation>
    </message>
    <message>
      <source>moving, inference</source>
      <translation>滑动，推断</translation>
    </message>
    <message>
      <source>next step</source>
      <translation>下一步</translation>
    </message>
    <message>
      <source>numbers</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>{0} not finite</source>
      <translation>{0} 个不是有限数</translation>
    </message>
  </context>
  <context>
    <name>BatchesView</name>
    <message>
      <source>Batches</source>
      <translation>批</translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>Examples of the batch</source>
      <translation>该批的样本</translation>
    </message>
    <message>
      <source>Load data to see how they are divided into batches</source>
      <translation>加载数据，以查看它们如何分成批</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步</translation>
    </message>
    <message>
      <source>The examples of one step of training. With shuffling on, every epoch goes through the same examples in another order, so the first batch of epoch 2 differs from that of epoch 1; with shuffling off they are alike. The order follows from the seed.</source>
      <translation>一个训练步的样本。打乱时，每轮以不同顺序遍历相同的样本，因此第 2 轮的第一批与第 1 轮的不同；不打乱时二者相同。顺序由种子决定。</translation>
    </message>
    <message>
      <source>Which epoch, from 1</source>
      <translation>第几轮，从 1 开始</translation>
    </message>
    <message>
      <source>Which step of the epoch, from 1</source>
      <translation>该轮的第几步，从 1 开始</translation>
    </message>
    <message>
      <source>{count} of {all} examples, {steps} steps an epoch</source>
      <translation>{count} / {all} 个样本，每轮 {steps} 步</translation>
    </message>
  </context>
  <context>
    <name>BlockEditor</name>
    <message>
      <source>Fold {block}</source>
      <translation>折叠 {block}</translation>
    </message>
    <message>
      <source>Group layers</source>
      <translation>将层编组</translation>
    </message>
    <message>
      <source>Open {block}</source>
      <translation>展开 {block}</translation>
    </message>
    <message>
      <source>Rename {layer}</source>
      <translation>重命名 {layer}</translation>
    </message>
    <message>
      <source>Ungroup {block}</source>
      <translation>取消组合 {block}</translation>
    </message>
    <message>
      <source>block</source>
      <translation>块</translation>
    </message>
  </context>
  <context>
    <name>Calibration</name>
    <message>
      <source>Bins</source>
      <translation>区间</translation>
    </message>
    <message>
      <source>ECE {0} · MCE {1} · Brier {2} · confidence {3} · right {4}</source>
      <translation>ECE {0} · MCE {1} · Brier {2} · 置信度 {3} · 正确 {4}</translation>
    </message>
    <message>
      <source>Into how many bins of confidence the examples are sorted</source>
      <translation>样本按置信度分成多少个区间</translation>
    </message>
    <message>
      <source>confidence</source>
      <translation>置信度</translation>
    </message>
    <message>
      <source>examples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>share right</source>
      <translation>正确比例</translation>
    </message>
    <message>
      <source>{0} bins</source>
      <translation>{0} 个区间</translation>
    </message>
    <message>
      <source>{0} examples without a probability left out</source>
      <translation>{0} 个没有概率的样本未计入</translation>
    </message>
  </context>
  <context>
    <name>Card</name>
    <message>
      <source>Choose this layer in the network</source>
      <translation>在网络中选中该层</translation>
    </message>
    <message>
      <source>Ill</source>
      <translation>病症</translation>
    </message>
    <message>
      <source>Needs a download, or a file you already have.</source>
      <translation>需要下载，或使用您已有的文件。</translation>
    </message>
    <message>
      <source>Show the layer {name}</source>
      <translation>显示层 {name}</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>警告</translation>
    </message>
    <message>
      <source>from the beginning</source>
      <translation>从一开始</translation>
    </message>
    <message>
      <source>since step {step}, epoch {epoch}</source>
      <translation>自第 {step} 步、第 {epoch} 轮起</translation>
    </message>
  </context>
  <context>
    <name>Carrier</name>
    <message>
      <source>Duplicate</source>
      <translation>创建副本</translation>
    </message>
    <message>
      <source>Nothing pasted: {reason}</source>
      <translation>未粘贴：{reason}</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>粘贴</translation>
    </message>
    <message>
      <source>Select layers to copy</source>
      <translation>请选中要复制的层</translation>
    </message>
  </context>
  <context>
    <name>ClassChoice</name>
    <message>
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Which class the picture is about</source>
      <translation>图是关于哪个类别的</translation>
    </message>
    <message>
      <source>the class it says</source>
      <translation>它给出的类别</translation>
    </message>
  </context>
  <context>
    <name>ClassLegend</name>
    <message>
      <source>Classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Click a class to hide it or show it again; double click: only this one</source>
      <translation>单击类别以隐藏或再次显示；双击：只看它</translation>
    </message>
  </context>
  <context>
    <name>CodeOpening</name>
    <message>
      <source>Paste Keras code</source>
      <translation>粘贴 Keras 代码</translation>
    </message>
    <message>
      <source>The code was not read: {reason}.</source>
      <translation>未能读取代码：{reason}。</translation>
    </message>
  </context>
  <context>
    <name>CodePanel</name>
    <message>
      <source>As it fits</source>
      <translation>自动选择</translation>
    </message>
    <message>
      <source>Copy the code</source>
      <translation>复制代码</translation>
    </message>
    <message>
      <source>Follows every change; click a line to choose its layer</source>
      <translation>随每次更改更新；单击一行可选中对应的层</translation>
    </message>
    <message>
      <source>Functional</source>
      <translation>函数式</translation>
    </message>
    <message>
      <source>How the network is written: as a Sequential stack of layers or as functional calls in the order in which data flow</source>
      <translation>网络的写法：写成层的 Sequential 堆叠，或按数据流动的顺序写成函数式调用</translation>
    </message>
    <message>
      <source>Jupyter notebook (*.ipynb)</source>
      <translation>Jupyter 笔记本 (*.ipynb)</translation>
    </message>
    <message>
      <source>No Python for this yet: {}.</source>
      <translation>暂无 Python 代码：{}。</translation>
    </message>
    <message>
      <source>Not saved: {reason}</source>
      <translation>未保存：{reason}</translation>
    </message>
    <message>
      <source>Plain fit</source>
      <translation>普通 fit</translation>
    </message>
    <message>
      <source>Python (*.py)</source>
      <translation>Python (*.py)</translation>
    </message>
    <message>
      <source>Save the code</source>
      <translation>保存代码</translation>
    </message>
    <message>
      <source>Save the code as a Python script or a notebook</source>
      <translation>将代码保存为 Python 脚本或笔记本</translation>
    </message>
    <message>
      <source>Sequential</source>
      <translation>顺序式</translation>
    </message>
    <message>
      <source>Shorter: Keras shuffles the examples itself. Otherwise the order is that of this window, and so are the losses</source>
      <translation>更短：由 Keras 自行打乱样本。否则顺序与此窗口相同，损失也相同</translation>
    </message>
    <message>
      <source>Style of the model</source>
      <translation>模型的写法</translation>
    </message>
    <message>
      <source>The project as Python</source>
      <translation>项目的 Python 代码</translation>
    </message>
  </context>
  <context>
    <name>ColourBar</name>
    <message>
      <source>Colour scale</source>
      <translation>色标</translation>
    </message>
    <message>
      <source>Colours from {low} to {high}</source>
      <translation>颜色从 {low} 到 {high}</translation>
    </message>
  </context>
  <context>
    <name>ComboEditor</name>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
  </context>
  <context>
    <name>CompileSection</name>
    <message>
      <source>Check the network and the settings, and show the same in Python</source>
      <translation>检查网络和设置，并显示等价的 Python 代码</translation>
    </message>
    <message>
      <source>Compile</source>
      <translation>编译</translation>
    </message>
    <message>
      <source>Copy the Python</source>
      <translation>复制 Python 代码</translation>
    </message>
    <message>
      <source>Everything fits: ready to train.</source>
      <translation>一切匹配：可以训练。</translation>
    </message>
    <message>
      <source>No Python for this yet: {}.</source>
      <translation>暂无 Python 代码：{}。</translation>
    </message>
    <message>
      <source>The equivalent Python</source>
      <translation>等价的 Python 代码</translation>
    </message>
    <message>
      <source>What Keras is told; follows every change</source>
      <translation>传给 Keras 的内容；随每次修改更新</translation>
    </message>
  </context>
  <context>
    <name>Confusion</name>
    <message>
      <source>Confusion matrix</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <source>Counts</source>
      <translation>数量</translation>
    </message>
    <message>
      <source>Examples of the cell</source>
      <translation>该单元格的样本</translation>
    </message>
    <message>
      <source>Numbers in the cells</source>
      <translation>单元格中的数字</translation>
    </message>
    <message>
      <source>Share of the column</source>
      <translation>占该列的比例</translation>
    </message>
    <message>
      <source>Share of the row</source>
      <translation>占该行的比例</translation>
    </message>
    <message>
      <source>The most confident first</source>
      <translation>置信度最高的在前</translation>
    </message>
    <message>
      <source>What the cells show; shares also decide the colours</source>
      <translation>单元格显示的内容；比例也决定颜色</translation>
    </message>
    <message>
      <source>accuracy {0} · {1} of {2} right</source>
      <translation>准确率 {0} · {2} 个中有 {1} 个正确</translation>
    </message>
    <message>
      <source>{2} examples: truth {0}, prediction {1}</source>
      <translation>{2} 个样本：真实值 {0}，预测 {1}</translation>
    </message>
  </context>
  <context>
    <name>CrashReporter</name>
    <message>
      <source>Something went wrong, your work is still here. {reason}</source>
      <translation>出了点问题，但您的工作仍然保留着。{reason}</translation>
    </message>
  </context>
  <context>
    <name>CurveBar</name>
    <message>
      <source>Count epochs or steps (batches) on the horizontal axis</source>
      <translation>横轴按轮次或步数（批）计</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>Horizontal axis</source>
      <translation>横轴</translation>
    </message>
    <message>
      <source>Logarithmic</source>
      <translation>对数</translation>
    </message>
    <message>
      <source>Logarithmic vertical axis</source>
      <translation>对数纵轴</translation>
    </message>
    <message>
      <source>Logarithmic vertical axis for losses, errors and rates</source>
      <translation>损失、误差和学习率使用对数纵轴</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>显示全部</translation>
    </message>
    <message>
      <source>Smoothing</source>
      <translation>平滑</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>Undo zooming and follow the run (double click)</source>
      <translation>取消缩放并跟随运行（双击）</translation>
    </message>
    <message>
      <source>Weight of the past in the moving average of the batches; the curve stays, faint</source>
      <translation>批的移动平均中过去值的权重；原曲线以浅色保留</translation>
    </message>
  </context>
  <context>
    <name>CurveList</name>
    <message>
      <source>Best</source>
      <translation>最佳</translation>
    </message>
    <message>
      <source>Choose the curves to show; the numbers are those at the mouse</source>
      <translation>选择要显示的曲线；数字为鼠标处的值</translation>
    </message>
    <message>
      <source>Curve</source>
      <translation>曲线</translation>
    </message>
    <message>
      <source>Curves to show</source>
      <translation>要显示的曲线</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>最新</translation>
    </message>
    <message>
      <source>{0} · batch</source>
      <translation>{0} · 批</translation>
    </message>
  </context>
  <context>
    <name>CurvePlot</name>
    <message>
      <source>The epoch that all views show; drag it to another kept one</source>
      <translation>所有视图显示的轮次；可拖动到另一个已保留的轮次</translation>
    </message>
  </context>
  <context>
    <name>CurvePlots</name>
    <message>
      <source>epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>gradient norm</source>
      <translation>梯度范数</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>metrics</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>step</source>
      <translation>步</translation>
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
    <name>Curves</name>
    <message>
      <source>At mouse</source>
      <translation>鼠标处</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>最新</translation>
    </message>
    <message>
      <source>No curves yet. Press Play: loss and metrics appear here as they come.</source>
      <translation>还没有曲线。按“开始”后，损失和指标会陆续显示在这里。</translation>
    </message>
    <message>
      <source>The run has begun; its first numbers are on their way.</source>
      <translation>运行已开始；第一批数字即将到来。</translation>
    </message>
    <message>
      <source>all gradients together are shortened to this norm</source>
      <translation>所有梯度一起缩短到此范数</translation>
    </message>
    <message>
      <source>best: epoch {0}</source>
      <translation>最佳：第 {0} 轮</translation>
    </message>
    <message>
      <source>epoch {0:g}</source>
      <translation>第 {0:g} 轮</translation>
    </message>
    <message>
      <source>every number of the gradient is cut to between minus and plus this</source>
      <translation>梯度的每个数被限制在正负此值之间</translation>
    </message>
    <message>
      <source>layer {0} added</source>
      <translation>添加了层 {0}</translation>
    </message>
    <message>
      <source>layer {0} removed</source>
      <translation>移除了层 {0}</translation>
    </message>
    <message>
      <source>stop: epoch {0}</source>
      <translation>停止：第 {0} 轮</translation>
    </message>
    <message>
      <source>the gradient of each weight tensor is shortened to this norm</source>
      <translation>每个权重张量的梯度缩短到此范数</translation>
    </message>
    <message>
      <source>{0} layers: {1}</source>
      <translation>{0} 个层：{1}</translation>
    </message>
  </context>
  <context>
    <name>DataPanel</name>
    <message>
      <source>, {} classes</source>
      <translation>，{} 个类别</translation>
    </message>
    <message>
      <source>Add a step …</source>
      <translation>添加步骤 …</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>所有文件</translation>
    </message>
    <message>
      <source>Change the preparation</source>
      <translation>更改预处理</translation>
    </message>
    <message>
      <source>Data files</source>
      <translation>数据文件</translation>
    </message>
    <message>
      <source>Data set</source>
      <translation>数据集</translation>
    </message>
    <message>
      <source>Division</source>
      <translation>划分</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>Examples of each class</source>
      <translation>各类别的样本数</translation>
    </message>
    <message>
      <source>Fitted on the training part only, repeated on everything new.</source>
      <translation>仅在训练部分上拟合，对所有新数据重复应用。</translation>
    </message>
    <message>
      <source>Licence: {}</source>
      <translation>许可证：{}</translation>
    </message>
    <message>
      <source>Loading</source>
      <translation>正在加载</translation>
    </message>
    <message>
      <source>Nothing is loaded yet.</source>
      <translation>尚未加载任何数据。</translation>
    </message>
    <message>
      <source>Preparation</source>
      <translation>预处理</translation>
    </message>
    <message>
      <source>Set {}</source>
      <translation>设置{}</translation>
    </message>
    <message>
      <source>Use a local file</source>
      <translation>使用本地文件</translation>
    </message>
    <message>
      <source>Use a local file …</source>
      <translation>使用本地文件 …</translation>
    </message>
    <message>
      <source>Use the data set {}</source>
      <translation>使用数据集 {}</translation>
    </message>
    <message>
      <source>train {} · validation {} · test {}</source>
      <translation>训练 {} · 验证 {} · 测试 {}</translation>
    </message>
    <message>
      <source>{} examples, {}</source>
      <translation>{} 个样本，{}</translation>
    </message>
  </context>
  <context>
    <name>Descent</name>
    <message>
      <source>A sandbox for gradient descent on a function Q of two variables. It needs no network and no run.
Click on the surface to choose a start; Ctrl+click adds another, up to eight. Each path has its own colour; a ring marks its end. Another surface sets its own start and a rate that suits.
Each step goes against the gradient, across the contour lines: x_new = x − rate · gradient. With momentum a step keeps a share of its velocity: velocity = momentum · velocity − rate · gradient, x_new = x + velocity. Nesterov's variant takes the gradient's part once more after that. Arrows show the velocity of the last steps.
What to try: in the ravine plain descent jumps from wall to wall; a lower rate with momentum 0.9 gets along. In two valleys the start decides where the path ends. Too small a rate takes long, too large a rate diverges.
A descent stops after the most steps, or when a step changes Q by less than the least change.
The wheel zooms, dragging shifts, a double click shows everything.</source>
      <translation>在二元函数 Q 上试验梯度下降的沙盒。不需要网络，也不需要运行。
单击曲面选择起点；按住 Ctrl 单击可再添加起点，最多八个。每条路径有自己的颜色；圆圈标出其终点。换一个曲面会设置它自己的起点和合适的学习率。
每一步都逆着梯度、横穿等高线前进：x_new = x − rate · gradient。有动量（momentum）时，每一步保留一部分速度：velocity = momentum · velocity − rate · gradient，x_new = x + velocity。Nesterov 变体在此之后再取一次梯度的部分。箭头表示最后几步的速度（velocity）。
可以尝试：在沟壑中，普通下降在两壁之间来回跳动；较低的学习率加 0.9 的动量则能沿沟前进。在双谷中，起点决定路径在哪里结束。学习率过小则耗时很久，过大则发散。
达到最大步数，或某一步使 Q 的变化小于最小变化量时，下降停止。
滚轮缩放，拖动平移，双击显示全部。</translation>
    </message>
    <message>
      <source>Choose a start to go through its path</source>
      <translation>选择一个起点，以逐步查看其路径</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>清除</translation>
    </message>
    <message>
      <source>Clear starts</source>
      <translation>清除起点</translation>
    </message>
    <message>
      <source>Click on the surface to choose a start.</source>
      <translation>单击曲面选择起点。</translation>
    </message>
    <message>
      <source>Descent</source>
      <translation>梯度下降</translation>
    </message>
    <message>
      <source>Go through the path step by step</source>
      <translation>逐步查看路径</translation>
    </message>
    <message>
      <source>Look ahead: take the gradient's part after the velocity</source>
      <translation>前瞻：在速度之后再取梯度的部分</translation>
    </message>
    <message>
      <source>Nesterov</source>
      <translation>Nesterov</translation>
    </message>
    <message>
      <source>Q of every step</source>
      <translation>每一步的 Q</translation>
    </message>
    <message>
      <source>Starts</source>
      <translation>起点</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步</translation>
    </message>
    <message>
      <source>Surface</source>
      <translation>曲面</translation>
    </message>
    <message>
      <source>Take all paths away</source>
      <translation>移除所有路径</translation>
    </message>
    <message>
      <source>There are eight starts at most. Clear them to go on.</source>
      <translation>起点最多八个。清除后才能继续。</translation>
    </message>
    <message>
      <source>all steps done</source>
      <translation>已走完所有步</translation>
    </message>
    <message>
      <source>diverged</source>
      <translation>已发散</translation>
    </message>
    <message>
      <source>end</source>
      <translation>终点</translation>
    </message>
    <message>
      <source>gradient = {0}   Q = {1} → {2}</source>
      <translation>gradient = {0}   Q = {1} → {2}</translation>
    </message>
    <message>
      <source>hardly changes</source>
      <translation>几乎不再变化</translation>
    </message>
    <message>
      <source>reason</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>start</source>
      <translation>起点</translation>
    </message>
    <message>
      <source>start x = {0}   Q = {1}   gradient = {2}</source>
      <translation>起点 x = {0}   Q = {1}   gradient = {2}</translation>
    </message>
    <message>
      <source>step {0} of {1}</source>
      <translation>第 {0} / {1} 步</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>velocity</source>
      <translation>velocity</translation>
    </message>
    <message>
      <source>velocity = {0}</source>
      <translation>velocity = {0}</translation>
    </message>
    <message>
      <source>x_new = x + velocity</source>
      <translation>x_new = x + velocity</translation>
    </message>
    <message>
      <source>x_new = x + {0} · velocity − {1} · gradient</source>
      <translation>x_new = x + {0} · velocity − {1} · gradient</translation>
    </message>
    <message>
      <source>x_new = x − rate · gradient</source>
      <translation>x_new = x − rate · gradient</translation>
    </message>
  </context>
  <context>
    <name>Dialogs</name>
    <message>
      <source>Save the changes to “{name}”?</source>
      <translation>是否保存对“{name}”的更改？</translation>
    </message>
    <message>
      <source>Unsaved changes</source>
      <translation>未保存的更改</translation>
    </message>
    <message>
      <source>Without saving they are lost.</source>
      <translation>不保存将会丢失。</translation>
    </message>
  </context>
  <context>
    <name>Dock</name>
    <message>
      <source>Show or hide “{title}”</source>
      <translation>显示或隐藏“{title}”</translation>
    </message>
  </context>
  <context>
    <name>DockBar</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Detach or attach</source>
      <translation>分离或停靠</translation>
    </message>
  </context>
  <context>
    <name>DoctorView</name>
    <message>
      <source>Doctor</source>
      <translation>医生</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>诊断结果</translation>
    </message>
    <message>
      <source>Nothing looks wrong.

Watched: finite numbers, the loss curves, dead and saturated units, the size of weights and gradients from layer to layer, the inputs and the metrics.</source>
      <translation>未发现异常。

监视内容：数值是否有限、损失曲线、失活与饱和的单元、各层权重和梯度的大小、输入和指标。</translation>
    </message>
    <message>
      <source>Press Play: while a network trains, the doctor watches it and says what goes wrong.</source>
      <translation>按“开始”：网络训练时，医生会进行监视并指出问题。</translation>
    </message>
    <message>
      <source>The project itself</source>
      <translation>项目本身</translation>
    </message>
    <message>
      <source>The run has not begun yet; press Play.</source>
      <translation>运行尚未开始；请按“开始”。</translation>
    </message>
    <message>
      <source>Twin {number}</source>
      <translation>孪生 {number}</translation>
    </message>
    <message>
      <source>Twin “{name}”</source>
      <translation>孪生“{name}”</translation>
    </message>
    <message>
      <source>Watches the run: numbers that are not finite, a loss that explodes or does not fall, learning by heart, dead and saturated units, gradients that vanish or grow between the layers, inputs that are not scaled, metrics that cannot mean anything. A button changes the project, which you can undo, and trains on.</source>
      <translation>监视运行：非有限的数值、爆炸或不下降的损失、死记硬背、失活和饱和的单元、在层间消失或增大的梯度、未缩放的输入、毫无意义的指标。按钮会修改项目（可撤销）并继续训练。</translation>
    </message>
  </context>
  <context>
    <name>DrawingBar</name>
    <message>
      <source>Brush</source>
      <translation>画笔</translation>
    </message>
    <message>
      <source>Centre</source>
      <translation>居中</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>颜色</translation>
    </message>
    <message>
      <source>Colour of the brush</source>
      <translation>画笔的颜色</translation>
    </message>
    <message>
      <source>Erase</source>
      <translation>擦除</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>New sheet (Delete on the sheet)</source>
      <translation>新画纸（在画纸上按 Delete）</translation>
    </message>
    <message>
      <source>Open a picture file</source>
      <translation>打开图片文件</translation>
    </message>
    <message>
      <source>Paste a picture (Ctrl+V on the sheet)</source>
      <translation>粘贴图片（在画纸上按 Ctrl+V）</translation>
    </message>
    <message>
      <source>Scale into the middle 20/28 and centre the mass, as the digits of MNIST are</source>
      <translation>缩放到中间 20/28 并按质心居中，如 MNIST 的数字</translation>
    </message>
    <message>
      <source>Start from the chosen example of the data</source>
      <translation>从所选的数据样本开始</translation>
    </message>
    <message>
      <source>Swap dark and bright</source>
      <translation>明暗互换</translation>
    </message>
    <message>
      <source>Take the last stroke back (Ctrl+Z on the sheet)</source>
      <translation>撤销上一笔（在画纸上按 Ctrl+Z）</translation>
    </message>
    <message>
      <source>Which input is drawn</source>
      <translation>绘制哪个输入</translation>
    </message>
    <message>
      <source>Width of the brush, in pixels</source>
      <translation>画笔宽度（像素）</translation>
    </message>
    <message>
      <source>{0} px</source>
      <translation>{0} 像素</translation>
    </message>
  </context>
  <context>
    <name>DrawingBars</name>
    <message>
      <source>Probabilities</source>
      <translation>概率</translation>
    </message>
  </context>
  <context>
    <name>DrawingPad</name>
    <message>
      <source>Draw here; arrows move the pen, with Shift it draws, Space makes a dot</source>
      <translation>在此绘制；方向键移动笔，按住 Shift 绘制，空格点一个点</translation>
    </message>
    <message>
      <source>Draw on the sheet, open a picture or paste one.</source>
      <translation>在画纸上绘制、打开图片或粘贴图片。</translation>
    </message>
    <message>
      <source>Load pictures as data to draw one of your own.</source>
      <translation>载入图片数据后即可绘制自己的图片。</translation>
    </message>
    <message>
      <source>Only pictures can be drawn: grey ones, or with three colours.</source>
      <translation>只能绘制图片：灰度或三色。</translation>
    </message>
    <message>
      <source>Open a picture</source>
      <translation>打开图片</translation>
    </message>
    <message>
      <source>Pictures ({0})</source>
      <translation>图片 ({0})</translation>
    </message>
    <message>
      <source>Press Play to see what the network says to the drawing.</source>
      <translation>按“开始”，看网络对图画怎么说。</translation>
    </message>
    <message>
      <source>Sheet to draw on</source>
      <translation>画纸</translation>
    </message>
    <message>
      <source>There is no picture on the clipboard.</source>
      <translation>剪贴板上没有图片。</translation>
    </message>
    <message>
      <source>{name} cannot be read: {reason}</source>
      <translation>无法读取 {name}：{reason}</translation>
    </message>
  </context>
  <context>
    <name>DropoutView</name>
    <message>
      <source>All layers</source>
      <translation>所有层</translation>
    </message>
    <message>
      <source>Drawing</source>
      <translation>绘制</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>Dropout</translation>
    </message>
    <message>
      <source>Each tile is a unit, or a channel with a value for each place: 0 in the scale is dropped in the next training step, 1 is kept and scaled up by 1 / (1 - rate). Every example of the batch has a mask of its own; shown is that of the chosen example, or of the first of the batch. The dropped share is counted over the whole batch and is the rate up to chance. The mask is drawn anew in every step; when the network predicts, nothing is dropped. “Over the maps” lays the mask over what the layer before gives for the chosen example: faint is dropped. “All layers” has a cell for each unit of every dropout layer; of a channel the colour is as strong as the share of it that is kept, and a cross is dropped as a whole. The view “Units” draws the thinned network itself. A recurrent layer keeps its masks of the input and of the state for all time steps, perhaps one for each gate; an attention layer drops single weights: a tile for each head.</source>
      <translation>每块是一个单元，或每处各有一个值的通道：刻度上的 0 在下一训练步被丢弃，1 保留并放大 1 / (1 - rate) 倍。批次中每个样本有自己的掩码；显示的是所选样本的，或批次中第一个的。丢弃比例按整个批次统计，除随机波动外等于 rate。每一步重新抽取掩码；网络预测时不丢弃。“叠加在图上”把掩码叠在前一层对所选样本给出的内容上：暗淡的被丢弃。“所有层”为每个丢弃层的每个单元给出一格；通道的颜色强度等于其保留的比例，叉表示整个被丢弃。“单元”视图画出稀疏网络本身。循环层的输入掩码和状态掩码在所有时间步保持不变，可能每个门各有一个；注意力层丢弃单个权重：每个头一块。</translation>
    </message>
    <message>
      <source>How the mask of the next training step is drawn</source>
      <translation>如何绘制下一训练步的掩码</translation>
    </message>
    <message>
      <source>Kept and dropped units</source>
      <translation>保留和丢弃的单元</translation>
    </message>
    <message>
      <source>Kept and dropped units of all layers</source>
      <translation>所有层中保留和丢弃的单元</translation>
    </message>
    <message>
      <source>Only a mask of what goes into a layer lies over maps; this one does not.</source>
      <translation>只有进入层的内容的掩码能叠在图上；这个不能。</translation>
    </message>
    <message>
      <source>Over the maps</source>
      <translation>叠加在图上</translation>
    </message>
    <message>
      <source>Press Play to see which units are dropped</source>
      <translation>按“开始”以查看哪些单元被丢弃</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>比例</translation>
    </message>
    <message>
      <source>Set the rate of {layer}</source>
      <translation>设置 {layer} 的比例</translation>
    </message>
    <message>
      <source>The numbers of this layer are on their way, or too many.</source>
      <translation>这一层的数值尚未到达，或数量太多。</translation>
    </message>
    <message>
      <source>This network has no dropout. Add a Dropout layer between two others.</source>
      <translation>该网络没有 Dropout。请在两层之间添加一个 Dropout 层。</translation>
    </message>
    <message>
      <source>Training row {row}: place {place} of {count} in the next step</source>
      <translation>训练行 {row}：在下一步中位于 {place} / {count}</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>an evaluation before it brings another mask</source>
      <translation>在它之前进行评估会换一个掩码</translation>
    </message>
    <message>
      <source>attention weights</source>
      <translation>注意力权重</translation>
    </message>
    <message>
      <source>backwards</source>
      <translation>反向</translation>
    </message>
    <message>
      <source>candidate</source>
      <translation>候选值</translation>
    </message>
    <message>
      <source>forget gate</source>
      <translation>遗忘门</translation>
    </message>
    <message>
      <source>forwards</source>
      <translation>正向</translation>
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
      <source>numbers of the chosen example</source>
      <translation>所选样本的数值</translation>
    </message>
    <message>
      <source>output gate</source>
      <translation>输出门</translation>
    </message>
    <message>
      <source>reset gate</source>
      <translation>重置门</translation>
    </message>
    <message>
      <source>state before</source>
      <translation>先前状态</translation>
    </message>
    <message>
      <source>unit {number}</source>
      <translation>单元 {number}</translation>
    </message>
    <message>
      <source>units</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>update gate</source>
      <translation>更新门</translation>
    </message>
    <message>
      <source>{share:.1%} of the batch dropped · rate {rate:.1%} ± {error:.1%}</source>
      <translation>该批丢弃 {share:.1%} · 比例 {rate:.1%} ± {error:.1%}</translation>
    </message>
    <message>
      <source>{share:.1%} of the batch dropped, unusual for a rate of {rate:.1%}</source>
      <translation>该批丢弃 {share:.1%}，对比例 {rate:.1%} 而言不寻常</translation>
    </message>
  </context>
  <context>
    <name>Editor</name>
    <message>
      <source>Arrange</source>
      <translation>排列</translation>
    </message>
    <message>
      <source>Call {layer} once more</source>
      <translation>再次调用 {layer}</translation>
    </message>
    <message>
      <source>Connect {one} to {other}</source>
      <translation>连接 {one} 与 {other}</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>剪切</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Disconnect {one} from {other}</source>
      <translation>断开 {one} 与 {other}</translation>
    </message>
    <message>
      <source>Freeze {layers}</source>
      <translation>冻结 {layers}</translation>
    </message>
    <message>
      <source>Let {layers} learn</source>
      <translation>让 {layers} 学习</translation>
    </message>
    <message>
      <source>Move %n box(es)</source>
      <translation>移动 %n 个方框</translation>
    </message>
    <message>
      <source>Move {layer}</source>
      <translation>移动 {layer}</translation>
    </message>
    <message>
      <source>Own weights for {layers}</source>
      <translation>为 {layers} 使用独立权重</translation>
    </message>
    <message>
      <source>Put {layer} on a link</source>
      <translation>将 {layer} 插入连接</translation>
    </message>
    <message>
      <source>Rename {layer}</source>
      <translation>重命名 {layer}</translation>
    </message>
    <message>
      <source>Select a layer to call once more</source>
      <translation>请选中要再次调用的层</translation>
    </message>
    <message>
      <source>{verb} layers</source>
      <translation>{verb}层</translation>
    </message>
  </context>
  <context>
    <name>Embedding</name>
    <message>
      <source>Examples as points</source>
      <translation>样本作为点</translation>
    </message>
    <message>
      <source>Press “Lay out” to compute this with the weights of now.</source>
      <translation>按“布局”，用当前权重计算。</translation>
    </message>
    <message>
      <source>There is no layer whose output can be laid out.</source>
      <translation>没有可以布局其输出的层。</translation>
    </message>
    <message>
      <source>axes of epoch {0}</source>
      <translation>第 {0} 轮的坐标轴</translation>
    </message>
    <message>
      <source>axis {0}</source>
      <translation>轴 {0}</translation>
    </message>
    <message>
      <source>{0} + {1} of the variance of {2} numbers</source>
      <translation>{2} 个数的方差的 {0} + {1}</translation>
    </message>
    <message>
      <source>{0} are nowhere: not finite</source>
      <translation>{0} 个无处可放：不是有限数</translation>
    </message>
  </context>
  <context>
    <name>EmbeddingBar</name>
    <message>
      <source>About how many neighbours each example keeps</source>
      <translation>每个样本大约保留多少个邻居</translation>
    </message>
    <message>
      <source>Encircle points by dragging</source>
      <translation>拖动以圈选点</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>Find the axes again, with the weights of now</source>
      <translation>用当前权重重新求轴</translation>
    </message>
    <message>
      <source>How many examples; t-SNE takes up to 2,000</source>
      <translation>多少个样本；t-SNE 最多 2,000 个</translation>
    </message>
    <message>
      <source>How many numbers become two</source>
      <translation>多个数如何变成两个</translation>
    </message>
    <message>
      <source>Lasso</source>
      <translation>套索</translation>
    </message>
    <message>
      <source>Lay out</source>
      <translation>布局</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>方法</translation>
    </message>
    <message>
      <source>New axes</source>
      <translation>新的轴</translation>
    </message>
    <message>
      <source>Opacity of the points</source>
      <translation>点的不透明度</translation>
    </message>
    <message>
      <source>PCA</source>
      <translation>PCA</translation>
    </message>
    <message>
      <source>Perplexity</source>
      <translation>困惑度</translation>
    </message>
    <message>
      <source>Size of the points</source>
      <translation>点的大小</translation>
    </message>
    <message>
      <source>They are spread evenly over the {0} of this part; fewer are faster.</source>
      <translation>它们均匀取自该部分的 {0} 个样本；越少越快。</translation>
    </message>
    <message>
      <source>perplexity {0}</source>
      <translation>困惑度 {0}</translation>
    </message>
    <message>
      <source>t-SNE</source>
      <translation>t-SNE</translation>
    </message>
    <message>
      <source>t-SNE of {0} examples takes about {1} seconds.</source>
      <translation>{0} 个样本的 t-SNE 大约需要 {1} 秒。</translation>
    </message>
    <message>
      <source>{0} examples</source>
      <translation>{0} 个样本</translation>
    </message>
  </context>
  <context>
    <name>Encircled</name>
    <message>
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Classes of the encircled examples</source>
      <translation>圈选样本的类别</translation>
    </message>
    <message>
      <source>Encircle nothing any more</source>
      <translation>取消圈选</translation>
    </message>
    <message>
      <source>Encircled examples</source>
      <translation>圈选的样本</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>How many of the encircled examples are of each class</source>
      <translation>圈选的样本中各类别有多少</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>比例</translation>
    </message>
    <message>
      <source>Show in gallery</source>
      <translation>在图库中显示</translation>
    </message>
    <message>
      <source>Show the pictures or rows of these examples</source>
      <translation>显示这些样本的图片或行</translation>
    </message>
    <message>
      <source>{0} examples encircled</source>
      <translation>已圈选 {0} 个样本</translation>
    </message>
  </context>
  <context>
    <name>EnsembleView</name>
    <message>
      <source>Answer</source>
      <translation>答案</translation>
    </message>
    <message>
      <source>Bar: mean. Whisker: one standard deviation. Diamond: without dropout.</source>
      <translation>柱：均值。须：一个标准差。菱形：无丢弃。</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>确定程度</translation>
    </message>
    <message>
      <source>Drawing</source>
      <translation>绘制</translation>
    </message>
    <message>
      <source>How often the example goes through the network</source>
      <translation>样本通过网络多少次</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Line: mean. Band: two standard deviations. Dashes: without dropout.</source>
      <translation>实线：均值。色带：两个标准差。虚线：不使用丢弃。</translation>
    </message>
    <message>
      <source>Over x</source>
      <translation>沿 x</translation>
    </message>
    <message>
      <source>Passes</source>
      <translation>前向次数</translation>
    </message>
    <message>
      <source>Press Play, then run the passes to see how sure the network is.</source>
      <translation>按“开始”，再运行多次前向，看网络有多确定。</translation>
    </message>
    <message>
      <source>Run the passes</source>
      <translation>运行前向</translation>
    </message>
    <message>
      <source>Run the passes to see how sure the network is of this example.</source>
      <translation>运行前向，看网络对这个样本有多确定。</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>The answer, or a layer in training and in inference mode</source>
      <translation>答案，或某层在训练与推断模式下</translation>
    </message>
    <message>
      <source>The chosen example goes through the network again and again with dropout left on, each time through another thinned network. Bars are the means of these passes, whiskers one standard deviation, dots single passes; the black diamond is the answer without dropout. With one input number there is also the band of two standard deviations over it, with the answer without dropout as dashes. “Layer” puts the outputs of one layer in training mode (bars) beside those in inference mode (diamonds). The numbers come from a seed and take nothing from training. Normalisation takes the statistics of the example and 31 training rows.
How to read it: long whiskers mean that the answer hangs on which units are there, so the network is unsure; a tall bar with short whiskers is a firm answer. A diamond far from its bar means that inference is not the mean of the passes.
mean = (1 / n) sum over passes of y; spread = √(sum over passes of (y - mean)² / (n - 1))</source>
      <translation>所选样本在丢弃保持开启的情况下一次次通过网络，每次通过不同的稀疏网络。柱是这些前向的均值，须是一个标准差，点是单次前向；黑色菱形是无丢弃时的答案。只有一个输入数时，还有沿它的两个标准差的带，虚线为无丢弃的答案。“层”将某层在训练模式下的输出（柱）与推断模式下的输出（菱形）并列。随机数来自种子，不影响训练。归一化使用该样本和 31 个训练行的统计量。
如何解读：须长说明答案取决于哪些单元在场，即网络不确定；柱高而须短是稳固的答案。菱形远离其柱说明推断不等于各次前向的平均。
均值 = (1 / n) 对各次前向求和 y；离散度 = √(对各次前向求和 (y - 均值)² / (n - 1))</translation>
    </message>
    <message>
      <source>The same seed gives the same passes</source>
      <translation>相同种子得到相同的前向</translation>
    </message>
    <message>
      <source>This network has no dropout and no noise: all passes agree.</source>
      <translation>此网络没有丢弃和噪声：各次前向都相同。</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>{0} passes</source>
      <translation>{0} 次前向</translation>
    </message>
    <message>
      <source>{layer}: training and inference differ by {change} (root mean square)</source>
      <translation>{layer}：训练与推断相差 {change}（均方根）</translation>
    </message>
    <message>
      <source>{name}: {mean} ± {spread}, without dropout {still}</source>
      <translation>{name}：{mean} ± {spread}，无丢弃 {still}</translation>
    </message>
  </context>
  <context>
    <name>EpochModel</name>
    <message>
      <source>0 is the state before training</source>
      <translation>0 为训练前的状态</translation>
    </message>
    <message>
      <source>The best value of this column</source>
      <translation>该列的最佳值</translation>
    </message>
    <message>
      <source>Time for the training steps of the row</source>
      <translation>该行训练步所用的时间</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>seconds</source>
      <translation>秒</translation>
    </message>
    <message>
      <source>{name}: best {value} in epoch {epoch}</source>
      <translation>{name}：最佳 {value}，在第 {epoch} 轮</translation>
    </message>
  </context>
  <context>
    <name>EpochsMenu</name>
    <message>
      <source>How many epochs to train before training waits again</source>
      <translation>训练多少轮后再次等待</translation>
    </message>
    <message>
      <source>Number of epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>Train {n} epochs</source>
      <translation>训练 {n} 轮</translation>
    </message>
  </context>
  <context>
    <name>EvaluatePanel</name>
    <message>
      <source> ({} examples)</source>
      <translation>（{} 个样本）</translation>
    </message>
    <message>
      <source>, before the last training</source>
      <translation>，最后一次训练之前</translation>
    </message>
    <message>
      <source>Evaluate</source>
      <translation>评估</translation>
    </message>
    <message>
      <source>Evaluate on the test set</source>
      <translation>在测试集上评估</translation>
    </message>
    <message>
      <source>Evaluate: {}</source>
      <translation>评估：{}</translation>
    </message>
    <message>
      <source>Measure the network on examples it has never seen</source>
      <translation>用网络从未见过的样本衡量其效果</translation>
    </message>
    <message>
      <source>Measure the network on this part as it is now</source>
      <translation>用这一部分衡量网络当前的效果</translation>
    </message>
    <message>
      <source>Measuring …</source>
      <translation>正在测量 …</translation>
    </message>
    <message>
      <source>Nothing has been trained yet.</source>
      <translation>尚未训练任何网络。</translation>
    </message>
    <message>
      <source>Test set</source>
      <translation>测试集</translation>
    </message>
    <message>
      <source>The test set{} is locked: it takes no part in training or in choosing. Open it when you are done.</source>
      <translation>测试集{}已锁定：它不参与训练，也不参与选择。完成之后再打开它。</translation>
    </message>
    <message>
      <source>There is no test set: give it a share in the Data panel.</source>
      <translation>没有测试集：请在“数据”面板中为其分配比例。</translation>
    </message>
    <message>
      <source>Train a network first</source>
      <translation>请先训练网络</translation>
    </message>
    <message>
      <source>Training set</source>
      <translation>训练集</translation>
    </message>
    <message>
      <source>Validation set</source>
      <translation>验证集</translation>
    </message>
    <message>
      <source>You have seen the test set{}. Choosing settings by it would make it a validation set.</source>
      <translation>您已经看过测试集{}。若再据此选择设置，它就成了验证集。</translation>
    </message>
    <message>
      <source>{}, {} examples</source>
      <translation>{}，{} 个样本</translation>
    </message>
  </context>
  <context>
    <name>ExampleBar</name>
    <message>
      <source>own example {number}</source>
      <translation>自己的样本 {number}</translation>
    </message>
  </context>
  <context>
    <name>ExampleBrowser</name>
    <message>
      <source>Any example</source>
      <translation>任意样本</translation>
    </message>
    <message>
      <source>Next example</source>
      <translation>下一个样本</translation>
    </message>
    <message>
      <source>No part uses this example (see “At most”).</source>
      <translation>没有任何部分使用该样本（参见“至多”）。</translation>
    </message>
    <message>
      <source>Previous example</source>
      <translation>上一个样本</translation>
    </message>
    <message>
      <source>The chosen example</source>
      <translation>选中的样本</translation>
    </message>
    <message>
      <source>There are examples 0 to {}.</source>
      <translation>样本编号从 0 到 {}。</translation>
    </message>
    <message>
      <source>This part has no examples.</source>
      <translation>该部分没有样本。</translation>
    </message>
    <message>
      <source>own example {}</source>
      <translation>自己的样本 {}</translation>
    </message>
  </context>
  <context>
    <name>Expected</name>
    <message>
      <source>about {n} min</source>
      <translation>约 {n} 分钟</translation>
    </message>
    <message>
      <source>about {n} s</source>
      <translation>约 {n} 秒</translation>
    </message>
    <message>
      <source>{parameters} parameters · at least {operations} FLOPs · {memory} · {time} per epoch</source>
      <translation>{parameters} 个参数 · 至少 {operations} FLOPs · {memory} · 每轮 {time}</translation>
    </message>
    <message>
      <source>{parameters} parameters · {operations} FLOPs · {memory} · {time} per epoch</source>
      <translation>{parameters} 个参数 · {operations} FLOPs · {memory} · 每轮 {time}</translation>
    </message>
  </context>
  <context>
    <name>Explain</name>
    <message>
      <source>Grad-CAM</source>
      <translation>Grad-CAM</translation>
    </message>
    <message>
      <source>Gradient</source>
      <translation>梯度</translation>
    </message>
    <message>
      <source>Gradient × input</source>
      <translation>梯度 × 输入</translation>
    </message>
    <message>
      <source>Guided</source>
      <translation>引导</translation>
    </message>
    <message>
      <source>Guided backpropagation: M = dz/dx, where each rectifier lets only positive gradients back.</source>
      <translation>引导反向传播：M = dz/dx，其中每个整流单元只让正梯度回传。</translation>
    </message>
    <message>
      <source>Integrated gradients</source>
      <translation>积分梯度</translation>
    </message>
    <message>
      <source>M = (x - x0) · mean of dz/dx on the line from x0 to x; the sum of M is z(x) - z(x0), the gap to it is told.</source>
      <translation>M = (x - x0) · 从 x0 到 x 的直线上 dz/dx 的平均；M 之和为 z(x) - z(x0)，差距会注明。</translation>
    </message>
    <message>
      <source>M = dz/dx: how fast the logit z moves with each number of the input.</source>
      <translation>M = dz/dx：logit z 随输入每个数变化的快慢。</translation>
    </message>
    <message>
      <source>M = mean of dz/dx over copies of x with noise; the noise is always the same.</source>
      <translation>M = 对带噪声的 x 的副本求 dz/dx 的平均；噪声始终相同。</translation>
    </message>
    <message>
      <source>M = relu(sum over k of a[k] A[k]), a[k] = mean over the places of dz/dA[k], with the maps A[k] of the layer.</source>
      <translation>M = relu(对 k 求和 a[k] A[k])，a[k] = dz/dA[k] 在各位置的平均，A[k] 为该层的图。</translation>
    </message>
    <message>
      <source>M = x · dz/dx: of a linear network the share of each number in the answer.</source>
      <translation>M = x · dz/dx：对线性网络，即每个数在答案中的份额。</translation>
    </message>
    <message>
      <source>M = z(x) - z(x with a patch hidden), the mean over all patches that cover a place.</source>
      <translation>M = z(x) - z(遮住一块的 x)，对覆盖该处的所有块取平均。</translation>
    </message>
    <message>
      <source>Method that takes long</source>
      <translation>耗时的方法</translation>
    </message>
    <message>
      <source>Occlusion</source>
      <translation>遮挡</translation>
    </message>
    <message>
      <source>Orange speaks for the class, blue against it; without signs only the size counts, the brightest counts most. Compare several methods: what only one of them shows may be an artefact. A gradient tells where a small change would matter, a contribution how much is there now, occlusion what is lost. A map that lies on the background shows that the network has learnt the wrong thing.</source>
      <translation>橙色支持该类别，蓝色反对；不带符号时只看大小，最亮的最重要。比较几种方法：只有一种方法显示的可能是伪影。梯度说明小变化在哪里重要，贡献说明现在有多少，遮挡说明会失去什么。图落在背景上说明网络学错了东西。</translation>
    </message>
    <message>
      <source>Press Play to see why the network answers what it does.</source>
      <translation>按“开始”，看网络为何这样回答。</translation>
    </message>
    <message>
      <source>SmoothGrad</source>
      <translation>SmoothGrad</translation>
    </message>
    <message>
      <source>Switch a method on to see what the answer hangs on.</source>
      <translation>启用一种方法，看答案取决于什么。</translation>
    </message>
    <message>
      <source>Waiting for the network.</source>
      <translation>正在等待网络。</translation>
    </message>
    <message>
      <source>Which parts of the chosen example speak for a class, or for one class and not for another one: the example beside a map of each method. z is the logit, the number before softmax or sigmoid; of networks that tell numbers it is the number.</source>
      <translation>所选样本的哪些部分支持某个类别，或支持一个类别而不是另一个：样本与每种方法的图并排。z 是 logit，即 softmax 或 sigmoid 之前的数；对输出数值的网络就是该数值。</translation>
    </message>
    <message>
      <source>Why this answer</source>
      <translation>为何如此回答</translation>
    </message>
    <message>
      <source>copies</source>
      <translation>副本</translation>
    </message>
    <message>
      <source>epoch {0:.4g}</source>
      <translation>第 {0:.4g} 轮</translation>
    </message>
    <message>
      <source>fill</source>
      <translation>填充值</translation>
    </message>
    <message>
      <source>from</source>
      <translation>从</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>均值</translation>
    </message>
    <message>
      <source>noise</source>
      <translation>噪声</translation>
    </message>
    <message>
      <source>patch</source>
      <translation>块</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>stride</source>
      <translation>步幅</translation>
    </message>
    <message>
      <source>z = {0}</source>
      <translation>z = {0}</translation>
    </message>
    <message>
      <source>z[{0}] - z[{1}] = {2}</source>
      <translation>z[{0}] - z[{1}] = {2}</translation>
    </message>
    <message>
      <source>z[{0}] = {1}</source>
      <translation>z[{0}] = {1}</translation>
    </message>
    <message>
      <source>zero</source>
      <translation>零</translation>
    </message>
    <message>
      <source>{0}: sum {1}, gap {2} after {3} steps</source>
      <translation>{0}：和 {1}，{3} 步后差距 {2}</translation>
    </message>
  </context>
  <context>
    <name>ExplainBar</name>
    <message>
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Compute</source>
      <translation>计算</translation>
    </message>
    <message>
      <source>Explain why the class and not this one: the difference of their logits</source>
      <translation>解释为何是该类别而不是这个：它们 logit 之差</translation>
    </message>
    <message>
      <source>How much of the map lies over the picture; right: the map alone</source>
      <translation>图覆盖图片的程度；最右：只有图</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>图</translation>
    </message>
    <message>
      <source>Map over picture</source>
      <translation>图叠加在图片上</translation>
    </message>
    <message>
      <source>Methods that take a while: they are asked for</source>
      <translation>需要时间的方法：按需计算</translation>
    </message>
    <message>
      <source>More …</source>
      <translation>更多…</translation>
    </message>
    <message>
      <source>Not this class</source>
      <translation>不是这个类别</translation>
    </message>
    <message>
      <source>Show what speaks against the class as well; else only the size of the numbers</source>
      <translation>也显示反对该类别的；否则只看大小</translation>
    </message>
    <message>
      <source>Signed</source>
      <translation>带符号</translation>
    </message>
    <message>
      <source>The class that is explained</source>
      <translation>被解释的类别</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>为何</translation>
    </message>
    <message>
      <source>and not</source>
      <translation>而不是</translation>
    </message>
    <message>
      <source>no other</source>
      <translation>没有其他</translation>
    </message>
    <message>
      <source>the class it says</source>
      <translation>它给出的类别</translation>
    </message>
    <message>
      <source>the true class</source>
      <translation>真实类别</translation>
    </message>
  </context>
  <context>
    <name>Explanation</name>
    <message>
      <source>Formula</source>
      <translation>公式</translation>
    </message>
    <message>
      <source>How to read it</source>
      <translation>如何解读</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>出处</translation>
    </message>
  </context>
  <context>
    <name>Exporter</name>
    <message>
      <source>Export Keras script</source>
      <translation>导出 Keras 脚本</translation>
    </message>
    <message>
      <source>Export diagram</source>
      <translation>导出网络图</translation>
    </message>
    <message>
      <source>Export model</source>
      <translation>导出模型</translation>
    </message>
    <message>
      <source>Keras model (*.keras)</source>
      <translation>Keras 模型 (*.keras)</translation>
    </message>
    <message>
      <source>Load weights</source>
      <translation>加载权重</translation>
    </message>
    <message>
      <source>Not saved: {reason}</source>
      <translation>未保存：{reason}</translation>
    </message>
    <message>
      <source>Picture (*.png);;Vector picture (*.svg)</source>
      <translation>图片 (*.png);;矢量图 (*.svg)</translation>
    </message>
    <message>
      <source>Python (*.py);;Notebook (*.ipynb)</source>
      <translation>Python (*.py);;笔记本 (*.ipynb)</translation>
    </message>
    <message>
      <source>The script was not written.</source>
      <translation>脚本未写入。</translation>
    </message>
    <message>
      <source>{title}, a folder (*)</source>
      <translation>{title}，文件夹 (*)</translation>
    </message>
  </context>
  <context>
    <name>FairnessList</name>
    <message>
      <source>What is equal and what is not</source>
      <translation>哪些相同，哪些不同</translation>
    </message>
  </context>
  <context>
    <name>FileEditor</name>
    <message>
      <source>All files</source>
      <translation>所有文件</translation>
    </message>
    <message>
      <source>Browse</source>
      <translation>浏览</translation>
    </message>
    <message>
      <source>Choose from the disk …</source>
      <translation>从磁盘选择 …</translation>
    </message>
  </context>
  <context>
    <name>Files</name>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Projects (*{suffix});;All files (*)</source>
      <translation>项目 (*{suffix});;所有文件 (*)</translation>
    </message>
    <message>
      <source>Projects, models and code (*{suffix} {models});;Projects (*{suffix});;All files (*)</source>
      <translation>项目、模型和代码 (*{suffix} {models});;项目 (*{suffix});;所有文件 (*)</translation>
    </message>
    <message>
      <source>Save project</source>
      <translation>保存项目</translation>
    </message>
    <message>
      <source>The engine did not answer; the project was saved without its weights.</source>
      <translation>引擎没有响应；项目已保存，但不含权重。</translation>
    </message>
    <message>
      <source>The project is still being saved.</source>
      <translation>项目仍在保存中。</translation>
    </message>
    <message>
      <source>The project was not opened.</source>
      <translation>项目未打开。</translation>
    </message>
    <message>
      <source>The project was not saved.</source>
      <translation>项目未保存。</translation>
    </message>
    <message>
      <source>Use {name}</source>
      <translation>使用 {name}</translation>
    </message>
    <message>
      <source>{name} is no project, model, code or data file that can be opened here.</source>
      <translation>{name} 不是可在此打开的项目、模型、代码或数据文件。</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>Channel</source>
      <translation>通道</translation>
    </message>
    <message>
      <source>Channels</source>
      <translation>通道</translation>
    </message>
    <message>
      <source>Colour each filter by its own largest weight, so that faint ones can be seen</source>
      <translation>按各滤波器自身的最大权重着色，使微弱的也可见</translation>
    </message>
    <message>
      <source>How the input channels of a filter are shown</source>
      <translation>如何显示滤波器的输入通道</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>顺序</translation>
    </message>
    <message>
      <source>Order of the filters</source>
      <translation>滤波器的顺序</translation>
    </message>
    <message>
      <source>Own scale</source>
      <translation>各自刻度</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>部分</translation>
    </message>
    <message>
      <source>The weights as they are, or how far they came since before training</source>
      <translation>权重本身，或相对训练前的变化</translation>
    </message>
    <message>
      <source>What is shown</source>
      <translation>显示什么</translation>
    </message>
    <message>
      <source>Which input channel is shown</source>
      <translation>显示哪个输入通道</translation>
    </message>
    <message>
      <source>Which weights of the layer</source>
      <translation>该层的哪些权重</translation>
    </message>
    <message>
      <source>as colour (RGB)</source>
      <translation>作为颜色（RGB）</translation>
    </message>
    <message>
      <source>by change</source>
      <translation>按变化</translation>
    </message>
    <message>
      <source>by norm</source>
      <translation>按范数</translation>
    </message>
    <message>
      <source>by number</source>
      <translation>按编号</translation>
    </message>
    <message>
      <source>change since the start</source>
      <translation>自开始以来的变化</translation>
    </message>
    <message>
      <source>channel {}</source>
      <translation>通道 {}</translation>
    </message>
    <message>
      <source>depthwise</source>
      <translation>逐通道</translation>
    </message>
    <message>
      <source>every channel</source>
      <translation>每个通道</translation>
    </message>
    <message>
      <source>mean of channels</source>
      <translation>各通道平均</translation>
    </message>
    <message>
      <source>of the input</source>
      <translation>输入的</translation>
    </message>
    <message>
      <source>of the state</source>
      <translation>状态的</translation>
    </message>
    <message>
      <source>one channel</source>
      <translation>单个通道</translation>
    </message>
    <message>
      <source>pointwise</source>
      <translation>逐点</translation>
    </message>
    <message>
      <source>weights</source>
      <translation>权重</translation>
    </message>
  </context>
  <context>
    <name>Filters</name>
    <message>
      <source>Press Play to see the filters of this network.</source>
      <translation>按“开始”以查看该网络的滤波器。</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>该孪生的网络没有这一层。</translation>
    </message>
    <message>
      <source>This network has no layer with filters. Add a convolution.</source>
      <translation>该网络没有带滤波器的层。请添加卷积层。</translation>
    </message>
    <message>
      <source>change since before training</source>
      <translation>自训练前以来的变化</translation>
    </message>
    <message>
      <source>change {norm:.3g}</source>
      <translation>变化 {norm:.3g}</translation>
    </message>
    <message>
      <source>channel {number}</source>
      <translation>通道 {number}</translation>
    </message>
    <message>
      <source>filter {number}</source>
      <translation>滤波器 {number}</translation>
    </message>
    <message>
      <source>norm {norm:.3g}</source>
      <translation>范数 {norm:.3g}</translation>
    </message>
    <message>
      <source>slice {number}</source>
      <translation>切片 {number}</translation>
    </message>
    <message>
      <source>the weights before training are not known</source>
      <translation>训练前的权重未知</translation>
    </message>
    <message>
      <source>{count} filters of {height} × {width} × {channels}</source>
      <translation>{count} 个滤波器，大小 {height} × {width} × {channels}</translation>
    </message>
  </context>
  <context>
    <name>Finder</name>
    <message>
      <source>A name, a type or a setting such as units=10; Enter goes to the next, Shift+Enter back</source>
      <translation>名称、类型或设置，如 units=10；按 Enter 到下一个，按 Shift+Enter 返回</translation>
    </message>
    <message>
      <source>Close (Escape)</source>
      <translation>关闭 (Escape)</translation>
    </message>
    <message>
      <source>Find a layer</source>
      <translation>查找层</translation>
    </message>
    <message>
      <source>nothing found</source>
      <translation>未找到</translation>
    </message>
    <message>
      <source>{place} of {count}</source>
      <translation>{place} / {count}</translation>
    </message>
  </context>
  <context>
    <name>FindingList</name>
    <message>
      <source>Change the project; you can undo it</source>
      <translation>修改项目；可以撤销</translation>
    </message>
    <message>
      <source>Open the view that shows what is meant</source>
      <translation>打开能看到所指内容的视图</translation>
    </message>
    <message>
      <source>Put it right</source>
      <translation>修正</translation>
    </message>
    <message>
      <source>Show it</source>
      <translation>显示</translation>
    </message>
  </context>
  <context>
    <name>FlowView</name>
    <message>
      <source>From {0} ({1}) to {2} ({3}): it falls {4}-fold.</source>
      <translation>从 {0}（{1}）到 {2}（{3}）：下降 {4} 倍。</translation>
    </message>
    <message>
      <source>From {0} ({1}) to {2} ({3}): it grows {4}-fold.</source>
      <translation>从 {0}（{1}）到 {2}（{3}）：增长 {4} 倍。</translation>
    </message>
    <message>
      <source>From {0} ({1}) to {2} ({3}): it passes through evenly.</source>
      <translation>从 {0}（{1}）到 {2}（{3}）：均匀通过。</translation>
    </message>
    <message>
      <source>From {0} ({1}) to {2} ({3}): no gradient comes through.</source>
      <translation>从 {0}（{1}）到 {2}（{3}）：没有梯度通过。</translation>
    </message>
    <message>
      <source>Gradient flow</source>
      <translation>梯度流</translation>
    </message>
    <message>
      <source>Gradient:</source>
      <translation>梯度：</translation>
    </message>
    <message>
      <source>How large the gradient of the loss is in each layer, from the output on the left back to the input on the right, on a logarithmic scale: the line is now, the dashes are when it was first looked at, and the bars reach from the least to the largest so far. The loss is that of at most 32 training examples, without penalties. A cross at the bottom is a gradient that is 0 or not finite. What the doctor finds stands above.
How to read it: a level line is good. A line that falls by a factor of 1,000 and more means that the layers near the input hardly learn (vanishing); one that climbs as much means steps that are too large there (exploding).
norm = √(sum over all weights w of the layer of (dL/dw)²); per weight = √(mean of (dL/dw)²) over its kernels.</source>
      <translation>损失的梯度在各层有多大，从左边的输出回到右边的输入，对数刻度：实线是现在，虚线是首次查看时，竖条是至今的最小到最大。损失取自最多 32 个训练样本，不含惩罚。底部的叉表示梯度为 0 或不是有限数。医生的发现写在上方。
如何解读：水平的线是好的。线下降 1000 倍以上，说明靠近输入的层几乎不学习（消失）；同样幅度地上升，说明那里的步子太大（爆炸）。
范数 = √(对该层所有权重 w 求和 (dL/dw)²)；每个权重 = √(其核上 (dL/dw)² 的平均)。</translation>
    </message>
    <message>
      <source>Line: now. Dashes: first look. Bars: all looks so far.</source>
      <translation>实线：现在。虚线：首次查看。竖条：至今全部。</translation>
    </message>
    <message>
      <source>Press Play to see how the gradient flows through this network.</source>
      <translation>按“开始”，看梯度如何流过这个网络。</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>大小</translation>
    </message>
    <message>
      <source>The gradient is not finite in {0}.</source>
      <translation>{0} 中的梯度不是有限数。</translation>
    </message>
    <message>
      <source>The norm over all weights of a layer, or the size for one weight of its kernels</source>
      <translation>该层全部权重的范数，或其核中每个权重的大小</translation>
    </message>
    <message>
      <source>This network has no layer with a gradient.</source>
      <translation>此网络没有带梯度的层。</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>正在等待网络的答案。</translation>
    </message>
    <message>
      <source>from output to input</source>
      <translation>从输出到输入</translation>
    </message>
    <message>
      <source>norm of the layer</source>
      <translation>层的范数</translation>
    </message>
    <message>
      <source>per weight</source>
      <translation>每个权重</translation>
    </message>
    <message>
      <source>size of the gradient</source>
      <translation>梯度大小</translation>
    </message>
    <message>
      <source>{0} has no gradient.</source>
      <translation>{0} 没有梯度。</translation>
    </message>
    <message>
      <source>{0}: {1} now, {2} at first, from {3} to {4} so far</source>
      <translation>{0}：现在 {1}，起初 {2}，至今从 {3} 到 {4}</translation>
    </message>
  </context>
  <context>
    <name>FoldButton</name>
    <message>
      <source>closed</source>
      <translation>已折叠</translation>
    </message>
    <message>
      <source>open</source>
      <translation>已展开</translation>
    </message>
  </context>
  <context>
    <name>FormulaEditor</name>
    <message>
      <source>A comparison is 1 where it holds, else 0; -x^2 is -(x^2).</source>
      <translation>比较成立时为 1，否则为 0；-x^2 即 -(x^2)。</translation>
    </message>
    <message>
      <source>Functions: {}</source>
      <translation>函数：{}</translation>
    </message>
    <message>
      <source>Names: {}</source>
      <translation>名称：{}</translation>
    </message>
    <message>
      <source>Over all outputs of an example: {}</source>
      <translation>对一个样本的所有输出：{}</translation>
    </message>
    <message>
      <source>Signs: {}</source>
      <translation>符号：{}</translation>
    </message>
    <message>
      <source>The formula and its slope</source>
      <translation>公式及其斜率</translation>
    </message>
    <message>
      <source>The slope of the formula, which training goes down</source>
      <translation>公式的斜率，训练沿其下降</translation>
    </message>
    <message>
      <source>a formula of {}</source>
      <translation>关于 {} 的公式</translation>
    </message>
    <message>
      <source>p − y at y = {}</source>
      <translation>y = {} 时的 p − y</translation>
    </message>
    <message>
      <source>y is the target, p the output of the network.</source>
      <translation>y 为目标，p 为网络的输出。</translation>
    </message>
  </context>
  <context>
    <name>FrameItem</name>
    <message>
      <source>A block of layers: drag its name to move it, double-click to fold it</source>
      <translation>由层组成的块：拖动其名称可移动，双击可折叠</translation>
    </message>
  </context>
  <context>
    <name>Function</name>
    <message>
      <source>Choose data with one input to see the fitted curve.</source>
      <translation>请选择只有一个输入的数据，以查看拟合曲线。</translation>
    </message>
    <message>
      <source>Fitted function</source>
      <translation>拟合的函数</translation>
    </message>
    <message>
      <source>Fitted line</source>
      <translation>拟合线</translation>
    </message>
    <message>
      <source>Original data</source>
      <translation>原始数据</translation>
    </message>
    <message>
      <source>Press Play to see the curve that the network fits.</source>
      <translation>按“开始”以查看网络拟合的曲线。</translation>
    </message>
    <message>
      <source>Validation data</source>
      <translation>验证数据</translation>
    </message>
    <message>
      <source>epoch {0}</source>
      <translation>第 {0} 轮</translation>
    </message>
    <message>
      <source>fitted {0}</source>
      <translation>拟合值 {0}</translation>
    </message>
    <message>
      <source>nearest point ({0}, {1})</source>
      <translation>最近的点 ({0}, {1})</translation>
    </message>
    <message>
      <source>residual {0}</source>
      <translation>残差 {0}</translation>
    </message>
  </context>
  <context>
    <name>Gallery</name>
    <message>
      <source>Click an example to choose it for every view</source>
      <translation>单击一个样本，在所有视图中选中它</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>置信度</translation>
    </message>
    <message>
      <source>Prediction</source>
      <translation>预测</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>行</translation>
    </message>
    <message>
      <source>Truth</source>
      <translation>真实值</translation>
    </message>
    <message>
      <source>an example of your own: prediction {0} {1}</source>
      <translation>自己的样本：预测 {0} {1}</translation>
    </message>
    <message>
      <source>example {0} of the part “{1}”: truth {2}, prediction {3} {4}</source>
      <translation>“{1}”部分的样本 {0}：真实值 {2}，预测 {3} {4}</translation>
    </message>
  </context>
  <context>
    <name>GapMeter</name>
    <message>
      <source>Gap = validation loss - training loss at the end of the newest epoch. The bar is the gap as a share of the validation loss. A gap that grows while the validation loss rises is overfitting: the network learns its examples by heart. More data, dropout, L2 or fewer units narrow it. Below zero: dropout or penalties weigh on the training loss only, or the training loss, a mean over the epoch, lags behind.</source>
      <translation>差距 = 最新一轮结束时的验证损失 - 训练损失。条形表示差距占验证损失的比例。验证损失上升的同时差距扩大就是过拟合：网络在死记样本。更多数据、Dropout、L2 或更少的单元可缩小差距。低于零：Dropout 或惩罚只增加训练损失，或者训练损失是一轮的平均值，因而滞后。</translation>
    </message>
    <message>
      <source>Gap between validation and training loss</source>
      <translation>验证损失与训练损失之间的差距</translation>
    </message>
    <message>
      <source>gap</source>
      <translation>差距</translation>
    </message>
  </context>
  <context>
    <name>Gates</name>
    <message>
      <source>A gate at 1 is open, at 0 it is closed. A forget gate near 1 keeps the cell state, and with it the gradient, over many steps; an input gate near 0 writes nothing; an output gate near 0 hides what is kept. In a GRU an update gate near 1 keeps the state. Point at a step to see its numbers, click to keep it. The sums are those of the layer itself.</source>
      <translation>门为 1 时打开，为 0 时关闭。遗忘门接近 1 会在许多步中保持单元状态及其梯度；输入门接近 0 什么也不写；输出门接近 0 隐藏所存内容。GRU 的更新门接近 1 时保持状态。指向一步看数值，单击固定。求和与该层本身一致。</translation>
    </message>
    <message>
      <source>Gates</source>
      <translation>门</translation>
    </message>
    <message>
      <source>Gates of all units over time</source>
      <translation>所有单元的门随时间变化</translation>
    </message>
    <message>
      <source>Gates of one filter at every time step</source>
      <translation>一个滤波器在每个时间步的门</translation>
    </message>
    <message>
      <source>Hochreiter and Schmidhuber (1997), Long short-term memory; Gers, Schmidhuber and Cummins (2000), Learning to forget; Cho et al. (2014), Learning phrase representations using RNN encoder-decoder; Shi et al. (2015), Convolutional LSTM network.</source>
      <translation>Hochreiter and Schmidhuber (1997), Long short-term memory; Gers, Schmidhuber and Cummins (2000), Learning to forget; Cho et al. (2014), Learning phrase representations using RNN encoder-decoder; Shi et al. (2015), Convolutional LSTM network.</translation>
    </message>
    <message>
      <source>LSTM: f_t, i_t, o_t = σ(W x_t + U h_(t-1) + b), g_t = tanh(W x_t + U h_(t-1) + b), c_t = f_t · c_(t-1) + i_t · g_t, h_t = o_t · tanh(c_t). GRU: h_t = z_t · h_(t-1) + (1 - z_t) · g_t. ConvLSTM: as LSTM, with convolutions W ∗ x_t and U ∗ h_(t-1).</source>
      <translation>LSTM: f_t, i_t, o_t = σ(W x_t + U h_(t-1) + b), g_t = tanh(W x_t + U h_(t-1) + b), c_t = f_t · c_(t-1) + i_t · g_t, h_t = o_t · tanh(c_t). GRU: h_t = z_t · h_(t-1) + (1 - z_t) · g_t. ConvLSTM：与 LSTM 相同，但为卷积 W ∗ x_t 和 U ∗ h_(t-1)。</translation>
    </message>
    <message>
      <source>Press Play to see what the gates of a recurrent layer do.</source>
      <translation>按“开始”，看循环层的门在做什么。</translation>
    </message>
    <message>
      <source>This network has no recurrent layer.</source>
      <translation>此网络没有循环层。</translation>
    </message>
    <message>
      <source>Unit, or of which filter maps are shown</source>
      <translation>单元，或显示哪个滤波器的图</translation>
    </message>
    <message>
      <source>What the gates of an LSTM or a GRU do at every step of the chosen sequence: above, those of one unit as curves; below, those of all units as maps, a row for each unit; and the formulas of one step with its numbers. Of a ConvLSTM, the maps of one filter at every step, and the formulas at one place of them.</source>
      <translation>LSTM 或 GRU 的门在所选序列每一步做什么：上方是一个单元的门的曲线；下方是所有单元的门的图，每个单元一行；以及某一步带数值的公式。对于 ConvLSTM，则是一个滤波器在每一步的图，以及其中一处的公式。</translation>
    </message>
    <message>
      <source>Which of the two readings of a bidirectional layer</source>
      <translation>双向层的哪一个方向</translation>
    </message>
    <message>
      <source>Which sequence of a layer that is repeated</source>
      <translation>重复层的哪个序列</translation>
    </message>
    <message>
      <source>backwards</source>
      <translation>反向</translation>
    </message>
    <message>
      <source>candidate g</source>
      <translation>候选 g</translation>
    </message>
    <message>
      <source>cell state c</source>
      <translation>单元状态 c</translation>
    </message>
    <message>
      <source>forget gate f</source>
      <translation>遗忘门 f</translation>
    </message>
    <message>
      <source>forwards</source>
      <translation>正向</translation>
    </message>
    <message>
      <source>hidden state h</source>
      <translation>隐藏状态 h</translation>
    </message>
    <message>
      <source>input gate i</source>
      <translation>输入门 i</translation>
    </message>
    <message>
      <source>masked: the state stays as it was</source>
      <translation>被掩码：状态保持不变</translation>
    </message>
    <message>
      <source>one unit</source>
      <translation>一个单元</translation>
    </message>
    <message>
      <source>output gate o</source>
      <translation>输出门 o</translation>
    </message>
    <message>
      <source>reset gate r</source>
      <translation>重置门 r</translation>
    </message>
    <message>
      <source>step {step} ({token}), filter {unit}, place ({row}, {column}):</source>
      <translation>步 {step}（{token}），滤波器 {unit}，位置 ({row}, {column})：</translation>
    </message>
    <message>
      <source>step {step} ({token}), unit {unit}:</source>
      <translation>步 {step}（{token}），单元 {unit}：</translation>
    </message>
    <message>
      <source>time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>unit {0}</source>
      <translation>单元 {0}</translation>
    </message>
    <message>
      <source>update gate z</source>
      <translation>更新门 z</translation>
    </message>
  </context>
  <context>
    <name>GatesMaps</name>
    <message>
      <source>time</source>
      <translation>时间</translation>
    </message>
  </context>
  <context>
    <name>Gesture</name>
    <message>
      <source>Link to {layer}, input {number}</source>
      <translation>连接到 {layer}，输入 {number}</translation>
    </message>
    <message>
      <source>Open the block to link to a layer in it</source>
      <translation>展开该块，才能连接到其中的层</translation>
    </message>
    <message>
      <source>This line stands for {count} links; open the block to choose one</source>
      <translation>这条线代表 {count} 条连接；展开该块即可选择其中一条</translation>
    </message>
  </context>
  <context>
    <name>HealthView</name>
    <message>
      <source>A unit is saturated where its activation function is flat: |tanh| above 0.97, a sigmoid below 0.03 or above 0.97. There the gradient is almost zero and the unit stops learning. A dead unit is a ReLU that gives 0 for every example. Shares are taken over the first 256 training examples; of layers with several outputs each has a row. The curves of before stay when the view is hidden; of what was trained meanwhile the kept epochs are filled in. Scaled inputs and smaller initial weights keep them low.</source>
      <translation>单元在激活函数平坦处饱和：|tanh| 高于 0.97，sigmoid 低于 0.03 或高于 0.97。那里梯度几乎为零，单元停止学习。死单元是对每个样本都给出 0 的 ReLU。比例取自前 256 个训练样本；有多个输出的层每个一行。视图隐藏时先前的曲线保留；其间训练的内容由保留的轮次补上。缩放输入和较小的初始权重可使其保持较低。</translation>
    </message>
    <message>
      <source>Dead</source>
      <translation>失活</translation>
    </message>
    <message>
      <source>Deviation</source>
      <translation>偏差</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>均值</translation>
    </message>
    <message>
      <source>No layer of this network has an activation that can saturate or die</source>
      <translation>该网络没有会饱和或失活的激活层</translation>
    </message>
    <message>
      <source>Press Play to see how the units fare</source>
      <translation>按“开始”以查看各单元的状况</translation>
    </message>
    <message>
      <source>Saturated</source>
      <translation>饱和</translation>
    </message>
    <message>
      <source>Saturation</source>
      <translation>饱和</translation>
    </message>
    <message>
      <source>saturated or dead</source>
      <translation>饱和或失活</translation>
    </message>
    <message>
      <source>step</source>
      <translation>步</translation>
    </message>
  </context>
  <context>
    <name>HiddenStates</name>
    <message>
      <source>, backwards</source>
      <translation>，反向</translation>
    </message>
    <message>
      <source>, forwards</source>
      <translation>，正向</translation>
    </message>
    <message>
      <source>Elman (1990), Finding structure in time; Karpathy, Johnson and Fei-Fei (2016), Visualizing and understanding recurrent networks.</source>
      <translation>Elman (1990), Finding structure in time; Karpathy, Johnson and Fei-Fei (2016), Visualizing and understanding recurrent networks.</translation>
    </message>
    <message>
      <source>Hidden state</source>
      <translation>隐藏状态</translation>
    </message>
    <message>
      <source>Point at a number. Put together from all steps, the output differs from the layer's own by {0} at most.</source>
      <translation>指向一个数。由所有步组合得到的输出与该层自身的输出最多相差 {0}。</translation>
    </message>
    <message>
      <source>Press Play to see what a recurrent layer keeps in mind.</source>
      <translation>按“开始”，看循环层记住了什么。</translation>
    </message>
    <message>
      <source>States over time</source>
      <translation>状态随时间变化</translation>
    </message>
    <message>
      <source>The state of a recurrent layer after each step of the chosen sequence, a row for each unit, also where the layer hands on its last state only; of an LSTM the cell state, too. Below it, what the layer reads. Of a ConvLSTM a row is the mean of a filter's map, below that of a channel; the maps themselves are in the view of gates.</source>
      <translation>循环层在所选序列每一步之后的状态，每个单元一行，即使该层只输出最后状态；LSTM 还有单元状态。下方是该层读取的内容。对 ConvLSTM，一行是一个滤波器的特征图的平均值，下方是一个通道的平均值；特征图本身在门的视图中。</translation>
    </message>
    <message>
      <source>This network has no recurrent layer.</source>
      <translation>此网络没有循环层。</translation>
    </message>
    <message>
      <source>Time runs from left to right. A row that keeps its colour remembers; one that changes at every step follows the input. A unit whose colour changes at one place in the sequence has found something there. Where all rows are saturated from the first steps on, the layer can store nothing more. Pale columns are masked: the state stays as it was.</source>
      <translation>时间从左到右。颜色不变的行在记忆；每步都变的行跟随输入。颜色在序列某一处改变的单元在那里找到了什么。若所有行从最初几步起就饱和，该层便无法再存储任何东西。浅色的列被掩码：状态保持不变。</translation>
    </message>
    <message>
      <source>Which sequence of a layer that is repeated</source>
      <translation>重复层的哪个序列</translation>
    </message>
    <message>
      <source>cell state c</source>
      <translation>单元状态 c</translation>
    </message>
    <message>
      <source>h_t = f(W x_t + U h_(t-1) + b); with gates in LSTM and GRU, see the view of gates.</source>
      <translation>h_t = f(W x_t + U h_(t-1) + b)；LSTM 和 GRU 带门，见门的视图。</translation>
    </message>
    <message>
      <source>hidden state h</source>
      <translation>隐藏状态 h</translation>
    </message>
    <message>
      <source>input x</source>
      <translation>输入 x</translation>
    </message>
    <message>
      <source>map</source>
      <translation>特征图</translation>
    </message>
    <message>
      <source>step {step} ({token}) · {title}, mean of map {unit} = {value}</source>
      <translation>第 {step} 步（{token}）· {title}，特征图 {unit} 的平均值 = {value}</translation>
    </message>
    <message>
      <source>step {step} ({token}) · {title}, unit {unit} = {value}</source>
      <translation>第 {step} 步（{token}）· {title}，单元 {unit} = {value}</translation>
    </message>
    <message>
      <source>time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>time, read from the right</source>
      <translation>时间，从右读</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>单元</translation>
    </message>
  </context>
  <context>
    <name>Histogram</name>
    <message>
      <source>How often the values of the map come</source>
      <translation>图中各值出现的频率</translation>
    </message>
    <message>
      <source>{0} places</source>
      <translation>{0} 个位置</translation>
    </message>
  </context>
  <context>
    <name>History</name>
    <message>
      <source>No epochs yet. Press Play: each epoch becomes a row.</source>
      <translation>还没有轮次。按“开始”：每一轮成为一行。</translation>
    </message>
    <message>
      <source>Numbers of each epoch</source>
      <translation>每轮的数值</translation>
    </message>
    <message>
      <source>The run has begun; its first epoch is on its way.</source>
      <translation>运行已开始；第一轮即将完成。</translation>
    </message>
    <message>
      <source>epoch {0}</source>
      <translation>第 {0} 轮</translation>
    </message>
    <message>
      <source>epoch {last} · best {name} {value} in epoch {epoch}</source>
      <translation>第 {last} 轮 · 最佳 {name} 为 {value}，在第 {epoch} 轮</translation>
    </message>
  </context>
  <context>
    <name>ImageGrid</name>
    <message>
      <source>Picture</source>
      <translation>图片</translation>
    </message>
  </context>
  <context>
    <name>InspectorPanel</name>
    <message>
      <source>A change goes to all of them. Settings in italics differ among them.</source>
      <translation>修改将应用于所有选中的层。斜体的设置在各层之间不同。</translation>
    </message>
    <message>
      <source>Choose a layer in the network to see and change its settings.</source>
      <translation>在网络中选择一个层，以查看和修改其设置。</translation>
    </message>
    <message>
      <source>Output shape: {}</source>
      <translation>输出形状：{}</translation>
    </message>
    <message>
      <source>Parameters: {}</source>
      <translation>参数：{}</translation>
    </message>
    <message>
      <source>Rename {}</source>
      <translation>重命名 {}</translation>
    </message>
    <message>
      <source>Set {} of {}</source>
      <translation>设置{}：{}</translation>
    </message>
    <message>
      <source>Set {} of {} layers</source>
      <translation>设置 {}（{} 个层）</translation>
    </message>
    <message>
      <source>Shape and parameters appear when the network has been checked.</source>
      <translation>网络检查完成后会显示形状和参数。</translation>
    </message>
    <message>
      <source>This version does not know this layer; it is kept as it was in the file.</source>
      <translation>此版本不认识该层；它按文件中的原样保留。</translation>
    </message>
    <message>
      <source>not trained: {}</source>
      <translation>不训练：{}</translation>
    </message>
    <message>
      <source>{} layers: {}</source>
      <translation>{} 个层：{}</translation>
    </message>
  </context>
  <context>
    <name>KeptEpochs</name>
    <message>
      <source>epoch {0}</source>
      <translation>第 {0} 轮</translation>
    </message>
  </context>
  <context>
    <name>KernelChoice</name>
    <message>
      <source>A well-known kernel, or one's own</source>
      <translation>常见的卷积核，或自己的</translation>
    </message>
    <message>
      <source>Kernel</source>
      <translation>核</translation>
    </message>
    <message>
      <source>all edges</source>
      <translation>所有边缘</translation>
    </message>
    <message>
      <source>blur</source>
      <translation>模糊</translation>
    </message>
    <message>
      <source>filter of the network</source>
      <translation>网络的滤波器</translation>
    </message>
    <message>
      <source>horizontal edges</source>
      <translation>水平边缘</translation>
    </message>
    <message>
      <source>identity</source>
      <translation>恒等</translation>
    </message>
    <message>
      <source>own numbers</source>
      <translation>自己的数值</translation>
    </message>
    <message>
      <source>sharpen</source>
      <translation>锐化</translation>
    </message>
    <message>
      <source>vertical edges</source>
      <translation>垂直边缘</translation>
    </message>
  </context>
  <context>
    <name>KernelTable</name>
    <message>
      <source>Kernel</source>
      <translation>核</translation>
    </message>
    <message>
      <source>The numbers of the kernel: double-click one to change it</source>
      <translation>卷积核的数值：双击修改</translation>
    </message>
  </context>
  <context>
    <name>Key</name>
    <message>
      <source>Key</source>
      <translation>键</translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>Choose the layer that the link begins at</source>
      <translation>请选择连接的起始层</translation>
    </message>
    <message>
      <source>Choose two or more boxes to align</source>
      <translation>请选中两个或更多方框以对齐</translation>
    </message>
    <message>
      <source>Move %n box(es)</source>
      <translation>移动 %n 个方框</translation>
    </message>
    <message>
      <source>No layer can take a link from here</source>
      <translation>没有层能接受从此处出发的连接</translation>
    </message>
  </context>
  <context>
    <name>Labels</name>
    <message>
      <source>no {0}</source>
      <translation>无{0}</translation>
    </message>
    <message>
      <source>with {0}</source>
      <translation>有{0}</translation>
    </message>
    <message>
      <source>without {0}</source>
      <translation>无{0}</translation>
    </message>
    <message>
      <source>{0} and {1} more</source>
      <translation>{0} 及另外 {1} 个</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{1} 的{0}</translation>
    </message>
    <message>
      <source>{0} of {1} layers</source>
      <translation>{1} 个层的{0}</translation>
    </message>
  </context>
  <context>
    <name>Lag</name>
    <message>
      <source>A straight line downwards is a gradient that vanishes: what happened so long ago hardly changes the weights any more. A line upwards is one that explodes: clip it. A level line remembers. An LSTM's cell state falls more slowly than a simple layer's state. A line that ends is truncated there.</source>
      <translation>向下的直线是消失的梯度：那么久以前发生的事几乎不再改变权重。向上的线是爆炸的梯度：请裁剪。水平的线在记忆。LSTM 的单元状态比简单层的状态下降得慢。中断的线在那里被截断。</translation>
    </message>
    <message>
      <source>Bengio, Simard and Frasconi (1994), Learning long-term dependencies with gradient descent is difficult; Pascanu, Mikolov and Bengio (2013), On the difficulty of training recurrent neural networks.</source>
      <translation>Bengio, Simard and Frasconi (1994), Learning long-term dependencies with gradient descent is difficult; Pascanu, Mikolov and Bengio (2013), On the difficulty of training recurrent neural networks.</translation>
    </message>
    <message>
      <source>Gradient of</source>
      <translation>梯度取自</translation>
    </message>
    <message>
      <source>Gradient over time lag</source>
      <translation>梯度随时间滞后</translation>
    </message>
    <message>
      <source>How strongly the last state of a recurrent layer, or the loss, depends on the state and the input k steps earlier: the norm of the gradient over the lag k, on a logarithmic scale. Thick, the mean of some training examples; thin, each of them.</source>
      <translation>循环层的最后状态或损失在多大程度上取决于 k 步之前的状态和输入：梯度范数随滞后 k 变化，对数刻度。粗线为若干训练样本的平均，细线为各个样本。</translation>
    </message>
    <message>
      <source>Norms are estimated from {0} of {1} directions.</source>
      <translation>范数由 {1} 个方向中的 {0} 个估计。</translation>
    </message>
    <message>
      <source>Of this layer only gradients of the last state are known.</source>
      <translation>该层只知道最后状态的梯度。</translation>
    </message>
    <message>
      <source>Press Play to see how far back a recurrent layer learns.</source>
      <translation>按“开始”，看循环层能向后学多远。</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>此孪生的网络没有这一层。</translation>
    </message>
    <message>
      <source>This network has no recurrent layer.</source>
      <translation>此网络没有循环层。</translation>
    </message>
    <message>
      <source>Truncated after {0} steps.</source>
      <translation>{0} 步后截断。</translation>
    </message>
    <message>
      <source>Which of the two readings of a bidirectional layer</source>
      <translation>双向层的哪一个方向</translation>
    </message>
    <message>
      <source>Whose gradient: that of the last state, or that of the loss</source>
      <translation>谁的梯度：最后状态的还是损失的</translation>
    </message>
    <message>
      <source>backwards</source>
      <translation>反向</translation>
    </message>
    <message>
      <source>cell state c</source>
      <translation>单元状态 c</translation>
    </message>
    <message>
      <source>exploding. Each step multiplies it by {factor}: it doubles every {steps} steps, and is {share} times as large after {lag}.</source>
      <translation>正在爆炸。每一步乘以 {factor}：每 {steps} 步翻倍，{lag} 步后为原来的 {share} 倍。</translation>
    </message>
    <message>
      <source>fading. Each step multiplies it by {factor}: half is gone after {steps} steps, {share} of it is left after {lag}.</source>
      <translation>正在减弱。每一步乘以 {factor}：{steps} 步后失去一半，{lag} 步后剩 {share}。</translation>
    </message>
    <message>
      <source>forwards</source>
      <translation>正向</translation>
    </message>
    <message>
      <source>growing. Each step multiplies it by {factor}: it doubles every {steps} steps, and is {share} times as large after {lag}.</source>
      <translation>正在增长。每一步乘以 {factor}：每 {steps} 步翻倍，{lag} 步后为原来的 {share} 倍。</translation>
    </message>
    <message>
      <source>input x</source>
      <translation>输入 x</translation>
    </message>
    <message>
      <source>keeps its size. Each step multiplies it by {factor}; after {lag} steps it is {share} of what it was.</source>
      <translation>保持大小。每一步乘以 {factor}；{lag} 步后为原来的 {share}。</translation>
    </message>
    <message>
      <source>lag in steps</source>
      <translation>滞后步数</translation>
    </message>
    <message>
      <source>no gradient comes from earlier steps.</source>
      <translation>没有梯度来自更早的步。</translation>
    </message>
    <message>
      <source>norm of the gradient</source>
      <translation>梯度范数</translation>
    </message>
    <message>
      <source>norm(k) = ||dh_T / dh_(T-k)|| / √units (Frobenius norm: 1 for a state that is handed on as it is), or ||dL / dh_(T-k)||. The units of a ConvLSTM are all numbers of its maps.</source>
      <translation>范数(k) = ||dh_T / dh_(T-k)|| / √单元数（Frobenius 范数：原样传递的状态为 1），或 ||dL / dh_(T-k)||。ConvLSTM 的单元是其特征图的所有数值。</translation>
    </message>
    <message>
      <source>nothing comes from further back than {lag} steps.</source>
      <translation>{lag} 步以前没有任何内容传来。</translation>
    </message>
    <message>
      <source>of the last state</source>
      <translation>最后状态的</translation>
    </message>
    <message>
      <source>of the loss</source>
      <translation>损失的</translation>
    </message>
    <message>
      <source>state h</source>
      <translation>状态 h</translation>
    </message>
    <message>
      <source>vanishing. Each step multiplies it by {factor}: half is gone after {steps} steps, {share} of it is left after {lag}.</source>
      <translation>正在消失。每一步乘以 {factor}：{steps} 步后失去一半，{lag} 步后剩 {share}。</translation>
    </message>
  </context>
  <context>
    <name>LayerChoice</name>
    <message>
      <source>Layer</source>
      <translation>层</translation>
    </message>
    <message>
      <source>The layer to look at; follows the layer selected on the canvas</source>
      <translation>要查看的层；跟随画布上选中的层</translation>
    </message>
  </context>
  <context>
    <name>LayerSearch</name>
    <message>
      <source>Enter adds what is marked on the chosen link or behind the chosen layer, Shift+Enter as a branch</source>
      <translation>按 Enter 将标出的内容添加到选中的连接上或选中的层之后，按 Shift+Enter 则作为分支添加</translation>
    </message>
    <message>
      <source>Fitting layers</source>
      <translation>匹配的层</translation>
    </message>
    <message>
      <source>Name of a layer or block</source>
      <translation>层或块的名称</translation>
    </message>
    <message>
      <source>Type a layer or block, such as Dense</source>
      <translation>输入层或块，例如 Dense</translation>
    </message>
  </context>
  <context>
    <name>LayerTies</name>
    <message>
      <source>Give this layer weights of its own, with the same settings; you can undo it</source>
      <translation>给该层独立的权重，设置不变；可以撤销</translation>
    </message>
    <message>
      <source>Give {} weights of its own</source>
      <translation>给 {} 独立的权重</translation>
    </message>
    <message>
      <source>Off: it is computed and shown, but nothing is trained by it, and it needs no target</source>
      <translation>关闭：会计算并显示，但不用它训练任何内容，也不需要目标</translation>
    </message>
    <message>
      <source>Only show {}</source>
      <translation>仅显示 {}</translation>
    </message>
    <message>
      <source>Output of the network: trained</source>
      <translation>网络的输出：参与训练</translation>
    </message>
    <message>
      <source>Output {}: trained</source>
      <translation>输出 {}：参与训练</translation>
    </message>
    <message>
      <source>Own weights</source>
      <translation>独立权重</translation>
    </message>
    <message>
      <source>Own weights for {}</source>
      <translation>{} 的独立权重</translation>
    </message>
    <message>
      <source>Same weights as {}</source>
      <translation>权重与 {} 相同</translation>
    </message>
    <message>
      <source>Train by {}</source>
      <translation>用 {} 训练</translation>
    </message>
  </context>
  <context>
    <name>LayerWide</name>
    <message>
      <source>A change goes to all {} layers that have it.</source>
      <translation>修改将应用于具有该设置的全部 {} 个层。</translation>
    </message>
    <message>
      <source>No layer has such a setting.</source>
      <translation>没有任何层具有该设置。</translation>
    </message>
  </context>
  <context>
    <name>LineEditor</name>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
  </context>
  <context>
    <name>LinearMapView</name>
    <message>
      <source>Dense layers without an activation function between them are together one linear layer: its matrix is the product of theirs. A row is an input and a column a unit of the last layer; the last row is the bias. Where the inputs are the pixels of a picture, each unit is drawn as one.
However many such layers follow each other, the network can draw only straight lines. Put a function between them, such as ReLU, and the matrix is gone: then there is no single one any more.</source>
      <translation>中间没有激活函数的全连接层合起来就是一个线性层：其矩阵是各层矩阵的乘积。行为输入，列为最后一层的单元；最后一行为偏置。若输入是图片的像素，则每个单元画成一张图片。
无论有多少个这样的层相接，网络都只能画出直线。在它们之间放一个函数，例如 ReLU，这个矩阵就不存在了：那时不再有单一的矩阵。</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Linear map</source>
      <translation>线性映射</translation>
    </message>
    <message>
      <source>No two dense layers follow each other without a function.</source>
      <translation>没有两个相接且中间无函数的全连接层。</translation>
    </message>
    <message>
      <source>Press Play to see the matrix that these layers amount to.</source>
      <translation>按“开始”以查看这些层等价的矩阵。</translation>
    </message>
    <message>
      <source>Which layers in a row to multiply</source>
      <translation>将哪些相接的层相乘</translation>
    </message>
    <message>
      <source>input down (bias last), unit across</source>
      <translation>纵向为输入（最后为偏置），横向为单元</translation>
    </message>
    <message>
      <source>unit {}</source>
      <translation>单元 {}</translation>
    </message>
    <message>
      <source>{layers} are together one linear layer, {inputs} × {units}, with {one} weights in the place of {all}.</source>
      <translation>{layers} 合起来是一个线性层，{inputs} × {units}，只有 {one} 个权重，而不是 {all} 个。</translation>
    </message>
  </context>
  <context>
    <name>ListEditor</name>
    <message>
      <source>any</source>
      <translation>任意</translation>
    </message>
  </context>
  <context>
    <name>LooksFor</name>
    <message>
      <source>Make pictures</source>
      <translation>生成图片</translation>
    </message>
    <message>
      <source>Press Play, and then “Make pictures” to see what this network looks for.</source>
      <translation>按“开始”，再按“生成图片”，看这个网络在寻找什么。</translation>
    </message>
    <message>
      <source>Press “Make pictures” to see what this layer looks for.</source>
      <translation>按“生成图片”，看这一层在寻找什么。</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>此孪生的网络没有这一层。</translation>
    </message>
    <message>
      <source>This network has no layer with units. Add a convolution or a dense layer.</source>
      <translation>此网络没有带单元的层。请添加卷积层或全连接层。</translation>
    </message>
    <message>
      <source>epoch {0:.4g}</source>
      <translation>第 {0:.4g} 轮</translation>
    </message>
    <message>
      <source>newest</source>
      <translation>最新</translation>
    </message>
    <message>
      <source>unit {0} · activation {1:.4g}</source>
      <translation>单元 {0} · 激活 {1:.4g}</translation>
    </message>
    <message>
      <source>{count} units · each sees {height} × {width} · mean activation {first:.3g} → {last:.3g}</source>
      <translation>{count} 个单元 · 每个看到 {height} × {width} · 平均激活 {first:.3g} → {last:.3g}</translation>
    </message>
  </context>
  <context>
    <name>LooksForBar</name>
    <message>
      <source>Contrast</source>
      <translation>对比度</translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>Goal</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>How many steps of gradient ascent</source>
      <translation>梯度上升多少步</translation>
    </message>
    <message>
      <source>Make them anew from other noise</source>
      <translation>从另一份噪声重新生成</translation>
    </message>
    <message>
      <source>Of the noise it starts from; the same seed gives the same picture</source>
      <translation>起始噪声的种子；相同的种子给出相同的图片</translation>
    </message>
    <message>
      <source>One unit in the middle of the map, or all of the map at once</source>
      <translation>图中央的一个单元，或整张图</translation>
    </message>
    <message>
      <source>Pictures made earlier, with the weights of then</source>
      <translation>较早生成的图片，使用当时的权重</translation>
    </message>
    <message>
      <source>Play how the pictures were made</source>
      <translation>播放图片的生成过程</translation>
    </message>
    <message>
      <source>Raise the contrast of each picture by itself; off: the range of the data</source>
      <translation>逐张提高对比度；关闭：使用数据的范围</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>Share that fades in each step: what does not help disappears</source>
      <translation>每一步褪去的比例：没有帮助的内容会消失</translation>
    </message>
    <message>
      <source>Share that neighbours give each other in the first step, later less: keeps grain out</source>
      <translation>第一步中相邻像素互相给予的比例，之后递减：去除颗粒</translation>
    </message>
    <message>
      <source>Show how the pictures are kept smooth</source>
      <translation>显示如何让图片保持平滑</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>The largest contrast, in standard deviations of the data</source>
      <translation>最大对比度，以数据的标准差为单位</translation>
    </message>
    <message>
      <source>The picture moves by up to so many places before each step: what is found hangs less on a place</source>
      <translation>每步之前图片最多移动这么多位置：结果更少依赖于位置</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>Which filters or units of the layer</source>
      <translation>该层的哪些滤波器或单元</translation>
    </message>
    <message>
      <source>auto</source>
      <translation>auto</translation>
    </message>
    <message>
      <source>blur</source>
      <translation>模糊</translation>
    </message>
    <message>
      <source>decay</source>
      <translation>衰减</translation>
    </message>
    <message>
      <source>jitter</source>
      <translation>抖动</translation>
    </message>
    <message>
      <source>limit</source>
      <translation>限制</translation>
    </message>
    <message>
      <source>newest</source>
      <translation>最新</translation>
    </message>
    <message>
      <source>one unit</source>
      <translation>一个单元</translation>
    </message>
    <message>
      <source>seed {0}</source>
      <translation>种子 {0}</translation>
    </message>
    <message>
      <source>whole map</source>
      <translation>整张图</translation>
    </message>
    <message>
      <source>{0} steps</source>
      <translation>{0} 步</translation>
    </message>
  </context>
  <context>
    <name>LossSlices</name>
    <message>
      <source>Between two epochs</source>
      <translation>两个轮次之间</translation>
    </message>
    <message>
      <source>Curve, random direction</source>
      <translation>曲线，随机方向</translation>
    </message>
    <message>
      <source>Directions</source>
      <translation>方向</translation>
    </message>
    <message>
      <source>Draw the kept epochs as they project on the plane</source>
      <translation>绘制保留的轮次在平面上的投影</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>From epoch</source>
      <translation>从轮次</translation>
    </message>
    <message>
      <source>How far to go, in norms of the filters</source>
      <translation>走多远，以滤波器的范数为单位</translation>
    </message>
    <message>
      <source>How many points on each axis</source>
      <translation>每个轴多少个点</translation>
    </message>
    <message>
      <source>How many training examples</source>
      <translation>多少个训练样本</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>对数</translation>
    </message>
    <message>
      <source>Map, two random directions</source>
      <translation>图，两个随机方向</translation>
    </message>
    <message>
      <source>Map, way of training</source>
      <translation>图，训练路径</translation>
    </message>
    <message>
      <source>Normalisation</source>
      <translation>归一化</translation>
    </message>
    <message>
      <source>Path</source>
      <translation>路径</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>点数</translation>
    </message>
    <message>
      <source>Press “Slice” to compute the loss around the weights of now.</source>
      <translation>按“切片”，计算当前权重周围的损失。</translation>
    </message>
    <message>
      <source>Reach</source>
      <translation>范围</translation>
    </message>
    <message>
      <source>Show the logarithm of the loss</source>
      <translation>显示损失的对数</translation>
    </message>
    <message>
      <source>Slice</source>
      <translation>切片</translation>
    </message>
    <message>
      <source>The kept epoch at a = 0</source>
      <translation>a = 0 处的保留轮次</translation>
    </message>
    <message>
      <source>The kept epoch at a = 1</source>
      <translation>a = 1 处的保留轮次</translation>
    </message>
    <message>
      <source>There is no loss to look at yet. Press Play to train a network.</source>
      <translation>还没有损失可看。按“开始”训练一个网络。</translation>
    </message>
    <message>
      <source>To epoch</source>
      <translation>到轮次</translation>
    </message>
    <message>
      <source>Where to look at the loss</source>
      <translation>在哪里看损失</translation>
    </message>
    <message>
      <source>Which means and variances batch normalisation takes at each point</source>
      <translation>批归一化在每个点使用哪些均值和方差</translation>
    </message>
    <message>
      <source>Which random directions</source>
      <translation>哪些随机方向</translation>
    </message>
    <message>
      <source>coarse</source>
      <translation>粗</translation>
    </message>
    <message>
      <source>directions {0}</source>
      <translation>方向 {0}</translation>
    </message>
    <message>
      <source>fine</source>
      <translation>细</translation>
    </message>
    <message>
      <source>kept statistics</source>
      <translation>保存的统计量</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>loss {0}</source>
      <translation>损失 {0}</translation>
    </message>
    <message>
      <source>loss {0} to {1}</source>
      <translation>损失从 {0} 到 {1}</translation>
    </message>
    <message>
      <source>loss, log₁₀</source>
      <translation>损失，log₁₀</translation>
    </message>
    <message>
      <source>medium</source>
      <translation>中</translation>
    </message>
    <message>
      <source>statistics of the batch</source>
      <translation>批次统计量</translation>
    </message>
    <message>
      <source>{0} % + {1} % of the path</source>
      <translation>路径的 {0} % + {1} %</translation>
    </message>
    <message>
      <source>{0} examples</source>
      <translation>{0} 个样本</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>The language changes when the program is started again.</source>
      <translation>语言将在程序重新启动后更改。</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>时间轴</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>工具</translation>
    </message>
  </context>
  <context>
    <name>MapBar</name>
    <message>
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Colour each map by its own largest value, so that faint ones can be seen</source>
      <translation>按各图自身的最大值着色，使微弱的也可见</translation>
    </message>
    <message>
      <source>Maps for one example, or their mean over all of a class</source>
      <translation>单个样本的图，或某一类别全部样本的平均</translation>
    </message>
    <message>
      <source>Maps of</source>
      <translation>图的来源</translation>
    </message>
    <message>
      <source>Own scale</source>
      <translation>各自刻度</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>页</translation>
    </message>
    <message>
      <source>Show what the pooling reads, and let only the winners of its windows stand out</source>
      <translation>显示池化读取的内容，只突出各窗口的胜者</translation>
    </message>
    <message>
      <source>The class whose training examples are averaged</source>
      <translation>对哪个类别的训练样本取平均</translation>
    </message>
    <message>
      <source>Which of the maps, where there are too many numbers for one picture</source>
      <translation>数值太多一张图放不下时，显示哪些图</translation>
    </message>
    <message>
      <source>Winners</source>
      <translation>胜者</translation>
    </message>
    <message>
      <source>maps {0} to {1} of {2}</source>
      <translation>图 {0} 到 {1}，共 {2}</translation>
    </message>
    <message>
      <source>mean of a class</source>
      <translation>类别平均</translation>
    </message>
    <message>
      <source>one example</source>
      <translation>单个样本</translation>
    </message>
  </context>
  <context>
    <name>MapDetail</name>
    <message>
      <source>How strong the map is over the picture</source>
      <translation>图叠加在图片上的强度</translation>
    </message>
    <message>
      <source>Strength of the map</source>
      <translation>图的强度</translation>
    </message>
    <message>
      <source>zero: {0}</source>
      <translation>零：{0}</translation>
    </message>
    <message>
      <source>{0} to {1}, mean {2}</source>
      <translation>{0} 到 {1}，均值 {2}</translation>
    </message>
    <message>
      <source>{0} values</source>
      <translation>{0} 个值</translation>
    </message>
  </context>
  <context>
    <name>Maps</name>
    <message>
      <source>All maps of one layer, each the answer of one filter at every place of the picture: for the chosen example, or their mean over the training examples of a class. Below, the chosen map lies over the picture, and a histogram counts its values.</source>
      <translation>一层的所有图，每个是一个滤波器在图片各处的响应：针对所选样本，或一个类别训练样本的平均。下方，所选的图叠加在图片上，直方图统计其值。</translation>
    </message>
    <message>
      <source>Compute the mean</source>
      <translation>计算平均</translation>
    </message>
    <message>
      <source>Maps of one layer</source>
      <translation>一层的图</translation>
    </message>
    <message>
      <source>Press Play to see the maps of this layer.</source>
      <translation>按“开始”，看该层的图。</translation>
    </message>
    <message>
      <source>Press “Compute the mean” to average the maps over the examples.</source>
      <translation>按“计算平均”，对样本求图的平均。</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>此孪生的网络没有这一层。</translation>
    </message>
    <message>
      <source>This network has no layers yet. Add one.</source>
      <translation>这个网络还没有层。请添加一层。</translation>
    </message>
    <message>
      <source>Where a map is bright its filter has found what it looks for. Maps that are zero everywhere, for example after example, belong to dead filters. The mean over a class shows where the filter answers to this class in general. Of a max pooling, Winners shows which values are handed on: only to them does the gradient flow back.</source>
      <translation>图亮的地方，其滤波器找到了要找的东西。对一个又一个样本处处为零的图属于死滤波器。类别平均显示滤波器一般在哪里响应该类别。对最大池化，“胜者”显示哪些值被传下去：梯度只流回这些值。</translation>
    </message>
    <message>
      <source>Zeiler and Fergus (2014), Visualizing and Understanding Convolutional Networks, section 4; Yosinski et al. (2015), Understanding Neural Networks Through Deep Visualization.</source>
      <translation>Zeiler and Fergus (2014), Visualizing and Understanding Convolutional Networks, section 4; Yosinski et al. (2015), Understanding Neural Networks Through Deep Visualization.</translation>
    </message>
    <message>
      <source>map {number}</source>
      <translation>图 {number}</translation>
    </message>
    <message>
      <source>map[y, x] = f(b + sum over i, j, c of input[y + i, x + j, c] * kernel[i, j, c]); mean map = sum of maps / examples.</source>
      <translation>图[y, x] = f(b + 对 i, j, c 求和 输入[y + i, x + j, c] * 卷积核[i, j, c])；平均图 = 图之和 / 样本数。</translation>
    </message>
    <message>
      <source>mean of {0} examples</source>
      <translation>{0} 个样本的平均</translation>
    </message>
    <message>
      <source>output</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>slice {number}</source>
      <translation>切片 {number}</translation>
    </message>
    <message>
      <source>{0} maps of {1}</source>
      <translation>{1} 的 {0} 个图</translation>
    </message>
    <message>
      <source>{0} numbers</source>
      <translation>{0} 个数</translation>
    </message>
  </context>
  <context>
    <name>MaskChoice</name>
    <message>
      <source>Mask</source>
      <translation>掩码</translation>
    </message>
    <message>
      <source>Which of the masks of this layer is shown</source>
      <translation>显示该层的哪个掩码</translation>
    </message>
  </context>
  <context>
    <name>MaskStrips</name>
    <message>
      <source>{layer}, unit {unit}: {share:.0%} kept</source>
      <translation>{layer}，单元 {unit}：保留 {share:.0%}</translation>
    </message>
  </context>
  <context>
    <name>Matrix</name>
    <message>
      <source>prediction</source>
      <translation>预测</translation>
    </message>
    <message>
      <source>truth</source>
      <translation>真实值</translation>
    </message>
    <message>
      <source>truth {0}, prediction {1}: {2} ({3} of the row)</source>
      <translation>真实值 {0}，预测 {1}：{2}（占该行的 {3}）</translation>
    </message>
  </context>
  <context>
    <name>MemberEditor</name>
    <message>
      <source>Settings of {}</source>
      <translation>{} 的设置</translation>
    </message>
    <message>
      <source>Show or hide its settings</source>
      <translation>显示或隐藏其设置</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
  </context>
  <context>
    <name>MendList</name>
    <message>
      <source>What helps:</source>
      <translation>解决办法：</translation>
    </message>
    <message>
      <source>{} (you can undo it)</source>
      <translation>{}（可以撤销）</translation>
    </message>
  </context>
  <context>
    <name>Menus</name>
    <message>
      <source>&amp;Language</source>
      <translation>语言(&amp;L)</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>主题(&amp;T)</translation>
    </message>
    <message>
      <source>Arithmetic</source>
      <translation>算术</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Health</source>
      <translation>健康</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Looks for</source>
      <translation>寻找什么</translation>
    </message>
    <message>
      <source>Nothing yet</source>
      <translation>暂无</translation>
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation>打开最近的项目(&amp;R)</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>工具</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
  </context>
  <context>
    <name>Message</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>详情</translation>
    </message>
  </context>
  <context>
    <name>Minimap</name>
    <message>
      <source>Overview of the network</source>
      <translation>网络概览</translation>
    </message>
    <message>
      <source>The whole network: drag the frame to see another part</source>
      <translation>整个网络：拖动方框可查看其他部分</translation>
    </message>
  </context>
  <context>
    <name>Mistakes</name>
    <message>
      <source>Chosen pair of classes</source>
      <translation>所选的类别对</translation>
    </message>
    <message>
      <source>Confidence · loss</source>
      <translation>置信度 · 损失</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>数量</translation>
    </message>
    <message>
      <source>Hardest examples</source>
      <translation>最难的样本</translation>
    </message>
    <message>
      <source>How many examples to show</source>
      <translation>显示多少个样本</translation>
    </message>
    <message>
      <source>Largest loss</source>
      <translation>损失最大</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Most confident mistakes</source>
      <translation>最确信的错误</translation>
    </message>
    <message>
      <source>No mistakes among the examples looked at.</source>
      <translation>所查看的样本中没有错误。</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>顺序</translation>
    </message>
    <message>
      <source>The losses are not finite</source>
      <translation>损失不是有限数</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>正在等待网络的答案。</translation>
    </message>
    <message>
      <source>Which examples to show</source>
      <translation>显示哪些样本</translation>
    </message>
    <message>
      <source>mean loss {0} · the hardest tenth makes up {1} of it</source>
      <translation>平均损失 {0} · 最难的十分之一占其中的 {1}</translation>
    </message>
  </context>
  <context>
    <name>NetworkCanvas</name>
    <message>
      <source>Add a layer (Tab)</source>
      <translation>添加层 (Tab)</translation>
    </message>
    <message>
      <source>Arrange the boxes</source>
      <translation>排列方框</translation>
    </message>
    <message>
      <source>Draw downwards</source>
      <translation>向下绘制</translation>
    </message>
    <message>
      <source>Draw to the right</source>
      <translation>向右绘制</translation>
    </message>
    <message>
      <source>Find a layer (Ctrl+F)</source>
      <translation>查找层 (Ctrl+F)</translation>
    </message>
    <message>
      <source>Fold all blocks</source>
      <translation>折叠所有块</translation>
    </message>
    <message>
      <source>Larger (Ctrl++)</source>
      <translation>放大 (Ctrl++)</translation>
    </message>
    <message>
      <source>Open all blocks</source>
      <translation>展开所有块</translation>
    </message>
    <message>
      <source>Open the blocks around {layer}</source>
      <translation>展开 {layer} 所在的块</translation>
    </message>
    <message>
      <source>Show all (F)</source>
      <translation>显示全部 (F)</translation>
    </message>
    <message>
      <source>Smaller (Ctrl+-)</source>
      <translation>缩小 (Ctrl+-)</translation>
    </message>
  </context>
  <context>
    <name>NetworkMenu</name>
    <message>
      <source>Add a layer…</source>
      <translation>添加层…</translation>
    </message>
    <message>
      <source>Add a note…</source>
      <translation>添加便签…</translation>
    </message>
    <message>
      <source>Align</source>
      <translation>对齐</translation>
    </message>
    <message>
      <source>Arrange</source>
      <translation>排列</translation>
    </message>
    <message>
      <source>Call it once more</source>
      <translation>再次调用</translation>
    </message>
    <message>
      <source>Centres, one above the other</source>
      <translation>居中，上下排列</translation>
    </message>
    <message>
      <source>Centres, side by side</source>
      <translation>居中，左右排列</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Ctrl+Enter</source>
      <translation>Ctrl+Enter</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>剪切</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Dissolve the block</source>
      <translation>解散块</translation>
    </message>
    <message>
      <source>Draw downwards</source>
      <translation>向下绘制</translation>
    </message>
    <message>
      <source>Draw to the right</source>
      <translation>向右绘制</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>创建副本</translation>
    </message>
    <message>
      <source>Find a layer…</source>
      <translation>查找层…</translation>
    </message>
    <message>
      <source>Fold all blocks</source>
      <translation>折叠所有块</translation>
    </message>
    <message>
      <source>Fold the block</source>
      <translation>折叠块</translation>
    </message>
    <message>
      <source>Freeze the weights</source>
      <translation>冻结权重</translation>
    </message>
    <message>
      <source>Give it weights of its own</source>
      <translation>使用独立权重</translation>
    </message>
    <message>
      <source>Hide shapes</source>
      <translation>隐藏形状</translation>
    </message>
    <message>
      <source>Left edges</source>
      <translation>左对齐</translation>
    </message>
    <message>
      <source>Let the weights learn</source>
      <translation>让权重学习</translation>
    </message>
    <message>
      <source>Lower edges</source>
      <translation>下对齐</translation>
    </message>
    <message>
      <source>Make a block</source>
      <translation>组成块</translation>
    </message>
    <message>
      <source>Make it an output</source>
      <translation>设为输出</translation>
    </message>
    <message>
      <source>Networks</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>No output any more</source>
      <translation>不再作为输出</translation>
    </message>
    <message>
      <source>Open all blocks</source>
      <translation>展开所有块</translation>
    </message>
    <message>
      <source>Open the block</source>
      <translation>展开块</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>粘贴</translation>
    </message>
    <message>
      <source>Rename the block…</source>
      <translation>重命名块…</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>重命名…</translation>
    </message>
    <message>
      <source>Right edges</source>
      <translation>右对齐</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>显示全部</translation>
    </message>
    <message>
      <source>Show shapes</source>
      <translation>显示形状</translation>
    </message>
    <message>
      <source>Spread from left to right</source>
      <translation>从左到右均匀分布</translation>
    </message>
    <message>
      <source>Spread from top to bottom</source>
      <translation>从上到下均匀分布</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <source>Upper edges</source>
      <translation>上对齐</translation>
    </message>
  </context>
  <context>
    <name>NetworkView</name>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
  </context>
  <context>
    <name>NodeItem</name>
    <message>
      <source>1 layer</source>
      <translation>1 个层</translation>
    </message>
    <message>
      <source>An output of the network by a mark</source>
      <translation>经标记成为网络的输出</translation>
    </message>
    <message>
      <source>Folded: a double click opens it</source>
      <translation>已折叠：双击可展开</translation>
    </message>
    <message>
      <source>Frozen: its weights stay as they are</source>
      <translation>已冻结：其权重保持不变</translation>
    </message>
    <message>
      <source>Input shape: {shape}</source>
      <translation>输入形状：{shape}</translation>
    </message>
    <message>
      <source>One unit sees {field} places of the input</source>
      <translation>一个单元看到输入的 {field} 个位置</translation>
    </message>
    <message>
      <source>Output shape: {shape}</source>
      <translation>输出形状：{shape}</translation>
    </message>
    <message>
      <source>Parameters: {count}, trainable: {trainable}</source>
      <translation>参数：{count}，可训练：{trainable}</translation>
    </message>
    <message>
      <source>Shared: {others}</source>
      <translation>共享：{others}</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>隐藏</translation>
    </message>
    <message>
      <source>in: {shape}</source>
      <translation>输入：{shape}</translation>
    </message>
    <message>
      <source>input</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>out: {shape}</source>
      <translation>输出：{shape}</translation>
    </message>
    <message>
      <source>output</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>未知</translation>
    </message>
    <message>
      <source>{count} layers</source>
      <translation>{count} 个层</translation>
    </message>
  </context>
  <context>
    <name>NormsView</name>
    <message>
      <source>A curve for each layer: the norm of its gradient, of its weights, what share of its weights one step changes, mean and deviation of its output, and how many of its units are saturated or dead. The curves stay when the view is hidden; nothing is looked at meanwhile. Gradients are those of the loss of at most 32 training examples, without penalties.
How to read it: curves should stay of one size and not drift apart by powers of ten. A step usually changes about a thousandth of the weights (dashed): much more is a learning rate that is too large, much less one that is too small.
update = ‖w after - w before‖ / ‖w before‖ of one step, measured between two looks; over several steps it is the way from the first to the last, by their number, which turns make shorter. Where it cannot be measured it is estimated, which is said below.</source>
      <translation>每层一条曲线：其梯度的范数、权重的范数、一步改变权重的比例、输出的均值和标准差，以及多少单元饱和或死亡。视图隐藏时曲线保留，但不再测量。梯度取自最多 32 个训练样本的损失，不含惩罚。
如何解读：曲线应保持同一量级，不要相差数个数量级。一步通常改变权重的约千分之一（虚线）：大得多说明学习率太大，小得多说明太小。
更新 = 一步的 ‖w 之后 - w 之前‖ / ‖w 之前‖，在两次查看之间测得；跨多步时为从首到末的位移除以步数，转弯会使其变短。无法测量时为估计值，下方会注明。</translation>
    </message>
    <message>
      <source>Draw powers of ten; 0 and negative numbers are left out</source>
      <translation>按十的幂绘制；0 和负数不绘制</translation>
    </message>
    <message>
      <source>Layers over time</source>
      <translation>各层随时间变化</translation>
    </message>
    <message>
      <source>Log scale</source>
      <translation>对数刻度</translation>
    </message>
    <message>
      <source>No layer of this network has this number.</source>
      <translation>此网络没有层具有这个数值。</translation>
    </message>
    <message>
      <source>Not finite by now: {0}</source>
      <translation>至今已非有限数：{0}</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>Point at a curve to read it.</source>
      <translation>指向曲线即可读数。</translation>
    </message>
    <message>
      <source>Press Play to see the numbers of the layers over time.</source>
      <translation>按“开始”，看各层的数值随时间变化。</translation>
    </message>
    <message>
      <source>The newest is an estimate from the optimizer's rule: {0}.</source>
      <translation>最新值按优化器的规则估计：{0}。</translation>
    </message>
    <message>
      <source>The newest is measured over one step.</source>
      <translation>最新值由一步测得。</translation>
    </message>
    <message>
      <source>The newest is the mean over {0} steps, from the first weights to the last.</source>
      <translation>最新值是 {0} 步的平均，从最初的权重到最后的权重。</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>正在等待网络的答案。</translation>
    </message>
    <message>
      <source>Which number of the layers</source>
      <translation>层的哪个数值</translation>
    </message>
    <message>
      <source>an earlier state is shown</source>
      <translation>显示的是较早的状态</translation>
    </message>
    <message>
      <source>deviation of the output</source>
      <translation>输出的标准差</translation>
    </message>
    <message>
      <source>gradient per weight</source>
      <translation>每个权重的梯度</translation>
    </message>
    <message>
      <source>mean of the output</source>
      <translation>输出的均值</translation>
    </message>
    <message>
      <source>norm of the gradient</source>
      <translation>梯度范数</translation>
    </message>
    <message>
      <source>norm of the weights</source>
      <translation>权重的范数</translation>
    </message>
    <message>
      <source>nothing was seen before it</source>
      <translation>此前没有记录</translation>
    </message>
    <message>
      <source>share dead</source>
      <translation>死单元比例</translation>
    </message>
    <message>
      <source>share saturated</source>
      <translation>饱和比例</translation>
    </message>
    <message>
      <source>step</source>
      <translation>步</translation>
    </message>
    <message>
      <source>the network is too large for a copy of its weights</source>
      <translation>网络太大，无法复制其权重</translation>
    </message>
    <message>
      <source>update / weights</source>
      <translation>更新 / 权重</translation>
    </message>
    <message>
      <source>weights were set by hand</source>
      <translation>权重被手动修改</translation>
    </message>
    <message>
      <source>{0} at step {1}: {2}</source>
      <translation>{0}，第 {1} 步：{2}</translation>
    </message>
  </context>
  <context>
    <name>Notices</name>
    <message>
      <source>A network with two or more hidden layers is called deep</source>
      <translation>含两个或更多隐藏层的网络称为深层网络</translation>
    </message>
    <message>
      <source>Drag a layer here, or press Tab and type its name</source>
      <translation>将层拖到此处，或按 Tab 并输入其名称</translation>
    </message>
    <message>
      <source>Show the layer that this is about, and what helps</source>
      <translation>显示所指的层以及解决办法</translation>
    </message>
    <message>
      <source>deep</source>
      <translation>深层</translation>
    </message>
  </context>
  <context>
    <name>NumberField</name>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
  </context>
  <context>
    <name>NumberTable</name>
    <message>
      <source>Select cells and copy them with Ctrl+C</source>
      <translation>选中单元格并按 Ctrl+C 复制</translation>
    </message>
  </context>
  <context>
    <name>Offers</name>
    <message>
      <source>Architectures</source>
      <translation>架构</translation>
    </message>
    <message>
      <source>Blocks</source>
      <translation>块</translation>
    </message>
    <message>
      <source>Networks</source>
      <translation>网络</translation>
    </message>
  </context>
  <context>
    <name>Opening</name>
    <message>
      <source>Keras models and weights ({patterns});;All files (*)</source>
      <translation>Keras 模型和权重 ({patterns});;所有文件 (*)</translation>
    </message>
    <message>
      <source>More was left out of the file or changed.</source>
      <translation>文件中还有其他内容被省略或更改。</translation>
    </message>
    <message>
      <source>New runs begin with the weights of {name}.</source>
      <translation>新的运行从 {name} 的权重开始。</translation>
    </message>
    <message>
      <source>Open model</source>
      <translation>打开模型</translation>
    </message>
    <message>
      <source>Runs of this network begin with the weights of the file.</source>
      <translation>该网络的运行从文件中的权重开始。</translation>
    </message>
    <message>
      <source>The network was changed meanwhile; open the weights again.</source>
      <translation>网络在此期间已更改；请重新打开权重。</translation>
    </message>
  </context>
  <context>
    <name>OutputBlock</name>
    <message>
      <source>Add a metric …</source>
      <translation>添加指标 …</translation>
    </message>
    <message>
      <source>As the others</source>
      <translation>与其他输出相同</translation>
    </message>
    <message>
      <source>Drop the own settings of this output</source>
      <translation>去除该输出的单独设置</translation>
    </message>
    <message>
      <source>Use the common settings for {}</source>
      <translation>对 {} 使用共同设置</translation>
    </message>
  </context>
  <context>
    <name>OutputChoice</name>
    <message>
      <source>Output</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>Which output of the network to look at, in every view</source>
      <translation>在所有视图中查看网络的哪个输出</translation>
    </message>
  </context>
  <context>
    <name>OutputEditor</name>
    <message>
      <source>Add network {name}</source>
      <translation>添加网络 {name}</translation>
    </message>
    <message>
      <source>Make {layer} an output</source>
      <translation>将 {layer} 设为输出</translation>
    </message>
    <message>
      <source>Make {layer} no output</source>
      <translation>{layer} 不再作为输出</translation>
    </message>
    <message>
      <source>Remove network {name}</source>
      <translation>移除网络 {name}</translation>
    </message>
    <message>
      <source>Rename network {name}</source>
      <translation>重命名网络 {name}</translation>
    </message>
  </context>
  <context>
    <name>Overall</name>
    <message>
      <source>No layer has dropout or weights that can be punished.</source>
      <translation>没有任何层具有 Dropout 或可惩罚的权重。</translation>
    </message>
  </context>
  <context>
    <name>Overlay</name>
    <message>
      <source>Map over the picture</source>
      <translation>图叠加在图片上</translation>
    </message>
  </context>
  <context>
    <name>OwnInput</name>
    <message>
      <source>Predict these values</source>
      <translation>对这些值进行预测</translation>
    </message>
    <message>
      <source>The values pass through the same preparation as the training part</source>
      <translation>这些值会经过与训练部分相同的预处理</translation>
    </message>
  </context>
  <context>
    <name>PalettePanel</name>
    <message>
      <source>A double click adds behind the chosen layer</source>
      <translation>双击可添加到选中的层之后</translation>
    </message>
    <message>
      <source>Double-click to add behind the chosen layer, or drag to the network.</source>
      <translation>双击以添加到选中的层之后，或拖到网络中。</translation>
    </message>
    <message>
      <source>Layers, blocks and networks</source>
      <translation>层、块和网络</translation>
    </message>
    <message>
      <source>Nothing has this in its name or help.</source>
      <translation>没有名称或帮助包含此内容。</translation>
    </message>
    <message>
      <source>Search layers and blocks</source>
      <translation>搜索层和块</translation>
    </message>
    <message>
      <source>Type a part of a name; Enter adds what is marked</source>
      <translation>输入名称的一部分；按 Enter 添加标出的内容</translation>
    </message>
  </context>
  <context>
    <name>ParamForm</name>
    <message>
      <source>Back to the default: {}</source>
      <translation>恢复默认值：{}</translation>
    </message>
    <message>
      <source>More</source>
      <translation>更多</translation>
    </message>
    <message>
      <source>More settings</source>
      <translation>更多设置</translation>
    </message>
    <message>
      <source>More · {} changed</source>
      <translation>更多 · 已修改 {} 项</translation>
    </message>
    <message>
      <source>Reset {}</source>
      <translation>重置 {}</translation>
    </message>
    <message>
      <source>Settings that are seldom needed</source>
      <translation>很少需要的设置</translation>
    </message>
  </context>
  <context>
    <name>PastBar</name>
    <message>
      <source>Compute the kept epochs that were trained while nobody looked</source>
      <translation>计算无人查看时训练的、已保留的轮次</translation>
    </message>
    <message>
      <source>Earlier epochs</source>
      <translation>较早的轮次</translation>
    </message>
  </context>
  <context>
    <name>PatchesView</name>
    <message>
      <source>Best patches</source>
      <translation>最佳图块</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>Find patches</source>
      <translation>查找图块</translation>
    </message>
    <message>
      <source>How many examples to search, spread evenly over the part</source>
      <translation>搜索多少个样本，在该部分中均匀分布</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>部分</translation>
    </message>
    <message>
      <source>Press Play, and then “Find patches” to see what excites this network.</source>
      <translation>按“开始”，再按“查找图块”，看什么激发这个网络。</translation>
    </message>
    <message>
      <source>Press “Find patches” to search the data for this layer.</source>
      <translation>按“查找图块”，为这一层搜索数据。</translation>
    </message>
    <message>
      <source>Show below each patch what in it raised the answer, by guided backpropagation</source>
      <translation>在每块下方显示其中哪些内容提高了响应（引导反向传播）</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>此孪生的网络没有这一层。</translation>
    </message>
    <message>
      <source>The part of the data to search</source>
      <translation>搜索数据的哪一部分</translation>
    </message>
    <message>
      <source>This network has no layer with units. Add a convolution or a dense layer.</source>
      <translation>此网络没有带单元的层。请添加卷积层或全连接层。</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>What matters</source>
      <translation>什么重要</translation>
    </message>
    <message>
      <source>Which filters or units of the layer</source>
      <translation>该层的哪些滤波器或单元</translation>
    </message>
    <message>
      <source>all</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>{count} of {total} examples searched · each unit sees {window}</source>
      <translation>已搜索 {total} 个样本中的 {count} 个 · 每个单元看到 {window}</translation>
    </message>
    <message>
      <source>{part} {row} {name} · activation {value:.4g}</source>
      <translation>{part} {row} {name} · 激活 {value:.4g}</translation>
    </message>
  </context>
  <context>
    <name>PickBlock</name>
    <message>
      <source>Move {} down</source>
      <translation>下移 {}</translation>
    </message>
    <message>
      <source>Move {} up</source>
      <translation>上移 {}</translation>
    </message>
    <message>
      <source>Remove {}</source>
      <translation>移除 {}</translation>
    </message>
    <message>
      <source>Settings of {}</source>
      <translation>{} 的设置</translation>
    </message>
    <message>
      <source>Show or hide its settings</source>
      <translation>显示或隐藏其设置</translation>
    </message>
    <message>
      <source>{} (unknown)</source>
      <translation>{}（未知）</translation>
    </message>
  </context>
  <context>
    <name>PictureChoice</name>
    <message>
      <source>Channel</source>
      <translation>通道</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>What the kernel slides over</source>
      <translation>卷积核在什么上滑动</translation>
    </message>
    <message>
      <source>Which channel of it</source>
      <translation>它的哪个通道</translation>
    </message>
    <message>
      <source>channel {}</source>
      <translation>通道 {}</translation>
    </message>
    <message>
      <source>chosen picture</source>
      <translation>所选图片</translation>
    </message>
    <message>
      <source>drawn shapes</source>
      <translation>绘制的形状</translation>
    </message>
    <message>
      <source>mean of channels</source>
      <translation>各通道平均</translation>
    </message>
  </context>
  <context>
    <name>Player</name>
    <message>
      <source>Train longer</source>
      <translation>训练更久</translation>
    </message>
  </context>
  <context>
    <name>PredictBox</name>
    <message>
      <source>Predict</source>
      <translation>预测</translation>
    </message>
    <message>
      <source>Probabilities</source>
      <translation>概率</translation>
    </message>
    <message>
      <source>Raw output · {}</source>
      <translation>原始输出 · {}</translation>
    </message>
    <message>
      <source>The chosen example</source>
      <translation>选中的样本</translation>
    </message>
    <message>
      <source>The network was trained on other data; train it again to predict.</source>
      <translation>该网络是用其他数据训练的；请重新训练后再预测。</translation>
    </message>
    <message>
      <source>Train a network to see its answer for the chosen example.</source>
      <translation>训练网络后即可查看它对选中样本的回答。</translation>
    </message>
    <message>
      <source>Waiting for the network's answer …</source>
      <translation>正在等待网络的回答 …</translation>
    </message>
    <message>
      <source>Your own values</source>
      <translation>自定义值</translation>
    </message>
    <message>
      <source>{} {}  (true: {})</source>
      <translation>{} {}  （真实：{}）</translation>
    </message>
    <message>
      <source>{}; true value {}</source>
      <translation>{}；真实值 {}</translation>
    </message>
    <message>
      <source>{}predicted {}</source>
      <translation>{}预测为 {}</translation>
    </message>
    <message>
      <source>{}predicted: {}</source>
      <translation>{}预测：{}</translation>
    </message>
  </context>
  <context>
    <name>Predictions</name>
    <message>
      <source>Confidence</source>
      <translation>置信度</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>数量</translation>
    </message>
    <message>
      <source>Error</source>
      <translation>误差</translation>
    </message>
    <message>
      <source>Examples with predictions</source>
      <translation>带预测的样本</translation>
    </message>
    <message>
      <source>First examples</source>
      <translation>最前面的样本</translation>
    </message>
    <message>
      <source>How many examples to show</source>
      <translation>显示多少个样本</translation>
    </message>
    <message>
      <source>Largest errors</source>
      <translation>最大误差</translation>
    </message>
    <message>
      <source>Mistakes</source>
      <translation>错误</translation>
    </message>
    <message>
      <source>Most confident mistakes</source>
      <translation>置信度最高的错误</translation>
    </message>
    <message>
      <source>No finite answers</source>
      <translation>没有有限的回答</translation>
    </message>
    <message>
      <source>No mistakes among the examples looked at.</source>
      <translation>所查看的样本中没有错误。</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>顺序</translation>
    </message>
    <message>
      <source>Predicted against true numbers</source>
      <translation>预测值与真实值的对比</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>正在等待网络的回答。</translation>
    </message>
    <message>
      <source>Which examples to show</source>
      <translation>显示哪些样本</translation>
    </message>
    <message>
      <source>mean absolute error {0} · mean squared error {1}</source>
      <translation>平均绝对误差 {0} · 均方误差 {1}</translation>
    </message>
    <message>
      <source>prediction</source>
      <translation>预测</translation>
    </message>
    <message>
      <source>truth</source>
      <translation>真实值</translation>
    </message>
    <message>
      <source>{0} examples</source>
      <translation>{0} 个样本</translation>
    </message>
    <message>
      <source>{0} of {1} wrong</source>
      <translation>{1} 个中有 {0} 个错误</translation>
    </message>
    <message>
      <source>{0} wrong</source>
      <translation>{0} 个错误</translation>
    </message>
  </context>
  <context>
    <name>QWidget</name>
    <message>
      <source>At least {}</source>
      <translation>至少 {}</translation>
    </message>
    <message>
      <source>At most {}</source>
      <translation>至多 {}</translation>
    </message>
    <message>
      <source>From {} to {}</source>
      <translation>从 {} 到 {}</translation>
    </message>
    <message>
      <source>May be changed while the network trains.</source>
      <translation>网络训练时可以更改。</translation>
    </message>
    <message>
      <source>One number for each axis, or a pair (before, after): 1, (0, 2)</source>
      <translation>每个轴一个数，或一对数（前, 后）：1, (0, 2)</translation>
    </message>
    <message>
      <source>Unit: {}</source>
      <translation>单位：{}</translation>
    </message>
  </context>
  <context>
    <name>RaceView</name>
    <message>
      <source>Check the optimizers that take part</source>
      <translation>勾选参加的优化器</translation>
    </message>
    <message>
      <source>Curves of all optimizers</source>
      <translation>所有优化器的曲线</translation>
    </message>
    <message>
      <source>Gradient descent with a momentum of 0.9 and Nesterov's look ahead</source>
      <translation>动量为 0.9 并带 Nesterov 前瞻的梯度下降</translation>
    </message>
    <message>
      <source>Optimizers that take part</source>
      <translation>参加的优化器</translation>
    </message>
    <message>
      <source>Press Race to train the same network with each checked optimizer</source>
      <translation>按“竞赛”，用每个勾选的优化器训练同一个网络</translation>
    </message>
    <message>
      <source>Race</source>
      <translation>竞赛</translation>
    </message>
    <message>
      <source>Train the open project once with each checked optimizer; Stop ends the race</source>
      <translation>用每个勾选的优化器各训练一次打开的项目；“停止”可结束竞赛</translation>
    </message>
    <message>
      <source>Trains the open project once with each checked optimizer. All start from the same initial weights and see the same batches in the same order, so that only the optimizer differs.
How to read it: the curve that falls fastest (for an accuracy: rises) needs the fewest epochs; the table is sorted by the best value of the chosen number, and tells in which epoch it was reached.
Each optimizer runs at its own default settings; that of the project runs as you have set it. A loser may only need another learning rate: set it in the training panel and race again.</source>
      <translation>用每个勾选的优化器各训练一次打开的项目。所有优化器从相同的初始权重开始，并以相同的顺序看到相同的批，因此只有优化器不同。
如何阅读：下降（准确率则为上升）最快的曲线所需轮次最少；表格按所选数值的最佳值排序，并指出该值在第几轮达到。
每个优化器使用自己的默认设置；项目的优化器使用您所设的值。落后者可能只是需要另一个学习率：在训练面板中设置后再竞赛一次。</translation>
    </message>
    <message>
      <source>best</source>
      <translation>最佳</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>in epoch</source>
      <translation>所在轮次</translation>
    </message>
    <message>
      <source>last</source>
      <translation>最终</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>学习率</translation>
    </message>
  </context>
  <context>
    <name>RemarkField</name>
    <message>
      <source>Ctrl+Enter takes the text, Escape keeps the old one</source>
      <translation>按 Ctrl+Enter 采用新文本，按 Escape 保留旧文本</translation>
    </message>
    <message>
      <source>Text of the note</source>
      <translation>便签的文本</translation>
    </message>
    <message>
      <source>Write a note</source>
      <translation>写便签</translation>
    </message>
  </context>
  <context>
    <name>RemarkItem</name>
    <message>
      <source>A note: double-click to write, drag to move, Del to remove</source>
      <translation>便签：双击可编写，拖动可移动，按 Del 移除</translation>
    </message>
  </context>
  <context>
    <name>Remarks</name>
    <message>
      <source>Add a note</source>
      <translation>添加便签</translation>
    </message>
    <message>
      <source>Delete a note</source>
      <translation>删除便签</translation>
    </message>
    <message>
      <source>Move a note</source>
      <translation>移动便签</translation>
    </message>
    <message>
      <source>Write a note</source>
      <translation>写便签</translation>
    </message>
  </context>
  <context>
    <name>RenameField</name>
    <message>
      <source>Enter takes the name, Escape keeps the old one</source>
      <translation>按 Enter 采用新名称，按 Escape 保留旧名称</translation>
    </message>
    <message>
      <source>New name of the layer</source>
      <translation>层的新名称</translation>
    </message>
  </context>
  <context>
    <name>Report</name>
    <message>
      <source>Precision, recall and F1 of each class</source>
      <translation>每个类别的精确率、召回率和 F1</translation>
    </message>
  </context>
  <context>
    <name>ReportModel</name>
    <message>
      <source>2 · precision · recall / (precision + recall)</source>
      <translation>2 · 精确率 · 召回率 / (精确率 + 召回率)</translation>
    </message>
    <message>
      <source>Click a header to sort</source>
      <translation>单击表头排序</translation>
    </message>
    <message>
      <source>F1</source>
      <translation>F1</translation>
    </message>
    <message>
      <source>How many examples of the class there are</source>
      <translation>该类别有多少样本</translation>
    </message>
    <message>
      <source>Mean over the classes: rare ones count as much as frequent ones</source>
      <translation>各类别的平均：稀少的类别与常见的类别同等重要</translation>
    </message>
    <message>
      <source>Mean over the examples: frequent classes count more</source>
      <translation>各样本的平均：常见的类别更重要</translation>
    </message>
    <message>
      <source>Neither true nor predicted here; left out of the macro average</source>
      <translation>此处既非真实类别也未被预测；不计入宏平均</translation>
    </message>
    <message>
      <source>Of those of the class, the share that was found</source>
      <translation>该类别的样本中被找到的比例</translation>
    </message>
    <message>
      <source>Of those said to be of the class, the share that is</source>
      <translation>被判为该类别的样本中确实属于它的比例</translation>
    </message>
    <message>
      <source>Share of right answers</source>
      <translation>正确答案的比例</translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>macro avg</source>
      <translation>macro avg</translation>
    </message>
    <message>
      <source>precision</source>
      <translation>精确率</translation>
    </message>
    <message>
      <source>recall</source>
      <translation>召回率</translation>
    </message>
    <message>
      <source>support</source>
      <translation>支持数</translation>
    </message>
    <message>
      <source>weighted avg</source>
      <translation>weighted avg</translation>
    </message>
  </context>
  <context>
    <name>Residuals</name>
    <message>
      <source>All numbers</source>
      <translation>全部数值</translation>
    </message>
    <message>
      <source>MAE {0} · RMSE {1} · R² {2} · residuals: mean {3}, deviation {4}</source>
      <translation>MAE {0} · RMSE {1} · R² {2} · 残差：均值 {3}，标准差 {4}</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>Number {0}</source>
      <translation>第 {0} 个数</translation>
    </message>
    <message>
      <source>This view needs numbers as targets. Classes have the confusion matrix.</source>
      <translation>此视图需要数值目标。类别请用混淆矩阵。</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>正在等待网络的答案。</translation>
    </message>
    <message>
      <source>Which of several numbers of the output</source>
      <translation>输出的多个数中的哪一个</translation>
    </message>
    <message>
      <source>prediction</source>
      <translation>预测</translation>
    </message>
    <message>
      <source>residual</source>
      <translation>残差</translation>
    </message>
    <message>
      <source>share</source>
      <translation>比例</translation>
    </message>
    <message>
      <source>truth</source>
      <translation>真值</translation>
    </message>
    <message>
      <source>{0} numbers that are not finite left out</source>
      <translation>{0} 个非有限数未计入</translation>
    </message>
  </context>
  <context>
    <name>Ridgeline</name>
    <message>
      <source>Activations</source>
      <translation>激活</translation>
    </message>
    <message>
      <source>Biases</source>
      <translation>偏置</translation>
    </message>
    <message>
      <source>Distributions over time</source>
      <translation>分布随时间变化</translation>
    </message>
    <message>
      <source>Every row is as high as the others; else they have a common scale</source>
      <translation>每行等高；否则使用共同刻度</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>形式</translation>
    </message>
    <message>
      <source>Gradients</source>
      <translation>梯度</translation>
    </message>
    <message>
      <source>Heat-map</source>
      <translation>热图</translation>
    </message>
    <message>
      <source>How the numbers of a layer are spread, from the first epoch at the back to the newest in front. Twins and kept runs lie over each other in their colours. Activations are those of the first training examples, at most 256; gradients those of the loss of at most 32; of more than 32,768 numbers as many are counted, evenly chosen. What was seen stays when the view is hidden; of what was trained meanwhile the kept epochs are filled in. A red ridge has numbers that are not finite.
How to read it: weights should widen slowly and keep one hump around zero. A ridge that runs away explodes; activations that pile up at the ends of tanh or sigmoid are saturated, at 0 of ReLU dead; gradients that shrink to a needle vanish.
height of a bin = numbers in it / all of the row; with "Log counts" log(1 + numbers). Bins reach to a power of two; ridges of other reach are brought to the same bins. The lines of the heat-map are at 5, 50 and 95 % of the numbers.</source>
      <translation>一层的数值如何分布，从后面的第一轮到前面的最新一轮。孪生和保留的运行以各自的颜色相互叠放。激活取自前几个训练样本，最多 256 个；梯度为最多 32 个样本的损失的梯度；数值多于 32,768 个时只统计这么多，均匀选取。视图隐藏时，看过的内容保留；其间训练的内容由保留的轮次补上。红色山脊中有不是有限数的值。
如何解读：权重应缓慢变宽并在零附近保持单峰。跑开的山脊是爆炸；堆在 tanh 或 sigmoid 两端的激活是饱和，堆在 ReLU 的 0 处是死亡；缩成一根针的梯度是消失。
区间的高度 = 其中的数值个数 / 该行全部；选“计数取对数”时为 log(1 + 个数)。区间范围到 2 的幂；范围不同的山脊换算到相同的区间。热图中的线位于数值的 5、50 和 95 %。</translation>
    </message>
    <message>
      <source>Log counts</source>
      <translation>计数取对数</translation>
    </message>
    <message>
      <source>Own scale</source>
      <translation>各自刻度</translation>
    </message>
    <message>
      <source>Press Play to see how the numbers of a layer are spread over time.</source>
      <translation>按“开始”，看一层的数值如何随时间分布。</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>量</translation>
    </message>
    <message>
      <source>Ridges</source>
      <translation>山脊</translation>
    </message>
    <message>
      <source>Ridges behind each other, or colours with lines at 5, 50 and 95 %</source>
      <translation>前后排列的山脊，或带 5、50、95 % 线的颜色</translation>
    </message>
    <message>
      <source>Show rare numbers, too: the height is log(1 + numbers)</source>
      <translation>也显示稀少的数值：高度为 log(1 + 个数)</translation>
    </message>
    <message>
      <source>This layer has no such numbers.</source>
      <translation>该层没有这种数值。</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>正在等待网络的答案。</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>Which numbers of the layer</source>
      <translation>该层的哪些数值</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>epoch {0}</source>
      <translation>第 {0} 轮</translation>
    </message>
    <message>
      <source>value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>{0} not finite</source>
      <translation>{0} 个不是有限数</translation>
    </message>
    <message>
      <source>{0}: {1} numbers; 5 % below {2}, half below {3}, 95 % below {4}</source>
      <translation>{0}：{1} 个数；5 % 低于 {2}，一半低于 {3}，95 % 低于 {4}</translation>
    </message>
    <message>
      <source>{0}: {1} to {2}: {3} of {4} numbers ({5})</source>
      <translation>{0}：{1} 到 {2}：{4} 个数中的 {3} 个（{5}）</translation>
    </message>
  </context>
  <context>
    <name>Roc</name>
    <message>
      <source>AUC {0} · average precision {1}</source>
      <translation>AUC {0} · 平均精确率 {1}</translation>
    </message>
    <message>
      <source>An example whose score is larger is said to belong to the class</source>
      <translation>分数更高的样本被判为属于该类别</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>The class that is told from all others</source>
      <translation>要与所有其他类别区分的类别</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>阈值</translation>
    </message>
    <message>
      <source>false positive rate</source>
      <translation>假正例率</translation>
    </message>
    <message>
      <source>precision</source>
      <translation>精确率</translation>
    </message>
    <message>
      <source>precision {0} · recall {1} · F1 {2} · accuracy {3}
true positives {4} · false positives {5} · false negatives {6} · true negatives {7}</source>
      <translation>精确率 {0} · 召回率 {1} · F1 {2} · 准确率 {3}
真正例 {4} · 假正例 {5} · 假负例 {6} · 真负例 {7}</translation>
    </message>
    <message>
      <source>recall</source>
      <translation>召回率</translation>
    </message>
    <message>
      <source>score</source>
      <translation>分数</translation>
    </message>
    <message>
      <source>share</source>
      <translation>比例</translation>
    </message>
    <message>
      <source>the rest</source>
      <translation>其余</translation>
    </message>
    <message>
      <source>true positive rate</source>
      <translation>真正例率</translation>
    </message>
  </context>
  <context>
    <name>RoleTabs</name>
    <message>
      <source>Add a network…</source>
      <translation>添加网络…</translation>
    </message>
    <message>
      <source>Networks of the project</source>
      <translation>项目的网络</translation>
    </message>
    <message>
      <source>Remove this network</source>
      <translation>移除此网络</translation>
    </message>
    <message>
      <source>Rename this network…</source>
      <translation>重命名此网络…</translation>
    </message>
    <message>
      <source>The networks of this project</source>
      <translation>此项目的网络</translation>
    </message>
    <message>
      <source>network</source>
      <translation>网络</translation>
    </message>
  </context>
  <context>
    <name>Rooms</name>
    <message>
      <source>Code</source>
      <translation>代码</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Evaluate</source>
      <translation>评估</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>层</translation>
    </message>
    <message>
      <source>List</source>
      <translation>列表</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>摘要</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Transfer</source>
      <translation>迁移</translation>
    </message>
  </context>
  <context>
    <name>RunsButton</name>
    <message>
      <source>Runs</source>
      <translation>运行</translation>
    </message>
    <message>
      <source>Which runs lie over each other: twins, and runs of before</source>
      <translation>哪些运行叠在一起：孪生和以前的运行</translation>
    </message>
    <message>
      <source>run {0}, kept</source>
      <translation>运行 {0}，已保留</translation>
    </message>
  </context>
  <context>
    <name>Sandbox</name>
    <message>
      <source>A kernel slides over the chosen picture, or over a map of a layer, and gives a new map: at each place the sum of the products of its numbers and what lies under it.</source>
      <translation>卷积核在所选图片或某层的图上滑动，给出新的图：每处为其各数与下方内容之积的和。</translation>
    </message>
    <message>
      <source>Convolution sandbox</source>
      <translation>卷积沙盒</translation>
    </message>
    <message>
      <source>Dumoulin and Visin (2016), A guide to convolution arithmetic for deep learning, relations 6 and 14.</source>
      <translation>Dumoulin and Visin (2016), A guide to convolution arithmetic for deep learning, relations 6 and 14.</translation>
    </message>
    <message>
      <source>Height and width of the kernel</source>
      <translation>卷积核的高和宽</translation>
    </message>
    <message>
      <source>How many pixels the window moves at a time</source>
      <translation>窗口每次移动多少像素</translation>
    </message>
    <message>
      <source>Let the window slide over the picture</source>
      <translation>让窗口滑过图片</translation>
    </message>
    <message>
      <source>Move the mouse over a picture, or press Play, to move the window. A larger stride gives a smaller map, padding keeps its size, dilation spreads the window without more weights. A kernel with the sum 0 answers to edges, one with the sum 1 keeps the brightness.</source>
      <translation>在图片上移动鼠标，或按“开始”，来移动窗口。步幅越大图越小，填充保持大小，膨胀在不增加权重的情况下展开窗口。和为 0 的卷积核响应边缘，和为 1 的保持亮度。</translation>
    </message>
    <message>
      <source>Padding</source>
      <translation>填充</translation>
    </message>
    <message>
      <source>Side of the map: {formula}
Σ w · x at {place} = {value}</source>
      <translation>图的边长：{formula}
{place} 处的 Σ w · x = {value}</translation>
    </message>
    <message>
      <source>Slide</source>
      <translation>滑动</translation>
    </message>
    <message>
      <source>The distance of the pixels it reads</source>
      <translation>读取的像素之间的距离</translation>
    </message>
    <message>
      <source>The window does not fit into the picture: {}</source>
      <translation>窗口大于图片：{}</translation>
    </message>
    <message>
      <source>Zeros around the picture</source>
      <translation>图片四周的零</translation>
    </message>
    <message>
      <source>dilation</source>
      <translation>膨胀</translation>
    </message>
    <message>
      <source>kernel</source>
      <translation>卷积核</translation>
    </message>
    <message>
      <source>no padding (valid)</source>
      <translation>无填充（valid）</translation>
    </message>
    <message>
      <source>side of the map = ⌊(side + zeros − (dilation · (kernel − 1) + 1)) / stride⌋ + 1.</source>
      <translation>图的边长 = ⌊(边长 + 零 − (膨胀 · (核 − 1) + 1)) / 步幅⌋ + 1。</translation>
    </message>
    <message>
      <source>stride</source>
      <translation>步幅</translation>
    </message>
    <message>
      <source>zeros (same)</source>
      <translation>零（same）</translation>
    </message>
  </context>
  <context>
    <name>SandboxTiles</name>
    <message>
      <source>Move the mouse over it to move the window</source>
      <translation>在其上移动鼠标以移动窗口</translation>
    </message>
    <message>
      <source>What lies under the window</source>
      <translation>窗口之下的内容</translation>
    </message>
    <message>
      <source>input {}</source>
      <translation>输入 {}</translation>
    </message>
    <message>
      <source>map {}</source>
      <translation>图 {}</translation>
    </message>
    <message>
      <source>times the kernel</source>
      <translation>乘以卷积核</translation>
    </message>
    <message>
      <source>under the window</source>
      <translation>窗口之下</translation>
    </message>
    <message>
      <source>under the window, and times the kernel</source>
      <translation>窗口之下，再乘以卷积核</translation>
    </message>
  </context>
  <context>
    <name>ScoredView</name>
    <message>
      <source>Nothing to judge yet. Press Play to train a network.</source>
      <translation>尚无可评判的内容。按“开始”训练网络。</translation>
    </message>
    <message>
      <source>Part of the data</source>
      <translation>数据部分</translation>
    </message>
    <message>
      <source>Part of the data to look at; the test part opens after an evaluation on it</source>
      <translation>要查看的数据部分；测试部分在对其评估后开放</translation>
    </message>
    <message>
      <source>Test part</source>
      <translation>测试部分</translation>
    </message>
    <message>
      <source>This part of the data is empty. Choose another part, or another split.</source>
      <translation>该数据部分为空。请选择其他部分或其他划分。</translation>
    </message>
    <message>
      <source>This view needs classes as targets. Numbers have the residuals.</source>
      <translation>此视图需要类别作为目标；数值目标请看残差。</translation>
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
      <source>Waiting for the network's answers. This view needs classes: with numbers as targets it stays empty.</source>
      <translation>正在等待网络的回答。此视图需要类别：若目标为数值则保持为空。</translation>
    </message>
    <message>
      <source>{0} examples</source>
      <translation>{0} 个样本</translation>
    </message>
    <message>
      <source>{0} of {1} examples</source>
      <translation>{0} / {1} 个样本</translation>
    </message>
  </context>
  <context>
    <name>SearchCombo</name>
    <message>
      <source>{} (unknown)</source>
      <translation>{}（未知）</translation>
    </message>
  </context>
  <context>
    <name>Section</name>
    <message>
      <source>Show or hide this section</source>
      <translation>显示或隐藏此部分</translation>
    </message>
  </context>
  <context>
    <name>SeedField</name>
    <message>
      <source>Change seed</source>
      <translation>更改随机种子</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>The same seed gives the same weights, batches and curves again.</source>
      <translation>相同的种子会再次得到相同的权重、批和曲线。</translation>
    </message>
  </context>
  <context>
    <name>SeedsView</name>
    <message>
      <source>Give the project the seed of the best run and train it again, bit for bit</source>
      <translation>将最佳运行的种子赋给项目，并逐位一致地重新训练</translation>
    </message>
    <message>
      <source>How many runs, each with another seed</source>
      <translation>运行次数，每次使用不同的种子</translation>
    </message>
    <message>
      <source>Keep the best</source>
      <translation>保留最佳</translation>
    </message>
    <message>
      <source>Keep the best seed</source>
      <translation>保留最佳种子</translation>
    </message>
    <message>
      <source>Number of seeds</source>
      <translation>种子个数</translation>
    </message>
    <message>
      <source>Press Repeat to see how much is luck</source>
      <translation>按“重复”以查看有多少是运气</translation>
    </message>
    <message>
      <source>Repeat</source>
      <translation>重复</translation>
    </message>
    <message>
      <source>Seeds</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>Train the open project once for each seed; Stop ends the repetition</source>
      <translation>对每个种子各训练一次打开的项目；“停止”可结束重复</translation>
    </message>
    <message>
      <source>Trains the same project several times, each time with other initial weights and another order of the examples. The band runs from the least to the greatest value, the line is the mean. A difference between two settings that is smaller than the band is luck.</source>
      <translation>将同一项目训练多次，每次使用不同的初始权重和不同的样本顺序。色带从最小值到最大值，线为平均值。两种设置之间小于色带的差异只是运气。</translation>
    </message>
    <message>
      <source>deviation</source>
      <translation>偏差</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>greatest</source>
      <translation>最大</translation>
    </message>
    <message>
      <source>least</source>
      <translation>最小</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>平均</translation>
    </message>
    <message>
      <source>seed {seed}</source>
      <translation>种子 {seed}</translation>
    </message>
  </context>
  <context>
    <name>SequenceView</name>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>此孪生的网络没有这一层。</translation>
    </message>
    <message>
      <source>There is no such example; choose another one.</source>
      <translation>没有这样的样本；请选择另一个。</translation>
    </message>
  </context>
  <context>
    <name>SeriesOfRuns</name>
    <message>
      <source>Curve</source>
      <translation>曲线</translation>
    </message>
    <message>
      <source>Results of the runs</source>
      <translation>各次运行的结果</translation>
    </message>
    <message>
      <source>The first run goes on</source>
      <translation>第一次运行继续进行</translation>
    </message>
    <message>
      <source>What the runs ended at</source>
      <translation>各次运行结束时的数值</translation>
    </message>
    <message>
      <source>Which number to draw</source>
      <translation>绘制哪个数值</translation>
    </message>
    <message>
      <source>{done} of {all} runs</source>
      <translation>{done} / {all} 次运行</translation>
    </message>
  </context>
  <context>
    <name>SideBySide</name>
    <message>
      <source>run {0}</source>
      <translation>运行 {0}</translation>
    </message>
  </context>
  <context>
    <name>Sign</name>
    <message>
      <source>equal</source>
      <translation>相同</translation>
    </message>
    <message>
      <source>not equal</source>
      <translation>不同</translation>
    </message>
  </context>
  <context>
    <name>SizeCalculatorView</name>
    <message>
      <source>Channels</source>
      <translation>通道</translation>
    </message>
    <message>
      <source>Convolution: {conv} weights, {work} multiplications a picture.
Dense layer with {units} units on all pixels: {dense} weights ({times} times as many).
Dense layer that gives as many numbers as the convolution: {same} weights.</source>
      <translation>卷积：{conv} 个权重，每张图片 {work} 次乘法。
作用于所有像素、有 {units} 个单元的全连接层：{dense} 个权重（{times} 倍）。
输出数与卷积相同的全连接层：{same} 个权重。</translation>
    </message>
    <message>
      <source>Filters</source>
      <translation>滤波器</translation>
    </message>
    <message>
      <source>Grey pictures have 1, colour pictures 3</source>
      <translation>灰度图片为 1，彩色图片为 3</translation>
    </message>
    <message>
      <source>Height and width of the picture, in pixels</source>
      <translation>图片的高和宽（像素）</translation>
    </message>
    <message>
      <source>Height and width of the window</source>
      <translation>窗口的高和宽</translation>
    </message>
    <message>
      <source>How many maps come out</source>
      <translation>输出多少个特征图</translation>
    </message>
    <message>
      <source>How many pixels the window moves at a time</source>
      <translation>窗口每次移动多少像素</translation>
    </message>
    <message>
      <source>Kernel</source>
      <translation>核</translation>
    </message>
    <message>
      <source>Padding</source>
      <translation>填充</translation>
    </message>
    <message>
      <source>Side</source>
      <translation>边长</translation>
    </message>
    <message>
      <source>Side of the output: {}</source>
      <translation>输出的边长：{}</translation>
    </message>
    <message>
      <source>Size calculator</source>
      <translation>尺寸计算器</translation>
    </message>
    <message>
      <source>Stride</source>
      <translation>步幅</translation>
    </message>
    <message>
      <source>The window does not fit into the picture: {}</source>
      <translation>窗口大于图片：{}</translation>
    </message>
    <message>
      <source>What a convolution makes of a picture, without a network and without training. The side of the output is ⌊(side + zeros − kernel) / stride⌋ + 1.
A dense layer has a weight for every pixel, so its weights grow with the picture; a convolution uses the same few weights at every place, however large the picture is. Move the size and watch both curves.</source>
      <translation>卷积对图片的作用，无需网络，也无需训练。输出的边长为 ⌊(边长 + 补零 − 核) / 步幅⌋ + 1。
全连接层对每个像素都有一个权重，因此权重数随图片增大；而卷积在每个位置都使用同样的少数权重，无论图片多大。改变大小并观察两条曲线。</translation>
    </message>
    <message>
      <source>Whether zeros are put around the picture, so that its size stays with stride 1</source>
      <translation>是否在图片四周补零，使步幅为 1 时大小不变</translation>
    </message>
    <message>
      <source>convolution</source>
      <translation>卷积</translation>
    </message>
    <message>
      <source>dense</source>
      <translation>全连接</translation>
    </message>
    <message>
      <source>none (valid)</source>
      <translation>无 (valid)</translation>
    </message>
    <message>
      <source>side of the picture</source>
      <translation>图片的边长</translation>
    </message>
    <message>
      <source>weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>zeros around (same)</source>
      <translation>四周补零 (same)</translation>
    </message>
  </context>
  <context>
    <name>SizePicture</name>
    <message>
      <source>Picture of the convolution</source>
      <translation>卷积示意图</translation>
    </message>
    <message>
      <source>Point at the output to see which part of the input it is calculated from</source>
      <translation>指向输出，可查看它由输入的哪一部分计算而来</translation>
    </message>
  </context>
  <context>
    <name>Slices</name>
    <message>
      <source>Slice</source>
      <translation>切片</translation>
    </message>
    <message>
      <source>Slice of the volumes, from front to back; every layer shows the one at the same share of its depth</source>
      <translation>体数据的切片，从前到后；每一层显示其深度上相同比例处的切片</translation>
    </message>
  </context>
  <context>
    <name>SlopeTiles</name>
    <message>
      <source>The slope of the loss by each weight; click one to have it checked</source>
      <translation>损失对每个权重的斜率；单击其一进行检验</translation>
    </message>
  </context>
  <context>
    <name>SpeedBox</name>
    <message>
      <source>1 step/s</source>
      <translation>1 步/秒</translation>
    </message>
    <message>
      <source>How many steps a second training takes: slowly to watch each one, or at full speed</source>
      <translation>训练每秒走多少步：慢速以便观察每一步，或全速</translation>
    </message>
    <message>
      <source>Speed of training</source>
      <translation>训练速度</translation>
    </message>
    <message>
      <source>full speed</source>
      <translation>全速</translation>
    </message>
    <message>
      <source>{n} steps/s</source>
      <translation>{n} 步/秒</translation>
    </message>
  </context>
  <context>
    <name>StackListPanel</name>
    <message>
      <source>Add a layer</source>
      <translation>添加层</translation>
    </message>
    <message>
      <source>Add a layer behind the chosen one</source>
      <translation>在选中的层之后添加层</translation>
    </message>
    <message>
      <source>Drag a layer, or press Alt and an arrow, to put it elsewhere</source>
      <translation>拖动层，或按 Alt 加方向键，将其放到别处</translation>
    </message>
    <message>
      <source>Layers from input to output</source>
      <translation>从输入到输出的各层</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>下移</translation>
    </message>
    <message>
      <source>Move down (Alt+Down)</source>
      <translation>下移 (Alt+Down)</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>上移</translation>
    </message>
    <message>
      <source>Move up (Alt+Up)</source>
      <translation>上移 (Alt+Up)</translation>
    </message>
    <message>
      <source>Only a stack can be a list: this network has branches, or layers that are not linked. Edit it on the canvas.</source>
      <translation>只有堆叠结构才能显示为列表：该网络有分支或未连接的层。请在画布上编辑。</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>Remove the chosen layers (Del)</source>
      <translation>移除选中的层 (Del)</translation>
    </message>
    <message>
      <source>The network is empty. Add an input first, then layers.</source>
      <translation>网络为空。请先添加输入，再添加层。</translation>
    </message>
    <message>
      <source>{count} parameters</source>
      <translation>{count} 个参数</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Batches trained so far</source>
      <translation>已训练的批数</translation>
    </message>
    <message>
      <source>Begin again at step 0 as the project says now</source>
      <translation>按项目当前的设置从第 0 步重新开始</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Do not open the model</source>
      <translation>不打开模型</translation>
    </message>
    <message>
      <source>Epochs trained so far</source>
      <translation>已训练的轮数</translation>
    </message>
    <message>
      <source>Estimated time to the end</source>
      <translation>预计剩余时间</translation>
    </message>
    <message>
      <source>Evaluating…</source>
      <translation>正在评估…</translation>
    </message>
    <message>
      <source>Every run is told to wait</source>
      <translation>所有运行都在等待</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>Loading TensorFlow…</source>
      <translation>正在加载 TensorFlow…</translation>
    </message>
    <message>
      <source>Loading data…</source>
      <translation>正在加载数据…</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <source>Play goes on with this change from the last finite weights</source>
      <translation>按“开始”将以此更改从最后的有限权重继续</translation>
    </message>
    <message>
      <source>Preparing the network…</source>
      <translation>正在准备网络…</translation>
    </message>
    <message>
      <source>Progress of the run</source>
      <translation>运行进度</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>就绪</translation>
    </message>
    <message>
      <source>Results are out of date: press Play to train anew</source>
      <translation>结果已过期：按“开始”重新训练</translation>
    </message>
    <message>
      <source>Rewind</source>
      <translation>回到起点</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>正在启动…</translation>
    </message>
    <message>
      <source>Takes effect at the next start</source>
      <translation>下次开始时生效</translation>
    </message>
    <message>
      <source>The change comes as soon as the engine is free…</source>
      <translation>引擎空闲后更改即生效…</translation>
    </message>
    <message>
      <source>The project was changed after this run</source>
      <translation>该次运行之后项目已被修改</translation>
    </message>
    <message>
      <source>The run cannot take this change; it waits as it was</source>
      <translation>运行无法接受此更改；它保持原样等待</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Training failed</source>
      <translation>训练失败</translation>
    </message>
    <message>
      <source>Training speed</source>
      <translation>训练速度</translation>
    </message>
    <message>
      <source>Training starts as soon as the engine is ready…</source>
      <translation>引擎就绪后立即开始训练…</translation>
    </message>
    <message>
      <source>What the engine does now</source>
      <translation>引擎当前正在做什么</translation>
    </message>
    <message>
      <source>What training will take: the memory for weights, optimizer, one batch and the examples, and the time on this machine</source>
      <translation>训练所需：权重、优化器、一批数据和样本的内存，以及在这台计算机上的时间</translation>
    </message>
    <message>
      <source>Where the numbers are computed</source>
      <translation>数值在哪个设备上计算</translation>
    </message>
    <message>
      <source>epoch {epoch} of {total}</source>
      <translation>第 {epoch} 轮，共 {total} 轮</translation>
    </message>
    <message>
      <source>step {step} of {total}</source>
      <translation>第 {step} 步，共 {total} 步</translation>
    </message>
    <message>
      <source>{n} examples/s</source>
      <translation>{n} 样本/秒</translation>
    </message>
    <message>
      <source>{t} left</source>
      <translation>剩余 {t}</translation>
    </message>
  </context>
  <context>
    <name>StepCanvas</name>
    <message>
      <source>Click a step, or go through them with the arrow keys</source>
      <translation>单击某一步，或用方向键逐步移动</translation>
    </message>
  </context>
  <context>
    <name>StepPreview</name>
    <message>
      <source>{}, from {} to {}</source>
      <translation>{}，从 {} 到 {}</translation>
    </message>
  </context>
  <context>
    <name>Steps</name>
    <message>
      <source>20 of the last layer shown</source>
      <translation>显示最后一层的 20 个</translation>
    </message>
    <message>
      <source>20 weights at random</source>
      <translation>随机 20 个权重</translation>
    </message>
    <message>
      <source>All slopes are known; the optimizer takes its step along them.</source>
      <translation>所有斜率已知；优化器沿它们走一步。</translation>
    </message>
    <message>
      <source>All {1} slopes agree ✓ · largest relative difference {2} ({3} precision)</source>
      <translation>全部 {1} 个斜率一致 ✓ · 最大相对差 {2}（{3} 精度）</translation>
    </message>
    <message>
      <source>Check slopes</source>
      <translation>检验斜率</translation>
    </message>
    <message>
      <source>Checked slopes</source>
      <translation>已检验的斜率</translation>
    </message>
    <message>
      <source>Compare dL/dw with (L(w + h) - L(w - h)) / 2h, computed in double precision</source>
      <translation>将 dL/dw 与双精度计算的 (L(w + h) - L(w - h)) / 2h 比较</translation>
    </message>
    <message>
      <source>Loss of</source>
      <translation>谁的损失</translation>
    </message>
    <message>
      <source>Loss of the next batch of {1} (training mode): {0}</source>
      <translation>下一批 {1} 个样本的损失（训练模式）：{0}</translation>
    </message>
    <message>
      <source>Loss of this example (inference mode): {0}</source>
      <translation>此样本的损失（推断模式）：{0}</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一个</translation>
    </message>
    <message>
      <source>The loss of the chosen example in inference mode, or of the batch of the next training step with dropout and the statistics of the batch; of a batch the tiles show the first example</source>
      <translation>所选样本在推断模式下的损失，或下一训练步的批次（含丢弃和批次统计量）的损失；批次时图块显示第一个样本</translation>
    </message>
    <message>
      <source>There is no loss: nobody knows the right answer of this example.</source>
      <translation>没有损失：没人知道这个样本的正确答案。</translation>
    </message>
    <message>
      <source>Which weights are checked</source>
      <translation>检验哪些权重</translation>
    </message>
    <message>
      <source>again {0}</source>
      <translation>再次 {0}</translation>
    </message>
    <message>
      <source>backward {0} of {1}</source>
      <translation>反向 {0}/{1}</translation>
    </message>
    <message>
      <source>computes its output from {0}</source>
      <translation>由 {0} 计算其输出</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy at the largest number of each window, 0 elsewhere</source>
      <translation>每个窗口的最大数处 dL/dx = dL/dy，其余为 0</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy for each of the inputs</source>
      <translation>对每个输入 dL/dx = dL/dy</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy in the shape of the input</source>
      <translation>dL/dx = dL/dy，取输入的形状</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy shared equally by the numbers of each window</source>
      <translation>dL/dx = dL/dy，由每个窗口的数平均分担</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy where the number was kept, 0 where it was dropped</source>
      <translation>保留处 dL/dx = dL/dy，丢弃处为 0</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy · dy/dx (chain rule)</source>
      <translation>dL/dx = dL/dy · dy/dx（链式法则）</translation>
    </message>
    <message>
      <source>dL/dx = the part of dL/dy that came from each input</source>
      <translation>dL/dx = dL/dy 中来自各输入的部分</translation>
    </message>
    <message>
      <source>dL/dx of the example itself: which inputs the loss is sensitive to</source>
      <translation>样本本身的 dL/dx：损失对哪些输入敏感</translation>
    </message>
    <message>
      <source>dL/dz = f'(z) · dL/dy;  dL/dw = Σ over all places of x · dL/dz;  dL/dx = dL/dz spread back with the same kernel</source>
      <translation>dL/dz = f'(z) · dL/dy;  dL/dw = Σ 对所有位置 x · dL/dz;  dL/dx = 用同一卷积核把 dL/dz 散布回去</translation>
    </message>
    <message>
      <source>double</source>
      <translation>双</translation>
    </message>
    <message>
      <source>forward {0} of {1}</source>
      <translation>前向 {0}/{1}</translation>
    </message>
    <message>
      <source>next batch</source>
      <translation>下一批次</translation>
    </message>
    <message>
      <source>no penalties</source>
      <translation>无惩罚</translation>
    </message>
    <message>
      <source>penalties apart: {0}</source>
      <translation>惩罚另计：{0}</translation>
    </message>
    <message>
      <source>single</source>
      <translation>单</translation>
    </message>
    <message>
      <source>takes the example as it is prepared</source>
      <translation>取准备好的样本</translation>
    </message>
    <message>
      <source>the weight clicked in dL/dw</source>
      <translation>在 dL/dw 中单击的权重</translation>
    </message>
    <message>
      <source>this example</source>
      <translation>这个样本</translation>
    </message>
    <message>
      <source>{0} of {1} slopes agree · largest relative difference {2} ({3} precision). A difference can also come from a kink of the loss between the two places, as behind ReLU and max pooling, or from a gradient that is cut on purpose.</source>
      <translation>{1} 个斜率中 {0} 个一致 · 最大相对差 {2}（{3} 精度）。差异也可能来自两处之间损失的折点（如 ReLU 和最大池化之后），或来自有意截断的梯度。</translation>
    </message>
  </context>
  <context>
    <name>StepsBar</name>
    <message>
      <source>How many layers in a second</source>
      <translation>每秒多少层</translation>
    </message>
    <message>
      <source>One layer back (Left)</source>
      <translation>后退一层（左）</translation>
    </message>
    <message>
      <source>One layer on (Right)</source>
      <translation>前进一层（右）</translation>
    </message>
    <message>
      <source>Place on the way</source>
      <translation>路上的位置</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>速度</translation>
    </message>
    <message>
      <source>The way forward is the left half, the way back the right</source>
      <translation>前向是左半边，反向是右半边</translation>
    </message>
    <message>
      <source>To the beginning (Home)</source>
      <translation>到开头（Home）</translation>
    </message>
    <message>
      <source>To the end (End)</source>
      <translation>到结尾（End）</translation>
    </message>
    <message>
      <source>Walk through the network and back (Space)</source>
      <translation>走过网络再返回（空格）</translation>
    </message>
    <message>
      <source>{0}/s</source>
      <translation>{0}/秒</translation>
    </message>
  </context>
  <context>
    <name>StepsList</name>
    <message>
      <source>Click to go to this layer</source>
      <translation>单击转到此层</translation>
    </message>
  </context>
  <context>
    <name>StepsView</name>
    <message>
      <source>Press Play or Initialise weights to walk through the network.</source>
      <translation>按“开始”或“初始化权重”，走过网络。</translation>
    </message>
    <message>
      <source>Rumelhart, Hinton and Williams (1986), Learning representations by back-propagating errors, Nature 323.</source>
      <translation>Rumelhart, Hinton and Williams (1986), Learning representations by back-propagating errors, Nature 323.</translation>
    </message>
    <message>
      <source>Step by step</source>
      <translation>逐步</translation>
    </message>
    <message>
      <source>Step with the arrows, or let it play. Forward, each layer that is reached shows its output, and the line above says how the next one computes a number. Backward, each shows its slope. Slopes that shrink from layer to layer vanish on their way; white is 0. Check slopes compares them with differences of the loss itself. For an output with softmax or sigmoid Keras takes a cross-entropy from z, and so dL/dz is shown there. Penalties are not in these slopes.</source>
      <translation>用箭头逐步走，或让它播放。前向时，到达的每一层显示其输出，上方一行说明下一层如何计算一个数。反向时，每一层显示其斜率。逐层缩小的斜率在途中消失；白色为 0。“检验斜率”将它们与损失本身的差分比较。对 softmax 或 sigmoid 输出，Keras 由 z 计算交叉熵，因此那里显示 dL/dz。这些斜率不含惩罚。</translation>
    </message>
    <message>
      <source>The chosen example on its way forward through the network, layer by layer, and the slopes of its loss on their way back: for each layer dL/dy by its output, dL/dz by what goes into its activation function, and dL/dw by its weights.</source>
      <translation>所选样本逐层向前通过网络，其损失的斜率再逐层返回：每层的 dL/dy 对其输出，dL/dz 对激活函数的输入，dL/dw 对其权重。</translation>
    </message>
    <message>
      <source>There is no such example for this network.</source>
      <translation>此网络没有这样的样本。</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy · dy/dx (chain rule), dL/dw ≈ (L(w + h) - L(w - h)) / 2h.</source>
      <translation>dL/dx = dL/dy · dy/dx（链式法则），dL/dw ≈ (L(w + h) - L(w - h)) / 2h。</translation>
    </message>
  </context>
  <context>
    <name>SummaryPanel</name>
    <message>
      <source>
{} FLOPs an example · {} for the outputs of a batch</source>
      <translation>
每个样本 {} FLOPs · 一批的输出占 {}</translation>
    </message>
    <message>
      <source>As CSV</source>
      <translation>CSV 格式</translation>
    </message>
    <message>
      <source>As Markdown</source>
      <translation>Markdown 格式</translation>
    </message>
    <message>
      <source>As text</source>
      <translation>文本格式</translation>
    </message>
    <message>
      <source>Click a layer to choose it in the network</source>
      <translation>单击某一层，在网络中选中它</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy the summary</source>
      <translation>复制摘要</translation>
    </message>
    <message>
      <source>Copy the summary as text, Markdown or CSV</source>
      <translation>以文本、Markdown 或 CSV 格式复制摘要</translation>
    </message>
    <message>
      <source>Costs</source>
      <translation>开销</translation>
    </message>
    <message>
      <source>FLOPs</source>
      <translation>FLOPs</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>内存</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>Network summary</source>
      <translation>网络摘要</translation>
    </message>
    <message>
      <source>Output shape</source>
      <translation>输出形状</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>Show for each layer the additions and multiplications of one example (FLOPs), the memory of its outputs for one batch, and its share of the time</source>
      <translation>显示每一层处理一个样本的加法和乘法次数 (FLOPs)、一批输出所占的内存及其所占的时间比例</translation>
    </message>
    <message>
      <source>Show what each layer costs</source>
      <translation>显示每一层的开销</translation>
    </message>
    <message>
      <source>The network is empty. Add layers from the palette.</source>
      <translation>网络为空。请从层列表中添加层。</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>Total parameters: {}
Trainable: {}
Non-trainable: {}</source>
      <translation>参数总数：{}
可训练：{}
不可训练：{}</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Which network is shown</source>
      <translation>显示哪个网络</translation>
    </message>
  </context>
  <context>
    <name>Surface</name>
    <message>
      <source>All classes</source>
      <translation>所有类别</translation>
    </message>
    <message>
      <source>Choose 2-D data to see the decision surface.</source>
      <translation>请选择二维数据以查看决策面。</translation>
    </message>
    <message>
      <source>Decision surface</source>
      <translation>决策面</translation>
    </message>
    <message>
      <source>Discretise</source>
      <translation>离散显示</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>点</translation>
    </message>
    <message>
      <source>Press Play to see what the network says.</source>
      <translation>按“开始”以查看网络的回答。</translation>
    </message>
    <message>
      <source>Show only which side of the boundary a place lies on</source>
      <translation>只显示某处位于边界的哪一侧</translation>
    </message>
    <message>
      <source>Show the examples of the data on the surface</source>
      <translation>在决策面上显示数据的样本</translation>
    </message>
    <message>
      <source>Show the points</source>
      <translation>显示各点</translation>
    </message>
    <message>
      <source>Which output of the network is drawn</source>
      <translation>绘制网络的哪个输出</translation>
    </message>
    <message>
      <source>epoch {0}</source>
      <translation>第 {0} 轮</translation>
    </message>
    <message>
      <source>output is not a finite number</source>
      <translation>输出不是有限数</translation>
    </message>
    <message>
      <source>output {0}</source>
      <translation>输出 {0}</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>验证</translation>
    </message>
    <message>
      <source>{0} more</source>
      <translation>另有 {0} 个</translation>
    </message>
  </context>
  <context>
    <name>TemplateSettings</name>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>With which settings it is put into the network</source>
      <translation>以哪些设置放入网络</translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message>
      <source>Best epoch</source>
      <translation>最佳轮次</translation>
    </message>
    <message>
      <source>Epoch that is shown</source>
      <translation>显示的轮次</translation>
    </message>
    <message>
      <source>Epoch {epoch} of {total} · step {step}</source>
      <translation>第 {epoch} 轮，共 {total} 轮 · 第 {step} 步</translation>
    </message>
    <message>
      <source>First kept epoch</source>
      <translation>首个保留的轮次</translation>
    </message>
    <message>
      <source>Go back to an epoch and see it in every view</source>
      <translation>回到某一轮，并在所有视图中查看</translation>
    </message>
    <message>
      <source>Kept epoch after</source>
      <translation>后一个保留的轮次</translation>
    </message>
    <message>
      <source>Kept epoch before</source>
      <translation>前一个保留的轮次</translation>
    </message>
    <message>
      <source>Train, and you can go back to any kept epoch here</source>
      <translation>训练后，可在此回到任意保留的轮次</translation>
    </message>
    <message>
      <source>Where training stopped</source>
      <translation>训练停止之处</translation>
    </message>
    <message>
      <source>You see epoch {epoch}. Play goes on from here as a branch</source>
      <translation>当前显示第 {epoch} 轮。按“开始”将从此处作为分支继续</translation>
    </message>
    <message>
      <source>loss {loss}</source>
      <translation>损失 {loss}</translation>
    </message>
  </context>
  <context>
    <name>TopK</name>
    <message>
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Click a class to draw its curve</source>
      <translation>单击类别以绘制其曲线</translation>
    </message>
    <message>
      <source>Share of hits of each class</source>
      <translation>每个类别的命中比例</translation>
    </message>
    <message>
      <source>all</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>all classes</source>
      <translation>所有类别</translation>
    </message>
    <message>
      <source>guessing</source>
      <translation>猜测</translation>
    </message>
    <message>
      <source>k</source>
      <translation>k</translation>
    </message>
    <message>
      <source>k = {0}</source>
      <translation>k = {0}</translation>
    </message>
    <message>
      <source>share of hits</source>
      <translation>命中比例</translation>
    </message>
  </context>
  <context>
    <name>Track</name>
    <message>
      <source>Epoch {epoch}</source>
      <translation>第 {epoch} 轮</translation>
    </message>
    <message>
      <source>Epoch {epoch}, the best</source>
      <translation>第 {epoch} 轮，最佳</translation>
    </message>
  </context>
  <context>
    <name>TrainingPanel</name>
    <message>
      <source>Activation functions</source>
      <translation>激活函数</translation>
    </message>
    <message>
      <source>Add a callback …</source>
      <translation>添加回调 …</translation>
    </message>
    <message>
      <source>Add a metric …</source>
      <translation>添加指标 …</translation>
    </message>
    <message>
      <source>Add, connect and set layers in the drawing</source>
      <translation>在图中添加、连接和设置层</translation>
    </message>
    <message>
      <source>Batch size {}</source>
      <translation>批大小 {}</translation>
    </message>
    <message>
      <source>Callbacks</source>
      <translation>回调</translation>
    </message>
    <message>
      <source>Change the {}</source>
      <translation>更改{}</translation>
    </message>
    <message>
      <source>Correct the weights after every example</source>
      <translation>每个样本之后更新权重</translation>
    </message>
    <message>
      <source>Correct the weights after every {} examples</source>
      <translation>每 {} 个样本之后更新权重</translation>
    </message>
    <message>
      <source>Correct the weights once in an epoch, from all examples</source>
      <translation>每轮用全部样本更新一次权重</translation>
    </message>
    <message>
      <source>Cost function</source>
      <translation>损失函数</translation>
    </message>
    <message>
      <source>Dropout and penalties of all layers</source>
      <translation>所有层的 Dropout 和惩罚</translation>
    </message>
    <message>
      <source>Each output has metrics of its own, below its loss.</source>
      <translation>每个输出都有自己的指标，在其损失函数下方。</translation>
    </message>
    <message>
      <source>Initialisation</source>
      <translation>初始化</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Learning rate over the epochs</source>
      <translation>学习率随轮次的变化</translation>
    </message>
    <message>
      <source>Metrics</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>Regularisation</source>
      <translation>正则化</translation>
    </message>
    <message>
      <source>Set the output {}</source>
      <translation>设置输出 {}</translation>
    </message>
    <message>
      <source>Set {}</source>
      <translation>设置{}</translation>
    </message>
    <message>
      <source>Set {} of {} layers</source>
      <translation>设置{}，共 {} 个层</translation>
    </message>
    <message>
      <source>Show the network</source>
      <translation>显示网络</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>Takes classes 0 and 1.</source>
      <translation>接受类别 0 和 1。</translation>
    </message>
    <message>
      <source>Takes classes as numbers: 0, 1, 2 …</source>
      <translation>接受以整数表示的类别：0, 1, 2 …</translation>
    </message>
    <message>
      <source>Takes classes one-hot: 0 1 0.</source>
      <translation>接受独热编码的类别：0 1 0。</translation>
    </message>
    <message>
      <source>Takes classes −1 and +1.</source>
      <translation>接受类别 −1 和 +1。</translation>
    </message>
    <message>
      <source>Usual batch sizes</source>
      <translation>常用批大小</translation>
    </message>
    <message>
      <source>all</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>{} layers</source>
      <translation>{} 个层</translation>
    </message>
    <message>
      <source>{} updates of the weights in an epoch</source>
      <translation>每轮更新权重 {} 次</translation>
    </message>
    <message>
      <source>{} · {} parameters</source>
      <translation>{} · {} 个参数</translation>
    </message>
  </context>
  <context>
    <name>TransferPanel</name>
    <message>
      <source>A file …</source>
      <translation>文件 …</translation>
    </message>
    <message>
      <source>Begin a new run with the checked weights; every run after it begins so, too</source>
      <translation>用勾选的权重开始新的运行；之后的每次运行也由此开始</translation>
    </message>
    <message>
      <source>By name</source>
      <translation>按名称</translation>
    </message>
    <message>
      <source>By name: layers with the same name go together. By shape: layers whose weights have the same shapes, in order.</source>
      <translation>按名称：名称相同的层相对应。按形状：权重形状相同的层依次对应。</translation>
    </message>
    <message>
      <source>By shape</source>
      <translation>按形状</translation>
    </message>
    <message>
      <source>Check the layers whose weights should be taken</source>
      <translation>勾选要取用其权重的层</translation>
    </message>
    <message>
      <source>Choose a source …</source>
      <translation>选择来源 …</translation>
    </message>
    <message>
      <source>Choose where weights come from: a run, a saved project, or a model file of Keras. The layers that fit are listed here.</source>
      <translation>选择权重的来源：某次运行、已保存的项目或 Keras 模型文件。匹配的层会列在这里。</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy the table as text</source>
      <translation>将表格复制为文本</translation>
    </message>
    <message>
      <source>Draw anew</source>
      <translation>重新随机</translation>
    </message>
    <message>
      <source>Fits</source>
      <translation>匹配</translation>
    </message>
    <message>
      <source>Freeze</source>
      <translation>冻结</translation>
    </message>
    <message>
      <source>Freeze taken layers</source>
      <translation>冻结取用的层</translation>
    </message>
    <message>
      <source>How layers are matched</source>
      <translation>层的对应方式</translation>
    </message>
    <message>
      <source>Layer here</source>
      <translation>此处的层</translation>
    </message>
    <message>
      <source>Layer there</source>
      <translation>来源的层</translation>
    </message>
    <message>
      <source>Layers of the source and of the network</source>
      <translation>来源与网络的层</translation>
    </message>
    <message>
      <source>Layers that get weights do not learn: they stay as they are, bit for bit</source>
      <translation>获得权重的层不再学习：它们保持原样，逐位不变</translation>
    </message>
    <message>
      <source>Let new runs begin with weights drawn at random again</source>
      <translation>让新的运行重新从随机权重开始</translation>
    </message>
    <message>
      <source>New runs begin with taken weights: {layers}</source>
      <translation>新的运行从取用的权重开始：{layers}</translation>
    </message>
    <message>
      <source>Projects and models (*.nnp *.keras *.h5 *.npz);;All files (*)</source>
      <translation>项目和模型 (*.nnp *.keras *.h5 *.npz);;所有文件 (*)</translation>
    </message>
    <message>
      <source>Shapes here and there</source>
      <translation>此处与来源的形状</translation>
    </message>
    <message>
      <source>Take weights</source>
      <translation>取用权重</translation>
    </message>
    <message>
      <source>Take weights of {count} of {all} layers</source>
      <translation>取用 {all} 层中 {count} 层的权重</translation>
    </message>
    <message>
      <source>The current run</source>
      <translation>当前运行</translation>
    </message>
    <message>
      <source>Weights from</source>
      <translation>权重来自</translation>
    </message>
    <message>
      <source>Where weights come from</source>
      <translation>权重的来源</translation>
    </message>
    <message>
      <source>Where weights come from: a run, a project or a model file</source>
      <translation>权重的来源：某次运行、项目或模型文件</translation>
    </message>
    <message>
      <source>no</source>
      <translation>否</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>是</translation>
    </message>
  </context>
  <context>
    <name>TwinBar</name>
    <message>
      <source>Add a twin that differs in this alone: {}</source>
      <translation>添加一个仅在此处不同的孪生：{}</translation>
    </message>
    <message>
      <source>At most {} twins can train beside the project</source>
      <translation>项目旁至多可训练 {} 个孪生</translation>
    </message>
    <message>
      <source>Compare with and without dropout, momentum, skip connections …</source>
      <translation>比较有无 Dropout、动量、跳跃连接 … 的情况</translation>
    </message>
    <message>
      <source>Three rates</source>
      <translation>三种学习率</translation>
    </message>
    <message>
      <source>Train a twin beside the project, with one thing changed</source>
      <translation>在项目旁训练一个仅改动一处的孪生</translation>
    </message>
    <message>
      <source>Train with the learning rates 0.1, 0.001 and 0.0001 side by side</source>
      <translation>以学习率 0.1、0.001 和 0.0001 并排训练</translation>
    </message>
    <message>
      <source>Twin</source>
      <translation>孪生</translation>
    </message>
    <message>
      <source>With and without</source>
      <translation>有与无</translation>
    </message>
  </context>
  <context>
    <name>TwinCard</name>
    <message>
      <source>Change a twin: {}</source>
      <translation>更改孪生：{}</translation>
    </message>
    <message>
      <source>Change another setting …</source>
      <translation>更改另一项设置 …</translation>
    </message>
    <message>
      <source>Change one thing about this twin</source>
      <translation>更改此孪生的一处</translation>
    </message>
    <message>
      <source>Choose what differs …</source>
      <translation>选择不同之处 …</translation>
    </message>
    <message>
      <source>Drop this change</source>
      <translation>去掉此更改</translation>
    </message>
    <message>
      <source>Leave this as in the project</source>
      <translation>此处与项目保持一致</translation>
    </message>
    <message>
      <source>Let this run wait</source>
      <translation>让此运行等待</translation>
    </message>
    <message>
      <source>Let this run wait while the others go on</source>
      <translation>让此运行等待，其他运行继续</translation>
    </message>
    <message>
      <source>Name of the twin</source>
      <translation>孪生的名称</translation>
    </message>
    <message>
      <source>Remove the twin</source>
      <translation>移除该孪生</translation>
    </message>
    <message>
      <source>Remove this twin; you can undo it</source>
      <translation>移除此孪生；可以撤销</translation>
    </message>
    <message>
      <source>Rename a twin</source>
      <translation>重命名孪生</translation>
    </message>
    <message>
      <source>The project itself</source>
      <translation>项目本身</translation>
    </message>
    <message>
      <source>This project</source>
      <translation>此项目</translation>
    </message>
    <message>
      <source>without {}</source>
      <translation>无 {}</translation>
    </message>
    <message>
      <source>{0} behind {1}</source>
      <translation>{1} 之后的 {0}</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{1} 的{0}</translation>
    </message>
    <message>
      <source>{0} of {1} layers</source>
      <translation>{1} 个层的{0}</translation>
    </message>
  </context>
  <context>
    <name>TwinsView</name>
    <message>
      <source>A twin trains beside the project on the same data, from the same weights. Press Twin and choose what differs.</source>
      <translation>孪生在项目旁用相同的数据、从相同的权重开始训练。按“孪生”并选择不同之处。</translation>
    </message>
    <message>
      <source>A twin trains beside the project, step for step: on the same data, from the same initial weights, with the same batches. Only what you change about it differs, so that a difference between the curves comes from that.
Press Twin and choose what differs, or take one of the ready-made comparisons; then press Play. Settings can be changed while the twins train, and each run can be told to wait.
The list at the end says what is equal and what is not: two things changed at once, or fewer updates in an epoch, make a comparison hard to read.</source>
      <translation>孪生与项目逐步并行训练：相同的数据、相同的初始权重、相同的批。只有您更改之处不同，因此曲线之间的差异即由此产生。
按“孪生”并选择不同之处，或采用一个现成的比较；然后按“开始”。孪生训练时可以更改设置，也可以让任一运行等待。
末尾的列表说明哪些相同、哪些不同：同时更改两处，或一轮中更新次数更少，都会使比较难以解读。</translation>
    </message>
    <message>
      <source>Add a twin</source>
      <translation>添加孪生</translation>
    </message>
    <message>
      <source>Add a twin: {}</source>
      <translation>添加孪生：{}</translation>
    </message>
    <message>
      <source>Is it fair?</source>
      <translation>公平吗？</translation>
    </message>
    <message>
      <source>Remove a twin</source>
      <translation>移除孪生</translation>
    </message>
    <message>
      <source>Try three learning rates</source>
      <translation>尝试三种学习率</translation>
    </message>
    <message>
      <source>Twin {}</source>
      <translation>孪生 {}</translation>
    </message>
    <message>
      <source>Twins</source>
      <translation>孪生</translation>
    </message>
  </context>
  <context>
    <name>UnitLens</name>
    <message>
      <source>Point at a map to see what one unit sees of the input; a click keeps the unit, arrow keys move it, Escape lets it go.</source>
      <translation>把指针放在特征图上，查看一个单元看到输入的哪一部分；单击固定该单元，方向键移动它，Esc 取消。</translation>
    </message>
    <message>
      <source>column {ends}</source>
      <translation>第 {ends} 列</translation>
    </message>
    <message>
      <source>columns {ends}</source>
      <translation>第 {ends} 列</translation>
    </message>
    <message>
      <source>its window</source>
      <translation>它的窗口</translation>
    </message>
    <message>
      <source>map {number} of {layer}</source>
      <translation>{layer} 的特征图 {number}</translation>
    </message>
    <message>
      <source>may see all of {name}</source>
      <translation>可能看到整个 {name}</translation>
    </message>
    <message>
      <source>row {ends}</source>
      <translation>第 {ends} 行</translation>
    </message>
    <message>
      <source>rows {ends}</source>
      <translation>第 {ends} 行</translation>
    </message>
    <message>
      <source>sees {size} cells of {name}: {places}</source>
      <translation>看到 {name} 的 {size} 个格子：{places}</translation>
    </message>
    <message>
      <source>sees {size} pixels of {name}: {places}</source>
      <translation>看到 {name} 的 {size} 个像素：{places}</translation>
    </message>
    <message>
      <source>sees {size} steps of {name}: {places}</source>
      <translation>看到 {name} 的 {size} 个时间步：{places}</translation>
    </message>
    <message>
      <source>slice {ends}</source>
      <translation>第 {ends} 个切片</translation>
    </message>
    <message>
      <source>slices {ends}</source>
      <translation>第 {ends} 个切片</translation>
    </message>
    <message>
      <source>step {ends}</source>
      <translation>第 {ends} 步</translation>
    </message>
    <message>
      <source>steps {ends}</source>
      <translation>第 {ends} 步</translation>
    </message>
    <message>
      <source>the input</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>the strongest of its window of {size} in {layer}: {place}</source>
      <translation>{layer} 中 {size} 窗口内的最大值：{place}</translation>
    </message>
    <message>
      <source>unit {number} of {layer}</source>
      <translation>{layer} 的单元 {number}</translation>
    </message>
    <message>
      <source>unit {place} of map {number} of {layer}</source>
      <translation>{layer} 特征图 {number} 的单元 {place}</translation>
    </message>
    <message>
      <source>what it sees</source>
      <translation>它看到的部分</translation>
    </message>
  </context>
  <context>
    <name>UnitsView</name>
    <message>
      <source>Choose data with two numbers for each example to see its units.</source>
      <translation>请选择每个样本有两个数的数据，以查看其单元。</translation>
    </message>
    <message>
      <source>Click a link or a bias to write another number.</source>
      <translation>单击连线或偏置，写入另一个数。</translation>
    </message>
    <message>
      <source>Give each unit colours of its own range</source>
      <translation>按各单元自身的范围着色</translation>
    </message>
    <message>
      <source>Go back to the last epoch to write weights.</source>
      <translation>回到最后一轮才能写入权重。</translation>
    </message>
    <message>
      <source>Leave out what dropout drops in the next training step</source>
      <translation>去掉下一训练步中丢弃的单元</translation>
    </message>
    <message>
      <source>No layer of this network gives a row of numbers.</source>
      <translation>此网络没有层给出一行数值。</translation>
    </message>
    <message>
      <source>Own scale</source>
      <translation>各自刻度</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>点数</translation>
    </message>
    <message>
      <source>Press Play to see what each unit of a network with two inputs does.</source>
      <translation>按“开始”，看两输入网络的每个单元做什么。</translation>
    </message>
    <message>
      <source>Show training examples on the large picture</source>
      <translation>在大图上显示训练样本</translation>
    </message>
    <message>
      <source>The network with all its units, from the inputs on the left to the outputs on the right. Each picture is what that unit gives over the whole plane: orange positive, blue negative, pale near zero; the colours of a column share a scale unless each has its own, and shares of classes are pale at 0.5. Links are weights: thick for large ones, orange for positive and blue for negative. The small square at a picture is the bias. Of a layer the first 64 units are drawn; layers that change each unit alone, such as activations and normalisation, belong to the column before. Dashed links take a number as it is.
How to read it: the first hidden layer cuts the plane with straight edges, later ones put these pieces together. Units that look alike do the same work; a blank one does none. With the mouse on a unit it is shown large, with the examples of the training part. Click a link or a bias to write another number, while training goes on or rests; the wheel over it turns it. Undo writes the old number back and leaves alone what other weights have learnt since. With dropout, the thinned network is the one that the next step trains: units that are dropped fade, and their links are gone.
output of unit j = f(sum over i of w[i, j] x[i] + b[j])
The wheel elsewhere zooms, dragging shifts, a double click shows everything.</source>
      <translation>网络及其全部单元，从左边的输入到右边的输出。每张小图是该单元在整个平面上的输出：橙色为正，蓝色为负，浅色接近零；同一列共用刻度，除非各用自己的；类别的份额在 0.5 处为浅色。连线是权重：粗的大，橙色为正，蓝色为负。图旁的小方块是偏置。每层画出前 64 个单元；逐个改变单元的层（如激活和归一化）并入前一列。虚线按原样传数。
如何解读：第一个隐藏层用直线切割平面，后面的层把这些碎片拼起来。相似的单元做相同的工作；空白的单元不起作用。鼠标所在的单元会放大显示，并带有训练部分的样本。单击连线或偏置可写入另一个数，无论训练进行或暂停；在其上滚轮可调节。撤销会写回旧数，不影响其他权重此后学到的内容。使用丢弃时，稀疏网络是下一步要训练的：被丢弃的单元变淡，连线消失。
单元 j 的输出 = f(对 i 求和 w[i, j] x[i] + b[j])
在别处滚轮缩放，拖动平移，双击显示全部。</translation>
    </message>
    <message>
      <source>Thinned</source>
      <translation>稀疏</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>单元</translation>
    </message>
    <message>
      <source>Units of the network</source>
      <translation>网络的单元</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>正在等待网络的答案。</translation>
    </message>
    <message>
      <source>bias</source>
      <translation>偏置</translation>
    </message>
    <message>
      <source>dropped in the next step</source>
      <translation>下一步被丢弃</translation>
    </message>
    <message>
      <source>gives {0:.3g} to {1:.3g}</source>
      <translation>输出 {0:.3g} 到 {1:.3g}</translation>
    </message>
    <message>
      <source>not finite in places</source>
      <translation>某些位置不是有限数</translation>
    </message>
    <message>
      <source>taken as it is</source>
      <translation>按原样取用</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>{0} = {1}; write the weights of the first run</source>
      <translation>{0} = {1}；写入第一个运行的权重</translation>
    </message>
    <message>
      <source>{from_layer} {from_unit} → {to_layer} {to_unit}</source>
      <translation>{from_layer} {from_unit} → {to_layer} {to_unit}</translation>
    </message>
    <message>
      <source>{layer}, unit {unit}</source>
      <translation>{layer}，单元 {unit}</translation>
    </message>
    <message>
      <source>{layer}: bias of unit {unit}</source>
      <translation>{layer}：单元 {unit} 的偏置</translation>
    </message>
  </context>
  <context>
    <name>Unrolled</name>
    <message>
      <source>A recurrent layer as a chain: a box for each time step of the chosen sequence. Below it what the layer reads at this step, in it the state after the step, of an LSTM also the cell state, above it what the layer hands on. The colours are the numbers, or the norm of all of them. Both readings of a bidirectional layer stand above each other.</source>
      <translation>以链条表示的循环层：所选序列的每个时间步一个方框。下方是该层在这一步读入的内容，框内是这一步之后的状态（LSTM 还有单元状态），上方是该层输出的内容。颜色表示各个数值，或它们的范数。双向层的两次读取上下排列。</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>颜色</translation>
    </message>
    <message>
      <source>Goodfellow, Bengio and Courville (2016), Deep Learning, section 10.1; of maps Shi et al. (2015), Convolutional LSTM network.</source>
      <translation>Goodfellow, Bengio and Courville (2016), Deep Learning, 第 10.1 节；关于图：Shi et al. (2015), Convolutional LSTM network.</translation>
    </message>
    <message>
      <source>Norm</source>
      <translation>范数</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>Of which filter maps are shown</source>
      <translation>显示哪个滤波器的图</translation>
    </message>
    <message>
      <source>Press Play to see a recurrent layer unrolled in time.</source>
      <translation>按“开始”查看按时间展开的循环层。</translation>
    </message>
    <message>
      <source>The arrows along time hand the state to the next box; all boxes have the same weights. Click a step, or go through them with the arrow keys: its input, its states and its output are told in numbers. A layer that gives its last output only has one arrow upwards. Pale steps are masked: the state stays as it was.</source>
      <translation>沿时间的箭头把状态交给下一个方框；所有方框的权重相同。单击某一步，或用方向键逐步移动：会用数值说明其输入、状态和输出。只给出最后输出的层只有一个向上的箭头。淡色的步被掩蔽：状态保持不变。</translation>
    </message>
    <message>
      <source>The layer at every time step</source>
      <translation>每个时间步的层</translation>
    </message>
    <message>
      <source>The output joins the last state of both readings: that of the last step, and that of step 0.</source>
      <translation>输出连接两次读取的最后状态：最后一步的和第 0 步的。</translation>
    </message>
    <message>
      <source>The output put together from all steps is that of the layer to {0}.</source>
      <translation>由所有步拼出的输出与该层的输出相差不超过 {0}。</translation>
    </message>
    <message>
      <source>This network has no recurrent layer.</source>
      <translation>此网络没有循环层。</translation>
    </message>
    <message>
      <source>Unrolled in time</source>
      <translation>按时间展开</translation>
    </message>
    <message>
      <source>What the colour of a tile is: each number, or their norm</source>
      <translation>色块颜色的含义：每个数值，或它们的范数</translation>
    </message>
    <message>
      <source>Which sequence of a layer that is repeated</source>
      <translation>重复的层的哪个序列</translation>
    </message>
    <message>
      <source>cell state c</source>
      <translation>单元状态 c</translation>
    </message>
    <message>
      <source>h_t = f(x_t, h_(t-1)) with the same f at every step, y_t = h_t.</source>
      <translation>h_t = f(x_t, h_(t-1))，每一步的 f 相同，y_t = h_t。</translation>
    </message>
    <message>
      <source>input x</source>
      <translation>输入 x</translation>
    </message>
    <message>
      <source>input x, mean</source>
      <translation>输入 x，平均</translation>
    </message>
    <message>
      <source>input {input} → state {state} → output {output}</source>
      <translation>输入 {input} → 状态 {state} → 输出 {output}</translation>
    </message>
    <message>
      <source>masked: the state stays as it was</source>
      <translation>已掩蔽：状态保持不变</translation>
    </message>
    <message>
      <source>output y</source>
      <translation>输出 y</translation>
    </message>
    <message>
      <source>state h</source>
      <translation>状态 h</translation>
    </message>
    <message>
      <source>time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>time, read from the right</source>
      <translation>时间，从右读起</translation>
    </message>
    <message>
      <source>{shapes}
step {step} ({token}):</source>
      <translation>{shapes}
步 {step}（{token}）：</translation>
    </message>
    <message>
      <source>{title} at step {step}, {place} = {value}</source>
      <translation>{title}，第 {step} 步，{place} = {value}</translation>
    </message>
  </context>
  <context>
    <name>UpdateView</name>
    <message>
      <source>, penalties {0}</source>
      <translation>，惩罚 {0}</translation>
    </message>
    <message>
      <source>Index</source>
      <translation>索引</translation>
    </message>
    <message>
      <source>Kingma and Ba (2015), Adam: a method for stochastic optimization; Keras 3 documentation, Optimizers.</source>
      <translation>Kingma and Ba (2015), Adam: a method for stochastic optimization; Keras 3 documentation, Optimizers.</translation>
    </message>
    <message>
      <source>Next batch: {count} examples, loss {loss}</source>
      <translation>下一批次：{count} 个样本，损失 {loss}</translation>
    </message>
    <message>
      <source>Optimizer step</source>
      <translation>优化器的一步</translation>
    </message>
    <message>
      <source>Plain descent: w_t = w - rate · g. Other optimizers have more lines.</source>
      <translation>普通下降：w_t = w - rate · g。其他优化器有更多行。</translation>
    </message>
    <message>
      <source>Press Play or Step to see what a step of the optimizer does.</source>
      <translation>按“开始”或“单步”，看优化器的一步做什么。</translation>
    </message>
    <message>
      <source>Read from top to bottom: g is the slope of the loss, t the number of the step, names with t belong to this step and those without to the one before. A long step along a small slope means that the optimizer divides by the usual size of the slope. Do one step with the player: the weight becomes the last line.</source>
      <translation>从上往下读：g 是损失的斜率，t 是步数，带 t 的名称属于这一步，不带的属于前一步。沿小斜率走了长步，说明优化器除以了斜率的通常大小。用播放器走一步：权重就变成最后一行。</translation>
    </message>
    <message>
      <source>Show the weight with the largest slope</source>
      <translation>显示斜率最大的权重</translation>
    </message>
    <message>
      <source>Steepest</source>
      <translation>最陡</translation>
    </message>
    <message>
      <source>The slope of the loss by each weight of the tensor; click one to choose it</source>
      <translation>损失对张量每个权重的斜率；单击选择</translation>
    </message>
    <message>
      <source>This network has no weights that learn.</source>
      <translation>此网络没有可学习的权重。</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>What the next training step will do to one weight: its gradient on the batch that comes next, with penalties and after clipping, what the optimizer remembers of it, the rate of now, and the new value. Each line is a formula, then the same with the current numbers.</source>
      <translation>下一训练步会如何改变一个权重：它在下一批次上的梯度（含惩罚、裁剪之后）、优化器对它的记忆、当前学习率和新值。每行先是公式，然后代入当前数值。</translation>
    </message>
    <message>
      <source>Which of the weights, one number for each axis: 3, 0</source>
      <translation>哪一个权重，每个轴一个数：3, 0</translation>
    </message>
    <message>
      <source>Which weights to look at; follows the layer selected on the canvas</source>
      <translation>要查看的权重；跟随画布上选中的层</translation>
    </message>
    <message>
      <source>dL/dw of {0}, with penalties</source>
      <translation>{0} 的 dL/dw，含惩罚</translation>
    </message>
    <message>
      <source>{weight}[{index}]: {before} → {after} · {optimizer}, step {step}</source>
      <translation>{weight}[{index}]：{before} → {after} · {optimizer}，第 {step} 步</translation>
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message>
      <source>What the doctor finds about the layers; its view has remedies</source>
      <translation>医生对各层的发现；其视图中有补救办法</translation>
    </message>
  </context>
  <context>
    <name>Video</name>
    <message>
      <source>ffmpeg does nothing any more</source>
      <translation>ffmpeg 已无响应</translation>
    </message>
    <message>
      <source>ffmpeg ended with code {code}</source>
      <translation>ffmpeg 以代码 {code} 结束</translation>
    </message>
    <message>
      <source>ffmpeg has no encoder for H.264</source>
      <translation>ffmpeg 没有 H.264 编码器</translation>
    </message>
    <message>
      <source>ffmpeg says: {text}</source>
      <translation>ffmpeg 报告：{text}</translation>
    </message>
    <message>
      <source>ffmpeg, which MP4 needs, cannot be started</source>
      <translation>无法启动 MP4 所需的 ffmpeg</translation>
    </message>
  </context>
  <context>
    <name>ViewDock</name>
    <message>
      <source>Copy the picture</source>
      <translation>复制图片</translation>
    </message>
    <message>
      <source>Not saved: {reason}</source>
      <translation>未保存：{reason}</translation>
    </message>
    <message>
      <source>Picture (*.png);;Vector picture (*.svg)</source>
      <translation>图片 (*.png);;矢量图 (*.svg)</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save the numbers as CSV or NPZ</source>
      <translation>将数值保存为 CSV 或 NPZ</translation>
    </message>
    <message>
      <source>Save the picture as PNG or SVG</source>
      <translation>将图片保存为 PNG 或 SVG</translation>
    </message>
    <message>
      <source>Saved {name}</source>
      <translation>已保存 {name}</translation>
    </message>
    <message>
      <source>Table (*.csv);;NumPy arrays (*.npz)</source>
      <translation>表格 (*.csv);;NumPy 数组 (*.npz)</translation>
    </message>
    <message>
      <source>The picture is on the clipboard.</source>
      <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
      <source>What does this show?</source>
      <translation>这里显示的是什么？</translation>
    </message>
  </context>
  <context>
    <name>WeightEditor</name>
    <message>
      <source>The number itself: type it, use the arrows, or turn the wheel. Training goes on from it; undo writes the old number back.</source>
      <translation>数值本身：输入、用箭头或滚轮调节。训练从它继续；撤销写回旧数。</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>Write {weight}</source>
      <translation>写入 {weight}</translation>
    </message>
  </context>
  <context>
    <name>Weights</name>
    <message>
      <source>Every weight of a layer. In the heat-map a row is an input and a column is a unit; orange is positive, blue negative. The histogram counts how many weights have a value; the grey one behind it is that before training.
How to read it: a good start is narrow and around zero. Training makes the histogram wider; L2 pulls it together, L1 piles weights up at zero. A histogram that runs away is an exploding network.
output = activation(input · kernel + bias).</source>
      <translation>一层的每个权重。在热图中，一行是一个输入，一列是一个单元；橙色为正，蓝色为负。直方图统计各值有多少权重；其后的灰色为训练前的情况。
如何阅读：好的开端是狭窄且围绕零。训练使直方图变宽；L2 将其收拢，L1 使权重堆积在零处。直方图不断扩散说明网络在发散。
output = activation(input · kernel + bias)。</translation>
    </message>
    <message>
      <source>Press Play to see the weights of this network.</source>
      <translation>按“开始”以查看该网络的权重。</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>该孪生的网络没有这一层。</translation>
    </message>
    <message>
      <source>This network has no layer with weights.</source>
      <translation>该网络没有带权重的层。</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>Which weights of the layer: kernel, bias, gamma …</source>
      <translation>该层的哪些权重：kernel、bias、gamma …</translation>
    </message>
    <message>
      <source>input down, unit across</source>
      <translation>纵向为输入，横向为单元</translation>
    </message>
    <message>
      <source>no weight is finite</source>
      <translation>没有任何有限的权重</translation>
    </message>
    <message>
      <source>value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>{count} weights · mean {mean} · deviation {deviation} · {low} to {high} · near zero {share}</source>
      <translation>{count} 个权重 · 均值 {mean} · 标准差 {deviation} · 从 {low} 到 {high} · 接近零 {share}</translation>
    </message>
  </context>
  <context>
    <name>WelcomePage</name>
    <message>
      <source>Back to the project</source>
      <translation>返回项目</translation>
    </message>
    <message>
      <source>Build a network, watch it learn, look inside.</source>
      <translation>搭建网络，观察它学习，查看其内部。</translation>
    </message>
    <message>
      <source>Empty project</source>
      <translation>空项目</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>Neural-net playground</source>
      <translation>神经网络游乐场</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>打开…</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>最近的项目</translation>
    </message>
    <message>
      <source>Start from an example</source>
      <translation>从示例开始</translation>
    </message>
    <message>
      <source>You can also drop a project, a .csv or a .npz file on this window.</source>
      <translation>也可以将项目、.csv 或 .npz 文件拖到此窗口。</translation>
    </message>
  </context>
  <context>
    <name>Wiring</name>
    <message>
      <source>All epochs are done. Starting again drops what was learnt.</source>
      <translation>所有轮次已完成。重新开始会丢弃已学到的内容。</translation>
    </message>
    <message>
      <source>Begun anew: {fresh}.</source>
      <translation>重新开始：{fresh}。</translation>
    </message>
    <message>
      <source>Bring it back</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>Other findings: {n}.</source>
      <translation>其他发现:{n} 项。</translation>
    </message>
    <message>
      <source>Saved {name}</source>
      <translation>已保存 {name}</translation>
    </message>
    <message>
      <source>Show the doctor</source>
      <translation>显示医生</translation>
    </message>
    <message>
      <source>Start again</source>
      <translation>重新开始</translation>
    </message>
    <message>
      <source>The loss became infinite; training was stopped.</source>
      <translation>损失变为无穷大；训练已停止。</translation>
    </message>
    <message>
      <source>The program ended without saving. Shall the unsaved work come back?</source>
      <translation>程序上次未保存就结束了。是否恢复未保存的工作？</translation>
    </message>
    <message>
      <source>Throw it away</source>
      <translation>丢弃</translation>
    </message>
    <message>
      <source>Train one more epoch</source>
      <translation>再训练一轮</translation>
    </message>
    <message>
      <source>Train {n} more epochs</source>
      <translation>再训练 {n} 轮</translation>
    </message>
    <message>
      <source>Training has stopped early. Starting again drops what was learnt.</source>
      <translation>训练提前停止。重新开始会丢弃已学到的内容。</translation>
    </message>
    <message>
      <source>Weights kept: {kept}. Begun anew: {fresh}.</source>
      <translation>保留权重：{kept}。重新开始：{fresh}。</translation>
    </message>
    <message>
      <source>{name}[*] — Neural-net playground</source>
      <translation>{name}[*] — 神经网络游乐场</translation>
    </message>
  </context>
  <context>
    <name>Workflow</name>
    <message>
      <source>1. Describe the layers</source>
      <translation>1. 描述各层</translation>
    </message>
    <message>
      <source>2. Choose the examples and their preparation</source>
      <translation>2. 选择样本及其预处理</translation>
    </message>
    <message>
      <source>3. Choose loss, metrics, optimizer</source>
      <translation>3. 选择损失函数、指标、优化器</translation>
    </message>
    <message>
      <source>4. Train and watch the curves</source>
      <translation>4. 训练并观察曲线</translation>
    </message>
    <message>
      <source>5. Measure it on the test data</source>
      <translation>5. 在测试数据上评估</translation>
    </message>
    <message>
      <source>6. Predict with the trained network</source>
      <translation>6. 用训练好的网络预测</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Evaluate</source>
      <translation>评估</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>使用</translation>
    </message>
  </context>
  <context>
    <name>_Steady</name>
    <message>
      <source>You see epoch {epoch}. Play goes on from here as a branch</source>
      <translation>当前显示第 {epoch} 轮。按“开始”将从此处作为分支继续</translation>
    </message>
  </context>
  <context>
    <name>_ThreeMenu</name>
    <message>
      <source>Train three twins side by side that differ in this alone</source>
      <translation>并排训练三个仅在此处不同的孪生</translation>
    </message>
    <message>
      <source>Try three values</source>
      <translation>尝试三个值</translation>
    </message>
    <message>
      <source>Try three values: {}</source>
      <translation>尝试三个值：{}</translation>
    </message>
  </context>
  <context>
    <name>put in</name>
    <message>
      <source>augmentation</source>
      <translation>数据增强</translation>
    </message>
    <message>
      <source>callbacks</source>
      <translation>回调</translation>
    </message>
    <message>
      <source>data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>dropout</source>
      <translation>Dropout</translation>
    </message>
    <message>
      <source>examples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>file</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>infinite</source>
      <translation>无穷大</translation>
    </message>
    <message>
      <source>initialiser</source>
      <translation>初始化器</translation>
    </message>
    <message>
      <source>integers</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>links</source>
      <translation>连接</translation>
    </message>
    <message>
      <source>metrics</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>momentum</source>
      <translation>动量</translation>
    </message>
    <message>
      <source>numbers</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>outputs</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>regularisation</source>
      <translation>正则化</translation>
    </message>
    <message>
      <source>regulariser</source>
      <translation>正则化器</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>行</translation>
    </message>
    <message>
      <source>split</source>
      <translation>划分</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>步骤</translation>
    </message>
    <message>
      <source>test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>train</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>unchanged</source>
      <translation>未更改</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>验证</translation>
    </message>
  </context>
  <context>
    <name>words</name>
    <message>
      <source> Other layers like it: {0}.</source>
      <translation>类似的其他层：{0}。</translation>
    </message>
    <message>
      <source> and a test share of {0}.</source>
      <translation> 和测试比例 {0}。</translation>
    </message>
    <message>
      <source> and {0} more</source>
      <translation> 以及另外 {0} 个</translation>
    </message>
    <message>
      <source> as {0}</source>
      <translation> as {0}</translation>
    </message>
    <message>
      <source> from {0} to {1}</source>
      <translation>，从 {0} 到 {1}</translation>
    </message>
    <message>
      <source> of at least {0}</source>
      <translation>，至少 {0}</translation>
    </message>
    <message>
      <source> of at most {0}</source>
      <translation>，至多 {0}</translation>
    </message>
    <message>
      <source># Shipped with the program. Put the file beside this script to run it on another machine.
file = Path({file})
with np.load(file if file.exists() else file.name) as arrays:
    glyphs = dict(arrays)
rng = np.random.default_rng({seed})
digits = glyphs["y_train"].astype(np.int64)
rows, others = matched(rng, digits, {samples})
left, right = small(glyphs["x_train"][rows]), small(glyphs["x_train"][others])
total = (digits[rows] + digits[others]).astype({kind})
same = (digits[rows] == digits[others]).astype("int32")
digits = glyphs["y_test"].astype(np.int64)
rows, others = matched(rng, digits, {tests})
left_test, right_test = small(glyphs["x_test"][rows]), small(glyphs["x_test"][others])
total_test = (digits[rows] + digits[others]).astype({kind})
same_test = (digits[rows] == digits[others]).astype("int32")
</source>
      <translation># 随程序提供。要在另一台计算机上运行，请把该文件放在此脚本旁边。
file = Path({file})
with np.load(file if file.exists() else file.name) as arrays:
    glyphs = dict(arrays)
rng = np.random.default_rng({seed})
digits = glyphs["y_train"].astype(np.int64)
rows, others = matched(rng, digits, {samples})
left, right = small(glyphs["x_train"][rows]), small(glyphs["x_train"][others])
total = (digits[rows] + digits[others]).astype({kind})
same = (digits[rows] == digits[others]).astype("int32")
digits = glyphs["y_test"].astype(np.int64)
rows, others = matched(rng, digits, {tests})
left_test, right_test = small(glyphs["x_test"][rows]), small(glyphs["x_test"][others])
total_test = (digits[rows] + digits[others]).astype({kind})
same_test = (digits[rows] == digits[others]).astype("int32")
</translation>
    </message>
    <message>
      <source># Shipped with the program. Put the file beside this script to run it on another machine.
file = Path({file})
with np.load(file if file.exists() else file.name) as arrays:
    x, x_test = arrays["x_train"]{axis}, arrays["x_test"]{axis}
    y, y_test = arrays["y_train"].astype("int32"), arrays["y_test"].astype("int32")
</source>
      <translation># 随程序提供。要在另一台计算机上运行，请把该文件放在此脚本旁边。
file = Path({file})
with np.load(file if file.exists() else file.name) as arrays:
    x, x_test = arrays["x_train"]{axis}, arrays["x_test"]{axis}
    y, y_test = arrays["y_train"].astype("int32"), arrays["y_test"].astype("int32")
</translation>
    </message>
    <message>
      <source>(1 - p^q) / q of the right class (Zhang and Sabuncu 2018): between cross-entropy and mean absolute error, for labels of which some are wrong.</source>
      <translation>对正确类别取 (1 - p^q) / q (Zhang and Sabuncu 2018)：介于交叉熵与平均绝对误差之间，用于部分标签有误的情况。</translation>
    </message>
    <message>
      <source>(x, y), (x_test, y_test) = keras.datasets.{module}.load_data()
</source>
      <translation>(x, y), (x_test, y_test) = keras.datasets.{module}.load_data()
</translation>
    </message>
    <message>
      <source>({0} if {1} else 1.0)</source>
      <translation>({0} if {1} else 1.0)</translation>
    </message>
    <message>
      <source>({0}, cut - {1}, rest - cut, count - rest)</source>
      <translation>({0}, cut - {1}, rest - cut, count - rest)</translation>
    </message>
    <message>
      <source>, and {0} more faults</source>
      <translation>，另有 {0} 处错误</translation>
    </message>
    <message>
      <source>, at character {0}</source>
      <translation>, 第 {0} 个字符处</translation>
    </message>
    <message>
      <source>-1 and +1</source>
      <translation>-1 和 +1</translation>
    </message>
    <message>
      <source>0 and 1</source>
      <translation>0 和 1</translation>
    </message>
    <message>
      <source>0 compares the examples of a batch, -1 the outputs of one example.</source>
      <translation>0 比较一批中的各个样本，-1 比较一个样本的各个输出。</translation>
    </message>
    <message>
      <source>1 - 2 sum(y p) / (sum(y) + sum(p)): the overlap of two masks, for segmentation with small objects.</source>
      <translation>1 - 2 sum(y p) / (sum(y) + sum(p))：两个掩码的重叠，用于含小目标的分割。</translation>
    </message>
    <message>
      <source>1 x 1</source>
      <translation>1 x 1</translation>
    </message>
    <message>
      <source>1 x 1 before 3 x 3</source>
      <translation>3 x 3 之前的 1 x 1</translation>
    </message>
    <message>
      <source>1 x 1 before 5 x 5</source>
      <translation>5 x 5 之前的 1 x 1</translation>
    </message>
    <message>
      <source>1 x 1 convolution</source>
      <translation>1 x 1 卷积</translation>
    </message>
    <message>
      <source>1,797 handwritten digits of 8 x 8 pixels.</source>
      <translation>1,797 个 8 x 8 像素的手写数字。</translation>
    </message>
    <message>
      <source>100 times the mean of |(y - p) / y|.</source>
      <translation>100 乘以 |(y - p) / y| 的平均值。</translation>
    </message>
    <message>
      <source>100 times the mean of |(y - p) / y|. For targets that are never near zero.</source>
      <translation>100 乘以 |(y - p) / y| 的平均值。用于始终不接近零的目标。</translation>
    </message>
    <message>
      <source>21,000 digits of 28 x 28 pixels from many fonts, distorted; shipped with the program.</source>
      <translation>21,000 个来自多种字体、经过变形的 28 x 28 像素数字；随程序提供。</translation>
    </message>
    <message>
      <source>3 x 3</source>
      <translation>3 x 3</translation>
    </message>
    <message>
      <source>5 x 5</source>
      <translation>5 x 5</translation>
    </message>
    <message>
      <source>5,000 coloured shapes of 32 x 32 pixels, eight kinds; shipped with the program.</source>
      <translation>5,000 个 32 x 32 像素的彩色图形，共八种；随程序提供。</translation>
    </message>
    <message>
      <source>60,000 colour photographs of 32 x 32 pixels, 100 classes, 169 MB.</source>
      <translation>60,000 张 32 x 32 像素的彩色照片，100 个类别，169 MB。</translation>
    </message>
    <message>
      <source>60,000 colour photographs of 32 x 32 pixels, ten classes, 170 MB.</source>
      <translation>60,000 张 32 x 32 像素的彩色照片，10 个类别，170 MB。</translation>
    </message>
    <message>
      <source>70,000 handwritten digits of 28 x 28 pixels, ten classes, 11 MB.</source>
      <translation>70,000 个 28 x 28 像素的手写数字，10 个类别，11 MB。</translation>
    </message>
    <message>
      <source>70,000 pieces of clothing of 28 x 28 pixels, ten classes, 30 MB.</source>
      <translation>70,000 件 28 x 28 像素的服饰，10 个类别，30 MB。</translation>
    </message>
    <message>
      <source>; did you mean {0}?</source>
      <translation>；您是否指 {0}？</translation>
    </message>
    <message>
      <source>A 1 x 1 convolution on the skip. auto: where channels or size change.</source>
      <translation>跳跃连接上的 1 x 1 卷积。auto：在通道或大小变化之处。</translation>
    </message>
    <message>
      <source>A NumPy array of inputs in one file and of labels in another. Inputs may be larger than the memory: they are read while training.</source>
      <translation>一个文件中为输入的 NumPy 数组，另一个文件中为标签。输入可以大于内存：它们在训练时读取。</translation>
    </message>
    <message>
      <source>A batch of {0} examples takes {1} MB, but these examples are read from their file in pieces of {2} MB at most; choose a smaller batch size</source>
      <translation>{0} 个样本的一批占 {1} MB，但这些样本从文件中按每块至多 {2} MB 读取；请选择更小的批大小</translation>
    </message>
    <message>
      <source>A callback may end one run before the others.</source>
      <translation>某个回调可能使一次运行早于其他运行结束。</translation>
    </message>
    <message>
      <source>A class must be from 0 to {0}. Received: {1}</source>
      <translation>类别必须从 0 到 {0}。收到：{1}</translation>
    </message>
    <message>
      <source>A column is named twice among the labels {0}.</source>
      <translation>标签 {0} 中有一列被列出两次。</translation>
    </message>
    <message>
      <source>A convolution without bias, batch normalization and an activation function: the unit of which most networks for pictures are made (Ioffe and Szegedy 2015).</source>
      <translation>不带偏置的卷积、批归一化和激活函数：大多数图片网络由这种单元构成 (Ioffe and Szegedy 2015)。</translation>
    </message>
    <message>
      <source>A convolutional network with the design choices of a vision transformer (Liu et al. 2022).</source>
      <translation>采用视觉 Transformer 设计思路的卷积网络 (Liu et al. 2022)。</translation>
    </message>
    <message>
      <source>A curve for each layer: the norm of its gradient, of its weights, what share of its weights one step changes, mean and deviation of its output, and how many of its units are saturated or dead. The curves stay when the view is hidden; nothing is looked at meanwhile. Gradients are those of the loss of at most 32 training examples, without penalties.
How to read it: curves should stay of one size and not drift apart by powers of ten. A step usually changes about a thousandth of the weights (dashed): much more is a learning rate that is too large, much less one that is too small.
update = ‖w after - w before‖ / ‖w before‖ of one step, measured between two looks; over several steps it is the way from the first to the last, by their number, which turns make shorter. Where it cannot be measured it is estimated, which is said below.</source>
      <translation>每层一条曲线：其梯度的范数、权重的范数、一步改变权重的比例、输出的均值和标准差，以及多少单元饱和或死亡。视图隐藏时曲线保留，但不再测量。梯度取自最多 32 个训练样本的损失，不含惩罚。
如何解读：曲线应保持同一量级，不要相差数个数量级。一步通常改变权重的约千分之一（虚线）：大得多说明学习率太大，小得多说明太小。
更新 = 一步的 ‖w 之后 - w 之前‖ / ‖w 之前‖，在两次查看之间测得；跨多步时为从首到末的位移除以步数，转弯会使其变短。无法测量时为估计值，下方会注明。</translation>
    </message>
    <message>
      <source>A deep network with initial weights far too large: the loss is lost within a few steps. Ask the doctor, and try a remedy.</source>
      <translation>初始权重过大的深层网络：损失在几步之内就失控。询问医生并试试补救办法。</translation>
    </message>
    <message>
      <source>A dense layer over axes of your choice, written as an Einstein sum. For transformers and other weights with many axes.</source>
      <translation>沿您选择的轴的全连接层，写作爱因斯坦求和。用于 Transformer 及其他多轴权重。</translation>
    </message>
    <message>
      <source>A dense layer works on the last axis alone: it would treat every place by itself and give as many outputs as there are places. Flatten lays everything in one row; GlobalAveragePooling takes the mean of each map and needs far fewer weights.</source>
      <translation>全连接层只沿最后一个轴运算：它会单独处理每个位置，有多少位置就给出多少输出。Flatten 将一切排成一行；GlobalAveragePooling 取每个特征图的平均，所需权重少得多。</translation>
    </message>
    <message>
      <source>A disc inside a ring.</source>
      <translation>圆环中的圆盘。</translation>
    </message>
    <message>
      <source>A few percent are harmless. If most units of a layer are dead or saturated, lower the learning rate, take another initialisation or another activation function.</source>
      <translation>百分之几无妨。如果一层的大多数单元死亡或饱和，请降低学习率，换一种初始化或激活函数。</translation>
    </message>
    <message>
      <source>A folder for TensorFlow Serving and TensorFlow.js; it computes but does not train.</source>
      <translation>供 TensorFlow Serving 和 TensorFlow.js 使用的文件夹；可计算但不能训练。</translation>
    </message>
    <message>
      <source>A formula of x: numbers, + - * / ^, brackets, pi, e, and functions such as sin, exp, log, sqrt, abs, step, relu, min, max, where.</source>
      <translation>关于 x 的公式：数字、+ - * / ^、括号、pi、e，以及 sin、exp、log、sqrt、abs、step、relu、min、max、where 等函数。</translation>
    </message>
    <message>
      <source>A function of x that you type, such as x * sigmoid(x). Training goes down the slope that the formula has; it is drawn beside it.</source>
      <translation>您输入的 x 的函数，例如 x * sigmoid(x)。训练沿该公式的斜率下降；斜率画在旁边。</translation>
    </message>
    <message>
      <source>A gate at 1 is open, at 0 it is closed. A forget gate near 1 keeps the cell state, and with it the gradient, over many steps; an input gate near 0 writes nothing; an output gate near 0 hides what is kept. In a GRU an update gate near 1 keeps the state. Point at a step to see its numbers, click to keep it. The sums are those of the layer itself.</source>
      <translation>门为 1 时打开，为 0 时关闭。遗忘门接近 1 会在许多步中保持单元状态及其梯度；输入门接近 0 什么也不写；输出门接近 0 隐藏所存内容。GRU 的更新门接近 1 时保持状态。指向一步看数值，单击固定。求和与该层本身一致。</translation>
    </message>
    <message>
      <source>A kernel slides over the chosen picture, or over a map of a layer, and gives a new map: at each place the sum of the products of its numbers and what lies under it.</source>
      <translation>卷积核在所选图片或某层的图上滑动，给出新的图：每处为其各数与下方内容之积的和。</translation>
    </message>
    <message>
      <source>A large network learns 60 noisy points by heart: its training loss falls while the validation loss rises. Its twin with dropout and L2 stays near the truth.</source>
      <translation>一个大网络死记 60 个带噪声的点：训练损失下降而验证损失上升。带 Dropout 和 L2 的孪生则接近真实情况。</translation>
    </message>
    <message>
      <source>A large number in row i and column j means that input i pulls output j strongly. A row near zero is an input that the network ignores.</source>
      <translation>第 i 行第 j 列的数大，说明输入 i 强烈影响输出 j。接近零的行是网络忽略的输入。</translation>
    </message>
    <message>
      <source>A learning rate of {0} is far too high for {1}.</source>
      <translation>学习率 {0} 对 {1} 来说过高。</translation>
    </message>
    <message>
      <source>A local copy; empty = where Keras keeps its downloads, else download it once.</source>
      <translation>本地副本；留空 = Keras 存放下载的位置，若没有则下载一次。</translation>
    </message>
    <message>
      <source>A loss that does not fall</source>
      <translation>不下降的损失</translation>
    </message>
    <message>
      <source>A loss that explodes</source>
      <translation>爆炸的损失</translation>
    </message>
    <message>
      <source>A loss that is not finite</source>
      <translation>非有限的损失</translation>
    </message>
    <message>
      <source>A loss that you type, of y, the target, and p, the output, such as (y - p)^2. What it leaves of the last axis is averaged.</source>
      <translation>您输入的损失，由目标 y 和输出 p 构成，例如 (y - p)^2。最后一个轴上剩余的部分取平均。</translation>
    </message>
    <message>
      <source>A metric of another kind of labels compares numbers that do not mean the same, and its result means nothing, with or without an error message. Accuracy takes the form that fits the loss by itself.</source>
      <translation>用于另一种标签的指标所比较的数含义不同，其结果没有意义，无论是否报错。准确率会自动采用适合损失的形式。</translation>
    </message>
    <message>
      <source>A metric of the file is not known here and was left out.</source>
      <translation>文件中的一个指标在此未知，已省略。</translation>
    </message>
    <message>
      <source>A metric that cannot mean anything</source>
      <translation>毫无意义的指标</translation>
    </message>
    <message>
      <source>A narrow band means that luck matters little. Call one setting better than another only where their bands are apart.</source>
      <translation>带窄说明运气影响不大。只有在两者的带分开之处，才能说一种设置优于另一种。</translation>
    </message>
    <message>
      <source>A network with one hidden layer can follow any curve; take units away and see where it gives up.</source>
      <translation>含一个隐藏层的网络可以拟合任何曲线；减少单元，看它在何处失败。</translation>
    </message>
    <message>
      <source>A plain stack of 3 x 3 convolutions (Simonyan and Zisserman 2015).</source>
      <translation>3 x 3 卷积的简单堆叠 (Simonyan and Zisserman 2015)。</translation>
    </message>
    <message>
      <source>A program that subtracts one from the other repeats the shorter of them, or compares each output with each target, and gives a loss that means nothing. Both must have one shape.</source>
      <translation>若程序将两者相减，就会重复其中较短的一个，或把每个输出与每个目标比较，得到的损失毫无意义。两者必须具有相同的形状。</translation>
    </message>
    <message>
      <source>A recurrent layer as a chain: a box for each time step of the chosen sequence. Below it what the layer reads at this step, in it the state after the step, of an LSTM also the cell state, above it what the layer hands on. The colours are the numbers, or the norm of all of them. Both readings of a bidirectional layer stand above each other.</source>
      <translation>以链条表示的循环层：所选序列的每个时间步一个方框。下方是该层在这一步读入的内容，框内是这一步之后的状态（LSTM 还有单元状态），上方是该层输出的内容。颜色表示各个数值，或它们的范数。双向层的两次读取上下排列。</translation>
    </message>
    <message>
      <source>A residual block for deep networks: a 1 x 1 convolution makes the channels fewer, a 3 x 3 one works on them, and a 1 x 1 one restores them (He et al. 2016, figure 5).</source>
      <translation>用于深层网络的残差块：一个 1 x 1 卷积减少通道，一个 3 x 3 卷积处理它们，再由一个 1 x 1 卷积恢复通道 (He et al. 2016，图 5)。</translation>
    </message>
    <message>
      <source>A result that was chosen because it is the best on the test part looks better than it is. Choose by a validation part, and look at the test part once, at the end.</source>
      <translation>因为在测试部分上最好而选出的结果，看起来比实际更好。请按验证部分选择，测试部分只在最后看一次。</translation>
    </message>
    <message>
      <source>A row whose word comes several times in the batch moves a little differently: Keras squares its slopes one by one.</source>
      <translation>若某行的词在批次中出现多次，它的移动会略有不同：Keras 逐个对其斜率求平方。</translation>
    </message>
    <message>
      <source>A sandbox for gradient descent on a function Q of two variables. It needs no network and no run.
Click on the surface to choose a start; Ctrl+click adds another, up to eight. Each path has its own colour; a ring marks its end. Another surface sets its own start and a rate that suits.
Each step goes against the gradient, across the contour lines: x_new = x − rate · gradient. With momentum a step keeps a share of its velocity: velocity = momentum · velocity − rate · gradient, x_new = x + velocity. Nesterov's variant takes the gradient's part once more after that. Arrows show the velocity of the last steps.
What to try: in the ravine plain descent jumps from wall to wall; a lower rate with momentum 0.9 gets along. In two valleys the start decides where the path ends. Too small a rate takes long, too large a rate diverges.
A descent stops after the most steps, or when a step changes Q by less than the least change.
The wheel zooms, dragging shifts, a double click shows everything.</source>
      <translation>在二元函数 Q 上试验梯度下降的沙盒。不需要网络，也不需要运行。
单击曲面选择起点；按住 Ctrl 单击可再添加起点，最多八个。每条路径有自己的颜色；圆圈标出其终点。换一个曲面会设置它自己的起点和合适的学习率。
每一步都逆着梯度、横穿等高线前进：x_new = x − rate · gradient。有动量（momentum）时，每一步保留一部分速度：velocity = momentum · velocity − rate · gradient，x_new = x + velocity。Nesterov 变体在此之后再取一次梯度的部分。箭头表示最后几步的速度（velocity）。
可以尝试：在沟壑中，普通下降在两壁之间来回跳动；较低的学习率加 0.9 的动量则能沿沟前进。在双谷中，起点决定路径在哪里结束。学习率过小则耗时很久，过大则发散。
达到最大步数，或某一步使 Q 的变化小于最小变化量时，下降停止。
滚轮缩放，拖动平移，双击显示全部。</translation>
    </message>
    <message>
      <source>A sigmoid of straight lines that reaches 0 at -1 and 1 at 1.</source>
      <translation>由直线构成的 Sigmoid，在 -1 处为 0，在 1 处为 1。</translation>
    </message>
    <message>
      <source>A single unit learns AND and OR, but never XOR: choose XOR in the data panel, then add a hidden layer.</source>
      <translation>单个单元能学会 AND 和 OR，但永远学不会 XOR：在数据面板中选择 XOR，然后添加一个隐藏层。</translation>
    </message>
    <message>
      <source>A small file for telephones and microcontrollers, formerly TensorFlow Lite; it computes but does not train.</source>
      <translation>用于手机和微控制器的小文件，旧称 TensorFlow Lite；可计算但不能训练。</translation>
    </message>
    <message>
      <source>A smooth ReLU much like SiLU (Misra 2019).</source>
      <translation>平滑的 ReLU，与 SiLU 十分相似 (Misra 2019)。</translation>
    </message>
    <message>
      <source>A smooth ReLU that dips below zero before it rises (Ramachandran et al. 2017).</source>
      <translation>平滑的 ReLU，先降到零以下再上升 (Ramachandran et al. 2017)。</translation>
    </message>
    <message>
      <source>A smooth ReLU that is always above zero. For outputs that must be positive, such as a spread.</source>
      <translation>始终大于零的平滑 ReLU。用于必须为正的输出，例如离散程度。</translation>
    </message>
    <message>
      <source>A smooth ReLU that is exactly zero below -1.</source>
      <translation>平滑的 ReLU，在 -1 以下恰好为零。</translation>
    </message>
    <message>
      <source>A smooth ReLU without exponentials; faster than softplus.</source>
      <translation>不含指数的平滑 ReLU；比 softplus 快。</translation>
    </message>
    <message>
      <source>A smooth path down is good. Zigzag between two walls, or a path that leaves the picture, means that the rate is too large for the steepest direction.</source>
      <translation>平滑地向下是好的。在两壁之间之字形，或离开画面，说明对最陡方向学习率太大。</translation>
    </message>
    <message>
      <source>A step is one batch; an epoch is over when every example has been seen once.</source>
      <translation>一步是一批；每个样本都看过一次，一轮就结束。</translation>
    </message>
    <message>
      <source>A straight line downwards is a gradient that vanishes: what happened so long ago hardly changes the weights any more. A line upwards is one that explodes: clip it. A level line remembers. An LSTM's cell state falls more slowly than a simple layer's state. A line that ends is truncated there.</source>
      <translation>向下的直线是消失的梯度：那么久以前发生的事几乎不再改变权重。向上的线是爆炸的梯度：请裁剪。水平的线在记忆。LSTM 的单元状态比简单层的状态下降得慢。中断的线在那里被截断。</translation>
    </message>
    <message>
      <source>A table in a text file: one example in each row, the labels in one or more columns, numbers in the others.</source>
      <translation>文本文件中的表格：每行一个样本，一列或多列为标签，其余为数值。</translation>
    </message>
    <message>
      <source>A twin trains beside the project, step for step: on the same data, from the same initial weights, with the same batches. Only what you change about it differs, so that a difference between the curves comes from that.
Press Twin and choose what differs, or take one of the ready-made comparisons; then press Play. Settings can be changed while the twins train, and each run can be told to wait.
The list at the end says what is equal and what is not: two things changed at once, or fewer updates in an epoch, make a comparison hard to read.</source>
      <translation>孪生与项目逐步并行训练：相同的数据、相同的初始权重、相同的批。只有您更改之处不同，因此曲线之间的差异即由此产生。
按“孪生”并选择不同之处，或采用一个现成的比较；然后按“开始”。孪生训练时可以更改设置，也可以让任一运行等待。
末尾的列表说明哪些相同、哪些不同：同时更改两处，或一轮中更新次数更少，都会使比较难以解读。</translation>
    </message>
    <message>
      <source>A unit is saturated where its activation function is flat: |tanh| above 0.97, a sigmoid below 0.03 or above 0.97. There the gradient is almost zero and the unit stops learning. A dead unit is a ReLU that gives 0 for every example. Shares are taken over the first 256 training examples; of layers with several outputs each has a row. The curves of before stay when the view is hidden; of what was trained meanwhile the kept epochs are filled in. Scaled inputs and smaller initial weights keep them low.</source>
      <translation>单元在激活函数平坦处饱和：|tanh| 高于 0.97，sigmoid 低于 0.03 或高于 0.97。那里梯度几乎为零，单元停止学习。死单元是对每个样本都给出 0 的 ReLU。比例取自前 256 个训练样本；有多个输出的层每个一行。视图隐藏时先前的曲线保留；其间训练的内容由保留的轮次补上。缩放输入和较小的初始权重可使其保持较低。</translation>
    </message>
    <message>
      <source>A weight is chosen by the class of an example. For numbers, give each example a weight of its own in the data.</source>
      <translation>权重按样本的类别选取。对于数值目标，请在数据中为每个样本给出自己的权重。</translation>
    </message>
    <message>
      <source>A weight must be a finite number. Received: {0}</source>
      <translation>权重必须是有限数。收到：{0}</translation>
    </message>
    <message>
      <source>A weighted sum of weighted sums is again a weighted sum. However many linear layers follow each other, the network can only draw straight lines; a function between them, such as ReLU, changes that.</source>
      <translation>加权和的加权和仍是加权和。无论有多少线性层相接，网络只能画直线；在它们之间加入 ReLU 之类的函数就不同了。</translation>
    </message>
    <message>
      <source>A yes-or-no question: move the threshold on the ROC curve and weigh precision against recall.</source>
      <translation>一个是非问题：在 ROC 曲线上移动阈值，权衡精确率与召回率。</translation>
    </message>
    <message>
      <source>AND</source>
      <translation>AND（与）</translation>
    </message>
    <message>
      <source>Absolute value</source>
      <translation>绝对值</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Activation</source>
      <translation>激活</translation>
    </message>
    <message>
      <source>Activations</source>
      <translation>激活值</translation>
    </message>
    <message>
      <source>Activity penalty</source>
      <translation>活动惩罚</translation>
    </message>
    <message>
      <source>Activity regularizer</source>
      <translation>活动正则化器</translation>
    </message>
    <message>
      <source>Adadelta</source>
      <translation>Adadelta</translation>
    </message>
    <message>
      <source>Adafactor</source>
      <translation>Adafactor</translation>
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
      <source>Adam beta 1</source>
      <translation>Adam 的 β1</translation>
    </message>
    <message>
      <source>Adam beta 2</source>
      <translation>Adam 的 β2</translation>
    </message>
    <message>
      <source>Adam lr ratio</source>
      <translation>Adam 学习率比</translation>
    </message>
    <message>
      <source>Adam that divides by the largest recent gradient instead of the mean square. Steady with rare features.</source>
      <translation>除以近期最大梯度而非均方的 Adam。对稀有特征较稳定。</translation>
    </message>
    <message>
      <source>Adam that keeps only row and column sums of its running means, to save memory (Shazeer and Stern 2018).</source>
      <translation>只保存移动平均的行和与列和以节省内存的 Adam (Shazeer and Stern 2018)。</translation>
    </message>
    <message>
      <source>Adam weight decay</source>
      <translation>Adam 权重衰减</translation>
    </message>
    <message>
      <source>Adam with Nesterov's look ahead (Dozat 2016).</source>
      <translation>带 Nesterov 前瞻的 Adam (Dozat 2016)。</translation>
    </message>
    <message>
      <source>Adam with a step for each layer in proportion to its weights (You et al. 2020). Made for very large batches.</source>
      <translation>每层步长与其权重成比例的 Adam (You et al. 2020)。为很大的批而设计。</translation>
    </message>
    <message>
      <source>Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019). The usual choice for transformers.</source>
      <translation>权重衰减与梯度分离的 Adam (Loshchilov and Hutter 2019)。Transformer 的常用选择。</translation>
    </message>
    <message>
      <source>AdamW</source>
      <translation>AdamW</translation>
    </message>
    <message>
      <source>AdamW that averages its weights so that no schedule is needed (Defazio et al. 2024).</source>
      <translation>对权重取平均因而无需调度的 AdamW (Defazio et al. 2024)。</translation>
    </message>
    <message>
      <source>Adamax</source>
      <translation>Adamax</translation>
    </message>
    <message>
      <source>Adaptive average pooling 1D</source>
      <translation>一维自适应平均池化</translation>
    </message>
    <message>
      <source>Adaptive average pooling 2D</source>
      <translation>二维自适应平均池化</translation>
    </message>
    <message>
      <source>Adaptive average pooling 3D</source>
      <translation>三维自适应平均池化</translation>
    </message>
    <message>
      <source>Adaptive max pooling 1D</source>
      <translation>一维自适应最大池化</translation>
    </message>
    <message>
      <source>Adaptive max pooling 2D</source>
      <translation>二维自适应最大池化</translation>
    </message>
    <message>
      <source>Adaptive max pooling 3D</source>
      <translation>三维自适应最大池化</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>相加</translation>
    </message>
    <message>
      <source>Add GlobalAveragePooling and a dense layer</source>
      <translation>添加 GlobalAveragePooling 和一个全连接层</translation>
    </message>
    <message>
      <source>Add a border instead of distorting.</source>
      <translation>添加边框而不变形。</translation>
    </message>
    <message>
      <source>Add a dense layer without a function</source>
      <translation>添加一个不带函数的全连接层</translation>
    </message>
    <message>
      <source>Add a learnt constant to each output. Needless right before a normalization.</source>
      <translation>给每个输出加上学习到的常数。紧接归一化之前则不需要。</translation>
    </message>
    <message>
      <source>Add a learnt shift.</source>
      <translation>加上学习到的偏移。</translation>
    </message>
    <message>
      <source>Add a step that brings the inputs near 0 and 1: division by 255 for pictures, else standardisation; then train anew.</source>
      <translation>添加一个使输入接近 0 和 1 的步骤：图片除以 255，其他则标准化；然后重新训练。</translation>
    </message>
    <message>
      <source>Add a step that brings the targets near 0 and 1, fitted on the training part; then train anew.</source>
      <translation>添加一个把目标值变换到 0 和 1 附近的步骤（按训练部分确定），然后重新训练。</translation>
    </message>
    <message>
      <source>Add dropout</source>
      <translation>添加 Dropout</translation>
    </message>
    <message>
      <source>Add the step “{0}”</source>
      <translation>添加步骤“{0}”</translation>
    </message>
    <message>
      <source>Add up the gradients of so many batches before each change of the weights.</source>
      <translation>每次更新权重之前累加这么多批的梯度。</translation>
    </message>
    <message>
      <source>Add {0} and a dense layer with {1} units</source>
      <translation>添加 {0} 和一个有 {1} 个单元的全连接层</translation>
    </message>
    <message>
      <source>Added after the factor.</source>
      <translation>乘以因子之后再加上。</translation>
    </message>
    <message>
      <source>Added to the size that the rate is divided by.</source>
      <translation>加到学习率所除的量上。</translation>
    </message>
    <message>
      <source>Addition factor</source>
      <translation>加法因子</translation>
    </message>
    <message>
      <source>Additive attention</source>
      <translation>加性注意力</translation>
    </message>
    <message>
      <source>Adds a border of zeros around a sequence.</source>
      <translation>在序列两端补零。</translation>
    </message>
    <message>
      <source>Adds a border of zeros around a volume.</source>
      <translation>在体数据周围补零。</translation>
    </message>
    <message>
      <source>Adds a border of zeros around an image.</source>
      <translation>在图像周围补零。</translation>
    </message>
    <message>
      <source>Adds its inputs value by value. Makes the skip link of a residual net.</source>
      <translation>将其输入逐值相加。构成残差网络的跳跃连接。</translation>
    </message>
    <message>
      <source>Adds l1 * sum(|w|) + l2 * sum(w^2): picks inputs and keeps the rest small.</source>
      <translation>加上 l1 * sum(|w|) + l2 * sum(w^2)：选择输入并使其余保持较小。</translation>
    </message>
    <message>
      <source>Adds l1 * sum(|w|). Pushes weights that matter little to exactly zero, so it picks inputs.</source>
      <translation>加上 l1 * sum(|w|)。将不重要的权重压到恰好为零，从而选择输入。</translation>
    </message>
    <message>
      <source>Adds l2 * sum(w^2). Keeps all weights small and the learnt function smooth.</source>
      <translation>加上 l2 * sum(w^2)。使所有权重保持较小，学到的函数保持平滑。</translation>
    </message>
    <message>
      <source>Adds random noise to its input while training. Near the input it acts like more data.</source>
      <translation>训练时给输入加上随机噪声。靠近输入处的作用如同更多数据。</translation>
    </message>
    <message>
      <source>After the last convolution a classifier takes the mean of each map (GlobalAveragePooling) or lays them in a row (Flatten), and a dense layer weighs them for each class.</source>
      <translation>在最后一个卷积之后，分类器取每个特征图的平均（GlobalAveragePooling）或将其排成一行（Flatten），再由全连接层为每个类别加权。</translation>
    </message>
    <message>
      <source>AlexNet-style network</source>
      <translation>AlexNet 风格的网络</translation>
    </message>
    <message>
      <source>All equal to one number.</source>
      <translation>全部等于同一个数。</translation>
    </message>
    <message>
      <source>All maps of one layer, each the answer of one filter at every place of the picture: for the chosen example, or their mean over the training examples of a class. Below, the chosen map lies over the picture, and a histogram counts its values.</source>
      <translation>一层的所有图，每个是一个滤波器在图片各处的响应：针对所选样本，或一个类别训练样本的平均。下方，所选的图叠加在图片上，直方图统计其值。</translation>
    </message>
    <message>
      <source>All one. Usual for scales.</source>
      <translation>全部为一。常用于缩放系数。</translation>
    </message>
    <message>
      <source>All ops</source>
      <translation>所有操作</translation>
    </message>
    <message>
      <source>All other layers start from the same initial weights.</source>
      <translation>所有其他层从相同的初始权重开始。</translation>
    </message>
    <message>
      <source>All runs learn from the same data, prepared in the same way.</source>
      <translation>所有运行使用以相同方式准备的相同数据。</translation>
    </message>
    <message>
      <source>All runs start from the same initial weights.</source>
      <translation>所有运行从相同的初始权重开始。</translation>
    </message>
    <message>
      <source>All runs train equally long.</source>
      <translation>所有运行训练的时长相同。</translation>
    </message>
    <message>
      <source>All runs use {0} with the same settings.</source>
      <translation>所有运行都使用设置相同的 {0}。</translation>
    </message>
    <message>
      <source>All runs use {0}, but the learning rate changes in different ways.</source>
      <translation>所有运行都使用 {0}，但学习率的变化方式不同。</translation>
    </message>
    <message>
      <source>All runs use {0}, with different settings.</source>
      <translation>所有运行都使用 {0}，但设置不同。</translation>
    </message>
    <message>
      <source>All zero. Usual for biases; as weights of a hidden layer all units stay equal and learn nothing apart.</source>
      <translation>全部为零。常用于偏置；若用作隐藏层的权重，所有单元将保持相同，学不到差异。</translation>
    </message>
    <message>
      <source>All {0} units of {1} are dead: they give 0 for each of {2} examples, so nothing passes through and no gradient comes back.{3}</source>
      <translation>{1} 的全部 {0} 个单元都已失活：它们对 {2} 个样本中的每一个都输出 0，因此什么都无法通过，也没有梯度返回。{3}</translation>
    </message>
    <message>
      <source>All {0} units of {1} began with the same weights, so they get the same gradient and stay the same: the layer is worth a single unit.</source>
      <translation>{1} 的全部 {0} 个单元以相同的权重开始，因此得到相同的梯度并始终相同：该层只相当于一个单元。</translation>
    </message>
    <message>
      <source>Alpha</source>
      <translation>α</translation>
    </message>
    <message>
      <source>Alpha constraint</source>
      <translation>α 约束</translation>
    </message>
    <message>
      <source>Alpha dropout</source>
      <translation>Alpha 随机失活</translation>
    </message>
    <message>
      <source>Alpha initializer</source>
      <translation>α 初始化器</translation>
    </message>
    <message>
      <source>Alpha regularizer</source>
      <translation>α 正则化器</translation>
    </message>
    <message>
      <source>Also change brightness, colour, contrast and sharpness.</source>
      <translation>同时改变亮度、颜色、对比度和锐度。</translation>
    </message>
    <message>
      <source>Also give the attention weights, as a second output: how much each query takes from each value.</source>
      <translation>同时给出注意力权重作为第二个输出：每个查询从每个值中取多少。</translation>
    </message>
    <message>
      <source>Also give the last state, as further outputs. For a decoder.</source>
      <translation>同时给出最后的状态，作为额外输出。用于解码器。</translation>
    </message>
    <message>
      <source>Always positive and growing ever faster. For outputs that are rates or counts.</source>
      <translation>始终为正且增长越来越快。用于表示速率或计数的输出。</translation>
    </message>
    <message>
      <source>Amsgrad</source>
      <translation>AMSGrad</translation>
    </message>
    <message>
      <source>An LSTM reads ten letters and is asked for the first. Watch its gates keep it; a simple RNN in its place forgets.</source>
      <translation>LSTM 读入十个字母，然后被问第一个是什么。看它的门如何记住；换成简单 RNN 则会忘记。</translation>
    </message>
    <message>
      <source>An LSTM whose sums are convolutions (Shi et al. 2015): reads pictures over time and keeps where things are. For video and weather maps.</source>
      <translation>求和均为卷积的 LSTM (Shi et al. 2015)：随时间读取图片并记住事物的位置。用于视频和气象图。</translation>
    </message>
    <message>
      <source>An LSTM whose sums are convolutions (Shi et al. 2015): reads sequences over time and keeps where things are. For video and weather maps.</source>
      <translation>求和均为卷积的 LSTM (Shi et al. 2015)：随时间读取序列并记住事物的位置。用于视频和气象图。</translation>
    </message>
    <message>
      <source>An LSTM whose sums are convolutions (Shi et al. 2015): reads volumes over time and keeps where things are. For video and weather maps.</source>
      <translation>求和均为卷积的 LSTM (Shi et al. 2015)：随时间读取体数据并记住事物的位置。用于视频和气象图。</translation>
    </message>
    <message>
      <source>An earlier epoch is shown; press Play to go on from it, or go back to the end, and then write weights</source>
      <translation>显示的是较早的轮次；按“开始”从它继续，或回到末尾，再写入权重</translation>
    </message>
    <message>
      <source>An embedding that can also turn vectors back into scores for each token, with the same table. Here it embeds.</source>
      <translation>还能用同一张表把向量变回各词元分数的嵌入。此处用于嵌入。</translation>
    </message>
    <message>
      <source>An epoch takes about {0} minutes on this machine; train on fewer examples first, or on a smaller network.</source>
      <translation>在这台计算机上一轮大约需要 {0} 分钟；请先用更少的样本或更小的网络训练。</translation>
    </message>
    <message>
      <source>An output that is set to zero is a wrong answer, whatever the network computed, and its share of the loss teaches nothing. Dropout belongs between layers, in front of the last one.</source>
      <translation>被置为零的输出是错误的回答，无论网络算出什么，它那部分损失都学不到东西。Dropout 应放在层与层之间，位于最后一层之前。</translation>
    </message>
    <message>
      <source>Another recurrent layer for the way back; none = a copy of the first.</source>
      <translation>用于反向的另一个循环层；无 = 第一个的副本。</translation>
    </message>
    <message>
      <source>Antialias</source>
      <translation>抗锯齿</translation>
    </message>
    <message>
      <source>Applies an activation function to every value. Useful when something stands between the weights and the function.</source>
      <translation>对每个值应用激活函数。当权重与函数之间另有内容时有用。</translation>
    </message>
    <message>
      <source>Applies some randomly chosen changes one after the other, with one strength for all (Cubuk et al. 2020). Does nothing when the network predicts.</source>
      <translation>依次应用若干随机选择的变化，强度相同 (Cubuk et al. 2020)。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Applies the same layer, with the same weights, to every time step.</source>
      <translation>对每个时间步应用同一个层、同样的权重。</translation>
    </message>
    <message>
      <source>Apply class balancing</source>
      <translation>应用类别平衡</translation>
    </message>
    <message>
      <source>Apply the reset gate after the product with the state, as graphics cards do it; off is the first paper's way.</source>
      <translation>在与状态相乘之后应用重置门，如显卡的做法；关闭则为最初论文的方式。</translation>
    </message>
    <message>
      <source>Approximate</source>
      <translation>近似</translation>
    </message>
    <message>
      <source>Area under the ROC curve: the chance that a positive example scores higher than a negative one. Or under the precision-recall curve.</source>
      <translation>ROC 曲线下面积：正例得分高于负例的概率。或精确率-召回率曲线下面积。</translation>
    </message>
    <message>
      <source>Area under the curve (AUC)</source>
      <translation>曲线下面积 (AUC)</translation>
    </message>
    <message>
      <source>Arithmetic of a unit</source>
      <translation>单个单元的算术</translation>
    </message>
    <message>
      <source>Arranges the same values in another shape, row by row.</source>
      <translation>将相同的值逐行排列成另一种形状。</translation>
    </message>
    <message>
      <source>As convolutions and pooling, but a convolution with a step of 2 halves the maps in the place of the pooling: the network learns how to shrink (Springenberg et al. 2015).</source>
      <translation>与“卷积与池化”相同，但用步幅为 2 的卷积代替池化将特征图减半：网络自己学习如何缩小 (Springenberg et al. 2015)。</translation>
    </message>
    <message>
      <source>As in the file, before any preparation.</source>
      <translation>与文件中相同，未经任何预处理。</translation>
    </message>
    <message>
      <source>At most</source>
      <translation>至多</translation>
    </message>
    <message>
      <source>Attention</source>
      <translation>注意力</translation>
    </message>
    <message>
      <source>Attention axes</source>
      <translation>注意力轴</translation>
    </message>
    <message>
      <source>Attention block</source>
      <translation>注意力块</translation>
    </message>
    <message>
      <source>Attention to all positions and then two dense layers at each position, both with a skip and layer normalization (Vaswani et al. 2017, figure 1, left).</source>
      <translation>对所有位置的注意力，再在每个位置上经过两个全连接层，二者都带跳跃连接和层归一化 (Vaswani et al. 2017，图 1 左)。</translation>
    </message>
    <message>
      <source>AugMix</source>
      <translation>AugMix</translation>
    </message>
    <message>
      <source>Augmentation</source>
      <translation>数据增强</translation>
    </message>
    <message>
      <source>Auto contrast</source>
      <translation>自动对比度</translation>
    </message>
    <message>
      <source>Average</source>
      <translation>平均</translation>
    </message>
    <message>
      <source>Average pooling 1D</source>
      <translation>一维平均池化</translation>
    </message>
    <message>
      <source>Average pooling 2D</source>
      <translation>二维平均池化</translation>
    </message>
    <message>
      <source>Average pooling 3D</source>
      <translation>三维平均池化</translation>
    </message>
    <message>
      <source>Axes</source>
      <translation>轴</translation>
    </message>
    <message>
      <source>Axes along which one slope is shared; 1, 2 for pictures gives one slope for each channel.</source>
      <translation>共享同一斜率的轴；对图片取 1, 2 则每个通道一个斜率。</translation>
    </message>
    <message>
      <source>Axes over which attention runs; none = all but batch and features.</source>
      <translation>注意力作用的轴；无 = 除批和特征以外的所有轴。</translation>
    </message>
    <message>
      <source>Axes over which the overlap is counted; none = all, the batch too. 1, 2, 3 counts each picture on its own.</source>
      <translation>计算重叠的轴；无 = 所有轴，包括批。1, 2, 3 则每张图片单独计算。</translation>
    </message>
    <message>
      <source>Axis</source>
      <translation>轴</translation>
    </message>
    <message>
      <source>Axis along which a norm is taken. 0 suits the weights of a dense layer: one norm for each unit.</source>
      <translation>沿此轴取范数。0 适合全连接层的权重：每个单元一个范数。</translation>
    </message>
    <message>
      <source>Axis along which products are summed, in both inputs.</source>
      <translation>两个输入中对乘积求和的轴。</translation>
    </message>
    <message>
      <source>Axis along which they are joined; -1 is the last one.</source>
      <translation>沿此轴拼接；-1 为最后一个。</translation>
    </message>
    <message>
      <source>Axis of the classes or features.</source>
      <translation>类别或特征所在的轴。</translation>
    </message>
    <message>
      <source>Axis of the classes; -1 is the last one.</source>
      <translation>类别所在的轴；-1 为最后一个。</translation>
    </message>
    <message>
      <source>Axis over which it works.</source>
      <translation>沿哪个轴运算。</translation>
    </message>
    <message>
      <source>Axis that has its own mean and variance; -1 is the last one.</source>
      <translation>具有各自均值和方差的轴；-1 为最后一个。</translation>
    </message>
    <message>
      <source>Axis that holds the features; -1 is the last one.</source>
      <translation>特征所在的轴；-1 为最后一个。</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>Backward layer</source>
      <translation>反向层</translation>
    </message>
    <message>
      <source>Balls, hollow balls, boxes and crosses in a cube of 8 x 8 x 8 cells, four classes; drawn slice by slice.</source>
      <translation>8 x 8 x 8 单元的立方体中的球、空心球、方盒和十字，四个类别；逐片绘制。</translation>
    </message>
    <message>
      <source>Balls, hollow balls, boxes and crosses. Walk through the slices of the volumes and of what every filter makes of them.</source>
      <translation>球、空心球、方盒和十字。逐片浏览体数据，以及每个滤波器由此得到的结果。</translation>
    </message>
    <message>
      <source>Batch normalization</source>
      <translation>批归一化</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>批大小</translation>
    </message>
    <message>
      <source>Batches</source>
      <translation>批</translation>
    </message>
    <message>
      <source>Before any training the gradient of {0} is {1} times that of {2}: it grows on its way back through weights that are too large; those of {3} have the size {4}, and {5} is usual.</source>
      <translation>训练之前，{0} 的梯度是 {2} 的 {1} 倍：它在反向经过过大的权重时增大；{3} 的权重大小为 {4}，通常为 {5}。</translation>
    </message>
    <message>
      <source>Before any training the loss is {0}, and a constant answer costs {1}: the initial weights of {2} are too large, {3} where {4} is usual.</source>
      <translation>训练之前损失为 {0}，而恒定回答的损失为 {1}：{2} 的初始权重过大，为 {3}，通常为 {4}。</translation>
    </message>
    <message>
      <source>Before any training the outputs of {0} are {1} times as large as those of {2}: the initial weights are too large; those of {3} have the size {4}, and {5} is usual.</source>
      <translation>训练之前，{0} 的输出是 {2} 的 {1} 倍：初始权重过大；{3} 的权重大小为 {4}，通常为 {5}。</translation>
    </message>
    <message>
      <source>Bends pictures like rubber (Simard et al. 2003). Good for handwriting. Does nothing when the network predicts.</source>
      <translation>像橡胶一样弯曲图片 (Simard et al. 2003)。适合手写体。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Best patches</source>
      <translation>最佳图块</translation>
    </message>
    <message>
      <source>Best precision with at least this recall.</source>
      <translation>召回率不低于此值时的最佳精确率。</translation>
    </message>
    <message>
      <source>Best recall with at least this precision.</source>
      <translation>精确率不低于此值时的最佳召回率。</translation>
    </message>
    <message>
      <source>Best share of negatives kept out with at least this share of positives found.</source>
      <translation>在找到的正例比例不低于此值时，被排除负例的最佳比例。</translation>
    </message>
    <message>
      <source>Best share of positives found with at least this share of negatives kept out.</source>
      <translation>在被排除的负例比例不低于此值时，找到正例的最佳比例。</translation>
    </message>
    <message>
      <source>Beta</source>
      <translation>β</translation>
    </message>
    <message>
      <source>Beta 1</source>
      <translation>β1</translation>
    </message>
    <message>
      <source>Beta 2</source>
      <translation>β2</translation>
    </message>
    <message>
      <source>Beta 2 decay</source>
      <translation>β2 衰减</translation>
    </message>
    <message>
      <source>Beta constraint</source>
      <translation>β 约束</translation>
    </message>
    <message>
      <source>Beta initializer</source>
      <translation>β 初始化器</translation>
    </message>
    <message>
      <source>Beta regularizer</source>
      <translation>β 正则化器</translation>
    </message>
    <message>
      <source>Bias axes</source>
      <translation>偏置轴</translation>
    </message>
    <message>
      <source>Bias constraint</source>
      <translation>偏置约束</translation>
    </message>
    <message>
      <source>Bias initializer</source>
      <translation>偏置初始化器</translation>
    </message>
    <message>
      <source>Bias regularizer</source>
      <translation>偏置正则化器</translation>
    </message>
    <message>
      <source>Bidirectional</source>
      <translation>双向</translation>
    </message>
    <message>
      <source>Bin boundaries</source>
      <translation>分箱边界</translation>
    </message>
    <message>
      <source>Binary accuracy</source>
      <translation>二元准确率</translation>
    </message>
    <message>
      <source>Binary cross-entropy</source>
      <translation>二元交叉熵</translation>
    </message>
    <message>
      <source>Binary cross-entropy in which easy examples count less (Lin et al. 2017). For rare positives.</source>
      <translation>容易的样本权重较小的二元交叉熵 (Lin et al. 2017)。用于稀少的正例。</translation>
    </message>
    <message>
      <source>Binary focal cross-entropy</source>
      <translation>二元焦点交叉熵</translation>
    </message>
    <message>
      <source>Binary overlap (IoU)</source>
      <translation>二元交并比 (IoU)</translation>
    </message>
    <message>
      <source>Blocks</source>
      <translation>块</translation>
    </message>
    <message>
      <source>Blocks of parallel convolutions of different sizes (Szegedy et al. 2016).</source>
      <translation>由不同大小的并行卷积组成的块 (Szegedy et al. 2016)。</translation>
    </message>
    <message>
      <source>Blocks of two 3 x 3 convolutions and a pooling, each with twice the maps of the one before, and two dense layers: VGG (Simonyan and Zisserman 2015) for small pictures.</source>
      <translation>每块为两个 3 x 3 卷积和一个池化，特征图数为前一块的两倍，最后是两个全连接层：用于小图片的 VGG (Simonyan and Zisserman 2015)。</translation>
    </message>
    <message>
      <source>Blots out a random rectangle (Zhong et al. 2020), so that no single spot decides. Does nothing when the network predicts.</source>
      <translation>遮去一个随机矩形 (Zhong et al. 2020)，使任何单一位置都不能独自决定。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Blur before shrinking, against jagged edges.</source>
      <translation>缩小前先模糊，以避免锯齿。</translation>
    </message>
    <message>
      <source>Blurs or sharpens pictures at random. Does nothing when the network predicts.</source>
      <translation>随机模糊或锐化图片。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Blurs pictures at random. Does nothing when the network predicts.</source>
      <translation>随机模糊图片。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Borders between the bins, rising.</source>
      <translation>各分箱之间的边界，递增。</translation>
    </message>
    <message>
      <source>Boundaries epochs</source>
      <translation>边界轮次</translation>
    </message>
    <message>
      <source>Bowl</source>
      <translation>碗形</translation>
    </message>
    <message>
      <source>Breast cancer</source>
      <translation>乳腺癌</translation>
    </message>
    <message>
      <source>Brightness factor</source>
      <translation>亮度因子</translation>
    </message>
    <message>
      <source>Bring {0} to {1} channels by a 1x1 convolution</source>
      <translation>用 1x1 卷积将 {0} 变为 {1} 个通道</translation>
    </message>
    <message>
      <source>Bring {0} to {1} units by a dense layer</source>
      <translation>用全连接层将 {0} 变为 {1} 个单元</translation>
    </message>
    <message>
      <source>Brings each channel to mean 0 and variance 1 over the batch, then scales and shifts it as learnt (Ioffe and Szegedy 2015). Deep nets train faster; when predicting it uses running statistics.</source>
      <translation>使每个通道在一批上均值为 0、方差为 1，然后按学习结果缩放和平移 (Ioffe and Szegedy 2015)。深层网络训练更快；预测时使用移动统计量。</translation>
    </message>
    <message>
      <source>Brings pictures to one size.</source>
      <translation>将图片统一到同一尺寸。</translation>
    </message>
    <message>
      <source>Brings the features of each example to mean 0 and variance 1, whatever the batch (Ba et al. 2016). For transformers and recurrent nets.</source>
      <translation>无论批如何，使每个样本的特征均值为 0、方差为 1 (Ba et al. 2016)。用于 Transformer 和循环网络。</translation>
    </message>
    <message>
      <source>Brings the norm of each unit's weights between two limits, at once or by degrees.</source>
      <translation>将每个单元权重的范数一次或逐步地带入两个界限之间。</translation>
    </message>
    <message>
      <source>Brings vectors of the same class together and pushes others apart (Sun et al. 2020). The net must end in vectors of length 1 (unit normalization).</source>
      <translation>拉近同类的向量，推开其他向量 (Sun et al. 2020)。网络须以长度为 1 的向量结束（单位归一化）。</translation>
    </message>
    <message>
      <source>CC BY 4.0 (UCI Machine Learning Repository), as shipped with scikit-learn</source>
      <translation>CC BY 4.0 (UCI Machine Learning Repository)，随 scikit-learn 提供</translation>
    </message>
    <message>
      <source>CELU</source>
      <translation>CELU</translation>
    </message>
    <message>
      <source>CIFAR-10</source>
      <translation>CIFAR-10</translation>
    </message>
    <message>
      <source>CIFAR-10 with a small CNN</source>
      <translation>CIFAR-10 与小型卷积网络</translation>
    </message>
    <message>
      <source>CIFAR-100</source>
      <translation>CIFAR-100</translation>
    </message>
    <message>
      <source>CPU ({0} cores)</source>
      <translation>CPU（{0} 核）</translation>
    </message>
    <message>
      <source>CSV file</source>
      <translation>CSV 文件</translation>
    </message>
    <message>
      <source>Calibration</source>
      <translation>校准</translation>
    </message>
    <message>
      <source>Callbacks</source>
      <translation>回调</translation>
    </message>
    <message>
      <source>Categorical accuracy</source>
      <translation>分类准确率</translation>
    </message>
    <message>
      <source>Categorical cross-entropy</source>
      <translation>分类交叉熵</translation>
    </message>
    <message>
      <source>Categorical cross-entropy in which easy examples count less (Lin et al. 2017). For classes of very unequal size.</source>
      <translation>容易的样本权重较小的分类交叉熵 (Lin et al. 2017)。用于大小悬殊的类别。</translation>
    </message>
    <message>
      <source>Categorical focal cross-entropy</source>
      <translation>分类焦点交叉熵</translation>
    </message>
    <message>
      <source>Categorical hinge</source>
      <translation>分类合页损失</translation>
    </message>
    <message>
      <source>Category encoding</source>
      <translation>类别编码</translation>
    </message>
    <message>
      <source>Cells added to one side of the output to reach a wanted size; less than the stride. None works it out.</source>
      <translation>为得到所需大小而在输出一侧添加的单元数；小于步幅。无 = 自动计算。</translation>
    </message>
    <message>
      <source>Cells added to one side of the output to reach a wanted size; less than the stride. None works it out. Order: depth, height, width.</source>
      <translation>为得到所需大小而在输出一侧添加的单元数；小于步幅。无 = 自动计算。顺序：深、高、宽。</translation>
    </message>
    <message>
      <source>Cells added to one side of the output to reach a wanted size; less than the stride. None works it out. Order: height, width.</source>
      <translation>为得到所需大小而在输出一侧添加的单元数；小于步幅。无 = 自动计算。顺序：高、宽。</translation>
    </message>
    <message>
      <source>Cells cut off the sides of each axis. A single number counts for both sides; two numbers are those before and behind.</source>
      <translation>从每个轴两侧裁去的单元数。单个数用于两侧；两个数分别为前和后。</translation>
    </message>
    <message>
      <source>Cells found by search, stacked (Zoph et al. 2018).</source>
      <translation>由搜索得到的单元堆叠而成 (Zoph et al. 2018)。</translation>
    </message>
    <message>
      <source>Cells of zeros added on the sides of each axis. A single number counts for both sides; two numbers are those before and behind.</source>
      <translation>在每个轴两侧添加的零单元数。单个数用于两侧；两个数分别为前和后。</translation>
    </message>
    <message>
      <source>Center</source>
      <translation>偏移</translation>
    </message>
    <message>
      <source>Centered</source>
      <translation>中心化</translation>
    </message>
    <message>
      <source>Centre crop</source>
      <translation>中心裁剪</translation>
    </message>
    <message>
      <source>Centre: the drawing is scaled in its proportions by s = 20/28 · side / its longer side, and moved until its centre of mass is in the middle, as the digits of MNIST were.</source>
      <translation>居中：图画按比例缩放 s = 20/28 · 边长 / 其较长边，并移动到质心位于中央，如 MNIST 的数字。</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>确定程度</translation>
    </message>
    <message>
      <source>Chain depth</source>
      <translation>链长</translation>
    </message>
    <message>
      <source>Changes brightness, contrast, saturation and hue one after the other. Parts left at none stay. Does nothing when the network predicts.</source>
      <translation>依次改变亮度、对比度、饱和度和色相。设为“无”的部分保持不变。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Changes nothing. For the last layer of regression; layers with nothing else between them collapse to one.</source>
      <translation>不作任何改变。用于回归的最后一层；若层与层之间只有它，它们会合并为一层。</translation>
    </message>
    <message>
      <source>Channels</source>
      <translation>通道</translation>
    </message>
    <message>
      <source>Channels that come out; none = as many as come in, or 1 where that is not known.</source>
      <translation>输出的通道数；无 = 与输入相同，若未知则为 1。</translation>
    </message>
    <message>
      <source>Choose a single layer to try three values of its settings.</source>
      <translation>请选择单个层，以尝试其设置的三个值。</translation>
    </message>
    <message>
      <source>Choose a {0} file in the field File.</source>
      <translation>请在“文件”栏中选择 {0} 文件。</translation>
    </message>
    <message>
      <source>Choose two different epochs</source>
      <translation>请选择两个不同的轮次</translation>
    </message>
    <message>
      <source>Circle</source>
      <translation>圆形 (Circle)</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Class aggregation</source>
      <translation>类别汇总</translation>
    </message>
    <message>
      <source>Class id</source>
      <translation>类别编号</translation>
    </message>
    <message>
      <source>Class weight</source>
      <translation>类别权重</translation>
    </message>
    <message>
      <source>Class weights do nothing here: the target is a number, not a class.</source>
      <translation>类别权重在此不起作用：目标是数值，而不是类别。</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Classes cannot be standardised; this step is for targets that are numbers.</source>
      <translation>类别不能标准化；此步骤用于数值目标。</translation>
    </message>
    <message>
      <source>Classes must be one value for each example. Received: an array of shape {0}</source>
      <translation>每个样本的类别必须是一个值。收到：形状为 {0} 的数组</translation>
    </message>
    <message>
      <source>Classes whose overlap is averaged.</source>
      <translation>对哪些类别的重叠取平均。</translation>
    </message>
    <message>
      <source>Classifier head</source>
      <translation>分类头</translation>
    </message>
    <message>
      <source>Clip limit</source>
      <translation>裁剪上限</translation>
    </message>
    <message>
      <source>Clip the gradient at 1.0 and rewind</source>
      <translation>将梯度裁剪到 1.0 并回退</translation>
    </message>
    <message>
      <source>Clip threshold</source>
      <translation>裁剪阈值</translation>
    </message>
    <message>
      <source>Clipnorm</source>
      <translation>按范数裁剪</translation>
    </message>
    <message>
      <source>Clipvalue</source>
      <translation>按值裁剪</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>代码</translation>
    </message>
    <message>
      <source>Coefficient a of the Newton-Schulz step.</source>
      <translation>牛顿–舒尔茨步的系数 a。</translation>
    </message>
    <message>
      <source>Coefficient b of the Newton-Schulz step.</source>
      <translation>牛顿–舒尔茨步的系数 b。</translation>
    </message>
    <message>
      <source>Coefficient c of the Newton-Schulz step.</source>
      <translation>牛顿–舒尔茨步的系数 c。</translation>
    </message>
    <message>
      <source>Coloured shapes</source>
      <translation>彩色图形</translation>
    </message>
    <message>
      <source>Compares a sequence of class scores with a shorter sequence of integer labels without knowing where each label lies (Graves et al. 2006). For speech and handwriting.</source>
      <translation>将类别分数序列与较短的整数标签序列比较，无需知道每个标签的位置 (Graves et al. 2006)。用于语音和手写体。</translation>
    </message>
    <message>
      <source>Compiling the training step</source>
      <translation>正在编译训练步</translation>
    </message>
    <message>
      <source>Concatenate</source>
      <translation>拼接</translation>
    </message>
    <message>
      <source>Concordance correlation</source>
      <translation>一致性相关</translation>
    </message>
    <message>
      <source>Confusion matrix</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <source>Connectionist temporal classification (CTC)</source>
      <translation>联结时序分类 (CTC)</translation>
    </message>
    <message>
      <source>Constant</source>
      <translation>常数</translation>
    </message>
    <message>
      <source>Constant pieces</source>
      <translation>分段常数</translation>
    </message>
    <message>
      <source>Contrast factor</source>
      <translation>对比度因子</translation>
    </message>
    <message>
      <source>ConvNeXt base</source>
      <translation>ConvNeXt Base</translation>
    </message>
    <message>
      <source>ConvNeXt tiny</source>
      <translation>ConvNeXt Tiny</translation>
    </message>
    <message>
      <source>Convolution</source>
      <translation>卷积</translation>
    </message>
    <message>
      <source>Convolution 1D</source>
      <translation>一维卷积</translation>
    </message>
    <message>
      <source>Convolution 2D</source>
      <translation>二维卷积</translation>
    </message>
    <message>
      <source>Convolution 3D</source>
      <translation>三维卷积</translation>
    </message>
    <message>
      <source>Convolution sandbox</source>
      <translation>卷积沙盒</translation>
    </message>
    <message>
      <source>Convolution, normalization, activation</source>
      <translation>卷积、归一化、激活</translation>
    </message>
    <message>
      <source>Convolutional LSTM 1D</source>
      <translation>一维卷积 LSTM</translation>
    </message>
    <message>
      <source>Convolutional LSTM 2D</source>
      <translation>二维卷积 LSTM</translation>
    </message>
    <message>
      <source>Convolutional LSTM 3D</source>
      <translation>三维卷积 LSTM</translation>
    </message>
    <message>
      <source>Convolutions</source>
      <translation>卷积</translation>
    </message>
    <message>
      <source>Convolutions and pooling</source>
      <translation>卷积与池化</translation>
    </message>
    <message>
      <source>Convolutions with steps shrink a picture to a small code, and transposed convolutions paint a picture from it; trained to give its input back, it is an autoencoder (Hinton and Salakhutdinov 2006).</source>
      <translation>带步幅的卷积将图片缩为一个小的编码，转置卷积再由它画出图片；若训练其还原输入，便是自编码器 (Hinton and Salakhutdinov 2006)。</translation>
    </message>
    <message>
      <source>Convolutions without pooling</source>
      <translation>无池化的卷积</translation>
    </message>
    <message>
      <source>Cooldown</source>
      <translation>冷却期</translation>
    </message>
    <message>
      <source>Core</source>
      <translation>核心</translation>
    </message>
    <message>
      <source>Correct each batch towards the running statistics (Ioffe 2017). Helps with very small batches.</source>
      <translation>将每批向移动统计量修正 (Ioffe 2017)。对很小的批有帮助。</translation>
    </message>
    <message>
      <source>Cosine</source>
      <translation>余弦</translation>
    </message>
    <message>
      <source>Cosine of the angle between target and output: 1 is the same direction and best, -1 opposite. As a loss the sign is reversed.</source>
      <translation>目标与输出夹角的余弦：1 为同方向，最佳；-1 为相反。作为损失时符号相反。</translation>
    </message>
    <message>
      <source>Cosine similarity</source>
      <translation>余弦相似度</translation>
    </message>
    <message>
      <source>Cosine with restarts</source>
      <translation>带重启的余弦</translation>
    </message>
    <message>
      <source>Count only the k largest outputs as positive.</source>
      <translation>只将最大的 k 个输出算作正。</translation>
    </message>
    <message>
      <source>Crop to aspect ratio</source>
      <translation>裁剪以保持宽高比</translation>
    </message>
    <message>
      <source>Cropping</source>
      <translation>裁剪</translation>
    </message>
    <message>
      <source>Cropping 1D</source>
      <translation>一维裁剪</translation>
    </message>
    <message>
      <source>Cropping 2D</source>
      <translation>二维裁剪</translation>
    </message>
    <message>
      <source>Cropping 3D</source>
      <translation>三维裁剪</translation>
    </message>
    <message>
      <source>Curve</source>
      <translation>曲线</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>曲线</translation>
    </message>
    <message>
      <source>Cut every number of the gradient to between minus and plus this.</source>
      <translation>将梯度的每个数裁剪到正负此值之间。</translation>
    </message>
    <message>
      <source>Cut off what does not fit instead of distorting.</source>
      <translation>裁去放不下的部分而不变形。</translation>
    </message>
    <message>
      <source>Cut off what is so much quieter than the loudest.</source>
      <translation>截去比最响处低这么多的部分。</translation>
    </message>
    <message>
      <source>Cut the link from {0}</source>
      <translation>切断来自 {0} 的连接</translation>
    </message>
    <message>
      <source>Cuts the borders off a sequence.</source>
      <translation>裁去序列的两端。</translation>
    </message>
    <message>
      <source>Cuts the borders off a volume.</source>
      <translation>裁去体数据的边缘。</translation>
    </message>
    <message>
      <source>Cuts the borders off an image.</source>
      <translation>裁去图像的边缘。</translation>
    </message>
    <message>
      <source>Cuts the middle out of pictures; smaller ones are enlarged first.</source>
      <translation>裁取图片的中央；较小的图片先放大。</translation>
    </message>
    <message>
      <source>Cycle</source>
      <translation>循环</translation>
    </message>
    <message>
      <source>Data format</source>
      <translation>数据格式</translation>
    </message>
    <message>
      <source>Data set</source>
      <translation>数据集</translation>
    </message>
    <message>
      <source>Dead units</source>
      <translation>失活的单元</translation>
    </message>
    <message>
      <source>Decay epochs</source>
      <translation>衰减轮数</translation>
    </message>
    <message>
      <source>Decay rate</source>
      <translation>衰减率</translation>
    </message>
    <message>
      <source>Decision surface</source>
      <translation>决策面</translation>
    </message>
    <message>
      <source>Default value</source>
      <translation>默认值</translation>
    </message>
    <message>
      <source>Delta</source>
      <translation>δ</translation>
    </message>
    <message>
      <source>Dense</source>
      <translation>全连接</translation>
    </message>
    <message>
      <source>Dense block</source>
      <translation>密集块</translation>
    </message>
    <message>
      <source>Dense layers without an activation function between them are together one linear layer: its matrix is the product of theirs. A row is an input and a column a unit of the last layer; the last row is the bias. Where the inputs are the pixels of a picture, each unit is drawn as one.
However many such layers follow each other, the network can draw only straight lines. Put a function between them, such as ReLU, and the matrix is gone: then there is no single one any more.</source>
      <translation>中间没有激活函数的全连接层合起来就是一个线性层：其矩阵是各层矩阵的乘积。行为输入，列为最后一层的单元；最后一行为偏置。若输入是图片的像素，则每个单元画成一张图片。
无论有多少个这样的层相接，网络都只能画出直线。在它们之间放一个函数，例如 ReLU，这个矩阵就不存在了：那时不再有单一的矩阵。</translation>
    </message>
    <message>
      <source>DenseNet-121</source>
      <translation>DenseNet-121</translation>
    </message>
    <message>
      <source>DenseNet-169</source>
      <translation>DenseNet-169</translation>
    </message>
    <message>
      <source>DenseNet-201</source>
      <translation>DenseNet-201</translation>
    </message>
    <message>
      <source>Depth</source>
      <translation>深度</translation>
    </message>
    <message>
      <source>Depth multiplier</source>
      <translation>深度乘数</translation>
    </message>
    <message>
      <source>Depth that large negative inputs tend to.</source>
      <translation>很大的负输入趋向的深度。</translation>
    </message>
    <message>
      <source>Depthwise constraint</source>
      <translation>逐通道滤波器约束</translation>
    </message>
    <message>
      <source>Depthwise convolution 1D</source>
      <translation>一维深度卷积</translation>
    </message>
    <message>
      <source>Depthwise convolution 2D</source>
      <translation>二维深度卷积</translation>
    </message>
    <message>
      <source>Depthwise initializer</source>
      <translation>逐通道滤波器初始化器</translation>
    </message>
    <message>
      <source>Depthwise regularizer</source>
      <translation>逐通道滤波器正则化器</translation>
    </message>
    <message>
      <source>Depthwise separable convolution</source>
      <translation>深度可分离卷积</translation>
    </message>
    <message>
      <source>Depthwise separable convolutions in a row (Howard et al. 2017), fewer and narrower than in the paper: a network for small pictures with few weights.</source>
      <translation>一连串深度可分离卷积 (Howard et al. 2017)，比论文中更少、更窄：用于小图片、权重很少的网络。</translation>
    </message>
    <message>
      <source>Descent</source>
      <translation>梯度下降</translation>
    </message>
    <message>
      <source>Detected at node</source>
      <translation>Detected at node</translation>
    </message>
    <message>
      <source>Diabetes</source>
      <translation>糖尿病</translation>
    </message>
    <message>
      <source>Dice</source>
      <translation>Dice</translation>
    </message>
    <message>
      <source>Dice with separate weights for false alarms and misses (Salehi et al. 2017).</source>
      <translation>对误报和漏报分别加权的 Dice (Salehi et al. 2017)。</translation>
    </message>
    <message>
      <source>Different examples are kept back, so the validation numbers are about different examples.</source>
      <translation>保留的样本不同，因此验证数值针对的是不同的样本。</translation>
    </message>
    <message>
      <source>Digits</source>
      <translation>数字</translation>
    </message>
    <message>
      <source>Digits from many fonts, shipped with the program. Press Play and watch the filters and the maps of every layer form.</source>
      <translation>来自多种字体的数字，随程序提供。按“开始”，观察每层的滤波器和特征图如何形成。</translation>
    </message>
    <message>
      <source>Dilation rate</source>
      <translation>膨胀率</translation>
    </message>
    <message>
      <source>Dims</source>
      <translation>轴的顺序</translation>
    </message>
    <message>
      <source>Discretization</source>
      <translation>离散化</translation>
    </message>
    <message>
      <source>Distribution</source>
      <translation>分布</translation>
    </message>
    <message>
      <source>Distributions over time</source>
      <translation>分布随时间变化</translation>
    </message>
    <message>
      <source>Divide by the largest running mean so far, so that steps never grow again (Reddi et al. 2018).</source>
      <translation>除以至今最大的移动平均，使步长不再增大 (Reddi et al. 2018)。</translation>
    </message>
    <message>
      <source>Divide by the spread of the gradient around its mean instead of its size.</source>
      <translation>除以梯度围绕其均值的离散程度，而非梯度的大小。</translation>
    </message>
    <message>
      <source>Divide every input by one number: 255 brings pixels from 0..255 to 0..1.</source>
      <translation>将每个输入除以一个数：255 把像素从 0..255 变到 0..1。</translation>
    </message>
    <message>
      <source>Divides by the size of all gradients so far, so that rare features get large steps and all steps shrink (Duchi et al. 2011).</source>
      <translation>除以至今所有梯度的大小，使稀有特征步长较大，而所有步长逐渐缩小 (Duchi et al. 2011)。</translation>
    </message>
    <message>
      <source>Divides the features of each example by their root mean square and scales them as learnt (Zhang and Sennrich 2019). A cheaper layer normalization.</source>
      <translation>将每个样本的特征除以其均方根，并按学习结果缩放 (Zhang and Sennrich 2019)。更省的层归一化。</translation>
    </message>
    <message>
      <source>Divides the rate by 1 + decay_rate * time / decay_epochs: fast at first, ever slower.</source>
      <translation>将学习率除以 1 + decay_rate * time / decay_epochs：先快后越来越慢。</translation>
    </message>
    <message>
      <source>Divides the step of each weight by the running size of its gradient (Hinton 2012). Usual for recurrent nets.</source>
      <translation>将每个权重的步长除以其梯度的移动大小 (Hinton 2012)。循环网络常用。</translation>
    </message>
    <message>
      <source>Divisor</source>
      <translation>除数</translation>
    </message>
    <message>
      <source>Doctor</source>
      <translation>医生</translation>
    </message>
    <message>
      <source>Dot</source>
      <translation>点积</translation>
    </message>
    <message>
      <source>Dot-product attention</source>
      <translation>点积注意力</translation>
    </message>
    <message>
      <source>Downloading {0}: {1} MB</source>
      <translation>正在下载 {0}：{1} MB</translation>
    </message>
    <message>
      <source>Downloading {0}: {1} of {2} MB</source>
      <translation>正在下载 {0}：{1} / {2} MB</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>绘制</translation>
    </message>
    <message>
      <source>Draw an example of your own, in the size and the colours of the data. It is prepared exactly as the training part was. While you draw, the bars show what the network says to it; when a stroke ends, it is the chosen example of every view.
How to read it: draw a digit and change it slowly into another one, and watch where the answer turns. A picture that is unlike all examples gets an answer, too, and often a sure one. With several inputs, those that are not drawn are taken from the chosen example.
Centre: the drawing is scaled in its proportions by s = 20/28 · side / its longer side, and moved until its centre of mass is in the middle, as the digits of MNIST were.</source>
      <translation>按数据的大小和颜色绘制自己的样本。它的准备与训练部分完全相同。绘制时，柱形显示网络的回答；一笔结束后，它就是所有视图的所选样本。
如何解读：画一个数字，慢慢改成另一个，看答案在哪里转变。与所有样本都不像的图也会得到答案，而且往往很确定。有多个输入时，未绘制的取自所选样本。
居中：图画按比例缩放 s = 20/28 · 边长 / 其较长边，并移动到质心位于中央，如 MNIST 的数字。</translation>
    </message>
    <message>
      <source>Draw the examples in a new order in every epoch.</source>
      <translation>每轮以新的顺序抽取样本。</translation>
    </message>
    <message>
      <source>Draw the validation rows at random, or take the last rows as Keras' validation_split does.</source>
      <translation>随机抽取验证行，或像 Keras 的 validation_split 那样取最后的行。</translation>
    </message>
    <message>
      <source>Drop path rate</source>
      <translation>分支丢弃比例</translation>
    </message>
    <message>
      <source>Drop the link from {0}</source>
      <translation>去掉来自 {0} 的连接</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>随机失活 (Dropout)</translation>
    </message>
    <message>
      <source>Dropout rate</source>
      <translation>Dropout 比例</translation>
    </message>
    <message>
      <source>Dropout sets a share of its inputs to zero while the network trains; with a rate of 0 it is as if the layer were not there. Rates from 0.2 to 0.5 are usual.</source>
      <translation>训练时 Dropout 将一部分输入置为零；比例为 0 时如同没有该层。常用比例为 0.2 到 0.5。</translation>
    </message>
    <message>
      <source>Dropout that keeps mean and variance (Klambauer et al. 2017). For use with SELU.</source>
      <translation>保持均值和方差的 Dropout (Klambauer et al. 2017)。与 SELU 配合使用。</translation>
    </message>
    <message>
      <source>Drops whole channels instead of single values. For use between convolutions, where neighbours are alike.</source>
      <translation>丢弃整个通道而不是单个值。用于卷积之间，那里相邻值相似。</translation>
    </message>
    <message>
      <source>Dtype</source>
      <translation>数据类型</translation>
    </message>
    <message>
      <source>ELU</source>
      <translation>ELU</translation>
    </message>
    <message>
      <source>ELU with a scale that keeps mean and variance from layer to layer (Klambauer et al. 2017). Wants LeCun normal weights and alpha dropout.</source>
      <translation>带缩放的 ELU，使各层之间均值和方差保持不变 (Klambauer et al. 2017)。需要 LeCun 正态权重和 Alpha 随机失活。</translation>
    </message>
    <message>
      <source>ELU without a kink for any a (Barron 2017).</source>
      <translation>对任意 a 都没有折点的 ELU (Barron 2017)。</translation>
    </message>
    <message>
      <source>Each block reads the outputs of all blocks before it (Huang et al. 2017).</source>
      <translation>每个块读取之前所有块的输出 (Huang et al. 2017)。</translation>
    </message>
    <message>
      <source>Each class has an output unit of its own, except that two classes told apart by one probability need a single unit.</source>
      <translation>每个类别有自己的输出单元；只有由一个概率区分的两个类别只需一个单元。</translation>
    </message>
    <message>
      <source>Each convolution reads what all before it found: its maps are put beside theirs (Huang et al. 2017).</source>
      <translation>每个卷积读取之前所有卷积的结果：其特征图与它们的并列放置 (Huang et al. 2017)。</translation>
    </message>
    <message>
      <source>Each fall is this many times longer than the last.</source>
      <translation>每次下降的长度是上一次的这么多倍。</translation>
    </message>
    <message>
      <source>Each layer sums many inputs, so with weights like these every layer makes its signals larger: the output starts far from any target, sigmoid and tanh saturate, and gradients explode. Glorot and He weights shrink with the number of inputs.</source>
      <translation>每层对许多输入求和，因此使用这样的权重时每层都会放大信号：输出一开始就远离任何目标，Sigmoid 和 Tanh 饱和，梯度爆炸。Glorot 和 He 权重随输入数增加而减小。</translation>
    </message>
    <message>
      <source>Each position gathers what matters to it from all others, in several ways at once (Vaswani et al. 2017): the heart of the transformer. Inputs: query, value and, if it differs from value, key; one input attends to itself.</source>
      <translation>每个位置同时以多种方式从所有其他位置收集对它重要的内容 (Vaswani et al. 2017)：Transformer 的核心。输入：查询、值，以及与值不同时的键；只有一个输入时关注自身。</translation>
    </message>
    <message>
      <source>Each position gathers what matters to it from all others, which is added to what it was and normalised (Vaswani et al. 2017). With a second input, the positions of the first one look at those of the second.</source>
      <translation>每个位置从所有其他位置收集对其重要的内容，加到原有的值上并归一化 (Vaswani et al. 2017)。若有第二个输入，则第一个输入的各位置关注第二个输入的各位置。</translation>
    </message>
    <message>
      <source>Each restart begins at this share of the last one.</source>
      <translation>每次重启从上一次的这一比例开始。</translation>
    </message>
    <message>
      <source>Each row sums to 1. A bright place means that the position on the left takes most of what it hands on from the one below. A diagonal looks at itself, an even row at everything alike: it has found nothing yet. Above the diagonal a causal mask leaves zeros. Heads differ: look at each of them, the mean hides what one has found. That a position is looked at does not yet mean that the answer depends on it.</source>
      <translation>每行之和为 1。亮处表示左边的位置所传递的大部分取自下方的位置。对角线看自己，均匀的行同等看一切：它还没找到什么。因果掩码使对角线以上为零。各头不同：请逐个查看，平均会掩盖某个头找到的东西。某个位置被看，还不表示答案取决于它。</translation>
    </message>
    <message>
      <source>Each step goes against the gradient, across the contour lines: x_new = x − rate · gradient. With momentum a step keeps a share of its velocity: velocity = momentum · velocity − rate · gradient, x_new = x + velocity. Nesterov's variant takes the gradient's part once more after that. Arrows show the velocity of the last steps.</source>
      <translation>每一步都逆着梯度、横穿等高线前进：x_new = x − rate · gradient。有动量（momentum）时，每一步保留一部分速度：velocity = momentum · velocity − rate · gradient，x_new = x + velocity。Nesterov 变体在此之后再取一次梯度的部分。箭头表示最后几步的速度（velocity）。</translation>
    </message>
    <message>
      <source>Each tile is a unit, or a channel with a value for each place: 0 in the scale is dropped in the next training step, 1 is kept and scaled up by 1 / (1 - rate). Every example of the batch has a mask of its own; shown is that of the chosen example, or of the first of the batch. The dropped share is counted over the whole batch and is the rate up to chance. The mask is drawn anew in every step; when the network predicts, nothing is dropped. “Over the maps” lays the mask over what the layer before gives for the chosen example: faint is dropped. “All layers” has a cell for each unit of every dropout layer; of a channel the colour is as strong as the share of it that is kept, and a cross is dropped as a whole. The view “Units” draws the thinned network itself. A recurrent layer keeps its masks of the input and of the state for all time steps, perhaps one for each gate; an attention layer drops single weights: a tile for each head.</source>
      <translation>每块是一个单元，或每处各有一个值的通道：刻度上的 0 在下一训练步被丢弃，1 保留并放大 1 / (1 - rate) 倍。批次中每个样本有自己的掩码；显示的是所选样本的，或批次中第一个的。丢弃比例按整个批次统计，除随机波动外等于 rate。每一步重新抽取掩码；网络预测时不丢弃。“叠加在图上”把掩码叠在前一层对所选样本给出的内容上：暗淡的被丢弃。“所有层”为每个丢弃层的每个单元给出一格；通道的颜色强度等于其保留的比例，叉表示整个被丢弃。“单元”视图画出稀疏网络本身。循环层的输入掩码和状态掩码在所有时间步保持不变，可能每个门各有一个；注意力层丢弃单个权重：每个头一块。</translation>
    </message>
    <message>
      <source>Each twin differs from the project in one thing: {0}.</source>
      <translation>每个孪生与项目只有一处不同：{0}。</translation>
    </message>
    <message>
      <source>Early stopping</source>
      <translation>早停</translation>
    </message>
    <message>
      <source>EfficientNet B0</source>
      <translation>EfficientNet B0</translation>
    </message>
    <message>
      <source>EfficientNet B1</source>
      <translation>EfficientNet B1</translation>
    </message>
    <message>
      <source>EfficientNet B3</source>
      <translation>EfficientNet B3</translation>
    </message>
    <message>
      <source>EfficientNet V2 B0</source>
      <translation>EfficientNet V2 B0</translation>
    </message>
    <message>
      <source>EfficientNet V2 S</source>
      <translation>EfficientNet V2 S</translation>
    </message>
    <message>
      <source>Einsum dense</source>
      <translation>爱因斯坦求和全连接</translation>
    </message>
    <message>
      <source>Ema momentum</source>
      <translation>EMA 动量</translation>
    </message>
    <message>
      <source>Ema overwrite frequency</source>
      <translation>EMA 覆盖频率</translation>
    </message>
    <message>
      <source>Embedding</source>
      <translation>嵌入</translation>
    </message>
    <message>
      <source>Embeddings constraint</source>
      <translation>嵌入约束</translation>
    </message>
    <message>
      <source>Embeddings initializer</source>
      <translation>嵌入初始化器</translation>
    </message>
    <message>
      <source>Embeddings regularizer</source>
      <translation>嵌入正则化器</translation>
    </message>
    <message>
      <source>Encoder and decoder</source>
      <translation>编码器与解码器</translation>
    </message>
    <message>
      <source>End in the function whose range the loss expects: softmax, sigmoid, or softplus for counts; then train anew.</source>
      <translation>以损失所需取值范围的函数结尾：softmax、sigmoid，计数则用 softplus；然后重新训练。</translation>
    </message>
    <message>
      <source>End in {0}</source>
      <translation>以 {0} 结束</translation>
    </message>
    <message>
      <source>End learning rate</source>
      <translation>最终学习率</translation>
    </message>
    <message>
      <source>Ending</source>
      <translation>末层函数</translation>
    </message>
    <message>
      <source>Ends the run as soon as the watched number reaches a value you set.</source>
      <translation>被监视的数一达到您设定的值就结束运行。</translation>
    </message>
    <message>
      <source>Ends the run when the watched number has not become better for some epochs, before the net learns the examples by heart.</source>
      <translation>当被监视的数若干轮没有改善时结束运行，以免网络死记样本。</translation>
    </message>
    <message>
      <source>Ends when a step changes Q by less; 0 = never</source>
      <translation>某一步使 Q 的变化小于此值时结束；0 = 从不</translation>
    </message>
    <message>
      <source>Enlarge 1D</source>
      <translation>一维上采样</translation>
    </message>
    <message>
      <source>Enlarge 2D</source>
      <translation>二维上采样</translation>
    </message>
    <message>
      <source>Enlarge 3D</source>
      <translation>三维上采样</translation>
    </message>
    <message>
      <source>Enlarges or shrinks pictures at random. Does nothing when the network predicts.</source>
      <translation>随机放大或缩小图片。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>Epochs after which the rate jumps, rising.</source>
      <translation>在这些轮次之后学习率跳变，递增。</translation>
    </message>
    <message>
      <source>Epochs between two drops.</source>
      <translation>两次下降之间的轮数。</translation>
    </message>
    <message>
      <source>Epochs in which the rate falls once by the factor.</source>
      <translation>学习率按因子下降一次所用的轮数。</translation>
    </message>
    <message>
      <source>Epochs to wait after a fall before counting again.</source>
      <translation>下降之后重新计数前等待的轮数。</translation>
    </message>
    <message>
      <source>Epochs to wait before watching begins.</source>
      <translation>开始监视之前等待的轮数。</translation>
    </message>
    <message>
      <source>Epochs without a better value before the rate falls.</source>
      <translation>学习率下降前没有改善的轮数。</translation>
    </message>
    <message>
      <source>Epochs without a better value before the run ends.</source>
      <translation>运行结束前没有改善的轮数。</translation>
    </message>
    <message>
      <source>Epsilon</source>
      <translation>ε</translation>
    </message>
    <message>
      <source>Epsilon 1</source>
      <translation>ε1</translation>
    </message>
    <message>
      <source>Epsilon 2</source>
      <translation>ε2</translation>
    </message>
    <message>
      <source>Equal class shares need classes, and the target of this data set is a number; switch stratify off.</source>
      <translation>类别比例相等需要类别，而该数据集的目标是数值；请关闭“分层抽样”。</translation>
    </message>
    <message>
      <source>Equal class shares need shuffled rows; choose the order shuffled or switch stratify off.</source>
      <translation>类别比例相等需要打乱的行；请将顺序选为“打乱”或关闭“分层抽样”。</translation>
    </message>
    <message>
      <source>Equation</source>
      <translation>方程</translation>
    </message>
    <message>
      <source>Error at which the parabola becomes a line.</source>
      <translation>抛物线变为直线处的误差。</translation>
    </message>
    <message>
      <source>Errors go back through the whole sequence, as they do without this wrapper. To see what truncation changes, the number of steps must be smaller than the length of the sequences.</source>
      <translation>误差会向回传过整个序列，与没有此包装层时一样。要看到截断带来的变化，步数必须小于序列的长度。</translation>
    </message>
    <message>
      <source>Evaluate every</source>
      <translation>验证间隔</translation>
    </message>
    <message>
      <source>Evens out the shades in each part of a picture on its own, with a limit so that noise is not blown up.</source>
      <translation>分别均衡图片各部分的明暗，并设有上限以免放大噪声。</translation>
    </message>
    <message>
      <source>Every convolution without padding and every pooling makes the maps smaller. With padding “same” the borders are filled with zeros, and only strides make the maps smaller.</source>
      <translation>每个无填充的卷积和每个池化都会使特征图变小。使用填充“same”时边缘补零，只有步幅会使特征图变小。</translation>
    </message>
    <message>
      <source>Every epochs</source>
      <translation>每隔轮数</translation>
    </message>
    <message>
      <source>Every example as a point, where the layer puts it: its output, often hundreds of numbers, brought down to two. Colours are the classes, or the number to predict. Point at an example to see it, click to choose it for every view, drag with Shift or with the lasso to encircle many; a click on a class hides it. The star is an example of your own.
PCA: z = A (h - m), with the mean m and the two directions A in which the outputs h vary most. The axes are found once and then stay, so that what moves is the network; “New axes” finds them again. The shares tell how much of the variance is seen. t-SNE keeps neighbours together by minimising KL(P || Q) = sum p log(p / q) over similarities p in the layer and q in the picture.
How to read it: classes that form clouds of their own are told apart by this layer; those that overlap are not, or not along these axes. In t-SNE neither the sizes of clouds nor the distances between them mean anything.</source>
      <translation>每个样本是一个点，位于该层放置它的地方：其输出常有数百个数，被降到两个。颜色是类别，或要预测的数。指向样本可查看，单击为所有视图选择，按住 Shift 拖动或用套索圈选多个；单击类别可隐藏。星号是您自己的样本。
PCA：z = A (h - m)，m 为均值，A 为输出 h 变化最大的两个方向。轴只求一次便固定，因此移动的是网络；“新的轴”重新求取。份额说明看到了多少方差。t-SNE 通过最小化 KL(P || Q) = 求和 p log(p / q)，让邻居靠在一起，p 为层中的相似度，q 为图中的相似度。
如何解读：各自成团的类别被该层区分开；重叠的没有，或不是沿这些轴。在 t-SNE 中，团的大小和团间距离都没有意义。</translation>
    </message>
    <message>
      <source>Every one of the {0} {1} of {2} has a missing value.</source>
      <translation>{2} 的全部 {0} 个（{1}）都有缺失值。</translation>
    </message>
    <message>
      <source>Every output is a weighted sum of all inputs plus a bias: the classic layer. On sequences and images it works on the last axis.</source>
      <translation>每个输出是所有输入的加权和加上偏置：经典的层。对序列和图像，它沿最后一个轴运算。</translation>
    </message>
    <message>
      <source>Every pooling and every stride makes the maps smaller. Where one place is left, a pooling passes it on as it is and a convolution sees padding around it: such layers cost time and weights and find nothing.</source>
      <translation>每个池化和每个步幅都会使特征图变小。只剩一个位置时，池化将其原样传递，卷积看到的四周都是填充：这样的层耗费时间和权重，却什么也找不到。</translation>
    </message>
    <message>
      <source>Every step uses the same batch of examples in all runs.</source>
      <translation>在所有运行中，每一步都使用同一批样本。</translation>
    </message>
    <message>
      <source>Every value is multiplied by this.</source>
      <translation>每个值都乘以此数。</translation>
    </message>
    <message>
      <source>Every weight of a layer. In the heat-map a row is an input and a column is a unit; orange is positive, blue negative. The histogram counts how many weights have a value; the grey one behind it is that before training.
How to read it: a good start is narrow and around zero. Training makes the histogram wider; L2 pulls it together, L1 piles weights up at zero. A histogram that runs away is an exploding network.
output = activation(input · kernel + bias).</source>
      <translation>一层的每个权重。在热图中，一行是一个输入，一列是一个单元；橙色为正，蓝色为负。直方图统计各值有多少权重；其后的灰色为训练前的情况。
如何阅读：好的开端是狭窄且围绕零。训练使直方图变宽；L2 将其收拢，L1 使权重堆积在零处。直方图不断扩散说明网络在发散。
output = activation(input · kernel + bias)。</translation>
    </message>
    <message>
      <source>Examples in one step: 1 = after every example, 0 = all examples at once.</source>
      <translation>一步中的样本数：1 = 每个样本之后，0 = 一次全部样本。</translation>
    </message>
    <message>
      <source>Exclude embeddings</source>
      <translation>排除嵌入</translation>
    </message>
    <message>
      <source>Exclusive or</source>
      <translation>异或</translation>
    </message>
    <message>
      <source>Expand dims</source>
      <translation>扩展维度</translation>
    </message>
    <message>
      <source>Expansion</source>
      <translation>扩展倍数</translation>
    </message>
    <message>
      <source>Expected calibration error: ECE = sum over the bins of (examples in the bin / all) · |right - sure|. MCE = the largest |right - sure| of a bin. Brier score = mean of (p - y)² for one sigmoid unit, 0 to 1; for several classes the mean of the sum over all classes, 0 to 2; 0 is perfect.</source>
      <translation>期望校准误差：ECE = 对各区间求和 (区间内样本 / 全部) · |正确 - 置信|。MCE = 各区间中最大的 |正确 - 置信|。Brier 分数：单个 sigmoid 单元为 (p - y)² 的均值，0 到 1；多个类别为对所有类别求和的均值，0 到 2；0 为完美。</translation>
    </message>
    <message>
      <source>Exploding gradients</source>
      <translation>梯度爆炸</translation>
    </message>
    <message>
      <source>Exponential</source>
      <translation>指数</translation>
    </message>
    <message>
      <source>F-beta score</source>
      <translation>F-beta 分数</translation>
    </message>
    <message>
      <source>F1 score</source>
      <translation>F1 分数</translation>
    </message>
    <message>
      <source>FTRL</source>
      <translation>FTRL</translation>
    </message>
    <message>
      <source>Factor</source>
      <translation>因子</translation>
    </message>
    <message>
      <source>Factor on the matrix.</source>
      <translation>矩阵的因子。</translation>
    </message>
    <message>
      <source>Factor on the penalty.</source>
      <translation>惩罚的因子。</translation>
    </message>
    <message>
      <source>Factor on the rate in one stretch.</source>
      <translation>每一段中学习率乘以的因子。</translation>
    </message>
    <message>
      <source>Factor on the sum of absolute values of the weights of every layer; the left end switches it off.</source>
      <translation>每层权重绝对值之和的因子；最左端为关闭。</translation>
    </message>
    <message>
      <source>Factor on the sum of absolute values.</source>
      <translation>绝对值之和的因子。</translation>
    </message>
    <message>
      <source>Factor on the sum of squares of the weights of every layer; the left end switches it off.</source>
      <translation>每层权重平方和的因子；最左端为关闭。</translation>
    </message>
    <message>
      <source>Factor on the sum of squares.</source>
      <translation>平方和的因子。</translation>
    </message>
    <message>
      <source>Factor on the variance.</source>
      <translation>方差的因子。</translation>
    </message>
    <message>
      <source>Fall in steps instead of smoothly.</source>
      <translation>按阶梯下降而不是平滑下降。</translation>
    </message>
    <message>
      <source>Falls along half a cosine, jumps back up and falls again (Loshchilov and Hutter 2017).</source>
      <translation>沿半个余弦下降，跳回后再次下降 (Loshchilov and Hutter 2017)。</translation>
    </message>
    <message>
      <source>Falls along half a cosine: slowly, fast, slowly (Loshchilov and Hutter 2017). With a warm-up it first rises to a target.</source>
      <translation>沿半个余弦下降：慢、快、慢 (Loshchilov and Hutter 2017)。有预热时先上升到目标值。</translation>
    </message>
    <message>
      <source>Falls to an end rate along a power of the time left; power 1 is a straight line.</source>
      <translation>按剩余时间的幂下降到最终学习率；幂次为 1 即直线。</translation>
    </message>
    <message>
      <source>False negatives</source>
      <translation>假负例</translation>
    </message>
    <message>
      <source>False positives</source>
      <translation>假正例</translation>
    </message>
    <message>
      <source>Fashion-MNIST</source>
      <translation>Fashion-MNIST</translation>
    </message>
    <message>
      <source>Features</source>
      <translation>特征数</translation>
    </message>
    <message>
      <source>Feed forward</source>
      <translation>前馈单元数</translation>
    </message>
    <message>
      <source>Fft length</source>
      <translation>FFT 长度</translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>File to write.</source>
      <translation>要写入的文件。</translation>
    </message>
    <message>
      <source>Fill mode</source>
      <translation>填充方式</translation>
    </message>
    <message>
      <source>Fill value</source>
      <translation>填充值</translation>
    </message>
    <message>
      <source>Filters</source>
      <translation>滤波器</translation>
    </message>
    <message>
      <source>Filters each channel of a sequence on its own and then mixes the channels: nearly as good as a convolution with far fewer weights.</source>
      <translation>先对序列的每个通道单独滤波，再混合各通道：几乎与卷积一样好，而权重少得多。</translation>
    </message>
    <message>
      <source>Filters each channel of a sequence on its own, with few weights. Usually followed by a 1-wide convolution that mixes the channels.</source>
      <translation>对序列的每个通道单独滤波，权重很少。通常其后接宽度为 1 的卷积以混合通道。</translation>
    </message>
    <message>
      <source>Filters each channel of an image on its own and then mixes the channels: nearly as good as a convolution with far fewer weights.</source>
      <translation>先对图像的每个通道单独滤波，再混合各通道：几乎与卷积一样好，而权重少得多。</translation>
    </message>
    <message>
      <source>Filters each channel of an image on its own, with few weights. Usually followed by a 1-wide convolution that mixes the channels.</source>
      <translation>对图像的每个通道单独滤波，权重很少。通常其后接宽度为 1 的卷积以混合通道。</translation>
    </message>
    <message>
      <source>Filters each channel on its own and then mixes the channels by a 1 x 1 convolution, with far fewer weights than a convolution (Howard et al. 2017).</source>
      <translation>先对每个通道单独滤波，再用 1 x 1 卷积混合通道，权重远少于普通卷积 (Howard et al. 2017)。</translation>
    </message>
    <message>
      <source>Fires or does not: Rosenblatt's perceptron. It has no slope of its own, so training passes the gradient straight through.</source>
      <translation>激发或不激发：Rosenblatt 的感知机。它本身没有斜率，因此训练时梯度直接通过。</translation>
    </message>
    <message>
      <source>First decay epochs</source>
      <translation>首次衰减轮数</translation>
    </message>
    <message>
      <source>Fit a function</source>
      <translation>拟合函数</translation>
    </message>
    <message>
      <source>Fitted function</source>
      <translation>拟合的函数</translation>
    </message>
    <message>
      <source>Five clouds</source>
      <translation>五个点云</translation>
    </message>
    <message>
      <source>Five clouds of points, one for each class.</source>
      <translation>五个点云，每类一个。</translation>
    </message>
    <message>
      <source>Five spirals</source>
      <translation>五条螺旋</translation>
    </message>
    <message>
      <source>Five spirals wound into each other.</source>
      <translation>五条相互缠绕的螺旋。</translation>
    </message>
    <message>
      <source>Fixed normalization</source>
      <translation>固定归一化</translation>
    </message>
    <message>
      <source>Flatten</source>
      <translation>展平</translation>
    </message>
    <message>
      <source>Flatten the examples and set the input to {0}</source>
      <translation>展平样本并将输入设为 {0}</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Folder for the log.</source>
      <translation>日志的文件夹。</translation>
    </message>
    <message>
      <source>Folder for the model files.</source>
      <translation>模型文件的文件夹。</translation>
    </message>
    <message>
      <source>Follow the regularised leader (McMahan et al. 2013): made for huge sparse linear models, sets small weights to zero.</source>
      <translation>跟随正则化领先者 (McMahan et al. 2013)：为巨大的稀疏线性模型而设计，将小权重设为零。</translation>
    </message>
    <message>
      <source>For ONNX Runtime, browsers and other frameworks; it computes but does not train.</source>
      <translation>用于 ONNX Runtime、浏览器和其他框架；可计算但不能训练。</translation>
    </message>
    <message>
      <source>For each filter or unit of a layer, the input that makes it answer most, made from noise by gradient ascent on the input while the weights stay as they are. Of a filter you see what one unit in the middle of its map sees, or a picture for the whole map.
How to read it: first layers look for edges, lines and colours, later ones for corners, textures and parts, the last for something like whole examples. A picture that stays noise belongs to a unit that has not learnt anything or never answers. What is drawn is what the unit likes best, not what it usually sees: compare it with its patches of the data.
x ← x + rate · g / |g|, where g = d activation / d x, before the activation function; then blur, decay and a limit of |x|.</source>
      <translation>对一层的每个滤波器或单元，给出使其响应最强的输入：权重不变，从噪声出发对输入做梯度上升得到。对滤波器，看到的是其图中央一个单元所见，或针对整个图的图片。
如何解读：前面的层寻找边缘、线条和颜色，后面的层寻找角、纹理和部件，最后一层寻找类似完整样本的东西。始终是噪声的图片属于什么也没学到或从不响应的单元。画出的是单元最喜欢的，而不是它通常看到的：请与它在数据中的图块比较。
x ← x + rate · g / |g|，其中 g = d 激活 / d x，取激活函数之前；然后模糊、衰减并限制 |x|。</translation>
    </message>
    <message>
      <source>For each filter or unit of a layer, the nine examples of the data that it answers to most, cut to what the unit sees at the place of its largest answer; of dense units whole examples. Below each stand its class and the activation, at the left what the unit looks for where that has been made. Hatched places are padding.
How to read it: patches that are alike tell what the unit has learnt: a line of one slope, a corner, a class. Patches that have nothing in common belong to a unit that is not used, or answers to several things. The second row, on request, shows what in a patch raised the answer: grey is nothing.
best = the 9 largest of max over y, x of activation[y, x, f], one place of each example. A click chooses the example and the unit for every view.</source>
      <translation>对层的每个滤波器或单元，列出数据中使其响应最强的九个样本，裁剪为单元在最大响应处看到的部分；全连接单元显示整个样本。每个下方是其类别和激活，左侧是单元所寻找的内容（若已生成）。阴影线处是填充。
如何解读：相似的图块说明单元学到了什么：某一斜度的线、角、类别。毫无共同点的图块属于未被使用或对多种东西响应的单元。第二行（按需）显示图块中哪些内容提高了响应：灰色为没有。
最佳 = 激活[y, x, f] 对 y, x 取最大值后最大的 9 个，每个样本一处。单击为所有视图选择样本和单元。</translation>
    </message>
    <message>
      <source>For each picture a chance from 0 to this is drawn.</source>
      <translation>为每张图片抽取从 0 到此值的概率。</translation>
    </message>
    <message>
      <source>Formula</source>
      <translation>公式</translation>
    </message>
    <message>
      <source>Four squares; opposite ones belong together.</source>
      <translation>四个方块；对角的属于同一类。</translation>
    </message>
    <message>
      <source>Frame length</source>
      <translation>帧长</translation>
    </message>
    <message>
      <source>Frame step</source>
      <translation>帧移</translation>
    </message>
    <message>
      <source>Freeze the weights and learn only a low-rank correction of this rank (LoRA, Hu et al. 2021), for cheap fine-tuning.</source>
      <translation>冻结权重，只学习该秩的低秩修正（LoRA，Hu et al. 2021），用于低成本微调。</translation>
    </message>
    <message>
      <source>From logits</source>
      <translation>来自 logits</translation>
    </message>
    <message>
      <source>From one stretch to the next.</source>
      <translation>从一段到下一段。</translation>
    </message>
    <message>
      <source>From one stretch to the next; none = half the length.</source>
      <translation>从一段到下一段；无 = 长度的一半。</translation>
    </message>
    <message>
      <source>From sorted ids</source>
      <translation>来自已排序的编号</translation>
    </message>
    <message>
      <source>Function applied to each output value; none leaves the layer linear.</source>
      <translation>应用于每个输出值的函数；无则该层保持线性。</translation>
    </message>
    <message>
      <source>Function applied to each value.</source>
      <translation>应用于每个值的函数。</translation>
    </message>
    <message>
      <source>Function applied to the new state.</source>
      <translation>应用于新状态的函数。</translation>
    </message>
    <message>
      <source>Function that opens and closes the gates, 0 to 1.</source>
      <translation>开闭各门的函数，取值 0 到 1。</translation>
    </message>
    <message>
      <source>Functions</source>
      <translation>函数</translation>
    </message>
    <message>
      <source>GELU</source>
      <translation>GELU</translation>
    </message>
    <message>
      <source>GRU</source>
      <translation>GRU</translation>
    </message>
    <message>
      <source>Gain</source>
      <translation>增益</translation>
    </message>
    <message>
      <source>Gamma</source>
      <translation>γ</translation>
    </message>
    <message>
      <source>Gamma constraint</source>
      <translation>γ 约束</translation>
    </message>
    <message>
      <source>Gamma initializer</source>
      <translation>γ 初始化器</translation>
    </message>
    <message>
      <source>Gamma regularizer</source>
      <translation>γ 正则化器</translation>
    </message>
    <message>
      <source>Gate</source>
      <translation>逻辑门</translation>
    </message>
    <message>
      <source>Gated linear unit (GLU)</source>
      <translation>门控线性单元 (GLU)</translation>
    </message>
    <message>
      <source>Gated recurrent unit (Cho et al. 2014): reads a sequence with two gates; lighter than LSTM and often as good.</source>
      <translation>门控循环单元 (Cho et al. 2014)：用两个门读取序列；比 LSTM 轻，效果往往相当。</translation>
    </message>
    <message>
      <source>Gates</source>
      <translation>门</translation>
    </message>
    <message>
      <source>Gaussian dropout</source>
      <translation>高斯随机失活</translation>
    </message>
    <message>
      <source>Gaussian noise</source>
      <translation>高斯噪声</translation>
    </message>
    <message>
      <source>Generalised cross-entropy</source>
      <translation>广义交叉熵</translation>
    </message>
    <message>
      <source>Give decibels.</source>
      <translation>输出分贝值。</translation>
    </message>
    <message>
      <source>Give each branch an input of its own.</source>
      <translation>为每个分支提供各自的输入。</translation>
    </message>
    <message>
      <source>Give each sound channel a channel of its own in the picture, for 2D convolutions.</source>
      <translation>让每个声道在图中有自己的通道，以便进行二维卷积。</translation>
    </message>
    <message>
      <source>Give embedding tables to the AdamW part.</source>
      <translation>将嵌入表交给 AdamW 部分。</translation>
    </message>
    <message>
      <source>Give every layer He's initial weights behind ReLU and its relatives, else Glorot's, and biases of zero; then train anew.</source>
      <translation>为使用 ReLU 及类似函数的层设置 He 初始权重，其他层用 Glorot，偏置为零；然后重新训练。</translation>
    </message>
    <message>
      <source>Give it weights of its own</source>
      <translation>使用独立权重</translation>
    </message>
    <message>
      <source>Give the output of every time step instead of the last. Needed below another recurrent layer.</source>
      <translation>给出每个时间步的输出而不只是最后一个。后接另一个循环层时需要。</translation>
    </message>
    <message>
      <source>Given back for unknown places when inverted.</source>
      <translation>反查时对未知位置返回的值。</translation>
    </message>
    <message>
      <source>Global average pooling 1D</source>
      <translation>一维全局平均池化</translation>
    </message>
    <message>
      <source>Global average pooling 2D</source>
      <translation>二维全局平均池化</translation>
    </message>
    <message>
      <source>Global average pooling 3D</source>
      <translation>三维全局平均池化</translation>
    </message>
    <message>
      <source>Global clipnorm</source>
      <translation>按全局范数裁剪</translation>
    </message>
    <message>
      <source>Global max pooling 1D</source>
      <translation>一维全局最大池化</translation>
    </message>
    <message>
      <source>Global max pooling 2D</source>
      <translation>二维全局最大池化</translation>
    </message>
    <message>
      <source>Global max pooling 3D</source>
      <translation>三维全局最大池化</translation>
    </message>
    <message>
      <source>GlobalAveragePooling{0}D</source>
      <translation>GlobalAveragePooling{0}D</translation>
    </message>
    <message>
      <source>Glorot normal</source>
      <translation>Glorot 正态</translation>
    </message>
    <message>
      <source>Glorot uniform</source>
      <translation>Glorot 均匀</translation>
    </message>
    <message>
      <source>Glyph digits</source>
      <translation>字体数字</translation>
    </message>
    <message>
      <source>Go back to the weights of the best epoch at the end.</source>
      <translation>结束时恢复到最佳轮次的权重。</translation>
    </message>
    <message>
      <source>Go backwards</source>
      <translation>反向读取</translation>
    </message>
    <message>
      <source>Gradient accumulation steps</source>
      <translation>梯度累积步数</translation>
    </message>
    <message>
      <source>Gradient descent (SGD)</source>
      <translation>梯度下降 (SGD)</translation>
    </message>
    <message>
      <source>Gradient flow</source>
      <translation>梯度流</translation>
    </message>
    <message>
      <source>Gradient over time lag</source>
      <translation>梯度随时间滞后</translation>
    </message>
    <message>
      <source>Gradients of {0} batches are added up before the weights change.</source>
      <translation>累加 {0} 个批次的梯度后才改变权重。</translation>
    </message>
    <message>
      <source>Gradients that vanish</source>
      <translation>梯度消失</translation>
    </message>
    <message>
      <source>Graph execution error:</source>
      <translation>Graph execution error:</translation>
    </message>
    <message>
      <source>Greatest angle either way, as a share of a full turn; 0.5 is 180 degrees.</source>
      <translation>两个方向的最大角度，以整圈的比例表示；0.5 为 180 度。</translation>
    </message>
    <message>
      <source>Greatest change of brightness.</source>
      <translation>亮度的最大变化。</translation>
    </message>
    <message>
      <source>Greatest change of contrast.</source>
      <translation>对比度的最大变化。</translation>
    </message>
    <message>
      <source>Greatest change of height, as a share.</source>
      <translation>高度的最大变化比例。</translation>
    </message>
    <message>
      <source>Greatest change of hue.</source>
      <translation>色相的最大变化。</translation>
    </message>
    <message>
      <source>Greatest change of width; none keeps the proportions.</source>
      <translation>宽度的最大变化；无则保持比例。</translation>
    </message>
    <message>
      <source>Greatest change, as a share of the value range.</source>
      <translation>最大变化，以取值范围的比例表示。</translation>
    </message>
    <message>
      <source>Greatest change, as a share.</source>
      <translation>最大变化比例。</translation>
    </message>
    <message>
      <source>Greatest shift to a side, as a share of the width.</source>
      <translation>横向最大平移，以宽度的比例表示。</translation>
    </message>
    <message>
      <source>Greatest shift up or down, as a share of the height.</source>
      <translation>纵向最大平移，以高度的比例表示。</translation>
    </message>
    <message>
      <source>Greatest slant to the side.</source>
      <translation>横向最大倾斜。</translation>
    </message>
    <message>
      <source>Greatest slant up or down.</source>
      <translation>纵向最大倾斜。</translation>
    </message>
    <message>
      <source>Greatest turn; 0 changes nothing.</source>
      <translation>最大旋转；0 表示不变。</translation>
    </message>
    <message>
      <source>Group normalization</source>
      <translation>组归一化</translation>
    </message>
    <message>
      <source>Grouped-query attention</source>
      <translation>分组查询注意力</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>分组数</translation>
    </message>
    <message>
      <source>Growing wave</source>
      <translation>渐增的波</translation>
    </message>
    <message>
      <source>Growth</source>
      <translation>增长率</translation>
    </message>
    <message>
      <source>Halve the batch to {0}</source>
      <translation>将批减半到 {0}</translation>
    </message>
    <message>
      <source>Halve the learning rate and go on from the last good epoch.</source>
      <translation>将学习率减半，并从最后一个良好的轮次继续。</translation>
    </message>
    <message>
      <source>Halve the learning rate and rewind</source>
      <translation>学习率减半并回退</translation>
    </message>
    <message>
      <source>Halve the maps at the end.</source>
      <translation>在末尾将特征图减半。</translation>
    </message>
    <message>
      <source>Halve the maps at the first convolution too, for larger pictures.</source>
      <translation>在第一个卷积处也将特征图减半，用于较大的图片。</translation>
    </message>
    <message>
      <source>Hard SiLU</source>
      <translation>硬 SiLU</translation>
    </message>
    <message>
      <source>Hard shrink</source>
      <translation>硬收缩 (hard shrink)</translation>
    </message>
    <message>
      <source>Hard sigmoid</source>
      <translation>硬 Sigmoid</translation>
    </message>
    <message>
      <source>Hard tanh</source>
      <translation>硬 Tanh</translation>
    </message>
    <message>
      <source>Hardest examples</source>
      <translation>最难的样本</translation>
    </message>
    <message>
      <source>Harmonic mean of precision and recall: high only if both are.</source>
      <translation>精确率与召回率的调和平均：只有二者都高时才高。</translation>
    </message>
    <message>
      <source>Hashed crossing</source>
      <translation>哈希交叉</translation>
    </message>
    <message>
      <source>Hashing</source>
      <translation>哈希</translation>
    </message>
    <message>
      <source>He normal</source>
      <translation>He 正态</translation>
    </message>
    <message>
      <source>He uniform</source>
      <translation>He 均匀</translation>
    </message>
    <message>
      <source>Head dim</source>
      <translation>头维度</translation>
    </message>
    <message>
      <source>Head units</source>
      <translation>头部单元数</translation>
    </message>
    <message>
      <source>Header</source>
      <translation>表头</translation>
    </message>
    <message>
      <source>Heads</source>
      <translation>头</translation>
    </message>
    <message>
      <source>Height</source>
      <translation>高度</translation>
    </message>
    <message>
      <source>Height and width of the filters.</source>
      <translation>滤波器的高和宽。</translation>
    </message>
    <message>
      <source>Height factor</source>
      <translation>高度因子</translation>
    </message>
    <message>
      <source>Height that comes out.</source>
      <translation>输出的高度。</translation>
    </message>
    <message>
      <source>Height, width and channels of a picture; none = as the data.</source>
      <translation>图片的高、宽和通道数；无 = 与数据相同。</translation>
    </message>
    <message>
      <source>Hidden state</source>
      <translation>隐藏状态</translation>
    </message>
    <message>
      <source>High</source>
      <translation>上限</translation>
    </message>
    <message>
      <source>Highest frequency; none = half the sampling rate.</source>
      <translation>最高频率；无 = 采样率的一半。</translation>
    </message>
    <message>
      <source>Hinge</source>
      <translation>合页损失</translation>
    </message>
    <message>
      <source>History</source>
      <translation>历史</translation>
    </message>
    <message>
      <source>How a gradient becomes a change of the weights.</source>
      <translation>梯度如何变为权重的改变。</translation>
    </message>
    <message>
      <source>How evenly the chains are mixed.</source>
      <translation>各条链混合的均匀程度。</translation>
    </message>
    <message>
      <source>How far one step goes along the gradient</source>
      <translation>一步沿梯度走多远</translation>
    </message>
    <message>
      <source>How far points stray from where they belong.</source>
      <translation>点偏离其应有位置的程度。</translation>
    </message>
    <message>
      <source>How far the corners may move.</source>
      <translation>四角可移动的距离。</translation>
    </message>
    <message>
      <source>How far the disease went on in a year, 442 patients, 10 measurements.</source>
      <translation>一年中疾病的进展程度，442 名患者，10 项测量。</translation>
    </message>
    <message>
      <source>How far the window moves each time; 2 halves the output size.</source>
      <translation>窗口每次移动的距离；2 使输出大小减半。</translation>
    </message>
    <message>
      <source>How far the window moves each time; 2 halves the output size. Order: depth, height, width.</source>
      <translation>窗口每次移动的距离；2 使输出大小减半。顺序：深、高、宽。</translation>
    </message>
    <message>
      <source>How far the window moves each time; 2 halves the output size. Order: height, width.</source>
      <translation>窗口每次移动的距离；2 使输出大小减半。顺序：高、宽。</translation>
    </message>
    <message>
      <source>How far the window moves each time; none = its own size.</source>
      <translation>窗口每次移动的距离；无 = 窗口自身的大小。</translation>
    </message>
    <message>
      <source>How far the window moves each time; none = its own size. Order: depth, height, width.</source>
      <translation>窗口每次移动的距离；无 = 窗口自身的大小。顺序：深、高、宽。</translation>
    </message>
    <message>
      <source>How far the window moves each time; none = its own size. Order: height, width.</source>
      <translation>窗口每次移动的距离；无 = 窗口自身的大小。顺序：高、宽。</translation>
    </message>
    <message>
      <source>How far values move towards zero.</source>
      <translation>值向零移动的距离。</translation>
    </message>
    <message>
      <source>How fast it falls.</source>
      <translation>下降的速度。</translation>
    </message>
    <message>
      <source>How large the gradient of the loss is in each layer, from the output on the left back to the input on the right, on a logarithmic scale: the line is now, the dashes are when it was first looked at, and the bars reach from the least to the largest so far. The loss is that of at most 32 training examples, without penalties. A cross at the bottom is a gradient that is 0 or not finite. What the doctor finds stands above.
How to read it: a level line is good. A line that falls by a factor of 1,000 and more means that the layers near the input hardly learn (vanishing); one that climbs as much means steps that are too large there (exploding).
norm = √(sum over all weights w of the layer of (dL/dw)²); per weight = √(mean of (dL/dw)²) over its kernels.</source>
      <translation>损失的梯度在各层有多大，从左边的输出回到右边的输入，对数刻度：实线是现在，虚线是首次查看时，竖条是至今的最小到最大。损失取自最多 32 个训练样本，不含惩罚。底部的叉表示梯度为 0 或不是有限数。医生的发现写在上方。
如何解读：水平的线是好的。线下降 1000 倍以上，说明靠近输入的层几乎不学习（消失）；同样幅度地上升，说明那里的步子太大（爆炸）。
范数 = √(对该层所有权重 w 求和 (dL/dw)²)；每个权重 = √(其核上 (dL/dw)² 的平均)。</translation>
    </message>
    <message>
      <source>How many blocks there are; each halves the maps.</source>
      <translation>块的个数；每块将特征图减半。</translation>
    </message>
    <message>
      <source>How many convolutions stand before the one with steps.</source>
      <translation>带步幅的卷积之前有多少个卷积。</translation>
    </message>
    <message>
      <source>How many convolutions stand in a row.</source>
      <translation>相接的卷积有多少个。</translation>
    </message>
    <message>
      <source>How many convolutions there are.</source>
      <translation>卷积的个数。</translation>
    </message>
    <message>
      <source>How many different letters there are.</source>
      <translation>有多少种不同的字母。</translation>
    </message>
    <message>
      <source>How many digits there are.</source>
      <translation>有多少个数字。</translation>
    </message>
    <message>
      <source>How many letters a list has.</source>
      <translation>列表中有多少个字母。</translation>
    </message>
    <message>
      <source>How many letters a sequence has.</source>
      <translation>序列中有多少个字母。</translation>
    </message>
    <message>
      <source>How many of the best guesses count.</source>
      <translation>计入前多少个最佳猜测。</translation>
    </message>
    <message>
      <source>How many pairs are drawn; a fifth more for the test.</source>
      <translation>生成多少对；另加五分之一用于测试。</translation>
    </message>
    <message>
      <source>How many places the row has; empty = as many as the data set has classes.</source>
      <translation>该行有多少个位置；留空 = 与数据集的类别数相同。</translation>
    </message>
    <message>
      <source>How many points are drawn.</source>
      <translation>生成多少个点。</translation>
    </message>
    <message>
      <source>How many sequences are drawn.</source>
      <translation>抽取多少个序列。</translation>
    </message>
    <message>
      <source>How many steps at most</source>
      <translation>最多多少步</translation>
    </message>
    <message>
      <source>How many times as many maps come out.</source>
      <translation>输出的特征图数为多少倍。</translation>
    </message>
    <message>
      <source>How many times fewer units than channels stand in the middle.</source>
      <translation>中间的单元数比通道数少多少倍。</translation>
    </message>
    <message>
      <source>How many times larger along each axis.</source>
      <translation>每个轴放大的倍数。</translation>
    </message>
    <message>
      <source>How many times larger along each axis. Order: depth, height, width.</source>
      <translation>每个轴放大的倍数。顺序：深、高、宽。</translation>
    </message>
    <message>
      <source>How many times larger along each axis. Order: height, width.</source>
      <translation>每个轴放大的倍数。顺序：高、宽。</translation>
    </message>
    <message>
      <source>How many times training goes through all examples.</source>
      <translation>训练遍历所有样本的次数。</translation>
    </message>
    <message>
      <source>How many times.</source>
      <translation>重复次数。</translation>
    </message>
    <message>
      <source>How many volumes are drawn.</source>
      <translation>生成多少个体数据。</translation>
    </message>
    <message>
      <source>How much an example counts by its class: “balanced” lets rare classes count as much as common ones, weight = examples / (classes × examples of the class); “own” takes the weights below.</source>
      <translation>样本按其类别的权重：“均衡”使稀有类别与常见类别同等重要，权重 = 样本数 / (类别数 × 该类别的样本数)；“自定义”使用下面的权重。</translation>
    </message>
    <message>
      <source>How much each example counts in training; none = all alike.</source>
      <translation>每个样本在训练中的权重；无 = 全部相同。</translation>
    </message>
    <message>
      <source>How much each position of a sequence takes from every other one in an attention layer, for the chosen example: a row for each query, a column for each key.</source>
      <translation>在注意力层中，序列的每个位置从其他各位置取多少，针对所选样本：每个查询一行，每个键一列。</translation>
    </message>
    <message>
      <source>How much examples that are already right count less; 0 = all alike.</source>
      <translation>已经正确的样本权重减小多少；0 = 一视同仁。</translation>
    </message>
    <message>
      <source>How much noise lies over each cell.</source>
      <translation>叠加在每个单元上的噪声大小。</translation>
    </message>
    <message>
      <source>How much the loss of this output counts in the sum.</source>
      <translation>该输出的损失在总和中的权重。</translation>
    </message>
    <message>
      <source>How much the loss of this output counts.</source>
      <translation>该输出的损失所占的权重。</translation>
    </message>
    <message>
      <source>How new cells are filled: by repeating or by smooth curves.</source>
      <translation>新单元的填充方式：重复或平滑曲线。</translation>
    </message>
    <message>
      <source>How new pixels are worked out from the old.</source>
      <translation>如何由旧像素计算新像素。</translation>
    </message>
    <message>
      <source>How often each class was taken for each. A row is a true class, a column a prediction; the cell M[i, j] counts the examples of class i that the network calls j. Blue cells on the diagonal are right, red ones are mistakes; the stronger the colour, the larger the share.
Share of the row: M[i, j] / sum over k of M[i, k]; on the diagonal this is the recall. Share of the column: M[i, j] / sum over k of M[k, j]; on the diagonal this is the precision. Accuracy = sum of the diagonal / sum of all cells.
How to read it: look for strong red cells: a pair of classes that look alike. A red column is a class that is said too often.
Click a cell, or move with the arrow keys, to see the examples behind it, the most confident first; click one to choose it for every view.</source>
      <translation>每个类别被当成各个类别的频次。行为真实类别，列为预测；单元格 M[i, j] 统计类别 i 中被网络判为 j 的样本数。对角线上的蓝色单元格是正确的，红色的是错误；颜色越深，比例越大。
占该行的比例：M[i, j] / 对 k 求和 M[i, k]；在对角线上即召回率。占该列的比例：M[i, j] / 对 k 求和 M[k, j]；在对角线上即精确率。准确率 = 对角线之和 / 所有单元格之和。
如何阅读：寻找深红色的单元格：那是一对相似的类别。红色的列是被过多预测的类别。
单击单元格或用方向键移动，可查看其中的样本，置信度最高的在前；单击其中一个，可在所有视图中选中它。</translation>
    </message>
    <message>
      <source>How often each row of the table occurs.</source>
      <translation>表中每一行出现的次数。</translation>
    </message>
    <message>
      <source>How often the picture is halved; its sides must allow that.</source>
      <translation>图片减半的次数；其边长必须允许这样做。</translation>
    </message>
    <message>
      <source>How often the true class is among the k classes that the network holds most likely.
Top-k accuracy = (examples whose true class has fewer than k likelier ones) / (all examples). With k = 1 it is the accuracy, with k = number of classes it is 1. Dashed: guessing, k / number of classes.
How to read it: a curve that is steep at the beginning means that the network hesitates between few classes, and the right one is among them; a flat one that it is plainly wrong where it is wrong. Click a class in the table to see its curve beside that of all.</source>
      <translation>真实类别有多常处于网络认为最可能的 k 个类别之中。
Top-k 准确率 = (真实类别前面更可能的类别少于 k 个的样本) / (全部样本)。k = 1 时即准确率，k = 类别数时为 1。虚线：猜测，k / 类别数。
如何解读：开头陡的曲线说明网络在少数类别之间犹豫，而正确的就在其中；平缓的曲线说明它错的时候错得彻底。单击表中的类别，可在总曲线旁看到它的曲线。</translation>
    </message>
    <message>
      <source>How one unit comes by its number for the chosen example: the part of the input it reads, its weights, each product, their sum, the bias and the activation function.</source>
      <translation>一个单元如何得到所选样本的数值：它读取的那部分输入、它的权重、每个乘积、它们的和、偏置以及激活函数。</translation>
    </message>
    <message>
      <source>How pixels between pixels are worked out.</source>
      <translation>如何计算像素之间的值。</translation>
    </message>
    <message>
      <source>How predicted numbers f differ from true ones y, in the units after the preparation of the targets. Each point is an example: above, the prediction over the truth (right on the dashed diagonal) and the residual over the prediction (right on the dashed line); then how the residuals are spread, with their mean and one standard deviation to both sides.
Residual = y - f. MAE = mean |y - f|, RMSE = √(mean (y - f)²), R² = 1 - sum (y - f)² / sum (y - mean y)²: 1 is perfect, 0 is no better than always saying the mean.
How to read it: good residuals have no shape: as many above as below the line everywhere, and everywhere equally far. A bow means that the network is too simple for the curve, a funnel that errors grow with the size of the number, a mean far from 0 that it says too much or too little throughout.</source>
      <translation>预测的数 f 与真值 y 的差别，单位为目标准备之后的单位。每个点是一个样本：上方是预测对真值（在虚对角线上即正确），以及残差对预测（在虚线上即正确）；然后是残差的分布，带均值和两侧各一个标准差。
残差 = y - f。MAE = |y - f| 的均值，RMSE = √((y - f)² 的均值)，R² = 1 - 求和 (y - f)² / 求和 (y - y 的均值)²：1 为完美，0 不比总说均值好。
如何解读：好的残差没有形状：处处在线上下各半，且距离相同。弓形说明网络对曲线太简单，漏斗形说明误差随数值增大，均值远离 0 说明整体偏高或偏低。</translation>
    </message>
    <message>
      <source>How relaxed the border between the two kinds of pairs is.</source>
      <translation>两种样本对之间的界限有多宽松。</translation>
    </message>
    <message>
      <source>How several target columns are averaged.</source>
      <translation>如何对多个目标列取平均。</translation>
    </message>
    <message>
      <source>How slowly that running mean forgets.</source>
      <translation>该移动平均遗忘的快慢。</translation>
    </message>
    <message>
      <source>How slowly the running mean and variance, used when the network predicts, forget. Lower it for short runs.</source>
      <translation>预测时所用的移动均值和方差遗忘的快慢。运行较短时请调低。</translation>
    </message>
    <message>
      <source>How slowly the running mean of the gradient forgets.</source>
      <translation>梯度的移动平均遗忘的快慢。</translation>
    </message>
    <message>
      <source>How slowly the running mean of the squared gradient forgets.</source>
      <translation>梯度平方的移动平均遗忘的快慢。</translation>
    </message>
    <message>
      <source>How slowly the running means forget.</source>
      <translation>各移动平均遗忘的快慢。</translation>
    </message>
    <message>
      <source>How strongly the last state of a recurrent layer, or the loss, depends on the state and the input k steps earlier: the norm of the gradient over the lag k, on a logarithmic scale. Thick, the mean of some training examples; thin, each of them.</source>
      <translation>循环层的最后状态或损失在多大程度上取决于 k 步之前的状态和输入：梯度范数随滞后 k 变化，对数刻度。粗线为若干训练样本的平均，细线为各个样本。</translation>
    </message>
    <message>
      <source>How the area between two thresholds is counted.</source>
      <translation>两个阈值之间的面积如何计算。</translation>
    </message>
    <message>
      <source>How the biases start before training.</source>
      <translation>训练前偏置的初始值。</translation>
    </message>
    <message>
      <source>How the forgetting slows down over the steps.</source>
      <translation>遗忘随步数减慢的方式。</translation>
    </message>
    <message>
      <source>How the learning rate changes during training.</source>
      <translation>训练期间学习率如何变化。</translation>
    </message>
    <message>
      <source>How the learnt scale start before training.</source>
      <translation>训练前学习缩放的初始值。</translation>
    </message>
    <message>
      <source>How the learnt shift start before training.</source>
      <translation>训练前学习偏移的初始值。</translation>
    </message>
    <message>
      <source>How the learnt slopes start before training.</source>
      <translation>训练前学习斜率的初始值。</translation>
    </message>
    <message>
      <source>How the networks are trained.</source>
      <translation>网络的训练方式。</translation>
    </message>
    <message>
      <source>How the numbers of a layer are spread, from the first epoch at the back to the newest in front. Twins and kept runs lie over each other in their colours. Activations are those of the first training examples, at most 256; gradients those of the loss of at most 32; of more than 32,768 numbers as many are counted, evenly chosen. What was seen stays when the view is hidden; of what was trained meanwhile the kept epochs are filled in. A red ridge has numbers that are not finite.
How to read it: weights should widen slowly and keep one hump around zero. A ridge that runs away explodes; activations that pile up at the ends of tanh or sigmoid are saturated, at 0 of ReLU dead; gradients that shrink to a needle vanish.
height of a bin = numbers in it / all of the row; with "Log counts" log(1 + numbers). Bins reach to a power of two; ridges of other reach are brought to the same bins. The lines of the heat-map are at 5, 50 and 95 % of the numbers.</source>
      <translation>一层的数值如何分布，从后面的第一轮到前面的最新一轮。孪生和保留的运行以各自的颜色相互叠放。激活取自前几个训练样本，最多 256 个；梯度为最多 32 个样本的损失的梯度；数值多于 32,768 个时只统计这么多，均匀选取。视图隐藏时，看过的内容保留；其间训练的内容由保留的轮次补上。红色山脊中有不是有限数的值。
如何解读：权重应缓慢变宽并在零附近保持单峰。跑开的山脊是爆炸；堆在 tanh 或 sigmoid 两端的激活是饱和，堆在 ReLU 的 0 处是死亡；缩成一根针的梯度是消失。
区间的高度 = 其中的数值个数 / 该行全部；选“计数取对数”时为 log(1 + 个数)。区间范围到 2 的幂；范围不同的山脊换算到相同的区间。热图中的线位于数值的 5、50 和 95 %。</translation>
    </message>
    <message>
      <source>How the per-channel filters start before training.</source>
      <translation>训练前逐通道滤波器的初始值。</translation>
    </message>
    <message>
      <source>How the rate falls with the sum of squared gradients; 0 keeps it constant.</source>
      <translation>学习率如何随梯度平方和下降；0 则保持不变。</translation>
    </message>
    <message>
      <source>How the running mean start before training.</source>
      <translation>训练前移动均值的初始值。</translation>
    </message>
    <message>
      <source>How the running variance start before training.</source>
      <translation>训练前移动方差的初始值。</translation>
    </message>
    <message>
      <source>How the table of vectors start before training.</source>
      <translation>训练前向量表的初始值。</translation>
    </message>
    <message>
      <source>How the two are joined: side by side, or value by value; none gives two outputs.</source>
      <translation>二者如何结合：并排，或逐值；无则给出两个输出。</translation>
    </message>
    <message>
      <source>How the values of a batch become one number: their mean (sum_over_batch_size or mean), their sum, or their mean by weight. A sum makes steps larger by the batch size.</source>
      <translation>一批的值如何变为一个数：平均（sum_over_batch_size 或 mean）、求和或加权平均。求和会使步长放大到批大小的倍数。</translation>
    </message>
    <message>
      <source>How the weights on the previous state start before training.</source>
      <translation>训练前作用于先前状态的权重的初始值。</translation>
    </message>
    <message>
      <source>How the weights start before training.</source>
      <translation>训练前权重的初始值。</translation>
    </message>
    <message>
      <source>How the weights that mix the channels start before training.</source>
      <translation>训练前混合通道的权重的初始值。</translation>
    </message>
    <message>
      <source>How unknown integers are spread over their places: by remainder or by hash.</source>
      <translation>未知整数如何分布到各位置：按余数或按哈希。</translation>
    </message>
    <message>
      <source>How well the network knows each class.
Precision: of the examples said to be of the class, the share that is; low means false alarms. Recall: of the examples of the class, the share that was found; low means that many are missed. F1 = 2 · precision · recall / (precision + recall): high only if both are. Support: how many examples of the class there are. Accuracy: share of right answers.
How to read it: look for classes whose F1 is far below the others (click F1 to sort) and then into the confusion matrix for what they are taken for. The macro average counts every class alike, the weighted average every example alike: a macro average far below the accuracy means that rare classes are learnt badly.
Same numbers as scikit-learn's classification_report; where nothing is to be divided by, 0. Select cells and press Ctrl+C to copy them in full.</source>
      <translation>网络对每个类别的掌握程度。
精确率：被判为该类别的样本中确实属于它的比例；低则误报多。召回率：该类别的样本中被找到的比例；低则漏掉的多。F1 = 2 · 精确率 · 召回率 / (精确率 + 召回率)：只有二者都高时才高。支持数：该类别有多少样本。准确率：正确答案的比例。
如何阅读：寻找 F1 远低于其他的类别（单击 F1 排序），再看混淆矩阵了解它们被当成了什么。宏平均平等对待每个类别，加权平均平等对待每个样本：宏平均远低于准确率说明稀少的类别学得不好。
数值与 scikit-learn 的 classification_report 相同；没有除数时为 0。选中单元格并按 Ctrl+C 可完整复制。</translation>
    </message>
    <message>
      <source>How well the scores of the network part one class from all others, whatever the threshold above which an example is said to belong to the class. Drag the point on a curve or the line through the scores, or enter a threshold.
True and false positives (tp, fp): examples said to be of the class, rightly and wrongly. False negatives (fn): those of the class that were missed. True negatives (tn): all others rightly left out.
Precision = tp / (tp + fp): how many of those found are right. Recall = tp / (tp + fn): how many of the class are found. F1 = 2 tp / (2 tp + fp + fn). Accuracy: share of right answers. False positive rate = fp / (fp + tn).
How to read it: the nearer a curve comes to the upper corner (ROC: left, precision-recall: right), the better. AUC is the area under the ROC curve: the chance that an example of the class has a higher score than another one; 0.5 is guessing (dashed), 1 is perfect. Average precision is the area under the other curve; look at it if the class is rare.
With more than two classes the network's answer is the class with the highest score, not a threshold; the curves then show each class against the rest.</source>
      <translation>网络的分数能在多大程度上将一个类别与所有其他类别分开，无论以何阈值判定样本属于该类别。拖动曲线上的点或穿过分数的线，或输入阈值。
真正例和假正例（tp、fp）：被正确和错误地判为该类别的样本。假负例（fn）：被漏掉的该类别样本。真负例（tn）：被正确排除的所有其他样本。
精确率 = tp / (tp + fp)：找到的样本中有多少是对的。召回率 = tp / (tp + fn)：该类别中有多少被找到。F1 = 2 tp / (2 tp + fp + fn)。准确率：正确答案的比例。假正例率 = fp / (fp + tn)。
如何阅读：曲线越接近上角（ROC：左上，精确率-召回率：右上）越好。AUC 是 ROC 曲线下面积：该类别样本得分高于其他样本的概率；0.5 为猜测（虚线），1 为完美。平均精确率是另一条曲线下的面积；若该类别稀少，请看它。
类别多于两个时，网络的答案是得分最高的类别，而不是阈值；此时曲线显示每个类别与其余类别的对比。</translation>
    </message>
    <message>
      <source>However long it trains, the network cannot come nearer than the ends of its last function. Numbers are fitted by a last layer without a function; labels of -1 and +1 also by tanh.</source>
      <translation>无论训练多久，网络都只能到达其最后一个函数的两端。数值由不带函数的最后一层拟合；标签 -1 和 +1 也可用 Tanh。</translation>
    </message>
    <message>
      <source>Huber</source>
      <translation>Huber 损失</translation>
    </message>
    <message>
      <source>Hue factor</source>
      <translation>色相因子</translation>
    </message>
    <message>
      <source>Hz</source>
      <translation>Hz</translation>
    </message>
    <message>
      <source>Identity</source>
      <translation>恒等</translation>
    </message>
    <message>
      <source>Ignore class</source>
      <translation>忽略的类别</translation>
    </message>
    <message>
      <source>In an epoch the weights are corrected {0} times: compare over steps, not over epochs alone.</source>
      <translation>一轮中权重更新 {0} 次：请按步数比较，而不只按轮次。</translation>
    </message>
    <message>
      <source>In training each example is measured by its own mean and variance alone; when the network predicts it uses running averages, which fit none of them. Use larger batches, or group normalisation, which does not depend on the batch.</source>
      <translation>训练时每个样本只按自身的均值和方差衡量；网络预测时使用移动平均，与任何一个都不相符。请使用更大的批，或使用不依赖于批的组归一化。</translation>
    </message>
    <message>
      <source>Inception V3</source>
      <translation>Inception V3</translation>
    </message>
    <message>
      <source>Inception block</source>
      <translation>Inception 块</translation>
    </message>
    <message>
      <source>Init values</source>
      <translation>初始值</translation>
    </message>
    <message>
      <source>Initial accumulator value</source>
      <translation>累加器初始值</translation>
    </message>
    <message>
      <source>Initial weights far too large</source>
      <translation>初始权重过大</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Input dim</source>
      <translation>输入维度</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Inputs that are not scaled</source>
      <translation>未缩放的输入</translation>
    </message>
    <message>
      <source>Insert Flatten</source>
      <translation>插入 Flatten</translation>
    </message>
    <message>
      <source>Insert Reshape to {0}</source>
      <translation>插入 Reshape，变为 {0}</translation>
    </message>
    <message>
      <source>Insert {0}</source>
      <translation>插入 {0}</translation>
    </message>
    <message>
      <source>Insert {0} before {1}</source>
      <translation>在 {1} 之前插入 {0}</translation>
    </message>
    <message>
      <source>Integer lookup</source>
      <translation>整数查找</translation>
    </message>
    <message>
      <source>Integer that stands for padding and gets bin 0.</source>
      <translation>表示填充的整数，归入分箱 0。</translation>
    </message>
    <message>
      <source>Integer that stands for padding and gets place 0.</source>
      <translation>表示填充的整数，归入位置 0。</translation>
    </message>
    <message>
      <source>Interpolation</source>
      <translation>插值</translation>
    </message>
    <message>
      <source>Intersection over union of each class, averaged. For segmentation.</source>
      <translation>各类别交并比的平均。用于分割。</translation>
    </message>
    <message>
      <source>Intersection over union of each class, averaged; labels are one-hot.</source>
      <translation>各类别交并比的平均；标签为独热编码。</translation>
    </message>
    <message>
      <source>Intersection over union of the classes you name, averaged. For segmentation.</source>
      <translation>您指定的各类别交并比的平均。用于分割。</translation>
    </message>
    <message>
      <source>Intersection over union of the classes you name; labels are one-hot.</source>
      <translation>您指定的各类别的交并比；标签为独热编码。</translation>
    </message>
    <message>
      <source>Intersection over union of two masks: TP / (TP + FP + FN), averaged over the classes.</source>
      <translation>两个掩码的交并比：TP / (TP + FP + FN)，对各类别取平均。</translation>
    </message>
    <message>
      <source>Inverse time</source>
      <translation>时间倒数</translation>
    </message>
    <message>
      <source>Invert</source>
      <translation>反转</translation>
    </message>
    <message>
      <source>Inverted residual blocks with linear bottlenecks (Sandler et al. 2018).</source>
      <translation>带线性瓶颈的倒残差块 (Sandler et al. 2018)。</translation>
    </message>
    <message>
      <source>Inverted residual blocks with squeeze and excitation, found by search (Howard et al. 2019).</source>
      <translation>通过搜索得到的、带压缩与激励的倒残差块 (Howard et al. 2019)。</translation>
    </message>
    <message>
      <source>Inverted residual blocks, scaled in depth, width and size at once (Tan and Le 2019).</source>
      <translation>同时在深度、宽度和尺寸上缩放的倒残差块 (Tan and Le 2019)。</translation>
    </message>
    <message>
      <source>Iris</source>
      <translation>鸢尾花</translation>
    </message>
    <message>
      <source>Iris flowers</source>
      <translation>鸢尾花</translation>
    </message>
    <message>
      <source>It divides each gradient by its usual size, so every weight moves by about the rate in each step, however flat or steep the loss is. Rates from 0.0001 to 0.01 are usual; 0.1 suits plain SGD.</source>
      <translation>它将每个梯度除以其通常的大小，因此无论损失多平或多陡，每个权重每步大约移动学习率的大小。常用学习率为 0.0001 到 0.01；0.1 适合普通 SGD。</translation>
    </message>
    <message>
      <source>Its input holds whole numbers, which cannot be changed little by little</source>
      <translation>它的输入是整数，不能一点点改变</translation>
    </message>
    <message>
      <source>Join its inputs by {0}</source>
      <translation>用 {0} 合并其输入</translation>
    </message>
    <message>
      <source>K</source>
      <translation>K</translation>
    </message>
    <message>
      <source>Keep a running mean of the weights beside the weights.</source>
      <translation>在权重之外保存权重的移动平均。</translation>
    </message>
    <message>
      <source>Keep back 20 % for validation</source>
      <translation>保留 20 % 用于验证</translation>
    </message>
    <message>
      <source>Keep the best model</source>
      <translation>保留最佳模型</translation>
    </message>
    <message>
      <source>Keep the learning rate constant</source>
      <translation>让学习率保持不变</translation>
    </message>
    <message>
      <source>Keep the pooled axes with size 1.</source>
      <translation>保留被池化的轴，其大小为 1。</translation>
    </message>
    <message>
      <source>Keep the share of every class equal in all parts.</source>
      <translation>使每个类别在各部分中的比例相等。</translation>
    </message>
    <message>
      <source>Keepdims</source>
      <translation>保留维度</translation>
    </message>
    <message>
      <source>Keeps only a few shades of each colour. Does nothing when the network predicts.</source>
      <translation>每种颜色只保留少数几个色阶。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Keeps the mean in each small window of a sequence, which shrinks it and makes the net less sensitive to exact places.</source>
      <translation>保留序列每个小窗口中的平均值，使其缩小，并使网络对精确位置不那么敏感。</translation>
    </message>
    <message>
      <source>Keeps the mean in each small window of a volume, which shrinks it and makes the net less sensitive to exact places.</source>
      <translation>保留体数据每个小窗口中的平均值，使其缩小，并使网络对精确位置不那么敏感。</translation>
    </message>
    <message>
      <source>Keeps the mean in each small window of an image, which shrinks it and makes the net less sensitive to exact places.</source>
      <translation>保留图像每个小窗口中的平均值，使其缩小，并使网络对精确位置不那么敏感。</translation>
    </message>
    <message>
      <source>Keeps the mean in windows chosen so that a sequence comes out at a size you set.</source>
      <translation>在适当选取的窗口中保留平均值，使序列变为您设定的大小。</translation>
    </message>
    <message>
      <source>Keeps the mean in windows chosen so that a volume comes out at a size you set.</source>
      <translation>在适当选取的窗口中保留平均值，使体数据变为您设定的大小。</translation>
    </message>
    <message>
      <source>Keeps the mean in windows chosen so that an image comes out at a size you set.</source>
      <translation>在适当选取的窗口中保留平均值，使图像变为您设定的大小。</translation>
    </message>
    <message>
      <source>Keeps the mean of each channel over the whole of a sequence: one number for each channel, whatever the size. Often stands before the last dense layer.</source>
      <translation>保留每个通道在整个序列上的平均值：无论大小，每个通道一个数。常置于最后一个全连接层之前。</translation>
    </message>
    <message>
      <source>Keeps the mean of each channel over the whole of a volume: one number for each channel, whatever the size. Often stands before the last dense layer.</source>
      <translation>保留每个通道在整个体数据上的平均值：无论大小，每个通道一个数。常置于最后一个全连接层之前。</translation>
    </message>
    <message>
      <source>Keeps the mean of each channel over the whole of an image: one number for each channel, whatever the size. Often stands before the last dense layer.</source>
      <translation>保留每个通道在整幅图像上的平均值：无论大小，每个通道一个数。常置于最后一个全连接层之前。</translation>
    </message>
    <message>
      <source>Keeps the optimizer's rate up to the first boundary, then jumps to the rates you list, one at each boundary.</source>
      <translation>在第一个边界之前保持优化器的学习率，然后在每个边界跳到您列出的学习率。</translation>
    </message>
    <message>
      <source>Keeps the strongest answer in each small window of a sequence, which shrinks it and makes the net less sensitive to exact places.</source>
      <translation>保留序列每个小窗口中最强的响应，使其缩小，并使网络对精确位置不那么敏感。</translation>
    </message>
    <message>
      <source>Keeps the strongest answer in each small window of a volume, which shrinks it and makes the net less sensitive to exact places.</source>
      <translation>保留体数据每个小窗口中最强的响应，使其缩小，并使网络对精确位置不那么敏感。</translation>
    </message>
    <message>
      <source>Keeps the strongest answer in each small window of an image, which shrinks it and makes the net less sensitive to exact places.</source>
      <translation>保留图像每个小窗口中最强的响应，使其缩小，并使网络对精确位置不那么敏感。</translation>
    </message>
    <message>
      <source>Keeps the strongest answer in windows chosen so that a sequence comes out at a size you set.</source>
      <translation>在适当选取的窗口中保留最强的响应，使序列变为您设定的大小。</translation>
    </message>
    <message>
      <source>Keeps the strongest answer in windows chosen so that a volume comes out at a size you set.</source>
      <translation>在适当选取的窗口中保留最强的响应，使体数据变为您设定的大小。</translation>
    </message>
    <message>
      <source>Keeps the strongest answer in windows chosen so that an image comes out at a size you set.</source>
      <translation>在适当选取的窗口中保留最强的响应，使图像变为您设定的大小。</translation>
    </message>
    <message>
      <source>Keeps the strongest answer of each channel over the whole of a sequence: one number for each channel, whatever the size. Often stands before the last dense layer.</source>
      <translation>保留每个通道在整个序列上最强的响应：无论大小，每个通道一个数。常置于最后一个全连接层之前。</translation>
    </message>
    <message>
      <source>Keeps the strongest answer of each channel over the whole of a volume: one number for each channel, whatever the size. Often stands before the last dense layer.</source>
      <translation>保留每个通道在整个体数据上最强的响应：无论大小，每个通道一个数。常置于最后一个全连接层之前。</translation>
    </message>
    <message>
      <source>Keeps the strongest answer of each channel over the whole of an image: one number for each channel, whatever the size. Often stands before the last dense layer.</source>
      <translation>保留每个通道在整幅图像上最强的响应：无论大小，每个通道一个数。常置于最后一个全连接层之前。</translation>
    </message>
    <message>
      <source>Keras model</source>
      <translation>Keras 模型</translation>
    </message>
    <message>
      <source>Kernel constraint</source>
      <translation>核约束</translation>
    </message>
    <message>
      <source>Kernel initializer</source>
      <translation>核初始化器</translation>
    </message>
    <message>
      <source>Kernel regularizer</source>
      <translation>核正则化器</translation>
    </message>
    <message>
      <source>Kernel size</source>
      <translation>核大小</translation>
    </message>
    <message>
      <source>Key dim</source>
      <translation>键维度</translation>
    </message>
    <message>
      <source>Key size</source>
      <translation>键大小</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>种类</translation>
    </message>
    <message>
      <source>Kind of numbers: float32 for measurements and pixels, int32 for word or category numbers.</source>
      <translation>数的类型：float32 用于测量值和像素，int32 用于词或类别的编号。</translation>
    </message>
    <message>
      <source>Kullback-Leibler divergence</source>
      <translation>KL 散度</translation>
    </message>
    <message>
      <source>L1</source>
      <translation>L1</translation>
    </message>
    <message>
      <source>L1 (lasso)</source>
      <translation>L1（lasso）</translation>
    </message>
    <message>
      <source>L1 and L2 (elastic net)</source>
      <translation>L1 和 L2（弹性网络）</translation>
    </message>
    <message>
      <source>L1 regularization strength</source>
      <translation>L1 正则化强度</translation>
    </message>
    <message>
      <source>L2</source>
      <translation>L2</translation>
    </message>
    <message>
      <source>L2 (ridge, weight decay)</source>
      <translation>L2（岭、权重衰减）</translation>
    </message>
    <message>
      <source>L2 regularization strength</source>
      <translation>L2 正则化强度</translation>
    </message>
    <message>
      <source>L2 shrinkage regularization strength</source>
      <translation>L2 收缩正则化强度</translation>
    </message>
    <message>
      <source>LAMB</source>
      <translation>LAMB</translation>
    </message>
    <message>
      <source>LSTM</source>
      <translation>LSTM</translation>
    </message>
    <message>
      <source>LSTM: f_t, i_t, o_t = σ(W x_t + U h_(t-1) + b), g_t = tanh(W x_t + U h_(t-1) + b), c_t = f_t · c_(t-1) + i_t · g_t, h_t = o_t · tanh(c_t). GRU: h_t = z_t · h_(t-1) + (1 - z_t) · g_t. ConvLSTM: as LSTM, with convolutions W ∗ x_t and U ∗ h_(t-1).</source>
      <translation>LSTM: f_t, i_t, o_t = σ(W x_t + U h_(t-1) + b), g_t = tanh(W x_t + U h_(t-1) + b), c_t = f_t · c_(t-1) + i_t · g_t, h_t = o_t · tanh(c_t). GRU: h_t = z_t · h_(t-1) + (1 - z_t) · g_t. ConvLSTM：与 LSTM 相同，但为卷积 W ∗ x_t 和 U ∗ h_(t-1)。</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Label smoothing</source>
      <translation>标签平滑</translation>
    </message>
    <message>
      <source>Label weights</source>
      <translation>标签权重</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Labels are missing: {0} Leave out these examples in the files.</source>
      <translation>缺少标签：{0}请在文件中去掉这些样本。</translation>
    </message>
    <message>
      <source>Labels of -1 and +1 need exactly two classes. Received: {0}</source>
      <translation>标签 -1 和 +1 需要恰好两个类别。收到：{0}</translation>
    </message>
    <message>
      <source>Large targets make large errors and large gradients: steps of the usual rate are then too large for plain gradient descent, and too small for Adam to come near within some epochs. The step is fitted on the training part.</source>
      <translation>过大的目标会产生大的误差和大的梯度：此时常用学习率的步长对普通梯度下降过大，而对 Adam 又过小，无法在若干轮内接近目标。该步骤在训练部分上拟合。</translation>
    </message>
    <message>
      <source>Large values push sigmoid and tanh units into saturation, where gradients vanish, and make steps of one rate too large for some weights. The step is fitted on the training part and replayed on everything new.</source>
      <translation>过大的值会使 Sigmoid 和 Tanh 单元进入饱和区，梯度在那里消失，并使同一学习率的步长对某些权重过大。该步骤在训练部分上拟合，并对所有新数据重复应用。</translation>
    </message>
    <message>
      <source>Largest norm</source>
      <translation>最大范数</translation>
    </message>
    <message>
      <source>Largest norm allowed.</source>
      <translation>允许的最大范数。</translation>
    </message>
    <message>
      <source>Lay all numbers of an example out in one row: 28 x 28 pixels become 784 numbers.</source>
      <translation>将一个样本的所有数排成一行：28 x 28 像素变为 784 个数。</translation>
    </message>
    <message>
      <source>Lay the data in one row</source>
      <translation>将数据排成一行</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Layer normalization</source>
      <translation>层归一化</translation>
    </message>
    <message>
      <source>Layer scale</source>
      <translation>层缩放 (LayerScale)</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>层</translation>
    </message>
    <message>
      <source>Layers over time</source>
      <translation>各层随时间变化</translation>
    </message>
    <message>
      <source>Lays all values of an example in one row. Stands between convolutions and dense layers.</source>
      <translation>将样本的所有值排成一行。位于卷积层与全连接层之间。</translation>
    </message>
    <message>
      <source>LeCun normal</source>
      <translation>LeCun 正态</translation>
    </message>
    <message>
      <source>LeCun uniform</source>
      <translation>LeCun 均匀</translation>
    </message>
    <message>
      <source>LeNet-5</source>
      <translation>LeNet-5</translation>
    </message>
    <message>
      <source>Lead it into {0}</source>
      <translation>将其接入 {0}</translation>
    </message>
    <message>
      <source>Leaky ReLU</source>
      <translation>带泄漏 ReLU (Leaky ReLU)</translation>
    </message>
    <message>
      <source>Leaky ReLU whose slopes are learnt (He et al. 2015), one for each unit or shared along axes.</source>
      <translation>斜率可学习的 Leaky ReLU (He et al. 2015)，每个单元一个或沿轴共享。</translation>
    </message>
    <message>
      <source>Learning by heart</source>
      <translation>死记硬背</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Learning rate power</source>
      <translation>学习率幂次</translation>
    </message>
    <message>
      <source>Least and greatest pixel value there is. Set 0, 1 if the pixels have been scaled.</source>
      <translation>可能的最小和最大像素值。若像素已缩放，请设为 0, 1。</translation>
    </message>
    <message>
      <source>Least and most. 0 is as it was, 1 grey.</source>
      <translation>最小和最大。0 为原样，1 为灰色。</translation>
    </message>
    <message>
      <source>Least and most. 0 is blurred, 0.5 as it was, 1 sharper.</source>
      <translation>最小和最大。0 为模糊，0.5 为原样，1 为更锐利。</translation>
    </message>
    <message>
      <source>Least and most. 0 is grey, 0.5 as it was, 1 full colour.</source>
      <translation>最小和最大。0 为灰色，0.5 为原样，1 为全彩。</translation>
    </message>
    <message>
      <source>Least and most. Size of the rectangle, as a share of the picture.</source>
      <translation>最小和最大。矩形的大小，以图片的比例表示。</translation>
    </message>
    <message>
      <source>Least change</source>
      <translation>最小变化量</translation>
    </message>
    <message>
      <source>Leave out examples with this label.</source>
      <translation>忽略带有此标签的样本。</translation>
    </message>
    <message>
      <source>Leave out the settings that it does not know</source>
      <translation>去掉它不认识的设置</translation>
    </message>
    <message>
      <source>Leave out the similarity of an example to itself.</source>
      <translation>不计样本与其自身的相似度。</translation>
    </message>
    <message>
      <source>Leaves out a branch for some examples while training (Huang et al. 2016); the others are scaled up to make up for it. Stands before the sum of a residual block.</source>
      <translation>训练时对部分样本略去一个分支 (Huang et al. 2016)；其余样本相应放大以作补偿。位于残差块的求和之前。</translation>
    </message>
    <message>
      <source>Left to right, upside down, or both.</source>
      <translation>左右翻转、上下翻转，或两者皆有。</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>长度</translation>
    </message>
    <message>
      <source>Length of each Fourier transform.</source>
      <translation>每次傅里叶变换的长度。</translation>
    </message>
    <message>
      <source>Length of each stretch of sound.</source>
      <translation>每段声音的长度。</translation>
    </message>
    <message>
      <source>Length of the fall, after the warm-up; usually the whole run.</source>
      <translation>预热之后下降的长度；通常为整个运行。</translation>
    </message>
    <message>
      <source>Length of the fall.</source>
      <translation>下降的长度。</translation>
    </message>
    <message>
      <source>Length of the first fall.</source>
      <translation>首次下降的长度。</translation>
    </message>
    <message>
      <source>Length of the query and key vectors of each head.</source>
      <translation>每个头的查询和键向量的长度。</translation>
    </message>
    <message>
      <source>Length of the state and of the output vector.</source>
      <translation>状态和输出向量的长度。</translation>
    </message>
    <message>
      <source>Length of the transform; none = the next power of two.</source>
      <translation>变换的长度；无 = 下一个 2 的幂。</translation>
    </message>
    <message>
      <source>Length of the value vectors of each head; none = that of the keys.</source>
      <translation>每个头的值向量的长度；无 = 与键相同。</translation>
    </message>
    <message>
      <source>Length of the vector of each token.</source>
      <translation>每个词元的向量长度。</translation>
    </message>
    <message>
      <source>Length of the vectors of each head.</source>
      <translation>每个头的向量长度。</translation>
    </message>
    <message>
      <source>Length of the vectors.</source>
      <translation>向量的长度。</translation>
    </message>
    <message>
      <source>Length of the vectors; none = as they come in.</source>
      <translation>向量的长度；无 = 与输入相同。</translation>
    </message>
    <message>
      <source>Length of the warm-up.</source>
      <translation>预热的长度。</translation>
    </message>
    <message>
      <source>Length of the window; none = that of the transform.</source>
      <translation>窗口的长度；无 = 与变换相同。</translation>
    </message>
    <message>
      <source>Let a learnt gate on the query weaken the output.</source>
      <translation>用作用于查询的学习门减弱输出。</translation>
    </message>
    <message>
      <source>Let each position see only itself and those before it, as a decoder must.</source>
      <translation>让每个位置只看到自身及其之前的位置，解码器必须如此。</translation>
    </message>
    <message>
      <source>Let each position see only neighbours closer than this.</source>
      <translation>每个位置只能看到比这更近的邻居。</translation>
    </message>
    <message>
      <source>Let the output fit the loss</source>
      <translation>使输出与损失相配</translation>
    </message>
    <message>
      <source>Let the rate fall as one over the root of the step, at most the learning rate.</source>
      <translation>学习率按步数平方根的倒数下降，最大不超过学习率。</translation>
    </message>
    <message>
      <source>Let the weights of this layer learn. Off freezes them as they are, while the other layers go on.</source>
      <translation>让该层的权重学习。关闭则将其按现状冻结，其他层继续学习。</translation>
    </message>
    <message>
      <source>Let {0} return sequences</source>
      <translation>让 {0} 返回序列</translation>
    </message>
    <message>
      <source>Lets a recurrent layer learn by truncated backpropagation through time (Williams and Peng 1990): it computes the same, but errors go back only so many time steps. Cheaper to follow, and blind to what lies further back.</source>
      <translation>让循环层用截断的随时间反向传播学习（Williams 和 Peng，1990）：计算结果相同，但误差只向回传若干时间步。更容易跟踪，但看不到更早的内容。</translation>
    </message>
    <message>
      <source>Letters</source>
      <translation>字母</translation>
    </message>
    <message>
      <source>Letters of the output axes that have a bias of their own; none = no bias.</source>
      <translation>具有自身偏置的输出轴的字母；无 = 没有偏置。</translation>
    </message>
    <message>
      <source>Like Adagrad, but forgets old gradients and sets its own scale (Zeiler 2012). The original uses a rate of 1.</source>
      <translation>类似 Adagrad，但会遗忘旧梯度并自行确定尺度 (Zeiler 2012)。原文使用学习率 1。</translation>
    </message>
    <message>
      <source>Like Pearson correlation, but outputs must also have the right scale and level.</source>
      <translation>类似皮尔逊相关，但输出还须具有正确的尺度和水平。</translation>
    </message>
    <message>
      <source>Like ReLU, but bends softly to -a for negative values (Clevert et al. 2016), which keeps the mean near zero.</source>
      <translation>类似 ReLU，但负值平滑地弯向 -a (Clevert et al. 2016)，使均值接近零。</translation>
    </message>
    <message>
      <source>Like ReLU, but bends softly to -alpha for negative values (Clevert et al. 2016).</source>
      <translation>类似 ReLU，但负值平滑地弯向 -alpha (Clevert et al. 2016)。</translation>
    </message>
    <message>
      <source>Like a dropout rate: the noise has deviation sqrt(rate / (1 - rate)).</source>
      <translation>类似 Dropout 比例：噪声的标准差为 sqrt(rate / (1 - rate))。</translation>
    </message>
    <message>
      <source>Like softmax, but unlikely classes get exactly zero (Martins and Astudillo 2016).</source>
      <translation>类似 Softmax，但不太可能的类别恰好得零 (Martins and Astudillo 2016)。</translation>
    </message>
    <message>
      <source>Limit on the contrast.</source>
      <translation>对比度的上限。</translation>
    </message>
    <message>
      <source>Line with noise</source>
      <translation>带噪声的直线</translation>
    </message>
    <message>
      <source>Linear (none)</source>
      <translation>线性（无）</translation>
    </message>
    <message>
      <source>Linear correlation of targets and outputs within a batch, averaged over batches: 1 is a perfect line.</source>
      <translation>一批之内目标与输出的线性相关，对各批取平均：1 为完美直线。</translation>
    </message>
    <message>
      <source>Linear map</source>
      <translation>线性映射</translation>
    </message>
    <message>
      <source>Linear regression</source>
      <translation>线性回归</translation>
    </message>
    <message>
      <source>Lion</source>
      <translation>Lion</translation>
    </message>
    <message>
      <source>Lists in any order such as “c4 a1 b? d3 b0”: the digit of the letter with the question mark is asked, here 0.</source>
      <translation>任意顺序的列表，如“c4 a1 b? d3 b0”：询问带问号的字母对应的数字，此处为 0。</translation>
    </message>
    <message>
      <source>LiteRT</source>
      <translation>LiteRT</translation>
    </message>
    <message>
      <source>Loading TensorFlow</source>
      <translation>正在加载 TensorFlow</translation>
    </message>
    <message>
      <source>Loading the data</source>
      <translation>正在加载数据</translation>
    </message>
    <message>
      <source>Local equalization (CLAHE)</source>
      <translation>局部均衡 (CLAHE)</translation>
    </message>
    <message>
      <source>Log cosh</source>
      <translation>对数双曲余弦</translation>
    </message>
    <message>
      <source>Log cosh error</source>
      <translation>对数双曲余弦误差</translation>
    </message>
    <message>
      <source>Log sigmoid</source>
      <translation>对数 Sigmoid</translation>
    </message>
    <message>
      <source>Log softmax</source>
      <translation>对数 Softmax</translation>
    </message>
    <message>
      <source>Logarithm of the sigmoid; always below zero.</source>
      <translation>Sigmoid 的对数；始终小于零。</translation>
    </message>
    <message>
      <source>Logarithm of the softmax.</source>
      <translation>Softmax 的对数。</translation>
    </message>
    <message>
      <source>Logic gate</source>
      <translation>逻辑门</translation>
    </message>
    <message>
      <source>Logit soft cap</source>
      <translation>Logit 软上限</translation>
    </message>
    <message>
      <source>Long short-term memory (Hochreiter and Schmidhuber 1997): reads a sequence and decides with gates what to keep, forget and show. For long dependencies.</source>
      <translation>长短期记忆 (Hochreiter and Schmidhuber 1997)：读取序列，用门决定保留、遗忘和输出什么。用于长期依赖。</translation>
    </message>
    <message>
      <source>Look at the validation curves. Two runs that differ in one setting and part early differ because of it; a gap no wider than that between two seeds means nothing.</source>
      <translation>请看验证曲线。两次运行只有一项设置不同且很早就分开，那就是它造成的；差距若不大于两个种子之间的差距，则没有意义。</translation>
    </message>
    <message>
      <source>Look at this class alone.</source>
      <translation>只看这一个类别。</translation>
    </message>
    <message>
      <source>Look into a CNN</source>
      <translation>查看卷积网络内部</translation>
    </message>
    <message>
      <source>Look it up with attention</source>
      <translation>用注意力查找</translation>
    </message>
    <message>
      <source>Look up</source>
      <translation>查找</translation>
    </message>
    <message>
      <source>Looks at the same maps through 1 x 1, 3 x 3 and 5 x 5 filters and a pooling side by side and puts all answers together (Szegedy et al. 2015, figure 2b). The channels of the four ways add up.</source>
      <translation>并排地通过 1 x 1、3 x 3、5 x 5 滤波器和一个池化观察同样的特征图，并把所有响应拼在一起 (Szegedy et al. 2015，图 2b)。四条支路的通道数相加。</translation>
    </message>
    <message>
      <source>Looks for.epoch</source>
      <translation>Looks for.epoch</translation>
    </message>
    <message>
      <source>Looks for.goal</source>
      <translation>Looks for.goal</translation>
    </message>
    <message>
      <source>Looks for.page</source>
      <translation>Looks for.page</translation>
    </message>
    <message>
      <source>Looks for.seed</source>
      <translation>Looks for.seed</translation>
    </message>
    <message>
      <source>Looks for.steps</source>
      <translation>Looks for.steps</translation>
    </message>
    <message>
      <source>Lora alpha</source>
      <translation>LoRA 的 α</translation>
    </message>
    <message>
      <source>Lora rank</source>
      <translation>LoRA 的秩</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失函数</translation>
    </message>
    <message>
      <source>Loss and metrics while the network learns. Thin lines: each batch alone (metrics: the running mean of the epoch). Lines with points: the end of each epoch, on the training part and, dashed, on the validation part. Stars: an evaluation of the test part. Ring: the best epoch.
How to read it: both falling together is good; training falling while validation rises is overfitting; both staying high is underfitting; jumping up and down means that the learning rate is too large.
Twins have a colour each; the key names what differs among them. A branch begins where the curve of the run it left ended; that one stays, faint. Vertical lines: what was changed while the network learned.
While the run waits, the blue line shows which epoch all views show; drag it to go back.
Smoothing shows for each batch s[k] = w s[k-1] + (1 - w) x[k]. With penalties on weights, loss = data_loss + regularization.
The wheel zooms, dragging shifts, dragging with the right button stretches an axis, a double click shows everything. Move the mouse over the plot to read all values there.</source>
      <translation>网络学习过程中的损失和指标。细线：单独的每一批（指标：本轮的移动平均）。带点的线：每轮结束时，训练部分为实线，验证部分为虚线。星形：在测试部分上的评估。圆圈：最佳轮次。
如何阅读：两者一起下降是好的；训练下降而验证上升是过拟合；两者都居高不下是欠拟合；上下跳动说明学习率过大。
每个孪生有各自的颜色；图例说明它们的不同之处。分支从它所离开的运行的曲线末端开始；后者以浅色保留。竖线：网络学习时所作的更改。
运行等待时，蓝线表示所有视图显示的轮次；拖动它即可回退。
平滑对每一批显示 s[k] = w s[k-1] + (1 - w) x[k]。若对权重有惩罚，loss = data_loss + regularization。
滚轮缩放，拖动平移，右键拖动拉伸坐标轴，双击显示全部。将鼠标移到图上可读取该处的所有数值。</translation>
    </message>
    <message>
      <source>Loss scale factor</source>
      <translation>损失缩放因子</translation>
    </message>
    <message>
      <source>Loss slices</source>
      <translation>损失切片</translation>
    </message>
    <message>
      <source>Low</source>
      <translation>下限</translation>
    </message>
    <message>
      <source>Lower limit.</source>
      <translation>下限。</translation>
    </message>
    <message>
      <source>Lower the rate on a plateau</source>
      <translation>停滞时降低学习率</translation>
    </message>
    <message>
      <source>Lowest frequency.</source>
      <translation>最低频率。</translation>
    </message>
    <message>
      <source>Lowest rate, as a share of the rate it falls from.</source>
      <translation>最低学习率，以其下降起点的比例表示。</translation>
    </message>
    <message>
      <source>M = dz/dx: how fast the logit z moves with each number of the input. Guided backpropagation: M = dz/dx, where each rectifier lets only positive gradients back. M = x · dz/dx: of a linear network the share of each number in the answer. M = relu(sum over k of a[k] A[k]), a[k] = mean over the places of dz/dA[k], with the maps A[k] of the layer. M = (x - x0) · mean of dz/dx on the line from x0 to x; the sum of M is z(x) - z(x0), the gap to it is told. M = mean of dz/dx over copies of x with noise; the noise is always the same. M = z(x) - z(x with a patch hidden), the mean over all patches that cover a place.</source>
      <translation>M = dz/dx：logit z 随输入每个数变化的快慢。引导反向传播：M = dz/dx，其中每个整流单元只让正梯度回传。M = x · dz/dx：对线性网络，即每个数在答案中的份额。M = relu(对 k 求和 a[k] A[k])，a[k] = dz/dA[k] 在各位置的平均，A[k] 为该层的图。M = (x - x0) · 从 x0 到 x 的直线上 dz/dx 的平均；M 之和为 z(x) - z(x0)，差距会注明。M = 对带噪声的 x 的副本求 dz/dx 的平均；噪声始终相同。M = z(x) - z(遮住一块的 x)，对覆盖该处的所有块取平均。</translation>
    </message>
    <message>
      <source>M mul</source>
      <translation>M 乘数</translation>
    </message>
    <message>
      <source>MNIST</source>
      <translation>MNIST</translation>
    </message>
    <message>
      <source>MNIST done badly</source>
      <translation>糟糕的 MNIST 做法</translation>
    </message>
    <message>
      <source>MNIST with a CNN</source>
      <translation>MNIST 与卷积网络</translation>
    </message>
    <message>
      <source>MNIST with dense layers</source>
      <translation>MNIST 与全连接层</translation>
    </message>
    <message>
      <source>Mag exp</source>
      <translation>幅度指数</translation>
    </message>
    <message>
      <source>Make it {0} weights</source>
      <translation>改为 {0} 个权重</translation>
    </message>
    <message>
      <source>Make the window periodic instead of symmetric.</source>
      <translation>使窗函数为周期性而非对称。</translation>
    </message>
    <message>
      <source>Make the window smaller: {0}</source>
      <translation>缩小窗口：{0}</translation>
    </message>
    <message>
      <source>Makes colours stronger or paler at random. Needs three colour channels. Does nothing when the network predicts.</source>
      <translation>随机使颜色更浓或更淡。需要三个颜色通道。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Makes one category of each pair of two categories, sorted into bins by a hash. For linear models that need pairs.</source>
      <translation>将每对类别合成一个类别，并用哈希分入各箱。用于需要类别对的线性模型。</translation>
    </message>
    <message>
      <source>Makes pictures lighter or darker at random. Does nothing when the network predicts.</source>
      <translation>随机使图片变亮或变暗。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Malignant or benign, 569 patients, 30 measurements of cell nuclei.</source>
      <translation>恶性或良性，569 名患者，30 项细胞核测量。</translation>
    </message>
    <message>
      <source>Maps of one layer</source>
      <translation>一层的图</translation>
    </message>
    <message>
      <source>Maps of the 1 x 1 way.</source>
      <translation>1 x 1 支路的特征图数。</translation>
    </message>
    <message>
      <source>Maps of the 3 x 3 way.</source>
      <translation>3 x 3 支路的特征图数。</translation>
    </message>
    <message>
      <source>Maps of the 5 x 5 way.</source>
      <translation>5 x 5 支路的特征图数。</translation>
    </message>
    <message>
      <source>Maps of the code.</source>
      <translation>编码的特征图数。</translation>
    </message>
    <message>
      <source>Maps of the first block; each block doubles them.</source>
      <translation>第一个块的特征图数；每个块加倍。</translation>
    </message>
    <message>
      <source>Maps of the first layer; each layer doubles them.</source>
      <translation>第一层的特征图数；每层加倍。</translation>
    </message>
    <message>
      <source>Maps of the first level; each level doubles them.</source>
      <translation>第一级的特征图数；每级加倍。</translation>
    </message>
    <message>
      <source>Maps of the pooling way.</source>
      <translation>池化支路的特征图数。</translation>
    </message>
    <message>
      <source>Maps that each convolution adds.</source>
      <translation>每个卷积增加的特征图数。</translation>
    </message>
    <message>
      <source>Maps to which a 1 x 1 convolution reduces before the 3 x 3 filters.</source>
      <translation>3 x 3 滤波器之前的 1 x 1 卷积降到的特征图数。</translation>
    </message>
    <message>
      <source>Maps to which a 1 x 1 convolution reduces before the 5 x 5 filters.</source>
      <translation>5 x 5 滤波器之前的 1 x 1 卷积降到的特征图数。</translation>
    </message>
    <message>
      <source>Margin</source>
      <translation>间隔</translation>
    </message>
    <message>
      <source>Marks time steps in which all features equal a value, so that later layers skip them. For sequences padded to one length.</source>
      <translation>标记所有特征都等于某个值的时间步，使后面的层跳过它们。用于填充到同一长度的序列。</translation>
    </message>
    <message>
      <source>Mask token</source>
      <translation>掩码词元</translation>
    </message>
    <message>
      <source>Mask value</source>
      <translation>掩码值</translation>
    </message>
    <message>
      <source>Mask zero</source>
      <translation>掩蔽零</translation>
    </message>
    <message>
      <source>Masking</source>
      <translation>掩蔽</translation>
    </message>
    <message>
      <source>Max freq</source>
      <translation>最高频率</translation>
    </message>
    <message>
      <source>Max pooling 1D</source>
      <translation>一维最大池化</translation>
    </message>
    <message>
      <source>Max pooling 2D</source>
      <translation>二维最大池化</translation>
    </message>
    <message>
      <source>Max pooling 3D</source>
      <translation>三维最大池化</translation>
    </message>
    <message>
      <source>Max steps</source>
      <translation>最大步数</translation>
    </message>
    <message>
      <source>Max value</source>
      <translation>最大值</translation>
    </message>
    <message>
      <source>Maximum</source>
      <translation>最大</translation>
    </message>
    <message>
      <source>Maxval</source>
      <translation>最大值</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>均值</translation>
    </message>
    <message>
      <source>Mean absolute error (MAE)</source>
      <translation>平均绝对误差 (MAE)</translation>
    </message>
    <message>
      <source>Mean absolute percentage error (MAPE)</source>
      <translation>平均绝对百分比误差 (MAPE)</translation>
    </message>
    <message>
      <source>Mean and variance of a few examples jump from batch to batch, and the network predicts with running averages that fit none of them. Use batches of 8 or more, or layer or group normalisation, which do not depend on the batch.</source>
      <translation>少数样本的均值和方差在各批之间跳动，网络预测时使用的移动平均与任何一批都不相符。请使用 8 个以上样本的批，或使用不依赖于批的层归一化或组归一化。</translation>
    </message>
    <message>
      <source>Mean of (log(1 + y) - log(1 + p))^2, for positive targets.</source>
      <translation>(log(1 + y) - log(1 + p))^2 的平均值，用于正的目标。</translation>
    </message>
    <message>
      <source>Mean of (log(1 + y) - log(1 + p))^2. For positive targets that span several powers of ten.</source>
      <translation>(log(1 + y) - log(1 + p))^2 的平均值。用于跨越多个数量级的正目标。</translation>
    </message>
    <message>
      <source>Mean of (y - p)^2.</source>
      <translation>(y - p)^2 的平均值。</translation>
    </message>
    <message>
      <source>Mean of (y - p)^2. The usual loss of regression; large errors count most.</source>
      <translation>(y - p)^2 的平均值。回归的常用损失；大误差影响最大。</translation>
    </message>
    <message>
      <source>Mean of log(cosh(p - y)): close to half the square for small errors and to |p - y| - log 2 for large ones.</source>
      <translation>log(cosh(p - y)) 的平均值：小误差时接近平方的一半，大误差时接近 |p - y| - log 2。</translation>
    </message>
    <message>
      <source>Mean of log(cosh(p - y)): squared when small, straight when large.</source>
      <translation>log(cosh(p - y)) 的平均值：小时为平方，大时为直线。</translation>
    </message>
    <message>
      <source>Mean of max(0, 1 - y p) with labels -1 and +1: wants the right side with a margin of 1, as support vector machines do.</source>
      <translation>标签为 -1 和 +1 时 max(0, 1 - y p) 的平均值：希望以间隔 1 位于正确一侧，如支持向量机。</translation>
    </message>
    <message>
      <source>Mean of max(0, 1 - y p); labels are -1 and +1.</source>
      <translation>max(0, 1 - y p) 的平均值；标签为 -1 和 +1。</translation>
    </message>
    <message>
      <source>Mean of max(0, 1 - y p)^2 with labels -1 and +1; punishes large mistakes harder than hinge.</source>
      <translation>标签为 -1 和 +1 时 max(0, 1 - y p)^2 的平均值；对大错误的惩罚比合页损失更重。</translation>
    </message>
    <message>
      <source>Mean of max(0, 1 - y p)^2; labels are -1 and +1.</source>
      <translation>max(0, 1 - y p)^2 的平均值；标签为 -1 和 +1。</translation>
    </message>
    <message>
      <source>Mean of p - y log(p), for targets that are counts.</source>
      <translation>p - y log(p) 的平均值，用于计数目标。</translation>
    </message>
    <message>
      <source>Mean of p - y log(p). For targets that are counts; the output must be positive.</source>
      <translation>p - y log(p) 的平均值。用于计数目标；输出必须为正。</translation>
    </message>
    <message>
      <source>Mean of precision and recall in which recall weighs beta times as much.</source>
      <translation>精确率与召回率的平均，其中召回率的权重为 beta 倍。</translation>
    </message>
    <message>
      <source>Mean of the numbers.</source>
      <translation>这些数的均值。</translation>
    </message>
    <message>
      <source>Mean of |y - p|, in the unit of the target.</source>
      <translation>|y - p| 的平均值，单位与目标相同。</translation>
    </message>
    <message>
      <source>Mean of |y - p|. Like MSE, but outliers pull less.</source>
      <translation>|y - p| 的平均值。类似 MSE，但异常值的影响较小。</translation>
    </message>
    <message>
      <source>Mean overlap (IoU)</source>
      <translation>平均交并比 (IoU)</translation>
    </message>
    <message>
      <source>Mean overlap, one-hot (IoU)</source>
      <translation>平均交并比，独热 (IoU)</translation>
    </message>
    <message>
      <source>Mean squared error (MSE)</source>
      <translation>均方误差 (MSE)</translation>
    </message>
    <message>
      <source>Mean squared logarithmic error (MSLE)</source>
      <translation>均方对数误差 (MSLE)</translation>
    </message>
    <message>
      <source>Mean: one number, or one for each feature.</source>
      <translation>均值：一个数，或每个特征一个数。</translation>
    </message>
    <message>
      <source>Measure every feature (or pixel) on its own, or all of them together.</source>
      <translation>每个特征（或像素）单独测量，或全部一起测量。</translation>
    </message>
    <message>
      <source>Measure so many training examples whenever the network is validated, without dropout and with the weights of that moment: 0 = all of them, empty = report the mean over the steps of the epoch, as Keras does.</source>
      <translation>每次验证网络时评估这么多训练样本，不用 Dropout 并使用当时的权重：0 = 全部，留空 = 报告该轮各步的平均值，与 Keras 相同。</translation>
    </message>
    <message>
      <source>Measure the mean absolute error instead</source>
      <translation>改用平均绝对误差</translation>
    </message>
    <message>
      <source>Mel spectrogram</source>
      <translation>梅尔频谱图</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>合并</translation>
    </message>
    <message>
      <source>Merge mode</source>
      <translation>合并方式</translation>
    </message>
    <message>
      <source>Metrics</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>Min delta</source>
      <translation>最小变化</translation>
    </message>
    <message>
      <source>Min freq</source>
      <translation>最低频率</translation>
    </message>
    <message>
      <source>Min lr</source>
      <translation>最小学习率</translation>
    </message>
    <message>
      <source>Min power</source>
      <translation>最小功率</translation>
    </message>
    <message>
      <source>Min value</source>
      <translation>最小值</translation>
    </message>
    <message>
      <source>Min-max</source>
      <translation>最小–最大</translation>
    </message>
    <message>
      <source>Minimum</source>
      <translation>最小</translation>
    </message>
    <message>
      <source>Minus the cosine of the angle between target and output: -1 is the same direction and best, 0 a right angle, 1 opposite. As a metric the sign is the other way round.</source>
      <translation>目标与输出夹角余弦的相反数：-1 为同方向，最佳；0 为直角；1 为相反。作为指标时符号相反。</translation>
    </message>
    <message>
      <source>Minus the log of the probability given to the right answer of a yes-or-no question. For two classes, several labels at once, or pixels between 0 and 1.</source>
      <translation>是非问题中赋予正确答案的概率的负对数。用于两个类别、同时多个标签，或 0 到 1 之间的像素。</translation>
    </message>
    <message>
      <source>Minus the log of the probability given to the right class, labels being integers 0, 1, 2, ... The usual loss for several classes.</source>
      <translation>赋予正确类别的概率的负对数，标签为整数 0, 1, 2, ... 多类别的常用损失。</translation>
    </message>
    <message>
      <source>Minus the log of the probability given to the right class, labels being one-hot vectors.</source>
      <translation>赋予正确类别的概率的负对数，标签为独热向量。</translation>
    </message>
    <message>
      <source>Minval</source>
      <translation>最小值</translation>
    </message>
    <message>
      <source>Mirrors pictures at random. Does nothing when the network predicts. Not for digits and letters.</source>
      <translation>随机镜像图片。网络预测时不起作用。不适用于数字和字母。</translation>
    </message>
    <message>
      <source>Mish</source>
      <translation>Mish</translation>
    </message>
    <message>
      <source>Mixes pictures with their grey version at random. Does nothing when the network predicts.</source>
      <translation>随机将图片与其灰度版本混合。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Mixes several chains of random changes with the picture (Hendrycks et al. 2020). Makes nets robust. Does nothing when the network predicts.</source>
      <translation>将多条随机变化链与图片混合 (Hendrycks et al. 2020)。使网络更稳健。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Mixes the channels at each place by itself, a dense layer for each pixel; changes the number of maps and not their size (Lin et al. 2014).</source>
      <translation>在每个位置单独混合各通道，相当于对每个像素使用全连接层；改变特征图的数量而不改变其大小 (Lin et al. 2014)。</translation>
    </message>
    <message>
      <source>MobileNet</source>
      <translation>MobileNet</translation>
    </message>
    <message>
      <source>MobileNet V2</source>
      <translation>MobileNet V2</translation>
    </message>
    <message>
      <source>MobileNet V3 large</source>
      <translation>MobileNet V3 large</translation>
    </message>
    <message>
      <source>MobileNet V3 small</source>
      <translation>MobileNet V3 small</translation>
    </message>
    <message>
      <source>Mode</source>
      <translation>模式</translation>
    </message>
    <message>
      <source>Momentum</source>
      <translation>动量</translation>
    </message>
    <message>
      <source>Monitor</source>
      <translation>监视</translation>
    </message>
    <message>
      <source>Most changes in a chain.</source>
      <translation>一条链中的最多变化数。</translation>
    </message>
    <message>
      <source>Most steps</source>
      <translation>最大步数</translation>
    </message>
    <message>
      <source>Move the mouse over a picture, or press Play, to move the window. A larger stride gives a smaller map, padding keeps its size, dilation spreads the window without more weights. A kernel with the sum 0 answers to edges, one with the sum 1 keeps the brightness.</source>
      <translation>在图片上移动鼠标，或按“开始”，来移动窗口。步幅越大图越小，填充保持大小，膨胀在不增加权重的情况下展开窗口。和为 0 的卷积核响应边缘，和为 1 的保持亮度。</translation>
    </message>
    <message>
      <source>Moves all values towards zero by t, small ones to zero.</source>
      <translation>将所有值向零移动 t，小的值变为零。</translation>
    </message>
    <message>
      <source>Moves pictures by a random distance. Does nothing when the network predicts.</source>
      <translation>随机平移图片。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Moves the corners of pictures, as if seen from another side. Does nothing when the network predicts.</source>
      <translation>移动图片的四角，如同从另一侧观看。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Moving mean initializer</source>
      <translation>移动均值初始化器</translation>
    </message>
    <message>
      <source>Moving variance initializer</source>
      <translation>移动方差初始化器</translation>
    </message>
    <message>
      <source>Multi label</source>
      <translation>多标签</translation>
    </message>
    <message>
      <source>Multi-head attention</source>
      <translation>多头注意力</translation>
    </message>
    <message>
      <source>Multi-head attention in which several query heads share one key and value head (Ainslie et al. 2023), which saves memory. Inputs: query, value and, if it differs from value, key; one input attends to itself.</source>
      <translation>多个查询头共享一个键值头的多头注意力 (Ainslie et al. 2023)，可节省内存。输入：查询、值，以及与值不同时的键；只有一个输入时关注自身。</translation>
    </message>
    <message>
      <source>Multiplies by a factor and adds an offset. Brings pixels from 0..255 to 0..1.</source>
      <translation>乘以因子并加上偏移量。把像素从 0..255 变到 0..1。</translation>
    </message>
    <message>
      <source>Multiplies each value by random noise around 1 while training; as strong as dropout of the same rate.</source>
      <translation>训练时将每个值乘以 1 附近的随机噪声；强度与相同比例的 Dropout 相当。</translation>
    </message>
    <message>
      <source>Multiplies every channel by a learnt number that begins near zero (Touvron et al. 2021), so that a deep residual network begins as a shallow one. Stands at the end of a branch.</source>
      <translation>将每个通道乘以一个从接近零开始学习的数 (Touvron et al. 2021)，使深层残差网络一开始如同浅层网络。位于分支的末端。</translation>
    </message>
    <message>
      <source>Multiplies its inputs value by value. Lets one branch open and close another.</source>
      <translation>将其输入逐值相乘。让一个分支开闭另一个分支。</translation>
    </message>
    <message>
      <source>Multiplies the learning rate by a factor when the watched number has stopped getting better. Not together with a schedule.</source>
      <translation>当被监视的数不再改善时，将学习率乘以因子。不与学习率调度同时使用。</translation>
    </message>
    <message>
      <source>Multiplies the number of maps of every layer.</source>
      <translation>乘以每一层的特征图数。</translation>
    </message>
    <message>
      <source>Multiplies the rate by a factor after every so many epochs, for example halves it every 100.</source>
      <translation>每隔若干轮将学习率乘以因子，例如每 100 轮减半。</translation>
    </message>
    <message>
      <source>Multiplies the rate by decay_rate in every stretch of epochs, smoothly or in steps.</source>
      <translation>每经过一段轮数将学习率乘以 decay_rate，平滑或阶梯式。</translation>
    </message>
    <message>
      <source>Multiply</source>
      <translation>相乘</translation>
    </message>
    <message>
      <source>Multiply a rate below the optimizer's usual one by ten, at most up to the usual one.</source>
      <translation>将低于优化器常用值的学习率乘以十，但不超过常用值。</translation>
    </message>
    <message>
      <source>Multiply by a learnt scale. Needless right before a linear layer.</source>
      <translation>乘以学习到的缩放。紧接线性层之前则不需要。</translation>
    </message>
    <message>
      <source>Multiply each feature of the score by a learnt number.</source>
      <translation>将分数的每个特征乘以学习到的数。</translation>
    </message>
    <message>
      <source>Multiply the loss and divide the gradient by this, against underflow in half precision.</source>
      <translation>将损失乘以此数并将梯度除以此数，以防半精度下溢。</translation>
    </message>
    <message>
      <source>Multiply the scores by a learnt number.</source>
      <translation>将分数乘以一个学习到的数。</translation>
    </message>
    <message>
      <source>Muon</source>
      <translation>Muon</translation>
    </message>
    <message>
      <source>Muon a</source>
      <translation>Muon a</translation>
    </message>
    <message>
      <source>Muon b</source>
      <translation>Muon b</translation>
    </message>
    <message>
      <source>Muon c</source>
      <translation>Muon c</translation>
    </message>
    <message>
      <source>N</source>
      <translation>N</translation>
    </message>
    <message>
      <source>NASNet large</source>
      <translation>NASNet large</translation>
    </message>
    <message>
      <source>NASNet mobile</source>
      <translation>NASNet mobile</translation>
    </message>
    <message>
      <source>NPY files</source>
      <translation>NPY 文件</translation>
    </message>
    <message>
      <source>NPZ file</source>
      <translation>NPZ 文件</translation>
    </message>
    <message>
      <source>Nadam</source>
      <translation>Nadam</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Name of an array that says how much each training example counts, such as sample_weight; empty = all count alike.</source>
      <translation>说明每个训练样本权重的数组名称，例如 sample_weight；留空 = 全部相同。</translation>
    </message>
    <message>
      <source>Name or number (from 1) of a column that says how much each row counts in training; empty = all count alike.</source>
      <translation>说明每行在训练中权重的列的名称或编号（从 1 开始）；留空 = 全部相同。</translation>
    </message>
    <message>
      <source>Names of the arrays that are to be predicted, with commas; empty = y, y_train, or y1, y2 and so on.</source>
      <translation>要预测的数组的名称，以逗号分隔；留空 = y、y_train，或 y1、y2 等。</translation>
    </message>
    <message>
      <source>Names of the arrays that the network reads, with commas; empty = x, x_train, or x1, x2 and so on.</source>
      <translation>网络读取的数组的名称，以逗号分隔；留空 = x、x_train，或 x1、x2 等。</translation>
    </message>
    <message>
      <source>Names or numbers (from 1) of the columns that are to be predicted, with commas; empty = the last.</source>
      <translation>要预测的列的名称或编号（从 1 开始），以逗号分隔；留空 = 最后一列。</translation>
    </message>
    <message>
      <source>Near 0 it is cross-entropy, near 1 absolute error.</source>
      <translation>接近 0 时为交叉熵，接近 1 时为绝对误差。</translation>
    </message>
    <message>
      <source>Nearly zero for small values, and x minus or plus 1 for large ones.</source>
      <translation>小值时几乎为零，大值时为 x 减 1 或加 1。</translation>
    </message>
    <message>
      <source>Negative slope</source>
      <translation>负斜率</translation>
    </message>
    <message>
      <source>Nesterov</source>
      <translation>Nesterov</translation>
    </message>
    <message>
      <source>Network, weights and the state of the optimizer in one file: Keras can go on training from it.</source>
      <translation>网络、权重和优化器状态在同一个文件中：Keras 可以从它继续训练。</translation>
    </message>
    <message>
      <source>New order of the axes, counted from 1 without the batch; as many as there are axes.</source>
      <translation>各轴的新顺序，从 1 开始计，不含批；个数与轴数相同。</translation>
    </message>
    <message>
      <source>New shape of one example; one size may be -1 and is worked out.</source>
      <translation>一个样本的新形状；其中一个大小可为 -1，由程序算出。</translation>
    </message>
    <message>
      <source>No activation functions, weights drawn far too large, a rate of 0.1: about 80 %. Mend one thing at a time.</source>
      <translation>没有激活函数，初始权重过大，学习率 0.1：约 80 %。请逐项修正。</translation>
    </message>
    <message>
      <source>No example belongs to {0}.</source>
      <translation>没有样本属于 {0}。</translation>
    </message>
    <message>
      <source>No examples are left to train on: {0} examples are too few for a validation share of {1}{2}</source>
      <translation>没有样本可供训练：只有 {0} 个样本，不足以划出验证比例 {1}{2}</translation>
    </message>
    <message>
      <source>No finding is good news, not a proof. Start with the first finding: later ones often follow from it.</source>
      <translation>没有发现是好消息，但不是证明。从第一条发现开始：后面的往往由它引起。</translation>
    </message>
    <message>
      <source>No gradient reaches {0} any more, while {1} still gets {2} a weight: the layers near the input do not learn.</source>
      <translation>梯度已不再到达 {0}，而 {1} 每个权重仍得到 {2}：靠近输入的层学不到东西。</translation>
    </message>
    <message>
      <source>No layer has weights that could be kept small.</source>
      <translation>没有任何层具有可保持较小的权重。</translation>
    </message>
    <message>
      <source>Noise</source>
      <translation>噪声</translation>
    </message>
    <message>
      <source>Noise shape</source>
      <translation>噪声形状</translation>
    </message>
    <message>
      <source>Norm between limits</source>
      <translation>范数限于区间</translation>
    </message>
    <message>
      <source>Normal with a mean and deviation that you choose, whatever the size of the layer.</source>
      <translation>均值和标准差由您选择的正态分布，与层的大小无关。</translation>
    </message>
    <message>
      <source>Normal, but numbers farther than two deviations from the mean are drawn again, so none is extreme.</source>
      <translation>正态分布，但偏离均值超过两倍标准差的数会重新抽取，因此没有极端值。</translation>
    </message>
    <message>
      <source>Normal, cut at two deviations, with variance 1 / inputs (LeCun et al. 1998). Needed by SELU.</source>
      <translation>在两倍标准差处截断的正态分布，方差为 1 / 输入数 (LeCun et al. 1998)。SELU 需要它。</translation>
    </message>
    <message>
      <source>Normal, cut at two deviations, with variance 2 / (inputs + outputs). Suits tanh and sigmoid.</source>
      <translation>在两倍标准差处截断的正态分布，方差为 2 / (输入数 + 输出数)。适合 Tanh 和 Sigmoid。</translation>
    </message>
    <message>
      <source>Normal, cut at two deviations, with variance 2 / inputs (He et al. 2015). Made for ReLU and its relatives.</source>
      <translation>在两倍标准差处截断的正态分布，方差为 2 / 输入数 (He et al. 2015)。为 ReLU 及其同类而设计。</translation>
    </message>
    <message>
      <source>Normalise</source>
      <translation>归一化</translation>
    </message>
    <message>
      <source>Normalise after each sum as in the paper, or before each part, which trains more calmly in deep networks (Xiong et al. 2020).</source>
      <translation>像论文中那样在每次求和之后归一化，或在每个部分之前归一化，后者在深层网络中训练更平稳 (Xiong et al. 2020)。</translation>
    </message>
    <message>
      <source>Normalise to a power density, to a power spectrum, or not at all.</source>
      <translation>归一化为功率密度、功率谱，或不归一化。</translation>
    </message>
    <message>
      <source>Normalises groups of channels within each example (Wu and He 2018). For pictures with small batches.</source>
      <translation>在每个样本内对通道分组归一化 (Wu and He 2018)。用于小批的图片。</translation>
    </message>
    <message>
      <source>Normalization</source>
      <translation>归一化</translation>
    </message>
    <message>
      <source>Normalize</source>
      <translation>归一化</translation>
    </message>
    <message>
      <source>Not every run has weights of {0}.</source>
      <translation>并非每个运行都有 {0} 的权重。</translation>
    </message>
    <message>
      <source>Not negative</source>
      <translation>非负</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Nothing differs: all runs will draw the same curves.</source>
      <translation>没有不同之处：所有运行将画出相同的曲线。</translation>
    </message>
    <message>
      <source>Ns steps</source>
      <translation>NS 步数</translation>
    </message>
    <message>
      <source>Num bins</source>
      <translation>分箱数</translation>
    </message>
    <message>
      <source>Num chains</source>
      <translation>链数</translation>
    </message>
    <message>
      <source>Num classes</source>
      <translation>类别数</translation>
    </message>
    <message>
      <source>Num heads</source>
      <translation>头数</translation>
    </message>
    <message>
      <source>Num key value heads</source>
      <translation>键值头数</translation>
    </message>
    <message>
      <source>Num labels</source>
      <translation>标签数</translation>
    </message>
    <message>
      <source>Num mel bins</source>
      <translation>梅尔频带数</translation>
    </message>
    <message>
      <source>Num oov indices</source>
      <translation>未知项位置数</translation>
    </message>
    <message>
      <source>Num ops</source>
      <translation>操作数</translation>
    </message>
    <message>
      <source>Num query heads</source>
      <translation>查询头数</translation>
    </message>
    <message>
      <source>Num regressors</source>
      <translation>回归变量数</translation>
    </message>
    <message>
      <source>Num thresholds</source>
      <translation>阈值数</translation>
    </message>
    <message>
      <source>Num tokens</source>
      <translation>词元数</translation>
    </message>
    <message>
      <source>NumPy arrays x and y, or x_train, y_train, x_test and y_test; several inputs and targets are x1, x2, y1, y2, or have names.</source>
      <translation>NumPy 数组 x 和 y，或 x_train、y_train、x_test 和 y_test；多个输入和目标为 x1、x2、y1、y2，或自有名称。</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>Number of Newton-Schulz steps.</source>
      <translation>牛顿–舒尔茨步数。</translation>
    </message>
    <message>
      <source>Number of bins.</source>
      <translation>分箱数。</translation>
    </message>
    <message>
      <source>Number of categories; inputs are 0 to one less.</source>
      <translation>类别数；输入为 0 到该数减一。</translation>
    </message>
    <message>
      <source>Number of chains that are mixed.</source>
      <translation>混合的链数。</translation>
    </message>
    <message>
      <source>Number of changes for each picture.</source>
      <translation>每张图片的变化数。</translation>
    </message>
    <message>
      <source>Number of channels; none = as many as the input has.</source>
      <translation>通道数；无 = 与输入相同。</translation>
    </message>
    <message>
      <source>Number of classes.</source>
      <translation>类别数。</translation>
    </message>
    <message>
      <source>Number of columns; none = as the data.</source>
      <translation>列数；无 = 与数据相同。</translation>
    </message>
    <message>
      <source>Number of different tokens; inputs are integers from 0 to one less.</source>
      <translation>不同词元的个数；输入为 0 到该数减一的整数。</translation>
    </message>
    <message>
      <source>Number of different words.</source>
      <translation>不同单词的个数。</translation>
    </message>
    <message>
      <source>Number of encoder blocks.</source>
      <translation>编码器块的个数。</translation>
    </message>
    <message>
      <source>Number of filters for each input channel.</source>
      <translation>每个输入通道的滤波器数。</translation>
    </message>
    <message>
      <source>Number of filters. Each learns one pattern and gives one channel of the output.</source>
      <translation>滤波器数。每个学习一种模式并给出一个输出通道。</translation>
    </message>
    <message>
      <source>Number of groups; it must divide the channels. -1 or the number of channels = each alone, 1 = all together.</source>
      <translation>分组数；必须整除通道数。-1 或通道数 = 各自单独，1 = 全部一起。</translation>
    </message>
    <message>
      <source>Number of heads, each with its own view.</source>
      <translation>头数，每个头有自己的视角。</translation>
    </message>
    <message>
      <source>Number of inputs, for the adjusted R2; 0 = plain R2.</source>
      <translation>输入的个数，用于调整后的 R2；0 = 普通 R2。</translation>
    </message>
    <message>
      <source>Number of key and value heads; it must divide the query heads.</source>
      <translation>键值头数；必须整除查询头数。</translation>
    </message>
    <message>
      <source>Number of layers of each branch.</source>
      <translation>每个分支的层数。</translation>
    </message>
    <message>
      <source>Number of layers of the deep way.</source>
      <translation>深层路径的层数。</translation>
    </message>
    <message>
      <source>Number of layers of the trunk.</source>
      <translation>主干的层数。</translation>
    </message>
    <message>
      <source>Number of layers with weights.</source>
      <translation>含权重的层数。</translation>
    </message>
    <message>
      <source>Number of maps in the narrow middle.</source>
      <translation>狭窄中部的特征图数。</translation>
    </message>
    <message>
      <source>Number of maps that come out.</source>
      <translation>输出的特征图数。</translation>
    </message>
    <message>
      <source>Number of maps; none = as many as come in.</source>
      <translation>特征图数；无 = 与输入相同。</translation>
    </message>
    <message>
      <source>Number of negative examples called negative.</source>
      <translation>被判为负的负例数。</translation>
    </message>
    <message>
      <source>Number of negative examples called positive: false alarms.</source>
      <translation>被判为正的负例数：误报。</translation>
    </message>
    <message>
      <source>Number of output columns, with several labels.</source>
      <translation>多标签时输出的列数。</translation>
    </message>
    <message>
      <source>Number of outputs of each head.</source>
      <translation>每个头的输出数。</translation>
    </message>
    <message>
      <source>Number of outputs.</source>
      <translation>输出数。</translation>
    </message>
    <message>
      <source>Number of parts in rows and columns.</source>
      <translation>行和列的分块数。</translation>
    </message>
    <message>
      <source>Number of pitches.</source>
      <translation>音高的数量。</translation>
    </message>
    <message>
      <source>Number of places for integers that are not in the list.</source>
      <translation>不在列表中的整数所占的位置数。</translation>
    </message>
    <message>
      <source>Number of positive examples called negative: misses.</source>
      <translation>被判为负的正例数：漏报。</translation>
    </message>
    <message>
      <source>Number of positive examples called positive.</source>
      <translation>被判为正的正例数。</translation>
    </message>
    <message>
      <source>Number of query heads.</source>
      <translation>查询头数。</translation>
    </message>
    <message>
      <source>Number of thresholds tried; more is more exact and slower.</source>
      <translation>尝试的阈值个数；越多越精确也越慢。</translation>
    </message>
    <message>
      <source>Number of units, which is the length of the output vector.</source>
      <translation>单元数，即输出向量的长度。</translation>
    </message>
    <message>
      <source>Number of words of a text.</source>
      <translation>一段文本的单词数。</translation>
    </message>
    <message>
      <source>Number that changes the hash; none = the plain hash.</source>
      <translation>改变哈希的数；无 = 普通哈希。</translation>
    </message>
    <message>
      <source>Number to watch, such as loss, val_loss, accuracy or val_accuracy; val_ is the validation part.</source>
      <translation>要监视的数，例如 loss、val_loss、accuracy 或 val_accuracy；val_ 表示验证部分。</translation>
    </message>
    <message>
      <source>Numbers are fitted with mean squared error, mean absolute error or Huber.</source>
      <translation>拟合数值使用均方误差、平均绝对误差或 Huber 损失。</translation>
    </message>
    <message>
      <source>Numbers of words become vectors, each place adds what it means to stand there, and encoder blocks let all words look at each other (Vaswani et al. 2017); the mean of the vectors is classified.</source>
      <translation>单词编号变为向量，每个位置加上处于该位置的含义，编码器块让所有单词互相关注 (Vaswani et al. 2017)；对向量的平均进行分类。</translation>
    </message>
    <message>
      <source>Numbers that grow from layer to layer</source>
      <translation>逐层增大的数值</translation>
    </message>
    <message>
      <source>ONNX</source>
      <translation>ONNX</translation>
    </message>
    <message>
      <source>OR</source>
      <translation>OR（或）</translation>
    </message>
    <message>
      <source>Of all that is positive, the share that the net finds: TP / (TP + FN).</source>
      <translation>所有正例中被网络找到的比例：TP / (TP + FN)。</translation>
    </message>
    <message>
      <source>Of all that the net calls positive, the share that is positive: TP / (TP + FP).</source>
      <translation>网络判为正的样本中确实为正的比例：TP / (TP + FP)。</translation>
    </message>
    <message>
      <source>Off: the output is computed and shown, but nothing is trained by it, and it needs no target.</source>
      <translation>关闭：该输出会被计算和显示，但不用于训练，也不需要目标。</translation>
    </message>
    <message>
      <source>Offset</source>
      <translation>偏移量</translation>
    </message>
    <message>
      <source>On if labels are integers, off if one-hot.</source>
      <translation>标签为整数时开启，独热时关闭。</translation>
    </message>
    <message>
      <source>On if the last layer is linear, without softmax or sigmoid.</source>
      <translation>若最后一层为线性（没有 Softmax 或 Sigmoid），请开启。</translation>
    </message>
    <message>
      <source>On if the last layer is linear: the loss then applies the softmax or sigmoid itself, which is more exact.</source>
      <translation>若最后一层为线性，请开启：损失会自行应用 Softmax 或 Sigmoid，这样更精确。</translation>
    </message>
    <message>
      <source>On if the net returns class numbers, best first, instead of scores.</source>
      <translation>若网络返回类别编号（最佳在前）而非分数，请开启。</translation>
    </message>
    <message>
      <source>On if the net returns class numbers, off if scores.</source>
      <translation>网络返回类别编号时开启，返回分数时关闭。</translation>
    </message>
    <message>
      <source>One convolution beats the large dense network; look at its 32 filters and at the digits it still confuses.</source>
      <translation>一个卷积层胜过大型全连接网络；看看它的 32 个滤波器以及仍会混淆的数字。</translation>
    </message>
    <message>
      <source>One half of the values opens or closes the other half (Dauphin et al. 2017). The output is half as wide, which must be even.</source>
      <translation>一半的值开闭另一半 (Dauphin et al. 2017)。输出宽度减半，因此宽度须为偶数。</translation>
    </message>
    <message>
      <source>One line, three rates: the middle one arrives in 20 epochs, the small one is still on its way after 40, and the large one lands farther off at every step.</source>
      <translation>一条直线，三种学习率：中等的 20 轮到达，小的 40 轮后仍在途中，大的每一步都落得更远。</translation>
    </message>
    <message>
      <source>One thing differs: {0}.</source>
      <translation>只有一处不同：{0}。</translation>
    </message>
    <message>
      <source>One trunk of dense layers that several outputs share, each with a head, a loss and metrics of its own. A head of several units gives probabilities of classes, one of a single unit gives a number.</source>
      <translation>由多个输出共享的全连接层主干，每个输出有自己的头、损失和指标。含多个单元的头给出各类别的概率，只有一个单元的头给出一个数。</translation>
    </message>
    <message>
      <source>One weight and one bias. The slope on standardised data ends at the correlation r, the error at 1 - r squared.</source>
      <translation>一个权重和一个偏置。在标准化数据上，斜率最终为相关系数 r，误差为 1 减 r 的平方。</translation>
    </message>
    <message>
      <source>One yes-or-no answer ends in sigmoid; softmax needs a unit for each class.</source>
      <translation>单个是非答案以 Sigmoid 结束；Softmax 需要每个类别一个单元。</translation>
    </message>
    <message>
      <source>One-hot</source>
      <translation>独热编码</translation>
    </message>
    <message>
      <source>Ones</source>
      <translation>全一</translation>
    </message>
    <message>
      <source>Only inputs of numbers can be made</source>
      <translation>只能生成数值输入</translation>
    </message>
    <message>
      <source>Only some runs draw the examples in a new order in each epoch.</source>
      <translation>只有部分运行在每一轮中以新的顺序取样本。</translation>
    </message>
    <message>
      <source>Oov method</source>
      <translation>未知项方式</translation>
    </message>
    <message>
      <source>Oov token</source>
      <translation>未知词元</translation>
    </message>
    <message>
      <source>Opening a model</source>
      <translation>正在打开模型</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>Optimizer step</source>
      <translation>优化器的一步</translation>
    </message>
    <message>
      <source>Orange speaks for the class, blue against it; without signs only the size counts, the brightest counts most. Compare several methods: what only one of them shows may be an artefact. A gradient tells where a small change would matter, a contribution how much is there now, occlusion what is lost. A map that lies on the background shows that the network has learnt the wrong thing.</source>
      <translation>橙色支持该类别，蓝色反对；不带符号时只看大小，最亮的最重要。比较几种方法：只有一种方法显示的可能是伪影。梯度说明小变化在哪里重要，贡献说明现在有多少，遮挡说明会失去什么。图落在背景上说明网络学错了东西。</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>顺序</translation>
    </message>
    <message>
      <source>Orthogonal</source>
      <translation>正交</translation>
    </message>
    <message>
      <source>Output dim</source>
      <translation>输出维度</translation>
    </message>
    <message>
      <source>Output mode</source>
      <translation>输出模式</translation>
    </message>
    <message>
      <source>Output padding</source>
      <translation>输出填充</translation>
    </message>
    <message>
      <source>Output shape</source>
      <translation>输出形状</translation>
    </message>
    <message>
      <source>Output size</source>
      <translation>输出大小</translation>
    </message>
    <message>
      <source>Outputs</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>Outputs above this count as 1.</source>
      <translation>大于此值的输出算作 1。</translation>
    </message>
    <message>
      <source>Outputs above this count as positive; none means 0.5.</source>
      <translation>大于此值的输出算作正；无表示 0.5。</translation>
    </message>
    <message>
      <source>Outputs above this count as positive; none takes the largest output.</source>
      <translation>大于此值的输出算作正；无则取最大的输出。</translation>
    </message>
    <message>
      <source>Over</source>
      <translation>范围</translation>
    </message>
    <message>
      <source>Over all decisions (micro), over classes alike (macro), or by class size (weighted).</source>
      <translation>对所有判断（micro）、各类别平等（macro）或按类别大小（weighted）。</translation>
    </message>
    <message>
      <source>Overfitting, and a remedy</source>
      <translation>过拟合及其补救</translation>
    </message>
    <message>
      <source>Overlap of chosen classes (IoU)</source>
      <translation>所选类别的交并比 (IoU)</translation>
    </message>
    <message>
      <source>Overlap of chosen classes, one-hot (IoU)</source>
      <translation>所选类别的交并比，独热 (IoU)</translation>
    </message>
    <message>
      <source>Own formula</source>
      <translation>自定义公式</translation>
    </message>
    <message>
      <source>Own weights</source>
      <translation>自定义权重</translation>
    </message>
    <message>
      <source>PCA: z = A (h - m), with the mean m and the two directions A in which the outputs h vary most. The axes are found once and then stay, so that what moves is the network; “New axes” finds them again. The shares tell how much of the variance is seen. t-SNE keeps neighbours together by minimising KL(P || Q) = sum p log(p / q) over similarities p in the layer and q in the picture.</source>
      <translation>PCA：z = A (h - m)，m 为均值，A 为输出 h 变化最大的两个方向。轴只求一次便固定，因此移动的是网络；“新的轴”重新求取。份额说明看到了多少方差。t-SNE 通过最小化 KL(P || Q) = 求和 p log(p / q)，让邻居靠在一起，p 为层中的相似度，q 为图中的相似度。</translation>
    </message>
    <message>
      <source>PR</source>
      <translation>PR</translation>
    </message>
    <message>
      <source>PRGAIN</source>
      <translation>PRGAIN</translation>
    </message>
    <message>
      <source>Pad to aspect ratio</source>
      <translation>填充以保持宽高比</translation>
    </message>
    <message>
      <source>Padding</source>
      <translation>填充</translation>
    </message>
    <message>
      <source>Pairs of digits</source>
      <translation>数字对</translation>
    </message>
    <message>
      <source>Parabola</source>
      <translation>抛物线</translation>
    </message>
    <message>
      <source>Parametric ReLU</source>
      <translation>参数化 ReLU</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>部分</translation>
    </message>
    <message>
      <source>Passes its input on unchanged. Handy as a named point in the network.</source>
      <translation>原样传递输入。可作为网络中有名称的点。</translation>
    </message>
    <message>
      <source>Passes positive values and stops negative ones. The usual choice inside a network.</source>
      <translation>让正值通过，阻止负值。网络内部的常用选择。</translation>
    </message>
    <message>
      <source>Passes positive values and stops negative ones: max(0, x).</source>
      <translation>让正值通过，阻止负值：max(0, x)。</translation>
    </message>
    <message>
      <source>Passes values above a threshold and puts a fixed value in the place of the others.</source>
      <translation>让高于阈值的值通过，其余代以固定值。</translation>
    </message>
    <message>
      <source>Passes values on and adds a penalty on their size to the loss. L1 makes the activity sparse, as in a sparse autoencoder.</source>
      <translation>传递值，并将对其大小的惩罚加到损失上。L1 使活动变得稀疏，如稀疏自编码器。</translation>
    </message>
    <message>
      <source>Patches.count</source>
      <translation>Patches.count</translation>
    </message>
    <message>
      <source>Patches.page</source>
      <translation>Patches.page</translation>
    </message>
    <message>
      <source>Patches.part</source>
      <translation>Patches.part</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>耐心</translation>
    </message>
    <message>
      <source>Pearson correlation</source>
      <translation>皮尔逊相关</translation>
    </message>
    <message>
      <source>Penalty on the biases, added to the loss.</source>
      <translation>对偏置的惩罚，加到损失上。</translation>
    </message>
    <message>
      <source>Penalty on the learnt scale, added to the loss.</source>
      <translation>对学习缩放的惩罚，加到损失上。</translation>
    </message>
    <message>
      <source>Penalty on the learnt shift, added to the loss.</source>
      <translation>对学习偏移的惩罚，加到损失上。</translation>
    </message>
    <message>
      <source>Penalty on the learnt slopes, added to the loss.</source>
      <translation>对学习斜率的惩罚，加到损失上。</translation>
    </message>
    <message>
      <source>Penalty on the output values of this layer, added to the loss.</source>
      <translation>对该层输出值的惩罚，加到损失上。</translation>
    </message>
    <message>
      <source>Penalty on the per-channel filters, added to the loss.</source>
      <translation>对逐通道滤波器的惩罚，加到损失上。</translation>
    </message>
    <message>
      <source>Penalty on the table of vectors, added to the loss.</source>
      <translation>对向量表的惩罚，加到损失上。</translation>
    </message>
    <message>
      <source>Penalty on the weights on the previous state, added to the loss.</source>
      <translation>对作用于先前状态的权重的惩罚，加到损失上。</translation>
    </message>
    <message>
      <source>Penalty on the weights that mix the channels, added to the loss.</source>
      <translation>对混合通道的权重的惩罚，加到损失上。</translation>
    </message>
    <message>
      <source>Penalty on the weights, added to the loss.</source>
      <translation>对权重的惩罚，加到损失上。</translation>
    </message>
    <message>
      <source>Perceptron</source>
      <translation>感知机</translation>
    </message>
    <message>
      <source>Periodic</source>
      <translation>周期性</translation>
    </message>
    <message>
      <source>Permute</source>
      <translation>置换</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Plain descent: w_t = w - rate · g. Other optimizers have more lines.</source>
      <translation>普通下降：w_t = w - rate · g。其他优化器有更多行。</translation>
    </message>
    <message>
      <source>Plain steps against the gradient of each batch, with momentum if wished. Simple, and often the best when well tuned.</source>
      <translation>逆着每批梯度的普通步，可选动量。简单，调好后往往最佳。</translation>
    </message>
    <message>
      <source>Point at a place of the output map, or click it to keep it: the frame in the input shows what is read there, zeros stand for padding. Large products of either sign decide the answer. A unit is lit while its output lies above the threshold; a unit that is never lit is dead.</source>
      <translation>指向输出图上的一点，或单击以固定：输入中的方框显示那里读取的内容，填充处为零。绝对值大的乘积决定结果。单元的输出高于阈值时为点亮；从不点亮的单元是死单元。</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>点</translation>
    </message>
    <message>
      <source>Points and lines</source>
      <translation>点与线</translation>
    </message>
    <message>
      <source>Points around a straight line, as scikit-learn's make_regression draws them.</source>
      <translation>围绕一条直线的点，如 scikit-learn 的 make_regression 所生成。</translation>
    </message>
    <message>
      <source>Points on a formula of x that you type, for x from -5 to 5.</source>
      <translation>位于您输入的 x 的公式上的点，x 从 -5 到 5。</translation>
    </message>
    <message>
      <source>Pointwise constraint</source>
      <translation>逐点滤波器约束</translation>
    </message>
    <message>
      <source>Pointwise initializer</source>
      <translation>逐点滤波器初始化器</translation>
    </message>
    <message>
      <source>Pointwise regularizer</source>
      <translation>逐点滤波器正则化器</translation>
    </message>
    <message>
      <source>Poisson</source>
      <translation>泊松</translation>
    </message>
    <message>
      <source>Polynomial</source>
      <translation>多项式</translation>
    </message>
    <message>
      <source>Pool</source>
      <translation>池化</translation>
    </message>
    <message>
      <source>Pool size</source>
      <translation>池化窗口大小</translation>
    </message>
    <message>
      <source>Pooling</source>
      <translation>池化</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>幂次</translation>
    </message>
    <message>
      <source>Power iterations</source>
      <translation>幂迭代次数</translation>
    </message>
    <message>
      <source>Power of the share of time left.</source>
      <translation>剩余时间比例的幂次。</translation>
    </message>
    <message>
      <source>Power that counts as 0 decibels.</source>
      <translation>算作 0 分贝的功率。</translation>
    </message>
    <message>
      <source>Power that magnitudes are raised to: 1 magnitude, 2 power.</source>
      <translation>幅度的乘方次数：1 为幅度，2 为功率。</translation>
    </message>
    <message>
      <source>Power to db</source>
      <translation>功率转分贝</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>精确率</translation>
    </message>
    <message>
      <source>Precision = tp / (tp + fp): how many of those found are right. Recall = tp / (tp + fn): how many of the class are found. F1 = 2 tp / (2 tp + fp + fn). Accuracy: share of right answers. False positive rate = fp / (fp + tn).</source>
      <translation>精确率 = tp / (tp + fp)：找到的有多少是对的。召回率 = tp / (tp + fn)：该类别有多少被找到。F1 = 2 tp / (2 tp + fp + fn)。准确率：正确答案的比例。假正例率 = fp / (fp + tn)。</translation>
    </message>
    <message>
      <source>Precision at a recall</source>
      <translation>给定召回率下的精确率</translation>
    </message>
    <message>
      <source>Precision: of the examples said to be of the class, the share that is; low means false alarms. Recall: of the examples of the class, the share that was found; low means that many are missed. F1 = 2 · precision · recall / (precision + recall): high only if both are. Support: how many examples of the class there are. Accuracy: share of right answers.</source>
      <translation>精确率：被判为该类的样本中真正属于它的比例；低说明误报多。召回率：该类样本中被找到的比例；低说明漏掉很多。F1 = 2 · 精确率 · 召回率 / (精确率 + 召回率)：两者都高才高。支持数：该类有多少样本。准确率：正确答案的比例。</translation>
    </message>
    <message>
      <source>Predictions</source>
      <translation>预测</translation>
    </message>
    <message>
      <source>Preprocessing</source>
      <translation>预处理</translation>
    </message>
    <message>
      <source>Previous, next and any go to examples of this class.</source>
      <translation>“上一个”、“下一个”和“任意”跳转到该类别的样本。</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>投影</translation>
    </message>
    <message>
      <source>Projection dim</source>
      <translation>投影维度</translation>
    </message>
    <message>
      <source>Pull the labels this far from 0 and 1 towards the middle, so that the net grows less sure of itself.</source>
      <translation>将标签从 0 和 1 向中间拉近的程度，使网络不那么自信。</translation>
    </message>
    <message>
      <source>Pull the labels this far towards the middle.</source>
      <translation>将标签向中间拉近的程度。</translation>
    </message>
    <message>
      <source>Punishes rows (or columns) that point in similar directions, so units learn different things. Only for matrices.</source>
      <translation>惩罚方向相近的行（或列），使各单元学到不同的内容。仅用于矩阵。</translation>
    </message>
    <message>
      <source>Put ReLU with He's initial weights in the place of hidden sigmoid and tanh, and train anew.</source>
      <translation>用带 He 初始权重的 ReLU 代替隐藏层的 sigmoid 和 tanh，并重新训练。</translation>
    </message>
    <message>
      <source>Put a Dropout layer of rate 0.3 before the last layer with weights, and go on.</source>
      <translation>在最后一个带权重的层之前放置比例为 0.3 的 Dropout 层，并继续。</translation>
    </message>
    <message>
      <source>Put batch normalization in the place of the biases.</source>
      <translation>用批归一化代替偏置。</translation>
    </message>
    <message>
      <source>Put leaky ReLU, which lets a little through below zero, in the place of ReLU, and train anew.</source>
      <translation>用带泄漏的 ReLU（负值处略有通过）代替 ReLU，并重新训练。</translation>
    </message>
    <message>
      <source>Put the mean absolute error in the place of the metrics that count right answers.</source>
      <translation>用平均绝对误差代替统计正确答案的指标。</translation>
    </message>
    <message>
      <source>Put the running mean in the place of the weights after so many steps; none does it at the end only.</source>
      <translation>每隔这么多步用移动平均替换权重；无则只在结束时替换。</translation>
    </message>
    <message>
      <source>Puts its inputs side by side along one axis; all other sizes must be equal.</source>
      <translation>将其输入沿一个轴并排放置；其他大小必须全部相等。</translation>
    </message>
    <message>
      <source>Q</source>
      <translation>Q</translation>
    </message>
    <message>
      <source>R2 score</source>
      <translation>R2 决定系数</translation>
    </message>
    <message>
      <source>RMS normalization</source>
      <translation>RMS 归一化</translation>
    </message>
    <message>
      <source>RMSprop</source>
      <translation>RMSprop</translation>
    </message>
    <message>
      <source>ROC</source>
      <translation>ROC</translation>
    </message>
    <message>
      <source>ROC and precision-recall</source>
      <translation>ROC 和精确率-召回率</translation>
    </message>
    <message>
      <source>ROC, precision-recall, or precision-recall-gain.</source>
      <translation>ROC、精确率-召回率，或精确率-召回率增益。</translation>
    </message>
    <message>
      <source>Race</source>
      <translation>竞赛</translation>
    </message>
    <message>
      <source>Raise the learning rate tenfold</source>
      <translation>将学习率提高十倍</translation>
    </message>
    <message>
      <source>RandAugment</source>
      <translation>RandAugment</translation>
    </message>
    <message>
      <source>Random blur</source>
      <translation>随机模糊</translation>
    </message>
    <message>
      <source>Random brightness</source>
      <translation>随机亮度</translation>
    </message>
    <message>
      <source>Random colour jitter</source>
      <translation>随机颜色抖动</translation>
    </message>
    <message>
      <source>Random contrast</source>
      <translation>随机对比度</translation>
    </message>
    <message>
      <source>Random elastic warp</source>
      <translation>随机弹性变形</translation>
    </message>
    <message>
      <source>Random erasing</source>
      <translation>随机擦除</translation>
    </message>
    <message>
      <source>Random fading</source>
      <translation>随机褪色</translation>
    </message>
    <message>
      <source>Random flip</source>
      <translation>随机翻转</translation>
    </message>
    <message>
      <source>Random grey</source>
      <translation>随机灰度</translation>
    </message>
    <message>
      <source>Random hue</source>
      <translation>随机色相</translation>
    </message>
    <message>
      <source>Random matrix with orthogonal rows or columns (Saxe et al. 2014), so signals keep their length. Usual in recurrent layers.</source>
      <translation>行或列正交的随机矩阵 (Saxe et al. 2014)，使信号保持长度。循环层常用。</translation>
    </message>
    <message>
      <source>Random negative</source>
      <translation>随机负片</translation>
    </message>
    <message>
      <source>Random normal</source>
      <translation>随机正态</translation>
    </message>
    <message>
      <source>Random perspective</source>
      <translation>随机透视</translation>
    </message>
    <message>
      <source>Random posterization</source>
      <translation>随机色调分离</translation>
    </message>
    <message>
      <source>Random rotation</source>
      <translation>随机旋转</translation>
    </message>
    <message>
      <source>Random saturation</source>
      <translation>随机饱和度</translation>
    </message>
    <message>
      <source>Random sharpness</source>
      <translation>随机锐度</translation>
    </message>
    <message>
      <source>Random shear</source>
      <translation>随机错切</translation>
    </message>
    <message>
      <source>Random shift</source>
      <translation>随机平移</translation>
    </message>
    <message>
      <source>Random uniform</source>
      <translation>随机均匀</translation>
    </message>
    <message>
      <source>Random zoom</source>
      <translation>随机缩放</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>比例</translation>
    </message>
    <message>
      <source>Rate after each boundary, as many as boundaries.</source>
      <translation>每个边界之后的学习率，个数与边界相同。</translation>
    </message>
    <message>
      <source>Rate at the end of the fall.</source>
      <translation>下降结束时的学习率。</translation>
    </message>
    <message>
      <source>Rate of the AdamW part as a multiple of the learning rate.</source>
      <translation>AdamW 部分的学习率，以学习率的倍数表示。</translation>
    </message>
    <message>
      <source>Rate that the warm-up rises to; none = no warm-up.</source>
      <translation>预热上升到的学习率；无 = 不预热。</translation>
    </message>
    <message>
      <source>Rates</source>
      <translation>学习率列表</translation>
    </message>
    <message>
      <source>Ratio</source>
      <translation>压缩比</translation>
    </message>
    <message>
      <source>Ravine</source>
      <translation>沟壑</translation>
    </message>
    <message>
      <source>Raw scores may be negative or above 1, and the loss cuts them off: it is wrong and can stop learning. With from_logits the loss applies the softmax or sigmoid itself, which is also more exact.</source>
      <translation>原始分数可能为负或大于 1，损失会将其截断：结果有误并可能停止学习。启用 from_logits 后，损失会自行应用 Softmax 或 Sigmoid，也更精确。</translation>
    </message>
    <message>
      <source>ReLU</source>
      <translation>ReLU</translation>
    </message>
    <message>
      <source>ReLU cut off at 6. Made for small numbers of bits in mobile networks.</source>
      <translation>在 6 处截断的 ReLU。用于移动网络中的低位数。</translation>
    </message>
    <message>
      <source>ReLU with a small slope for negative values, so that no unit dies.</source>
      <translation>负值有小斜率的 ReLU，使任何单元都不会失活。</translation>
    </message>
    <message>
      <source>ReLU6</source>
      <translation>ReLU6</translation>
    </message>
    <message>
      <source>Read from top to bottom: g is the slope of the loss, t the number of the step, names with t belong to this step and those without to the one before. A long step along a small slope means that the optimizer divides by the usual size of the slope. Do one step with the player: the weight becomes the last line.</source>
      <translation>从上往下读：g 是损失的斜率，t 是步数，带 t 的名称属于这一步，不带的属于前一步。沿小斜率走了长步，说明优化器除以了斜率的通常大小。用播放器走一步：权重就变成最后一行。</translation>
    </message>
    <message>
      <source>Read the sequence from its end.</source>
      <translation>从末尾开始读取序列。</translation>
    </message>
    <message>
      <source>Read {0}</source>
      <translation>读取 {0}</translation>
    </message>
    <message>
      <source>Read {0} too</source>
      <translation>同时读取 {0}</translation>
    </message>
    <message>
      <source>Reading {0}</source>
      <translation>正在读取 {0}</translation>
    </message>
    <message>
      <source>Reads a sequence and feeds its own output back at each step. Easy to understand, but forgets after some steps.</source>
      <translation>读取序列，每一步将自己的输出反馈给自己。容易理解，但几步之后就会遗忘。</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>召回率</translation>
    </message>
    <message>
      <source>Recall at a precision</source>
      <translation>给定精确率下的召回率</translation>
    </message>
    <message>
      <source>Recipe</source>
      <translation>训练方式</translation>
    </message>
    <message>
      <source>Recurrent</source>
      <translation>循环</translation>
    </message>
    <message>
      <source>Recurrent activation</source>
      <translation>循环激活</translation>
    </message>
    <message>
      <source>Recurrent constraint</source>
      <translation>循环约束</translation>
    </message>
    <message>
      <source>Recurrent dropout</source>
      <translation>循环随机失活</translation>
    </message>
    <message>
      <source>Recurrent initializer</source>
      <translation>循环初始化器</translation>
    </message>
    <message>
      <source>Recurrent regularizer</source>
      <translation>循环正则化器</translation>
    </message>
    <message>
      <source>Reduction</source>
      <translation>归约</translation>
    </message>
    <message>
      <source>Ref power</source>
      <translation>参考功率</translation>
    </message>
    <message>
      <source>Regularization</source>
      <translation>正则化</translation>
    </message>
    <message>
      <source>Relative step</source>
      <translation>相对步长</translation>
    </message>
    <message>
      <source>Remember the first</source>
      <translation>记住第一个</translation>
    </message>
    <message>
      <source>Remember the first letter</source>
      <translation>记住第一个字母</translation>
    </message>
    <message>
      <source>Remove diagonal</source>
      <translation>去除对角线</translation>
    </message>
    <message>
      <source>Remove the branch</source>
      <translation>移除该分支</translation>
    </message>
    <message>
      <source>Remove {0}</source>
      <translation>移除 {0}</translation>
    </message>
    <message>
      <source>Renorm</source>
      <translation>批重归一化</translation>
    </message>
    <message>
      <source>Renorm momentum</source>
      <translation>重归一化动量</translation>
    </message>
    <message>
      <source>Repeat</source>
      <translation>重复</translation>
    </message>
    <message>
      <source>Repeat vector</source>
      <translation>重复向量</translation>
    </message>
    <message>
      <source>Repeats a vector n times as a sequence. Stands between an encoder and a recurrent decoder.</source>
      <translation>将向量重复 n 次成为序列。位于编码器与循环解码器之间。</translation>
    </message>
    <message>
      <source>Repeats the cells of a sequence to make it larger, without weights. For decoders and generators.</source>
      <translation>重复序列的单元以放大它，没有权重。用于解码器和生成器。</translation>
    </message>
    <message>
      <source>Repeats the cells of a volume to make it larger, without weights. For decoders and generators.</source>
      <translation>重复体数据的单元以放大它，没有权重。用于解码器和生成器。</translation>
    </message>
    <message>
      <source>Repeats the cells of an image to make it larger, without weights. For decoders and generators.</source>
      <translation>重复图像的单元以放大它，没有权重。用于解码器和生成器。</translation>
    </message>
    <message>
      <source>Replaces the integers of a list by their places in it; all others share the first places. For category codes with gaps.</source>
      <translation>将列表中的整数替换为其在列表中的位置；其余共享最前面的位置。用于有空缺的类别编码。</translation>
    </message>
    <message>
      <source>Report per class</source>
      <translation>各类别报告</translation>
    </message>
    <message>
      <source>ResNet-101</source>
      <translation>ResNet-101</translation>
    </message>
    <message>
      <source>ResNet-101 V2</source>
      <translation>ResNet-101 V2</translation>
    </message>
    <message>
      <source>ResNet-152</source>
      <translation>ResNet-152</translation>
    </message>
    <message>
      <source>ResNet-152 V2</source>
      <translation>ResNet-152 V2</translation>
    </message>
    <message>
      <source>ResNet-50</source>
      <translation>ResNet-50</translation>
    </message>
    <message>
      <source>ResNet-50 V2</source>
      <translation>ResNet-50 V2</translation>
    </message>
    <message>
      <source>Rescaling</source>
      <translation>重新缩放</translation>
    </message>
    <message>
      <source>Reset after</source>
      <translation>之后重置</translation>
    </message>
    <message>
      <source>Reshape</source>
      <translation>改变形状</translation>
    </message>
    <message>
      <source>Residual = y - f. MAE = mean |y - f|, RMSE = √(mean (y - f)²), R² = 1 - sum (y - f)² / sum (y - mean y)²: 1 is perfect, 0 is no better than always saying the mean.</source>
      <translation>残差 = y - f。MAE = |y - f| 的均值，RMSE = √((y - f)² 的均值)，R² = 1 - 求和 (y - f)² / 求和 (y - y 的均值)²：1 为完美，0 不比总说均值好。</translation>
    </message>
    <message>
      <source>Residual block</source>
      <translation>残差块</translation>
    </message>
    <message>
      <source>Residual blocks with a bottleneck (He et al. 2016).</source>
      <translation>带瓶颈的残差块 (He et al. 2016)。</translation>
    </message>
    <message>
      <source>Residual blocks with normalization and activation before the convolution (He et al. 2016).</source>
      <translation>在卷积之前进行归一化和激活的残差块 (He et al. 2016)。</translation>
    </message>
    <message>
      <source>Residual bottleneck block</source>
      <translation>残差瓶颈块</translation>
    </message>
    <message>
      <source>Residual network</source>
      <translation>残差网络</translation>
    </message>
    <message>
      <source>Residuals</source>
      <translation>残差</translation>
    </message>
    <message>
      <source>Resizing</source>
      <translation>调整尺寸</translation>
    </message>
    <message>
      <source>Restore best weights</source>
      <translation>恢复最佳权重</translation>
    </message>
    <message>
      <source>Return attention scores</source>
      <translation>返回注意力分数</translation>
    </message>
    <message>
      <source>Return one number for each example: </source>
      <translation>为每个样本返回一个数：</translation>
    </message>
    <message>
      <source>Return one number for each example: {0}.</source>
      <translation>为每个样本返回一个数：{0}。</translation>
    </message>
    <message>
      <source>Return sequences</source>
      <translation>返回序列</translation>
    </message>
    <message>
      <source>Return state</source>
      <translation>返回状态</translation>
    </message>
    <message>
      <source>Return {0}.</source>
      <translation>返回 {0}。</translation>
    </message>
    <message>
      <source>Reversible embedding</source>
      <translation>可逆嵌入</translation>
    </message>
    <message>
      <source>Rho</source>
      <translation>ρ</translation>
    </message>
    <message>
      <source>Rms rate</source>
      <translation>RMS 比率</translation>
    </message>
    <message>
      <source>Root mean square of the update, chosen to match AdamW's.</source>
      <translation>更新量的均方根，选择为与 AdamW 一致。</translation>
    </message>
    <message>
      <source>Root mean squared error (RMSE)</source>
      <translation>均方根误差 (RMSE)</translation>
    </message>
    <message>
      <source>Rosenbrock</source>
      <translation>Rosenbrock</translation>
    </message>
    <message>
      <source>Rule that the biases are brought back to after every step.</source>
      <translation>每步之后使偏置满足的规则。</translation>
    </message>
    <message>
      <source>Rule that the learnt scale are brought back to after every step.</source>
      <translation>每步之后使学习缩放满足的规则。</translation>
    </message>
    <message>
      <source>Rule that the learnt shift are brought back to after every step.</source>
      <translation>每步之后使学习偏移满足的规则。</translation>
    </message>
    <message>
      <source>Rule that the learnt slopes are brought back to after every step.</source>
      <translation>每步之后使学习斜率满足的规则。</translation>
    </message>
    <message>
      <source>Rule that the per-channel filters are brought back to after every step.</source>
      <translation>每步之后使逐通道滤波器满足的规则。</translation>
    </message>
    <message>
      <source>Rule that the table of vectors are brought back to after every step.</source>
      <translation>每步之后使向量表满足的规则。</translation>
    </message>
    <message>
      <source>Rule that the weights are brought back to after every step.</source>
      <translation>每步之后使权重满足的规则。</translation>
    </message>
    <message>
      <source>Rule that the weights on the previous state are brought back to after every step.</source>
      <translation>每步之后使作用于先前状态的权重满足的规则。</translation>
    </message>
    <message>
      <source>Rule that the weights that mix the channels are brought back to after every step.</source>
      <translation>每步之后使混合通道的权重满足的规则。</translation>
    </message>
    <message>
      <source>Runs a convolution backwards: each input value paints a learnt pattern, so strides above 1 enlarge a sequence. For decoders and generators.</source>
      <translation>反向进行卷积：每个输入值画出一个学习到的模式，因此大于 1 的步幅会放大序列。用于解码器和生成器。</translation>
    </message>
    <message>
      <source>Runs a convolution backwards: each input value paints a learnt pattern, so strides above 1 enlarge a volume. For decoders and generators.</source>
      <translation>反向进行卷积：每个输入值画出一个学习到的模式，因此大于 1 的步幅会放大体数据。用于解码器和生成器。</translation>
    </message>
    <message>
      <source>Runs a convolution backwards: each input value paints a learnt pattern, so strides above 1 enlarge an image. For decoders and generators.</source>
      <translation>反向进行卷积：每个输入值画出一个学习到的模式，因此大于 1 的步幅会放大图像。用于解码器和生成器。</translation>
    </message>
    <message>
      <source>Runs a recurrent layer forwards and a copy of it backwards over the sequence and joins the two.</source>
      <translation>让一个循环层正向、其副本反向遍历序列，并将二者结合。</translation>
    </message>
    <message>
      <source>SELU</source>
      <translation>SELU</translation>
    </message>
    <message>
      <source>Saddle</source>
      <translation>鞍面</translation>
    </message>
    <message>
      <source>Salt</source>
      <translation>盐值</translation>
    </message>
    <message>
      <source>Samples</source>
      <translation>样本数</translation>
    </message>
    <message>
      <source>Samples of sound in a second.</source>
      <translation>每秒声音的采样点数。</translation>
    </message>
    <message>
      <source>Sampling rate</source>
      <translation>采样率</translation>
    </message>
    <message>
      <source>Saturated units</source>
      <translation>饱和的单元</translation>
    </message>
    <message>
      <source>Saturation</source>
      <translation>饱和</translation>
    </message>
    <message>
      <source>Saturation factor</source>
      <translation>饱和度因子</translation>
    </message>
    <message>
      <source>Saturation is drawn from 0 to this; 0.5 is as it was.</source>
      <translation>饱和度从 0 到此值之间抽取；0.5 为原样。</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>缩放</translation>
    </message>
    <message>
      <source>Scale both to length 1 first, which gives the cosine of their angle.</source>
      <translation>先将二者缩放到长度 1，得到夹角的余弦。</translation>
    </message>
    <message>
      <source>Scale of the similarities.</source>
      <translation>相似度的缩放。</translation>
    </message>
    <message>
      <source>Scale the inputs</source>
      <translation>缩放输入</translation>
    </message>
    <message>
      <source>Scale the targets</source>
      <translation>缩放目标值</translation>
    </message>
    <message>
      <source>Scaled networks with fused blocks that train faster (Tan and Le 2021).</source>
      <translation>采用融合块、训练更快的缩放网络 (Tan and Le 2021)。</translation>
    </message>
    <message>
      <source>Scales the features of each example to length 1, so only their direction counts. For similarity of vectors.</source>
      <translation>将每个样本的特征缩放到长度 1，只有方向起作用。用于向量的相似度。</translation>
    </message>
    <message>
      <source>Scales the weights of each unit to norm 1, so only their direction is learnt.</source>
      <translation>将每个单元的权重缩放到范数 1，只学习其方向。</translation>
    </message>
    <message>
      <source>Scaling</source>
      <translation>缩放方式</translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation>学习率调度</translation>
    </message>
    <message>
      <source>Schedule-free AdamW</source>
      <translation>免调度 AdamW</translation>
    </message>
    <message>
      <source>Score mode</source>
      <translation>打分方式</translation>
    </message>
    <message>
      <source>Second activation</source>
      <translation>第二激活</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>Seed of the random numbers of this layer alone; none follows the seed of the run.</source>
      <translation>仅该层随机数的种子；无则跟随运行的种子。</translation>
    </message>
    <message>
      <source>Seed of these random numbers alone; none follows the seed of the run.</source>
      <translation>仅这些随机数的种子；无则跟随运行的种子。</translation>
    </message>
    <message>
      <source>Seeds</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>Sensitivity</source>
      <translation>灵敏度</translation>
    </message>
    <message>
      <source>Sensitivity at a specificity</source>
      <translation>给定特异度下的灵敏度</translation>
    </message>
    <message>
      <source>Separable convolution 1D</source>
      <translation>一维可分离卷积</translation>
    </message>
    <message>
      <source>Separable convolution 2D</source>
      <translation>二维可分离卷积</translation>
    </message>
    <message>
      <source>Separable convolutions for small devices (Howard et al. 2017).</source>
      <translation>用于小型设备的可分离卷积 (Howard et al. 2017)。</translation>
    </message>
    <message>
      <source>Separable convolutions with residual links (Chollet 2017).</source>
      <translation>带残差连接的可分离卷积 (Chollet 2017)。</translation>
    </message>
    <message>
      <source>Sequence length</source>
      <translation>序列长度</translation>
    </message>
    <message>
      <source>Sequence stride</source>
      <translation>序列步幅</translation>
    </message>
    <message>
      <source>Sequences</source>
      <translation>序列</translation>
    </message>
    <message>
      <source>Sequences of letters. The first one is asked after the last one was read: how far back does a network remember?</source>
      <translation>字母序列。读完最后一个后询问第一个：网络能记住多久以前的内容？</translation>
    </message>
    <message>
      <source>Set padding of {0} to same</source>
      <translation>将 {0} 的填充设为 same</translation>
    </message>
    <message>
      <source>Set padding to same</source>
      <translation>将填充设为 same</translation>
    </message>
    <message>
      <source>Set the batch size to {0}</source>
      <translation>将批大小设为 {0}</translation>
    </message>
    <message>
      <source>Set the input to the shape of the data, {0}</source>
      <translation>将输入设为数据的形状 {0}</translation>
    </message>
    <message>
      <source>Set the input to {0}</source>
      <translation>将输入设为 {0}</translation>
    </message>
    <message>
      <source>Set the learning rate to the one the optimizer comes with, and train anew.</source>
      <translation>将学习率设为优化器的默认值，并重新训练。</translation>
    </message>
    <message>
      <source>Set the rate to {0}</source>
      <translation>将比例设为 {0}</translation>
    </message>
    <message>
      <source>Set the steps to {0}</source>
      <translation>将步数设为 {0}</translation>
    </message>
    <message>
      <source>Set units of {0} to {1}</source>
      <translation>将 {0} 的单元数设为 {1}</translation>
    </message>
    <message>
      <source>Set units of {0} to {1} and use {2}</source>
      <translation>将 {0} 的单元数设为 {1} 并使用{2}</translation>
    </message>
    <message>
      <source>Set units to {0}</source>
      <translation>将单元数设为 {0}</translation>
    </message>
    <message>
      <source>Set {0} back to its default</source>
      <translation>将 {0} 恢复为默认值</translation>
    </message>
    <message>
      <source>Sets a random share of its inputs to zero in each training step and scales up the rest, so that no unit can rely on one other (Srivastava et al. 2014). Does nothing when the network predicts.</source>
      <translation>在每个训练步将输入中随机的一部分置零并放大其余部分，使任何单元都不能依赖另一个单元 (Srivastava et al. 2014)。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Sets negative weights to zero, so that inputs can only add. Useful to read what a unit looks for.</source>
      <translation>将负权重置零，使输入只能相加。有助于看出单元在寻找什么。</translation>
    </message>
    <message>
      <source>Sets small values to zero and leaves the others.</source>
      <translation>将小的值置零，其余不变。</translation>
    </message>
    <message>
      <source>Several heads</source>
      <translation>多个头</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>形状</translation>
    </message>
    <message>
      <source>Shape of one example, such as 28, 28, 1 for a grey picture; none takes the shape of the data. A size left open fits any length.</source>
      <translation>一个样本的形状，例如灰度图片为 28, 28, 1；无则取数据的形状。留空的大小适合任意长度。</translation>
    </message>
    <message>
      <source>Shape of the distribution.</source>
      <translation>分布的形状。</translation>
    </message>
    <message>
      <source>Shape of the features that come out; none = that of the query.</source>
      <translation>输出特征的形状；无 = 与查询相同。</translation>
    </message>
    <message>
      <source>Shape of the mask with the batch axis first; a size 1 shares one decision along that axis, an open size follows the input.</source>
      <translation>掩码的形状，批轴在前；大小为 1 则沿该轴共享同一决定，开放的大小随输入而定。</translation>
    </message>
    <message>
      <source>Shape of the output without the batch axis and without the axes behind the dots; a size may be open.</source>
      <translation>输出的形状，不含批轴和省略号后的轴；大小可以开放。</translation>
    </message>
    <message>
      <source>Share of all rows locked away until you press Evaluate; sets with a test part of their own keep it.</source>
      <translation>在您按“评估”之前锁定的行的比例；自带测试部分的数据集保留其测试部分。</translation>
    </message>
    <message>
      <source>Share of examples whose largest output is the right class; labels are integers.</source>
      <translation>最大输出为正确类别的样本比例；标签为整数。</translation>
    </message>
    <message>
      <source>Share of examples whose largest output is the right class; labels are one-hot.</source>
      <translation>最大输出为正确类别的样本比例；标签为独热编码。</translation>
    </message>
    <message>
      <source>Share of examples whose right class is among the k largest outputs; labels are integers.</source>
      <translation>正确类别位于前 k 大输出之中的样本比例；标签为整数。</translation>
    </message>
    <message>
      <source>Share of examples whose right class is among the k largest outputs; labels are one-hot.</source>
      <translation>正确类别位于前 k 大输出之中的样本比例；标签为独热编码。</translation>
    </message>
    <message>
      <source>Share of inputs dropped while training.</source>
      <translation>训练时丢弃的输入比例。</translation>
    </message>
    <message>
      <source>Share of outputs on the right side of a threshold; labels are 0 and 1.</source>
      <translation>位于阈值正确一侧的输出比例；标签为 0 和 1。</translation>
    </message>
    <message>
      <source>Share of pictures turned grey.</source>
      <translation>变为灰度的图片比例。</translation>
    </message>
    <message>
      <source>Share of right answers. Keras picks the form that fits the loss and the shape of the output. Meaningless for regression.</source>
      <translation>正确答案的比例。Keras 会选择适合损失和输出形状的形式。对回归没有意义。</translation>
    </message>
    <message>
      <source>Share of the attention weights dropped while training.</source>
      <translation>训练时丢弃的注意力权重比例。</translation>
    </message>
    <message>
      <source>Share of the examples for which the branch is left out.</source>
      <translation>略去该分支的样本比例。</translation>
    </message>
    <message>
      <source>Share of the last momentum kept.</source>
      <translation>保留上一次动量的比例。</translation>
    </message>
    <message>
      <source>Share of the last step kept in this one, so that the descent gathers speed; 0.9 is usual.</source>
      <translation>本步中保留上一步的比例，使下降加速；通常为 0.9。</translation>
    </message>
    <message>
      <source>Share of the last step kept in this one.</source>
      <translation>本步中保留上一步的比例。</translation>
    </message>
    <message>
      <source>Share of the momentum against the gradient in the sign that is taken.</source>
      <translation>所取符号中动量相对于梯度的比例。</translation>
    </message>
    <message>
      <source>Share of the previous state dropped while training. Slow on a graphics card.</source>
      <translation>训练时丢弃的先前状态比例。在显卡上较慢。</translation>
    </message>
    <message>
      <source>Share of the row: M[i, j] / sum over k of M[i, k]; on the diagonal this is the recall. Share of the column: M[i, j] / sum over k of M[k, j]; on the diagonal this is the precision. Accuracy = sum of the diagonal / sum of all cells.</source>
      <translation>行比例：M[i, j] / 对 k 求和 M[i, k]；对角线上即召回率。列比例：M[i, j] / 对 k 求和 M[k, j]；对角线上即精确率。准确率 = 对角线之和 / 全部单元格之和。</translation>
    </message>
    <message>
      <source>Share of the target's variance that the net explains: 1 is perfect, 0 no better than the mean, below 0 worse.</source>
      <translation>网络所解释的目标方差比例：1 为完美，0 不优于均值，小于 0 则更差。</translation>
    </message>
    <message>
      <source>Share of the training rows kept back to judge the network while it learns.</source>
      <translation>训练行中保留下来、用于在学习期间评判网络的比例。</translation>
    </message>
    <message>
      <source>Share of the way to go in each step; 1 obeys at once.</source>
      <translation>每步走完的路程比例；1 表示立即服从。</translation>
    </message>
    <message>
      <source>Share of units dropped before the dense layers.</source>
      <translation>在全连接层之前丢弃的单元比例。</translation>
    </message>
    <message>
      <source>Share of units dropped before the last layer.</source>
      <translation>在最后一层之前丢弃的单元比例。</translation>
    </message>
    <message>
      <source>Share of values dropped while training.</source>
      <translation>训练时丢弃的值的比例。</translation>
    </message>
    <message>
      <source>Share of values replaced in each training step. Off when the network predicts.</source>
      <translation>每个训练步中被替换的值的比例。网络预测时关闭。</translation>
    </message>
    <message>
      <source>Share of values set to zero in each training step. Off when the network predicts.</source>
      <translation>每个训练步中置零的值的比例。网络预测时关闭。</translation>
    </message>
    <message>
      <source>Share of values set to zero in each training step; takes effect at once.</source>
      <translation>每个训练步中置零的值所占比例；立即生效。</translation>
    </message>
    <message>
      <source>Share of values that every dropout layer sets to zero in a training step; 0 switches dropout off.</source>
      <translation>每个 Dropout 层在一个训练步中置零的值所占比例；0 为关闭 Dropout。</translation>
    </message>
    <message>
      <source>Shared axes</source>
      <translation>共享轴</translation>
    </message>
    <message>
      <source>Short-time Fourier</source>
      <translation>短时傅里叶变换</translation>
    </message>
    <message>
      <source>Shorten the gradient of each weight tensor to this norm if it is longer.</source>
      <translation>若某个权重张量的梯度更长，则缩短到此范数。</translation>
    </message>
    <message>
      <source>Shorten the whole gradient to the norm 1.0 if it is longer, and go on from the last good epoch.</source>
      <translation>若整个梯度更长则缩短到范数 1.0，并从最后一个良好的轮次继续。</translation>
    </message>
    <message>
      <source>Shorten the whole gradient to this norm if it is longer; its direction stays. The usual cure for exploding gradients.</source>
      <translation>若整个梯度更长，则缩短到此范数；方向不变。梯度爆炸的常用对策。</translation>
    </message>
    <message>
      <source>Show the network inputs together with the right answers and make its loss small, as model.fit does.</source>
      <translation>向网络展示输入和正确答案，并使其损失变小，如 model.fit 所做。</translation>
    </message>
    <message>
      <source>Show {0} as an output</source>
      <translation>将 {0} 显示为输出</translation>
    </message>
    <message>
      <source>Show {0} without training it</source>
      <translation>只显示 {0} 而不用于训练</translation>
    </message>
    <message>
      <source>Shrink</source>
      <translation>缩小</translation>
    </message>
    <message>
      <source>Shrink every weight by this share of itself, times the rate, in each step.</source>
      <translation>每步将每个权重缩小其自身的这一比例乘以学习率。</translation>
    </message>
    <message>
      <source>Shrinks a picture and enlarges it again, and hands the maps of each size across, so that every pixel gets an answer (Ronneberger et al. 2015). For finding regions and for cleaning pictures.</source>
      <translation>先缩小图片再放大，并把每种大小的特征图直接传到对侧，使每个像素都得到回答 (Ronneberger et al. 2015)。用于寻找区域和清理图片。</translation>
    </message>
    <message>
      <source>Shrinks the weights of a unit whose norm is above a limit. Often used together with dropout.</source>
      <translation>缩小范数超过上限的单元的权重。常与 Dropout 一起使用。</translation>
    </message>
    <message>
      <source>Shuffle</source>
      <translation>打乱</translation>
    </message>
    <message>
      <source>SiLU (Swish)</source>
      <translation>SiLU (Swish)</translation>
    </message>
    <message>
      <source>SiLU with the hard sigmoid; faster (Howard et al. 2019).</source>
      <translation>使用硬 Sigmoid 的 SiLU；更快 (Howard et al. 2019)。</translation>
    </message>
    <message>
      <source>Side</source>
      <translation>实部或虚部</translation>
    </message>
    <message>
      <source>Sigma</source>
      <translation>σ</translation>
    </message>
    <message>
      <source>Sigmoid</source>
      <translation>Sigmoid</translation>
    </message>
    <message>
      <source>Sigmoid judges each class alone, so the outputs do not add up to 1 and all may be near 1 at once.</source>
      <translation>Sigmoid 单独判断每个类别，因此输出之和不为 1，而且可能同时都接近 1。</translation>
    </message>
    <message>
      <source>Simple RNN</source>
      <translation>简单循环网络</translation>
    </message>
    <message>
      <source>Sine</source>
      <translation>正弦</translation>
    </message>
    <message>
      <source>Sines or cosines of a short-time Fourier transform, so that a 1-D convolution starts as a spectrum of sound.</source>
      <translation>短时傅里叶变换的正弦或余弦，使一维卷积以声音的频谱开始。</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>大小</translation>
    </message>
    <message>
      <source>Size calculator</source>
      <translation>尺寸计算器</translation>
    </message>
    <message>
      <source>Size of each step. Too large jumps about or explodes, too small crawls. Try factors of ten.</source>
      <translation>每一步的大小。过大则跳动或发散，过小则爬行。请以十倍为单位尝试。</translation>
    </message>
    <message>
      <source>Size of the output.</source>
      <translation>输出的大小。</translation>
    </message>
    <message>
      <source>Size of the output. Order: depth, height, width.</source>
      <translation>输出的大小。顺序：深、高、宽。</translation>
    </message>
    <message>
      <source>Size of the output. Order: height, width.</source>
      <translation>输出的大小。顺序：高、宽。</translation>
    </message>
    <message>
      <source>Size of the window that each filter sees at one position.</source>
      <translation>每个滤波器在一个位置看到的窗口大小。</translation>
    </message>
    <message>
      <source>Size of the window that each filter sees at one position. Order: depth, height, width.</source>
      <translation>每个滤波器在一个位置看到的窗口大小。顺序：深、高、宽。</translation>
    </message>
    <message>
      <source>Size of the window that each filter sees at one position. Order: height, width.</source>
      <translation>每个滤波器在一个位置看到的窗口大小。顺序：高、宽。</translation>
    </message>
    <message>
      <source>Size of the window.</source>
      <translation>窗口的大小。</translation>
    </message>
    <message>
      <source>Size of the window. Order: depth, height, width.</source>
      <translation>窗口的大小。顺序：深、高、宽。</translation>
    </message>
    <message>
      <source>Size of the window. Order: height, width.</source>
      <translation>窗口的大小。顺序：高、宽。</translation>
    </message>
    <message>
      <source>Size t up to which values become zero.</source>
      <translation>大小不超过 t 的值变为零。</translation>
    </message>
    <message>
      <source>Skip connections</source>
      <translation>跳跃连接</translation>
    </message>
    <message>
      <source>Slants pictures at random. Does nothing when the network predicts.</source>
      <translation>随机错切图片。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Slides learnt filters over a sequence; each answers wherever its pattern occurs. For sound, sensor readings and text.</source>
      <translation>让学习到的滤波器在序列上滑动；凡出现其模式之处都会响应。用于声音、传感器读数和文本。</translation>
    </message>
    <message>
      <source>Slides learnt filters over a volume; each answers wherever its pattern occurs. For scans and video.</source>
      <translation>让学习到的滤波器在体数据上滑动；凡出现其模式之处都会响应。用于扫描和视频。</translation>
    </message>
    <message>
      <source>Slides learnt filters over an image; each answers wherever its pattern occurs. The layer that finds edges, textures and objects in pictures.</source>
      <translation>让学习到的滤波器在图像上滑动；凡出现其模式之处都会响应。它能在图片中找到边缘、纹理和物体。</translation>
    </message>
    <message>
      <source>Sliding window</source>
      <translation>滑动窗口</translation>
    </message>
    <message>
      <source>Slope a for negative values.</source>
      <translation>负值的斜率 a。</translation>
    </message>
    <message>
      <source>Slope below the threshold.</source>
      <translation>阈值以下的斜率。</translation>
    </message>
    <message>
      <source>Slope for values below the threshold.</source>
      <translation>低于阈值的值的斜率。</translation>
    </message>
    <message>
      <source>Small MobileNet</source>
      <translation>小型 MobileNet</translation>
    </message>
    <message>
      <source>Small VGG network</source>
      <translation>小型 VGG 网络</translation>
    </message>
    <message>
      <source>Small convolutions in a row and a pooling that keeps the strongest answer of each 2 x 2 window (Simonyan and Zisserman 2015).</source>
      <translation>连续的小卷积，加上保留每个 2 x 2 窗口中最强响应的池化 (Simonyan and Zisserman 2015)。</translation>
    </message>
    <message>
      <source>Small digits</source>
      <translation>小型数字</translation>
    </message>
    <message>
      <source>Small number added to squared gradients.</source>
      <translation>加到梯度平方上的小数。</translation>
    </message>
    <message>
      <source>Small number added under the division so that it never divides by zero.</source>
      <translation>加在除数上的小数，避免除以零。</translation>
    </message>
    <message>
      <source>Small number that keeps the division by the gradient's size safe.</source>
      <translation>使除以梯度大小保持安全的小数。</translation>
    </message>
    <message>
      <source>Small transformer</source>
      <translation>小型 Transformer</translation>
    </message>
    <message>
      <source>Small volumes</source>
      <translation>小型体数据</translation>
    </message>
    <message>
      <source>Smallest change that counts as better.</source>
      <translation>算作改善的最小变化。</translation>
    </message>
    <message>
      <source>Smallest norm allowed.</source>
      <translation>允许的最小范数。</translation>
    </message>
    <message>
      <source>Smallest power, so that the logarithm stays finite.</source>
      <translation>最小功率，使对数保持有限。</translation>
    </message>
    <message>
      <source>Smallest size of a weight tensor that steps are scaled by.</source>
      <translation>用于缩放步长的权重张量最小大小。</translation>
    </message>
    <message>
      <source>Smoothing shows for each batch s[k] = w s[k-1] + (1 - w) x[k]. With penalties on weights, loss = data_loss + regularization.</source>
      <translation>平滑后每个批次显示 s[k] = w s[k-1] + (1 - w) x[k]。对权重有惩罚时 loss = data_loss + regularization。</translation>
    </message>
    <message>
      <source>Smoothness; 0 gives ReLU.</source>
      <translation>平滑度；0 即为 ReLU。</translation>
    </message>
    <message>
      <source>Soft shrink</source>
      <translation>软收缩 (soft shrink)</translation>
    </message>
    <message>
      <source>Softmax</source>
      <translation>Softmax</translation>
    </message>
    <message>
      <source>Softplus</source>
      <translation>Softplus</translation>
    </message>
    <message>
      <source>Softsign</source>
      <translation>Softsign</translation>
    </message>
    <message>
      <source>Solarization</source>
      <translation>曝光过度</translation>
    </message>
    <message>
      <source>Solids in three dimensions</source>
      <translation>三维立体</translation>
    </message>
    <message>
      <source>Some runs train longer than others.</source>
      <translation>有些运行比其他运行训练得更久。</translation>
    </message>
    <message>
      <source>Sorts integers into a fixed number of bins by a hash, without a list of what may come. Some share a bin.</source>
      <translation>用哈希将整数分入固定数量的箱，无需列出可能的取值。有些会共用一个箱。</translation>
    </message>
    <message>
      <source>Sorts numbers into bins and gives the number of the bin.</source>
      <translation>将数值分入各箱并给出箱的编号。</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Sparse categorical accuracy</source>
      <translation>稀疏分类准确率</translation>
    </message>
    <message>
      <source>Sparse categorical cross-entropy</source>
      <translation>稀疏分类交叉熵</translation>
    </message>
    <message>
      <source>Sparse plus</source>
      <translation>稀疏加 (sparse plus)</translation>
    </message>
    <message>
      <source>Sparse sigmoid</source>
      <translation>稀疏 Sigmoid</translation>
    </message>
    <message>
      <source>Sparse top-k accuracy</source>
      <translation>稀疏 top-k 准确率</translation>
    </message>
    <message>
      <source>Sparse y pred</source>
      <translation>预测为整数</translation>
    </message>
    <message>
      <source>Sparse y true</source>
      <translation>标签为整数</translation>
    </message>
    <message>
      <source>Sparsemax</source>
      <translation>Sparsemax</translation>
    </message>
    <message>
      <source>Spatial dropout 1D</source>
      <translation>一维空间随机失活</translation>
    </message>
    <message>
      <source>Spatial dropout 2D</source>
      <translation>二维空间随机失活</translation>
    </message>
    <message>
      <source>Spatial dropout 3D</source>
      <translation>三维空间随机失活</translation>
    </message>
    <message>
      <source>Specificity</source>
      <translation>特异度</translation>
    </message>
    <message>
      <source>Specificity at a sensitivity</source>
      <translation>给定灵敏度下的特异度</translation>
    </message>
    <message>
      <source>Spectral normalization</source>
      <translation>谱归一化</translation>
    </message>
    <message>
      <source>Spectrogram (STFT)</source>
      <translation>频谱图 (STFT)</translation>
    </message>
    <message>
      <source>Split seed</source>
      <translation>划分种子</translation>
    </message>
    <message>
      <source>Split the channels into this many groups that are filtered apart. It must divide both the input channels and the filters.</source>
      <translation>将通道分成这么多组分别滤波。必须同时整除输入通道数和滤波器数。</translation>
    </message>
    <message>
      <source>Spread of the blur in pixels; drawn from 0 to this.</source>
      <translation>模糊的扩散程度（像素）；从 0 到此值之间抽取。</translation>
    </message>
    <message>
      <source>Spread the window by this factor to see a wider area with the same number of weights. Above 1 only with strides of 1.</source>
      <translation>将窗口按此因子展开，用同样数量的权重看到更大的区域。仅当步幅为 1 时可大于 1。</translation>
    </message>
    <message>
      <source>Spread the window by this factor to see a wider area with the same number of weights. Above 1 only with strides of 1. Order: depth, height, width.</source>
      <translation>将窗口按此因子展开，用同样数量的权重看到更大的区域。仅当步幅为 1 时可大于 1。顺序：深、高、宽。</translation>
    </message>
    <message>
      <source>Spread the window by this factor to see a wider area with the same number of weights. Above 1 only with strides of 1. Order: height, width.</source>
      <translation>将窗口按此因子展开，用同样数量的权重看到更大的区域。仅当步幅为 1 时可大于 1。顺序：高、宽。</translation>
    </message>
    <message>
      <source>Square root of the batch's MSE, so it has the unit of the target. Not a Keras loss; made here.</source>
      <translation>一批 MSE 的平方根，因此单位与目标相同。并非 Keras 的损失；由本程序实现。</translation>
    </message>
    <message>
      <source>Square root of the mean of (y - p)^2 over the whole part, in the unit of the target.</source>
      <translation>整个部分上 (y - p)^2 平均值的平方根，单位与目标相同。</translation>
    </message>
    <message>
      <source>Squared for small errors and straight for large ones, so outliers cannot rule.</source>
      <translation>小误差为平方，大误差为直线，使异常值不能左右结果。</translation>
    </message>
    <message>
      <source>Squared hinge</source>
      <translation>平方合页损失</translation>
    </message>
    <message>
      <source>Squareplus</source>
      <translation>Squareplus</translation>
    </message>
    <message>
      <source>Squeeze and excitation</source>
      <translation>压缩与激励 (SE)</translation>
    </message>
    <message>
      <source>Squeeze the scores of the way back softly to within this.</source>
      <translation>将返回方向的分数平滑地压缩到此范围之内。</translation>
    </message>
    <message>
      <source>Squeezes to -1..1 like tanh, but reaches the ends much more slowly.</source>
      <translation>像 Tanh 一样压缩到 -1..1，但到达两端慢得多。</translation>
    </message>
    <message>
      <source>Squeezes to -1..1 with mean near zero. Usual in small and recurrent networks.</source>
      <translation>压缩到 -1..1，均值接近零。常用于小型网络和循环网络。</translation>
    </message>
    <message>
      <source>Squeezes to 0..1. For the answer to a yes-or-no question; inside deep networks it saturates.</source>
      <translation>压缩到 0..1。用于是非问题的答案；在深层网络内部会饱和。</translation>
    </message>
    <message>
      <source>Stack trace for op</source>
      <translation>Stack trace for op</translation>
    </message>
    <message>
      <source>Staircase</source>
      <translation>阶梯式</translation>
    </message>
    <message>
      <source>Standard deviation before the cut.</source>
      <translation>截断前的标准差。</translation>
    </message>
    <message>
      <source>Standard deviation of the noise on y.</source>
      <translation>y 上噪声的标准差。</translation>
    </message>
    <message>
      <source>Standard deviation of the noise.</source>
      <translation>噪声的标准差。</translation>
    </message>
    <message>
      <source>Standard deviation of the numbers.</source>
      <translation>这些数的标准差。</translation>
    </message>
    <message>
      <source>Standardise</source>
      <translation>标准化</translation>
    </message>
    <message>
      <source>Standardise the target</source>
      <translation>目标标准化</translation>
    </message>
    <message>
      <source>Start from epoch</source>
      <translation>从第几轮开始</translation>
    </message>
    <message>
      <source>Start of the sum of squared gradients.</source>
      <translation>梯度平方和的初始值。</translation>
    </message>
    <message>
      <source>Start the bias of the forget gate at 1, so that the layer begins by remembering.</source>
      <translation>遗忘门的偏置从 1 开始，使该层一开始就能记住。</translation>
    </message>
    <message>
      <source>Start with the usual weights</source>
      <translation>从常用权重开始</translation>
    </message>
    <message>
      <source>Stddev</source>
      <translation>标准差</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步</translation>
    </message>
    <message>
      <source>Step (threshold)</source>
      <translation>阶跃（阈值）</translation>
    </message>
    <message>
      <source>Step and compare. If a class or a kind of example is rare in a batch, its gradient says little about it: curves of single batches then jump.</source>
      <translation>逐步前进并比较。若某个类别或某种样本在批次中很少，其梯度就很少反映它：单个批次的曲线便会跳动。</translation>
    </message>
    <message>
      <source>Step and see other units go. The share that is dropped should be near the rate; how far it may be off by chance stands beside it.</source>
      <translation>走一步，看其他单元离开。丢弃的比例应接近设定的比率；旁边注明偶然偏差的范围。</translation>
    </message>
    <message>
      <source>Step by step</source>
      <translation>逐步</translation>
    </message>
    <message>
      <source>Step of the first filters; 2 halves the maps.</source>
      <translation>第一组滤波器的步幅；2 使特征图减半。</translation>
    </message>
    <message>
      <source>Step with the arrows, or let it play. Forward, each layer that is reached shows its output, and the line above says how the next one computes a number. Backward, each shows its slope. Slopes that shrink from layer to layer vanish on their way; white is 0. Check slopes compares them with differences of the loss itself. For an output with softmax or sigmoid Keras takes a cross-entropy from z, and so dL/dz is shown there. Penalties are not in these slopes.</source>
      <translation>用箭头逐步走，或让它播放。前向时，到达的每一层显示其输出，上方一行说明下一层如何计算一个数。反向时，每一层显示其斜率。逐层缩小的斜率在途中消失；白色为 0。“检验斜率”将它们与损失本身的差分比较。对 softmax 或 sigmoid 输出，Keras 由 z 计算交叉熵，因此那里显示 dL/dz。这些斜率不含惩罚。</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>Steps along a running mean of the gradient, divided for each weight by its usual size (Kingma and Ba 2015). Works well untuned; the default.</source>
      <translation>沿梯度的移动平均前进，每个权重除以其梯度的通常大小 (Kingma and Ba 2015)。无需调节即效果良好；默认选择。</translation>
    </message>
    <message>
      <source>Steps in which the rate rises from zero.</source>
      <translation>学习率从零上升所用的步数。</translation>
    </message>
    <message>
      <source>Steps longer than this, in root mean square, are shortened.</source>
      <translation>均方根大于此值的步会被缩短。</translation>
    </message>
    <message>
      <source>Steps of the estimate of the stretch.</source>
      <translation>估计拉伸量的迭代步数。</translation>
    </message>
    <message>
      <source>Stochastic depth</source>
      <translation>随机深度</translation>
    </message>
    <message>
      <source>Stop after so many steps, even inside an epoch; empty = no limit.</source>
      <translation>经过这么多步后停止，即使在一轮之中；留空 = 不限。</translation>
    </message>
    <message>
      <source>Stop at a target</source>
      <translation>达到目标时停止</translation>
    </message>
    <message>
      <source>Stop early</source>
      <translation>提前停止</translation>
    </message>
    <message>
      <source>Stratify</source>
      <translation>分层抽样</translation>
    </message>
    <message>
      <source>Strength of a penalty that shrinks active weights only.</source>
      <translation>只缩小活动权重的惩罚强度。</translation>
    </message>
    <message>
      <source>Strength of the L1 penalty.</source>
      <translation>L1 惩罚的强度。</translation>
    </message>
    <message>
      <source>Strength of the L2 penalty.</source>
      <translation>L2 惩罚的强度。</translation>
    </message>
    <message>
      <source>Strength of the bending.</source>
      <translation>弯曲的强度。</translation>
    </message>
    <message>
      <source>Strength of the changes.</source>
      <translation>变化的强度。</translation>
    </message>
    <message>
      <source>Strength of the correction: it is scaled by this number divided by the rank. None means the rank itself.</source>
      <translation>修正的强度：乘以此数除以秩。无表示秩本身。</translation>
    </message>
    <message>
      <source>Strengthens or weakens contrast at random. Does nothing when the network predicts.</source>
      <translation>随机增强或减弱对比度。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Stretch the fall when it is over, instead of staying at the end rate.</source>
      <translation>下降结束后将其延长，而不是停留在最终学习率。</translation>
    </message>
    <message>
      <source>Stretch the inputs so that the training part reaches from low to high.</source>
      <translation>拉伸输入，使训练部分从下限到上限。</translation>
    </message>
    <message>
      <source>Stretches the values of each picture over the whole range.</source>
      <translation>将每张图片的值拉伸到整个范围。</translation>
    </message>
    <message>
      <source>Strides</source>
      <translation>步幅</translation>
    </message>
    <message>
      <source>Subtract</source>
      <translation>相减</translation>
    </message>
    <message>
      <source>Subtract the mean and divide by the standard deviation, both measured on the training part.</source>
      <translation>减去均值并除以标准差，二者均在训练部分上测得。</translation>
    </message>
    <message>
      <source>Subtract the mean of the training targets and divide by their standard deviation.</source>
      <translation>减去训练目标的均值并除以其标准差。</translation>
    </message>
    <message>
      <source>Sum of y log(y / p): how far the output distribution is from the target distribution.</source>
      <translation>y log(y / p) 之和：输出分布与目标分布的差距。</translation>
    </message>
    <message>
      <source>Sum of y log(y / p): how far the output distribution is from the target distribution. Both must be probabilities.</source>
      <translation>y log(y / p) 之和：输出分布与目标分布的差距。二者都必须是概率。</translation>
    </message>
    <message>
      <source>Summation method</source>
      <translation>求和方法</translation>
    </message>
    <message>
      <source>Supervised</source>
      <translation>监督学习</translation>
    </message>
    <message>
      <source>Swaps the axes of an example, for example time and features.</source>
      <translation>交换样本的轴，例如时间与特征。</translation>
    </message>
    <message>
      <source>Switch from_logits off</source>
      <translation>关闭 from_logits</translation>
    </message>
    <message>
      <source>Switch from_logits on</source>
      <translation>开启 from_logits</translation>
    </message>
    <message>
      <source>Symbols</source>
      <translation>符号</translation>
    </message>
    <message>
      <source>T mul</source>
      <translation>T 乘数</translation>
    </message>
    <message>
      <source>Table of the epochs</source>
      <translation>各轮数据表</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>Take all penalties on weights away, and train anew.</source>
      <translation>去掉对权重的所有惩罚项，然后重新训练。</translation>
    </message>
    <message>
      <source>Take the area for each output column and average.</source>
      <translation>对每个输出列取面积再平均。</translation>
    </message>
    <message>
      <source>Take the gradient where the momentum leads to (Nesterov 1983). Needs momentum.</source>
      <translation>在动量将到达之处取梯度 (Nesterov 1983)。需要动量。</translation>
    </message>
    <message>
      <source>Take the penalties away</source>
      <translation>去掉惩罚项</translation>
    </message>
    <message>
      <source>Take the pooling out</source>
      <translation>去掉池化</translation>
    </message>
    <message>
      <source>Take the schedule of the learning rate away, and train anew.</source>
      <translation>去掉学习率的调度，然后重新训练。</translation>
    </message>
    <message>
      <source>Take {0} out</source>
      <translation>去掉 {0}</translation>
    </message>
    <message>
      <source>Takes off a mean and divides by the root of a variance that you give. To have them worked out from the training data, use the preparation step of the data instead.</source>
      <translation>减去您给定的均值并除以给定方差的平方根。若要由训练数据算出，请改用数据的预处理步骤。</translation>
    </message>
    <message>
      <source>Takes the largest of its inputs value by value.</source>
      <translation>逐值取其输入中的最大者。</translation>
    </message>
    <message>
      <source>Takes the mean of each map, decides by two dense layers how much each channel counts, and multiplies the maps by that (Hu et al. 2018).</source>
      <translation>取每个特征图的平均，用两个全连接层决定每个通道的重要程度，并以此乘以特征图 (Hu et al. 2018)。</translation>
    </message>
    <message>
      <source>Takes the mean of its inputs value by value.</source>
      <translation>对其输入逐值取平均。</translation>
    </message>
    <message>
      <source>Takes the scalar product of two inputs along one axis, for example to compare two vectors.</source>
      <translation>沿一个轴取两个输入的点积，例如用于比较两个向量。</translation>
    </message>
    <message>
      <source>Takes the second input from the first, value by value.</source>
      <translation>逐值从第一个输入中减去第二个输入。</translation>
    </message>
    <message>
      <source>Takes the smallest of its inputs value by value.</source>
      <translation>逐值取其输入中的最小者。</translation>
    </message>
    <message>
      <source>Tanh</source>
      <translation>Tanh</translation>
    </message>
    <message>
      <source>Tanh shrink</source>
      <translation>Tanh 收缩 (tanh shrink)</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>Target class ids</source>
      <translation>目标类别编号</translation>
    </message>
    <message>
      <source>Target shape</source>
      <translation>目标形状</translation>
    </message>
    <message>
      <source>Targets</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>Ten kinds of colour photographs; the gap between training and validation is overfitting.</source>
      <translation>十种彩色照片；训练与验证之间的差距就是过拟合。</translation>
    </message>
    <message>
      <source>Ten sigmoid layers learn nothing in 40 epochs, because hardly any gradient reaches the first one. The same layers with a way around each do learn.</source>
      <translation>十个 sigmoid 层 40 轮后什么也没学到，因为几乎没有梯度到达第一层。同样的层若各有旁路就能学习。</translation>
    </message>
    <message>
      <source>TensorBoard log</source>
      <translation>TensorBoard 日志</translation>
    </message>
    <message>
      <source>TensorFlow SavedModel</source>
      <translation>TensorFlow SavedModel</translation>
    </message>
    <message>
      <source>TensorFlow could not be loaded: {0}</source>
      <translation>无法加载 TensorFlow：{0}</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>The array {0} in {1} holds Python objects or records; only numbers and texts are read.</source>
      <translation>{1} 中的数组 {0} 含有 Python 对象或记录；只读取数值和文本。</translation>
    </message>
    <message>
      <source>The arrows along time hand the state to the next box; all boxes have the same weights. Click a step, or go through them with the arrow keys: its input, its states and its output are told in numbers. A layer that gives its last output only has one arrow upwards. Pale steps are masked: the state stays as it was.</source>
      <translation>沿时间的箭头把状态交给下一个方框；所有方框的权重相同。单击某一步，或用方向键逐步移动：会用数值说明其输入、状态和输出。只给出最后输出的层只有一个向上的箭头。淡色的步被掩蔽：状态保持不变。</translation>
    </message>
    <message>
      <source>The batches hold different numbers of examples: {0}.</source>
      <translation>各批的样本数不同：{0}。</translation>
    </message>
    <message>
      <source>The bits kept for each colour are drawn from 1 to one less than this.</source>
      <translation>每种颜色保留的位数从 1 到此值减一之间抽取。</translation>
    </message>
    <message>
      <source>The chosen example goes through the network again and again with dropout left on, each time through another thinned network. Bars are the means of these passes, whiskers one standard deviation, dots single passes; the black diamond is the answer without dropout. With one input number there is also the band of two standard deviations over it, with the answer without dropout as dashes. “Layer” puts the outputs of one layer in training mode (bars) beside those in inference mode (diamonds). The numbers come from a seed and take nothing from training. Normalisation takes the statistics of the example and 31 training rows.
How to read it: long whiskers mean that the answer hangs on which units are there, so the network is unsure; a tall bar with short whiskers is a firm answer. A diamond far from its bar means that inference is not the mean of the passes.
mean = (1 / n) sum over passes of y; spread = √(sum over passes of (y - mean)² / (n - 1))</source>
      <translation>所选样本在丢弃保持开启的情况下一次次通过网络，每次通过不同的稀疏网络。柱是这些前向的均值，须是一个标准差，点是单次前向；黑色菱形是无丢弃时的答案。只有一个输入数时，还有沿它的两个标准差的带，虚线为无丢弃的答案。“层”将某层在训练模式下的输出（柱）与推断模式下的输出（菱形）并列。随机数来自种子，不影响训练。归一化使用该样本和 31 个训练行的统计量。
如何解读：须长说明答案取决于哪些单元在场，即网络不确定；柱高而须短是稳固的答案。菱形远离其柱说明推断不等于各次前向的平均。
均值 = (1 / n) 对各次前向求和 y；离散度 = √(对各次前向求和 (y - 均值)² / (n - 1))</translation>
    </message>
    <message>
      <source>The chosen example on its way forward through the network, layer by layer, and the slopes of its loss on their way back: for each layer dL/dy by its output, dL/dz by what goes into its activation function, and dL/dw by its weights.</source>
      <translation>所选样本逐层向前通过网络，其损失的斜率再逐层返回：每层的 dL/dy 对其输出，dL/dz 对激活函数的输入，dL/dw 对其权重。</translation>
    </message>
    <message>
      <source>The chosen optimizer knows no momentum.</source>
      <translation>所选优化器没有动量。</translation>
    </message>
    <message>
      <source>The column {0} cannot be both the label and the weights.</source>
      <translation>列 {0} 不能既是标签又是权重。</translation>
    </message>
    <message>
      <source>The column {0}{1} of {2} holds text, and inputs must be numbers: remove the column, write numbers for it, or choose it as the label.</source>
      <translation>{2} 的列 {0}{1} 含有文本，而输入必须是数值：请删除该列、改写为数值，或将其选为标签。</translation>
    </message>
    <message>
      <source>The columns reach the output on two ways: directly, which remembers simple rules, and through dense layers, which find deeper ones (Cheng et al. 2016).</source>
      <translation>各列经两条路径到达输出：直接路径记住简单规则，经过全连接层的路径找到更深的规则 (Cheng et al. 2016)。</translation>
    </message>
    <message>
      <source>The confidence is the score of the class that is predicted: with softmax p[k] = exp(z[k]) / sum over j of exp(z[j]), with one sigmoid unit p or 1 - p, where p = 1 / (1 + exp(-z)). A confidence of 0.9 should be right nine times out of ten.</source>
      <translation>置信度是所预测类别的得分：softmax 时 p[k] = exp(z[k]) / 对 j 求和 exp(z[j])，单个 sigmoid 单元时为 p 或 1 - p，其中 p = 1 / (1 + exp(-z))。置信度 0.9 应当十次中对九次。</translation>
    </message>
    <message>
      <source>The constraint of this weight is applied behind the step; it is not in these lines.</source>
      <translation>该权重的约束在这一步之后施加；不在这些行中。</translation>
    </message>
    <message>
      <source>The data does not feed this network</source>
      <translation>数据不能输入此网络</translation>
    </message>
    <message>
      <source>The data is the same, but it is prepared in different ways.</source>
      <translation>数据相同，但准备方式不同。</translation>
    </message>
    <message>
      <source>The data set {0} is missing from this installation; install the program again.</source>
      <translation>此安装缺少数据集 {0}；请重新安装程序。</translation>
    </message>
    <message>
      <source>The engine stopped: {0}</source>
      <translation>引擎已停止：{0}</translation>
    </message>
    <message>
      <source>The examples of one step of training. With shuffling on, every epoch goes through the same examples in another order, so the first batch of epoch 2 differs from that of epoch 1; with shuffling off they are alike. The order follows from the seed.</source>
      <translation>一个训练步的样本。打乱时，每轮以不同顺序遍历相同的样本，因此第 2 轮的第一批与第 1 轮的不同；不打乱时二者相同。顺序由种子决定。</translation>
    </message>
    <message>
      <source>The examples take {0} GB, which is too much to keep in memory; use fewer of them.</source>
      <translation>样本占 {0} GB，内存放不下；请减少样本数。</translation>
    </message>
    <message>
      <source>The examples that cost the network most. Below a picture stand the prediction, ≠ with the truth if it is wrong, and the confidence with the loss of this example; a wrong one has a red frame. A click chooses the example for every view.
The loss is that of the training for this example alone; with cross-entropy L = -log p[truth]: 0.69 is the toss of a coin, 4.6 means that the truth got a probability of one per cent.
How to read it: look for wrong labels, odd pictures, and kinds that repeat: more examples of these help most. Hardest examples have the largest loss, right or wrong; the most confident mistakes are the surest wrong answers.</source>
      <translation>让网络付出最大代价的样本。图片下方是预测，若错误则 ≠ 后跟真值，以及置信度与该样本的损失；错误的有红框。单击为所有视图选择该样本。
损失是训练时对这一个样本的损失；交叉熵时 L = -log p[真值]：0.69 相当于掷硬币，4.6 表示给真值的概率为百分之一。
如何解读：寻找错误的标签、奇怪的图片和重复出现的类型：增加这类样本最有帮助。最难样本的损失最大，无论对错；最确信的错误是最肯定的错误答案。</translation>
    </message>
    <message>
      <source>The family behind Glorot, He and LeCun: variance = scale / n, with n chosen by the mode.</source>
      <translation>Glorot、He 和 LeCun 所属的家族：方差 = 缩放 / n，n 由模式决定。</translation>
    </message>
    <message>
      <source>The file holds no training images and labels of {0}.</source>
      <translation>该文件不含 {0} 的训练图像和标签。</translation>
    </message>
    <message>
      <source>The file read back differs from what was written; the disk may be damaged. The old file is untouched.</source>
      <translation>读回的文件与写入的不同；磁盘可能已损坏。旧文件未被改动。</translation>
    </message>
    <message>
      <source>The file to open.</source>
      <translation>要打开的文件。</translation>
    </message>
    <message>
      <source>The file was not written, because what was read back from it gives other outputs, up to {0} apart</source>
      <translation>文件未写入，因为从中读回的内容给出不同的输出，最大相差 {0}</translation>
    </message>
    <message>
      <source>The file was not written, because what was read back from it has outputs of other shapes</source>
      <translation>文件未写入，因为从中读回的内容的输出形状不同</translation>
    </message>
    <message>
      <source>The file {0} is not the one that was shipped; install the program again.</source>
      <translation>文件 {0} 与随程序提供的不同；请重新安装程序。</translation>
    </message>
    <message>
      <source>The first layer's weights are made for one shape of example; another data set needs another input.</source>
      <translation>第一层的权重是为一种样本形状而建的；其他数据集需要其他输入。</translation>
    </message>
    <message>
      <source>The first weight is for the first class, and so on; classes without a weight have 1, and further weights are not used.</source>
      <translation>第一个权重对应第一个类别，依此类推；没有权重的类别为 1，多余的权重不使用。</translation>
    </message>
    <message>
      <source>The formula is not understood: {0}.</source>
      <translation>无法理解该公式：{0}。</translation>
    </message>
    <message>
      <source>The formula {0} has no value anywhere from -5 to 5.</source>
      <translation>公式 {0} 在 -5 到 5 之间处处没有值。</translation>
    </message>
    <message>
      <source>The frame is the place of the first window, the result the number of places the kernel fits at. If a remainder is left over at the right and lower edge, the kernel never sees those pixels.</source>
      <translation>方框是第一个窗口的位置，结果是卷积核放得下的位置数。若右边和下边有剩余，卷积核永远看不到那些像素。</translation>
    </message>
    <message>
      <source>The function behind each layer.</source>
      <translation>每一层之后的函数。</translation>
    </message>
    <message>
      <source>The function of the last layer.</source>
      <translation>最后一层的函数。</translation>
    </message>
    <message>
      <source>The function of x. Numbers, + - * / ^, comparisons, exp, log, tanh, relu, where, min, max, clip and more.</source>
      <translation>关于 x 的函数。数字、+ - * / ^、比较，以及 exp、log、tanh、relu、where、min、max、clip 等。</translation>
    </message>
    <message>
      <source>The gradient of {0} is {1} of that of {2} ({3} and {4} a weight): the layers near the input hardly learn.</source>
      <translation>{0} 的梯度是 {2} 的 {1}（每个权重 {3} 和 {4}）：靠近输入的层几乎不学习。</translation>
    </message>
    <message>
      <source>The identity matrix, so the layer starts by passing its input on. Only for two-dimensional weights.</source>
      <translation>单位矩阵，使该层一开始原样传递输入。仅用于二维权重。</translation>
    </message>
    <message>
      <source>The images of {0} must have the shape {1} and values from 0 to 255. Received: {2} of {3}</source>
      <translation>{0} 的图像必须具有形状 {1} 且值为 0 到 255。收到：{2}，{3}</translation>
    </message>
    <message>
      <source>The initial weights of {0} are drawn in another way.</source>
      <translation>{0} 的初始权重以另一种方式抽取。</translation>
    </message>
    <message>
      <source>The initial weights of {0} are up to {1} times as large as suits the number of their inputs.</source>
      <translation>{0} 的初始权重最高达到与其输入数相称的大小的 {1} 倍。</translation>
    </message>
    <message>
      <source>The inputs hold numbers that are not finite ({0}): every number computed with them is lost. Remove these rows or fill them in.</source>
      <translation>输入中有非有限的数（{0}）：用它们算出的每个数都失效。请删除或填补这些行。</translation>
    </message>
    <message>
      <source>The inputs must be {0}. Received: {1}</source>
      <translation>输入必须是 {0}。收到：{1}</translation>
    </message>
    <message>
      <source>The inputs reach from {0} to {1}, and the loss is {2}: a network learns best from values around 0 and 1.</source>
      <translation>输入范围为 {0} 到 {1}，损失为 {2}：网络在 0 和 1 附近的值上学得最好。</translation>
    </message>
    <message>
      <source>The inputs reach from {0} to {1}; a network learns best from values around 0 and 1.</source>
      <translation>输入的范围从 {0} 到 {1}；网络在 0 和 1 附近的值上学得最好。</translation>
    </message>
    <message>
      <source>The inputs, an example in each row.</source>
      <translation>输入，每行一个样本。</translation>
    </message>
    <message>
      <source>The integers, each once.</source>
      <translation>各个整数，每个一次。</translation>
    </message>
    <message>
      <source>The kernels of a layer: each filter is a small pattern that the layer looks for at every place of its input. Orange weights are positive, blue ones negative, the ground colour is zero. Dense layers that read an image are shown too: each unit is one filter of the image's size.
How to read it: at the start all filters are noise. Filters that become smooth, with edges, corners or spots, have learned something; filters that stay noise or fade to zero are not used. A filter of a deeper layer has one slice for each channel of its input. The change since the start shows what training has added to the noise.
output[y, x, f] = b[f] + sum over i, j, c of input[y + i, x + j, c] * kernel[i, j, c, f].
The wheel zooms, a click enlarges a tile until its numbers can be read, Escape shows everything.</source>
      <translation>层的卷积核：每个滤波器是一个小图案，层在输入的每个位置寻找它。橙色权重为正，蓝色为负，背景色为零。读取图像的全连接层也会显示：每个单元是图像大小的滤波器。
如何解读：开始时所有滤波器都是噪声。变得平滑、带有边缘、角或斑点的滤波器学到了东西；仍是噪声或衰减为零的没有被使用。较深层的滤波器对其输入的每个通道有一个切片。自开始以来的变化显示训练在噪声上添加了什么。
输出[y, x, f] = b[f] + 对 i, j, c 求和 输入[y + i, x + j, c] * 卷积核[i, j, c, f]。
滚轮缩放，单击放大图块直至可读数值，Esc 显示全部。</translation>
    </message>
    <message>
      <source>The label has {0} different values; at most {1} classes can be told apart.</source>
      <translation>标签有 {0} 个不同的值；最多可区分 {1} 个类别。</translation>
    </message>
    <message>
      <source>The label holds text and cannot be read as a number.</source>
      <translation>标签为文本，无法读作数值。</translation>
    </message>
    <message>
      <source>The labels of {0} must be from 0 to {1}.</source>
      <translation>{0} 的标签必须从 0 到 {1}。</translation>
    </message>
    <message>
      <source>The labels, as many as there are examples.</source>
      <translation>标签，与样本数相同。</translation>
    </message>
    <message>
      <source>The last layer has {0} units; {1} on {2} classes needs {3}.</source>
      <translation>最后一层有 {0} 个单元；{1} 用于 {2} 个类别时需要 {3} 个。</translation>
    </message>
    <message>
      <source>The last layer should end in {0}, whose values lie between 0 and 1.</source>
      <translation>最后一层应以 {0} 结束，其值在 0 与 1 之间。</translation>
    </message>
    <message>
      <source>The layer applied to each step.</source>
      <translation>应用于每个时间步的层。</translation>
    </message>
    <message>
      <source>The layer inside Truncated BPTT cannot return its state as well</source>
      <translation>“截断 BPTT”中的层不能同时返回其状态</translation>
    </message>
    <message>
      <source>The layer whose weights are kept in check.</source>
      <translation>权重受约束的层。</translation>
    </message>
    <message>
      <source>The loss became {0} at step {1}, although every layer is finite at the last finite weights.</source>
      <translation>损失在第 {1} 步变为{0}，尽管在最后的有限权重下每一层都是有限的。</translation>
    </message>
    <message>
      <source>The loss became {0} at step {1}: at the rate {2} one step moves the weights of {3} by {4} times their size, and they explode.</source>
      <translation>损失在第 {1} 步变为{0}：学习率为 {2} 时，一步使 {3} 的权重移动其大小的 {4} 倍，从而爆炸。</translation>
    </message>
    <message>
      <source>The loss became {0} at step {1}: the initial weights of {2} are too large ({3} where {4} is usual), so at the rate {5} one step moves the weights of {6} by {7} times their size, and they explode.</source>
      <translation>损失在第 {1} 步变为{0}：{2} 的初始权重过大（{3}，通常为 {4}），因此学习率为 {5} 时，一步使 {6} 的权重移动其大小的 {7} 倍，从而爆炸。</translation>
    </message>
    <message>
      <source>The loss became {0} at step {1}: the inputs reach {2}, so at the rate {3} one step moves the weights of {4} by {5} times their size, and they explode.</source>
      <translation>损失在第 {1} 步变为{0}：输入达到 {2}，因此学习率为 {3} 时，一步使 {4} 的权重移动其大小的 {5} 倍，从而爆炸。</translation>
    </message>
    <message>
      <source>The loss became {0} at step {1}: the targets reach {2}, so at the rate {3} one step moves the weights of {4} by {5} times their size, and they explode.</source>
      <translation>第 {1} 步时损失变为{0}：目标值达到 {2}，因此在学习率 {3} 下，一步就使 {4} 的权重改变其大小的 {5} 倍，权重随之爆炸。</translation>
    </message>
    <message>
      <source>The loss became {0} at step {1}; training stopped and the last finite weights were put back. Try a smaller learning rate, gradient clipping, or scaled inputs.</source>
      <translation>损失在第 {1} 步变为{0}；训练已停止，并恢复了最后的有限权重。请尝试更小的学习率、梯度裁剪或对输入进行缩放。</translation>
    </message>
    <message>
      <source>The loss contains different penalties on the weights: compare a metric, or the loss without the penalty.</source>
      <translation>损失包含不同的权重惩罚：请比较某个指标，或不含惩罚的损失。</translation>
    </message>
    <message>
      <source>The loss has hardly changed in {0} epochs ({1} steps): {2} before training, {3} now.</source>
      <translation>{0} 轮（{1} 步）中损失几乎没有变化：训练前 {2}，现在 {3}。</translation>
    </message>
    <message>
      <source>The loss has not come below {0} in {1} epochs ({2} steps): penalties hold the weights of {3} near 0, at a size of {4} where {5} is usual.</source>
      <translation>{1} 轮（{2} 步）内损失没有降到 {0} 以下：惩罚项把 {3} 的权重压在 0 附近，其大小为 {4}，而通常为 {5}。</translation>
    </message>
    <message>
      <source>The loss has not come below {0} in {1} epochs ({2} steps): the rate is {3}, where {4} is usual, so that a step changes next to nothing.</source>
      <translation>{1} 轮（{2} 步）内损失没有降到 {0} 以下：学习率为 {3}，而通常为 {4}，因此每一步几乎不带来变化。</translation>
    </message>
    <message>
      <source>The loss has not come below {0} in {1} epochs ({2} steps): the targets reach {3}, a network starts near 0, and steps of the rate {4} do not bring it there.</source>
      <translation>{1} 轮（{2} 步）内损失没有降到 {0} 以下：目标值达到 {3}，网络从 0 附近开始，学习率 {4} 的步子到不了那里。</translation>
    </message>
    <message>
      <source>The loss has not come below {0} in {1} epochs ({2} steps); giving the same answer for every example costs {3}. The network has not learnt anything yet.</source>
      <translation>{1} 轮（{2} 步）中损失没有降到 {0} 以下；对每个样本给出相同回答的损失为 {3}。网络还没有学到任何东西。</translation>
    </message>
    <message>
      <source>The loss has risen from {0} to {1}: at the rate {2} one step moves the weights of {3} by {4} times their size.</source>
      <translation>损失从 {0} 升到 {1}：学习率为 {2} 时，一步使 {3} 的权重移动其大小的 {4} 倍。</translation>
    </message>
    <message>
      <source>The loss has risen from {0} to {1}: the rate {2} is too high for this network.</source>
      <translation>损失从 {0} 升到 {1}：学习率 {2} 对该网络过高。</translation>
    </message>
    <message>
      <source>The loss is finite, but the gradient of {0} is not: the next step made its weights useless.</source>
      <translation>损失是有限的，但 {0} 的梯度不是：下一步使其权重失效。</translation>
    </message>
    <message>
      <source>The loss is that of the training for this example alone; with cross-entropy L = -log p[truth]: 0.69 is the toss of a coin, 4.6 means that the truth got a probability of one per cent.</source>
      <translation>损失是训练时对这一个样本的损失；交叉熵时 L = -log p[真值]：0.69 相当于掷硬币，4.6 表示给真值的概率为百分之一。</translation>
    </message>
    <message>
      <source>The loss is {0} from the start: the initial weights of {1} have the size {2}, where {3} is usual, and the numbers grow from layer to layer until they overflow.</source>
      <translation>损失从一开始就是{0}：{1} 的初始权重大小为 {2}，通常为 {3}，数值逐层增大直至溢出。</translation>
    </message>
    <message>
      <source>The loss means the same in all runs.</source>
      <translation>损失在所有运行中含义相同。</translation>
    </message>
    <message>
      <source>The loss of one example. Numbers, + - * / ^, comparisons, exp, log, abs, where, min, max and more; mean, sum, min and max of one value go over the outputs.</source>
      <translation>一个样本的损失。数字、+ - * / ^、比较，以及 exp、log、abs、where、min、max 等；只有一个参数的 mean、sum、min 和 max 作用于所有输出。</translation>
    </message>
    <message>
      <source>The loss of the file is not known here and was left out.</source>
      <translation>此处不认识文件中的损失函数，已将其略去。</translation>
    </message>
    <message>
      <source>The loss of the same name as a metric, without penalties on weights; labels are 0 and 1.</source>
      <translation>与同名损失相同的指标，不含权重惩罚；标签为 0 和 1。</translation>
    </message>
    <message>
      <source>The loss of the same name as a metric, without penalties on weights; labels are integers.</source>
      <translation>与同名损失相同的指标，不含权重惩罚；标签为整数。</translation>
    </message>
    <message>
      <source>The loss of the same name as a metric, without penalties on weights; labels are one-hot.</source>
      <translation>与同名损失相同的指标，不含权重惩罚；标签为独热编码。</translation>
    </message>
    <message>
      <source>The loss where the weights are now, and how it would be with others: along one direction as a curve, over the plane of two as a map with contour lines, or on the straight line from one kept epoch to another. The ring is the network of now, white dots are kept epochs as they project on the plane.
f(a, b) = L(w + a d + b e). The directions d and e are random, and each filter in them is scaled to the norm of the filter of the weights: d = d |w| / |d|; biases, scales and shifts do not move. For the way of training they are the two directions in which the kept epochs differ most. Dropout is off; normalisation takes the statistics it has, or those of the examples.
How to read it: a wide, round valley is a minimum that does not mind small changes, and such networks often generalise better; ridges and many small valleys are hard to train. Slices of different networks can be compared, because filters are scaled.</source>
      <translation>当前权重处的损失，以及换成其他权重时的损失：沿一个方向为曲线，在两个方向的平面上为带等高线的图，或在一个保留轮次到另一个的直线上。圆环是当前的网络，白点是保留轮次在平面上的投影。
f(a, b) = L(w + a d + b e)。方向 d 和 e 是随机的，其中每个滤波器缩放到权重滤波器的范数：d = d |w| / |d|；偏置和缩放不动。对训练路径，则取保留的轮次差异最大的两个方向。丢弃关闭；归一化使用其统计量或样本的统计量。
如何解读：宽而圆的山谷是不在乎小变化的极小值，这样的网络往往泛化更好；山脊和许多小山谷难以训练。由于滤波器经过缩放，不同网络的切片可以比较。</translation>
    </message>
    <message>
      <source>The loss would apply the function a second time: gradients become small and the network learns slowly or not at all.</source>
      <translation>损失会第二次应用该函数：梯度变小，网络学得很慢或根本学不到。</translation>
    </message>
    <message>
      <source>The losses differ: their numbers cannot be compared.</source>
      <translation>损失函数不同：其数值无法比较。</translation>
    </message>
    <message>
      <source>The maps are down to a single place before {0}: its window of {1} sees nothing beside it.</source>
      <translation>特征图在 {0} 之前已缩到单个位置：其 {1} 的窗口在旁边什么也看不到。</translation>
    </message>
    <message>
      <source>The mean absolute error says how far off a prediction is on average; R2 which share of the spread is explained.</source>
      <translation>平均绝对误差表示预测平均偏差多少；R2 表示解释了多大比例的变化。</translation>
    </message>
    <message>
      <source>The mean of one value is the value itself: minus its mean it is 0, and nothing of it gets through. When the network predicts it uses running averages instead, which it has never been trained with.</source>
      <translation>单个值的均值就是它自身：减去均值后为 0，什么都无法通过。网络预测时改用移动平均，而它从未用移动平均训练过。</translation>
    </message>
    <message>
      <source>The mean over all examples of a formula that you type, of y, the target, and p, the output. It counts as an error: lower is better.</source>
      <translation>您输入的公式对所有样本的平均值，其中 y 为目标，p 为输出。视为误差：越低越好。</translation>
    </message>
    <message>
      <source>The model was not loaded: the file holds no weights of a Keras model</source>
      <translation>模型未加载:文件中没有 Keras 模型的权重</translation>
    </message>
    <message>
      <source>The model was not loaded: {0}</source>
      <translation>模型未加载:{0}</translation>
    </message>
    <message>
      <source>The model was not written: {0}</source>
      <translation>模型未写入:{0}</translation>
    </message>
    <message>
      <source>The model was not written: {0} cannot hold this network ({1})</source>
      <translation>模型未写入：{0} 无法容纳该网络（{1}）</translation>
    </message>
    <message>
      <source>The name of the layer, also in Keras and in saved weights.</source>
      <translation>层的名称，在 Keras 和保存的权重中也使用。</translation>
    </message>
    <message>
      <source>The name of the project.</source>
      <translation>项目的名称。</translation>
    </message>
    <message>
      <source>The network begins anew: {0} have other shapes</source>
      <translation>网络重新开始：{0} 的形状不同</translation>
    </message>
    <message>
      <source>The network does not read pictures.</source>
      <translation>该网络不读取图片。</translation>
    </message>
    <message>
      <source>The network ends in feature maps; a head that turns them into classes is missing.</source>
      <translation>网络以特征图结束；缺少将其变为类别的头部。</translation>
    </message>
    <message>
      <source>The network expects examples of shape {0}, but the data has {1}.</source>
      <translation>网络期望样本形状为 {0}，但数据为 {1}。</translation>
    </message>
    <message>
      <source>The network has no hidden dense or convolutional layer to normalise.</source>
      <translation>该网络没有可归一化的隐藏全连接层或卷积层。</translation>
    </message>
    <message>
      <source>The network has no hidden layer that could have dropout.</source>
      <translation>该网络没有可使用 Dropout 的隐藏层。</translation>
    </message>
    <message>
      <source>The network has no layer {0} with weights</source>
      <translation>网络中没有含权重的层 {0}</translation>
    </message>
    <message>
      <source>The network has no skip connection that could be cut.</source>
      <translation>该网络没有可切断的跳跃连接。</translation>
    </message>
    <message>
      <source>The network learns the training examples by heart: since epoch {0} the validation loss has risen from {1} to {2}, while the training loss fell from {3} to {4}.</source>
      <translation>网络在死记训练样本：自第 {0} 轮起，验证损失从 {1} 升到 {2}，而训练损失从 {3} 降到 {4}。</translation>
    </message>
    <message>
      <source>The network that read the digits of cheques (LeCun et al. 1998, figure 2): two convolutions with mean pooling and three dense layers, 61,706 parameters with 10 classes.</source>
      <translation>读取支票数字的网络 (LeCun et al. 1998，图 2)：两个带平均池化的卷积和三个全连接层，10 个类别时有 61,706 个参数。</translation>
    </message>
    <message>
      <source>The network that won ImageNet in 2012 (Krizhevsky et al. 2012), on one machine and without its local normalization: maps of 55, 27, 13 and 6 places a side on pictures of 227 x 227, and 62 million parameters.</source>
      <translation>在 2012 年 ImageNet 竞赛中获胜的网络 (Krizhevsky et al. 2012)，用于单台机器且不含其局部归一化：对 227 x 227 的图片，特征图边长为 55、27、13 和 6，共 6200 万个参数。</translation>
    </message>
    <message>
      <source>The network with all its units, from the inputs on the left to the outputs on the right. Each picture is what that unit gives over the whole plane: orange positive, blue negative, pale near zero; the colours of a column share a scale unless each has its own, and shares of classes are pale at 0.5. Links are weights: thick for large ones, orange for positive and blue for negative. The small square at a picture is the bias. Of a layer the first 64 units are drawn; layers that change each unit alone, such as activations and normalisation, belong to the column before. Dashed links take a number as it is.
How to read it: the first hidden layer cuts the plane with straight edges, later ones put these pieces together. Units that look alike do the same work; a blank one does none. With the mouse on a unit it is shown large, with the examples of the training part. Click a link or a bias to write another number, while training goes on or rests; the wheel over it turns it. Undo writes the old number back and leaves alone what other weights have learnt since. With dropout, the thinned network is the one that the next step trains: units that are dropped fade, and their links are gone.
output of unit j = f(sum over i of w[i, j] x[i] + b[j])
The wheel elsewhere zooms, dragging shifts, a double click shows everything.</source>
      <translation>网络及其全部单元，从左边的输入到右边的输出。每张小图是该单元在整个平面上的输出：橙色为正，蓝色为负，浅色接近零；同一列共用刻度，除非各用自己的；类别的份额在 0.5 处为浅色。连线是权重：粗的大，橙色为正，蓝色为负。图旁的小方块是偏置。每层画出前 64 个单元；逐个改变单元的层（如激活和归一化）并入前一列。虚线按原样传数。
如何解读：第一个隐藏层用直线切割平面，后面的层把这些碎片拼起来。相似的单元做相同的工作；空白的单元不起作用。鼠标所在的单元会放大显示，并带有训练部分的样本。单击连线或偏置可写入另一个数，无论训练进行或暂停；在其上滚轮可调节。撤销会写回旧数，不影响其他权重此后学到的内容。使用丢弃时，稀疏网络是下一步要训练的：被丢弃的单元变淡，连线消失。
单元 j 的输出 = f(对 i 求和 w[i, j] x[i] + b[j])
在别处滚轮缩放，拖动平移，双击显示全部。</translation>
    </message>
    <message>
      <source>The number of the example, counted from 0.</source>
      <translation>样本的编号，从 0 开始。</translation>
    </message>
    <message>
      <source>The number.</source>
      <translation>这个数。</translation>
    </message>
    <message>
      <source>The numbers at the end of each epoch, as Keras' History keeps them: loss and metrics on the training part, those that begin with val_ on the validation part. Epoch 0 is the state before training.
How to read it: bold green is the best value of its column (the lowest loss or error, the highest accuracy). If the best val_loss lies far above the last row, the network has been overfitting since then.
The training numbers are means over the epoch while the network changed; the validation numbers are measured at its end. Select cells and press Ctrl+C to copy them in full.</source>
      <translation>每轮结束时的数值，与 Keras 的 History 保存的相同：训练部分的损失和指标，以 val_ 开头的为验证部分。第 0 轮是训练前的状态。
如何阅读：绿色粗体为该列的最佳值（最低的损失或误差、最高的准确率）。如果最佳 val_loss 远在最后一行之上，说明网络从那时起就在过拟合。
训练数值是网络变化期间整轮的平均；验证数值在该轮结束时测得。选中单元格并按 Ctrl+C 可完整复制。</translation>
    </message>
    <message>
      <source>The only unit of {0} is dead: it gives 0 for each of {1} examples, so nothing passes through and no gradient comes back.{2}</source>
      <translation>{0} 唯一的单元已死：它对全部 {1} 个样本都给出 0，因此什么也传不过去，也没有梯度传回来。{2}</translation>
    </message>
    <message>
      <source>The optimizers differ: {0}. Each may need a learning rate of its own.</source>
      <translation>优化器不同：{0}。每个可能需要自己的学习率。</translation>
    </message>
    <message>
      <source>The output has {0} numbers for each example, but the target has {1}.</source>
      <translation>输出的每个样本有 {0} 个数，而目标有 {1} 个。</translation>
    </message>
    <message>
      <source>The output of this layer is not finite for any example</source>
      <translation>该层的输出对任何样本都不是有限数</translation>
    </message>
    <message>
      <source>The output passes through {0}, but {1} expects probabilities.</source>
      <translation>输出经过 {0}，但 {1} 期望概率。</translation>
    </message>
    <message>
      <source>The output passes through {0}, which gives</source>
      <translation>输出经过 {0}，它给出</translation>
    </message>
    <message>
      <source>The part {0} is not known to this version and was left out.</source>
      <translation>此版本不认识部分 {0}，已将其略去。</translation>
    </message>
    <message>
      <source>The precision that must be kept.</source>
      <translation>必须保持的精确率。</translation>
    </message>
    <message>
      <source>The project was brought from format {0} to {1}.</source>
      <translation>项目已从格式 {0} 转换为 {1}。</translation>
    </message>
    <message>
      <source>The rate is multiplied by this at each drop.</source>
      <translation>每次下降时学习率乘以此数。</translation>
    </message>
    <message>
      <source>The rate is multiplied by this.</source>
      <translation>学习率乘以此数。</translation>
    </message>
    <message>
      <source>The rate never falls below this.</source>
      <translation>学习率不会低于此值。</translation>
    </message>
    <message>
      <source>The recall that must be kept.</source>
      <translation>必须保持的召回率。</translation>
    </message>
    <message>
      <source>The recurrent layer to run both ways.</source>
      <translation>双向运行的循环层。</translation>
    </message>
    <message>
      <source>The recurrent layer: SimpleRNN, LSTM or GRU.</source>
      <translation>循环层：SimpleRNN、LSTM 或 GRU。</translation>
    </message>
    <message>
      <source>The residual networks for small pictures (He et al. 2016, section 4.2): three groups of residual blocks with 16, 32 and 64 maps. 20 layers have 0.27 million parameters, 32 layers 0.47 million.</source>
      <translation>用于小图片的残差网络 (He et al. 2016，第 4.2 节)：三组残差块，分别有 16、32 和 64 个特征图。20 层有 27 万个参数，32 层有 47 万个。</translation>
    </message>
    <message>
      <source>The residual of a point is r = y - f(x), the dashed line at the mouse. The mean squared error is the mean of r squared.</source>
      <translation>一个点的残差为 r = y - f(x)，即鼠标处的虚线。均方误差是 r 平方的平均。</translation>
    </message>
    <message>
      <source>The run stops after {0} steps, which are {1} epochs of {2} steps, not {3} epochs.</source>
      <translation>运行在 {0} 步后停止，即 {1} 轮（每轮 {2} 步），而不是 {3} 轮。</translation>
    </message>
    <message>
      <source>The runs learn from different data.</source>
      <translation>各运行使用不同的数据。</translation>
    </message>
    <message>
      <source>The same examples are kept back for validation and test.</source>
      <translation>为验证和测试保留的样本相同。</translation>
    </message>
    <message>
      <source>The schedule {0} was left out; the rate stays at {1}.</source>
      <translation>计划 {0} 被略去；学习率保持为 {1}。</translation>
    </message>
    <message>
      <source>The seeds differ, and so do all initial weights.</source>
      <translation>种子不同，因此所有初始权重也不同。</translation>
    </message>
    <message>
      <source>The seeds differ, and so does the order of the examples.</source>
      <translation>种子不同，因此样本的顺序也不同。</translation>
    </message>
    <message>
      <source>The sensitivity that must be kept.</source>
      <translation>必须保持的灵敏度。</translation>
    </message>
    <message>
      <source>The share of its velocity that a step keeps</source>
      <translation>每一步保留的速度比例</translation>
    </message>
    <message>
      <source>The softmax of a single unit is always 1, whatever the network computes.</source>
      <translation>单个单元的 Softmax 恒为 1，无论网络计算出什么。</translation>
    </message>
    <message>
      <source>The source has no layer {0} with weights</source>
      <translation>来源中没有含权重的层 {0}</translation>
    </message>
    <message>
      <source>The specificity that must be kept.</source>
      <translation>必须保持的特异度。</translation>
    </message>
    <message>
      <source>The start of every random number: the same seed gives the same weights, batches and curves.</source>
      <translation>所有随机数的起点：相同的种子得到相同的权重、批和曲线。</translation>
    </message>
    <message>
      <source>The state of a recurrent layer after each step of the chosen sequence, a row for each unit, also where the layer hands on its last state only; of an LSTM the cell state, too. Below it, what the layer reads. Of a ConvLSTM a row is the mean of a filter's map, below that of a channel; the maps themselves are in the view of gates.</source>
      <translation>循环层在所选序列每一步之后的状态，每个单元一行，即使该层只输出最后状态；LSTM 还有单元状态。下方是该层读取的内容。对 ConvLSTM，一行是一个滤波器的特征图的平均值，下方是一个通道的平均值；特征图本身在门的视图中。</translation>
    </message>
    <message>
      <source>The step of this optimizer is not written down as a formula.</source>
      <translation>该优化器的步没有写成公式。</translation>
    </message>
    <message>
      <source>The table to open.</source>
      <translation>要打开的表格。</translation>
    </message>
    <message>
      <source>The targets hold numbers that are not finite ({0}), so the loss of these rows is not finite either. Remove these rows or fill them in.</source>
      <translation>目标中有非有限的数（{0}），因此这些行的损失也不是有限的。请删除或填补这些行。</translation>
    </message>
    <message>
      <source>The targets reach from {0} to {1}; a network starts near 0 and learns best when they lie around 0 and 1.</source>
      <translation>目标的范围从 {0} 到 {1}；网络从 0 附近开始，目标在 0 和 1 附近时学得最好。</translation>
    </message>
    <message>
      <source>The test examples of {0} have another shape than the training examples.</source>
      <translation>{0} 的测试样本与训练样本形状不同。</translation>
    </message>
    <message>
      <source>The threshold is drawn from 0 to this share of the range.</source>
      <translation>阈值从 0 到范围的这一比例之间抽取。</translation>
    </message>
    <message>
      <source>The threshold t.</source>
      <translation>阈值 t。</translation>
    </message>
    <message>
      <source>The truth table of AND, OR or XOR: the first thing that one unit can and cannot learn.</source>
      <translation>AND、OR 或 XOR 的真值表：单个单元能学会和不能学会的第一件事。</translation>
    </message>
    <message>
      <source>The twin {0} cannot change {1}: {2}.</source>
      <translation>孪生 {0} 无法更改 {1}：{2}。</translation>
    </message>
    <message>
      <source>The twin {0} is one too many: at most {1} can train beside the project.</source>
      <translation>孪生 {0} 超出限额：项目旁至多可训练 {1} 个。</translation>
    </message>
    <message>
      <source>The value of one example. Numbers, + - * / ^, comparisons, exp, log, abs, where, min, max and more; mean, sum, min and max of one value go over the outputs.</source>
      <translation>一个样本的值。数字、+ - * / ^、比较，以及 exp、log、abs、where、min、max 等；只有一个参数的 mean、sum、min 和 max 作用于所有输出。</translation>
    </message>
    <message>
      <source>The value v put in.</source>
      <translation>代入的值 v。</translation>
    </message>
    <message>
      <source>The weight or the bias.</source>
      <translation>权重或偏置。</translation>
    </message>
    <message>
      <source>The weights alone; the network must be built by code before they are loaded into it.</source>
      <translation>只有权重；必须先用代码构建网络，才能将权重载入其中。</translation>
    </message>
    <message>
      <source>The weights are corrected equally often in an epoch.</source>
      <translation>一轮中权重的更新次数相同。</translation>
    </message>
    <message>
      <source>The weights are corrected more often in some runs: compare over steps, not over epochs alone.</source>
      <translation>有些运行的权重更新更频繁：请按步数比较，而不只按轮次。</translation>
    </message>
    <message>
      <source>The weights in {0} are all 0, so that no example would count.</source>
      <translation>{0} 中的权重全为 0，因此没有样本会被计入。</translation>
    </message>
    <message>
      <source>The weights in {0} must be numbers of at least 0, none missing.</source>
      <translation>{0} 中的权重必须是不小于 0 的数，且没有缺失。</translation>
    </message>
    <message>
      <source>The weights in {0} must be one number for each example.</source>
      <translation>{0} 中的权重必须是每个样本一个数。</translation>
    </message>
    <message>
      <source>The weights of {0} are kept; new weights in {1}</source>
      <translation>{0} 的权重保留；{1} 使用新的权重</translation>
    </message>
    <message>
      <source>The weights of {0} are not finite any more, although the loss is: the layers behind it turn them into zeros, and nothing can be learnt.</source>
      <translation>{0} 的权重已不再有限，尽管损失仍有限：其后的层将它们变成零，无法学到任何东西。</translation>
    </message>
    <message>
      <source>The weights of {0} differ in shape and could not start from the same values.</source>
      <translation>{0} 的权重形状不同，无法从相同的值开始。</translation>
    </message>
    <message>
      <source>The weights of {0} have the shapes {1}, but the layer {2} needs {3}</source>
      <translation>{0} 的权重形状为 {1}，但层 {2} 需要 {3}</translation>
    </message>
    <message>
      <source>The weights {0} cannot be saved: {1}.</source>
      <translation>权重 {0} 无法保存：{1}。</translation>
    </message>
    <message>
      <source>There are no examples in the {0} part; give it a share in the data panel</source>
      <translation>“{0}”部分没有样本；请在数据面板中为其分配比例</translation>
    </message>
    <message>
      <source>There are {0} class weights for {1} classes.</source>
      <translation>有 {0} 个类别权重，但有 {1} 个类别。</translation>
    </message>
    <message>
      <source>There is a class {0}, but {1} has units for the classes 0 to {2} only.</source>
      <translation>存在类别 {0}，但 {1} 只有对应类别 0 到 {2} 的单元。</translation>
    </message>
    <message>
      <source>There is a label {0}, but an output of {1} units knows the classes 0 to {2} only; give it a unit for each class</source>
      <translation>存在标签 {0}，但有 {1} 个单元的输出只认识类别 0 到 {2}；请为每个类别提供一个单元</translation>
    </message>
    <message>
      <source>There is no activation function behind {0}: the layers collapse into a single linear one.</source>
      <translation>{0} 之后没有激活函数：各层会合并为一个线性层。</translation>
    </message>
    <message>
      <source>There is no column {0}; the columns are {1}.</source>
      <translation>没有列 {0}；现有的列为 {1}。</translation>
    </message>
    <message>
      <source>There is no computation named {0}</source>
      <translation>没有名为 {0} 的计算</translation>
    </message>
    <message>
      <source>There is no example {0} in the {1} part; it has {2}</source>
      <translation>“{1}”部分没有样本 {0}；它有 {2} 个</translation>
    </message>
    <message>
      <source>There is no file {0}.</source>
      <translation>没有文件 {0}。</translation>
    </message>
    <message>
      <source>There is no layer named {0}</source>
      <translation>没有名为 {0} 的层</translation>
    </message>
    <message>
      <source>There is no loss without a right answer; choose an example of the data</source>
      <translation>没有正确答案就没有损失；请选择数据中的样本</translation>
    </message>
    <message>
      <source>There is no network yet; press Play or Initialise weights first</source>
      <translation>还没有网络;请先点击播放或初始化权重</translation>
    </message>
    <message>
      <source>There is no run to take weights from; press Play first</source>
      <translation>没有可从中获取权重的运行；请先按“开始”</translation>
    </message>
    <message>
      <source>There is no such example in the data of this network.</source>
      <translation>此网络的数据中没有这样的样本。</translation>
    </message>
    <message>
      <source>There is no trained network yet; press Play first</source>
      <translation>还没有训练好的网络；请先按“开始”</translation>
    </message>
    <message>
      <source>There is no training example of this class</source>
      <translation>没有该类别的训练样本</translation>
    </message>
    <message>
      <source>There is no weight named {0} in this network</source>
      <translation>此网络没有名为 {0} 的权重</translation>
    </message>
    <message>
      <source>There is not enough memory for this; use a smaller network or fewer examples</source>
      <translation>内存不足；请用更小的网络或更少的样本</translation>
    </message>
    <message>
      <source>There is not enough memory for this; use fewer examples, a smaller batch or a smaller network</source>
      <translation>内存不足；请减少样本、使用更小的批或更小的网络</translation>
    </message>
    <message>
      <source>This example of your own is not kept any more; draw or open it again</source>
      <translation>您自己的这个样本已不再保留；请重新绘制或打开</translation>
    </message>
    <message>
      <source>This gives no answer for this network</source>
      <translation>对这个网络没有答案</translation>
    </message>
    <message>
      <source>This gives no answer for this network or this example</source>
      <translation>对这个网络或样本没有答案</translation>
    </message>
    <message>
      <source>This layer does not have these units</source>
      <translation>该层没有这些单元</translation>
    </message>
    <message>
      <source>This layer does not read an input of the network</source>
      <translation>该层不读取网络的输入</translation>
    </message>
    <message>
      <source>This layer has no units that could be told apart</source>
      <translation>该层没有可以区分的单元</translation>
    </message>
    <message>
      <source>This needs three kept epochs; train a little longer, then ask again</source>
      <translation>这需要三个保留的轮次；再训练一会儿后重试</translation>
    </message>
    <message>
      <source>This needs two kept epochs; train a little longer</source>
      <translation>需要两个保留的轮次；再训练一会儿</translation>
    </message>
    <message>
      <source>This network does not have this layer</source>
      <translation>此网络没有这一层</translation>
    </message>
    <message>
      <source>This part of the data has no examples</source>
      <translation>数据的这一部分没有样本</translation>
    </message>
    <message>
      <source>This step needs classes, and the target of this data set is a number.</source>
      <translation>此步骤需要类别，而该数据集的目标是数值。</translation>
    </message>
    <message>
      <source>This step needs numbers. Received: {0}</source>
      <translation>此步骤需要数值。收到：{0}</translation>
    </message>
    <message>
      <source>Three classes from four numbers: softmax, categorical cross-entropy and the confusion matrix.</source>
      <translation>由四个数判断三个类别：Softmax、分类交叉熵和混淆矩阵。</translation>
    </message>
    <message>
      <source>Three clouds</source>
      <translation>三个点云</translation>
    </message>
    <message>
      <source>Three clouds of points, one for each class.</source>
      <translation>三个点云，每类一个。</translation>
    </message>
    <message>
      <source>Three growers of wine, 178 bottles, 13 chemical measurements.</source>
      <translation>三家葡萄酒种植者，178 瓶，13 项化学测量。</translation>
    </message>
    <message>
      <source>Three kinds of iris, 150 flowers, four lengths.</source>
      <translation>三种鸢尾花，150 朵，四项长度。</translation>
    </message>
    <message>
      <source>Three learning rates</source>
      <translation>三种学习率</translation>
    </message>
    <message>
      <source>Three rings</source>
      <translation>三个圆环</translation>
    </message>
    <message>
      <source>Three rings around the same centre.</source>
      <translation>三个同心圆环。</translation>
    </message>
    <message>
      <source>Three spirals</source>
      <translation>三条螺旋</translation>
    </message>
    <message>
      <source>Three spirals wound into each other.</source>
      <translation>三条相互缠绕的螺旋。</translation>
    </message>
    <message>
      <source>Three straight lines in place of tanh.</source>
      <translation>用三段直线代替 tanh。</translation>
    </message>
    <message>
      <source>Three straight lines in place of the sigmoid; faster.</source>
      <translation>用三段直线代替 Sigmoid；更快。</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>阈值</translation>
    </message>
    <message>
      <source>Threshold factor</source>
      <translation>阈值因子</translation>
    </message>
    <message>
      <source>Thresholds</source>
      <translation>阈值</translation>
    </message>
    <message>
      <source>Thresholds of your own in place of evenly spaced ones.</source>
      <translation>用您自己的阈值代替均匀分布的阈值。</translation>
    </message>
    <message>
      <source>Tie weights</source>
      <translation>共享权重</translation>
    </message>
    <message>
      <source>Tile grid size</source>
      <translation>分块网格大小</translation>
    </message>
    <message>
      <source>Time distributed</source>
      <translation>按时间分布</translation>
    </message>
    <message>
      <source>Time runs from left to right. A row that keeps its colour remembers; one that changes at every step follows the input. A unit whose colour changes at one place in the sequence has found something there. Where all rows are saturated from the first steps on, the layer can store nothing more. Pale columns are masked: the state stays as it was.</source>
      <translation>时间从左到右。颜色不变的行在记忆；每步都变的行跟随输入。颜色在序列某一处改变的单元在那里找到了什么。若所有行从最初几步起就饱和，该层便无法再存储任何东西。浅色的列被掩码：状态保持不变。</translation>
    </message>
    <message>
      <source>Time steps that an error goes back at most. Can be changed while the network trains.</source>
      <translation>误差最多向回传播的时间步数。训练时可以更改。</translation>
    </message>
    <message>
      <source>Top db</source>
      <translation>最高分贝差</translation>
    </message>
    <message>
      <source>Top k</source>
      <translation>前 k 个</translation>
    </message>
    <message>
      <source>Top-k accuracy</source>
      <translation>top-k 准确率</translation>
    </message>
    <message>
      <source>Top-k accuracy = (examples whose true class has fewer than k likelier ones) / (all examples). With k = 1 it is the accuracy, with k = number of classes it is 1. Dashed: guessing, k / number of classes.</source>
      <translation>Top-k 准确率 =（真实类别前面少于 k 个更可能类别的样本）/（全部样本）。k = 1 时为准确率，k = 类别数时为 1。虚线：猜测，k / 类别数。</translation>
    </message>
    <message>
      <source>Top-k hits</source>
      <translation>Top-k 命中</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>总和</translation>
    </message>
    <message>
      <source>Train anew, end when the validation loss has not become better for some epochs, and go back to the best epoch.</source>
      <translation>重新训练，当验证损失若干轮没有改善时结束，并回到最佳轮次。</translation>
    </message>
    <message>
      <source>Train for {0} epochs</source>
      <translation>训练 {0} 轮</translation>
    </message>
    <message>
      <source>Train on at most so many examples; empty = all.</source>
      <translation>最多用这么多样本训练；留空 = 全部。</translation>
    </message>
    <message>
      <source>Train on {0} examples</source>
      <translation>用 {0} 个样本训练</translation>
    </message>
    <message>
      <source>Trainable</source>
      <translation>可训练</translation>
    </message>
    <message>
      <source>Trained</source>
      <translation>参与训练</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Training examples to evaluate</source>
      <translation>要评估的训练样本数</translation>
    </message>
    <message>
      <source>Training follows the slope of the loss. Counts of right answers go up in steps and have no slope, so there is nothing to follow; watch them as metrics beside a loss.</source>
      <translation>训练沿损失的斜率进行。正确回答的个数呈阶梯状上升，没有斜率，因此无从跟随；请将其作为损失之外的指标来观察。</translation>
    </message>
    <message>
      <source>Training losses are measured with dropout, noise and augmentation at work: compare validation losses.</source>
      <translation>训练损失是在 Dropout、噪声和数据增强起作用时测得的：请比较验证损失。</translation>
    </message>
    <message>
      <source>Training number of an epoch = mean over its batches, each weighted by its number of examples.</source>
      <translation>一轮的训练数值 = 其各批次的平均，按样本数加权。</translation>
    </message>
    <message>
      <source>Training takes about {0} of memory, and this machine has {1}; most of it goes to {2}.</source>
      <translation>训练大约需要 {0} 内存，而这台计算机有 {1}；大部分用于{2}。</translation>
    </message>
    <message>
      <source>Training was not started: it would take about {0} of memory, and {1} are free; {2} of it go to {3}.</source>
      <translation>训练未开始：大约需要 {0} 内存，而空闲 {1}；其中 {2} 用于{3}。</translation>
    </message>
    <message>
      <source>Trains the open project once with each checked optimizer. All start from the same initial weights and see the same batches in the same order, so that only the optimizer differs.
How to read it: the curve that falls fastest (for an accuracy: rises) needs the fewest epochs; the table is sorted by the best value of the chosen number, and tells in which epoch it was reached.
Each optimizer runs at its own default settings; that of the project runs as you have set it. A loser may only need another learning rate: set it in the training panel and race again.</source>
      <translation>用每个勾选的优化器各训练一次打开的项目。所有优化器从相同的初始权重开始，并以相同的顺序看到相同的批，因此只有优化器不同。
如何阅读：下降（准确率则为上升）最快的曲线所需轮次最少；表格按所选数值的最佳值排序，并指出该值在第几轮达到。
每个优化器使用自己的默认设置；项目的优化器使用您所设的值。落后者可能只是需要另一个学习率：在训练面板中设置后再竞赛一次。</translation>
    </message>
    <message>
      <source>Trains the same project several times, each time with other initial weights and another order of the examples. The band runs from the least to the greatest value, the line is the mean. A difference between two settings that is smaller than the band is luck.</source>
      <translation>将同一项目训练多次，每次使用不同的初始权重和不同的样本顺序。色带从最小值到最大值，线为平均值。两种设置之间小于色带的差异只是运气。</translation>
    </message>
    <message>
      <source>Transformer encoder block</source>
      <translation>Transformer 编码器块</translation>
    </message>
    <message>
      <source>Transposed convolution 1D</source>
      <translation>一维转置卷积</translation>
    </message>
    <message>
      <source>Transposed convolution 2D</source>
      <translation>二维转置卷积</translation>
    </message>
    <message>
      <source>Transposed convolution 3D</source>
      <translation>三维转置卷积</translation>
    </message>
    <message>
      <source>Treat token 0 as padding that later layers skip.</source>
      <translation>将词元 0 视为填充，后面的层会跳过。</translation>
    </message>
    <message>
      <source>True negatives</source>
      <translation>真负例</translation>
    </message>
    <message>
      <source>True positives</source>
      <translation>真正例</translation>
    </message>
    <message>
      <source>Truncated BPTT</source>
      <translation>截断 BPTT</translation>
    </message>
    <message>
      <source>Truncated BPTT works with SimpleRNN, LSTM and GRU, not with {0}</source>
      <translation>“截断 BPTT”适用于 SimpleRNN、LSTM 和 GRU，不适用于 {0}</translation>
    </message>
    <message>
      <source>Truncated normal</source>
      <translation>截断正态</translation>
    </message>
    <message>
      <source>Turn class k into a row of zeros with a one in place k, as categorical losses need it.</source>
      <translation>将类别 k 变为一行零，第 k 位为一，分类损失需要这种形式。</translation>
    </message>
    <message>
      <source>Turn places back into integers.</source>
      <translation>将位置还原为整数。</translation>
    </message>
    <message>
      <source>Turn the classes 0 and 1 into -1 and +1, as hinge losses and tanh need them.</source>
      <translation>将类别 0 和 1 变为 -1 和 +1，合页损失和 Tanh 需要这种形式。</translation>
    </message>
    <message>
      <source>Turns category numbers into vectors of 0 and 1.</source>
      <translation>将类别编号变为由 0 和 1 构成的向量。</translation>
    </message>
    <message>
      <source>Turns each integer, such as a word number, into a learnt vector. The first layer for text and categories.</source>
      <translation>将每个整数（如词的编号）变为学习到的向量。文本和类别的第一层。</translation>
    </message>
    <message>
      <source>Turns maps, or the vectors of a sequence, into classes: the mean of each channel, or all values in a row, and a dense layer that weighs them for each class.</source>
      <translation>将特征图或序列的向量变为类别：取每个通道的平均，或将所有值排成一行，再由全连接层为每个类别加权。</translation>
    </message>
    <message>
      <source>Turns pictures by a random angle. Does nothing when the network predicts.</source>
      <translation>将图片旋转随机角度。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Turns pixels above a threshold into their negative. Does nothing when the network predicts.</source>
      <translation>将高于阈值的像素变为负片。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Turns scores into probabilities that add up to 1. The last step of a classifier.</source>
      <translation>将分数变为总和为 1 的概率。分类器的最后一步。</translation>
    </message>
    <message>
      <source>Turns some pictures grey. Needs three colour channels. Does nothing when the network predicts.</source>
      <translation>将部分图片变为灰度。需要三个颜色通道。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Turns some pictures into their negative. Does nothing when the network predicts.</source>
      <translation>将部分图片变为负片。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Turns sound into a picture of its frequencies over time, by a short-time Fourier transform that can be trained further.</source>
      <translation>用可继续训练的短时傅里叶变换，将声音变为其频率随时间变化的图。</translation>
    </message>
    <message>
      <source>Turns sound into a picture of its pitches over time, spaced as we hear them. For speech and music. One channel only.</source>
      <translation>将声音变为其音高随时间变化的图，间距符合人耳听感。用于语音和音乐。仅限单声道。</translation>
    </message>
    <message>
      <source>Turns the colours round the colour wheel at random. Needs three colour channels. Does nothing when the network predicts.</source>
      <translation>随机沿色轮转动颜色。需要三个颜色通道。网络预测时不起作用。</translation>
    </message>
    <message>
      <source>Turns the momentum of each weight matrix into an orthogonal one before the step (Jordan 2024); other weights get AdamW.</source>
      <translation>每步之前将每个权重矩阵的动量变为正交 (Jordan 2024)；其他权重使用 AdamW。</translation>
    </message>
    <message>
      <source>Turns the outputs of a layer into probabilities that add up to 1. For the last layer with several classes.</source>
      <translation>将一层的输出变为总和为 1 的概率。用于多类别的最后一层。</translation>
    </message>
    <message>
      <source>Tversky</source>
      <translation>Tversky</translation>
    </message>
    <message>
      <source>Twins</source>
      <translation>孪生</translation>
    </message>
    <message>
      <source>Twins learn from the same data.</source>
      <translation>孪生使用相同的数据。</translation>
    </message>
    <message>
      <source>Two branches</source>
      <translation>两个分支</translation>
    </message>
    <message>
      <source>Two clouds</source>
      <translation>两个点云</translation>
    </message>
    <message>
      <source>Two clouds that a straight line can separate.</source>
      <translation>两个可用一条直线分开的点云。</translation>
    </message>
    <message>
      <source>Two convolutions whose result is added to their input, so that they learn only what is to change (He et al. 2016, figure 2). A 1 x 1 convolution on the skip fits the input where the channels or the size change.</source>
      <translation>两个卷积，其结果加到它们的输入上，因此只需学习要改变的部分 (He et al. 2016，图 2)。通道或大小改变之处，由跳跃连接上的 1 x 1 卷积使输入与之匹配。</translation>
    </message>
    <message>
      <source>Two half circles that reach into each other.</source>
      <translation>两个相互嵌入的半圆。</translation>
    </message>
    <message>
      <source>Two inputs</source>
      <translation>两个输入</translation>
    </message>
    <message>
      <source>Two inputs, each a digit of 14 x 14 pixels, and two targets: their sum, and whether they are the same.</source>
      <translation>两个输入，各为一个 14 x 14 像素的数字；两个目标：它们的和，以及它们是否相同。</translation>
    </message>
    <message>
      <source>Two inputs, two outputs</source>
      <translation>两个输入，两个输出</translation>
    </message>
    <message>
      <source>Two layers of 512 units and dropout reach about 97 % in two epochs.</source>
      <translation>两层各 512 个单元加上 Dropout，两轮可达约 97 %。</translation>
    </message>
    <message>
      <source>Two moons</source>
      <translation>双月形</translation>
    </message>
    <message>
      <source>Two pictures go through one shared tower; one head tells the sum of the digits, the other whether they are the same.</source>
      <translation>两张图片通过同一个共享塔；一个头给出数字之和，另一个判断它们是否相同。</translation>
    </message>
    <message>
      <source>Two spirals</source>
      <translation>两条螺旋</translation>
    </message>
    <message>
      <source>Two spirals wound into each other.</source>
      <translation>两条相互缠绕的螺旋。</translation>
    </message>
    <message>
      <source>Two valleys</source>
      <translation>双谷</translation>
    </message>
    <message>
      <source>Two ways of dense layers side by side, each with a function of its own, whose results are put together. They read the same columns, or an input each.</source>
      <translation>两条并排的全连接层路径，各有自己的函数，其结果拼在一起。它们读取相同的列，或各自读取一个输入。</translation>
    </message>
    <message>
      <source>U-shaped network</source>
      <translation>U 形网络</translation>
    </message>
    <message>
      <source>Undo the normalization instead.</source>
      <translation>改为撤销归一化。</translation>
    </message>
    <message>
      <source>Uniform between two limits that you choose, whatever the size of the layer.</source>
      <translation>在您选择的两个界限之间均匀分布，与层的大小无关。</translation>
    </message>
    <message>
      <source>Uniform within sqrt(3 / inputs) (LeCun et al. 1998).</source>
      <translation>在 sqrt(3 / 输入数) 之内均匀分布 (LeCun et al. 1998)。</translation>
    </message>
    <message>
      <source>Uniform within sqrt(6 / (inputs + outputs)) (Glorot and Bengio 2010); Keras' default. A good start when the width of the layers should not matter.</source>
      <translation>在 sqrt(6 / (输入数 + 输出数)) 之内均匀分布 (Glorot and Bengio 2010)；Keras 的默认值。当层宽不应产生影响时是好的起点。</translation>
    </message>
    <message>
      <source>Uniform within sqrt(6 / inputs) (He et al. 2015). Made for ReLU and its relatives.</source>
      <translation>在 sqrt(6 / 输入数) 之内均匀分布 (He et al. 2015)。为 ReLU 及其同类而设计。</translation>
    </message>
    <message>
      <source>Unit forget bias</source>
      <translation>遗忘门偏置为一</translation>
    </message>
    <message>
      <source>Unit norm</source>
      <translation>单位范数</translation>
    </message>
    <message>
      <source>Unit normalization</source>
      <translation>单位归一化</translation>
    </message>
    <message>
      <source>Unit of the time.</source>
      <translation>时间的单位。</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>单元数</translation>
    </message>
    <message>
      <source>Units of each layer of the branches.</source>
      <translation>各分支每层的单元数。</translation>
    </message>
    <message>
      <source>Units of each layer of the deep way.</source>
      <translation>深层路径每层的单元数。</translation>
    </message>
    <message>
      <source>Units of each layer of the trunk.</source>
      <translation>主干每层的单元数。</translation>
    </message>
    <message>
      <source>Units of the dense layer before the last.</source>
      <translation>最后一层之前的全连接层的单元数。</translation>
    </message>
    <message>
      <source>Units of the first dense layer of a block.</source>
      <translation>每个块中第一个全连接层的单元数。</translation>
    </message>
    <message>
      <source>Units of the first of the two dense layers.</source>
      <translation>两个全连接层中第一个的单元数。</translation>
    </message>
    <message>
      <source>Units of the layer that each head has for itself.</source>
      <translation>每个头自有的层的单元数。</translation>
    </message>
    <message>
      <source>Units that are all the same</source>
      <translation>完全相同的单元</translation>
    </message>
    <message>
      <source>Unroll</source>
      <translation>展开</translation>
    </message>
    <message>
      <source>Unrolled in time</source>
      <translation>按时间展开</translation>
    </message>
    <message>
      <source>Up to this share of the range is added first.</source>
      <translation>先加上范围内至多此比例的值。</translation>
    </message>
    <message>
      <source>Upper limit.</source>
      <translation>上限。</translation>
    </message>
    <message>
      <source>Use Nesterov's look ahead.</source>
      <translation>使用 Nesterov 前瞻。</translation>
    </message>
    <message>
      <source>Use ReLU in the hidden layers</source>
      <translation>隐藏层使用 ReLU</translation>
    </message>
    <message>
      <source>Use ReLU there</source>
      <translation>在此使用 ReLU</translation>
    </message>
    <message>
      <source>Use SGD, which keeps nothing beside the weights</source>
      <translation>使用 SGD，它除权重外不保存任何内容</translation>
    </message>
    <message>
      <source>Use batches of {0}</source>
      <translation>使用大小为 {0} 的批</translation>
    </message>
    <message>
      <source>Use bias</source>
      <translation>使用偏置</translation>
    </message>
    <message>
      <source>Use causal mask</source>
      <translation>使用因果掩码</translation>
    </message>
    <message>
      <source>Use ema</source>
      <translation>使用 EMA</translation>
    </message>
    <message>
      <source>Use gate</source>
      <translation>使用门</translation>
    </message>
    <message>
      <source>Use initialisers that fit the activations</source>
      <translation>使用与激活函数相配的初始化器</translation>
    </message>
    <message>
      <source>Use leaky ReLU</source>
      <translation>使用带泄漏的 ReLU</translation>
    </message>
    <message>
      <source>Use mean absolute error and R2 instead</source>
      <translation>改用平均绝对误差和 R2</translation>
    </message>
    <message>
      <source>Use mean squared error</source>
      <translation>使用均方误差</translation>
    </message>
    <message>
      <source>Use no class weights</source>
      <translation>不使用类别权重</translation>
    </message>
    <message>
      <source>Use one table for both directions.</source>
      <translation>两个方向使用同一张表。</translation>
    </message>
    <message>
      <source>Use scale</source>
      <translation>使用缩放</translation>
    </message>
    <message>
      <source>Use the faster formula with tanh.</source>
      <translation>使用含 tanh 的更快公式。</translation>
    </message>
    <message>
      <source>Use the optimizer's usual rate</source>
      <translation>使用优化器的常用学习率</translation>
    </message>
    <message>
      <source>Use {0}</source>
      <translation>使用 {0}</translation>
    </message>
    <message>
      <source>Use {0} instead</source>
      <translation>改用 {0}</translation>
    </message>
    <message>
      <source>Uses only the sign of the momentum, so all weights move equally far (Chen et al. 2023). Wants a rate three to ten times smaller than Adam's.</source>
      <translation>只用动量的符号，因此所有权重移动相同的距离 (Chen et al. 2023)。学习率应为 Adam 的三分之一到十分之一。</translation>
    </message>
    <message>
      <source>VGG-16</source>
      <translation>VGG-16</translation>
    </message>
    <message>
      <source>VGG-19</source>
      <translation>VGG-19</translation>
    </message>
    <message>
      <source>Validate after so many steps; empty = after each epoch.</source>
      <translation>经过这么多步后验证；留空 = 每轮之后。</translation>
    </message>
    <message>
      <source>Validation</source>
      <translation>验证</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>Value at which the run ends.</source>
      <translation>达到此值时运行结束。</translation>
    </message>
    <message>
      <source>Value dim</source>
      <translation>值维度</translation>
    </message>
    <message>
      <source>Value of the border.</source>
      <translation>边框的值。</translation>
    </message>
    <message>
      <source>Value put in; none = noise.</source>
      <translation>填入的值；无 = 噪声。</translation>
    </message>
    <message>
      <source>Value range</source>
      <translation>取值范围</translation>
    </message>
    <message>
      <source>Value that comes in with fill mode constant.</source>
      <translation>填充方式为 constant 时填入的值。</translation>
    </message>
    <message>
      <source>Value that stands for padding.</source>
      <translation>表示填充的值。</translation>
    </message>
    <message>
      <source>Values below this are stopped.</source>
      <translation>低于此值的值被截止。</translation>
    </message>
    <message>
      <source>Values never rise above this.</source>
      <translation>值不会高于此数。</translation>
    </message>
    <message>
      <source>Variance</source>
      <translation>方差</translation>
    </message>
    <message>
      <source>Variance scaling</source>
      <translation>方差缩放</translation>
    </message>
    <message>
      <source>Variance: as many numbers as there are means.</source>
      <translation>方差：与均值的个数相同。</translation>
    </message>
    <message>
      <source>Vocabulary</source>
      <translation>词表</translation>
    </message>
    <message>
      <source>Warmup epochs</source>
      <translation>预热轮数</translation>
    </message>
    <message>
      <source>Warmup steps</source>
      <translation>预热步数</translation>
    </message>
    <message>
      <source>Warmup target</source>
      <translation>预热目标</translation>
    </message>
    <message>
      <source>Watch the decision boundary bend around two entangled spirals. Remove a hidden layer and see what it can no longer do.</source>
      <translation>观察决策边界绕着两条纠缠的螺旋弯曲。删除一个隐藏层，看它不再能做什么。</translation>
    </message>
    <message>
      <source>Watches the run: numbers that are not finite, a loss that explodes or does not fall, learning by heart, dead and saturated units, gradients that vanish or grow between the layers, inputs that are not scaled, metrics that cannot mean anything. A button changes the project, which you can undo, and trains on.</source>
      <translation>监视运行：非有限的数值、爆炸或不下降的损失、死记硬背、失活和饱和的单元、在层间消失或增大的梯度、未缩放的输入、毫无意义的指标。按钮会修改项目（可撤销）并继续训练。</translation>
    </message>
    <message>
      <source>Waves</source>
      <translation>波浪</translation>
    </message>
    <message>
      <source>Weigh the two classes by alpha.</source>
      <translation>用 α 对两个类别加权。</translation>
    </message>
    <message>
      <source>Weighs a value by how likely it is to be large (Hendrycks and Gimpel 2016). Usual in transformers.</source>
      <translation>按值为大的可能性对其加权 (Hendrycks and Gimpel 2016)。Transformer 常用。</translation>
    </message>
    <message>
      <source>Weighs the values by how well their keys match each query, by scalar products (Luong et al. 2015), nearly without weights of its own. Inputs: query, value and, if it differs from value, key.</source>
      <translation>按键与各查询的匹配程度（点积）对值加权 (Luong et al. 2015)，几乎没有自己的权重。输入：查询、值，以及与值不同时的键。</translation>
    </message>
    <message>
      <source>Weighs the values by tanh of query plus key, summed (Bahdanau et al. 2015): the first attention, made for translation. Inputs: query, value and, if it differs from value, key.</source>
      <translation>按查询加键的 tanh 之和对值加权 (Bahdanau et al. 2015)：最早的注意力，为翻译而设计。输入：查询、值，以及与值不同时的键。</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>Weight decay</source>
      <translation>权重衰减</translation>
    </message>
    <message>
      <source>Weight decay of the AdamW part.</source>
      <translation>AdamW 部分的权重衰减。</translation>
    </message>
    <message>
      <source>Weight of all classes.</source>
      <translation>所有类别的权重。</translation>
    </message>
    <message>
      <source>Weight of class 1; class 0 gets one minus this.</source>
      <translation>类别 1 的权重；类别 0 得到一减此值。</translation>
    </message>
    <message>
      <source>Weight of each column in the average.</source>
      <translation>每列在平均中的权重。</translation>
    </message>
    <message>
      <source>Weight of false negatives.</source>
      <translation>假负例的权重。</translation>
    </message>
    <message>
      <source>Weight of false positives.</source>
      <translation>假正例的权重。</translation>
    </message>
    <message>
      <source>Weight of recall against precision.</source>
      <translation>召回率相对于精确率的权重。</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>What a batch normalization makes of one channel of one batch. On the left what goes in, with the mean of the batch and one deviation to both sides (filled), and the moving ones (dashed). On the right what comes out of the same numbers: in training, where the batch's own statistics are used, and in inference, where the moving ones are. Below, how this batch moves the moving statistics.
How to read it: the two outputs should lie over each other. If they do not, the moving statistics lag behind - they need some 100 steps at a momentum of 0.99 - or the batches are too small; the validation loss is then worse than the training loss for no other reason.
y = gamma * (x - mean) / √(variance + epsilon) + beta; moving = moving * momentum + batch * (1 - momentum).</source>
      <translation>批归一化如何处理一个批次的一个通道。左边是输入，带批次均值及两侧各一个标准差（填充），以及滑动均值（虚线）。右边是同样的数得到的输出：训练时用批次自身的统计量，推断时用滑动统计量。下方是这个批次如何移动滑动统计量。
如何解读：两个输出应当重合。若不重合，说明滑动统计量滞后——动量为 0.99 时大约需要 100 步——或批次太小；此时验证损失仅因此就比训练损失差。
y = gamma * (x - mean) / √(variance + epsilon) + beta; moving = moving * momentum + batch * (1 - momentum)。</translation>
    </message>
    <message>
      <source>What a convolution makes of a picture, without a network and without training. The side of the output is ⌊(side + zeros − kernel) / stride⌋ + 1.
A dense layer has a weight for every pixel, so its weights grow with the picture; a convolution uses the same few weights at every place, however large the picture is. Move the size and watch both curves.</source>
      <translation>卷积对图片的作用，无需网络，也无需训练。输出的边长为 ⌊(边长 + 补零 − 核) / 步幅⌋ + 1。
全连接层对每个像素都有一个权重，因此权重数随图片增大；而卷积在每个位置都使用同样的少数权重，无论图片多大。改变大小并观察两条曲线。</translation>
    </message>
    <message>
      <source>What a network with one input has learned, as a curve over the data. Filled points: the training part; hollow points: the validation part, which the network never learns from. The test part is not shown. Both axes are in the units of the data: a preparation of inputs and targets is undone.
How to read it: at the start the curve is flat or has any shape. It bends towards the points. A curve that stays too straight is underfitting: more units help. A curve that runs through every single point and swings between them is overfitting. Beyond the data, at both ends, it is only a guess.
The residual of a point is r = y - f(x), the dashed line at the mouse. The mean squared error is the mean of r squared.
The wheel zooms, dragging shifts, a double click shows everything.</source>
      <translation>单输入网络所学到的内容，以数据之上的曲线显示。实心点：训练部分；空心点：验证部分，网络从不从中学习。测试部分不显示。两个坐标轴均为数据的单位：输入和目标的预处理已被还原。
如何阅读：开始时曲线是平的或任意形状，随后向各点弯曲。曲线过直是欠拟合：增加单元会有帮助。曲线穿过每一个点并在其间摆动是过拟合。在数据两端之外，它只是猜测。
一个点的残差为 r = y - f(x)，即鼠标处的虚线。均方误差是 r 平方的平均。
滚轮缩放，拖动平移，双击显示全部。</translation>
    </message>
    <message>
      <source>What a network with two inputs says at every point of the plane, in the units of the data. One output: blue for low, orange for high, and a line where it decides between the two classes (0.5 for a sigmoid, 0 for labels of -1 and +1). Several outputs: the colours of the classes, mixed by their probabilities, and lines where the most probable class changes. Filled points: the training part; hollow points: the validation part. The test part is not shown.
How to read it: pale places are doubtful. The line should run between the colours of the points. One layer without hidden units can draw one straight line only; hidden units bend it. A line that winds around single points is overfitting.
p = 1 / (1 + exp(-z)) for one output with logits, p[k] = exp(z[k]) / sum over j of exp(z[j]) for several.
The wheel zooms, dragging shifts, a double click shows everything. Move the mouse over the plane to read the output there.</source>
      <translation>具有两个输入的网络在平面每一点的回答，以数据的单位表示。一个输出：蓝色为低，橙色为高，线为两个类别的分界（Sigmoid 为 0.5，标签 -1 和 +1 为 0）。多个输出：各类别的颜色按概率混合，线为最可能类别改变之处。实心点：训练部分；空心点：验证部分。测试部分不显示。
如何阅读：颜色浅处是不确定的。线应在各颜色的点之间穿过。没有隐藏单元的单层只能画一条直线；隐藏单元使其弯曲。绕着单个点弯曲的线是过拟合。
带 logits 的单个输出 p = 1 / (1 + exp(-z))，多个输出 p[k] = exp(z[k]) / 对 j 求和 exp(z[j])。
滚轮缩放，拖动平移，双击显示全部。将鼠标移到平面上可读取该处的输出。</translation>
    </message>
    <message>
      <source>What comes in from outside: a mirror picture, one value, the other side, or the nearest pixel.</source>
      <translation>从外部进入的内容：镜像图片、单一值、另一侧，或最近的像素。</translation>
    </message>
    <message>
      <source>What comes in.</source>
      <translation>输入的内容。</translation>
    </message>
    <message>
      <source>What each number begins with.</source>
      <translation>每个数的初始值。</translation>
    </message>
    <message>
      <source>What every input is divided by.</source>
      <translation>每个输入除以此数。</translation>
    </message>
    <message>
      <source>What every layer gives for one example: for a convolution one map for each filter, bright where the filter found its pattern; for a dense layer one field for each unit; at the end the probabilities.
How to read it: maps of the first layers still look like the picture, later ones become small and sparse. A map that is empty for every example belongs to a dead filter. Step through the examples and see which maps light up.
Point at a map to see which part of the input that unit sees, its receptive field; behind a max pooling the winner of its window is marked, too. A click keeps the unit, arrow keys move it, Escape lets it go.
All layers are computed in one forward pass in inference mode.</source>
      <translation>每一层对一个样本给出的结果：卷积层每个滤波器一张特征图，在滤波器找到其模式的地方发亮；全连接层每个单元一格；最后是各类概率。
怎样读：前几层的特征图还像原图，后面的变小而稀疏。对所有样本都为空的特征图属于死滤波器。逐个浏览样本，看哪些特征图亮起来。
把指针放在特征图上，可以看到该单元看到输入的哪一部分，即它的感受野；在最大池化层后面还会标出窗口中的胜者。单击固定该单元，方向键移动它，Esc 取消。
所有层在推理模式下用一次前向传播算出。</translation>
    </message>
    <message>
      <source>What filters look for</source>
      <translation>滤波器在寻找什么</translation>
    </message>
    <message>
      <source>What is left is scaled up to make good for it, so the next layer sees mostly noise and learns next to nothing. Rates from 0.2 to 0.5 are usual.</source>
      <translation>剩下的值会放大以作补偿，因此下一层看到的大多是噪声，几乎学不到东西。常用比例为 0.2 到 0.5。</translation>
    </message>
    <message>
      <source>What is shown: logarithm of the power, magnitude, power density, or parts of the complex numbers.</source>
      <translation>显示的内容：功率的对数、幅度、功率密度，或复数的各部分。</translation>
    </message>
    <message>
      <source>What n counts: inputs, outputs, or their mean.</source>
      <translation>n 所计的内容：输入、输出，或二者的平均。</translation>
    </message>
    <message>
      <source>What the border is made of.</source>
      <translation>边框由什么构成。</translation>
    </message>
    <message>
      <source>What the gates of an LSTM or a GRU do at every step of the chosen sequence: above, those of one unit as curves; below, those of all units as maps, a row for each unit; and the formulas of one step with its numbers. Of a ConvLSTM, the maps of one filter at every step, and the formulas at one place of them.</source>
      <translation>LSTM 或 GRU 的门在所选序列每一步做什么：上方是一个单元的门的曲线；下方是所有单元的门的图，每个单元一行；以及某一步带数值的公式。对于 ConvLSTM，则是一个滤波器在每一步的图，以及其中一处的公式。</translation>
    </message>
    <message>
      <source>What the network says to single examples. Below a picture stand the prediction and its confidence; a wrong one has a red frame, and ≠ with the truth. Tables show one row for each example. A click chooses the example for every view.
The confidence is the score of the class that is predicted: with softmax p[k] = exp(z[k]) / sum over j of exp(z[j]), with one sigmoid unit p or 1 - p, where p = 1 / (1 + exp(-z)). A confidence of 0.9 should be right nine times out of ten.
How to read it: go through the most confident mistakes. Often the example is odd or labelled wrongly; if one kind repeats, the network lacks examples of it. An example of your own, drawn or from a file, stands first with a star while it is chosen.
Where the answers are numbers, each point is an example: the truth across, the prediction upwards, in the units after the preparation of the targets. On the dashed diagonal a prediction is right; the distance from it is the error. R² = 1 - sum of (y - f)² / sum of (y - mean y)²: 1 is perfect, 0 is no better than always saying the mean.</source>
      <translation>网络对单个样本的回答。图片下方是预测及其置信度；错误的预测带有红框，并以 ≠ 标出真实值。表格中每个样本一行。单击可在所有视图中选中该样本。
置信度是被预测类别的分数：使用 softmax 时 p[k] = exp(z[k]) / 对 j 求和 exp(z[j])；单个 Sigmoid 单元时为 p 或 1 - p，其中 p = 1 / (1 + exp(-z))。置信度为 0.9 时，十次中应有九次正确。
如何阅读：逐个查看置信度最高的错误。样本往往很特殊或标注有误；如果某一类情况反复出现，说明网络缺少这类样本。自己的样本（绘制的或来自文件的）被选中时排在最前并带有星号。
回答为数值时，每个点是一个样本：横轴为真实值，纵轴为预测，单位为目标预处理之后的单位。在虚线对角线上预测正确；到它的距离即误差。R² = 1 - (y - f)² 之和 / (y - y 的平均)² 之和：1 为完美，0 则不比总是回答平均值更好。</translation>
    </message>
    <message>
      <source>What the next training step will do to one weight: its gradient on the batch that comes next, with penalties and after clipping, what the optimizer remembers of it, the rate of now, and the new value. Each line is a formula, then the same with the current numbers.</source>
      <translation>下一训练步会如何改变一个权重：它在下一批次上的梯度（含惩罚、裁剪之后）、优化器对它的记忆、当前学习率和新值。每行先是公式，然后代入当前数值。</translation>
    </message>
    <message>
      <source>What the two inputs are joined with.</source>
      <translation>两个输入以何种方式结合。</translation>
    </message>
    <message>
      <source>What training makes small, with penalties</source>
      <translation>训练所要减小的量，含惩罚项</translation>
    </message>
    <message>
      <source>What training makes small.</source>
      <translation>训练所要减小的量。</translation>
    </message>
    <message>
      <source>What you want to remember about this project.</source>
      <translation>您想记下的关于该项目的内容。</translation>
    </message>
    <message>
      <source>Where a map is bright its filter has found what it looks for. Maps that are zero everywhere, for example after example, belong to dead filters. The mean over a class shows where the filter answers to this class in general. Of a max pooling, Winners shows which values are handed on: only to them does the gradient flow back.</source>
      <translation>图亮的地方，其滤波器找到了要找的东西。对一个又一个样本处处为零的图属于死滤波器。类别平均显示滤波器一般在哪里响应该类别。对最大池化，“胜者”显示哪些值被传下去：梯度只流回这些值。</translation>
    </message>
    <message>
      <source>Where examples enter the network. It states the shape of one example.</source>
      <translation>样本进入网络之处。它说明一个样本的形状。</translation>
    </message>
    <message>
      <source>Where the channels stand: channels_last = (depth, height, width, channels), channels_first = (channels, depth, height, width). None means as Keras is set up, usually channels_last; many operations on a CPU know only that.</source>
      <translation>通道的位置：channels_last = (深, 高, 宽, 通道)，channels_first = (通道, 深, 高, 宽)。无表示按 Keras 的设置，通常为 channels_last；CPU 上的许多运算只支持 channels_last。</translation>
    </message>
    <message>
      <source>Where the channels stand: channels_last = (height, width, channels), channels_first = (channels, height, width). None means as Keras is set up, usually channels_last; many operations on a CPU know only that.</source>
      <translation>通道的位置：channels_last = (高, 宽, 通道)，channels_first = (通道, 高, 宽)。无表示按 Keras 的设置，通常为 channels_last；CPU 上的许多运算只支持 channels_last。</translation>
    </message>
    <message>
      <source>Where the channels stand: channels_last = (length, channels), channels_first = (channels, length). None means as Keras is set up, usually channels_last; many operations on a CPU know only that.</source>
      <translation>通道的位置：channels_last = (长度, 通道)，channels_first = (通道, 长度)。无表示按 Keras 的设置，通常为 channels_last；CPU 上的许多运算只支持 channels_last。</translation>
    </message>
    <message>
      <source>Where the examples come from.</source>
      <translation>样本的来源。</translation>
    </message>
    <message>
      <source>Where the greatest value of the training part goes.</source>
      <translation>训练部分的最大值变为何值。</translation>
    </message>
    <message>
      <source>Where the least value of the training part goes.</source>
      <translation>训练部分的最小值变为何值。</translation>
    </message>
    <message>
      <source>Whether smaller (min) or larger (max) is better; auto decides by the name of the number.</source>
      <translation>较小（min）还是较大（max）更好；auto 由数的名称决定。</translation>
    </message>
    <message>
      <source>Whether the first row names the columns.</source>
      <translation>第一行是否为列名。</translation>
    </message>
    <message>
      <source>Whether the label is one of a few classes or a number to be predicted.</source>
      <translation>标签是少数几个类别之一，还是要预测的数值。</translation>
    </message>
    <message>
      <source>Whether the network is right as often as it is sure. The examples are sorted into bins by confidence; the height of a blue bar is the share of right answers in its bin, the red piece the gap to the mean confidence there. Below: how many examples each bin holds, with the mean confidence (dashed) and the share of right answers (solid).
Expected calibration error: ECE = sum over the bins of (examples in the bin / all) · |right - sure|. MCE = the largest |right - sure| of a bin. Brier score = mean of (p - y)² for one sigmoid unit, 0 to 1; for several classes the mean of the sum over all classes, 0 to 2; 0 is perfect.
How to read it: bars below the dashed diagonal mean too sure, above it too modest. Networks trained for long become too sure: their loss on the validation part rises while the accuracy stays. Bins with few examples jump about: look at the lower plot first.</source>
      <translation>网络的正确频率是否与其确信程度一致。样本按置信度分入各区间；蓝柱的高度是该区间正确答案的比例，红色部分是与该处平均置信度的差距。下方：每个区间有多少样本，以及平均置信度（虚线）和正确比例（实线）。
期望校准误差：ECE = 对各区间求和 (区间内样本 / 全部) · |正确 - 置信|。MCE = 各区间中最大的 |正确 - 置信|。Brier 分数：单个 sigmoid 单元为 (p - y)² 的均值，0 到 1；多个类别为对所有类别求和的均值，0 到 2；0 为完美。
如何解读：低于虚对角线的柱表示过于自信，高于则过于谦虚。训练很久的网络会变得过于自信：验证损失上升而准确率不变。样本少的区间会跳动：请先看下方的图。</translation>
    </message>
    <message>
      <source>Whether the sum of the two is one of 19 classes or a number to be predicted.</source>
      <translation>两者之和是 19 个类别之一，还是要预测的数。</translation>
    </message>
    <message>
      <source>Which axes meet: input, weights -&gt; output. The default is a plain dense layer.</source>
      <translation>哪些轴相结合：输入, 权重 -&gt; 输出。默认为普通全连接层。</translation>
    </message>
    <message>
      <source>Which examples the number counts: those of the whole set or of one part.</source>
      <translation>编号所指的样本：整个数据集的，还是某一部分的。</translation>
    </message>
    <message>
      <source>Which pairs are drawn.</source>
      <translation>生成哪些数字对。</translation>
    </message>
    <message>
      <source>Which parts of the chosen example speak for a class, or for one class and not for another one: the example beside a map of each method. z is the logit, the number before softmax or sigmoid; of networks that tell numbers it is the number.</source>
      <translation>所选样本的哪些部分支持某个类别，或支持一个类别而不是另一个：样本与每种方法的图并排。z 是 logit，即 softmax 或 sigmoid 之前的数；对输出数值的网络就是该数值。</translation>
    </message>
    <message>
      <source>Which points are drawn.</source>
      <translation>生成哪些点。</translation>
    </message>
    <message>
      <source>Which rows a random split draws.</source>
      <translation>随机划分抽取哪些行。</translation>
    </message>
    <message>
      <source>Which sequences are drawn.</source>
      <translation>抽取哪些序列。</translation>
    </message>
    <message>
      <source>Which vectors should be orthogonal.</source>
      <translation>哪些向量应当正交。</translation>
    </message>
    <message>
      <source>Which volumes are drawn.</source>
      <translation>生成哪些体数据。</translation>
    </message>
    <message>
      <source>Why this answer</source>
      <translation>为何如此回答</translation>
    </message>
    <message>
      <source>Wide and deep network</source>
      <translation>宽深网络</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>宽度</translation>
    </message>
    <message>
      <source>Width factor</source>
      <translation>宽度因子</translation>
    </message>
    <message>
      <source>Width of the blur in pixels; odd.</source>
      <translation>模糊的宽度（像素）；奇数。</translation>
    </message>
    <message>
      <source>Width that comes out.</source>
      <translation>输出的宽度。</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>窗函数</translation>
    </message>
    <message>
      <source>Window laid over each stretch of sound, against false frequencies at its ends.</source>
      <translation>加在每段声音上的窗函数，用于抑制两端的虚假频率。</translation>
    </message>
    <message>
      <source>Window laid over each wave.</source>
      <translation>加在每个波上的窗函数。</translation>
    </message>
    <message>
      <source>Wine</source>
      <translation>葡萄酒</translation>
    </message>
    <message>
      <source>With labels of another kind the loss is computed without an error message and means nothing.</source>
      <translation>若标签为其他类型，损失的计算不会报错，但毫无意义。</translation>
    </message>
    <message>
      <source>Without a validation part the number never comes, and the callback does nothing.</source>
      <translation>没有验证部分，该数就永远不会出现，回调也就不起作用。</translation>
    </message>
    <message>
      <source>Wraps a layer and keeps the largest stretch of its weights at 1 (Miyato et al. 2018). Calms the discriminator of a GAN.</source>
      <translation>包裹一个层并将其权重的最大拉伸保持为 1 (Miyato et al. 2018)。使 GAN 的判别器更稳定。</translation>
    </message>
    <message>
      <source>Write the time steps out one by one: faster for short sequences, but takes more memory.</source>
      <translation>将时间步逐一写出：短序列更快，但占用更多内存。</translation>
    </message>
    <message>
      <source>Writes numbers, weight histograms and the graph to a folder that TensorBoard opens.</source>
      <translation>将数值、权重直方图和计算图写入 TensorBoard 可打开的文件夹。</translation>
    </message>
    <message>
      <source>Writes one line for each epoch with all numbers to a CSV file.</source>
      <translation>每轮将所有数值作为一行写入 CSV 文件。</translation>
    </message>
    <message>
      <source>Writes the model to a folder each time the watched number is the best so far.</source>
      <translation>每当被监视的数达到至今最佳时，将模型写入文件夹。</translation>
    </message>
    <message>
      <source>X factor</source>
      <translation>X 因子</translation>
    </message>
    <message>
      <source>XOR</source>
      <translation>XOR（异或）</translation>
    </message>
    <message>
      <source>Xception</source>
      <translation>Xception</translation>
    </message>
    <message>
      <source>Y factor</source>
      <translation>Y 因子</translation>
    </message>
    <message>
      <source>Your files</source>
      <translation>您的文件</translation>
    </message>
    <message>
      <source>Your own formula</source>
      <translation>自定义公式</translation>
    </message>
    <message>
      <source>Your own weight for each class, in the order of the classes: 1, 2, 1. Classes without a number have 1.</source>
      <translation>按类别顺序给出每个类别的权重：1, 2, 1。没有给出数的类别为 1。</translation>
    </message>
    <message>
      <source>Zero padding 1D</source>
      <translation>一维补零</translation>
    </message>
    <message>
      <source>Zero padding 2D</source>
      <translation>二维补零</translation>
    </message>
    <message>
      <source>Zero padding 3D</source>
      <translation>三维补零</translation>
    </message>
    <message>
      <source>Zeros</source>
      <translation>全零</translation>
    </message>
    <message>
      <source>`bins` must be at least 1. Received: {0}</source>
      <translation>`bins` 必须至少为 1。收到：{0}</translation>
    </message>
    <message>
      <source>`confidence` and `right` must both be (n,). Received: {0} and {1}</source>
      <translation>`confidence` 和 `right` 都必须是 (n,)。收到：{0} 和 {1}</translation>
    </message>
    <message>
      <source>`low` must be below `high`. Received: {0} and {1}</source>
      <translation>`low` 必须小于 `high`。收到：{0} 和 {1}</translation>
    </message>
    <message>
      <source>`what` must be one of {0}. Received: {1}</source>
      <translation>`what` 必须是 {0} 之一。收到：{1}</translation>
    </message>
    <message>
      <source>`{0}` cannot be saved: the text holds half a character.</source>
      <translation>`{0}` 无法保存：文本中含有半个字符。</translation>
    </message>
    <message>
      <source>`{0}` cannot be saved: {1} is not a finite number, text, list or choice.</source>
      <translation>`{0}` 无法保存：{1} 不是有限数、文本、列表或选项。</translation>
    </message>
    <message>
      <source>`{0}` cannot be saved: {1} is not text.</source>
      <translation>`{0}` 无法保存：{1} 不是文本。</translation>
    </message>
    <message>
      <source>`{0}` cannot be set to {1}</source>
      <translation>`{0}` 不能设为 {1}</translation>
    </message>
    <message>
      <source>`{0}` has no three values to try</source>
      <translation>`{0}` 没有三个可尝试的值</translation>
    </message>
    <message>
      <source>`{0}` has {1} examples and `{2}` {3}; they must be as many.</source>
      <translation>`{0}` 有 {1} 个样本而 `{2}` 有 {3} 个；数量必须相同。</translation>
    </message>
    <message>
      <source>`{0}` has {1} weights for {2} examples.</source>
      <translation>`{0}` 有 {1} 个权重，对应 {2} 个样本。</translation>
    </message>
    <message>
      <source>`{0}` holds empty examples of the shape {1}.</source>
      <translation>`{0}` 含有形状为 {1} 的空样本。</translation>
    </message>
    <message>
      <source>`{0}` is no number</source>
      <translation>`{0}` 不是数</translation>
    </message>
    <message>
      <source>`{0}` must be new. Known from: {1}</source>
      <translation>`{0}` 必须是新的。已知于：{1}</translation>
    </message>
    <message>
      <source>`{0}` must be {1}. Received: {2}</source>
      <translation>`{0}` 必须是{1}。收到：{2}</translation>
    </message>
    <message>
      <source>`{0}` must have the shape {1} for each example. Received: {2}</source>
      <translation>`{0}` 的每个样本必须具有形状 {1}。收到：{2}</translation>
    </message>
    <message>
      <source>`{0}` must hold numbers, an example in each row.</source>
      <translation>`{0}` 必须含有数值，每行一个样本。</translation>
    </message>
    <message>
      <source>`{0}` must hold numbers. Received: {1}</source>
      <translation>`{0}` 必须含有数值。收到：{1}</translation>
    </message>
    <message>
      <source>`{0}` of {1} cannot be read from the text alone: {2}</source>
      <translation>仅凭文本无法得知 {1} 的 `{0}`：{2}</translation>
    </message>
    <message>
      <source>`{0}` was left out: {1} cannot be read here.</source>
      <translation>`{0}` 已略去：此处无法读取 {1}。</translation>
    </message>
    <message>
      <source>a Sequential model holds something that is no layer</source>
      <translation>Sequential 模型中含有不是层的内容</translation>
    </message>
    <message>
      <source>a Sequential model is a plain stack of layers, and {0}</source>
      <translation>Sequential 模型是层的简单堆叠，而{0}</translation>
    </message>
    <message>
      <source>a block needs a name of 1 to 200 characters</source>
      <translation>块需要 1 到 200 个字符的名称</translation>
    </message>
    <message>
      <source>a block on the clipboard has no known form</source>
      <translation>剪贴板上某个块的形式未知</translation>
    </message>
    <message>
      <source>a block on the clipboard has the name of another one</source>
      <translation>剪贴板上某个块与另一个块同名</translation>
    </message>
    <message>
      <source>a choice needs values by name. Received: {0}</source>
      <translation>选项需要按名称给出值。收到：{0}</translation>
    </message>
    <message>
      <source>a comma stands between the values of a function only</source>
      <translation>逗号只能用在函数的各个值之间</translation>
    </message>
    <message>
      <source>a curve that is steep at the beginning means that the network hesitates between few classes, and the right one is among them; a flat one that it is plainly wrong where it is wrong. Click a class in the table to see its curve beside that of all.</source>
      <translation>开头陡的曲线说明网络在少数类别之间犹豫，而正确的就在其中；平缓的曲线说明它错的时候错得彻底。单击表中的类别，可在总曲线旁看到它的曲线。</translation>
    </message>
    <message>
      <source>a formula may have at most {0} characters</source>
      <translation>公式最多可有 {0} 个字符</translation>
    </message>
    <message>
      <source>a good start is narrow and around zero. Training makes the histogram wider; L2 pulls it together, L1 piles weights up at zero. A histogram that runs away is an exploding network.</source>
      <translation>好的开始是窄的且在零附近。训练使直方图变宽；L2 把它收拢，L1 把权重堆到零。跑开的直方图是爆炸的网络。</translation>
    </message>
    <message>
      <source>a group of layers needs a network with one open end to continue</source>
      <translation>一组层需要一个只有一个开放端的网络才能接续</translation>
    </message>
    <message>
      <source>a layer needs a name of 1 to 200 characters without a slash</source>
      <translation>层名须为 1 到 200 个字符且不含斜杠</translation>
    </message>
    <message>
      <source>a layer on the clipboard has no known form</source>
      <translation>剪贴板上某个层的形式未知</translation>
    </message>
    <message>
      <source>a layer on the clipboard has no known links</source>
      <translation>剪贴板上某个层的连接未知</translation>
    </message>
    <message>
      <source>a layer on the clipboard has no legal name</source>
      <translation>剪贴板上某个层的名称不合法</translation>
    </message>
    <message>
      <source>a level line is good. A line that falls by a factor of 1,000 and more means that the layers near the input hardly learn (vanishing); one that climbs as much means steps that are too large there (exploding).</source>
      <translation>水平的线是好的。线下降 1000 倍以上，说明靠近输入的层几乎不学习（消失）；同样幅度地上升，说明那里的步子太大（爆炸）。</translation>
    </message>
    <message>
      <source>a linear map needs at least one layer</source>
      <translation>线性映射至少需要一层</translation>
    </message>
    <message>
      <source>a list of named choices</source>
      <translation>具名选项的列表</translation>
    </message>
    <message>
      <source>a list of {0}{1}</source>
      <translation>{0}的列表{1}</translation>
    </message>
    <message>
      <source>a loop builds layers, but how often is not told by the text alone</source>
      <translation>有循环在构建层，但仅凭文本无法得知循环多少次</translation>
    </message>
    <message>
      <source>a loss must change smoothly with p, the output, or nothing is learnt</source>
      <translation>损失必须随 p（输出）平滑变化，否则什么也学不到</translation>
    </message>
    <message>
      <source>a metric must use y, the target, or p, the output</source>
      <translation>指标必须使用 y（目标）或 p（输出）</translation>
    </message>
    <message>
      <source>a name stands twice in one object</source>
      <translation>同一对象中有重复的名称</translation>
    </message>
    <message>
      <source>a named choice</source>
      <translation>具名选项</translation>
    </message>
    <message>
      <source>a network needs a name of 1 to 60 characters without dots, colons and slashes</source>
      <translation>网络需要 1 到 60 个字符的名称，不含点、冒号和斜杠</translation>
    </message>
    <message>
      <source>a network that is built inside `{0}` cannot be read</source>
      <translation>无法读取在 `{0}` 内部构建的网络</translation>
    </message>
    <message>
      <source>a number above {0}{1}</source>
      <translation>大于 {0} 的数{1}</translation>
    </message>
    <message>
      <source>a number in the formula is too large</source>
      <translation>公式中的某个数字过大</translation>
    </message>
    <message>
      <source>a number{0}</source>
      <translation>数{0}</translation>
    </message>
    <message>
      <source>a part is cut off</source>
      <translation>有一部分被截断</translation>
    </message>
    <message>
      <source>a part is too large</source>
      <translation>某个部分过大</translation>
    </message>
    <message>
      <source>a path leaves these layers and comes back through {0}; take that layer, too</source>
      <translation>有一条路径离开这些层，又经 {0} 返回；请将该层也包括在内</translation>
    </message>
    <message>
      <source>a picture or sequence</source>
      <translation>图片或序列</translation>
    </message>
    <message>
      <source>a printed summary does not tell the settings of its layers; take the code that builds the model</source>
      <translation>打印出的摘要不含各层的设置；请使用构建模型的代码</translation>
    </message>
    <message>
      <source>a project</source>
      <translation>项目</translation>
    </message>
    <message>
      <source>a project has at least one network</source>
      <translation>项目至少有一个网络</translation>
    </message>
    <message>
      <source>a setting of {0} is not known here: {1}</source>
      <translation>此处不认识 {0} 的某项设置：{1}</translation>
    </message>
    <message>
      <source>a setting on the clipboard has no known form</source>
      <translation>剪贴板上某项设置的形式未知</translation>
    </message>
    <message>
      <source>a setting on the clipboard is nested too deeply</source>
      <translation>剪贴板上某项设置嵌套过深</translation>
    </message>
    <message>
      <source>a side of {0} pixels cannot be halved {1} times; choose a smaller `depth`</source>
      <translation>{0} 像素的边长无法减半 {1} 次；请选择更小的 `depth`</translation>
    </message>
    <message>
      <source>a single number</source>
      <translation>一个数</translation>
    </message>
    <message>
      <source>a target must not be named x</source>
      <translation>目标不能命名为 x</translation>
    </message>
    <message>
      <source>a twin may differ in data, network, training and seed alone</source>
      <translation>孪生只能在数据、网络、训练和种子上不同</translation>
    </message>
    <message>
      <source>a value</source>
      <translation>一个值</translation>
    </message>
    <message>
      <source>a value is missing before {0}</source>
      <translation>{0} 之前缺少值</translation>
    </message>
    <message>
      <source>a wide, round valley is a minimum that does not mind small changes, and such networks often generalise better; ridges and many small valleys are hard to train. Slices of different networks can be compared, because filters are scaled.</source>
      <translation>宽而圆的谷是不怕小变化的极小值，这样的网络往往泛化更好；山脊和许多小谷难以训练。不同网络的切片可以比较，因为滤波器已缩放。</translation>
    </message>
    <message>
      <source>after</source>
      <translation>之后</translation>
    </message>
    <message>
      <source>all at once</source>
      <translation>一次全部</translation>
    </message>
    <message>
      <source>all together</source>
      <translation>合在一起</translation>
    </message>
    <message>
      <source>always</source>
      <translation>总是</translation>
    </message>
    <message>
      <source>an array of {0} is not an array of numbers</source>
      <translation>{0} 类型的数组不是数值数组</translation>
    </message>
    <message>
      <source>an input has no weights to share</source>
      <translation>输入没有可共享的权重</translation>
    </message>
    <message>
      <source>an input of whole numbers has no gradient; ask for that of the layer that reads it</source>
      <translation>整数输入没有梯度；请查看读取它的层</translation>
    </message>
    <message>
      <source>an integer{0}</source>
      <translation>整数{0}</translation>
    </message>
    <message>
      <source>an operator such as * is missing after {0}</source>
      <translation>{0} 之后缺少 * 之类的运算符</translation>
    </message>
    <message>
      <source>an operator such as * is missing before {0}</source>
      <translation>{0} 之前缺少 * 之类的运算符</translation>
    </message>
    <message>
      <source>angle</source>
      <translation>angle</translation>
    </message>
    <message>
      <source>apply() needs a QApplication</source>
      <translation>apply() 需要 QApplication</translation>
    </message>
    <message>
      <source>arrays = {{name.lower(): array for name, array in np.load({file}).items()}}
</source>
      <translation>arrays = {{name.lower(): array for name, array in np.load({file}).items()}}
</translation>
    </message>
    <message>
      <source>arrays = {{name.lower(): array for name, array in np.load({file}).items()}}
x, y = (arrays[name] for name in first_pair(arrays, [("x_train", "y_train"), ("x", "y")]))
x_test, y_test = arrays.get("x_test", x[:0]), arrays.get("y_test", y[:0])
</source>
      <translation>arrays = {{name.lower(): array for name, array in np.load({file}).items()}}
x, y = (arrays[name] for name in first_pair(arrays, [("x_train", "y_train"), ("x", "y")]))
x_test, y_test = arrays.get("x_test", x[:0]), arrays.get("y_test", y[:0])
</translation>
    </message>
    <message>
      <source>as it looks</source>
      <translation>按其内容判断</translation>
    </message>
    <message>
      <source>at least {0}</source>
      <translation>至少 {0}</translation>
    </message>
    <message>
      <source>at the start all filters are noise. Filters that become smooth, with edges, corners or spots, have learned something; filters that stay noise or fade to zero are not used. A filter of a deeper layer has one slice for each channel of its input. The change since the start shows what training has added to the noise.</source>
      <translation>开始时所有滤波器都是噪声。变得平滑、带有边缘、角或斑点的滤波器学到了东西；仍是噪声或衰减为零的没有被使用。较深层的滤波器对其输入的每个通道有一个切片。自开始以来的变化显示训练在噪声上添加了什么。</translation>
    </message>
    <message>
      <source>at the start the curve is flat or has any shape. It bends towards the points. A curve that stays too straight is underfitting: more units help. A curve that runs through every single point and swings between them is overfitting. Beyond the data, at both ends, it is only a guess.</source>
      <translation>开始时曲线是平的或任意形状。它会弯向各点。太直是欠拟合：更多单元有帮助。穿过每一个点并在其间摆动是过拟合。在数据之外的两端只是猜测。</translation>
    </message>
    <message>
      <source>augmentation</source>
      <translation>数据增强</translation>
    </message>
    <message>
      <source>auto</source>
      <translation>auto</translation>
    </message>
    <message>
      <source>ave</source>
      <translation>ave</translation>
    </message>
    <message>
      <source>average</source>
      <translation>平均</translation>
    </message>
    <message>
      <source>average, maximum: of each channel. flatten: all values in a row. none: the input is a row of numbers already.</source>
      <translation>平均、最大：取自每个通道。展平：将所有值排成一行。无：输入已经是一行数。</translation>
    </message>
    <message>
      <source>axis {0} differs: {1} from {2} and {3} from {4}</source>
      <translation>轴 {0} 不同：{2} 为 {1}，{4} 为 {3}</translation>
    </message>
    <message>
      <source>balanced</source>
      <translation>均衡</translation>
    </message>
    <message>
      <source>bars below the dashed diagonal mean too sure, above it too modest. Networks trained for long become too sure: their loss on the validation part rises while the accuracy stays. Bins with few examples jump about: look at the lower plot first.</source>
      <translation>低于虚对角线的柱表示过于自信，高于则过于谦虚。训练很久的网络会变得过于自信：验证损失上升而准确率不变。样本少的区间会跳动：请先看下方的图。</translation>
    </message>
    <message>
      <source>batch normalisation</source>
      <translation>批归一化</translation>
    </message>
    <message>
      <source>before</source>
      <translation>之前</translation>
    </message>
    <message>
      <source>best = the 9 largest of max over y, x of activation[y, x, f], one place of each example. A click chooses the example and the unit for every view.</source>
      <translation>最佳 = 激活[y, x, f] 对 y, x 取最大值后最大的 9 个，每个样本一处。单击为所有视图选择样本和单元。</translation>
    </message>
    <message>
      <source>best epoch {0}</source>
      <translation>最佳第 {0} 轮</translation>
    </message>
    <message>
      <source>beta_1 of the AdamW part.</source>
      <translation>AdamW 部分的 beta_1。</translation>
    </message>
    <message>
      <source>beta_2 of the AdamW part.</source>
      <translation>AdamW 部分的 beta_2。</translation>
    </message>
    <message>
      <source>bicubic</source>
      <translation>bicubic</translation>
    </message>
    <message>
      <source>bilinear</source>
      <translation>bilinear</translation>
    </message>
    <message>
      <source>bold green is the best value of its column (the lowest loss or error, the highest accuracy). If the best val_loss lies far above the last row, the network has been overfitting since then.</source>
      <translation>绿色粗体是该列最好的值（最小的损失或误差，最高的准确率）。如果最好的 val_loss 远在最后一行之上，网络此后一直在过拟合。</translation>
    </message>
    <message>
      <source>bool</source>
      <translation>bool</translation>
    </message>
    <message>
      <source>both falling together is good; training falling while validation rises is overfitting; both staying high is underfitting; jumping up and down means that the learning rate is too large.</source>
      <translation>两者一起下降是好的；训练下降而验证上升是过拟合；两者都高是欠拟合；上下跳动说明学习率太大。</translation>
    </message>
    <message>
      <source>by_class({0}, {1})</source>
      <translation>by_class({0}, {1})</translation>
    </message>
    <message>
      <source>callbacks</source>
      <translation>回调</translation>
    </message>
    <message>
      <source>cannot share the weights of {0}, which has none of its own</source>
      <translation>无法共享 {0} 的权重，它没有自己的权重</translation>
    </message>
    <message>
      <source>cannot use the weights of {0} again: they are made for {1}, but {2} comes in here</source>
      <translation>无法再次使用 {0} 的权重：它们是为 {1} 而建的，但此处输入的是 {2}</translation>
    </message>
    <message>
      <source>causal</source>
      <translation>causal</translation>
    </message>
    <message>
      <source>channels_first</source>
      <translation>channels_first</translation>
    </message>
    <message>
      <source>channels_last</source>
      <translation>channels_last</translation>
    </message>
    <message>
      <source>choose the layer that the block is put behind</source>
      <translation>请选择要将块放在其后的层</translation>
    </message>
    <message>
      <source>choose the layers of the block first</source>
      <translation>请先选择块的层</translation>
    </message>
    <message>
      <source>classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>classes that form clouds of their own are told apart by this layer; those that overlap are not, or not along these axes. In t-SNE neither the sizes of clouds nor the distances between them mean anything.</source>
      <translation>各自成团的类别被该层区分开；重叠的没有，或不是沿这些轴。在 t-SNE 中，团的大小和团间距离都没有意义。</translation>
    </message>
    <message>
      <source>column {0}</source>
      <translation>列 {0}</translation>
    </message>
    <message>
      <source>columns</source>
      <translation>列</translation>
    </message>
    <message>
      <source>concat</source>
      <translation>concat</translation>
    </message>
    <message>
      <source>constant</source>
      <translation>constant</translation>
    </message>
    <message>
      <source>count</source>
      <translation>count</translation>
    </message>
    <message>
      <source>curves should stay of one size and not drift apart by powers of ten. A step usually changes about a thousandth of the weights (dashed): much more is a learning rate that is too large, much less one that is too small.</source>
      <translation>曲线应保持同一量级，不要相差数个数量级。一步通常改变权重的约千分之一（虚线）：大得多说明学习率太大，小得多说明太小。</translation>
    </message>
    <message>
      <source>dB</source>
      <translation>dB</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy · dy/dx (chain rule), dL/dw ≈ (L(w + h) - L(w - h)) / 2h.</source>
      <translation>dL/dx = dL/dy · dy/dx（链式法则），dL/dw ≈ (L(w + h) - L(w - h)) / 2h。</translation>
    </message>
    <message>
      <source>data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>def {0}({1}):
</source>
      <translation>def {0}({1}):
</translation>
    </message>
    <message>
      <source>density</source>
      <translation>density</translation>
    </message>
    <message>
      <source>dot</source>
      <translation>dot</translation>
    </message>
    <message>
      <source>dot: scalar product of query and key. concat: tanh of their sum.</source>
      <translation>dot：查询与键的点积。concat：二者之和的 tanh。</translation>
    </message>
    <message>
      <source>draw a digit and change it slowly into another one, and watch where the answer turns. A picture that is unlike all examples gets an answer, too, and often a sure one. With several inputs, those that are not drawn are taken from the chosen example.</source>
      <translation>画一个数字，慢慢改成另一个，看答案在哪里转变。与所有样本都不像的图也会得到答案，而且往往很确定。有多个输入时，未绘制的取自所选样本。</translation>
    </message>
    <message>
      <source>dropout</source>
      <translation>Dropout</translation>
    </message>
    <message>
      <source>each feature</source>
      <translation>每个特征</translation>
    </message>
    <message>
      <source>epochs</source>
      <translation>轮</translation>
    </message>
    <message>
      <source>equal class shares need classes</source>
      <translation>类别比例相等需要类别</translation>
    </message>
    <message>
      <source>equal class shares need shuffled rows</source>
      <translation>类别比例相等需要打乱的行</translation>
    </message>
    <message>
      <source>every class</source>
      <translation>每个类别</translation>
    </message>
    <message>
      <source>examples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>expects examples of shape {0}, but the data has {1}</source>
      <translation>期望样本形状为 {0}，但数据为 {1}</translation>
    </message>
    <message>
      <source>f(a, b) = L(w + a d + b e). The directions d and e are random, and each filter in them is scaled to the norm of the filter of the weights: d = d |w| / |d|; biases, scales and shifts do not move. For the way of training they are the two directions in which the kept epochs differ most. Dropout is off; normalisation takes the statistics it has, or those of the examples.</source>
      <translation>f(a, b) = L(w + a d + b e)。方向 d 和 e 是随机的，其中每个滤波器缩放到权重滤波器的范数：d = d |w| / |d|；偏置和缩放不动。对训练路径，则取保留的轮次差异最大的两个方向。丢弃关闭；归一化使用其统计量或样本的统计量。</translation>
    </message>
    <message>
      <source>fan_avg</source>
      <translation>fan_avg</translation>
    </message>
    <message>
      <source>fan_in</source>
      <translation>fan_in</translation>
    </message>
    <message>
      <source>fan_out</source>
      <translation>fan_out</translation>
    </message>
    <message>
      <source>farmhash</source>
      <translation>farmhash</translation>
    </message>
    <message>
      <source>feature maps</source>
      <translation>特征图</translation>
    </message>
    <message>
      <source>file</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>first layers look for edges, lines and colours, later ones for corners, textures and parts, the last for something like whole examples. A picture that stays noise belongs to a unit that has not learnt anything or never answers. What is drawn is what the unit likes best, not what it usually sees: compare it with its patches of the data.</source>
      <translation>前面的层寻找边缘、线条和颜色，后面的层寻找角、纹理和部件，最后一层寻找类似完整样本的东西。始终是噪声的图片属于什么也没学到或从不响应的单元。画出的是单元最喜欢的，而不是它通常看到的：请与它在数据中的图块比较。</translation>
    </message>
    <message>
      <source>flatten</source>
      <translation>展平</translation>
    </message>
    <message>
      <source>float16</source>
      <translation>float16</translation>
    </message>
    <message>
      <source>float32</source>
      <translation>float32</translation>
    </message>
    <message>
      <source>float64</source>
      <translation>float64</translation>
    </message>
    <message>
      <source>floormod</source>
      <translation>floormod</translation>
    </message>
    <message>
      <source>folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>found = labels_of({0}, {1})
</source>
      <translation>found = labels_of({0}, {1})
</translation>
    </message>
    <message>
      <source>found = {0}({1})
x, y = found.data, found.target.astype("{2}")
</source>
      <translation>found = {0}({1})
x, y = found.data, found.target.astype("{2}")
</translation>
    </message>
    <message>
      <source>from {0} import {1}{2}</source>
      <translation>from {0} import {1}{2}</translation>
    </message>
    <message>
      <source>functions call each other too deeply</source>
      <translation>函数相互调用过深</translation>
    </message>
    <message>
      <source>go through the most confident mistakes. Often the example is odd or labelled wrongly; if one kind repeats, the network lacks examples of it. An example of your own, drawn or from a file, stands first with a star while it is chosen.</source>
      <translation>浏览最确信的错误。样本常常很怪或标注错误；如果某一类型反复出现，说明网络缺少这样的样本。自己的样本（绘制的或来自文件的）被选中时排在最前并带有星号。</translation>
    </message>
    <message>
      <source>good residuals have no shape: as many above as below the line everywhere, and everywhere equally far. A bow means that the network is too simple for the curve, a funnel that errors grow with the size of the number, a mean far from 0 that it says too much or too little throughout.</source>
      <translation>好的残差没有形状：处处在线上下各半，且距离相同。弓形说明网络对曲线太简单，漏斗形说明误差随数值增大，均值远离 0 说明整体偏高或偏低。</translation>
    </message>
    <message>
      <source>gradient of a step = mean over the batch of the gradients of its examples.</source>
      <translation>一步的梯度 = 批次中各样本梯度的平均。</translation>
    </message>
    <message>
      <source>h_t = f(W x_t + U h_(t-1) + b); with gates in LSTM and GRU, see the view of gates.</source>
      <translation>h_t = f(W x_t + U h_(t-1) + b)；LSTM 和 GRU 带门，见门的视图。</translation>
    </message>
    <message>
      <source>h_t = f(x_t, h_(t-1)) with the same f at every step, y_t = h_t.</source>
      <translation>h_t = f(x_t, h_(t-1))，每一步的 f 相同，y_t = h_t。</translation>
    </message>
    <message>
      <source>hamming</source>
      <translation>hamming</translation>
    </message>
    <message>
      <source>hann</source>
      <translation>hann</translation>
    </message>
    <message>
      <source>has no input; connect a layer to it or remove it</source>
      <translation>没有输入；请为其连接一个层或将其移除</translation>
    </message>
    <message>
      <source>has no output {0}</source>
      <translation>没有输出 {0}</translation>
    </message>
    <message>
      <source>has the name of another layer</source>
      <translation>与另一个层同名</translation>
    </message>
    <message>
      <source>height of a bin = numbers in it / all of the row; with "Log counts" log(1 + numbers). Bins reach to a power of two; ridges of other reach are brought to the same bins. The lines of the heat-map are at 5, 50 and 95 % of the numbers.</source>
      <translation>每格的高度 = 其中的数 / 该行全部；用“计数取对数”时为 log(1 + 数)。各格延伸到二的幂；范围不同的山脊会换到相同的格。热图的线位于 5、50、95 % 的数处。</translation>
    </message>
    <message>
      <source>here it hands on which steps are padding; in the file this operation forgets that</source>
      <translation>此处会继续传递哪些步是填充；在文件中该操作会丢失这一信息</translation>
    </message>
    <message>
      <source>hollow ball</source>
      <translation>空心球</translation>
    </message>
    <message>
      <source>horizontal</source>
      <translation>horizontal</translation>
    </message>
    <message>
      <source>horizontal_and_vertical</source>
      <translation>horizontal_and_vertical</translation>
    </message>
    <message>
      <source>how many channels {0} gives is not known yet: set `{1}`</source>
      <translation>尚不知道 {0} 给出多少个通道：请设置 `{1}`</translation>
    </message>
    <message>
      <source>if len(p.shape) == 1:
    p = keras.ops.expand_dims(p, -1)
if len(y.shape) &lt; len(p.shape):
    y = keras.ops.expand_dims(y, -1)
y = keras.ops.cast(y, p.dtype)
</source>
      <translation>if len(p.shape) == 1:
    p = keras.ops.expand_dims(p, -1)
if len(y.shape) &lt; len(p.shape):
    y = keras.ops.expand_dims(y, -1)
y = keras.ops.cast(y, p.dtype)
</translation>
    </message>
    <message>
      <source>if {0}:
    {1}</source>
      <translation>if {0}:
    {1}</translation>
    </message>
    <message>
      <source>imag</source>
      <translation>imag</translation>
    </message>
    <message>
      <source>import {0}{1}</source>
      <translation>import {0}{1}</translation>
    </message>
    <message>
      <source>infinite</source>
      <translation>无穷大</translation>
    </message>
    <message>
      <source>initialiser</source>
      <translation>初始化器</translation>
    </message>
    <message>
      <source>insert Flatten or GlobalAveragePooling before it</source>
      <translation>请在其之前插入 Flatten 或 GlobalAveragePooling</translation>
    </message>
    <message>
      <source>insert Reshape before it</source>
      <translation>请在其之前插入 Reshape</translation>
    </message>
    <message>
      <source>int</source>
      <translation>int</translation>
    </message>
    <message>
      <source>int32</source>
      <translation>int32</translation>
    </message>
    <message>
      <source>int64</source>
      <translation>int64</translation>
    </message>
    <message>
      <source>int: the number itself. one_hot: a vector with a single 1 for each number. multi_hot: one vector for the example, 1 for each number that occurs. count: how often each occurs.</source>
      <translation>int：数本身。one_hot：每个数一个只有一个 1 的向量。multi_hot：每个样本一个向量，出现的数记 1。count：每个数出现的次数。</translation>
    </message>
    <message>
      <source>int: the number of the bin. one_hot: a vector with a single 1 for it.</source>
      <translation>int：分箱的编号。one_hot：相应位置只有一个 1 的向量。</translation>
    </message>
    <message>
      <source>integers</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>integers 0, 1, 2, …</source>
      <translation>整数 0, 1, 2, …</translation>
    </message>
    <message>
      <source>interpolation</source>
      <translation>interpolation</translation>
    </message>
    <message>
      <source>is read by no layer; connect it or remove it</source>
      <translation>没有层读取它；请连接或移除</translation>
    </message>
    <message>
      <source>it declares {0} MiB of weights in {1} MiB, which cannot be</source>
      <translation>它声称在 {1} MiB 中有 {0} MiB 权重，这不可能</translation>
    </message>
    <message>
      <source>it describes a network without layers</source>
      <translation>它描述的网络没有层</translation>
    </message>
    <message>
      <source>it describes {0}, which is no Sequential or functional model of Keras</source>
      <translation>它描述的是 {0}，不是 Keras 的 Sequential 或函数式模型</translation>
    </message>
    <message>
      <source>it has more than {0} layers</source>
      <translation>其层数超过 {0}</translation>
    </message>
    <message>
      <source>it has more than {0} parts</source>
      <translation>其部分数超过 {0}</translation>
    </message>
    <message>
      <source>it has {0} layers one behind the other, and Keras builds no more than {1}</source>
      <translation>它有 {0} 层首尾相连，而 Keras 最多构建 {1} 层</translation>
    </message>
    <message>
      <source>it holds neither a description nor weights of a Keras model</source>
      <translation>它既不含 Keras 模型的描述，也不含其权重</translation>
    </message>
    <message>
      <source>it holds no weights that fit {0}</source>
      <translation>它不含适合 {0} 的权重</translation>
    </message>
    <message>
      <source>it holds something else than arrays of numbers</source>
      <translation>它含有数值数组以外的内容</translation>
    </message>
    <message>
      <source>it holds the array {0}, which belongs to no layer of the open network</source>
      <translation>它含有数组 {0}，而该数组不属于已打开网络的任何层</translation>
    </message>
    <message>
      <source>it holds weights alone, and the open network, which they would be put into, cannot be built</source>
      <translation>它只含权重，而要放入权重的打开的网络无法构建</translation>
    </message>
    <message>
      <source>it holds weights of {0} layers, but the open network has {1} with weights</source>
      <translation>它含有 {0} 层的权重，但打开的网络有 {1} 层含权重</translation>
    </message>
    <message>
      <source>it holds weights of {0}, which the open network has not</source>
      <translation>它含有 {0} 的权重，而打开的网络中没有该层</translation>
    </message>
    <message>
      <source>it holds {0} arrays, but the open network has {1}</source>
      <translation>它含有 {0} 个数组，但打开的网络有 {1} 个</translation>
    </message>
    <message>
      <source>it is empty</source>
      <translation>它是空的</translation>
    </message>
    <message>
      <source>it is no file</source>
      <translation>它不是文件</translation>
    </message>
    <message>
      <source>it is no model, weights or JSON file</source>
      <translation>它不是模型、权重或 JSON 文件</translation>
    </message>
    <message>
      <source>it is no project of this program</source>
      <translation>这不是本程序的项目</translation>
    </message>
    <message>
      <source>it links to another place</source>
      <translation>它链接到别处</translation>
    </message>
    <message>
      <source>it needs a sequence; let the layer before it return sequences, or insert Reshape before it</source>
      <translation>它需要一个序列：让前一层返回序列，或在其前插入 Reshape</translation>
    </message>
    <message>
      <source>it needs images or sequences; insert Reshape before it, or place it before Flatten</source>
      <translation>它需要图像或序列；请在其之前插入 Reshape，或将其置于 Flatten 之前</translation>
    </message>
    <message>
      <source>it takes longer than {0} seconds to read; try again when the computer is less busy</source>
      <translation>读取超过 {0} 秒；请在计算机不太忙时重试</translation>
    </message>
    <message>
      <source>it was made by a newer version of this program (format {0}; this version reads up to {1})</source>
      <translation>它由本程序的较新版本创建（格式 {0}；此版本最多读到 {1}）</translation>
    </message>
    <message>
      <source>its arrays are cut off, or no arrays of numbers</source>
      <translation>其数组不完整，或不是数值数组</translation>
    </message>
    <message>
      <source>its description of the model is too long</source>
      <translation>其模型描述过长</translation>
    </message>
    <message>
      <source>its groups are nested too deeply</source>
      <translation>其分组嵌套过深</translation>
    </message>
    <message>
      <source>its layers do not form a network: {0}</source>
      <translation>其各层不能构成网络：{0}</translation>
    </message>
    <message>
      <source>its list of layers does not fit its weights</source>
      <translation>其层列表与权重不符</translation>
    </message>
    <message>
      <source>its list of layers is missing or damaged</source>
      <translation>其层列表缺失或已损坏</translation>
    </message>
    <message>
      <source>its list of weights does not fit its weights</source>
      <translation>其权重列表与权重不符</translation>
    </message>
    <message>
      <source>its models are nested too deeply</source>
      <translation>其模型嵌套过深</translation>
    </message>
    <message>
      <source>its models call each other too often</source>
      <translation>其模型相互调用过于频繁</translation>
    </message>
    <message>
      <source>its outputs are missing or not in the model</source>
      <translation>其输出缺失，或不在模型中</translation>
    </message>
    <message>
      <source>its weights are damaged or cut off</source>
      <translation>其权重已损坏或不完整</translation>
    </message>
    <message>
      <source>its weights are packed in a way that is not known here</source>
      <translation>其权重的压缩方式在此未知</translation>
    </message>
    <message>
      <source>its weights are packed in pieces that are too large</source>
      <translation>其权重的压缩块过大</translation>
    </message>
    <message>
      <source>its weights lie outside the file</source>
      <translation>其权重位于文件之外</translation>
    </message>
    <message>
      <source>its weights take {0} MiB and training as much again, but only {1} MiB of memory are free</source>
      <translation>其权重占 {0} MiB，训练还需同样多，但只有 {1} MiB 内存可用</translation>
    </message>
    <message>
      <source>kept{0} = {1}
</source>
      <translation>kept{0} = {1}
</translation>
    </message>
    <message>
      <source>keras.ops.cast({0}, {1}.dtype)</source>
      <translation>keras.ops.cast({0}, {1}.dtype)</translation>
    </message>
    <message>
      <source>keras{0}</source>
      <translation>keras{0}</translation>
    </message>
    <message>
      <source>lanczos3</source>
      <translation>lanczos3</translation>
    </message>
    <message>
      <source>lanczos5</source>
      <translation>lanczos5</translation>
    </message>
    <message>
      <source>last</source>
      <translation>末尾</translation>
    </message>
    <message>
      <source>layer {0} reads {1} inputs, but the one before gives {2}</source>
      <translation>层 {0} 读取 {1} 个输入，但前一层给出 {2} 个</translation>
    </message>
    <message>
      <source>layers are added to a model that is not Sequential</source>
      <translation>层被添加到并非 Sequential 的模型</translation>
    </message>
    <message>
      <source>layers can be reordered in a stack only; drag the links instead</source>
      <translation>只有堆叠结构中的层可以重新排序；请改为拖动连接</translation>
    </message>
    <message>
      <source>layers on the clipboard share weights but are not alike</source>
      <translation>剪贴板上的层共享权重但并不相同</translation>
    </message>
    <message>
      <source>layers.</source>
      <translation>layers.</translation>
    </message>
    <message>
      <source>leads to no output of the network</source>
      <translation>不通向网络的任何输出</translation>
    </message>
    <message>
      <source>learning rate {0} -&gt; {1}</source>
      <translation>学习率 {0} -&gt; {1}</translation>
    </message>
    <message>
      <source>line {0}: {1}</source>
      <translation>第 {0} 行：{1}</translation>
    </message>
    <message>
      <source>linking {0} to {1} would close a cycle</source>
      <translation>将 {0} 连接到 {1} 会形成环</translation>
    </message>
    <message>
      <source>links</source>
      <translation>连接</translation>
    </message>
    <message>
      <source>log</source>
      <translation>log</translation>
    </message>
    <message>
      <source>long whiskers mean that the answer hangs on which units are there, so the network is unsure; a tall bar with short whiskers is a firm answer. A diamond far from its bar means that inference is not the mean of the passes.</source>
      <translation>须长说明答案取决于哪些单元在场，即网络不确定；柱高而须短是稳固的答案。菱形远离其柱说明推断不等于各次前向的平均。</translation>
    </message>
    <message>
      <source>look for classes whose F1 is far below the others (click F1 to sort) and then into the confusion matrix for what they are taken for. The macro average counts every class alike, the weighted average every example alike: a macro average far below the accuracy means that rare classes are learnt badly.</source>
      <translation>寻找 F1 远低于其他的类别（单击 F1 排序），再到混淆矩阵中看它们被当成了什么。宏平均对每个类别同等看待，加权平均对每个样本同等看待：宏平均远低于准确率说明稀少的类别学得差。</translation>
    </message>
    <message>
      <source>look for strong red cells: a pair of classes that look alike. A red column is a class that is said too often.</source>
      <translation>寻找明显的红色单元格：看起来相似的一对类别。红色的列是说得太多的类别。</translation>
    </message>
    <message>
      <source>look for wrong labels, odd pictures, and kinds that repeat: more examples of these help most. Hardest examples have the largest loss, right or wrong; the most confident mistakes are the surest wrong answers.</source>
      <translation>寻找错误的标签、奇怪的图片和重复出现的类型：增加这类样本最有帮助。最难样本的损失最大，无论对错；最确信的错误是最肯定的错误答案。</translation>
    </message>
    <message>
      <source>loss {0}</source>
      <translation>损失 {0}</translation>
    </message>
    <message>
      <source>macro</source>
      <translation>macro</translation>
    </message>
    <message>
      <source>made for others: </source>
      <translation>为其他输入而建：</translation>
    </message>
    <message>
      <source>magnitude</source>
      <translation>magnitude</translation>
    </message>
    <message>
      <source>majoring</source>
      <translation>majoring</translation>
    </message>
    <message>
      <source>map[y, x] = f(b + sum over i, j, c of input[y + i, x + j, c] * kernel[i, j, c]); mean map = sum of maps / examples.</source>
      <translation>图[y, x] = f(b + 对 i, j, c 求和 输入[y + i, x + j, c] * 卷积核[i, j, c])；平均图 = 图之和 / 样本数。</translation>
    </message>
    <message>
      <source>maps of the first layers still look like the picture, later ones become small and sparse. A map that is empty for every example belongs to a dead filter. Step through the examples and see which maps light up.</source>
      <translation>前面各层的图仍像图片，后面的变得小而稀疏。对每个样本都为空的图属于死滤波器。逐个浏览样本，看哪些图亮起。</translation>
    </message>
    <message>
      <source>max</source>
      <translation>max</translation>
    </message>
    <message>
      <source>max(0, 1 + best wrong score - right score): wants the right class ahead of all others by a margin of 1.</source>
      <translation>max(0, 1 + 最高错误分数 - 正确分数)：希望正确类别以间隔 1 领先于其他类别。</translation>
    </message>
    <message>
      <source>max(0, 1 + best wrong score - right score); labels are one-hot.</source>
      <translation>max(0, 1 + 最高错误分数 - 正确分数)；标签为独热编码。</translation>
    </message>
    <message>
      <source>max(beta_2 * u, abs(g))</source>
      <translation>max(beta_2 * u, abs(g))</translation>
    </message>
    <message>
      <source>maximum</source>
      <translation>最大</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>mean</translation>
    </message>
    <message>
      <source>mean = (1 / n) sum over passes of y; spread = √(sum over passes of (y - mean)² / (n - 1))</source>
      <translation>均值 = (1 / n) 对各次前向求和 y；离散度 = √(对各次前向求和 (y - 均值)² / (n - 1))</translation>
    </message>
    <message>
      <source>mean[k] = sum over runs of x[run, k] / number of runs.</source>
      <translation>均值[k] = 对各次运行求和 x[run, k] / 运行次数。</translation>
    </message>
    <message>
      <source>mean_with_sample_weight</source>
      <translation>mean_with_sample_weight</translation>
    </message>
    <message>
      <source>metrics</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>micro</source>
      <translation>micro</translation>
    </message>
    <message>
      <source>min</source>
      <translation>min</translation>
    </message>
    <message>
      <source>min(cut, {0})</source>
      <translation>min(cut, {0})</translation>
    </message>
    <message>
      <source>minoring</source>
      <translation>minoring</translation>
    </message>
    <message>
      <source>models call each other too often</source>
      <translation>模型之间互相调用的次数过多</translation>
    </message>
    <message>
      <source>momentum</source>
      <translation>动量</translation>
    </message>
    <message>
      <source>mul</source>
      <translation>mul</translation>
    </message>
    <message>
      <source>multi_hot</source>
      <translation>multi_hot</translation>
    </message>
    <message>
      <source>must be down or right</source>
      <translation>必须是 down 或 right</translation>
    </message>
    <message>
      <source>nearest</source>
      <translation>nearest</translation>
    </message>
    <message>
      <source>never</source>
      <translation>从不</translation>
    </message>
    <message>
      <source>no</source>
      <translation>否</translation>
    </message>
    <message>
      <source>no connection: {0}</source>
      <translation>没有连接：{0}</translation>
    </message>
    <message>
      <source>no file of data is chosen yet</source>
      <translation>尚未选择数据文件</translation>
    </message>
    <message>
      <source>no output of the network is trained; give one of them a loss</source>
      <translation>网络没有任何输出参与训练；请为其中之一指定损失</translation>
    </message>
    <message>
      <source>no output of the network is trained; let at least one be</source>
      <translation>网络没有任何输出参与训练；请至少让一个参与</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>none of the targets is of the kind that this step is for.</source>
      <translation>没有任何目标属于此步骤所针对的种类。</translation>
    </message>
    <message>
      <source>norm = √(sum over all weights w of the layer of (dL/dw)²); per weight = √(mean of (dL/dw)²) over its kernels.</source>
      <translation>范数 = √(对该层所有权重 w 求和 (dL/dw)²)；每个权重 = √(其核上 (dL/dw)² 的平均)。</translation>
    </message>
    <message>
      <source>norm(k) = ||dh_T / dh_(T-k)|| / √units (Frobenius norm: 1 for a state that is handed on as it is), or ||dL / dh_(T-k)||. The units of a ConvLSTM are all numbers of its maps.</source>
      <translation>范数(k) = ||dh_T / dh_(T-k)|| / √单元数（Frobenius 范数：原样传递的状态为 1），或 ||dL / dh_(T-k)||。ConvLSTM 的单元是其特征图的所有数值。</translation>
    </message>
    <message>
      <source>not a JSON object: {0}</source>
      <translation>不是 JSON 对象：{0}</translation>
    </message>
    <message>
      <source>not a number</source>
      <translation>非数 (NaN)</translation>
    </message>
    <message>
      <source>not an array of numbers</source>
      <translation>不是数值数组</translation>
    </message>
    <message>
      <source>not finite</source>
      <translation>非有限</translation>
    </message>
    <message>
      <source>not {0}</source>
      <translation>not {0}</translation>
    </message>
    <message>
      <source>nothing can stand before an input layer</source>
      <translation>输入层之前不能有任何层</translation>
    </message>
    <message>
      <source>np.concatenate([{0}, {1}_test])</source>
      <translation>np.concatenate([{0}, {1}_test])</translation>
    </message>
    <message>
      <source>numbers</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>one of {0}</source>
      <translation>以下之一：{0}</translation>
    </message>
    <message>
      <source>one tensor is an output of it twice</source>
      <translation>同一个张量两次作为其输出</translation>
    </message>
    <message>
      <source>one-hot vectors</source>
      <translation>独热向量</translation>
    </message>
    <message>
      <source>one_hot</source>
      <translation>one_hot</translation>
    </message>
    <message>
      <source>one_hot: a vector with a single 1 for each number. multi_hot: one vector for the example, 1 for each number that occurs. count: how often each occurs.</source>
      <translation>one_hot：每个数一个只有一个 1 的向量。multi_hot：每个样本一个向量，出现的数记 1。count：每个数出现的次数。</translation>
    </message>
    <message>
      <source>only a formula of an activation, a loss or a metric has a function</source>
      <translation>只有激活、损失或指标的公式才有函数</translation>
    </message>
    <message>
      <source>only a layer without links can be put on a link</source>
      <translation>只有没有连接的层才能放到连接上</translation>
    </message>
    <message>
      <source>only supervised training can be written as a script</source>
      <translation>只有监督训练可以写成脚本</translation>
    </message>
    <message>
      <source>only two values can be compared at a time</source>
      <translation>一次只能比较两个值</translation>
    </message>
    <message>
      <source>order = stratified(order, {0}, {1})
</source>
      <translation>order = stratified(order, {0}, {1})
</translation>
    </message>
    <message>
      <source>orthogonal(d) is computed of the whole matrix by Newton-Schulz steps; its entry for this weight is shown.</source>
      <translation>orthogonal(d) 由整个矩阵经牛顿-舒尔茨迭代计算；显示该权重对应的元素。</translation>
    </message>
    <message>
      <source>output = activation(input · kernel + bias).</source>
      <translation>输出 = 激活(输入 · 核 + 偏置)。</translation>
    </message>
    <message>
      <source>output = f(w_1 x_1 + ... + w_n x_n + b).</source>
      <translation>输出 = f(w_1 x_1 + ... + w_n x_n + b)。</translation>
    </message>
    <message>
      <source>output of unit j = f(sum over i of w[i, j] x[i] + b[j])</source>
      <translation>单元 j 的输出 = f(对 i 求和 w[i, j] x[i] + b[j])</translation>
    </message>
    <message>
      <source>output[y, x, f] = b[f] + sum over i, j, c of input[y + i, x + j, c] * kernel[i, j, c, f].</source>
      <translation>输出[y, x, f] = b[f] + 对 i, j, c 求和 输入[y + i, x + j, c] * 卷积核[i, j, c, f]。</translation>
    </message>
    <message>
      <source>outputs</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>outputs of the layer</source>
      <translation>该层的输出</translation>
    </message>
    <message>
      <source>outputs to train</source>
      <translation>要训练的输出</translation>
    </message>
    <message>
      <source>own</source>
      <translation>自定义</translation>
    </message>
    <message>
      <source>p = 1 / (1 + exp(-z)) for one output with logits, p[k] = exp(z[k]) / sum over j of exp(z[j]) for several.</source>
      <translation>单个输出（logit）时 p = 1 / (1 + exp(-z))，多个时 p[k] = exp(z[k]) / 对 j 求和 exp(z[j])。</translation>
    </message>
    <message>
      <source>pale places are doubtful. The line should run between the colours of the points. One layer without hidden units can draw one straight line only; hidden units bend it. A line that winds around single points is overfitting.</source>
      <translation>浅色处是不确定的。分界线应在不同颜色的点之间。没有隐藏单元的单层只能画一条直线；隐藏单元使它弯曲。绕着单个点的分界线是过拟合。</translation>
    </message>
    <message>
      <source>patches that are alike tell what the unit has learnt: a line of one slope, a corner, a class. Patches that have nothing in common belong to a unit that is not used, or answers to several things. The second row, on request, shows what in a patch raised the answer: grey is nothing.</source>
      <translation>相似的图块说明单元学到了什么：某一斜度的线、角、类别。毫无共同点的图块属于未被使用或对多种东西响应的单元。第二行（按需）显示图块中哪些内容提高了响应：灰色为没有。</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>project.json holds something else beside the format and the project</source>
      <translation>project.json 中除格式和项目外还有其他内容</translation>
    </message>
    <message>
      <source>psd</source>
      <translation>psd</translation>
    </message>
    <message>
      <source>rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>reads {0}, which is not in the network</source>
      <translation>读取 {0}，而它不在网络中</translation>
    </message>
    <message>
      <source>real</source>
      <translation>real</translation>
    </message>
    <message>
      <source>real: cosines. imag: sines.</source>
      <translation>real：余弦。imag：正弦。</translation>
    </message>
    <message>
      <source>reflect</source>
      <translation>reflect</translation>
    </message>
    <message>
      <source>regularisation</source>
      <translation>正则化</translation>
    </message>
    <message>
      <source>regulariser</source>
      <translation>正则化器</translation>
    </message>
    <message>
      <source>return keras.ops.mean({0}, axis=-1)</source>
      <translation>return keras.ops.mean({0}, axis=-1)</translation>
    </message>
    <message>
      <source>return {0}</source>
      <translation>return {0}</translation>
    </message>
    <message>
      <source>rng = np.random.default_rng({seed})
points, classes = {draw}(rng, {samples}, {noise})
order = rng.permutation(len(points))
x, y = points[order].astype("float32"), classes[order].astype("int32")
</source>
      <translation>rng = np.random.default_rng({seed})
points, classes = {draw}(rng, {samples}, {noise})
order = rng.permutation(len(points))
x, y = points[order].astype("float32"), classes[order].astype("int32")
</translation>
    </message>
    <message>
      <source>rng = np.random.default_rng({seed})
x = rng.uniform({low}, {high}, {samples})
with np.errstate(all="ignore"):
    y = np.broadcast_to({written}, x.shape) + rng.normal(0, 1, len(x)) * {noise}
defined = np.isfinite(y) &amp; (np.abs(y) &lt; {largest})  # the others are left out
x, y = x[defined, None].astype("float32"), y[defined].astype("float32")
</source>
      <translation>rng = np.random.default_rng({seed})
x = rng.uniform({low}, {high}, {samples})
with np.errstate(all="ignore"):
    y = np.broadcast_to({written}, x.shape) + rng.normal(0, 1, len(x)) * {noise}
defined = np.isfinite(y) &amp; (np.abs(y) &lt; {largest})  # the others are left out
x, y = x[defined, None].astype("float32"), y[defined].astype("float32")
</translation>
    </message>
    <message>
      <source>rng = np.random.default_rng({seed})
x, y = looked_up(rng, {samples}, {letters}, {digits})
</source>
      <translation>rng = np.random.default_rng({seed})
x, y = looked_up(rng, {samples}, {letters}, {digits})
</translation>
    </message>
    <message>
      <source>rng = np.random.default_rng({seed})
x, y = remembered(rng, {samples}, {length}, {symbols})
</source>
      <translation>rng = np.random.default_rng({seed})
x, y = remembered(rng, {samples}, {length}, {symbols})
</translation>
    </message>
    <message>
      <source>rng = np.random.default_rng({seed})
x, y = solids(rng, {samples}, {noise})
</source>
      <translation>rng = np.random.default_rng({seed})
x, y = solids(rng, {samples}, {noise})
</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>行</translation>
    </message>
    <message>
      <source>same</source>
      <translation>same</translation>
    </message>
    <message>
      <source>same weights as {0}</source>
      <translation>与 {0} 的权重相同</translation>
    </message>
    <message>
      <source>same: for pictures of 28 x 28, which the authors padded to 32 x 32. valid: for pictures of 32 x 32.</source>
      <translation>same：用于 28 x 28 的图片，作者将其填充到 32 x 32。valid：用于 32 x 32 的图片。</translation>
    </message>
    <message>
      <source>samples</source>
      <translation>采样点</translation>
    </message>
    <message>
      <source>sequence</source>
      <translation>序列</translation>
    </message>
    <message>
      <source>set_scale() needs a QApplication</source>
      <translation>set_scale() needs a QApplication</translation>
    </message>
    <message>
      <source>share = units that are dead (saturated: outputs that are) / all of the layer.</source>
      <translation>比例 = 死单元（饱和：输出）/ 该层全部。</translation>
    </message>
    <message>
      <source>shares the weights of {0} but has other settings</source>
      <translation>共享 {0} 的权重，但设置不同</translation>
    </message>
    <message>
      <source>shares the weights of {0}, which is not in the network</source>
      <translation>共享 {0} 的权重，但网络中没有该层</translation>
    </message>
    <message>
      <source>shuffled</source>
      <translation>打乱</translation>
    </message>
    <message>
      <source>side of the map = ⌊(side + zeros − (dilation · (kernel − 1) + 1)) / stride⌋ + 1.</source>
      <translation>图的边长 = ⌊(边长 + 零 − (膨胀 · (核 − 1) + 1)) / 步幅⌋ + 1。</translation>
    </message>
    <message>
      <source>side of the output = ⌊(side + zeros − kernel) / stride⌋ + 1.</source>
      <translation>输出边长 = ⌊(边长 + 零 − 卷积核) / 步幅⌋ + 1。</translation>
    </message>
    <message>
      <source>skip connections</source>
      <translation>跳跃连接</translation>
    </message>
    <message>
      <source>spectrum</source>
      <translation>spectrum</translation>
    </message>
    <message>
      <source>split</source>
      <translation>划分</translation>
    </message>
    <message>
      <source>split seed</source>
      <translation>划分种子</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>步</translation>
    </message>
    <message>
      <source>stft</source>
      <translation>stft</translation>
    </message>
    <message>
      <source>sum</source>
      <translation>sum</translation>
    </message>
    <message>
      <source>sum_over_batch_size</source>
      <translation>sum_over_batch_size</translation>
    </message>
    <message>
      <source>table = read_table(Path({file}), {header})
weight = named(table, {weights})
label = named(table, {label}, [name for name in table if name != weight][-1])
x = np.stack([table[name] for name in table if name not in (label, weight)], axis=1)
kept = whole_rows(x, table[label])
found = labels_of(table[label][kept], {target})
x, y, class_names = x[kept], found.array, found.classes
</source>
      <translation>table = read_table(Path({file}), {header})
weight = named(table, {weights})
label = named(table, {label}, [name for name in table if name != weight][-1])
x = np.stack([table[name] for name in table if name not in (label, weight)], axis=1)
kept = whole_rows(x, table[label])
found = labels_of(table[label][kept], {target})
x, y, class_names = x[kept], found.array, found.classes
</translation>
    </message>
    <message>
      <source>table = read_table(Path({file}), {header})
weight = named(table, {weights})
names = [named(table, name) for name in {label}]
x = np.stack([table[name] for name in table if name not in (*names, weight)], axis=1)
kept = whole_rows(x, *(table[name] for name in names))
found = [labels_of(table[name][kept], {target}) for name in names]
x = x[kept]
{targets} = (one.array for one in found)
</source>
      <translation>table = read_table(Path({file}), {header})
weight = named(table, {weights})
names = [named(table, name) for name in {label}]
x = np.stack([table[name] for name in table if name not in (*names, weight)], axis=1)
kept = whole_rows(x, *(table[name] for name in names))
found = [labels_of(table[name][kept], {target}) for name in names]
x = x[kept]
{targets} = (one.array for one in found)
</translation>
    </message>
    <message>
      <source>test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>test examples</source>
      <translation>测试样本</translation>
    </message>
    <message>
      <source>text of at most {0} characters</source>
      <translation>至多 {0} 个字符的文本</translation>
    </message>
    <message>
      <source>text of the form {0}</source>
      <translation>形如 {0} 的文本</translation>
    </message>
    <message>
      <source>the Sequential model has no layers</source>
      <translation>Sequential 模型没有层</translation>
    </message>
    <message>
      <source>the array {0}</source>
      <translation>数组 {0}</translation>
    </message>
    <message>
      <source>the block {0} has some of these layers and others; take all of it or none</source>
      <translation>块 {0} 含有其中一些层和其他层；请全部选取或完全不选</translation>
    </message>
    <message>
      <source>the callback {0} cannot be written as Python</source>
      <translation>回调 {0} 无法写成 Python</translation>
    </message>
    <message>
      <source>the clipboard holds no layers, or too many</source>
      <translation>剪贴板上没有层，或层太多</translation>
    </message>
    <message>
      <source>the clipboard holds too many blocks</source>
      <translation>剪贴板上的块太多</translation>
    </message>
    <message>
      <source>the column {0}</source>
      <translation>列 {0}</translation>
    </message>
    <message>
      <source>the connection broke</source>
      <translation>连接中断</translation>
    </message>
    <message>
      <source>the curve that falls fastest (for an accuracy: rises) needs the fewest epochs; the table is sorted by the best value of the chosen number, and tells in which epoch it was reached.</source>
      <translation>下降最快（准确率则上升）的曲线所需轮次最少；表格按所选数值的最佳值排序，并说明在哪一轮达到。</translation>
    </message>
    <message>
      <source>the data set {0} cannot be written as Python</source>
      <translation>数据集 {0} 无法写成 Python</translation>
    </message>
    <message>
      <source>the end</source>
      <translation>结尾</translation>
    </message>
    <message>
      <source>the engine has no callback {0}</source>
      <translation>引擎没有回调 {0}</translation>
    </message>
    <message>
      <source>the examples</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>the file cannot be read: {0}</source>
      <translation>无法读取文件：{0}</translation>
    </message>
    <message>
      <source>the file cannot be written: {0}</source>
      <translation>无法写入文件：{0}</translation>
    </message>
    <message>
      <source>the file has a part with the unsafe name {0}</source>
      <translation>文件中有一部分的名称 {0} 不安全</translation>
    </message>
    <message>
      <source>the file has no weights for {0}</source>
      <translation>文件中没有 {0} 的权重</translation>
    </message>
    <message>
      <source>the file has too many parts to be a project</source>
      <translation>文件的部分过多，不像是项目</translation>
    </message>
    <message>
      <source>the file has two parts named {0}</source>
      <translation>文件中有两个名为 {0} 的部分</translation>
    </message>
    <message>
      <source>the file has {0}; a project has at most {1}</source>
      <translation>文件大小为 {0}；项目最大为 {1}</translation>
    </message>
    <message>
      <source>the file is cut off</source>
      <translation>文件被截断</translation>
    </message>
    <message>
      <source>the file is damaged or is no project</source>
      <translation>文件已损坏或不是项目</translation>
    </message>
    <message>
      <source>the file is longer than {0} bytes</source>
      <translation>文件超过 {0} 字节</translation>
    </message>
    <message>
      <source>the file is no text in UTF-8</source>
      <translation>文件不是 UTF-8 文本</translation>
    </message>
    <message>
      <source>the file's layers are not those of this network: {0}</source>
      <translation>文件中的层与此网络不同:{0}</translation>
    </message>
    <message>
      <source>the first hidden layer cuts the plane with straight edges, later ones put these pieces together. Units that look alike do the same work; a blank one does none. With the mouse on a unit it is shown large, with the examples of the training part. Click a link or a bias to write another number, while training goes on or rests; the wheel over it turns it. Undo writes the old number back and leaves alone what other weights have learnt since. With dropout, the thinned network is the one that the next step trains: units that are dropped fade, and their links are gone.</source>
      <translation>第一个隐藏层用直线切割平面，后面的层把这些碎片拼起来。相似的单元做相同的工作；空白的单元不起作用。鼠标所在的单元会放大显示，并带有训练部分的样本。单击连线或偏置可写入另一个数，无论训练进行或暂停；在其上滚轮可调节。撤销会写回旧数，不影响其他权重此后学到的内容。使用丢弃时，稀疏网络是下一步要训练的：被丢弃的单元变淡，连线消失。</translation>
    </message>
    <message>
      <source>the formula is nested too deeply</source>
      <translation>公式嵌套过深</translation>
    </message>
    <message>
      <source>the four .gz files</source>
      <translation>四个 .gz 文件</translation>
    </message>
    <message>
      <source>the input has no shape yet: choose data, or type the shape of one example</source>
      <translation>输入尚无形状：请选择数据，或输入一个样本的形状</translation>
    </message>
    <message>
      <source>the input layer stays first</source>
      <translation>输入层始终在最前</translation>
    </message>
    <message>
      <source>the input {0} is too small for this {1}; use padding 'same' or a smaller window</source>
      <translation>输入 {0} 对该 {1} 来说太小；请使用填充 'same' 或更小的窗口</translation>
    </message>
    <message>
      <source>the input {0} of an inner model is not used</source>
      <translation>内层模型的输入 {0} 未被使用</translation>
    </message>
    <message>
      <source>the job object was refused</source>
      <translation>作业对象被拒绝</translation>
    </message>
    <message>
      <source>the labels</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>the layer {0} reads something that is not in the model</source>
      <translation>层 {0} 读取了模型中没有的内容</translation>
    </message>
    <message>
      <source>the layers of the Sequential model are not a list</source>
      <translation>Sequential 模型的层不是列表</translation>
    </message>
    <message>
      <source>the layers on the clipboard are not linked in order</source>
      <translation>剪贴板上的层未按顺序连接</translation>
    </message>
    <message>
      <source>the layers on the clipboard come from another version of the program</source>
      <translation>剪贴板上的层来自程序的另一版本</translation>
    </message>
    <message>
      <source>the layers {0} form a cycle; a network must run from inputs to outputs</source>
      <translation>层 {0} 形成环；网络必须从输入通向输出</translation>
    </message>
    <message>
      <source>the list of weights does not fit the weights</source>
      <translation>权重列表与权重不符</translation>
    </message>
    <message>
      <source>the list of weights is damaged</source>
      <translation>权重列表已损坏</translation>
    </message>
    <message>
      <source>the model {0} has no layers</source>
      <translation>模型 {0} 没有层</translation>
    </message>
    <message>
      <source>the model {0} inside has {1} inputs and is called on {2}</source>
      <translation>内层模型 {0} 有 {1} 个输入，却以 {2} 个调用</translation>
    </message>
    <message>
      <source>the name of a function must be a Python name. Received: {0}</source>
      <translation>函数名必须是 Python 名称。收到：{0}</translation>
    </message>
    <message>
      <source>the nearer a curve comes to the upper corner (ROC: left, precision-recall: right), the better. AUC is the area under the ROC curve: the chance that an example of the class has a higher score than another one; 0.5 is guessing (dashed), 1 is perfect. Average precision is the area under the other curve; look at it if the class is rare.</source>
      <translation>曲线越靠近上角（ROC：左上，精确率-召回率：右上）越好。AUC 是 ROC 曲线下的面积：该类样本得分高于其他样本的概率；0.5 是猜测（虚线），1 为完美。平均精确率是另一条曲线下的面积；类别稀少时请看它。</translation>
    </message>
    <message>
      <source>the network has more than {0} layers</source>
      <translation>网络的层数超过 {0}</translation>
    </message>
    <message>
      <source>the network has no input layer</source>
      <translation>网络没有输入层</translation>
    </message>
    <message>
      <source>the network has no layers yet</source>
      <translation>网络还没有层</translation>
    </message>
    <message>
      <source>the network has {0} inputs, but the data has {1}: {2}</source>
      <translation>网络有 {0} 个输入，但数据有 {1} 个：{2}</translation>
    </message>
    <message>
      <source>the network has {0} outputs to train, but the data has {1} targets: {2}</source>
      <translation>网络有 {0} 个要训练的输出，但数据有 {1} 个目标：{2}</translation>
    </message>
    <message>
      <source>the network has {0} {1}, but the data has {2} targets</source>
      <translation>网络有 {0} 个{1}，但数据有 {2} 个目标</translation>
    </message>
    <message>
      <source>the network is empty; add an input and a layer</source>
      <translation>网络为空；请添加输入和层</translation>
    </message>
    <message>
      <source>the network is read</source>
      <translation>正在读取网络</translation>
    </message>
    <message>
      <source>the network is too deep: Keras builds no path of more than about 900 layers</source>
      <translation>网络太深：Keras 无法构建超过约 900 层的路径</translation>
    </message>
    <message>
      <source>the number or the shape of the examples is another one now; that takes effect at the next start</source>
      <translation>样本的数量或形状已改变；下次开始时生效</translation>
    </message>
    <message>
      <source>the output {0} has shape {1}, but the target {2} has {3}; {4} needs both alike</source>
      <translation>输出 {0} 的形状为 {1}，但目标 {2} 为 {3}；{4} 要求二者一致</translation>
    </message>
    <message>
      <source>the output {0} is not in the network</source>
      <translation>输出 {0} 不在网络中</translation>
    </message>
    <message>
      <source>the outputs of the layers for one batch</source>
      <translation>一批的各层输出</translation>
    </message>
    <message>
      <source>the part {0} is cut off</source>
      <translation>部分 {0} 不完整</translation>
    </message>
    <message>
      <source>the part {0} is encrypted or packed in an unknown way</source>
      <translation>部分 {0} 已加密或以未知方式打包</translation>
    </message>
    <message>
      <source>the part {0} is packed so tightly that it is taken for an attack</source>
      <translation>部分 {0} 压缩得过紧，被视为攻击</translation>
    </message>
    <message>
      <source>the part {0} unpacks to {1}; at most {2} are allowed</source>
      <translation>部分 {0} 解压后为 {1}；最多允许 {2}</translation>
    </message>
    <message>
      <source>the parts of the file overlap</source>
      <translation>文件的各部分相互重叠</translation>
    </message>
    <message>
      <source>the path of a file</source>
      <translation>文件的路径</translation>
    </message>
    <message>
      <source>the picture could not be written to {0}</source>
      <translation>无法将图片写入 {0}</translation>
    </message>
    <message>
      <source>the project</source>
      <translation>项目</translation>
    </message>
    <message>
      <source>the run that this shadow belongs to is gone</source>
      <translation>此影子所属的运行已不存在</translation>
    </message>
    <message>
      <source>the server answered {0}</source>
      <translation>服务器返回 {0}</translation>
    </message>
    <message>
      <source>the server sends more than any data set has</source>
      <translation>服务器发送的内容超过任何数据集的大小</translation>
    </message>
    <message>
      <source>the server sent a file with another content than expected</source>
      <translation>服务器发送的文件内容与预期不同</translation>
    </message>
    <message>
      <source>the shape of an array is damaged</source>
      <translation>数组的形状已损坏</translation>
    </message>
    <message>
      <source>the shape of the array does not fit its bytes</source>
      <translation>数组的形状与其字节数不符</translation>
    </message>
    <message>
      <source>the step {0} cannot be written as Python</source>
      <translation>步骤 {0} 无法写成 Python</translation>
    </message>
    <message>
      <source>the text is longer than {0} characters</source>
      <translation>文本超过 {0} 个字符</translation>
    </message>
    <message>
      <source>the text is nested too deeply or damaged</source>
      <translation>文本嵌套过深或已损坏</translation>
    </message>
    <message>
      <source>the text makes lists that are too long to read</source>
      <translation>文本生成的列表太长，无法读取</translation>
    </message>
    <message>
      <source>the text makes no keras.Sequential and no keras.Model</source>
      <translation>文本没有创建 keras.Sequential 或 keras.Model</translation>
    </message>
    <message>
      <source>the text on the clipboard is too long to be layers</source>
      <translation>剪贴板上的文本太长，不可能是层</translation>
    </message>
    <message>
      <source>the text takes too many steps to read</source>
      <translation>读取该文本需要的步骤过多</translation>
    </message>
    <message>
      <source>the two outputs should lie over each other. If they do not, the moving statistics lag behind - they need some 100 steps at a momentum of 0.99 - or the batches are too small; the validation loss is then worse than the training loss for no other reason.</source>
      <translation>两个输出应当重合。若不重合，说明滑动统计量滞后——动量为 0.99 时大约需要 100 步——或批次太小；此时验证损失仅因此就比训练损失差。</translation>
    </message>
    <message>
      <source>the weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>the weights and the optimizer</source>
      <translation>权重和优化器</translation>
    </message>
    <message>
      <source>the weights are damaged: {0}</source>
      <translation>权重已损坏：{0}</translation>
    </message>
    <message>
      <source>the weights of {0} have shape {1} in the file, but the layer needs {2}</source>
      <translation>{0} 的权重在文件中的形状为 {1}，但该层需要 {2}</translation>
    </message>
    <message>
      <source>the weights of {0} have shape {1}, but the layer needs {2}</source>
      <translation>{0} 的权重形状为 {1}，但该层需要 {2}</translation>
    </message>
    <message>
      <source>the {0} of the model cannot be read: {1}</source>
      <translation>无法读取模型的{0}：{1}</translation>
    </message>
    <message>
      <source>there are no layers on the clipboard</source>
      <translation>剪贴板上没有层</translation>
    </message>
    <message>
      <source>there are {0}</source>
      <translation>可用的有 {0}</translation>
    </message>
    <message>
      <source>there is a ) without its (</source>
      <translation>有 ) 而没有对应的 (</translation>
    </message>
    <message>
      <source>there is already a block named {0}</source>
      <translation>已有名为 {0} 的块</translation>
    </message>
    <message>
      <source>there is already a layer named {0}</source>
      <translation>已有名为 {0} 的层</translation>
    </message>
    <message>
      <source>there is already a network named {0}</source>
      <translation>已有名为 {0} 的网络</translation>
    </message>
    <message>
      <source>there is no activation</source>
      <translation>没有激活函数</translation>
    </message>
    <message>
      <source>there is no architecture named {0}</source>
      <translation>没有名为 {0} 的架构</translation>
    </message>
    <message>
      <source>there is no block named {0}</source>
      <translation>没有名为 {0} 的块</translation>
    </message>
    <message>
      <source>there is no callback</source>
      <translation>没有回调</translation>
    </message>
    <message>
      <source>there is no constraint</source>
      <translation>没有约束</translation>
    </message>
    <message>
      <source>there is no data set</source>
      <translation>没有数据集</translation>
    </message>
    <message>
      <source>there is no example</source>
      <translation>没有示例</translation>
    </message>
    <message>
      <source>there is no function named {0}</source>
      <translation>没有名为 {0} 的函数</translation>
    </message>
    <message>
      <source>there is no initializer</source>
      <translation>没有初始化器</translation>
    </message>
    <message>
      <source>there is no item {0}</source>
      <translation>没有元素 {0}</translation>
    </message>
    <message>
      <source>there is no layer</source>
      <translation>没有层</translation>
    </message>
    <message>
      <source>there is no layer for `.{0}` of a tensor</source>
      <translation>没有对应张量 `.{0}` 的层</translation>
    </message>
    <message>
      <source>there is no layer for a tensor and a number; use Rescaling</source>
      <translation>没有对应张量与数字运算的层；请使用 Rescaling</translation>
    </message>
    <message>
      <source>there is no layer for this operation ({0}) between tensors</source>
      <translation>没有对应张量之间此运算（{0}）的层</translation>
    </message>
    <message>
      <source>there is no layer named {0}</source>
      <translation>没有名为 {0} 的层</translation>
    </message>
    <message>
      <source>there is no layer type named {0}</source>
      <translation>没有名为 {0} 的层类型</translation>
    </message>
    <message>
      <source>there is no link from {0} to {1}</source>
      <translation>没有从 {0} 到 {1} 的连接</translation>
    </message>
    <message>
      <source>there is no loss</source>
      <translation>没有损失函数</translation>
    </message>
    <message>
      <source>there is no loss named {0}</source>
      <translation>没有名为 {0} 的损失</translation>
    </message>
    <message>
      <source>there is no metric</source>
      <translation>没有指标</translation>
    </message>
    <message>
      <source>there is no network named {0}</source>
      <translation>没有名为 {0} 的网络</translation>
    </message>
    <message>
      <source>there is no optimizer</source>
      <translation>没有优化器</translation>
    </message>
    <message>
      <source>there is no preparation step</source>
      <translation>没有预处理步骤</translation>
    </message>
    <message>
      <source>there is no regularizer</source>
      <translation>没有正则化器</translation>
    </message>
    <message>
      <source>there is no remedy</source>
      <translation>没有补救办法</translation>
    </message>
    <message>
      <source>there is no schedule</source>
      <translation>没有调度</translation>
    </message>
    <message>
      <source>there is no setting</source>
      <translation>没有设置</translation>
    </message>
    <message>
      <source>there is no template</source>
      <translation>没有模板</translation>
    </message>
    <message>
      <source>there is no training recipe</source>
      <translation>没有训练方案</translation>
    </message>
    <message>
      <source>there is no variable named {0}</source>
      <translation>没有名为 {0} 的变量</translation>
    </message>
    <message>
      <source>there is no {0}</source>
      <translation>没有 {0}</translation>
    </message>
    <message>
      <source>these layers are the block {0} already</source>
      <translation>这些层已经是块 {0}</translation>
    </message>
    <message>
      <source>these layers have weights of their own already</source>
      <translation>这些层已有自己的权重</translation>
    </message>
    <message>
      <source>this is no Python: {0}</source>
      <translation>这不是 Python：{0}</translation>
    </message>
    <message>
      <source>this is no file</source>
      <translation>这不是文件</translation>
    </message>
    <message>
      <source>this is no tensor of the network: {0}</source>
      <translation>这不是网络的张量：{0}</translation>
    </message>
    <message>
      <source>this network has branches, shared layers or several inputs or outputs</source>
      <translation>该网络有分支、共享层，或多个输入或输出</translation>
    </message>
    <message>
      <source>this version does not know this layer; it is kept as it is</source>
      <translation>此版本不认识该层；它按原样保留</translation>
    </message>
    <message>
      <source>too large: 1.01</source>
      <translation>过大：1.01</translation>
    </message>
    <message>
      <source>too small: 0.003</source>
      <translation>过小：0.003</translation>
    </message>
    <message>
      <source>train</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>train, validation = np.sort(order[:{0}]), np.sort(order[cut:rest])
</source>
      <translation>train, validation = np.sort(order[:{0}]), np.sort(order[cut:rest])
</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>真或假</translation>
    </message>
    <message>
      <source>truncated_normal</source>
      <translation>truncated_normal</translation>
    </message>
    <message>
      <source>two arrays of the data have names that are alike in Python</source>
      <translation>数据中有两个数组的名称在 Python 中相同</translation>
    </message>
    <message>
      <source>two different definitions are called {0}</source>
      <translation>有两个不同的定义都名为 {0}</translation>
    </message>
    <message>
      <source>two layers have the name {0}</source>
      <translation>有两层的名称都是 {0}</translation>
    </message>
    <message>
      <source>uint8</source>
      <translation>uint8</translation>
    </message>
    <message>
      <source>unchanged</source>
      <translation>未更改</translation>
    </message>
    <message>
      <source>uniform</source>
      <translation>uniform</translation>
    </message>
    <message>
      <source>uniform_average</source>
      <translation>uniform_average</translation>
    </message>
    <message>
      <source>unknown version {0} of the array format</source>
      <translation>未知的数组格式版本 {0}</translation>
    </message>
    <message>
      <source>untruncated_normal</source>
      <translation>untruncated_normal</translation>
    </message>
    <message>
      <source>update = ‖w after - w before‖ / ‖w before‖ of one step, measured between two looks; over several steps it is the way from the first to the last, by their number, which turns make shorter. Where it cannot be measured it is estimated, which is said below.</source>
      <translation>更新 = 一步的 ‖w 之后 - w 之前‖ / ‖w 之前‖，在两次查看之间测得；跨多步时为从首到末的位移除以步数，转弯会使其变短。无法测量时为估计值，下方会注明。</translation>
    </message>
    <message>
      <source>valid</source>
      <translation>valid</translation>
    </message>
    <message>
      <source>valid: the window stays inside, so the output shrinks. same: zeros are added around, so the size stays with strides of 1.</source>
      <translation>valid：窗口保持在内部，因此输出缩小。same：四周补零，步幅为 1 时大小不变。</translation>
    </message>
    <message>
      <source>valid: the window stays inside, so the output shrinks. same: zeros are added around, so the size stays with strides of 1. causal: zeros before the start only, so that no output sees the future.</source>
      <translation>valid：窗口保持在内部，因此输出缩小。same：四周补零，步幅为 1 时大小不变。causal：只在开头之前补零，使任何输出都看不到未来。</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>验证</translation>
    </message>
    <message>
      <source>variance_weighted_average</source>
      <translation>variance_weighted_average</translation>
    </message>
    <message>
      <source>vertical</source>
      <translation>vertical</translation>
    </message>
    <message>
      <source>weighted</source>
      <translation>weighted</translation>
    </message>
    <message>
      <source>weights = softmax(Q Kᵀ / √d), output = weights · V.</source>
      <translation>权重 = softmax(Q Kᵀ / √d)，输出 = 权重 · V。</translation>
    </message>
    <message>
      <source>weights should widen slowly and keep one hump around zero. A ridge that runs away explodes; activations that pile up at the ends of tanh or sigmoid are saturated, at 0 of ReLU dead; gradients that shrink to a needle vanish.</source>
      <translation>权重应缓慢变宽并在零附近保持单峰。跑开的山脊是爆炸；堆在 tanh 或 sigmoid 两端的激活是饱和，堆在 ReLU 的 0 处是死亡；缩成一根针的梯度是消失。</translation>
    </message>
    <message>
      <source>what {0} computes cannot be read: it is a class of the text itself</source>
      <translation>无法读取 {0} 计算的内容：它是文本自身的类</translation>
    </message>
    <message>
      <source>whether these layers are built is not told by the text alone</source>
      <translation>仅凭文本无法得知这些层是否会被构建</translation>
    </message>
    <message>
      <source>whole set</source>
      <translation>整个数据集</translation>
    </message>
    <message>
      <source>with dropout and L2</source>
      <translation>有 Dropout 和 L2</translation>
    </message>
    <message>
      <source>without skip connections</source>
      <translation>无跳跃连接</translation>
    </message>
    <message>
      <source>wrap</source>
      <translation>wrap</translation>
    </message>
    <message>
      <source>x W1 + b1, times W2, plus b2 = x W + b with W = W1 W2 and b = b1 W2 + b2, and so on.</source>
      <translation>x W1 + b1，乘以 W2，加 b2 = x W + b，其中 W = W1 W2，b = b1 W2 + b2，依此类推。</translation>
    </message>
    <message>
      <source>x ← x + rate · g / |g|, where g = d activation / d x, before the activation function; then blur, decay and a limit of |x|.</source>
      <translation>x ← x + rate · g / |g|，其中 g = d 激活 / d x，取激活函数之前；然后模糊、衰减并限制 |x|。</translation>
    </message>
    <message>
      <source>x, x_test = (part.reshape(-1, 28, 28, 1) for part in (x, x_test))
</source>
      <translation>x, x_test = (part.reshape(-1, 28, 28, 1) for part in (x, x_test))
</translation>
    </message>
    <message>
      <source>x, y = examples(np.load({file})), np.load({labels})
kept = whole_rows(x, y)
found = labels_of(y[kept], {target})
x, y, class_names = x[kept], found.array, found.classes
</source>
      <translation>x, y = examples(np.load({file})), np.load({labels})
kept = whole_rows(x, y)
found = labels_of(y[kept], {target})
x, y, class_names = x[kept], found.array, found.classes
</translation>
    </message>
    <message>
      <source>x, y = make_regression(
    n_samples={samples}, n_features=1, noise={noise}, random_state={seed}
)
</source>
      <translation>x, y = make_regression(
    n_samples={samples}, n_features=1, noise={noise}, random_state={seed}
)
</translation>
    </message>
    <message>
      <source>x, y = x[:, None].astype("float32"), y.astype("float32")
</source>
      <translation>x, y = x[:, None].astype("float32"), y.astype("float32")
</translation>
    </message>
    <message>
      <source>x, y, x_test, y_test = {0}
</source>
      <translation>x, y, x_test, y_test = {0}
</translation>
    </message>
    <message>
      <source>y = 0 left of zero and 1 right of it.</source>
      <translation>零点左侧 y = 0，右侧 y = 1。</translation>
    </message>
    <message>
      <source>y = gamma * (x - mean) / √(variance + epsilon) + beta; moving = moving * momentum + batch * (1 - momentum).</source>
      <translation>y = gamma * (x - mean) / √(variance + epsilon) + beta; moving = moving * momentum + batch * (1 - momentum).</translation>
    </message>
    <message>
      <source>y = sin(x) for x from -5 to 5.</source>
      <translation>y = sin(x)，x 从 -5 到 5。</translation>
    </message>
    <message>
      <source>y = x * sin(2 x) / 3: many bends of unequal height.</source>
      <translation>y = x * sin(2 x) / 3：许多高低不等的弯曲。</translation>
    </message>
    <message>
      <source>y = x * x / 5.</source>
      <translation>y = x * x / 5.</translation>
    </message>
    <message>
      <source>y = |x|, with a sharp bend at zero.</source>
      <translation>y = |x|，在零点有尖锐的折角。</translation>
    </message>
    <message>
      <source>y, y_test = (part.reshape(-1).astype("int32") for part in (y, y_test))
</source>
      <translation>y, y_test = (part.reshape(-1).astype("int32") for part in (y, y_test))
</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>是</translation>
    </message>
    <message>
      <source>{0} = (part.astype("float32") for part in ({1}))
</source>
      <translation>{0} = (part.astype("float32") for part in ({1}))
</translation>
    </message>
    <message>
      <source>{0} MB were asked for at once, of examples that are read from their file in small pieces.</source>
      <translation>一次请求了 {0} MB 的样本，而它们从文件中按小块读取。</translation>
    </message>
    <message>
      <source>{0} and {1} are linked already</source>
      <translation>{0} 与 {1} 已经连接</translation>
    </message>
    <message>
      <source>{0} cannot be built for pictures of {1}: {2}</source>
      <translation>无法为 {1} 的图片构建 {0}：{2}</translation>
    </message>
    <message>
      <source>{0} cannot be opened: {1}.</source>
      <translation>无法打开 {0}：{1}。</translation>
    </message>
    <message>
      <source>{0} cannot be read as a table: {1}.</source>
      <translation>{0} 无法作为表格读取：{1}。</translation>
    </message>
    <message>
      <source>{0} cannot be read as {1}; choose an .npz file or the binary version (.tar.gz or .bin).</source>
      <translation>{0} 无法作为 {1} 读取；请选择 .npz 文件或二进制版本（.tar.gz 或 .bin）。</translation>
    </message>
    <message>
      <source>{0} cannot be read: {1}.</source>
      <translation>无法读取 {0}：{1}。</translation>
    </message>
    <message>
      <source>{0} cannot be written as Python</source>
      <translation>{0} 无法写成 Python</translation>
    </message>
    <message>
      <source>{0} cannot read a tensor of shape {1}; {2}</source>
      <translation>{0} 无法读取形状为 {1} 的张量；{2}</translation>
    </message>
    <message>
      <source>{0} cannot stand behind a single layer</source>
      <translation>{0} 不能放在单个层之后</translation>
    </message>
    <message>
      <source>{0} classes of which one is right should end in softmax, not sigmoid.</source>
      <translation>{0} 个类别中只有一个正确时，应以 Softmax 而非 Sigmoid 结束。</translation>
    </message>
    <message>
      <source>{0} compares the number of a class with {1} outputs, one for each class.</source>
      <translation>{0} 将类别编号与 {1} 个输出进行比较，每个类别对应一个输出。</translation>
    </message>
    <message>
      <source>{0} could not be loaded: {1}</source>
      <translation>无法加载 {0}：{1}</translation>
    </message>
    <message>
      <source>{0} cuts after {1} time steps, but the sequences have only {2}, so nothing is cut.</source>
      <translation>{0} 在 {1} 个时间步后截断，但序列只有 {2} 个，因此什么也没有截断。</translation>
    </message>
    <message>
      <source>{0} does not fit a network with {1} outputs for {2}.</source>
      <translation>{0} 不适用于有 {1} 个输出、标签为{2}的网络。</translation>
    </message>
    <message>
      <source>{0} does not fit into the memory of this machine.</source>
      <translation>{0} 超出本机内存。</translation>
    </message>
    <message>
      <source>{0} does not hold an object</source>
      <translation>{0} 不含对象</translation>
    </message>
    <message>
      <source>{0} drops outputs of the network behind {1}, its last layer.</source>
      <translation>{0} 在网络的最后一层 {1} 之后丢弃网络的输出。</translation>
    </message>
    <message>
      <source>{0} drops {1} of its values in every training step.</source>
      <translation>{0} 在每个训练步丢弃其 {1} 的值。</translation>
    </message>
    <message>
      <source>{0} examples have the inputs of another but not its target.</source>
      <translation>有 {0} 个样本的输入与另一个相同，但目标不同。</translation>
    </message>
    <message>
      <source>{0} examples repeat an earlier one.</source>
      <translation>有 {0} 个样本与更早的样本重复。</translation>
    </message>
    <message>
      <source>{0} expects labels as {1}, but they are {2}.</source>
      <translation>{0} 期望标签为 {1}，但实际为 {2}。</translation>
    </message>
    <message>
      <source>{0} expects raw scores (from_logits), but {1} already applies {2}.</source>
      <translation>{0} 期望原始分数（from_logits），但 {1} 已经应用了 {2}。</translation>
    </message>
    <message>
      <source>{0} gives raw scores, but {1} expects probabilities.</source>
      <translation>{0} 给出原始分数，但 {1} 期望概率。</translation>
    </message>
    <message>
      <source>{0} has a rate of 0 and passes everything on.</source>
      <translation>{0} 的比例为 0，会传递所有值。</translation>
    </message>
    <message>
      <source>{0} has no array {1}. Received: {2}</source>
      <translation>{0} 中没有数组 {1}。收到：{2}</translation>
    </message>
    <message>
      <source>{0} has no input number {1} that could take its place</source>
      <translation>{0} 没有可代替它的第 {1} 个输入</translation>
    </message>
    <message>
      <source>{0} has no meaning in a formula</source>
      <translation>{0} 在公式中没有意义</translation>
    </message>
    <message>
      <source>{0} has no setting</source>
      <translation>{0} 没有设置</translation>
    </message>
    <message>
      <source>{0} has no {1}</source>
      <translation>{0} 没有 {1}</translation>
    </message>
    <message>
      <source>{0} has not improved for {1} epochs; best was epoch {2}</source>
      <translation>{0} 已有 {1} 轮没有改善；最佳为第 {2} 轮</translation>
    </message>
    <message>
      <source>{0} has nothing</source>
      <translation>{0} 中没有</translation>
    </message>
    <message>
      <source>{0} has only one column; a table needs inputs and a label.</source>
      <translation>{0} 只有一列；表格需要输入和标签。</translation>
    </message>
    <message>
      <source>{0} has the shape {1}; there is no weight at {2} in it</source>
      <translation>{0} 的形状为 {1}；其中没有位于 {2} 的权重</translation>
    </message>
    <message>
      <source>{0} has {1} GB and is read while training, not looked through for missing values. Preparation steps and ranges are measured on rows spread evenly over it.</source>
      <translation>{0} 有 {1} GB，在训练时读取，未检查缺失值。预处理步骤和范围按均匀分布的行测得。</translation>
    </message>
    <message>
      <source>{0} has {1} MB; a table may have at most {2} MB.</source>
      <translation>{0} 有 {1} MB；表格最大为 {2} MB。</translation>
    </message>
    <message>
      <source>{0} has {1} and {2} has {3}; {4} needs tensors with the same number of axes</source>
      <translation>{0} 为 {1}，{2} 为 {3}；{4} 需要轴数相同的张量</translation>
    </message>
    <message>
      <source>{0} has {1} columns; at most {2} are read.</source>
      <translation>{0} 有 {1} 列；最多读取 {2} 列。</translation>
    </message>
    <message>
      <source>{0} has {1} outputs and fits on no link</source>
      <translation>{0} 有 {1} 个输出，不能放到任何连接上</translation>
    </message>
    <message>
      <source>{0} holds no examples.</source>
      <translation>{0} 没有样本。</translation>
    </message>
    <message>
      <source>{0} holds no rows.</source>
      <translation>{0} 没有行。</translation>
    </message>
    <message>
      <source>{0} holds no weights</source>
      <translation>{0} 不含权重</translation>
    </message>
    <message>
      <source>{0} holds no weights; it was saved before training</source>
      <translation>{0} 不含权重；它是在训练之前保存的</translation>
    </message>
    <message>
      <source>{0} holds records; only numbers and texts are read.</source>
      <translation>{0} 包含记录；只能读取数和文本。</translation>
    </message>
    <message>
      <source>{0} holds too many files to be CIFAR.</source>
      <translation>{0} 含有的文件过多，不可能是 CIFAR。</translation>
    </message>
    <message>
      <source>{0} holds {1} arrays; at most {2} are read.</source>
      <translation>{0} 含有 {1} 个数组；最多读取 {2} 个。</translation>
    </message>
    <message>
      <source>{0} holds {1}, which is no array.</source>
      <translation>{0} 含有 {1}，它不是数组。</translation>
    </message>
    <message>
      <source>{0} in line {1} was left out.</source>
      <translation>第 {1} 行的 {0} 已略去。</translation>
    </message>
    <message>
      <source>{0} integers{1}</source>
      <translation>{0} 个整数{1}</translation>
    </message>
    <message>
      <source>{0} integers{1}, or pairs of them</source>
      <translation>{0} 个整数{1}，或成对的整数</translation>
    </message>
    <message>
      <source>{0} is a metric, not a loss.</source>
      <translation>{0} 是指标，不是损失。</translation>
    </message>
    <message>
      <source>{0} is an output with settings of its own</source>
      <translation>{0} 是具有自己设置的输出</translation>
    </message>
    <message>
      <source>{0} is cut off.</source>
      <translation>{0} 不完整。</translation>
    </message>
    <message>
      <source>{0} is damaged or is no NPY file of numbers.</source>
      <translation>{0} 已损坏或不是数值 NPY 文件。</translation>
    </message>
    <message>
      <source>{0} is damaged or is no NPZ file.</source>
      <translation>{0} 已损坏或不是 NPZ 文件。</translation>
    </message>
    <message>
      <source>{0} is damaged or is no tar file.</source>
      <translation>{0} 已损坏或不是 tar 文件。</translation>
    </message>
    <message>
      <source>{0} is damaged.</source>
      <translation>{0} 已损坏。</translation>
    </message>
    <message>
      <source>{0} is damaged: it claims to hold {1} bytes.</source>
      <translation>{0} 已损坏：它声称含有 {1} 字节。</translation>
    </message>
    <message>
      <source>{0} is damaged: its size does not fit its header.</source>
      <translation>{0} 已损坏：其大小与文件头不符。</translation>
    </message>
    <message>
      <source>{0} is damaged: the size of the array {1} does not fit its shape.</source>
      <translation>{0} 已损坏：数组 {1} 的大小与其形状不符。</translation>
    </message>
    <message>
      <source>{0} is damaged: {1}.</source>
      <translation>{0} 已损坏：{1}。</translation>
    </message>
    <message>
      <source>{0} is empty.</source>
      <translation>{0} 为空。</translation>
    </message>
    <message>
      <source>{0} is for classes, but the target is a number.</source>
      <translation>{0} 用于类别，而目标是数值。</translation>
    </message>
    <message>
      <source>{0} is for losses and metrics only</source>
      <translation>{0} 仅用于损失和指标</translation>
    </message>
    <message>
      <source>{0} is missing before {1}</source>
      <translation>{1} 之前缺少 {0}</translation>
    </message>
    <message>
      <source>{0} is nested more than {1} levels deep</source>
      <translation>{0} 的嵌套超过 {1} 层</translation>
    </message>
    <message>
      <source>{0} is no file of the binary version of CIFAR.</source>
      <translation>{0} 不是 CIFAR 二进制版本的文件。</translation>
    </message>
    <message>
      <source>{0} is no idx file of unsigned bytes.</source>
      <translation>{0} 不是无符号字节的 idx 文件。</translation>
    </message>
    <message>
      <source>{0} is no layer that is known here</source>
      <translation>{0} 不是此处认识的层</translation>
    </message>
    <message>
      <source>{0} is no part of a rule</source>
      <translation>{0} 不是规则的一部分</translation>
    </message>
    <message>
      <source>{0} is no regular table: {1}.</source>
      <translation>{0} 不是规则的表格：{1}。</translation>
    </message>
    <message>
      <source>{0} is no text file.</source>
      <translation>{0} 不是文本文件。</translation>
    </message>
    <message>
      <source>{0} is not a number that a project may hold</source>
      <translation>{0} 不是项目中允许的数</translation>
    </message>
    <message>
      <source>{0} is not on this machine and could not be downloaded ({1}); choose a local file such as {2} in the field File.</source>
      <translation>本机没有 {0}，也无法下载（{1}）；请在“文件”栏中选择本地文件，例如 {2}。</translation>
    </message>
    <message>
      <source>{0} is not readable: {1}</source>
      <translation>{0} 无法读取：{1}</translation>
    </message>
    <message>
      <source>{0} is packed so tightly that it is taken for an attack on the memory.</source>
      <translation>{0} 压缩得过紧，被视为对内存的攻击。</translation>
    </message>
    <message>
      <source>{0} is the end of the network, so it stays an output until another tensor is marked</source>
      <translation>{0} 是网络的末端，在标记另一个张量之前仍是输出</translation>
    </message>
    <message>
      <source>{0} is the first layer whose output is not finite: it computes such numbers from inputs of the size {1}.</source>
      <translation>{0} 是第一个输出非有限的层：它由大小为 {1} 的输入算出这样的数。</translation>
    </message>
    <message>
      <source>{0} is the last layer already</source>
      <translation>{0} 已是最后一层</translation>
    </message>
    <message>
      <source>{0} is the network that is trained; it keeps its name and its place</source>
      <translation>{0} 是要训练的网络；其名称和位置保持不变</translation>
    </message>
    <message>
      <source>{0} is {1} although every layer is finite: it takes the logarithm of the prediction or divides by it, and {2} gives values from {3} to {4}.</source>
      <translation>{0} 是{1}，尽管每一层都是有限的：它取预测的对数或除以预测，而 {2} 给出从 {3} 到 {4} 的值。</translation>
    </message>
    <message>
      <source>{0} looks through a window of {1}, but the maps it reads are only {2} large.</source>
      <translation>{0} 通过 {1} 的窗口观察，但它读取的特征图大小只有 {2}。</translation>
    </message>
    <message>
      <source>{0} means nothing for regression: it counts predictions that hit the target exactly.</source>
      <translation>{0} 对回归没有意义：它只计算恰好命中目标的预测。</translation>
    </message>
    <message>
      <source>{0} means nothing here: it compares with the labels 0 and 1, but they are -1 and +1, so the answer for -1 is never counted as right.</source>
      <translation>{0} 在此毫无意义：它与标签 0 和 1 比较，而标签是 -1 和 +1，因此对 -1 的回答永远不算正确。</translation>
    </message>
    <message>
      <source>{0} means nothing here: it knows the labels 0 and 1, but they reach from {1} to {2}.</source>
      <translation>{0} 在此毫无意义：它只认识标签 0 和 1，而标签范围为 {1} 到 {2}。</translation>
    </message>
    <message>
      <source>{0} means nothing here: the target is a number from {1} to {2}, and {3} counts answers that hit it exactly.</source>
      <translation>{0} 在此毫无意义：目标是 {1} 到 {2} 的数，而 {3} 只统计完全命中的回答。</translation>
    </message>
    <message>
      <source>{0} must hold the arrays x and y, x_train and y_train, or x1, x2 ... and y1 ...; or name the inputs and targets, each array once. Received: {1}</source>
      <translation>{0} 必须含有数组 x 和 y，x_train 和 y_train，或 x1、x2 ... 和 y1 ...；或者指定输入和目标，每个数组一次。收到：{1}</translation>
    </message>
    <message>
      <source>{0} must hold the arrays x_train and y_train, or x and y. Received: {1}</source>
      <translation>{0} 必须含有数组 x_train 和 y_train，或 x 和 y。收到：{1}</translation>
    </message>
    <message>
      <source>{0} named {1}{2}</source>
      <translation>{0}（名称 {1}）{2}</translation>
    </message>
    <message>
      <source>{0} needs a network named {1}</source>
      <translation>{0} 需要名为 {1} 的网络</translation>
    </message>
    <message>
      <source>{0} needs a {1} to write to; choose one in the training panel</source>
      <translation>{0} 需要用于写入的{1}；请在训练面板中选择</translation>
    </message>
    <message>
      <source>{0} needs all of its states or none: connect {1} too, or only the sequence</source>
      <translation>{0} 需要其全部状态或一个都不要：请同时连接 {1}，或只连接序列</translation>
    </message>
    <message>
      <source>{0} needs its values in brackets</source>
      <translation>{0} 的值需要放在括号中</translation>
    </message>
    <message>
      <source>{0} needs more than one tensor or returns several</source>
      <translation>{0} 需要多个张量，或返回多个张量</translation>
    </message>
    <message>
      <source>{0} needs one label for each of the {1} images.</source>
      <translation>{0} 需要为 {1} 张图像各提供一个标签。</translation>
    </message>
    <message>
      <source>{0} needs the package {1}, which is not installed: pip install nnplayground[{2}]</source>
      <translation>{0} 需要软件包 {1}，但它尚未安装：pip install nnplayground[{2}]</translation>
    </message>
    <message>
      <source>{0} needs {1} inputs and has {2}</source>
      <translation>{0} 需要 {1} 个输入，现有 {2} 个</translation>
    </message>
    <message>
      <source>{0} normalises over a batch of 1 example, and predicts with averages over many.</source>
      <translation>{0} 在 1 个样本的批上归一化，预测时却使用许多样本的平均。</translation>
    </message>
    <message>
      <source>{0} normalises over a batch of 1 example, so it gives the same for every example.</source>
      <translation>{0} 在 1 个样本的批上归一化，因此对每个样本给出相同的结果。</translation>
    </message>
    <message>
      <source>{0} normalises over batches of {1} examples, which are few for a steady mean.</source>
      <translation>{0} 在 {1} 个样本的批上归一化，样本太少，均值不稳定。</translation>
    </message>
    <message>
      <source>{0} nothing above {1}, but the targets reach up to {2}.</source>
      <translation>{0}的值不超过 {1}，但目标高达 {2}。</translation>
    </message>
    <message>
      <source>{0} nothing below {1}, but the targets reach down to {2}.</source>
      <translation>{0}的值不低于 {1}，但目标低至 {2}。</translation>
    </message>
    <message>
      <source>{0} of one value needs y or p in it</source>
      <translation>只有一个值的 {0} 中需要有 y 或 p</translation>
    </message>
    <message>
      <source>{0} of the outputs of {1} lie on the flat ends of {2} by now: the steps have made its weights too large, and almost no gradient comes back.{3}</source>
      <translation>{1} 的输出现有 {0} 位于 {2} 的平坦两端：训练步使其权重过大，几乎没有梯度返回。{3}</translation>
    </message>
    <message>
      <source>{0} of the outputs of {1} lie on the flat ends of {2}, and {3} did before training: what goes in is too large, and almost no gradient comes back.{4}</source>
      <translation>{1} 的输出有 {0} 位于 {2} 的平坦两端，训练前为 {3}：输入过大，几乎没有梯度返回。{4}</translation>
    </message>
    <message>
      <source>{0} of {1} units of {2} are dead: they give 0 for each of {3} examples and learn nothing any more.{4}</source>
      <translation>{2} 的 {1} 个单元中有 {0} 个失活：它们对 {3} 个样本中的每一个都输出 0，不再学习。{4}</translation>
    </message>
    <message>
      <source>{0} of {1} {2} have a missing value and were left out.</source>
      <translation>{1} 个（{2}）中有 {0} 个含缺失值，已被剔除。</translation>
    </message>
    <message>
      <source>{0} operations an example, {1} for a batch, {2} of the time</source>
      <translation>每个样本 {0} 次运算，每批 {1}，占时间的 {2}</translation>
    </message>
    <message>
      <source>{0} points were left out, because the formula has no value there.</source>
      <translation>有 {0} 个点已被剔除，因为公式在那里没有值。</translation>
    </message>
    <message>
      <source>{0} reached the target</source>
      <translation>{0} 已达到目标</translation>
    </message>
    <message>
      <source>{0} reads {1} without Flatten or a global pooling before it.</source>
      <translation>{0} 直接读取{1}，之前没有 Flatten 或全局池化。</translation>
    </message>
    <message>
      <source>{0} takes at most {1} inputs</source>
      <translation>{0} 至多接受 {1} 个输入</translation>
    </message>
    <message>
      <source>{0} takes at most {1} inputs and has {2}</source>
      <translation>{0} 最多接受 {1} 个输入，现有 {2} 个</translation>
    </message>
    <message>
      <source>{0} takes at most {1} settings</source>
      <translation>{0} 最多接受 {1} 个设置</translation>
    </message>
    <message>
      <source>{0} takes no input</source>
      <translation>{0} 不接受输入</translation>
    </message>
    <message>
      <source>{0} takes no input, so it cannot stand on a link</source>
      <translation>{0} 不接受输入，因此不能放在连接上</translation>
    </message>
    <message>
      <source>{0} takes {1} and was given {2}</source>
      <translation>{0} 接受 {1}，但收到 {2} 个</translation>
    </message>
    <message>
      <source>{0} things differ at once: {1}. Which of them matters cannot be told from this.</source>
      <translation>同时有 {0} 处不同：{1}。无法由此判断哪一处重要。</translation>
    </message>
    <message>
      <source>{0} to {1}</source>
      <translation>{0} 到 {1}</translation>
    </message>
    <message>
      <source>{0} uses {1}, which a script cannot</source>
      <translation>{0} 使用了 {1}，而脚本无法使用它</translation>
    </message>
    <message>
      <source>{0} values</source>
      <translation>{0} 个值</translation>
    </message>
    <message>
      <source>{0} values are missing.</source>
      <translation>缺少 {0} 个值。</translation>
    </message>
    <message>
      <source>{0} values from {1} to {2}, but the targets reach from {3} to {4}.</source>
      <translation>{0}的值在 {1} 到 {2} 之间，但目标的范围从 {3} 到 {4}。</translation>
    </message>
    <message>
      <source>{0} variants are compared without a validation part, so only the test part can tell which is best.</source>
      <translation>在没有验证部分的情况下比较 {0} 个变体，因此只有测试部分能说明哪个最好。</translation>
    </message>
    <message>
      <source>{0} was not opened: {1}.</source>
      <translation>{0} 未打开：{1}。</translation>
    </message>
    <message>
      <source>{0} was not saved: {1}.</source>
      <translation>{0} 未保存：{1}。</translation>
    </message>
    <message>
      <source>{0} watches {1}, but no rows are kept back for validation.</source>
      <translation>{0} 监视 {1}，但没有保留用于验证的行。</translation>
    </message>
    <message>
      <source>{0} would unpack to {1} MB; at most {2} MB are read.</source>
      <translation>{0} 解压后将为 {1} MB；最多读取 {2} MB。</translation>
    </message>
    <message>
      <source>{0} {1} is registered twice</source>
      <translation>{0} {1} 被重复注册</translation>
    </message>
    <message>
      <source>{0}, row {1}: {2}; rows in all: {3}</source>
      <translation>{0}，第 {1} 行：{2}；共 {3} 行</translation>
    </message>
    <message>
      <source>{0}, {1}_classes = found.array, found.classes
</source>
      <translation>{0}, {1}_classes = found.array, found.classes
</translation>
    </message>
    <message>
      <source>{0}, {1}_test = found.array[: len({2})], found.array[len({3}) :]
</source>
      <translation>{0}, {1}_test = found.array[: len({2})], found.array[len({3}) :]
</translation>
    </message>
    <message>
      <source>{0}: cannot be built here; its weights are kept as they are.</source>
      <translation>{0}：无法在此构建；其权重按原样保留。</translation>
    </message>
    <message>
      <source>{0}: the file does not tell which of its weights belong to this layer, so it begins with new ones.</source>
      <translation>{0}：文件没有说明哪些权重属于该层，因此它从新的权重开始。</translation>
    </message>
    <message>
      <source>{0}: the file holds no weights for this layer.</source>
      <translation>{0}：文件中没有该层的权重。</translation>
    </message>
    <message>
      <source>{0}; so does axis {1}</source>
      <translation>{0}；轴 {1} 也不同</translation>
    </message>
    <message>
      <source>{0}; the axes that are multiplied must have one size</source>
      <translation>{0}；相乘的轴必须大小相同</translation>
    </message>
    <message>
      <source>{0}layers/{1}{2}</source>
      <translation>{0}layers/{1}{2}</translation>
    </message>
    <message>
      <source>{0}vars/{1}</source>
      <translation>{0}vars/{1}</translation>
    </message>
    <message>
      <source>{0}{1} of the file: {2}.</source>
      <translation>文件中的 {0}{1}：{2}。</translation>
    </message>
    <message>
      <source>“c4 a1 b? d3 b0”: which digit has b? Watch the row of the question light up at the pair that answers it.</source>
      <translation>“c4 a1 b? d3 b0”：b 对应哪个数字？看问题所在的行在给出答案的那一对处亮起。</translation>
    </message>
  </context>
</TS>
