<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About</source>
      <translation>О программе</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Копировать</translation>
    </message>
    <message>
      <source>Copy the versions for a report</source>
      <translation>Копировать версии для сообщения об ошибке</translation>
    </message>
    <message>
      <source>Edit a network, train it, look inside, take away the Keras code.</source>
      <translation>Редактируйте сеть, обучайте, заглядывайте внутрь, забирайте код Keras.</translation>
    </message>
    <message>
      <source>Neural-net playground</source>
      <translation>Песочница нейронных сетей</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;About</source>
      <translation>&amp;О программе</translation>
    </message>
    <message>
      <source>&amp;Arrange network</source>
      <translation>&amp;Расставить слои</translation>
    </message>
    <message>
      <source>&amp;Copy layers</source>
      <translation>&amp;Копировать слои</translation>
    </message>
    <message>
      <source>&amp;Delete layers</source>
      <translation>&amp;Удалить слои</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Правка</translation>
    </message>
    <message>
      <source>&amp;Examples…</source>
      <translation>&amp;Примеры…</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Файл</translation>
    </message>
    <message>
      <source>&amp;Find layer…</source>
      <translation>&amp;Найти слой…</translation>
    </message>
    <message>
      <source>&amp;Fit network</source>
      <translation>Вся &amp;сеть</translation>
    </message>
    <message>
      <source>&amp;Group into a block</source>
      <translation>Объединить в &amp;блок</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Справка</translation>
    </message>
    <message>
      <source>&amp;Inspect layer and example</source>
      <translation>Рассмотреть с&amp;лой и пример</translation>
    </message>
    <message>
      <source>&amp;Mark as output</source>
      <translation>По&amp;метить как выход</translation>
    </message>
    <message>
      <source>&amp;New</source>
      <translation>&amp;Создать</translation>
    </message>
    <message>
      <source>&amp;Open…</source>
      <translation>&amp;Открыть…</translation>
    </message>
    <message>
      <source>&amp;Overview</source>
      <translation>&amp;Обзор</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>Вст&amp;авить</translation>
    </message>
    <message>
      <source>&amp;Play</source>
      <translation>&amp;Пуск</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Выход</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Повторить</translation>
    </message>
    <message>
      <source>&amp;Reset layout</source>
      <translation>&amp;Исходное расположение панелей</translation>
    </message>
    <message>
      <source>&amp;Run</source>
      <translation>&amp;Запуск</translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation>Со&amp;хранить</translation>
    </message>
    <message>
      <source>&amp;Shapes on links</source>
      <translation>&amp;Формы на связях</translation>
    </message>
    <message>
      <source>&amp;Stop</source>
      <translation>&amp;Стоп</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Отменить</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Вид</translation>
    </message>
    <message>
      <source>Add a not&amp;e</source>
      <translation>Добавить &amp;заметку</translation>
    </message>
    <message>
      <source>Call the layer &amp;once more</source>
      <translation>Вызвать слой &amp;ещё раз</translation>
    </message>
    <message>
      <source>Choose every layer of the network</source>
      <translation>Выделить все слои сети</translation>
    </message>
    <message>
      <source>Close the window</source>
      <translation>Закрыть окно</translation>
    </message>
    <message>
      <source>Copy the chosen layers</source>
      <translation>Копировать выбранные слои</translation>
    </message>
    <message>
      <source>Copy the chosen layers and remove them</source>
      <translation>Копировать выбранные слои и убрать их</translation>
    </message>
    <message>
      <source>Cu&amp;t layers</source>
      <translation>&amp;Вырезать слои</translation>
    </message>
    <message>
      <source>Dissolve the block; its layers stay</source>
      <translation>Расформировать блок; его слои останутся</translation>
    </message>
    <message>
      <source>Do the edit again that was taken back</source>
      <translation>Повторить отменённую правку</translation>
    </message>
    <message>
      <source>Draw the layers of the block as one box, or one by one</source>
      <translation>Рисовать слои блока одним прямоугольником или по отдельности</translation>
    </message>
    <message>
      <source>Duplicate la&amp;yers</source>
      <translation>&amp;Дублировать слои</translation>
    </message>
    <message>
      <source>E&amp;valuate on test data</source>
      <translation>&amp;Оценить на тестовых данных</translation>
    </message>
    <message>
      <source>End the training and keep the model</source>
      <translation>Закончить обучение и сохранить модель</translation>
    </message>
    <message>
      <source>Export &amp;Keras script…</source>
      <translation>Экспорт скрипта &amp;Keras…</translation>
    </message>
    <message>
      <source>Export &amp;diagram…</source>
      <translation>Экспорт схе&amp;мы…</translation>
    </message>
    <message>
      <source>Export &amp;model…</source>
      <translation>Экспорт мо&amp;дели…</translation>
    </message>
    <message>
      <source>Fill the screen, with large type for a lecture; Escape leaves</source>
      <translation>Занять весь экран крупным шрифтом для лекции; Escape возвращает</translation>
    </message>
    <message>
      <source>Find a layer by its name, type or a setting</source>
      <translation>Найти слой по имени, типу или настройке</translation>
    </message>
    <message>
      <source>Fo&amp;ld or open the block</source>
      <translation>&amp;Свернуть или развернуть блок</translation>
    </message>
    <message>
      <source>Hold the training</source>
      <translation>Приостановить обучение</translation>
    </message>
    <message>
      <source>Initialise &amp;weights (rewind)</source>
      <translation>Задать &amp;начальные веса (в начало)</translation>
    </message>
    <message>
      <source>Initialise the weights: back to step 0 with the same initial weights</source>
      <translation>Задать начальные веса: вернуться к шагу 0 с теми же начальными весами</translation>
    </message>
    <message>
      <source>Let data flow to the right, or down</source>
      <translation>Направить поток данных вправо или вниз</translation>
    </message>
    <message>
      <source>Let the network return what this layer gives, or no longer</source>
      <translation>Пусть сеть выдаёт то, что даёт этот слой, или больше не выдаёт</translation>
    </message>
    <message>
      <source>Load &amp;weights (.keras)…</source>
      <translation>За&amp;грузить веса (.keras)…</translation>
    </message>
    <message>
      <source>Make the chosen layers a block that can be folded into one box</source>
      <translation>Сделать из выбранных слоёв блок, который можно свернуть в один прямоугольник</translation>
    </message>
    <message>
      <source>Measure the trained model on examples it has never seen</source>
      <translation>Измерить качество обученной модели на примерах, которых она не видела</translation>
    </message>
    <message>
      <source>One &amp;epoch</source>
      <translation>Одна &amp;эпоха</translation>
    </message>
    <message>
      <source>Open &amp;log folder</source>
      <translation>Открыть папку &amp;журналов</translation>
    </message>
    <message>
      <source>Open a project, a Keras model, weights, or Keras code</source>
      <translation>Открыть проект, модель Keras, веса или код Keras</translation>
    </message>
    <message>
      <source>Open what shows the chosen layer and the chosen example from the inside</source>
      <translation>Открыть то, что показывает выбранный слой и выбранный пример изнутри</translation>
    </message>
    <message>
      <source>P&amp;ause</source>
      <translation>П&amp;ауза</translation>
    </message>
    <message>
      <source>Place all layers anew</source>
      <translation>Расставить все слои заново</translation>
    </message>
    <message>
      <source>Put all panels back in their places</source>
      <translation>Вернуть все панели на места</translation>
    </message>
    <message>
      <source>Put in a box that uses the same layer with the same weights, as in a Siamese pair</source>
      <translation>Вставить узел, который использует тот же слой с теми же весами, как в сиамской паре</translation>
    </message>
    <message>
      <source>Put in copies of the chosen layers</source>
      <translation>Вставить копии выбранных слоёв</translation>
    </message>
    <message>
      <source>Put in the copied layers, or draw the copied Keras code</source>
      <translation>Вставить скопированные слои или нарисовать скопированный код Keras</translation>
    </message>
    <message>
      <source>Put the weights of a Keras file into the open network</source>
      <translation>Поместить веса из файла Keras в открытую сеть</translation>
    </message>
    <message>
      <source>Remove the chosen layers from the network</source>
      <translation>Удалить выбранные слои из сети</translation>
    </message>
    <message>
      <source>S&amp;tep</source>
      <translation>&amp;Шаг</translation>
    </message>
    <message>
      <source>Save &amp;As…</source>
      <translation>Сохранить &amp;как…</translation>
    </message>
    <message>
      <source>Save the drawing of the network as PNG or SVG</source>
      <translation>Сохранить чертёж сети как PNG или SVG</translation>
    </message>
    <message>
      <source>Save the project under another name</source>
      <translation>Сохранить проект под другим именем</translation>
    </message>
    <message>
      <source>Save the project with the weights of its run</source>
      <translation>Сохранить проект вместе с весами обучения</translation>
    </message>
    <message>
      <source>Select &amp;all layers</source>
      <translation>В&amp;ыделить все слои</translation>
    </message>
    <message>
      <source>Several epo&amp;chs</source>
      <translation>Несколько эпо&amp;х</translation>
    </message>
    <message>
      <source>Show a small picture of a network that is not wholly in sight</source>
      <translation>Показывать маленькую картинку сети, которая видна не целиком</translation>
    </message>
    <message>
      <source>Show the folder with the log files</source>
      <translation>Показать папку с файлами журнала</translation>
    </message>
    <message>
      <source>Show the welcome page with the examples</source>
      <translation>Показать начальную страницу с примерами</translation>
    </message>
    <message>
      <source>Show the whole network</source>
      <translation>Показать сеть целиком</translation>
    </message>
    <message>
      <source>Slides&amp;how</source>
      <translation>По&amp;каз для зала</translation>
    </message>
    <message>
      <source>Start an empty project</source>
      <translation>Начать пустой проект</translation>
    </message>
    <message>
      <source>T&amp;urn network</source>
      <translation>Пов&amp;ернуть сеть</translation>
    </message>
    <message>
      <source>Take back the last edit</source>
      <translation>Отменить последнюю правку</translation>
    </message>
    <message>
      <source>Train a twin beside the project: all the same but what you change</source>
      <translation>Обучать рядом с проектом двойника: всё то же, кроме того, что вы измените</translation>
    </message>
    <message>
      <source>Train as many epochs as you say in the menu of the button, then wait</source>
      <translation>Обучать столько эпох, сколько задано в меню кнопки, и остановиться</translation>
    </message>
    <message>
      <source>Train one batch, then wait</source>
      <translation>Обучить на одном пакете и остановиться</translation>
    </message>
    <message>
      <source>Train to the end of one epoch, then wait</source>
      <translation>Обучать до конца одной эпохи и остановиться</translation>
    </message>
    <message>
      <source>Train, or go on after a pause</source>
      <translation>Обучать или продолжить после паузы</translation>
    </message>
    <message>
      <source>Twi&amp;n</source>
      <translation>&amp;Двойник</translation>
    </message>
    <message>
      <source>U&amp;ngroup</source>
      <translation>&amp;Разгруппировать</translation>
    </message>
    <message>
      <source>Versions and licences</source>
      <translation>Версии и лицензии</translation>
    </message>
    <message>
      <source>Write a note on the canvas</source>
      <translation>Написать заметку на схеме</translation>
    </message>
    <message>
      <source>Write on each link the shape of what flows through it</source>
      <translation>Писать на каждой связи форму того, что по ней идёт</translation>
    </message>
    <message>
      <source>Write the project as a Python program for Keras</source>
      <translation>Записать проект как программу на Python для Keras</translation>
    </message>
    <message>
      <source>Write the trained network for Keras, TensorFlow, LiteRT or ONNX</source>
      <translation>Записать обученную сеть для Keras, TensorFlow, LiteRT или ONNX</translation>
    </message>
  </context>
  <context>
    <name>ActivationBox</name>
    <message>
      <source>From {} to {}.</source>
      <translation>От {} до {}.</translation>
    </message>
    <message>
      <source>The activation function and its slope</source>
      <translation>Функция активации и её наклон</translation>
    </message>
    <message>
      <source>What goes into the activation function</source>
      <translation>Что поступает в функцию активации</translation>
    </message>
    <message>
      <source>What goes into the activation function now, over the first training examples: the higher a bar, the more often this value. Where the curve above is flat, the layer learns slowly.</source>
      <translation>Что сейчас поступает в функцию активации на первых обучающих примерах: чем выше столбик, тем чаще это значение. Там, где кривая сверху плоская, слой учится медленно.</translation>
    </message>
    <message>
      <source>{} of the values are infinite or not a number.</source>
      <translation>{} значений бесконечны или не числа.</translation>
    </message>
  </context>
  <context>
    <name>Activations</name>
    <message>
      <source>Activations</source>
      <translation>Активации</translation>
    </message>
    <message>
      <source>Any example</source>
      <translation>Любой пример</translation>
    </message>
    <message>
      <source>Next example</source>
      <translation>Следующий пример</translation>
    </message>
    <message>
      <source>One layer</source>
      <translation>Один слой</translation>
    </message>
    <message>
      <source>Press Play to see what every layer makes of an example.</source>
      <translation>Нажмите «Пуск», чтобы увидеть, что каждый слой делает из примера.</translation>
    </message>
    <message>
      <source>Previous example</source>
      <translation>Предыдущий пример</translation>
    </message>
    <message>
      <source>Show one layer large instead of all below each other</source>
      <translation>Показать один слой крупно вместо всех друг под другом</translation>
    </message>
    <message>
      <source>What every layer gives for one example: for a convolution one map for each filter, bright where the filter found its pattern; for a dense layer one field for each unit; at the end the probabilities.
How to read it: maps of the first layers still look like the picture, later ones become small and sparse. A map that is empty for every example belongs to a dead filter. Step through the examples and see which maps light up.
Point at a map to see which part of the input that unit sees, its receptive field; behind a max pooling the winner of its window is marked, too. A click keeps the unit, arrow keys move it, Escape lets it go.
All layers are computed in one forward pass in inference mode.</source>
      <translation>Что даёт каждый слой для одного примера: у свёртки — по карте на каждый фильтр, светлой там, где фильтр нашёл свой узор; у полносвязного слоя — по полю на каждый нейрон; в конце — вероятности.
Как читать: карты первых слоёв ещё похожи на картинку, дальше они становятся мелкими и разреженными. Карта, пустая для всех примеров, принадлежит мёртвому фильтру. Листайте примеры и смотрите, какие карты загораются.
Наведите указатель на карту, чтобы увидеть, какую часть входа видит этот нейрон, — его рецептивное поле; за слоем максимального пулинга отмечен и победитель окна. Щелчок закрепляет нейрон, стрелки двигают его, Escape отпускает.
Все слои вычисляются за один прямой проход в режиме вывода.</translation>
    </message>
    <message>
      <source>a sample of its maps</source>
      <translation>выборка его карт</translation>
    </message>
    <message>
      <source>map {number}</source>
      <translation>карта {number}</translation>
    </message>
    <message>
      <source>slice {number}</source>
      <translation>срез {number}</translation>
    </message>
    <message>
      <source>truth: {name}</source>
      <translation>истина: {name}</translation>
    </message>
  </context>
  <context>
    <name>Adder</name>
    <message>
      <source>Add {layer}</source>
      <translation>Добавить {layer}</translation>
    </message>
  </context>
  <context>
    <name>AnimationTool</name>
    <message>
      <source>Animation (*.gif)</source>
      <translation>Анимация (*.gif)</translation>
    </message>
    <message>
      <source>End the animation without saving it</source>
      <translation>Прервать анимацию, не сохраняя</translation>
    </message>
    <message>
      <source>How much of the animation is done</source>
      <translation>Какая часть анимации готова</translation>
    </message>
    <message>
      <source>Not saved: {reason}</source>
      <translation>Не сохранено: {reason}</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Сохранить</translation>
    </message>
    <message>
      <source>Save an animation over the kept epochs as GIF or MP4</source>
      <translation>Сохранить анимацию по сохранённым эпохам как GIF или MP4</translation>
    </message>
    <message>
      <source>Save an animation over the kept epochs as GIF; MP4 needs the program ffmpeg on the PATH</source>
      <translation>Сохранить анимацию по сохранённым эпохам как GIF; для MP4 нужна программа ffmpeg в PATH</translation>
    </message>
    <message>
      <source>Saved {name}</source>
      <translation>Сохранено: {name}</translation>
    </message>
    <message>
      <source>Train for some epochs; an animation goes through those kept.</source>
      <translation>Обучите несколько эпох; анимация идёт по сохранённым.</translation>
    </message>
    <message>
      <source>Video (*.mp4)</source>
      <translation>Видео (*.mp4)</translation>
    </message>
  </context>
  <context>
    <name>Arithmetic</name>
    <message>
      <source>A unit is lit while its output lies above this</source>
      <translation>Нейрон горит, пока его выход выше этого</translation>
    </message>
    <message>
      <source>Arithmetic of a unit</source>
      <translation>Арифметика одного нейрона</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>Столбец</translation>
    </message>
    <message>
      <source>Filter or unit</source>
      <translation>Фильтр или нейрон</translation>
    </message>
    <message>
      <source>How one unit comes by its number for the chosen example: the part of the input it reads, its weights, each product, their sum, the bias and the activation function.</source>
      <translation>Как один нейрон получает своё число для выбранного примера: часть входа, которую он читает, его веса, каждое произведение, их сумма, смещение и функция активации.</translation>
    </message>
    <message>
      <source>Keras: {} ✓</source>
      <translation>Keras: {} ✓</translation>
    </message>
    <message>
      <source>Keras: {}, not the same</source>
      <translation>Keras: {}, не то же</translation>
    </message>
    <message>
      <source>Point at a place of the output map, or click it to keep it: the frame in the input shows what is read there, zeros stand for padding. Large products of either sign decide the answer. A unit is lit while its output lies above the threshold; a unit that is never lit is dead.</source>
      <translation>Укажите место на карте выхода или щёлкните, чтобы закрепить его: рамка на входе показывает, что там читается, нули заменяют дополнение. Большие произведения любого знака решают ответ. Нейрон горит, пока его выход выше порога; нейрон, который никогда не горит, мёртв.</translation>
    </message>
    <message>
      <source>Press Play to see how a unit comes by its number.</source>
      <translation>Нажмите «Пуск», чтобы увидеть, как нейрон получает своё число.</translation>
    </message>
    <message>
      <source>Rosenblatt (1958), The perceptron; Dumoulin and Visin (2016), A guide to convolution arithmetic for deep learning.</source>
      <translation>Rosenblatt (1958), The perceptron; Dumoulin and Visin (2016), A guide to convolution arithmetic for deep learning.</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Строка</translation>
    </message>
    <message>
      <source>Slice</source>
      <translation>Срез</translation>
    </message>
    <message>
      <source>The layer gives {}. Its arithmetic is not taken apart here.</source>
      <translation>Слой даёт {}. Его арифметика здесь не разбирается.</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>В сети этого двойника нет этого слоя.</translation>
    </message>
    <message>
      <source>This network has no layers yet.</source>
      <translation>В этой сети ещё нет слоёв.</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>Порог</translation>
    </message>
    <message>
      <source>lit</source>
      <translation>горит</translation>
    </message>
    <message>
      <source>not lit</source>
      <translation>не горит</translation>
    </message>
    <message>
      <source>output = f(w_1 x_1 + ... + w_n x_n + b).</source>
      <translation>выход = f(w_1 x_1 + ... + w_n x_n + b).</translation>
    </message>
    <message>
      <source>{count} of {all} places of its map</source>
      <translation>{count} из {all} мест его карты</translation>
    </message>
    <message>
      <source>{keras} · {state} · {count} of {all} units lit</source>
      <translation>{keras} · {state} · горит нейронов: {count} из {all}</translation>
    </message>
    <message>
      <source>{name} looks at the sums of all units</source>
      <translation>{name} смотрит на суммы всех нейронов</translation>
    </message>
  </context>
  <context>
    <name>ArithmeticTiles</name>
    <message>
      <source>All units of the layer at this place; framed: lit ones. Click one to choose it</source>
      <translation>Все нейроны слоя в этом месте; в рамке — горящие. Щёлкните, чтобы выбрать</translation>
    </message>
    <message>
      <source>Each weight times what it reads</source>
      <translation>Каждый вес, умноженный на то, что он читает</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Произведения</translation>
    </message>
    <message>
      <source>The part of the input that is read here; zeros stand for padding</source>
      <translation>Часть входа, которая здесь читается; нули заменяют дополнение</translation>
    </message>
    <message>
      <source>The weights of the filter</source>
      <translation>Веса фильтра</translation>
    </message>
    <message>
      <source>What the layer reads, the mean of its channels; framed: the patch</source>
      <translation>Что читает слой, среднее по каналам; в рамке: фрагмент</translation>
    </message>
    <message>
      <source>What this filter gives: point at a place, or click it to keep it</source>
      <translation>Что даёт этот фильтр: укажите место или щёлкните, чтобы закрепить</translation>
    </message>
    <message>
      <source>input of the layer</source>
      <translation>вход слоя</translation>
    </message>
    <message>
      <source>kernel w</source>
      <translation>ядро w</translation>
    </message>
    <message>
      <source>output of filter {}</source>
      <translation>выход фильтра {}</translation>
    </message>
    <message>
      <source>patch x</source>
      <translation>фрагмент x</translation>
    </message>
    <message>
      <source>products w · x</source>
      <translation>произведения w · x</translation>
    </message>
    <message>
      <source>units here</source>
      <translation>нейроны здесь</translation>
    </message>
    <message>
      <source>units of the layer</source>
      <translation>нейроны слоя</translation>
    </message>
  </context>
  <context>
    <name>AskBar</name>
    <message>
      <source>Cancel</source>
      <translation>Отмена</translation>
    </message>
    <message>
      <source>Compute this with the weights of now</source>
      <translation>Вычислить с нынешними весами</translation>
    </message>
    <message>
      <source>End the computation; what was found so far stays</source>
      <translation>Закончить вычисление; найденное остаётся</translation>
    </message>
    <message>
      <source>How far the computation is</source>
      <translation>Сколько уже вычислено</translation>
    </message>
    <message>
      <source>of epoch {0:.4g}</source>
      <translation>эпохи {0:.4g}</translation>
    </message>
    <message>
      <source>{0} % of it</source>
      <translation>{0} % от этого</translation>
    </message>
    <message>
      <source>{0}, now {1:.4g}</source>
      <translation>{0}, сейчас {1:.4g}</translation>
    </message>
    <message>
      <source>{t} left</source>
      <translation>осталось {t}</translation>
    </message>
  </context>
  <context>
    <name>Attention</name>
    <message>
      <source>Attention</source>
      <translation>Внимание</translation>
    </message>
    <message>
      <source>Attention weights</source>
      <translation>Веса внимания</translation>
    </message>
    <message>
      <source>Bahdanau, Cho and Bengio (2015), Neural machine translation by jointly learning to align and translate; Vaswani et al. (2017), Attention is all you need, eq. 1; Jain and Wallace (2019), Attention is not explanation.</source>
      <translation>Bahdanau, Cho and Bengio (2015), Neural machine translation by jointly learning to align and translate; Vaswani et al. (2017), Attention is all you need, eq. 1; Jain and Wallace (2019), Attention is not explanation.</translation>
    </message>
    <message>
      <source>Each row sums to 1. A bright place means that the position on the left takes most of what it hands on from the one below. A diagonal looks at itself, an even row at everything alike: it has found nothing yet. Above the diagonal a causal mask leaves zeros. Heads differ: look at each of them, the mean hides what one has found. That a position is looked at does not yet mean that the answer depends on it.</source>
      <translation>Сумма каждой строки — 1. Яркое место значит, что позиция слева берёт большую часть того, что передаёт, у позиции снизу. Диагональ смотрит на себя, ровная строка — на всё одинаково: она ещё ничего не нашла. Выше диагонали причинная маска оставляет нули. Головы различаются: смотрите каждую, среднее скрывает найденное одной. То, что на позицию смотрят, ещё не значит, что от неё зависит ответ.</translation>
    </message>
    <message>
      <source>Each row sums to 1. Point at a pair to see its weight.</source>
      <translation>Сумма каждой строки равна 1. Укажите пару, чтобы увидеть её вес.</translation>
    </message>
    <message>
      <source>Head</source>
      <translation>Голова</translation>
    </message>
    <message>
      <source>How much each position of a sequence takes from every other one in an attention layer, for the chosen example: a row for each query, a column for each key.</source>
      <translation>Сколько каждая позиция последовательности берёт от каждой другой в слое внимания, для выбранного примера: строка на запрос, столбец на ключ.</translation>
    </message>
    <message>
      <source>Press Play to see what an attention layer looks at.</source>
      <translation>Нажмите «Пуск», чтобы увидеть, на что смотрит слой внимания.</translation>
    </message>
    <message>
      <source>This network has no attention layer.</source>
      <translation>В этой сети нет слоя внимания.</translation>
    </message>
    <message>
      <source>Which head of the layer, or the mean of all</source>
      <translation>Какая голова слоя, или среднее всех</translation>
    </message>
    <message>
      <source>head {0}</source>
      <translation>голова {0}</translation>
    </message>
    <message>
      <source>key: looked at</source>
      <translation>ключ: на что смотрят</translation>
    </message>
    <message>
      <source>mean of heads</source>
      <translation>среднее голов</translation>
    </message>
    <message>
      <source>query: who looks</source>
      <translation>запрос: кто смотрит</translation>
    </message>
    <message>
      <source>weights = softmax(Q Kᵀ / √d), output = weights · V.</source>
      <translation>веса = softmax(Q Kᵀ / √d), выход = веса · V.</translation>
    </message>
    <message>
      <source>{query} looks at {key}: {weight} · {head}</source>
      <translation>{query} смотрит на {key}: {weight} · {head}</translation>
    </message>
  </context>
  <context>
    <name>BatchNormView</name>
    <message>
      <source>Batch</source>
      <translation>Пакет</translation>
    </message>
    <message>
      <source>Batch normalization</source>
      <translation>Пакетная нормализация</translation>
    </message>
    <message>
      <source>Batch {0}: {1} numbers of {2} examples</source>
      <translation>Пакет {0}: чисел {1} у {2} примеров</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Channels</source>
      <translation>Каналы</translation>
    </message>
    <message>
      <source>Inference</source>
      <translation>Предсказание</translation>
    </message>
    <message>
      <source>Log counts</source>
      <translation>Логарифм частот</translation>
    </message>
    <message>
      <source>Moving mean</source>
      <translation>Скользящее среднее</translation>
    </message>
    <message>
      <source>Moving variance</source>
      <translation>Скользящая дисперсия</translation>
    </message>
    <message>
      <source>Press Play to see what batch normalization does to a batch.</source>
      <translation>Нажмите «Пуск», чтобы увидеть, что нормализация делает с пакетом.</translation>
    </message>
    <message>
      <source>Show rare numbers, too: the height is log(1 + numbers)</source>
      <translation>Показать и редкие числа: высота — log(1 + чисел)</translation>
    </message>
    <message>
      <source>The layer is frozen: it uses its moving statistics in training, too.</source>
      <translation>Слой заморожен: и при обучении он берёт свои скользящие статистики.</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>В сети этого близнеца нет этого слоя.</translation>
    </message>
    <message>
      <source>This network has no batch normalization.</source>
      <translation>В этой сети нет пакетной нормализации.</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>Обучение</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>Ожидание ответов сети.</translation>
    </message>
    <message>
      <source>What a batch normalization makes of one channel of one batch. On the left what goes in, with the mean of the batch and one deviation to both sides (filled), and the moving ones (dashed). On the right what comes out of the same numbers: in training, where the batch's own statistics are used, and in inference, where the moving ones are. Below, how this batch moves the moving statistics.
How to read it: the two outputs should lie over each other. If they do not, the moving statistics lag behind - they need some 100 steps at a momentum of 0.99 - or the batches are too small; the validation loss is then worse than the training loss for no other reason.
y = gamma * (x - mean) / √(variance + epsilon) + beta; moving = moving * momentum + batch * (1 - momentum).</source>
      <translation>Что пакетная нормализация делает с одним каналом одного пакета. Слева то, что входит, со средним пакета и одним отклонением в обе стороны (закрашено) и скользящими значениями (штрихом). Справа то, что получается из тех же чисел: при обучении, где берутся статистики самого пакета, и при предсказании, где берутся скользящие. Ниже — как этот пакет сдвигает скользящие статистики.
Как читать: оба выхода должны совпадать. Если нет, скользящие статистики отстают — при моменте 0.99 им нужно около 100 шагов — или пакеты слишком малы; тогда ошибка на проверке хуже ошибки на обучении только по этой причине.
y = gamma * (x - mean) / √(variance + epsilon) + beta; moving = moving * momentum + batch * (1 - momentum).</translation>
    </message>
    <message>
      <source>Which batch of the running epoch, from 0; or that of the next step</source>
      <translation>Какой пакет текущей эпохи, с 0; или пакет следующего шага</translation>
    </message>
    <message>
      <source>Which channel, or unit, from 0; a click in the table chooses it</source>
      <translation>Какой канал или нейрон, с 0; щелчок в таблице выбирает его</translation>
    </message>
    <message>
      <source>after</source>
      <translation>после</translation>
    </message>
    <message>
      <source>batch mean</source>
      <translation>среднее пакета</translation>
    </message>
    <message>
      <source>batch variance</source>
      <translation>дисперсия пакета</translation>
    </message>
    <message>
      <source>batch, training</source>
      <translation>пакет, обучение</translation>
    </message>
    <message>
      <source>before</source>
      <translation>до</translation>
    </message>
    <message>
      <source>beta</source>
      <translation>beta</translation>
    </message>
    <message>
      <source>channel</source>
      <translation>канал</translation>
    </message>
    <message>
      <source>deviation in inference</source>
      <translation>отклонение при предсказании</translation>
    </message>
    <message>
      <source>deviation in training</source>
      <translation>отклонение при обучении</translation>
    </message>
    <message>
      <source>gamma</source>
      <translation>gamma</translation>
    </message>
    <message>
      <source>log(1 + numbers)</source>
      <translation>log(1 + чисел)</translation>
    </message>
    <message>
      <source>mean in inference</source>
      <translation>среднее при предсказании</translation>
    </message>
    <message>
      <source>mean in training</source>
      <translation>среднее при обучении</translation>
    </message>
    <message>
      <source>mean of the batch</source>
      <translation>среднее пакета</translation>
    </message>
    <message>
      <source>moving mean</source>
      <translation>скользящее среднее</translation>
    </message>
    <message>
      <source>moving variance</source>
      <translation>скользящая дисперсия</translation>
    </message>
    <message>
      <source>moving, inference</source>
      <translation>скользящее, предсказание</translation>
    </message>
    <message>
      <source>next step</source>
      <translation>следующий шаг</translation>
    </message>
    <message>
      <source>numbers</source>
      <translation>числа</translation>
    </message>
    <message>
      <source>{0} not finite</source>
      <translation>не конечных: {0}</translation>
    </message>
  </context>
  <context>
    <name>BatchesView</name>
    <message>
      <source>Batches</source>
      <translation>Пакеты</translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation>Эпоха</translation>
    </message>
    <message>
      <source>Examples of the batch</source>
      <translation>Примеры пакета</translation>
    </message>
    <message>
      <source>Load data to see how they are divided into batches</source>
      <translation>Загрузите данные, чтобы увидеть, как они делятся на пакеты</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>Шаг</translation>
    </message>
    <message>
      <source>The examples of one step of training. With shuffling on, every epoch goes through the same examples in another order, so the first batch of epoch 2 differs from that of epoch 1; with shuffling off they are alike. The order follows from the seed.</source>
      <translation>Примеры одного шага обучения. При перемешивании каждая эпоха проходит те же примеры в другом порядке, поэтому первый пакет эпохи 2 отличается от первого пакета эпохи 1; без перемешивания они одинаковы. Порядок следует из начального числа.</translation>
    </message>
    <message>
      <source>Which epoch, from 1</source>
      <translation>Какая эпоха, с 1</translation>
    </message>
    <message>
      <source>Which step of the epoch, from 1</source>
      <translation>Какой шаг эпохи, с 1</translation>
    </message>
    <message>
      <source>{count} of {all} examples, {steps} steps an epoch</source>
      <translation>примеров: {count} из {all}, шагов за эпоху: {steps}</translation>
    </message>
  </context>
  <context>
    <name>BlockEditor</name>
    <message>
      <source>Fold {block}</source>
      <translation>Свернуть {block}</translation>
    </message>
    <message>
      <source>Group layers</source>
      <translation>Сгруппировать слои</translation>
    </message>
    <message>
      <source>Open {block}</source>
      <translation>Развернуть {block}</translation>
    </message>
    <message>
      <source>Rename {layer}</source>
      <translation>Переименовать {layer}</translation>
    </message>
    <message>
      <source>Ungroup {block}</source>
      <translation>Разгруппировать {block}</translation>
    </message>
    <message>
      <source>block</source>
      <translation>блок</translation>
    </message>
  </context>
  <context>
    <name>Calibration</name>
    <message>
      <source>Bins</source>
      <translation>Корзины</translation>
    </message>
    <message>
      <source>ECE {0} · MCE {1} · Brier {2} · confidence {3} · right {4}</source>
      <translation>ECE {0} · MCE {1} · Брайер {2} · уверенность {3} · верно {4}</translation>
    </message>
    <message>
      <source>Into how many bins of confidence the examples are sorted</source>
      <translation>На сколько корзин уверенности делятся примеры</translation>
    </message>
    <message>
      <source>confidence</source>
      <translation>уверенность</translation>
    </message>
    <message>
      <source>examples</source>
      <translation>примеры</translation>
    </message>
    <message>
      <source>share right</source>
      <translation>доля верных</translation>
    </message>
    <message>
      <source>{0} bins</source>
      <translation>корзин: {0}</translation>
    </message>
    <message>
      <source>{0} examples without a probability left out</source>
      <translation>{0} примеров без вероятности не учтены</translation>
    </message>
  </context>
  <context>
    <name>Card</name>
    <message>
      <source>Choose this layer in the network</source>
      <translation>Выбрать этот слой в сети</translation>
    </message>
    <message>
      <source>Ill</source>
      <translation>Болезнь</translation>
    </message>
    <message>
      <source>Needs a download, or a file you already have.</source>
      <translation>Нужна загрузка из сети или файл, который у вас уже есть.</translation>
    </message>
    <message>
      <source>Show the layer {name}</source>
      <translation>Показать слой {name}</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>Предупреждение</translation>
    </message>
    <message>
      <source>from the beginning</source>
      <translation>с самого начала</translation>
    </message>
    <message>
      <source>since step {step}, epoch {epoch}</source>
      <translation>с шага {step}, эпоха {epoch}</translation>
    </message>
  </context>
  <context>
    <name>Carrier</name>
    <message>
      <source>Duplicate</source>
      <translation>Дублировать</translation>
    </message>
    <message>
      <source>Nothing pasted: {reason}</source>
      <translation>Ничего не вставлено: {reason}</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Вставить</translation>
    </message>
    <message>
      <source>Select layers to copy</source>
      <translation>Выделите слои, которые нужно копировать</translation>
    </message>
  </context>
  <context>
    <name>ClassChoice</name>
    <message>
      <source>Class</source>
      <translation>Класс</translation>
    </message>
    <message>
      <source>Which class the picture is about</source>
      <translation>О каком классе картинка</translation>
    </message>
    <message>
      <source>the class it says</source>
      <translation>класс, который она называет</translation>
    </message>
  </context>
  <context>
    <name>ClassLegend</name>
    <message>
      <source>Classes</source>
      <translation>Классы</translation>
    </message>
    <message>
      <source>Click a class to hide it or show it again; double click: only this one</source>
      <translation>Щёлкните класс, чтобы скрыть или снова показать; двойной щелчок: только он</translation>
    </message>
  </context>
  <context>
    <name>CodeOpening</name>
    <message>
      <source>Paste Keras code</source>
      <translation>Вставить код Keras</translation>
    </message>
    <message>
      <source>The code was not read: {reason}.</source>
      <translation>Код не прочитан: {reason}.</translation>
    </message>
  </context>
  <context>
    <name>CodePanel</name>
    <message>
      <source>As it fits</source>
      <translation>Как подходит</translation>
    </message>
    <message>
      <source>Copy the code</source>
      <translation>Копировать код</translation>
    </message>
    <message>
      <source>Follows every change; click a line to choose its layer</source>
      <translation>Следует за каждым изменением; щёлкните строку, чтобы выбрать её слой</translation>
    </message>
    <message>
      <source>Functional</source>
      <translation>Функциональный</translation>
    </message>
    <message>
      <source>How the network is written: as a Sequential stack of layers or as functional calls in the order in which data flow</source>
      <translation>Как записана сеть: цепочкой слоёв Sequential или функциональными вызовами в том порядке, в котором идут данные</translation>
    </message>
    <message>
      <source>Jupyter notebook (*.ipynb)</source>
      <translation>Блокнот Jupyter (*.ipynb)</translation>
    </message>
    <message>
      <source>No Python for this yet: {}.</source>
      <translation>Кода Python пока нет: {}.</translation>
    </message>
    <message>
      <source>Not saved: {reason}</source>
      <translation>Не сохранено: {reason}</translation>
    </message>
    <message>
      <source>Plain fit</source>
      <translation>Простой fit</translation>
    </message>
    <message>
      <source>Python (*.py)</source>
      <translation>Python (*.py)</translation>
    </message>
    <message>
      <source>Save the code</source>
      <translation>Сохранить код</translation>
    </message>
    <message>
      <source>Save the code as a Python script or a notebook</source>
      <translation>Сохранить код как скрипт Python или блокнот</translation>
    </message>
    <message>
      <source>Sequential</source>
      <translation>Последовательный</translation>
    </message>
    <message>
      <source>Shorter: Keras shuffles the examples itself. Otherwise the order is that of this window, and so are the losses</source>
      <translation>Короче: Keras сам перемешивает примеры. Иначе порядок тот же, что в этом окне, и потери те же</translation>
    </message>
    <message>
      <source>Style of the model</source>
      <translation>Стиль модели</translation>
    </message>
    <message>
      <source>The project as Python</source>
      <translation>Проект на Python</translation>
    </message>
  </context>
  <context>
    <name>ColourBar</name>
    <message>
      <source>Colour scale</source>
      <translation>Шкала цветов</translation>
    </message>
    <message>
      <source>Colours from {low} to {high}</source>
      <translation>Цвета от {low} до {high}</translation>
    </message>
  </context>
  <context>
    <name>ComboEditor</name>
    <message>
      <source>none</source>
      <translation>нет</translation>
    </message>
  </context>
  <context>
    <name>CompileSection</name>
    <message>
      <source>Check the network and the settings, and show the same in Python</source>
      <translation>Проверить сеть и настройки и показать то же самое на Python</translation>
    </message>
    <message>
      <source>Compile</source>
      <translation>Скомпилировать</translation>
    </message>
    <message>
      <source>Copy the Python</source>
      <translation>Копировать код Python</translation>
    </message>
    <message>
      <source>Everything fits: ready to train.</source>
      <translation>Всё сходится: можно обучать.</translation>
    </message>
    <message>
      <source>No Python for this yet: {}.</source>
      <translation>Кода Python пока нет: {}.</translation>
    </message>
    <message>
      <source>The equivalent Python</source>
      <translation>То же самое на Python</translation>
    </message>
    <message>
      <source>What Keras is told; follows every change</source>
      <translation>Что сообщается Keras; следует за каждым изменением</translation>
    </message>
  </context>
  <context>
    <name>Confusion</name>
    <message>
      <source>Confusion matrix</source>
      <translation>Матрица ошибок</translation>
    </message>
    <message>
      <source>Counts</source>
      <translation>Количества</translation>
    </message>
    <message>
      <source>Examples of the cell</source>
      <translation>Примеры ячейки</translation>
    </message>
    <message>
      <source>Numbers in the cells</source>
      <translation>Числа в ячейках</translation>
    </message>
    <message>
      <source>Share of the column</source>
      <translation>Доля в столбце</translation>
    </message>
    <message>
      <source>Share of the row</source>
      <translation>Доля в строке</translation>
    </message>
    <message>
      <source>The most confident first</source>
      <translation>Сначала самые уверенные</translation>
    </message>
    <message>
      <source>What the cells show; shares also decide the colours</source>
      <translation>Что показывают ячейки; доли определяют и цвета</translation>
    </message>
    <message>
      <source>accuracy {0} · {1} of {2} right</source>
      <translation>доля верных {0} · верно {1} из {2}</translation>
    </message>
    <message>
      <source>{2} examples: truth {0}, prediction {1}</source>
      <translation>примеров: {2}; истина {0}, предсказание {1}</translation>
    </message>
  </context>
  <context>
    <name>CrashReporter</name>
    <message>
      <source>Something went wrong, your work is still here. {reason}</source>
      <translation>Что-то пошло не так, но ваша работа сохранна. {reason}</translation>
    </message>
  </context>
  <context>
    <name>CurveBar</name>
    <message>
      <source>Count epochs or steps (batches) on the horizontal axis</source>
      <translation>Считать по горизонтальной оси эпохи или шаги (пакеты)</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>Эпохи</translation>
    </message>
    <message>
      <source>Horizontal axis</source>
      <translation>Горизонтальная ось</translation>
    </message>
    <message>
      <source>Logarithmic</source>
      <translation>Лог. ось</translation>
    </message>
    <message>
      <source>Logarithmic vertical axis</source>
      <translation>Логарифмическая вертикальная ось</translation>
    </message>
    <message>
      <source>Logarithmic vertical axis for losses, errors and rates</source>
      <translation>Логарифмическая вертикальная ось для потерь, ошибок и скоростей</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Показать всё</translation>
    </message>
    <message>
      <source>Smoothing</source>
      <translation>Сглаживание</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Шаги</translation>
    </message>
    <message>
      <source>Undo zooming and follow the run (double click)</source>
      <translation>Отменить увеличение и следить за обучением (двойной щелчок)</translation>
    </message>
    <message>
      <source>Weight of the past in the moving average of the batches; the curve stays, faint</source>
      <translation>Вес прошлого в скользящем среднем по пакетам; сама кривая остаётся бледной</translation>
    </message>
  </context>
  <context>
    <name>CurveList</name>
    <message>
      <source>Best</source>
      <translation>Лучшее</translation>
    </message>
    <message>
      <source>Choose the curves to show; the numbers are those at the mouse</source>
      <translation>Выберите, какие кривые показать; числа относятся к месту под курсором</translation>
    </message>
    <message>
      <source>Curve</source>
      <translation>Кривая</translation>
    </message>
    <message>
      <source>Curves to show</source>
      <translation>Какие кривые показать</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>Сейчас</translation>
    </message>
    <message>
      <source>{0} · batch</source>
      <translation>{0} · пакет</translation>
    </message>
  </context>
  <context>
    <name>CurvePlot</name>
    <message>
      <source>The epoch that all views show; drag it to another kept one</source>
      <translation>Эпоха, которую показывают все панели; перетащите на другую сохранённую</translation>
    </message>
  </context>
  <context>
    <name>CurvePlots</name>
    <message>
      <source>epoch</source>
      <translation>эпоха</translation>
    </message>
    <message>
      <source>gradient norm</source>
      <translation>норма градиента</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>потери</translation>
    </message>
    <message>
      <source>metrics</source>
      <translation>метрики</translation>
    </message>
    <message>
      <source>rate</source>
      <translation>скорость</translation>
    </message>
    <message>
      <source>step</source>
      <translation>шаг</translation>
    </message>
    <message>
      <source>training</source>
      <translation>обучение</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>проверка</translation>
    </message>
  </context>
  <context>
    <name>Curves</name>
    <message>
      <source>At mouse</source>
      <translation>Под курсором</translation>
    </message>
    <message>
      <source>Newest</source>
      <translation>Сейчас</translation>
    </message>
    <message>
      <source>No curves yet. Press Play: loss and metrics appear here as they come.</source>
      <translation>Кривых пока нет. Нажмите «Пуск»: потери и метрики появятся здесь по мере поступления.</translation>
    </message>
    <message>
      <source>The run has begun; its first numbers are on their way.</source>
      <translation>Обучение началось; первые числа скоро появятся.</translation>
    </message>
    <message>
      <source>all gradients together are shortened to this norm</source>
      <translation>все градиенты вместе укорачиваются до этой нормы</translation>
    </message>
    <message>
      <source>best: epoch {0}</source>
      <translation>лучшая: эпоха {0}</translation>
    </message>
    <message>
      <source>epoch {0:g}</source>
      <translation>эпоха {0:g}</translation>
    </message>
    <message>
      <source>every number of the gradient is cut to between minus and plus this</source>
      <translation>каждое число градиента ограничивается между минус и плюс этим</translation>
    </message>
    <message>
      <source>layer {0} added</source>
      <translation>слой {0} добавлен</translation>
    </message>
    <message>
      <source>layer {0} removed</source>
      <translation>слой {0} удалён</translation>
    </message>
    <message>
      <source>stop: epoch {0}</source>
      <translation>стоп: эпоха {0}</translation>
    </message>
    <message>
      <source>the gradient of each weight tensor is shortened to this norm</source>
      <translation>градиент каждого тензора весов укорачивается до этой нормы</translation>
    </message>
    <message>
      <source>{0} layers: {1}</source>
      <translation>слоёв {0}: {1}</translation>
    </message>
  </context>
  <context>
    <name>DataPanel</name>
    <message>
      <source>, {} classes</source>
      <translation>, классов: {}</translation>
    </message>
    <message>
      <source>Add a step …</source>
      <translation>Добавить шаг …</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Все файлы</translation>
    </message>
    <message>
      <source>Change the preparation</source>
      <translation>Изменить подготовку</translation>
    </message>
    <message>
      <source>Data files</source>
      <translation>Файлы данных</translation>
    </message>
    <message>
      <source>Data set</source>
      <translation>Набор данных</translation>
    </message>
    <message>
      <source>Division</source>
      <translation>Разделение</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>Примеры</translation>
    </message>
    <message>
      <source>Examples of each class</source>
      <translation>Примеров каждого класса</translation>
    </message>
    <message>
      <source>Fitted on the training part only, repeated on everything new.</source>
      <translation>Подбирается только по обучающей части и повторяется на всём новом.</translation>
    </message>
    <message>
      <source>Licence: {}</source>
      <translation>Лицензия: {}</translation>
    </message>
    <message>
      <source>Loading</source>
      <translation>Загрузка</translation>
    </message>
    <message>
      <source>Nothing is loaded yet.</source>
      <translation>Ничего ещё не загружено.</translation>
    </message>
    <message>
      <source>Preparation</source>
      <translation>Подготовка</translation>
    </message>
    <message>
      <source>Set {}</source>
      <translation>Задать: {}</translation>
    </message>
    <message>
      <source>Use a local file</source>
      <translation>Взять файл с диска</translation>
    </message>
    <message>
      <source>Use a local file …</source>
      <translation>Взять файл с диска …</translation>
    </message>
    <message>
      <source>Use the data set {}</source>
      <translation>Взять набор данных {}</translation>
    </message>
    <message>
      <source>train {} · validation {} · test {}</source>
      <translation>обучение {} · проверка {} · тест {}</translation>
    </message>
    <message>
      <source>{} examples, {}</source>
      <translation>примеров: {}, {}</translation>
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
      <translation>Песочница для градиентного спуска по функции Q двух переменных. Ни сеть, ни запуск не нужны.
Щёлкните поверхность, чтобы выбрать начало; Ctrl+щелчок добавляет ещё одно, всего до восьми. У каждого пути свой цвет; кольцо отмечает его конец. Другая поверхность задаёт своё начало и подходящую скорость обучения.
Каждый шаг идёт против градиента, поперёк линий уровня: x_new = x − rate · gradient. С импульсом (momentum) шаг сохраняет долю своей скорости движения: velocity = momentum · velocity − rate · gradient, x_new = x + velocity. Вариант Нестерова после этого берёт вклад градиента ещё раз. Стрелки показывают скорость движения (velocity) на последних шагах.
Что попробовать: в овраге простой спуск прыгает от стенки к стенке; меньшая скорость обучения с импульсом 0.9 продвигается дальше. В двух долинах начало решает, где кончится путь. При слишком малой скорости обучения спуск долог, при слишком большой — расходится.
Спуск останавливается после наибольшего числа шагов или когда шаг меняет Q меньше, чем на наименьшее изменение.
Колесо увеличивает, перетаскивание сдвигает, двойной щелчок показывает всё.</translation>
    </message>
    <message>
      <source>Choose a start to go through its path</source>
      <translation>Выберите начало, чтобы пройти по его пути</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Очистить</translation>
    </message>
    <message>
      <source>Clear starts</source>
      <translation>Убрать все начала</translation>
    </message>
    <message>
      <source>Click on the surface to choose a start.</source>
      <translation>Щёлкните поверхность, чтобы выбрать начало.</translation>
    </message>
    <message>
      <source>Descent</source>
      <translation>Спуск</translation>
    </message>
    <message>
      <source>Go through the path step by step</source>
      <translation>Пройти путь шаг за шагом</translation>
    </message>
    <message>
      <source>Look ahead: take the gradient's part after the velocity</source>
      <translation>Заглядывать вперёд: брать вклад градиента после скорости движения</translation>
    </message>
    <message>
      <source>Nesterov</source>
      <translation>Нестеров</translation>
    </message>
    <message>
      <source>Q of every step</source>
      <translation>Q на каждом шаге</translation>
    </message>
    <message>
      <source>Starts</source>
      <translation>Начала</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>Шаг</translation>
    </message>
    <message>
      <source>Surface</source>
      <translation>Поверхность</translation>
    </message>
    <message>
      <source>Take all paths away</source>
      <translation>Убрать все пути</translation>
    </message>
    <message>
      <source>There are eight starts at most. Clear them to go on.</source>
      <translation>Начал может быть не больше восьми. Очистите их, чтобы продолжить.</translation>
    </message>
    <message>
      <source>all steps done</source>
      <translation>все шаги сделаны</translation>
    </message>
    <message>
      <source>diverged</source>
      <translation>разошёлся</translation>
    </message>
    <message>
      <source>end</source>
      <translation>конец</translation>
    </message>
    <message>
      <source>gradient = {0}   Q = {1} → {2}</source>
      <translation>gradient = {0}   Q = {1} → {2}</translation>
    </message>
    <message>
      <source>hardly changes</source>
      <translation>почти не меняется</translation>
    </message>
    <message>
      <source>reason</source>
      <translation>причина</translation>
    </message>
    <message>
      <source>start</source>
      <translation>начало</translation>
    </message>
    <message>
      <source>start x = {0}   Q = {1}   gradient = {2}</source>
      <translation>начало x = {0}   Q = {1}   gradient = {2}</translation>
    </message>
    <message>
      <source>step {0} of {1}</source>
      <translation>шаг {0} из {1}</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>шаги</translation>
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
      <translation>Сохранить изменения в «{name}»?</translation>
    </message>
    <message>
      <source>Unsaved changes</source>
      <translation>Несохранённые изменения</translation>
    </message>
    <message>
      <source>Without saving they are lost.</source>
      <translation>Без сохранения они пропадут.</translation>
    </message>
  </context>
  <context>
    <name>Dock</name>
    <message>
      <source>Show or hide “{title}”</source>
      <translation>Показать или скрыть «{title}»</translation>
    </message>
  </context>
  <context>
    <name>DockBar</name>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Detach or attach</source>
      <translation>Открепить или закрепить</translation>
    </message>
  </context>
  <context>
    <name>DoctorView</name>
    <message>
      <source>Doctor</source>
      <translation>Доктор</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Находки</translation>
    </message>
    <message>
      <source>Nothing looks wrong.

Watched: finite numbers, the loss curves, dead and saturated units, the size of weights and gradients from layer to layer, the inputs and the metrics.</source>
      <translation>Ничего плохого не видно.

Под наблюдением: конечность чисел, кривые потерь, мёртвые и насыщенные нейроны, величина весов и градиентов от слоя к слою, входы и метрики.</translation>
    </message>
    <message>
      <source>Press Play: while a network trains, the doctor watches it and says what goes wrong.</source>
      <translation>Нажмите «Пуск»: пока сеть учится, доктор следит за ней и говорит, что идёт не так.</translation>
    </message>
    <message>
      <source>The project itself</source>
      <translation>Сам проект</translation>
    </message>
    <message>
      <source>The run has not begun yet; press Play.</source>
      <translation>Обучение ещё не началось; нажмите «Пуск».</translation>
    </message>
    <message>
      <source>Twin {number}</source>
      <translation>Двойник {number}</translation>
    </message>
    <message>
      <source>Twin “{name}”</source>
      <translation>Двойник «{name}»</translation>
    </message>
    <message>
      <source>Watches the run: numbers that are not finite, a loss that explodes or does not fall, learning by heart, dead and saturated units, gradients that vanish or grow between the layers, inputs that are not scaled, metrics that cannot mean anything. A button changes the project, which you can undo, and trains on.</source>
      <translation>Следит за обучением: числа, которые не конечны, потери, которые взрываются или не падают, заучивание наизусть, мёртвые и насыщенные нейроны, градиенты, исчезающие или растущие между слоями, немасштабированные входы, метрики, которые ничего не могут значить. Кнопка изменяет проект — это можно отменить — и продолжает обучение.</translation>
    </message>
  </context>
  <context>
    <name>DrawingBar</name>
    <message>
      <source>Brush</source>
      <translation>Кисть</translation>
    </message>
    <message>
      <source>Centre</source>
      <translation>По центру</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Цвет</translation>
    </message>
    <message>
      <source>Colour of the brush</source>
      <translation>Цвет кисти</translation>
    </message>
    <message>
      <source>Erase</source>
      <translation>Стирать</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>Вход</translation>
    </message>
    <message>
      <source>New sheet (Delete on the sheet)</source>
      <translation>Новый лист (Delete на листе)</translation>
    </message>
    <message>
      <source>Open a picture file</source>
      <translation>Открыть файл картинки</translation>
    </message>
    <message>
      <source>Paste a picture (Ctrl+V on the sheet)</source>
      <translation>Вставить картинку (Ctrl+V на листе)</translation>
    </message>
    <message>
      <source>Scale into the middle 20/28 and centre the mass, as the digits of MNIST are</source>
      <translation>Вписать в средние 20/28 и центрировать по массе, как цифры MNIST</translation>
    </message>
    <message>
      <source>Start from the chosen example of the data</source>
      <translation>Начать с выбранного примера данных</translation>
    </message>
    <message>
      <source>Swap dark and bright</source>
      <translation>Поменять тёмное и светлое</translation>
    </message>
    <message>
      <source>Take the last stroke back (Ctrl+Z on the sheet)</source>
      <translation>Убрать последний штрих (Ctrl+Z на листе)</translation>
    </message>
    <message>
      <source>Which input is drawn</source>
      <translation>Какой вход рисуется</translation>
    </message>
    <message>
      <source>Width of the brush, in pixels</source>
      <translation>Ширина кисти в пикселях</translation>
    </message>
    <message>
      <source>{0} px</source>
      <translation>{0} пкс</translation>
    </message>
  </context>
  <context>
    <name>DrawingBars</name>
    <message>
      <source>Probabilities</source>
      <translation>Вероятности</translation>
    </message>
  </context>
  <context>
    <name>DrawingPad</name>
    <message>
      <source>Draw here; arrows move the pen, with Shift it draws, Space makes a dot</source>
      <translation>Рисуйте здесь; стрелки двигают перо, с Shift оно рисует, пробел ставит точку</translation>
    </message>
    <message>
      <source>Draw on the sheet, open a picture or paste one.</source>
      <translation>Рисуйте на листе, откройте картинку или вставьте её.</translation>
    </message>
    <message>
      <source>Load pictures as data to draw one of your own.</source>
      <translation>Загрузите картинки как данные, чтобы нарисовать свою.</translation>
    </message>
    <message>
      <source>Only pictures can be drawn: grey ones, or with three colours.</source>
      <translation>Рисовать можно только картинки: серые или трёхцветные.</translation>
    </message>
    <message>
      <source>Open a picture</source>
      <translation>Открыть картинку</translation>
    </message>
    <message>
      <source>Pictures ({0})</source>
      <translation>Картинки ({0})</translation>
    </message>
    <message>
      <source>Press Play to see what the network says to the drawing.</source>
      <translation>Нажмите «Пуск», чтобы увидеть, что сеть скажет о рисунке.</translation>
    </message>
    <message>
      <source>Sheet to draw on</source>
      <translation>Лист для рисования</translation>
    </message>
    <message>
      <source>There is no picture on the clipboard.</source>
      <translation>В буфере обмена нет картинки.</translation>
    </message>
    <message>
      <source>{name} cannot be read: {reason}</source>
      <translation>{name} не читается: {reason}</translation>
    </message>
  </context>
  <context>
    <name>DropoutView</name>
    <message>
      <source>All layers</source>
      <translation>Все слои</translation>
    </message>
    <message>
      <source>Drawing</source>
      <translation>Рисунок</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>Дропаут</translation>
    </message>
    <message>
      <source>Each tile is a unit, or a channel with a value for each place: 0 in the scale is dropped in the next training step, 1 is kept and scaled up by 1 / (1 - rate). Every example of the batch has a mask of its own; shown is that of the chosen example, or of the first of the batch. The dropped share is counted over the whole batch and is the rate up to chance. The mask is drawn anew in every step; when the network predicts, nothing is dropped. “Over the maps” lays the mask over what the layer before gives for the chosen example: faint is dropped. “All layers” has a cell for each unit of every dropout layer; of a channel the colour is as strong as the share of it that is kept, and a cross is dropped as a whole. The view “Units” draws the thinned network itself. A recurrent layer keeps its masks of the input and of the state for all time steps, perhaps one for each gate; an attention layer drops single weights: a tile for each head.</source>
      <translation>Каждая плитка — нейрон или канал со значением в каждом месте: 0 на шкале отбрасывается на следующем шаге обучения, 1 сохраняется и увеличивается в 1 / (1 - rate) раз. У каждого примера пакета своя маска; показана маска выбранного примера или первого в пакете. Доля отброшенных считается по всему пакету и с точностью до случая равна rate. Маска бросается заново на каждом шаге; при предсказании ничего не отбрасывается. «Поверх карт» кладёт маску на то, что предыдущий слой даёт для выбранного примера: блёклое отброшено. «Все слои» даёт ячейку на каждый нейрон каждого слоя прореживания; у канала цвет тем сильнее, чем больше его доля сохранена, а крест отброшен целиком. Вид «Нейроны» рисует саму разреженную сеть. Рекуррентный слой держит свои маски входа и состояния на все шаги времени, иногда по одной на каждый вентиль; слой внимания отбрасывает отдельные веса: по плитке на голову.</translation>
    </message>
    <message>
      <source>How the mask of the next training step is drawn</source>
      <translation>Как рисуется маска следующего шага обучения</translation>
    </message>
    <message>
      <source>Kept and dropped units</source>
      <translation>Сохранённые и отброшенные нейроны</translation>
    </message>
    <message>
      <source>Kept and dropped units of all layers</source>
      <translation>Оставленные и отброшенные нейроны всех слоёв</translation>
    </message>
    <message>
      <source>Only a mask of what goes into a layer lies over maps; this one does not.</source>
      <translation>Поверх карт ложится только маска того, что входит в слой; эта — нет.</translation>
    </message>
    <message>
      <source>Over the maps</source>
      <translation>Поверх карт</translation>
    </message>
    <message>
      <source>Press Play to see which units are dropped</source>
      <translation>Нажмите «Пуск», чтобы увидеть, какие нейроны отбрасываются</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>Доля</translation>
    </message>
    <message>
      <source>Set the rate of {layer}</source>
      <translation>Задать долю слоя {layer}</translation>
    </message>
    <message>
      <source>The numbers of this layer are on their way, or too many.</source>
      <translation>Числа этого слоя ещё в пути, или их слишком много.</translation>
    </message>
    <message>
      <source>This network has no dropout. Add a Dropout layer between two others.</source>
      <translation>В этой сети нет дропаута. Добавьте слой Dropout между двумя другими.</translation>
    </message>
    <message>
      <source>Training row {row}: place {place} of {count} in the next step</source>
      <translation>Обучающая строка {row}: место {place} из {count} на следующем шаге</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Нейроны</translation>
    </message>
    <message>
      <source>an evaluation before it brings another mask</source>
      <translation>оценка перед ним даёт другую маску</translation>
    </message>
    <message>
      <source>attention weights</source>
      <translation>веса внимания</translation>
    </message>
    <message>
      <source>backwards</source>
      <translation>назад</translation>
    </message>
    <message>
      <source>candidate</source>
      <translation>кандидат</translation>
    </message>
    <message>
      <source>forget gate</source>
      <translation>вентиль забывания</translation>
    </message>
    <message>
      <source>forwards</source>
      <translation>вперёд</translation>
    </message>
    <message>
      <source>input</source>
      <translation>вход</translation>
    </message>
    <message>
      <source>input gate</source>
      <translation>входной вентиль</translation>
    </message>
    <message>
      <source>numbers of the chosen example</source>
      <translation>числа выбранного примера</translation>
    </message>
    <message>
      <source>output gate</source>
      <translation>выходной вентиль</translation>
    </message>
    <message>
      <source>reset gate</source>
      <translation>вентиль сброса</translation>
    </message>
    <message>
      <source>state before</source>
      <translation>прежнее состояние</translation>
    </message>
    <message>
      <source>unit {number}</source>
      <translation>нейрон {number}</translation>
    </message>
    <message>
      <source>units</source>
      <translation>нейроны</translation>
    </message>
    <message>
      <source>update gate</source>
      <translation>вентиль обновления</translation>
    </message>
    <message>
      <source>{share:.1%} of the batch dropped · rate {rate:.1%} ± {error:.1%}</source>
      <translation>отброшено {share:.1%} пакета · доля {rate:.1%} ± {error:.1%}</translation>
    </message>
    <message>
      <source>{share:.1%} of the batch dropped, unusual for a rate of {rate:.1%}</source>
      <translation>отброшено {share:.1%} пакета, необычно для доли {rate:.1%}</translation>
    </message>
  </context>
  <context>
    <name>Editor</name>
    <message>
      <source>Arrange</source>
      <translation>Расставить</translation>
    </message>
    <message>
      <source>Call {layer} once more</source>
      <translation>Вызвать {layer} ещё раз</translation>
    </message>
    <message>
      <source>Connect {one} to {other}</source>
      <translation>Соединить {one} с {other}</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>Вырезать</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Удалить</translation>
    </message>
    <message>
      <source>Disconnect {one} from {other}</source>
      <translation>Разъединить {one} и {other}</translation>
    </message>
    <message>
      <source>Freeze {layers}</source>
      <translation>Заморозить: {layers}</translation>
    </message>
    <message>
      <source>Let {layers} learn</source>
      <translation>Разрешить учиться: {layers}</translation>
    </message>
    <message>
      <source>Move %n box(es)</source>
      <translation>Переместить блоки: %n</translation>
    </message>
    <message>
      <source>Move {layer}</source>
      <translation>Переместить {layer}</translation>
    </message>
    <message>
      <source>Own weights for {layers}</source>
      <translation>Свои веса: {layers}</translation>
    </message>
    <message>
      <source>Put {layer} on a link</source>
      <translation>Вставить {layer} в связь</translation>
    </message>
    <message>
      <source>Rename {layer}</source>
      <translation>Переименовать {layer}</translation>
    </message>
    <message>
      <source>Select a layer to call once more</source>
      <translation>Выделите слой, который нужно вызвать ещё раз</translation>
    </message>
    <message>
      <source>{verb} layers</source>
      <translation>Слои: {verb}</translation>
    </message>
  </context>
  <context>
    <name>Embedding</name>
    <message>
      <source>Examples as points</source>
      <translation>Примеры как точки</translation>
    </message>
    <message>
      <source>Press “Lay out” to compute this with the weights of now.</source>
      <translation>Нажмите «Разложить», чтобы вычислить с нынешними весами.</translation>
    </message>
    <message>
      <source>There is no layer whose output can be laid out.</source>
      <translation>Нет слоя, выход которого можно разложить.</translation>
    </message>
    <message>
      <source>axes of epoch {0}</source>
      <translation>оси эпохи {0}</translation>
    </message>
    <message>
      <source>axis {0}</source>
      <translation>ось {0}</translation>
    </message>
    <message>
      <source>{0} + {1} of the variance of {2} numbers</source>
      <translation>{0} + {1} дисперсии {2} чисел</translation>
    </message>
    <message>
      <source>{0} are nowhere: not finite</source>
      <translation>нигде: {0}, не конечны</translation>
    </message>
  </context>
  <context>
    <name>EmbeddingBar</name>
    <message>
      <source>About how many neighbours each example keeps</source>
      <translation>Сколько примерно соседей сохраняет каждый пример</translation>
    </message>
    <message>
      <source>Encircle points by dragging</source>
      <translation>Обводите точки, ведя мышью</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>Примеры</translation>
    </message>
    <message>
      <source>Find the axes again, with the weights of now</source>
      <translation>Найти оси заново, с нынешними весами</translation>
    </message>
    <message>
      <source>How many examples; t-SNE takes up to 2,000</source>
      <translation>Сколько примеров; t-SNE берёт до 2000</translation>
    </message>
    <message>
      <source>How many numbers become two</source>
      <translation>Как много чисел становятся двумя</translation>
    </message>
    <message>
      <source>Lasso</source>
      <translation>Лассо</translation>
    </message>
    <message>
      <source>Lay out</source>
      <translation>Разложить</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Метод</translation>
    </message>
    <message>
      <source>New axes</source>
      <translation>Новые оси</translation>
    </message>
    <message>
      <source>Opacity of the points</source>
      <translation>Непрозрачность точек</translation>
    </message>
    <message>
      <source>PCA</source>
      <translation>PCA</translation>
    </message>
    <message>
      <source>Perplexity</source>
      <translation>Перплексия</translation>
    </message>
    <message>
      <source>Size of the points</source>
      <translation>Размер точек</translation>
    </message>
    <message>
      <source>They are spread evenly over the {0} of this part; fewer are faster.</source>
      <translation>Они равномерно взяты из {0} в этой части; меньше — быстрее.</translation>
    </message>
    <message>
      <source>perplexity {0}</source>
      <translation>перплексия {0}</translation>
    </message>
    <message>
      <source>t-SNE</source>
      <translation>t-SNE</translation>
    </message>
    <message>
      <source>t-SNE of {0} examples takes about {1} seconds.</source>
      <translation>t-SNE для {0} примеров займёт около {1} с.</translation>
    </message>
    <message>
      <source>{0} examples</source>
      <translation>примеров: {0}</translation>
    </message>
  </context>
  <context>
    <name>Encircled</name>
    <message>
      <source>Class</source>
      <translation>Класс</translation>
    </message>
    <message>
      <source>Classes of the encircled examples</source>
      <translation>Классы обведённых примеров</translation>
    </message>
    <message>
      <source>Encircle nothing any more</source>
      <translation>Ничего больше не обводить</translation>
    </message>
    <message>
      <source>Encircled examples</source>
      <translation>Обведённые примеры</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>Примеры</translation>
    </message>
    <message>
      <source>How many of the encircled examples are of each class</source>
      <translation>Сколько обведённых примеров каждого класса</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Доля</translation>
    </message>
    <message>
      <source>Show in gallery</source>
      <translation>Показать в галерее</translation>
    </message>
    <message>
      <source>Show the pictures or rows of these examples</source>
      <translation>Показать картинки или строки этих примеров</translation>
    </message>
    <message>
      <source>{0} examples encircled</source>
      <translation>обведено примеров: {0}</translation>
    </message>
  </context>
  <context>
    <name>EnsembleView</name>
    <message>
      <source>Answer</source>
      <translation>Ответ</translation>
    </message>
    <message>
      <source>Bar: mean. Whisker: one standard deviation. Diamond: without dropout.</source>
      <translation>Столбец: среднее. Ус: одно стандартное отклонение. Ромб: без прореживания.</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>Уверенность</translation>
    </message>
    <message>
      <source>Drawing</source>
      <translation>Рисунок</translation>
    </message>
    <message>
      <source>How often the example goes through the network</source>
      <translation>Сколько раз пример проходит через сеть</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>Слой</translation>
    </message>
    <message>
      <source>Line: mean. Band: two standard deviations. Dashes: without dropout.</source>
      <translation>Линия: среднее. Полоса: два стандартных отклонения. Штрихи: без прореживания.</translation>
    </message>
    <message>
      <source>Over x</source>
      <translation>По x</translation>
    </message>
    <message>
      <source>Passes</source>
      <translation>Проходы</translation>
    </message>
    <message>
      <source>Press Play, then run the passes to see how sure the network is.</source>
      <translation>Нажмите «Пуск», затем сделайте проходы, чтобы увидеть, насколько сеть уверена.</translation>
    </message>
    <message>
      <source>Run the passes</source>
      <translation>Сделать проходы</translation>
    </message>
    <message>
      <source>Run the passes to see how sure the network is of this example.</source>
      <translation>Сделайте проходы, чтобы увидеть, насколько сеть уверена в этом примере.</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Зерно</translation>
    </message>
    <message>
      <source>The answer, or a layer in training and in inference mode</source>
      <translation>Ответ, или слой при обучении и при предсказании</translation>
    </message>
    <message>
      <source>The chosen example goes through the network again and again with dropout left on, each time through another thinned network. Bars are the means of these passes, whiskers one standard deviation, dots single passes; the black diamond is the answer without dropout. With one input number there is also the band of two standard deviations over it, with the answer without dropout as dashes. “Layer” puts the outputs of one layer in training mode (bars) beside those in inference mode (diamonds). The numbers come from a seed and take nothing from training. Normalisation takes the statistics of the example and 31 training rows.
How to read it: long whiskers mean that the answer hangs on which units are there, so the network is unsure; a tall bar with short whiskers is a firm answer. A diamond far from its bar means that inference is not the mean of the passes.
mean = (1 / n) sum over passes of y; spread = √(sum over passes of (y - mean)² / (n - 1))</source>
      <translation>Выбранный пример снова и снова проходит через сеть с включённым прореживанием, каждый раз через другую разреженную сеть. Столбцы — средние этих проходов, усы — одно стандартное отклонение, точки — отдельные проходы; чёрный ромб — ответ без прореживания. При одном входном числе есть и полоса в два стандартных отклонения по нему, с ответом без прореживания штрихами. «Слой» ставит выходы одного слоя при обучении (столбцы) рядом с выходами при предсказании (ромбы). Случайные числа идут от начального числа и ничего не берут у обучения. Нормализация берёт статистики примера и 31 обучающей строки.
Как читать: длинные усы значат, что ответ зависит от того, какие нейроны есть, то есть сеть не уверена; высокий столбец с короткими усами — твёрдый ответ. Ромб далеко от столбца значит, что предсказание не равно среднему проходов.
среднее = (1 / n) сумма по проходам y; разброс = √(сумма по проходам (y - среднее)² / (n - 1))</translation>
    </message>
    <message>
      <source>The same seed gives the same passes</source>
      <translation>То же зерно даёт те же проходы</translation>
    </message>
    <message>
      <source>This network has no dropout and no noise: all passes agree.</source>
      <translation>В этой сети нет прореживания и шума: все проходы совпадают.</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>начальное число</translation>
    </message>
    <message>
      <source>{0} passes</source>
      <translation>проходов: {0}</translation>
    </message>
    <message>
      <source>{layer}: training and inference differ by {change} (root mean square)</source>
      <translation>{layer}: обучение и предсказание расходятся на {change} (среднеквадратично)</translation>
    </message>
    <message>
      <source>{name}: {mean} ± {spread}, without dropout {still}</source>
      <translation>{name}: {mean} ± {spread}, без прореживания {still}</translation>
    </message>
  </context>
  <context>
    <name>EpochModel</name>
    <message>
      <source>0 is the state before training</source>
      <translation>0 — состояние до обучения</translation>
    </message>
    <message>
      <source>The best value of this column</source>
      <translation>Лучшее значение этого столбца</translation>
    </message>
    <message>
      <source>Time for the training steps of the row</source>
      <translation>Время шагов обучения в этой строке</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>эпоха</translation>
    </message>
    <message>
      <source>seconds</source>
      <translation>секунды</translation>
    </message>
    <message>
      <source>{name}: best {value} in epoch {epoch}</source>
      <translation>{name}: лучшее {value} в эпоху {epoch}</translation>
    </message>
  </context>
  <context>
    <name>EpochsMenu</name>
    <message>
      <source>How many epochs to train before training waits again</source>
      <translation>Сколько эпох обучать, прежде чем обучение снова остановится</translation>
    </message>
    <message>
      <source>Number of epochs</source>
      <translation>Число эпох</translation>
    </message>
    <message>
      <source>Train {n} epochs</source>
      <translation>Обучить эпох: {n}</translation>
    </message>
  </context>
  <context>
    <name>EvaluatePanel</name>
    <message>
      <source> ({} examples)</source>
      <translation> (примеров: {})</translation>
    </message>
    <message>
      <source>, before the last training</source>
      <translation>, до последнего обучения</translation>
    </message>
    <message>
      <source>Evaluate</source>
      <translation>Оценка</translation>
    </message>
    <message>
      <source>Evaluate on the test set</source>
      <translation>Оценить на тестовой выборке</translation>
    </message>
    <message>
      <source>Evaluate: {}</source>
      <translation>Оценить: {}</translation>
    </message>
    <message>
      <source>Measure the network on examples it has never seen</source>
      <translation>Измерить качество сети на примерах, которых она не видела</translation>
    </message>
    <message>
      <source>Measure the network on this part as it is now</source>
      <translation>Измерить качество сети на этой части, какова она сейчас</translation>
    </message>
    <message>
      <source>Measuring …</source>
      <translation>Измерение …</translation>
    </message>
    <message>
      <source>Nothing has been trained yet.</source>
      <translation>Ничего ещё не обучено.</translation>
    </message>
    <message>
      <source>Test set</source>
      <translation>Тестовая выборка</translation>
    </message>
    <message>
      <source>The test set{} is locked: it takes no part in training or in choosing. Open it when you are done.</source>
      <translation>Тестовая выборка{} закрыта: она не участвует ни в обучении, ни в выборе. Откройте её, когда закончите.</translation>
    </message>
    <message>
      <source>There is no test set: give it a share in the Data panel.</source>
      <translation>Тестовой выборки нет: выделите ей долю на панели «Данные».</translation>
    </message>
    <message>
      <source>Train a network first</source>
      <translation>Сначала обучите сеть</translation>
    </message>
    <message>
      <source>Training set</source>
      <translation>Обучающая выборка</translation>
    </message>
    <message>
      <source>Validation set</source>
      <translation>Проверочная выборка</translation>
    </message>
    <message>
      <source>You have seen the test set{}. Choosing settings by it would make it a validation set.</source>
      <translation>Вы уже видели тестовую выборку{}. Если выбирать по ней настройки, она станет проверочной.</translation>
    </message>
    <message>
      <source>{}, {} examples</source>
      <translation>{}, примеров: {}</translation>
    </message>
  </context>
  <context>
    <name>ExampleBar</name>
    <message>
      <source>own example {number}</source>
      <translation>свой пример {number}</translation>
    </message>
  </context>
  <context>
    <name>ExampleBrowser</name>
    <message>
      <source>Any example</source>
      <translation>Любой пример</translation>
    </message>
    <message>
      <source>Next example</source>
      <translation>Следующий пример</translation>
    </message>
    <message>
      <source>No part uses this example (see “At most”).</source>
      <translation>Этот пример не входит ни в одну часть (см. «Не больше»).</translation>
    </message>
    <message>
      <source>Previous example</source>
      <translation>Предыдущий пример</translation>
    </message>
    <message>
      <source>The chosen example</source>
      <translation>Выбранный пример</translation>
    </message>
    <message>
      <source>There are examples 0 to {}.</source>
      <translation>Есть примеры от 0 до {}.</translation>
    </message>
    <message>
      <source>This part has no examples.</source>
      <translation>В этой части нет примеров.</translation>
    </message>
    <message>
      <source>own example {}</source>
      <translation>свой пример {}</translation>
    </message>
  </context>
  <context>
    <name>Expected</name>
    <message>
      <source>about {n} min</source>
      <translation>около {n} мин</translation>
    </message>
    <message>
      <source>about {n} s</source>
      <translation>около {n} с</translation>
    </message>
    <message>
      <source>{parameters} parameters · at least {operations} FLOPs · {memory} · {time} per epoch</source>
      <translation>параметров: {parameters} · не меньше {operations} FLOPs · {memory} · {time} на эпоху</translation>
    </message>
    <message>
      <source>{parameters} parameters · {operations} FLOPs · {memory} · {time} per epoch</source>
      <translation>параметров: {parameters} · {operations} FLOPs · {memory} · {time} на эпоху</translation>
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
      <translation>Градиент</translation>
    </message>
    <message>
      <source>Gradient × input</source>
      <translation>Градиент × вход</translation>
    </message>
    <message>
      <source>Guided</source>
      <translation>Управляемый</translation>
    </message>
    <message>
      <source>Guided backpropagation: M = dz/dx, where each rectifier lets only positive gradients back.</source>
      <translation>Управляемое обратное распространение: M = dz/dx, где каждый выпрямитель пропускает назад только положительные градиенты.</translation>
    </message>
    <message>
      <source>Integrated gradients</source>
      <translation>Интегрированные градиенты</translation>
    </message>
    <message>
      <source>M = (x - x0) · mean of dz/dx on the line from x0 to x; the sum of M is z(x) - z(x0), the gap to it is told.</source>
      <translation>M = (x - x0) · среднее dz/dx на прямой от x0 до x; сумма M равна z(x) - z(x0), расхождение указано.</translation>
    </message>
    <message>
      <source>M = dz/dx: how fast the logit z moves with each number of the input.</source>
      <translation>M = dz/dx: как быстро логит z меняется с каждым числом входа.</translation>
    </message>
    <message>
      <source>M = mean of dz/dx over copies of x with noise; the noise is always the same.</source>
      <translation>M = среднее dz/dx по копиям x с шумом; шум всегда один и тот же.</translation>
    </message>
    <message>
      <source>M = relu(sum over k of a[k] A[k]), a[k] = mean over the places of dz/dA[k], with the maps A[k] of the layer.</source>
      <translation>M = relu(сумма по k от a[k] A[k]), a[k] = среднее по местам dz/dA[k], где A[k] — карты слоя.</translation>
    </message>
    <message>
      <source>M = x · dz/dx: of a linear network the share of each number in the answer.</source>
      <translation>M = x · dz/dx: для линейной сети это доля каждого числа в ответе.</translation>
    </message>
    <message>
      <source>M = z(x) - z(x with a patch hidden), the mean over all patches that cover a place.</source>
      <translation>M = z(x) - z(x с закрытым куском), среднее по всем кускам, закрывающим место.</translation>
    </message>
    <message>
      <source>Method that takes long</source>
      <translation>Способ, который долго считается</translation>
    </message>
    <message>
      <source>Occlusion</source>
      <translation>Заслонение</translation>
    </message>
    <message>
      <source>Orange speaks for the class, blue against it; without signs only the size counts, the brightest counts most. Compare several methods: what only one of them shows may be an artefact. A gradient tells where a small change would matter, a contribution how much is there now, occlusion what is lost. A map that lies on the background shows that the network has learnt the wrong thing.</source>
      <translation>Оранжевое говорит за класс, синее против; без знака важна лишь величина, самое яркое важнее всего. Сравните несколько способов: то, что показывает лишь один, может быть артефактом. Градиент говорит, где важно малое изменение, вклад — сколько есть сейчас, заслонение — что теряется. Карта, лежащая на фоне, значит, что сеть научилась не тому.</translation>
    </message>
    <message>
      <source>Press Play to see why the network answers what it does.</source>
      <translation>Нажмите «Пуск», чтобы увидеть, почему сеть отвечает так.</translation>
    </message>
    <message>
      <source>SmoothGrad</source>
      <translation>SmoothGrad</translation>
    </message>
    <message>
      <source>Switch a method on to see what the answer hangs on.</source>
      <translation>Включите способ, чтобы увидеть, от чего зависит ответ.</translation>
    </message>
    <message>
      <source>Waiting for the network.</source>
      <translation>Ожидание сети.</translation>
    </message>
    <message>
      <source>Which parts of the chosen example speak for a class, or for one class and not for another one: the example beside a map of each method. z is the logit, the number before softmax or sigmoid; of networks that tell numbers it is the number.</source>
      <translation>Какие части выбранного примера говорят за класс, или за один класс и против другого: пример рядом с картой каждого способа. z — логит, число перед softmax или сигмоидой; у сетей, которые называют числа, это само число.</translation>
    </message>
    <message>
      <source>Why this answer</source>
      <translation>Почему такой ответ</translation>
    </message>
    <message>
      <source>copies</source>
      <translation>копии</translation>
    </message>
    <message>
      <source>epoch {0:.4g}</source>
      <translation>эпоха {0:.4g}</translation>
    </message>
    <message>
      <source>fill</source>
      <translation>заполнение</translation>
    </message>
    <message>
      <source>from</source>
      <translation>от</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>среднее</translation>
    </message>
    <message>
      <source>noise</source>
      <translation>шум</translation>
    </message>
    <message>
      <source>patch</source>
      <translation>фрагмент</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>картинка</translation>
    </message>
    <message>
      <source>stride</source>
      <translation>шаг</translation>
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
      <translation>ноль</translation>
    </message>
    <message>
      <source>{0}: sum {1}, gap {2} after {3} steps</source>
      <translation>{0}: сумма {1}, расхождение {2} после {3} шагов</translation>
    </message>
  </context>
  <context>
    <name>ExplainBar</name>
    <message>
      <source>Class</source>
      <translation>Класс</translation>
    </message>
    <message>
      <source>Compute</source>
      <translation>Вычислить</translation>
    </message>
    <message>
      <source>Explain why the class and not this one: the difference of their logits</source>
      <translation>Объяснить, почему класс, а не этот: разность их логитов</translation>
    </message>
    <message>
      <source>How much of the map lies over the picture; right: the map alone</source>
      <translation>Насколько карта закрывает картинку; справа: одна карта</translation>
    </message>
    <message>
      <source>Map</source>
      <translation>Карта</translation>
    </message>
    <message>
      <source>Map over picture</source>
      <translation>Карта поверх картинки</translation>
    </message>
    <message>
      <source>Methods that take a while: they are asked for</source>
      <translation>Способы, которым нужно время: их запускают отдельно</translation>
    </message>
    <message>
      <source>More …</source>
      <translation>Ещё …</translation>
    </message>
    <message>
      <source>Not this class</source>
      <translation>Не этот класс</translation>
    </message>
    <message>
      <source>Show what speaks against the class as well; else only the size of the numbers</source>
      <translation>Показать и то, что против класса; иначе только величину чисел</translation>
    </message>
    <message>
      <source>Signed</source>
      <translation>Со знаком</translation>
    </message>
    <message>
      <source>The class that is explained</source>
      <translation>Объясняемый класс</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Почему</translation>
    </message>
    <message>
      <source>and not</source>
      <translation>а не</translation>
    </message>
    <message>
      <source>no other</source>
      <translation>никакой другой</translation>
    </message>
    <message>
      <source>the class it says</source>
      <translation>класс, который она называет</translation>
    </message>
    <message>
      <source>the true class</source>
      <translation>истинный класс</translation>
    </message>
  </context>
  <context>
    <name>Explanation</name>
    <message>
      <source>Formula</source>
      <translation>Формула</translation>
    </message>
    <message>
      <source>How to read it</source>
      <translation>Как читать</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
  </context>
  <context>
    <name>Exporter</name>
    <message>
      <source>Export Keras script</source>
      <translation>Экспорт скрипта Keras</translation>
    </message>
    <message>
      <source>Export diagram</source>
      <translation>Экспорт схемы</translation>
    </message>
    <message>
      <source>Export model</source>
      <translation>Экспорт модели</translation>
    </message>
    <message>
      <source>Keras model (*.keras)</source>
      <translation>Модель Keras (*.keras)</translation>
    </message>
    <message>
      <source>Load weights</source>
      <translation>Загрузить веса</translation>
    </message>
    <message>
      <source>Not saved: {reason}</source>
      <translation>Не сохранено: {reason}</translation>
    </message>
    <message>
      <source>Picture (*.png);;Vector picture (*.svg)</source>
      <translation>Картинка (*.png);;Векторная картинка (*.svg)</translation>
    </message>
    <message>
      <source>Python (*.py);;Notebook (*.ipynb)</source>
      <translation>Python (*.py);;Блокнот (*.ipynb)</translation>
    </message>
    <message>
      <source>The script was not written.</source>
      <translation>Скрипт не записан.</translation>
    </message>
    <message>
      <source>{title}, a folder (*)</source>
      <translation>{title}, папка (*)</translation>
    </message>
  </context>
  <context>
    <name>FairnessList</name>
    <message>
      <source>What is equal and what is not</source>
      <translation>Что одинаково, а что нет</translation>
    </message>
  </context>
  <context>
    <name>FileEditor</name>
    <message>
      <source>All files</source>
      <translation>Все файлы</translation>
    </message>
    <message>
      <source>Browse</source>
      <translation>Просмотр</translation>
    </message>
    <message>
      <source>Choose from the disk …</source>
      <translation>Выбрать на диске …</translation>
    </message>
  </context>
  <context>
    <name>Files</name>
    <message>
      <source>Open</source>
      <translation>Открыть</translation>
    </message>
    <message>
      <source>Projects (*{suffix});;All files (*)</source>
      <translation>Проекты (*{suffix});;Все файлы (*)</translation>
    </message>
    <message>
      <source>Projects, models and code (*{suffix} {models});;Projects (*{suffix});;All files (*)</source>
      <translation>Проекты, модели и код (*{suffix} {models});;Проекты (*{suffix});;Все файлы (*)</translation>
    </message>
    <message>
      <source>Save project</source>
      <translation>Сохранить проект</translation>
    </message>
    <message>
      <source>The engine did not answer; the project was saved without its weights.</source>
      <translation>Движок не ответил; проект сохранён без весов.</translation>
    </message>
    <message>
      <source>The project is still being saved.</source>
      <translation>Проект ещё сохраняется.</translation>
    </message>
    <message>
      <source>The project was not opened.</source>
      <translation>Проект не открыт.</translation>
    </message>
    <message>
      <source>The project was not saved.</source>
      <translation>Проект не сохранён.</translation>
    </message>
    <message>
      <source>Use {name}</source>
      <translation>Взять {name}</translation>
    </message>
    <message>
      <source>{name} is no project, model, code or data file that can be opened here.</source>
      <translation>{name} — не проект, модель, код или файл данных, который можно здесь открыть.</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Channels</source>
      <translation>Каналы</translation>
    </message>
    <message>
      <source>Colour each filter by its own largest weight, so that faint ones can be seen</source>
      <translation>Раскрасить каждый фильтр по его собственному наибольшему весу, чтобы были видны слабые</translation>
    </message>
    <message>
      <source>How the input channels of a filter are shown</source>
      <translation>Как показаны входные каналы фильтра</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Порядок</translation>
    </message>
    <message>
      <source>Order of the filters</source>
      <translation>Порядок фильтров</translation>
    </message>
    <message>
      <source>Own scale</source>
      <translation>Свой масштаб</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>Часть</translation>
    </message>
    <message>
      <source>The weights as they are, or how far they came since before training</source>
      <translation>Веса как есть, или как далеко они ушли от начала обучения</translation>
    </message>
    <message>
      <source>What is shown</source>
      <translation>Что показано</translation>
    </message>
    <message>
      <source>Which input channel is shown</source>
      <translation>Какой входной канал показан</translation>
    </message>
    <message>
      <source>Which weights of the layer</source>
      <translation>Какие веса слоя</translation>
    </message>
    <message>
      <source>as colour (RGB)</source>
      <translation>как цвет (RGB)</translation>
    </message>
    <message>
      <source>by change</source>
      <translation>по изменению</translation>
    </message>
    <message>
      <source>by norm</source>
      <translation>по норме</translation>
    </message>
    <message>
      <source>by number</source>
      <translation>по номеру</translation>
    </message>
    <message>
      <source>change since the start</source>
      <translation>изменение с начала</translation>
    </message>
    <message>
      <source>channel {}</source>
      <translation>канал {}</translation>
    </message>
    <message>
      <source>depthwise</source>
      <translation>поканальное</translation>
    </message>
    <message>
      <source>every channel</source>
      <translation>каждый канал</translation>
    </message>
    <message>
      <source>mean of channels</source>
      <translation>среднее по каналам</translation>
    </message>
    <message>
      <source>of the input</source>
      <translation>входа</translation>
    </message>
    <message>
      <source>of the state</source>
      <translation>состояния</translation>
    </message>
    <message>
      <source>one channel</source>
      <translation>один канал</translation>
    </message>
    <message>
      <source>pointwise</source>
      <translation>поточечное</translation>
    </message>
    <message>
      <source>weights</source>
      <translation>веса</translation>
    </message>
  </context>
  <context>
    <name>Filters</name>
    <message>
      <source>Press Play to see the filters of this network.</source>
      <translation>Нажмите «Пуск», чтобы увидеть фильтры этой сети.</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>В сети этого двойника нет такого слоя.</translation>
    </message>
    <message>
      <source>This network has no layer with filters. Add a convolution.</source>
      <translation>В этой сети нет слоя с фильтрами. Добавьте свёртку.</translation>
    </message>
    <message>
      <source>change since before training</source>
      <translation>изменение с начала обучения</translation>
    </message>
    <message>
      <source>change {norm:.3g}</source>
      <translation>изменение {norm:.3g}</translation>
    </message>
    <message>
      <source>channel {number}</source>
      <translation>канал {number}</translation>
    </message>
    <message>
      <source>filter {number}</source>
      <translation>фильтр {number}</translation>
    </message>
    <message>
      <source>norm {norm:.3g}</source>
      <translation>норма {norm:.3g}</translation>
    </message>
    <message>
      <source>slice {number}</source>
      <translation>срез {number}</translation>
    </message>
    <message>
      <source>the weights before training are not known</source>
      <translation>веса до обучения неизвестны</translation>
    </message>
    <message>
      <source>{count} filters of {height} × {width} × {channels}</source>
      <translation>фильтров: {count}, размер {height} × {width} × {channels}</translation>
    </message>
  </context>
  <context>
    <name>Finder</name>
    <message>
      <source>A name, a type or a setting such as units=10; Enter goes to the next, Shift+Enter back</source>
      <translation>Имя, тип или настройка, например units=10; Enter — к следующему, Shift+Enter — назад</translation>
    </message>
    <message>
      <source>Close (Escape)</source>
      <translation>Закрыть (Escape)</translation>
    </message>
    <message>
      <source>Find a layer</source>
      <translation>Найти слой</translation>
    </message>
    <message>
      <source>nothing found</source>
      <translation>ничего не найдено</translation>
    </message>
    <message>
      <source>{place} of {count}</source>
      <translation>{place} из {count}</translation>
    </message>
  </context>
  <context>
    <name>FindingList</name>
    <message>
      <source>Change the project; you can undo it</source>
      <translation>Изменить проект; это можно отменить</translation>
    </message>
    <message>
      <source>Open the view that shows what is meant</source>
      <translation>Открыть панель, на которой видно, о чём речь</translation>
    </message>
    <message>
      <source>Put it right</source>
      <translation>Исправить</translation>
    </message>
    <message>
      <source>Show it</source>
      <translation>Показать</translation>
    </message>
  </context>
  <context>
    <name>FlowView</name>
    <message>
      <source>From {0} ({1}) to {2} ({3}): it falls {4}-fold.</source>
      <translation>От {0} ({1}) до {2} ({3}): падает в {4} раз.</translation>
    </message>
    <message>
      <source>From {0} ({1}) to {2} ({3}): it grows {4}-fold.</source>
      <translation>От {0} ({1}) до {2} ({3}): растёт в {4} раз.</translation>
    </message>
    <message>
      <source>From {0} ({1}) to {2} ({3}): it passes through evenly.</source>
      <translation>От {0} ({1}) до {2} ({3}): проходит ровно.</translation>
    </message>
    <message>
      <source>From {0} ({1}) to {2} ({3}): no gradient comes through.</source>
      <translation>От {0} ({1}) до {2} ({3}): градиент не доходит.</translation>
    </message>
    <message>
      <source>Gradient flow</source>
      <translation>Поток градиента</translation>
    </message>
    <message>
      <source>Gradient:</source>
      <translation>Градиент:</translation>
    </message>
    <message>
      <source>How large the gradient of the loss is in each layer, from the output on the left back to the input on the right, on a logarithmic scale: the line is now, the dashes are when it was first looked at, and the bars reach from the least to the largest so far. The loss is that of at most 32 training examples, without penalties. A cross at the bottom is a gradient that is 0 or not finite. What the doctor finds stands above.
How to read it: a level line is good. A line that falls by a factor of 1,000 and more means that the layers near the input hardly learn (vanishing); one that climbs as much means steps that are too large there (exploding).
norm = √(sum over all weights w of the layer of (dL/dw)²); per weight = √(mean of (dL/dw)²) over its kernels.</source>
      <translation>Насколько велик градиент ошибки в каждом слое, от выхода слева назад к входу справа, в логарифмическом масштабе: линия — сейчас, штрихи — при первом взгляде, столбики — от наименьшего до наибольшего до сих пор. Ошибка — по не более чем 32 обучающим примерам, без штрафов. Крест внизу — градиент, равный 0 или не конечный. Что находит доктор, стоит выше.
Как читать: ровная линия — хорошо. Если линия падает в 1000 раз и более, слои у входа почти не учатся (затухание); если столько же растёт, шаги там слишком велики (взрыв).
норма = √(сумма по всем весам w слоя от (dL/dw)²); на вес = √(среднее (dL/dw)²) по его ядрам.</translation>
    </message>
    <message>
      <source>Line: now. Dashes: first look. Bars: all looks so far.</source>
      <translation>Линия: сейчас. Штрихи: первый взгляд. Столбики: все до сих пор.</translation>
    </message>
    <message>
      <source>Press Play to see how the gradient flows through this network.</source>
      <translation>Нажмите «Пуск», чтобы увидеть, как градиент течёт через эту сеть.</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Размер</translation>
    </message>
    <message>
      <source>The gradient is not finite in {0}.</source>
      <translation>Градиент не конечен в {0}.</translation>
    </message>
    <message>
      <source>The norm over all weights of a layer, or the size for one weight of its kernels</source>
      <translation>Норма по всем весам слоя или величина на один вес его ядер</translation>
    </message>
    <message>
      <source>This network has no layer with a gradient.</source>
      <translation>В этой сети нет слоя с градиентом.</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>Ожидание ответов сети.</translation>
    </message>
    <message>
      <source>from output to input</source>
      <translation>от выхода к входу</translation>
    </message>
    <message>
      <source>norm of the layer</source>
      <translation>норма слоя</translation>
    </message>
    <message>
      <source>per weight</source>
      <translation>на вес</translation>
    </message>
    <message>
      <source>size of the gradient</source>
      <translation>величина градиента</translation>
    </message>
    <message>
      <source>{0} has no gradient.</source>
      <translation>У {0} нет градиента.</translation>
    </message>
    <message>
      <source>{0}: {1} now, {2} at first, from {3} to {4} so far</source>
      <translation>{0}: сейчас {1}, в начале {2}, до сих пор от {3} до {4}</translation>
    </message>
  </context>
  <context>
    <name>FoldButton</name>
    <message>
      <source>closed</source>
      <translation>закрыто</translation>
    </message>
    <message>
      <source>open</source>
      <translation>открыто</translation>
    </message>
  </context>
  <context>
    <name>FormulaEditor</name>
    <message>
      <source>A comparison is 1 where it holds, else 0; -x^2 is -(x^2).</source>
      <translation>Сравнение равно 1, если верно, иначе 0; -x^2 — это -(x^2).</translation>
    </message>
    <message>
      <source>Functions: {}</source>
      <translation>Функции: {}</translation>
    </message>
    <message>
      <source>Names: {}</source>
      <translation>Имена: {}</translation>
    </message>
    <message>
      <source>Over all outputs of an example: {}</source>
      <translation>По всем выходам примера: {}</translation>
    </message>
    <message>
      <source>Signs: {}</source>
      <translation>Знаки: {}</translation>
    </message>
    <message>
      <source>The formula and its slope</source>
      <translation>Формула и её наклон</translation>
    </message>
    <message>
      <source>The slope of the formula, which training goes down</source>
      <translation>Наклон формулы, по которому спускается обучение</translation>
    </message>
    <message>
      <source>a formula of {}</source>
      <translation>формула от {}</translation>
    </message>
    <message>
      <source>p − y at y = {}</source>
      <translation>p − y при y = {}</translation>
    </message>
    <message>
      <source>y is the target, p the output of the network.</source>
      <translation>y — цель, p — выход сети.</translation>
    </message>
  </context>
  <context>
    <name>FrameItem</name>
    <message>
      <source>A block of layers: drag its name to move it, double-click to fold it</source>
      <translation>Блок слоёв: перетащите за имя, чтобы переместить, щёлкните дважды, чтобы свернуть</translation>
    </message>
  </context>
  <context>
    <name>Function</name>
    <message>
      <source>Choose data with one input to see the fitted curve.</source>
      <translation>Выберите данные с одним входом, чтобы увидеть приближённую кривую.</translation>
    </message>
    <message>
      <source>Fitted function</source>
      <translation>Приближённая функция</translation>
    </message>
    <message>
      <source>Fitted line</source>
      <translation>Приближённая кривая</translation>
    </message>
    <message>
      <source>Original data</source>
      <translation>Исходные данные</translation>
    </message>
    <message>
      <source>Press Play to see the curve that the network fits.</source>
      <translation>Нажмите «Пуск», чтобы увидеть кривую, которую подбирает сеть.</translation>
    </message>
    <message>
      <source>Validation data</source>
      <translation>Проверочные данные</translation>
    </message>
    <message>
      <source>epoch {0}</source>
      <translation>эпоха {0}</translation>
    </message>
    <message>
      <source>fitted {0}</source>
      <translation>предсказано {0}</translation>
    </message>
    <message>
      <source>nearest point ({0}, {1})</source>
      <translation>ближайшая точка ({0}, {1})</translation>
    </message>
    <message>
      <source>residual {0}</source>
      <translation>остаток {0}</translation>
    </message>
  </context>
  <context>
    <name>Gallery</name>
    <message>
      <source>Click an example to choose it for every view</source>
      <translation>Щёлкните пример, чтобы выбрать его для всех панелей</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Уверенность</translation>
    </message>
    <message>
      <source>Prediction</source>
      <translation>Предсказание</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Строка</translation>
    </message>
    <message>
      <source>Truth</source>
      <translation>Истина</translation>
    </message>
    <message>
      <source>an example of your own: prediction {0} {1}</source>
      <translation>собственный пример: предсказание {0} {1}</translation>
    </message>
    <message>
      <source>example {0} of the part “{1}”: truth {2}, prediction {3} {4}</source>
      <translation>пример {0} из части «{1}»: истина {2}, предсказание {3} {4}</translation>
    </message>
  </context>
  <context>
    <name>GapMeter</name>
    <message>
      <source>Gap = validation loss - training loss at the end of the newest epoch. The bar is the gap as a share of the validation loss. A gap that grows while the validation loss rises is overfitting: the network learns its examples by heart. More data, dropout, L2 or fewer units narrow it. Below zero: dropout or penalties weigh on the training loss only, or the training loss, a mean over the epoch, lags behind.</source>
      <translation>Разрыв = потери на проверке - потери на обучении в конце последней эпохи. Полоса показывает разрыв как долю потерь на проверке. Разрыв, который растёт вместе с потерями на проверке, — это переобучение: сеть учит свои примеры наизусть. Сужают его больше данных, дропаут, L2 или меньше нейронов. Ниже нуля: дропаут или штрафы увеличивают только потери на обучении, либо потери на обучении, среднее за эпоху, запаздывают.</translation>
    </message>
    <message>
      <source>Gap between validation and training loss</source>
      <translation>Разрыв между потерями на проверке и на обучении</translation>
    </message>
    <message>
      <source>gap</source>
      <translation>разрыв</translation>
    </message>
  </context>
  <context>
    <name>Gates</name>
    <message>
      <source>A gate at 1 is open, at 0 it is closed. A forget gate near 1 keeps the cell state, and with it the gradient, over many steps; an input gate near 0 writes nothing; an output gate near 0 hides what is kept. In a GRU an update gate near 1 keeps the state. Point at a step to see its numbers, click to keep it. The sums are those of the layer itself.</source>
      <translation>Вентиль у 1 открыт, у 0 закрыт. Вентиль забывания около 1 хранит состояние ячейки, а с ним и градиент, много шагов; входной около 0 ничего не пишет; выходной около 0 скрывает хранимое. В GRU вентиль обновления около 1 хранит состояние. Укажите шаг, чтобы увидеть числа, щёлкните, чтобы закрепить. Суммы — самого слоя.</translation>
    </message>
    <message>
      <source>Gates</source>
      <translation>Вентили</translation>
    </message>
    <message>
      <source>Gates of all units over time</source>
      <translation>Вентили всех нейронов во времени</translation>
    </message>
    <message>
      <source>Gates of one filter at every time step</source>
      <translation>Вентили одного фильтра на каждом шаге времени</translation>
    </message>
    <message>
      <source>Hochreiter and Schmidhuber (1997), Long short-term memory; Gers, Schmidhuber and Cummins (2000), Learning to forget; Cho et al. (2014), Learning phrase representations using RNN encoder-decoder; Shi et al. (2015), Convolutional LSTM network.</source>
      <translation>Hochreiter and Schmidhuber (1997), Long short-term memory; Gers, Schmidhuber and Cummins (2000), Learning to forget; Cho et al. (2014), Learning phrase representations using RNN encoder-decoder; Shi et al. (2015), Convolutional LSTM network.</translation>
    </message>
    <message>
      <source>LSTM: f_t, i_t, o_t = σ(W x_t + U h_(t-1) + b), g_t = tanh(W x_t + U h_(t-1) + b), c_t = f_t · c_(t-1) + i_t · g_t, h_t = o_t · tanh(c_t). GRU: h_t = z_t · h_(t-1) + (1 - z_t) · g_t. ConvLSTM: as LSTM, with convolutions W ∗ x_t and U ∗ h_(t-1).</source>
      <translation>LSTM: f_t, i_t, o_t = σ(W x_t + U h_(t-1) + b), g_t = tanh(W x_t + U h_(t-1) + b), c_t = f_t · c_(t-1) + i_t · g_t, h_t = o_t · tanh(c_t). GRU: h_t = z_t · h_(t-1) + (1 - z_t) · g_t. ConvLSTM: как LSTM, со свёртками W ∗ x_t и U ∗ h_(t-1).</translation>
    </message>
    <message>
      <source>Press Play to see what the gates of a recurrent layer do.</source>
      <translation>Нажмите «Пуск», чтобы увидеть, что делают вентили рекуррентного слоя.</translation>
    </message>
    <message>
      <source>This network has no recurrent layer.</source>
      <translation>В этой сети нет рекуррентного слоя.</translation>
    </message>
    <message>
      <source>Unit, or of which filter maps are shown</source>
      <translation>Нейрон, или чьи карты показаны: номер фильтра</translation>
    </message>
    <message>
      <source>What the gates of an LSTM or a GRU do at every step of the chosen sequence: above, those of one unit as curves; below, those of all units as maps, a row for each unit; and the formulas of one step with its numbers. Of a ConvLSTM, the maps of one filter at every step, and the formulas at one place of them.</source>
      <translation>Что делают вентили LSTM или GRU на каждом шаге выбранной последовательности: сверху вентили одного нейрона кривыми; ниже вентили всех нейронов картами, по строке на нейрон; и формулы одного шага с его числами. У ConvLSTM — карты одного фильтра на каждом шаге и формулы в одном их месте.</translation>
    </message>
    <message>
      <source>Which of the two readings of a bidirectional layer</source>
      <translation>Какое из двух чтений двунаправленного слоя</translation>
    </message>
    <message>
      <source>Which sequence of a layer that is repeated</source>
      <translation>Какая последовательность слоя, который повторяется</translation>
    </message>
    <message>
      <source>backwards</source>
      <translation>назад</translation>
    </message>
    <message>
      <source>candidate g</source>
      <translation>кандидат g</translation>
    </message>
    <message>
      <source>cell state c</source>
      <translation>состояние ячейки c</translation>
    </message>
    <message>
      <source>forget gate f</source>
      <translation>вентиль забывания f</translation>
    </message>
    <message>
      <source>forwards</source>
      <translation>вперёд</translation>
    </message>
    <message>
      <source>hidden state h</source>
      <translation>скрытое состояние h</translation>
    </message>
    <message>
      <source>input gate i</source>
      <translation>входной вентиль i</translation>
    </message>
    <message>
      <source>masked: the state stays as it was</source>
      <translation>скрыто маской: состояние осталось прежним</translation>
    </message>
    <message>
      <source>one unit</source>
      <translation>один нейрон</translation>
    </message>
    <message>
      <source>output gate o</source>
      <translation>выходной вентиль o</translation>
    </message>
    <message>
      <source>reset gate r</source>
      <translation>вентиль сброса r</translation>
    </message>
    <message>
      <source>step {step} ({token}), filter {unit}, place ({row}, {column}):</source>
      <translation>шаг {step} ({token}), фильтр {unit}, место ({row}, {column}):</translation>
    </message>
    <message>
      <source>step {step} ({token}), unit {unit}:</source>
      <translation>шаг {step} ({token}), нейрон {unit}:</translation>
    </message>
    <message>
      <source>time</source>
      <translation>время</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>нейрон</translation>
    </message>
    <message>
      <source>unit {0}</source>
      <translation>нейрон {0}</translation>
    </message>
    <message>
      <source>update gate z</source>
      <translation>вентиль обновления z</translation>
    </message>
  </context>
  <context>
    <name>GatesMaps</name>
    <message>
      <source>time</source>
      <translation>время</translation>
    </message>
  </context>
  <context>
    <name>Gesture</name>
    <message>
      <source>Link to {layer}, input {number}</source>
      <translation>Связь с {layer}, вход {number}</translation>
    </message>
    <message>
      <source>Open the block to link to a layer in it</source>
      <translation>Разверните блок, чтобы связать со слоем внутри него</translation>
    </message>
    <message>
      <source>This line stands for {count} links; open the block to choose one</source>
      <translation>Эта линия заменяет несколько связей ({count}); разверните блок, чтобы выбрать одну</translation>
    </message>
  </context>
  <context>
    <name>HealthView</name>
    <message>
      <source>A unit is saturated where its activation function is flat: |tanh| above 0.97, a sigmoid below 0.03 or above 0.97. There the gradient is almost zero and the unit stops learning. A dead unit is a ReLU that gives 0 for every example. Shares are taken over the first 256 training examples; of layers with several outputs each has a row. The curves of before stay when the view is hidden; of what was trained meanwhile the kept epochs are filled in. Scaled inputs and smaller initial weights keep them low.</source>
      <translation>Нейрон насыщен там, где его функция активации плоская: |tanh| выше 0.97, сигмоида ниже 0.03 или выше 0.97. Там градиент почти ноль, и нейрон перестаёт учиться. Мёртвый нейрон — ReLU, дающий 0 для каждого примера. Доли берутся по первым 256 обучающим примерам; у слоёв с несколькими выходами по строке на каждый. Прежние кривые остаются, когда вид скрыт; из обученного за это время добавляются сохранённые эпохи. Масштабированные входы и меньшие начальные веса держат их низкими.</translation>
    </message>
    <message>
      <source>Dead</source>
      <translation>Мёртвые</translation>
    </message>
    <message>
      <source>Deviation</source>
      <translation>Отклонение</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>Слой</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>Слои</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>Среднее значение</translation>
    </message>
    <message>
      <source>No layer of this network has an activation that can saturate or die</source>
      <translation>Ни у одного слоя этой сети нет активации, которая может насытиться или умереть</translation>
    </message>
    <message>
      <source>Press Play to see how the units fare</source>
      <translation>Нажмите «Пуск», чтобы увидеть, каково нейронам</translation>
    </message>
    <message>
      <source>Saturated</source>
      <translation>Насыщенные</translation>
    </message>
    <message>
      <source>Saturation</source>
      <translation>Насыщение</translation>
    </message>
    <message>
      <source>saturated or dead</source>
      <translation>насыщенные или мёртвые</translation>
    </message>
    <message>
      <source>step</source>
      <translation>шаг</translation>
    </message>
  </context>
  <context>
    <name>HiddenStates</name>
    <message>
      <source>, backwards</source>
      <translation>, назад</translation>
    </message>
    <message>
      <source>, forwards</source>
      <translation>, вперёд</translation>
    </message>
    <message>
      <source>Elman (1990), Finding structure in time; Karpathy, Johnson and Fei-Fei (2016), Visualizing and understanding recurrent networks.</source>
      <translation>Elman (1990), Finding structure in time; Karpathy, Johnson and Fei-Fei (2016), Visualizing and understanding recurrent networks.</translation>
    </message>
    <message>
      <source>Hidden state</source>
      <translation>Скрытое состояние</translation>
    </message>
    <message>
      <source>Point at a number. Put together from all steps, the output differs from the layer's own by {0} at most.</source>
      <translation>Укажите число. Выход, собранный из всех шагов, отличается от выхода самого слоя не более чем на {0}.</translation>
    </message>
    <message>
      <source>Press Play to see what a recurrent layer keeps in mind.</source>
      <translation>Нажмите «Пуск», чтобы увидеть, что рекуррентный слой держит в памяти.</translation>
    </message>
    <message>
      <source>States over time</source>
      <translation>Состояния во времени</translation>
    </message>
    <message>
      <source>The state of a recurrent layer after each step of the chosen sequence, a row for each unit, also where the layer hands on its last state only; of an LSTM the cell state, too. Below it, what the layer reads. Of a ConvLSTM a row is the mean of a filter's map, below that of a channel; the maps themselves are in the view of gates.</source>
      <translation>Состояние рекуррентного слоя после каждого шага выбранной последовательности, по строке на нейрон, даже если слой отдаёт только последнее; у LSTM также состояние ячейки. Ниже то, что слой читает. У ConvLSTM строка — среднее по карте фильтра, внизу — канала; сами карты — в виде вентилей.</translation>
    </message>
    <message>
      <source>This network has no recurrent layer.</source>
      <translation>В этой сети нет рекуррентного слоя.</translation>
    </message>
    <message>
      <source>Time runs from left to right. A row that keeps its colour remembers; one that changes at every step follows the input. A unit whose colour changes at one place in the sequence has found something there. Where all rows are saturated from the first steps on, the layer can store nothing more. Pale columns are masked: the state stays as it was.</source>
      <translation>Время идёт слева направо. Строка, сохраняющая цвет, помнит; меняющаяся на каждом шаге следует за входом. Нейрон, чей цвет меняется в одном месте последовательности, что-то там нашёл. Если все строки насыщены с первых шагов, слой больше ничего не может запомнить. Бледные столбцы скрыты маской: состояние остаётся прежним.</translation>
    </message>
    <message>
      <source>Which sequence of a layer that is repeated</source>
      <translation>Какая последовательность слоя, который повторяется</translation>
    </message>
    <message>
      <source>cell state c</source>
      <translation>состояние ячейки c</translation>
    </message>
    <message>
      <source>h_t = f(W x_t + U h_(t-1) + b); with gates in LSTM and GRU, see the view of gates.</source>
      <translation>h_t = f(W x_t + U h_(t-1) + b); у LSTM и GRU с вентилями, см. вид вентилей.</translation>
    </message>
    <message>
      <source>hidden state h</source>
      <translation>скрытое состояние h</translation>
    </message>
    <message>
      <source>input x</source>
      <translation>вход x</translation>
    </message>
    <message>
      <source>map</source>
      <translation>карта</translation>
    </message>
    <message>
      <source>step {step} ({token}) · {title}, mean of map {unit} = {value}</source>
      <translation>шаг {step} ({token}) · {title}, среднее карты {unit} = {value}</translation>
    </message>
    <message>
      <source>step {step} ({token}) · {title}, unit {unit} = {value}</source>
      <translation>шаг {step} ({token}) · {title}, нейрон {unit} = {value}</translation>
    </message>
    <message>
      <source>time</source>
      <translation>время</translation>
    </message>
    <message>
      <source>time, read from the right</source>
      <translation>время, чтение справа</translation>
    </message>
    <message>
      <source>unit</source>
      <translation>нейрон</translation>
    </message>
  </context>
  <context>
    <name>Histogram</name>
    <message>
      <source>How often the values of the map come</source>
      <translation>Как часто встречаются значения карты</translation>
    </message>
    <message>
      <source>{0} places</source>
      <translation>мест: {0}</translation>
    </message>
  </context>
  <context>
    <name>History</name>
    <message>
      <source>No epochs yet. Press Play: each epoch becomes a row.</source>
      <translation>Эпох ещё нет. Нажмите «Пуск»: каждая эпоха станет строкой.</translation>
    </message>
    <message>
      <source>Numbers of each epoch</source>
      <translation>Числа каждой эпохи</translation>
    </message>
    <message>
      <source>The run has begun; its first epoch is on its way.</source>
      <translation>Обучение началось; первая эпоха скоро закончится.</translation>
    </message>
    <message>
      <source>epoch {0}</source>
      <translation>эпоха {0}</translation>
    </message>
    <message>
      <source>epoch {last} · best {name} {value} in epoch {epoch}</source>
      <translation>эпоха {last} · лучшее {name} {value} в эпоху {epoch}</translation>
    </message>
  </context>
  <context>
    <name>ImageGrid</name>
    <message>
      <source>Picture</source>
      <translation>Картинка</translation>
    </message>
  </context>
  <context>
    <name>InspectorPanel</name>
    <message>
      <source>A change goes to all of them. Settings in italics differ among them.</source>
      <translation>Изменение относится ко всем выбранным слоям. Настройки курсивом у них различаются.</translation>
    </message>
    <message>
      <source>Choose a layer in the network to see and change its settings.</source>
      <translation>Выберите слой в сети, чтобы увидеть и изменить его настройки.</translation>
    </message>
    <message>
      <source>Output shape: {}</source>
      <translation>Форма выхода: {}</translation>
    </message>
    <message>
      <source>Parameters: {}</source>
      <translation>Параметров: {}</translation>
    </message>
    <message>
      <source>Rename {}</source>
      <translation>Переименовать {}</translation>
    </message>
    <message>
      <source>Set {} of {}</source>
      <translation>Задать: {} у {}</translation>
    </message>
    <message>
      <source>Set {} of {} layers</source>
      <translation>Задать «{}» у слоёв: {}</translation>
    </message>
    <message>
      <source>Shape and parameters appear when the network has been checked.</source>
      <translation>Форма и параметры появятся, когда сеть будет проверена.</translation>
    </message>
    <message>
      <source>This version does not know this layer; it is kept as it was in the file.</source>
      <translation>Эта версия не знает такого слоя; он сохранён таким, каким был в файле.</translation>
    </message>
    <message>
      <source>not trained: {}</source>
      <translation>не обучается: {}</translation>
    </message>
    <message>
      <source>{} layers: {}</source>
      <translation>слоёв {}: {}</translation>
    </message>
  </context>
  <context>
    <name>KeptEpochs</name>
    <message>
      <source>epoch {0}</source>
      <translation>эпоха {0}</translation>
    </message>
  </context>
  <context>
    <name>KernelChoice</name>
    <message>
      <source>A well-known kernel, or one's own</source>
      <translation>Известное ядро или своё</translation>
    </message>
    <message>
      <source>Kernel</source>
      <translation>Ядро</translation>
    </message>
    <message>
      <source>all edges</source>
      <translation>все края</translation>
    </message>
    <message>
      <source>blur</source>
      <translation>размытие</translation>
    </message>
    <message>
      <source>filter of the network</source>
      <translation>фильтр сети</translation>
    </message>
    <message>
      <source>horizontal edges</source>
      <translation>горизонтальные края</translation>
    </message>
    <message>
      <source>identity</source>
      <translation>тождество</translation>
    </message>
    <message>
      <source>own numbers</source>
      <translation>свои числа</translation>
    </message>
    <message>
      <source>sharpen</source>
      <translation>резкость</translation>
    </message>
    <message>
      <source>vertical edges</source>
      <translation>вертикальные края</translation>
    </message>
  </context>
  <context>
    <name>KernelTable</name>
    <message>
      <source>Kernel</source>
      <translation>Ядро</translation>
    </message>
    <message>
      <source>The numbers of the kernel: double-click one to change it</source>
      <translation>Числа ядра: щёлкните дважды, чтобы изменить</translation>
    </message>
  </context>
  <context>
    <name>Key</name>
    <message>
      <source>Key</source>
      <translation>Ключ</translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>Choose the layer that the link begins at</source>
      <translation>Выберите слой, от которого начинается связь</translation>
    </message>
    <message>
      <source>Choose two or more boxes to align</source>
      <translation>Выделите два узла или больше, чтобы выровнять</translation>
    </message>
    <message>
      <source>Move %n box(es)</source>
      <translation>Переместить узлы: %n</translation>
    </message>
    <message>
      <source>No layer can take a link from here</source>
      <translation>Ни один слой не может принять связь отсюда</translation>
    </message>
  </context>
  <context>
    <name>Labels</name>
    <message>
      <source>no {0}</source>
      <translation>{0}: нет</translation>
    </message>
    <message>
      <source>with {0}</source>
      <translation>{0}: есть</translation>
    </message>
    <message>
      <source>without {0}</source>
      <translation>{0}: нет</translation>
    </message>
    <message>
      <source>{0} and {1} more</source>
      <translation>{0} и ещё {1}</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} в {1}</translation>
    </message>
    <message>
      <source>{0} of {1} layers</source>
      <translation>{0} в {1} слоях</translation>
    </message>
  </context>
  <context>
    <name>Lag</name>
    <message>
      <source>A straight line downwards is a gradient that vanishes: what happened so long ago hardly changes the weights any more. A line upwards is one that explodes: clip it. A level line remembers. An LSTM's cell state falls more slowly than a simple layer's state. A line that ends is truncated there.</source>
      <translation>Прямая вниз — затухающий градиент: то, что было так давно, уже почти не меняет веса. Линия вверх — взрывающийся: усеките его. Ровная линия помнит. Состояние ячейки LSTM падает медленнее состояния простого слоя. Обрывающаяся линия там усечена.</translation>
    </message>
    <message>
      <source>Bengio, Simard and Frasconi (1994), Learning long-term dependencies with gradient descent is difficult; Pascanu, Mikolov and Bengio (2013), On the difficulty of training recurrent neural networks.</source>
      <translation>Bengio, Simard and Frasconi (1994), Learning long-term dependencies with gradient descent is difficult; Pascanu, Mikolov and Bengio (2013), On the difficulty of training recurrent neural networks.</translation>
    </message>
    <message>
      <source>Gradient of</source>
      <translation>Градиент</translation>
    </message>
    <message>
      <source>Gradient over time lag</source>
      <translation>Градиент по запаздыванию</translation>
    </message>
    <message>
      <source>How strongly the last state of a recurrent layer, or the loss, depends on the state and the input k steps earlier: the norm of the gradient over the lag k, on a logarithmic scale. Thick, the mean of some training examples; thin, each of them.</source>
      <translation>Как сильно последнее состояние рекуррентного слоя или ошибка зависят от состояния и входа k шагов назад: норма градиента по запаздыванию k, в логарифмическом масштабе. Толстая — среднее по нескольким обучающим примерам; тонкие — каждый из них.</translation>
    </message>
    <message>
      <source>Norms are estimated from {0} of {1} directions.</source>
      <translation>Нормы оценены по {0} из {1} направлений.</translation>
    </message>
    <message>
      <source>Of this layer only gradients of the last state are known.</source>
      <translation>Для этого слоя известны только градиенты последнего состояния.</translation>
    </message>
    <message>
      <source>Press Play to see how far back a recurrent layer learns.</source>
      <translation>Нажмите «Пуск», чтобы увидеть, как далеко назад учится рекуррентный слой.</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>В сети этого близнеца нет этого слоя.</translation>
    </message>
    <message>
      <source>This network has no recurrent layer.</source>
      <translation>В этой сети нет рекуррентного слоя.</translation>
    </message>
    <message>
      <source>Truncated after {0} steps.</source>
      <translation>Обрезано после {0} шагов.</translation>
    </message>
    <message>
      <source>Which of the two readings of a bidirectional layer</source>
      <translation>Какое из двух чтений двунаправленного слоя</translation>
    </message>
    <message>
      <source>Whose gradient: that of the last state, or that of the loss</source>
      <translation>Чей градиент: последнего состояния или ошибки</translation>
    </message>
    <message>
      <source>backwards</source>
      <translation>назад</translation>
    </message>
    <message>
      <source>cell state c</source>
      <translation>состояние ячейки c</translation>
    </message>
    <message>
      <source>exploding. Each step multiplies it by {factor}: it doubles every {steps} steps, and is {share} times as large after {lag}.</source>
      <translation>взрывается. Каждый шаг умножает его на {factor}: он удваивается каждые {steps} шагов и через {lag} больше в {share} раз.</translation>
    </message>
    <message>
      <source>fading. Each step multiplies it by {factor}: half is gone after {steps} steps, {share} of it is left after {lag}.</source>
      <translation>слабеет. Каждый шаг умножает его на {factor}: половина пропадает за {steps} шагов, через {lag} остаётся {share}.</translation>
    </message>
    <message>
      <source>forwards</source>
      <translation>вперёд</translation>
    </message>
    <message>
      <source>growing. Each step multiplies it by {factor}: it doubles every {steps} steps, and is {share} times as large after {lag}.</source>
      <translation>растёт. Каждый шаг умножает его на {factor}: он удваивается каждые {steps} шагов и через {lag} больше в {share} раз.</translation>
    </message>
    <message>
      <source>input x</source>
      <translation>вход x</translation>
    </message>
    <message>
      <source>keeps its size. Each step multiplies it by {factor}; after {lag} steps it is {share} of what it was.</source>
      <translation>сохраняет величину. Каждый шаг умножает его на {factor}; через {lag} шагов остаётся {share} от прежнего.</translation>
    </message>
    <message>
      <source>lag in steps</source>
      <translation>запаздывание в шагах</translation>
    </message>
    <message>
      <source>no gradient comes from earlier steps.</source>
      <translation>от более ранних шагов градиент не приходит.</translation>
    </message>
    <message>
      <source>norm of the gradient</source>
      <translation>норма градиента</translation>
    </message>
    <message>
      <source>norm(k) = ||dh_T / dh_(T-k)|| / √units (Frobenius norm: 1 for a state that is handed on as it is), or ||dL / dh_(T-k)||. The units of a ConvLSTM are all numbers of its maps.</source>
      <translation>норма(k) = ||dh_T / dh_(T-k)|| / √нейронов (норма Фробениуса: 1 для состояния, переданного как есть) или ||dL / dh_(T-k)||. Нейроны ConvLSTM — все числа её карт.</translation>
    </message>
    <message>
      <source>nothing comes from further back than {lag} steps.</source>
      <translation>дальше {lag} шагов назад ничего не приходит.</translation>
    </message>
    <message>
      <source>of the last state</source>
      <translation>последнего состояния</translation>
    </message>
    <message>
      <source>of the loss</source>
      <translation>ошибки</translation>
    </message>
    <message>
      <source>state h</source>
      <translation>состояние h</translation>
    </message>
    <message>
      <source>vanishing. Each step multiplies it by {factor}: half is gone after {steps} steps, {share} of it is left after {lag}.</source>
      <translation>затухает. Каждый шаг умножает его на {factor}: половина пропадает за {steps} шагов, через {lag} остаётся {share}.</translation>
    </message>
  </context>
  <context>
    <name>LayerChoice</name>
    <message>
      <source>Layer</source>
      <translation>Слой</translation>
    </message>
    <message>
      <source>The layer to look at; follows the layer selected on the canvas</source>
      <translation>Какой слой смотреть; следует за слоем, выбранным на схеме</translation>
    </message>
  </context>
  <context>
    <name>LayerSearch</name>
    <message>
      <source>Enter adds what is marked on the chosen link or behind the chosen layer, Shift+Enter as a branch</source>
      <translation>Enter добавляет отмеченное на выбранную связь или за выбранным слоем, Shift+Enter — как ветвь</translation>
    </message>
    <message>
      <source>Fitting layers</source>
      <translation>Подходящие слои</translation>
    </message>
    <message>
      <source>Name of a layer or block</source>
      <translation>Имя слоя или блока</translation>
    </message>
    <message>
      <source>Type a layer or block, such as Dense</source>
      <translation>Введите слой или блок, например Dense</translation>
    </message>
  </context>
  <context>
    <name>LayerTies</name>
    <message>
      <source>Give this layer weights of its own, with the same settings; you can undo it</source>
      <translation>Дать этому слою собственные веса при тех же настройках; это можно отменить</translation>
    </message>
    <message>
      <source>Give {} weights of its own</source>
      <translation>Дать {} собственные веса</translation>
    </message>
    <message>
      <source>Off: it is computed and shown, but nothing is trained by it, and it needs no target</source>
      <translation>Выключено: выход вычисляется и показывается, но по нему ничего не обучается, и цель ему не нужна</translation>
    </message>
    <message>
      <source>Only show {}</source>
      <translation>Только показывать {}</translation>
    </message>
    <message>
      <source>Output of the network: trained</source>
      <translation>Выход сети: обучается</translation>
    </message>
    <message>
      <source>Output {}: trained</source>
      <translation>Выход {}: обучается</translation>
    </message>
    <message>
      <source>Own weights</source>
      <translation>Свои веса</translation>
    </message>
    <message>
      <source>Own weights for {}</source>
      <translation>Свои веса для {}</translation>
    </message>
    <message>
      <source>Same weights as {}</source>
      <translation>Те же веса, что у {}</translation>
    </message>
    <message>
      <source>Train by {}</source>
      <translation>Обучать по {}</translation>
    </message>
  </context>
  <context>
    <name>LayerWide</name>
    <message>
      <source>A change goes to all {} layers that have it.</source>
      <translation>Изменение относится ко всем слоям, у которых есть эта настройка: {}.</translation>
    </message>
    <message>
      <source>No layer has such a setting.</source>
      <translation>Такой настройки нет ни у одного слоя.</translation>
    </message>
  </context>
  <context>
    <name>LineEditor</name>
    <message>
      <source>none</source>
      <translation>нет</translation>
    </message>
  </context>
  <context>
    <name>LinearMapView</name>
    <message>
      <source>Dense layers without an activation function between them are together one linear layer: its matrix is the product of theirs. A row is an input and a column a unit of the last layer; the last row is the bias. Where the inputs are the pixels of a picture, each unit is drawn as one.
However many such layers follow each other, the network can draw only straight lines. Put a function between them, such as ReLU, and the matrix is gone: then there is no single one any more.</source>
      <translation>Полносвязные слои, между которыми нет функции активации, вместе составляют один линейный слой: его матрица — произведение их матриц. Строка — вход, столбец — нейрон последнего слоя; последняя строка — смещение. Если входы — пиксели картинки, каждый нейрон рисуется картинкой.
Сколько бы таких слоёв ни шло друг за другом, сеть может проводить только прямые. Поставьте между ними функцию, например ReLU, и матрицы не станет: единой матрицы тогда больше нет.</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>Слои</translation>
    </message>
    <message>
      <source>Linear map</source>
      <translation>Линейное отображение</translation>
    </message>
    <message>
      <source>No two dense layers follow each other without a function.</source>
      <translation>Нет двух полносвязных слоёв подряд без функции между ними.</translation>
    </message>
    <message>
      <source>Press Play to see the matrix that these layers amount to.</source>
      <translation>Нажмите «Пуск», чтобы увидеть матрицу, к которой сводятся эти слои.</translation>
    </message>
    <message>
      <source>Which layers in a row to multiply</source>
      <translation>Какие слои подряд перемножить</translation>
    </message>
    <message>
      <source>input down (bias last), unit across</source>
      <translation>вход вниз (смещение последнее), нейрон поперёк</translation>
    </message>
    <message>
      <source>unit {}</source>
      <translation>нейрон {}</translation>
    </message>
    <message>
      <source>{layers} are together one linear layer, {inputs} × {units}, with {one} weights in the place of {all}.</source>
      <translation>{layers} вместе составляют один линейный слой, {inputs} × {units}, число весов {one} вместо {all}.</translation>
    </message>
  </context>
  <context>
    <name>ListEditor</name>
    <message>
      <source>any</source>
      <translation>любой</translation>
    </message>
  </context>
  <context>
    <name>LooksFor</name>
    <message>
      <source>Make pictures</source>
      <translation>Создать картинки</translation>
    </message>
    <message>
      <source>Press Play, and then “Make pictures” to see what this network looks for.</source>
      <translation>Нажмите «Пуск», затем «Создать картинки», чтобы увидеть, что ищет эта сеть.</translation>
    </message>
    <message>
      <source>Press “Make pictures” to see what this layer looks for.</source>
      <translation>Нажмите «Создать картинки», чтобы увидеть, что ищет этот слой.</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>В сети этого близнеца нет этого слоя.</translation>
    </message>
    <message>
      <source>This network has no layer with units. Add a convolution or a dense layer.</source>
      <translation>В этой сети нет слоя с нейронами. Добавьте свёртку или полносвязный слой.</translation>
    </message>
    <message>
      <source>epoch {0:.4g}</source>
      <translation>эпоха {0:.4g}</translation>
    </message>
    <message>
      <source>newest</source>
      <translation>новейшее</translation>
    </message>
    <message>
      <source>unit {0} · activation {1:.4g}</source>
      <translation>нейрон {0} · активация {1:.4g}</translation>
    </message>
    <message>
      <source>{count} units · each sees {height} × {width} · mean activation {first:.3g} → {last:.3g}</source>
      <translation>нейронов: {count} · каждый видит {height} × {width} · средняя активация {first:.3g} → {last:.3g}</translation>
    </message>
  </context>
  <context>
    <name>LooksForBar</name>
    <message>
      <source>Contrast</source>
      <translation>Контраст</translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation>Эпоха</translation>
    </message>
    <message>
      <source>Goal</source>
      <translation>Цель</translation>
    </message>
    <message>
      <source>How many steps of gradient ascent</source>
      <translation>Сколько шагов подъёма по градиенту</translation>
    </message>
    <message>
      <source>Make them anew from other noise</source>
      <translation>Создать заново из другого шума</translation>
    </message>
    <message>
      <source>Of the noise it starts from; the same seed gives the same picture</source>
      <translation>Начальное число исходного шума; то же число даёт ту же картинку</translation>
    </message>
    <message>
      <source>One unit in the middle of the map, or all of the map at once</source>
      <translation>Один нейрон в середине карты или вся карта сразу</translation>
    </message>
    <message>
      <source>Pictures made earlier, with the weights of then</source>
      <translation>Картинки созданы раньше, с тогдашними весами</translation>
    </message>
    <message>
      <source>Play how the pictures were made</source>
      <translation>Показать, как создавались картинки</translation>
    </message>
    <message>
      <source>Raise the contrast of each picture by itself; off: the range of the data</source>
      <translation>Поднять контраст каждой картинки отдельно; выключено: диапазон данных</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Зерно</translation>
    </message>
    <message>
      <source>Share that fades in each step: what does not help disappears</source>
      <translation>Доля, которая блёкнет на каждом шаге: что не помогает, исчезает</translation>
    </message>
    <message>
      <source>Share that neighbours give each other in the first step, later less: keeps grain out</source>
      <translation>Доля, которую соседи дают друг другу на первом шаге, потом меньше: убирает зерно</translation>
    </message>
    <message>
      <source>Show how the pictures are kept smooth</source>
      <translation>Показать, как картинки сохраняются гладкими</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Шаги</translation>
    </message>
    <message>
      <source>The largest contrast, in standard deviations of the data</source>
      <translation>Наибольший контраст, в стандартных отклонениях данных</translation>
    </message>
    <message>
      <source>The picture moves by up to so many places before each step: what is found hangs less on a place</source>
      <translation>Картинка сдвигается на столько мест перед каждым шагом: найденное меньше зависит от места</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Нейроны</translation>
    </message>
    <message>
      <source>Which filters or units of the layer</source>
      <translation>Какие фильтры или нейроны слоя</translation>
    </message>
    <message>
      <source>auto</source>
      <translation>auto</translation>
    </message>
    <message>
      <source>blur</source>
      <translation>размытие</translation>
    </message>
    <message>
      <source>decay</source>
      <translation>угасание</translation>
    </message>
    <message>
      <source>jitter</source>
      <translation>дрожание</translation>
    </message>
    <message>
      <source>limit</source>
      <translation>предел</translation>
    </message>
    <message>
      <source>newest</source>
      <translation>новейшее</translation>
    </message>
    <message>
      <source>one unit</source>
      <translation>один нейрон</translation>
    </message>
    <message>
      <source>seed {0}</source>
      <translation>зерно {0}</translation>
    </message>
    <message>
      <source>whole map</source>
      <translation>вся карта</translation>
    </message>
    <message>
      <source>{0} steps</source>
      <translation>шагов: {0}</translation>
    </message>
  </context>
  <context>
    <name>LossSlices</name>
    <message>
      <source>Between two epochs</source>
      <translation>Между двумя эпохами</translation>
    </message>
    <message>
      <source>Curve, random direction</source>
      <translation>Кривая, случайное направление</translation>
    </message>
    <message>
      <source>Directions</source>
      <translation>Направления</translation>
    </message>
    <message>
      <source>Draw the kept epochs as they project on the plane</source>
      <translation>Рисовать сохранённые эпохи в проекции на плоскость</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>Примеры</translation>
    </message>
    <message>
      <source>From epoch</source>
      <translation>С эпохи</translation>
    </message>
    <message>
      <source>How far to go, in norms of the filters</source>
      <translation>Как далеко идти, в нормах фильтров</translation>
    </message>
    <message>
      <source>How many points on each axis</source>
      <translation>Сколько точек по каждой оси</translation>
    </message>
    <message>
      <source>How many training examples</source>
      <translation>Сколько обучающих примеров</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Логарифм</translation>
    </message>
    <message>
      <source>Map, two random directions</source>
      <translation>Карта, два случайных направления</translation>
    </message>
    <message>
      <source>Map, way of training</source>
      <translation>Карта, путь обучения</translation>
    </message>
    <message>
      <source>Normalisation</source>
      <translation>Нормализация</translation>
    </message>
    <message>
      <source>Path</source>
      <translation>Путь</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>Точек</translation>
    </message>
    <message>
      <source>Press “Slice” to compute the loss around the weights of now.</source>
      <translation>Нажмите «Срез», чтобы вычислить ошибку вокруг нынешних весов.</translation>
    </message>
    <message>
      <source>Reach</source>
      <translation>Размах</translation>
    </message>
    <message>
      <source>Show the logarithm of the loss</source>
      <translation>Показывать логарифм ошибки</translation>
    </message>
    <message>
      <source>Slice</source>
      <translation>Срез</translation>
    </message>
    <message>
      <source>The kept epoch at a = 0</source>
      <translation>Сохранённая эпоха при a = 0</translation>
    </message>
    <message>
      <source>The kept epoch at a = 1</source>
      <translation>Сохранённая эпоха при a = 1</translation>
    </message>
    <message>
      <source>There is no loss to look at yet. Press Play to train a network.</source>
      <translation>Ошибки ещё нет. Нажмите «Пуск», чтобы обучить сеть.</translation>
    </message>
    <message>
      <source>To epoch</source>
      <translation>До эпохи</translation>
    </message>
    <message>
      <source>Where to look at the loss</source>
      <translation>Где смотреть на ошибку</translation>
    </message>
    <message>
      <source>Which means and variances batch normalisation takes at each point</source>
      <translation>Какие средние и дисперсии берёт пакетная нормализация в каждой точке</translation>
    </message>
    <message>
      <source>Which random directions</source>
      <translation>Какие случайные направления</translation>
    </message>
    <message>
      <source>coarse</source>
      <translation>грубо</translation>
    </message>
    <message>
      <source>directions {0}</source>
      <translation>направления {0}</translation>
    </message>
    <message>
      <source>fine</source>
      <translation>мелко</translation>
    </message>
    <message>
      <source>kept statistics</source>
      <translation>сохранённые статистики</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>ошибка</translation>
    </message>
    <message>
      <source>loss {0}</source>
      <translation>ошибка {0}</translation>
    </message>
    <message>
      <source>loss {0} to {1}</source>
      <translation>ошибка от {0} до {1}</translation>
    </message>
    <message>
      <source>loss, log₁₀</source>
      <translation>ошибка, log₁₀</translation>
    </message>
    <message>
      <source>medium</source>
      <translation>средне</translation>
    </message>
    <message>
      <source>statistics of the batch</source>
      <translation>статистики пакета</translation>
    </message>
    <message>
      <source>{0} % + {1} % of the path</source>
      <translation>{0} % + {1} % пути</translation>
    </message>
    <message>
      <source>{0} examples</source>
      <translation>примеров: {0}</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>The language changes when the program is started again.</source>
      <translation>Язык сменится при следующем запуске программы.</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Шкала времени</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>Инструменты</translation>
    </message>
  </context>
  <context>
    <name>MapBar</name>
    <message>
      <source>Class</source>
      <translation>Класс</translation>
    </message>
    <message>
      <source>Colour each map by its own largest value, so that faint ones can be seen</source>
      <translation>Раскрасить каждую карту по её наибольшему значению, чтобы были видны слабые</translation>
    </message>
    <message>
      <source>Maps for one example, or their mean over all of a class</source>
      <translation>Карты для одного примера или их среднее по всем примерам класса</translation>
    </message>
    <message>
      <source>Maps of</source>
      <translation>Карты чего</translation>
    </message>
    <message>
      <source>Own scale</source>
      <translation>Свой масштаб</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>Страница</translation>
    </message>
    <message>
      <source>Show what the pooling reads, and let only the winners of its windows stand out</source>
      <translation>Показать, что читает слой подвыборки, и выделить только победителей его окон</translation>
    </message>
    <message>
      <source>The class whose training examples are averaged</source>
      <translation>Класс, по обучающим примерам которого берётся среднее</translation>
    </message>
    <message>
      <source>Which of the maps, where there are too many numbers for one picture</source>
      <translation>Какие из карт, если чисел слишком много для одной картинки</translation>
    </message>
    <message>
      <source>Winners</source>
      <translation>Победители</translation>
    </message>
    <message>
      <source>maps {0} to {1} of {2}</source>
      <translation>карты с {0} по {1} из {2}</translation>
    </message>
    <message>
      <source>mean of a class</source>
      <translation>среднее класса</translation>
    </message>
    <message>
      <source>one example</source>
      <translation>один пример</translation>
    </message>
  </context>
  <context>
    <name>MapDetail</name>
    <message>
      <source>How strong the map is over the picture</source>
      <translation>Насколько сильно карта видна поверх картинки</translation>
    </message>
    <message>
      <source>Strength of the map</source>
      <translation>Сила карты</translation>
    </message>
    <message>
      <source>zero: {0}</source>
      <translation>нулей: {0}</translation>
    </message>
    <message>
      <source>{0} to {1}, mean {2}</source>
      <translation>от {0} до {1}, среднее {2}</translation>
    </message>
    <message>
      <source>{0} values</source>
      <translation>значений: {0}</translation>
    </message>
  </context>
  <context>
    <name>Maps</name>
    <message>
      <source>All maps of one layer, each the answer of one filter at every place of the picture: for the chosen example, or their mean over the training examples of a class. Below, the chosen map lies over the picture, and a histogram counts its values.</source>
      <translation>Все карты одного слоя, каждая — ответ одного фильтра в каждом месте картинки: для выбранного примера или в среднем по обучающим примерам класса. Ниже выбранная карта лежит поверх картинки, а гистограмма считает её значения.</translation>
    </message>
    <message>
      <source>Compute the mean</source>
      <translation>Вычислить среднее</translation>
    </message>
    <message>
      <source>Maps of one layer</source>
      <translation>Карты одного слоя</translation>
    </message>
    <message>
      <source>Press Play to see the maps of this layer.</source>
      <translation>Нажмите «Пуск», чтобы увидеть карты этого слоя.</translation>
    </message>
    <message>
      <source>Press “Compute the mean” to average the maps over the examples.</source>
      <translation>Нажмите «Вычислить среднее», чтобы усреднить карты по примерам.</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>В сети этого близнеца нет этого слоя.</translation>
    </message>
    <message>
      <source>This network has no layers yet. Add one.</source>
      <translation>В этой сети ещё нет слоёв. Добавьте слой.</translation>
    </message>
    <message>
      <source>Where a map is bright its filter has found what it looks for. Maps that are zero everywhere, for example after example, belong to dead filters. The mean over a class shows where the filter answers to this class in general. Of a max pooling, Winners shows which values are handed on: only to them does the gradient flow back.</source>
      <translation>Где карта яркая, её фильтр нашёл то, что ищет. Карты, которые пример за примером всюду нулевые, — от мёртвых фильтров. Среднее по классу показывает, где фильтр вообще отвечает на этот класс. Для max-пулинга «Победители» показывает, какие значения передаются дальше: только к ним течёт назад градиент.</translation>
    </message>
    <message>
      <source>Zeiler and Fergus (2014), Visualizing and Understanding Convolutional Networks, section 4; Yosinski et al. (2015), Understanding Neural Networks Through Deep Visualization.</source>
      <translation>Zeiler and Fergus (2014), Visualizing and Understanding Convolutional Networks, section 4; Yosinski et al. (2015), Understanding Neural Networks Through Deep Visualization.</translation>
    </message>
    <message>
      <source>map {number}</source>
      <translation>карта {number}</translation>
    </message>
    <message>
      <source>map[y, x] = f(b + sum over i, j, c of input[y + i, x + j, c] * kernel[i, j, c]); mean map = sum of maps / examples.</source>
      <translation>карта[y, x] = f(b + сумма по i, j, c от вход[y + i, x + j, c] * ядро[i, j, c]); средняя карта = сумма карт / примеров.</translation>
    </message>
    <message>
      <source>mean of {0} examples</source>
      <translation>среднее по {0} примерам</translation>
    </message>
    <message>
      <source>output</source>
      <translation>выход</translation>
    </message>
    <message>
      <source>slice {number}</source>
      <translation>срез {number}</translation>
    </message>
    <message>
      <source>{0} maps of {1}</source>
      <translation>карт: {0} из {1}</translation>
    </message>
    <message>
      <source>{0} numbers</source>
      <translation>чисел: {0}</translation>
    </message>
  </context>
  <context>
    <name>MaskChoice</name>
    <message>
      <source>Mask</source>
      <translation>Маска</translation>
    </message>
    <message>
      <source>Which of the masks of this layer is shown</source>
      <translation>Какая из масок этого слоя показана</translation>
    </message>
  </context>
  <context>
    <name>MaskStrips</name>
    <message>
      <source>{layer}, unit {unit}: {share:.0%} kept</source>
      <translation>{layer}, нейрон {unit}: сохранён в {share:.0%}</translation>
    </message>
  </context>
  <context>
    <name>Matrix</name>
    <message>
      <source>prediction</source>
      <translation>предсказание</translation>
    </message>
    <message>
      <source>truth</source>
      <translation>истина</translation>
    </message>
    <message>
      <source>truth {0}, prediction {1}: {2} ({3} of the row)</source>
      <translation>истина {0}, предсказание {1}: {2} ({3} строки)</translation>
    </message>
  </context>
  <context>
    <name>MemberEditor</name>
    <message>
      <source>Settings of {}</source>
      <translation>Настройки: {}</translation>
    </message>
    <message>
      <source>Show or hide its settings</source>
      <translation>Показать или скрыть настройки</translation>
    </message>
    <message>
      <source>none</source>
      <translation>нет</translation>
    </message>
  </context>
  <context>
    <name>MendList</name>
    <message>
      <source>What helps:</source>
      <translation>Что поможет:</translation>
    </message>
    <message>
      <source>{} (you can undo it)</source>
      <translation>{} (это можно отменить)</translation>
    </message>
  </context>
  <context>
    <name>Menus</name>
    <message>
      <source>&amp;Language</source>
      <translation>&amp;Язык</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>&amp;Тема</translation>
    </message>
    <message>
      <source>Arithmetic</source>
      <translation>Арифметика</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Как в системе</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Тёмная</translation>
    </message>
    <message>
      <source>Health</source>
      <translation>Здоровье</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Светлая</translation>
    </message>
    <message>
      <source>Looks for</source>
      <translation>Что ищет сеть</translation>
    </message>
    <message>
      <source>Nothing yet</source>
      <translation>Пока ничего нет</translation>
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation>Открыть &amp;недавние</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Результаты</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Время</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>Инструменты</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>Обучение</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Веса</translation>
    </message>
  </context>
  <context>
    <name>Message</name>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Подробности</translation>
    </message>
  </context>
  <context>
    <name>Minimap</name>
    <message>
      <source>Overview of the network</source>
      <translation>Обзор сети</translation>
    </message>
    <message>
      <source>The whole network: drag the frame to see another part</source>
      <translation>Вся сеть: перетащите рамку, чтобы увидеть другую часть</translation>
    </message>
  </context>
  <context>
    <name>Mistakes</name>
    <message>
      <source>Chosen pair of classes</source>
      <translation>Выбранная пара классов</translation>
    </message>
    <message>
      <source>Confidence · loss</source>
      <translation>Уверенность · ошибка</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>Количество</translation>
    </message>
    <message>
      <source>Hardest examples</source>
      <translation>Самые трудные примеры</translation>
    </message>
    <message>
      <source>How many examples to show</source>
      <translation>Сколько примеров показать</translation>
    </message>
    <message>
      <source>Largest loss</source>
      <translation>Наибольшая ошибка</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>Ошибка</translation>
    </message>
    <message>
      <source>Most confident mistakes</source>
      <translation>Самые уверенные ошибки</translation>
    </message>
    <message>
      <source>No mistakes among the examples looked at.</source>
      <translation>Среди просмотренных примеров ошибок нет.</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Порядок</translation>
    </message>
    <message>
      <source>The losses are not finite</source>
      <translation>Ошибки не конечны</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>Ожидание ответов сети.</translation>
    </message>
    <message>
      <source>Which examples to show</source>
      <translation>Какие примеры показать</translation>
    </message>
    <message>
      <source>mean loss {0} · the hardest tenth makes up {1} of it</source>
      <translation>средняя ошибка {0} · самая трудная десятая часть составляет {1} её</translation>
    </message>
  </context>
  <context>
    <name>NetworkCanvas</name>
    <message>
      <source>Add a layer (Tab)</source>
      <translation>Добавить слой (Tab)</translation>
    </message>
    <message>
      <source>Arrange the boxes</source>
      <translation>Расставить блоки</translation>
    </message>
    <message>
      <source>Draw downwards</source>
      <translation>Рисовать сверху вниз</translation>
    </message>
    <message>
      <source>Draw to the right</source>
      <translation>Рисовать слева направо</translation>
    </message>
    <message>
      <source>Find a layer (Ctrl+F)</source>
      <translation>Найти слой (Ctrl+F)</translation>
    </message>
    <message>
      <source>Fold all blocks</source>
      <translation>Свернуть все блоки</translation>
    </message>
    <message>
      <source>Larger (Ctrl++)</source>
      <translation>Крупнее (Ctrl++)</translation>
    </message>
    <message>
      <source>Open all blocks</source>
      <translation>Развернуть все блоки</translation>
    </message>
    <message>
      <source>Open the blocks around {layer}</source>
      <translation>Развернуть блоки вокруг {layer}</translation>
    </message>
    <message>
      <source>Show all (F)</source>
      <translation>Показать всё (F)</translation>
    </message>
    <message>
      <source>Smaller (Ctrl+-)</source>
      <translation>Мельче (Ctrl+-)</translation>
    </message>
  </context>
  <context>
    <name>NetworkMenu</name>
    <message>
      <source>Add a layer…</source>
      <translation>Добавить слой…</translation>
    </message>
    <message>
      <source>Add a note…</source>
      <translation>Добавить заметку…</translation>
    </message>
    <message>
      <source>Align</source>
      <translation>Выровнять</translation>
    </message>
    <message>
      <source>Arrange</source>
      <translation>Расставить</translation>
    </message>
    <message>
      <source>Call it once more</source>
      <translation>Вызвать ещё раз</translation>
    </message>
    <message>
      <source>Centres, one above the other</source>
      <translation>По центру, друг над другом</translation>
    </message>
    <message>
      <source>Centres, side by side</source>
      <translation>По центру, в ряд</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Копировать</translation>
    </message>
    <message>
      <source>Ctrl+Enter</source>
      <translation>Ctrl+Enter</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>Вырезать</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Удалить</translation>
    </message>
    <message>
      <source>Dissolve the block</source>
      <translation>Расформировать блок</translation>
    </message>
    <message>
      <source>Draw downwards</source>
      <translation>Рисовать сверху вниз</translation>
    </message>
    <message>
      <source>Draw to the right</source>
      <translation>Рисовать слева направо</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Дублировать</translation>
    </message>
    <message>
      <source>Find a layer…</source>
      <translation>Найти слой…</translation>
    </message>
    <message>
      <source>Fold all blocks</source>
      <translation>Свернуть все блоки</translation>
    </message>
    <message>
      <source>Fold the block</source>
      <translation>Свернуть блок</translation>
    </message>
    <message>
      <source>Freeze the weights</source>
      <translation>Заморозить веса</translation>
    </message>
    <message>
      <source>Give it weights of its own</source>
      <translation>Дать собственные веса</translation>
    </message>
    <message>
      <source>Hide shapes</source>
      <translation>Скрыть формы</translation>
    </message>
    <message>
      <source>Left edges</source>
      <translation>По левому краю</translation>
    </message>
    <message>
      <source>Let the weights learn</source>
      <translation>Разрешить весам учиться</translation>
    </message>
    <message>
      <source>Lower edges</source>
      <translation>По нижнему краю</translation>
    </message>
    <message>
      <source>Make a block</source>
      <translation>Сделать блоком</translation>
    </message>
    <message>
      <source>Make it an output</source>
      <translation>Сделать выходом</translation>
    </message>
    <message>
      <source>Networks</source>
      <translation>Сети</translation>
    </message>
    <message>
      <source>No output any more</source>
      <translation>Больше не выход</translation>
    </message>
    <message>
      <source>Open all blocks</source>
      <translation>Развернуть все блоки</translation>
    </message>
    <message>
      <source>Open the block</source>
      <translation>Развернуть блок</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Вставить</translation>
    </message>
    <message>
      <source>Rename the block…</source>
      <translation>Переименовать блок…</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Переименовать…</translation>
    </message>
    <message>
      <source>Right edges</source>
      <translation>По правому краю</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Показать всё</translation>
    </message>
    <message>
      <source>Show shapes</source>
      <translation>Показать формы</translation>
    </message>
    <message>
      <source>Spread from left to right</source>
      <translation>Распределить слева направо</translation>
    </message>
    <message>
      <source>Spread from top to bottom</source>
      <translation>Распределить сверху вниз</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <source>Upper edges</source>
      <translation>По верхнему краю</translation>
    </message>
  </context>
  <context>
    <name>NetworkView</name>
    <message>
      <source>Network</source>
      <translation>Сеть</translation>
    </message>
  </context>
  <context>
    <name>NodeItem</name>
    <message>
      <source>1 layer</source>
      <translation>1 слой</translation>
    </message>
    <message>
      <source>An output of the network by a mark</source>
      <translation>Выход сети по пометке</translation>
    </message>
    <message>
      <source>Folded: a double click opens it</source>
      <translation>Свёрнут: двойной щелчок разворачивает</translation>
    </message>
    <message>
      <source>Frozen: its weights stay as they are</source>
      <translation>Заморожен: его веса остаются как есть</translation>
    </message>
    <message>
      <source>Input shape: {shape}</source>
      <translation>Форма входа: {shape}</translation>
    </message>
    <message>
      <source>One unit sees {field} places of the input</source>
      <translation>Один нейрон видит мест входа: {field}</translation>
    </message>
    <message>
      <source>Output shape: {shape}</source>
      <translation>Форма выхода: {shape}</translation>
    </message>
    <message>
      <source>Parameters: {count}, trainable: {trainable}</source>
      <translation>Параметров: {count}, обучаемых: {trainable}</translation>
    </message>
    <message>
      <source>Shared: {others}</source>
      <translation>Общий слой: {others}</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>скрытый</translation>
    </message>
    <message>
      <source>in: {shape}</source>
      <translation>вход: {shape}</translation>
    </message>
    <message>
      <source>input</source>
      <translation>вход</translation>
    </message>
    <message>
      <source>out: {shape}</source>
      <translation>выход: {shape}</translation>
    </message>
    <message>
      <source>output</source>
      <translation>выход</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>неизвестно</translation>
    </message>
    <message>
      <source>{count} layers</source>
      <translation>слоёв: {count}</translation>
    </message>
  </context>
  <context>
    <name>NormsView</name>
    <message>
      <source>A curve for each layer: the norm of its gradient, of its weights, what share of its weights one step changes, mean and deviation of its output, and how many of its units are saturated or dead. The curves stay when the view is hidden; nothing is looked at meanwhile. Gradients are those of the loss of at most 32 training examples, without penalties.
How to read it: curves should stay of one size and not drift apart by powers of ten. A step usually changes about a thousandth of the weights (dashed): much more is a learning rate that is too large, much less one that is too small.
update = ‖w after - w before‖ / ‖w before‖ of one step, measured between two looks; over several steps it is the way from the first to the last, by their number, which turns make shorter. Where it cannot be measured it is estimated, which is said below.</source>
      <translation>Кривая для каждого слоя: норма его градиента, его весов, какую долю весов меняет один шаг, среднее и отклонение выхода, сколько нейронов насыщено или мертво. Кривые остаются, когда вид скрыт; тогда ничего не измеряется. Градиенты — от ошибки по не более чем 32 обучающим примерам, без штрафов.
Как читать: кривые должны оставаться одной величины и не расходиться на порядки. Обычно шаг меняет около тысячной доли весов (штрихи): намного больше — скорость обучения велика, намного меньше — мала.
обновление = ‖w после - w до‖ / ‖w до‖ за один шаг, измеренное между двумя взглядами; за несколько шагов это путь от первого к последнему, делённый на их число, и повороты его укорачивают. Где измерить нельзя, оно оценено, о чём сказано внизу.</translation>
    </message>
    <message>
      <source>Draw powers of ten; 0 and negative numbers are left out</source>
      <translation>Рисовать степени десяти; 0 и отрицательные числа не рисуются</translation>
    </message>
    <message>
      <source>Layers over time</source>
      <translation>Слои во времени</translation>
    </message>
    <message>
      <source>Log scale</source>
      <translation>Логарифмический масштаб</translation>
    </message>
    <message>
      <source>No layer of this network has this number.</source>
      <translation>Ни у одного слоя этой сети нет этого числа.</translation>
    </message>
    <message>
      <source>Not finite by now: {0}</source>
      <translation>Уже не конечны: {0}</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Число</translation>
    </message>
    <message>
      <source>Point at a curve to read it.</source>
      <translation>Укажите кривую, чтобы прочитать её.</translation>
    </message>
    <message>
      <source>Press Play to see the numbers of the layers over time.</source>
      <translation>Нажмите «Пуск», чтобы увидеть числа слоёв во времени.</translation>
    </message>
    <message>
      <source>The newest is an estimate from the optimizer's rule: {0}.</source>
      <translation>Новейшее оценено по правилу оптимизатора: {0}.</translation>
    </message>
    <message>
      <source>The newest is measured over one step.</source>
      <translation>Последнее измерено на одном шаге.</translation>
    </message>
    <message>
      <source>The newest is the mean over {0} steps, from the first weights to the last.</source>
      <translation>Последнее — среднее за шаги ({0}), от первых весов до последних.</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>Ожидание ответов сети.</translation>
    </message>
    <message>
      <source>Which number of the layers</source>
      <translation>Какое число слоёв</translation>
    </message>
    <message>
      <source>an earlier state is shown</source>
      <translation>показано более раннее состояние</translation>
    </message>
    <message>
      <source>deviation of the output</source>
      <translation>отклонение выхода</translation>
    </message>
    <message>
      <source>gradient per weight</source>
      <translation>градиент на вес</translation>
    </message>
    <message>
      <source>mean of the output</source>
      <translation>среднее выхода</translation>
    </message>
    <message>
      <source>norm of the gradient</source>
      <translation>норма градиента</translation>
    </message>
    <message>
      <source>norm of the weights</source>
      <translation>норма весов</translation>
    </message>
    <message>
      <source>nothing was seen before it</source>
      <translation>до него ничего не видели</translation>
    </message>
    <message>
      <source>share dead</source>
      <translation>доля мёртвых</translation>
    </message>
    <message>
      <source>share saturated</source>
      <translation>доля насыщенных</translation>
    </message>
    <message>
      <source>step</source>
      <translation>шаг</translation>
    </message>
    <message>
      <source>the network is too large for a copy of its weights</source>
      <translation>сеть слишком велика для копии её весов</translation>
    </message>
    <message>
      <source>update / weights</source>
      <translation>изменение / веса</translation>
    </message>
    <message>
      <source>weights were set by hand</source>
      <translation>веса были записаны вручную</translation>
    </message>
    <message>
      <source>{0} at step {1}: {2}</source>
      <translation>{0} на шаге {1}: {2}</translation>
    </message>
  </context>
  <context>
    <name>Notices</name>
    <message>
      <source>A network with two or more hidden layers is called deep</source>
      <translation>Сеть с двумя или более скрытыми слоями называется глубокой</translation>
    </message>
    <message>
      <source>Drag a layer here, or press Tab and type its name</source>
      <translation>Перетащите сюда слой или нажмите Tab и введите его имя</translation>
    </message>
    <message>
      <source>Show the layer that this is about, and what helps</source>
      <translation>Показать слой, о котором речь, и что поможет</translation>
    </message>
    <message>
      <source>deep</source>
      <translation>глубокая</translation>
    </message>
  </context>
  <context>
    <name>NumberField</name>
    <message>
      <source>none</source>
      <translation>нет</translation>
    </message>
  </context>
  <context>
    <name>NumberTable</name>
    <message>
      <source>Select cells and copy them with Ctrl+C</source>
      <translation>Выделите ячейки и скопируйте их клавишами Ctrl+C</translation>
    </message>
  </context>
  <context>
    <name>Offers</name>
    <message>
      <source>Architectures</source>
      <translation>Архитектуры</translation>
    </message>
    <message>
      <source>Blocks</source>
      <translation>Блоки</translation>
    </message>
    <message>
      <source>Networks</source>
      <translation>Сети</translation>
    </message>
  </context>
  <context>
    <name>Opening</name>
    <message>
      <source>Keras models and weights ({patterns});;All files (*)</source>
      <translation>Модели и веса Keras ({patterns});;Все файлы (*)</translation>
    </message>
    <message>
      <source>More was left out of the file or changed.</source>
      <translation>Из файла опущено или изменено ещё что-то.</translation>
    </message>
    <message>
      <source>New runs begin with the weights of {name}.</source>
      <translation>Новые запуски начинаются с весов {name}.</translation>
    </message>
    <message>
      <source>Open model</source>
      <translation>Открыть модель</translation>
    </message>
    <message>
      <source>Runs of this network begin with the weights of the file.</source>
      <translation>Запуски этой сети начинаются с весов из файла.</translation>
    </message>
    <message>
      <source>The network was changed meanwhile; open the weights again.</source>
      <translation>Тем временем сеть изменилась; откройте веса ещё раз.</translation>
    </message>
  </context>
  <context>
    <name>OutputBlock</name>
    <message>
      <source>Add a metric …</source>
      <translation>Добавить метрику …</translation>
    </message>
    <message>
      <source>As the others</source>
      <translation>Как у остальных</translation>
    </message>
    <message>
      <source>Drop the own settings of this output</source>
      <translation>Убрать собственные настройки этого выхода</translation>
    </message>
    <message>
      <source>Use the common settings for {}</source>
      <translation>Общие настройки для {}</translation>
    </message>
  </context>
  <context>
    <name>OutputChoice</name>
    <message>
      <source>Output</source>
      <translation>Выход</translation>
    </message>
    <message>
      <source>Which output of the network to look at, in every view</source>
      <translation>На какой выход сети смотреть, во всех видах</translation>
    </message>
  </context>
  <context>
    <name>OutputEditor</name>
    <message>
      <source>Add network {name}</source>
      <translation>Добавить сеть {name}</translation>
    </message>
    <message>
      <source>Make {layer} an output</source>
      <translation>Сделать {layer} выходом</translation>
    </message>
    <message>
      <source>Make {layer} no output</source>
      <translation>{layer}: больше не выход</translation>
    </message>
    <message>
      <source>Remove network {name}</source>
      <translation>Удалить сеть {name}</translation>
    </message>
    <message>
      <source>Rename network {name}</source>
      <translation>Переименовать сеть {name}</translation>
    </message>
  </context>
  <context>
    <name>Overall</name>
    <message>
      <source>No layer has dropout or weights that can be punished.</source>
      <translation>Ни у одного слоя нет дропаута или весов, которые можно штрафовать.</translation>
    </message>
  </context>
  <context>
    <name>Overlay</name>
    <message>
      <source>Map over the picture</source>
      <translation>Карта поверх картинки</translation>
    </message>
  </context>
  <context>
    <name>OwnInput</name>
    <message>
      <source>Predict these values</source>
      <translation>Предсказать для этих значений</translation>
    </message>
    <message>
      <source>The values pass through the same preparation as the training part</source>
      <translation>Значения проходят ту же подготовку, что и обучающая часть</translation>
    </message>
  </context>
  <context>
    <name>PalettePanel</name>
    <message>
      <source>A double click adds behind the chosen layer</source>
      <translation>Двойной щелчок добавляет за выбранным слоем</translation>
    </message>
    <message>
      <source>Double-click to add behind the chosen layer, or drag to the network.</source>
      <translation>Дважды щёлкните, чтобы добавить за выбранным слоем, или перетащите в сеть.</translation>
    </message>
    <message>
      <source>Layers, blocks and networks</source>
      <translation>Слои, блоки и сети</translation>
    </message>
    <message>
      <source>Nothing has this in its name or help.</source>
      <translation>Такого нет ни в одном имени и ни в одной подсказке.</translation>
    </message>
    <message>
      <source>Search layers and blocks</source>
      <translation>Искать слои и блоки</translation>
    </message>
    <message>
      <source>Type a part of a name; Enter adds what is marked</source>
      <translation>Введите часть имени; Enter добавляет отмеченное</translation>
    </message>
  </context>
  <context>
    <name>ParamForm</name>
    <message>
      <source>Back to the default: {}</source>
      <translation>Вернуть значение по умолчанию: {}</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Ещё</translation>
    </message>
    <message>
      <source>More settings</source>
      <translation>Другие настройки</translation>
    </message>
    <message>
      <source>More · {} changed</source>
      <translation>Ещё · изменено: {}</translation>
    </message>
    <message>
      <source>Reset {}</source>
      <translation>Сбросить {}</translation>
    </message>
    <message>
      <source>Settings that are seldom needed</source>
      <translation>Настройки, которые нужны редко</translation>
    </message>
  </context>
  <context>
    <name>PastBar</name>
    <message>
      <source>Compute the kept epochs that were trained while nobody looked</source>
      <translation>Вычислить сохранённые эпохи, обученные, пока никто не смотрел</translation>
    </message>
    <message>
      <source>Earlier epochs</source>
      <translation>Прежние эпохи</translation>
    </message>
  </context>
  <context>
    <name>PatchesView</name>
    <message>
      <source>Best patches</source>
      <translation>Лучшие фрагменты</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>Примеры</translation>
    </message>
    <message>
      <source>Find patches</source>
      <translation>Найти фрагменты</translation>
    </message>
    <message>
      <source>How many examples to search, spread evenly over the part</source>
      <translation>Сколько примеров просмотреть, равномерно по части</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>Часть</translation>
    </message>
    <message>
      <source>Press Play, and then “Find patches” to see what excites this network.</source>
      <translation>Нажмите «Пуск», а затем «Найти фрагменты», чтобы увидеть, что возбуждает эту сеть.</translation>
    </message>
    <message>
      <source>Press “Find patches” to search the data for this layer.</source>
      <translation>Нажмите «Найти фрагменты», чтобы поискать в данных для этого слоя.</translation>
    </message>
    <message>
      <source>Show below each patch what in it raised the answer, by guided backpropagation</source>
      <translation>Под каждым фрагментом показать, что в нём подняло ответ, управляемым обратным распространением</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>В сети этого близнеца нет этого слоя.</translation>
    </message>
    <message>
      <source>The part of the data to search</source>
      <translation>В какой части данных искать</translation>
    </message>
    <message>
      <source>This network has no layer with units. Add a convolution or a dense layer.</source>
      <translation>В этой сети нет слоя с нейронами. Добавьте свёртку или полносвязный слой.</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Нейроны</translation>
    </message>
    <message>
      <source>What matters</source>
      <translation>Что важно</translation>
    </message>
    <message>
      <source>Which filters or units of the layer</source>
      <translation>Какие фильтры или нейроны слоя</translation>
    </message>
    <message>
      <source>all</source>
      <translation>все</translation>
    </message>
    <message>
      <source>{count} of {total} examples searched · each unit sees {window}</source>
      <translation>просмотрено примеров: {count} из {total} · каждый нейрон видит {window}</translation>
    </message>
    <message>
      <source>{part} {row} {name} · activation {value:.4g}</source>
      <translation>{part} {row} {name} · активация {value:.4g}</translation>
    </message>
  </context>
  <context>
    <name>PickBlock</name>
    <message>
      <source>Move {} down</source>
      <translation>Опустить {}</translation>
    </message>
    <message>
      <source>Move {} up</source>
      <translation>Поднять {}</translation>
    </message>
    <message>
      <source>Remove {}</source>
      <translation>Удалить {}</translation>
    </message>
    <message>
      <source>Settings of {}</source>
      <translation>Настройки: {}</translation>
    </message>
    <message>
      <source>Show or hide its settings</source>
      <translation>Показать или скрыть настройки</translation>
    </message>
    <message>
      <source>{} (unknown)</source>
      <translation>{} (неизвестно)</translation>
    </message>
  </context>
  <context>
    <name>PictureChoice</name>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Картинка</translation>
    </message>
    <message>
      <source>What the kernel slides over</source>
      <translation>По чему скользит ядро</translation>
    </message>
    <message>
      <source>Which channel of it</source>
      <translation>Какой его канал</translation>
    </message>
    <message>
      <source>channel {}</source>
      <translation>канал {}</translation>
    </message>
    <message>
      <source>chosen picture</source>
      <translation>выбранная картинка</translation>
    </message>
    <message>
      <source>drawn shapes</source>
      <translation>нарисованные фигуры</translation>
    </message>
    <message>
      <source>mean of channels</source>
      <translation>среднее по каналам</translation>
    </message>
  </context>
  <context>
    <name>Player</name>
    <message>
      <source>Train longer</source>
      <translation>Обучать дольше</translation>
    </message>
  </context>
  <context>
    <name>PredictBox</name>
    <message>
      <source>Predict</source>
      <translation>Предсказать</translation>
    </message>
    <message>
      <source>Probabilities</source>
      <translation>Вероятности</translation>
    </message>
    <message>
      <source>Raw output · {}</source>
      <translation>Выход как есть · {}</translation>
    </message>
    <message>
      <source>The chosen example</source>
      <translation>Выбранный пример</translation>
    </message>
    <message>
      <source>The network was trained on other data; train it again to predict.</source>
      <translation>Сеть обучена на других данных; обучите её заново, чтобы предсказывать.</translation>
    </message>
    <message>
      <source>Train a network to see its answer for the chosen example.</source>
      <translation>Обучите сеть, чтобы увидеть её ответ для выбранного примера.</translation>
    </message>
    <message>
      <source>Waiting for the network's answer …</source>
      <translation>Ожидание ответа сети …</translation>
    </message>
    <message>
      <source>Your own values</source>
      <translation>Свои значения</translation>
    </message>
    <message>
      <source>{} {}  (true: {})</source>
      <translation>{} {}  (верно: {})</translation>
    </message>
    <message>
      <source>{}; true value {}</source>
      <translation>{}; верное значение {}</translation>
    </message>
    <message>
      <source>{}predicted {}</source>
      <translation>{}предсказано {}</translation>
    </message>
    <message>
      <source>{}predicted: {}</source>
      <translation>{}предсказано: {}</translation>
    </message>
  </context>
  <context>
    <name>Predictions</name>
    <message>
      <source>Confidence</source>
      <translation>Уверенность</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>Количество</translation>
    </message>
    <message>
      <source>Error</source>
      <translation>Ошибка</translation>
    </message>
    <message>
      <source>Examples with predictions</source>
      <translation>Примеры с предсказаниями</translation>
    </message>
    <message>
      <source>First examples</source>
      <translation>Первые примеры</translation>
    </message>
    <message>
      <source>How many examples to show</source>
      <translation>Сколько примеров показать</translation>
    </message>
    <message>
      <source>Largest errors</source>
      <translation>Наибольшие ошибки</translation>
    </message>
    <message>
      <source>Mistakes</source>
      <translation>Ошибки</translation>
    </message>
    <message>
      <source>Most confident mistakes</source>
      <translation>Самые уверенные ошибки</translation>
    </message>
    <message>
      <source>No finite answers</source>
      <translation>Нет конечных ответов</translation>
    </message>
    <message>
      <source>No mistakes among the examples looked at.</source>
      <translation>Среди просмотренных примеров ошибок нет.</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Порядок</translation>
    </message>
    <message>
      <source>Predicted against true numbers</source>
      <translation>Предсказанные числа против истинных</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>Ожидание ответов сети.</translation>
    </message>
    <message>
      <source>Which examples to show</source>
      <translation>Какие примеры показать</translation>
    </message>
    <message>
      <source>mean absolute error {0} · mean squared error {1}</source>
      <translation>средняя абсолютная ошибка {0} · средний квадрат ошибки {1}</translation>
    </message>
    <message>
      <source>prediction</source>
      <translation>предсказание</translation>
    </message>
    <message>
      <source>truth</source>
      <translation>истина</translation>
    </message>
    <message>
      <source>{0} examples</source>
      <translation>примеров: {0}</translation>
    </message>
    <message>
      <source>{0} of {1} wrong</source>
      <translation>неверно: {0} из {1}</translation>
    </message>
    <message>
      <source>{0} wrong</source>
      <translation>неверно: {0}</translation>
    </message>
  </context>
  <context>
    <name>QWidget</name>
    <message>
      <source>At least {}</source>
      <translation>Не меньше {}</translation>
    </message>
    <message>
      <source>At most {}</source>
      <translation>Не больше {}</translation>
    </message>
    <message>
      <source>From {} to {}</source>
      <translation>От {} до {}</translation>
    </message>
    <message>
      <source>May be changed while the network trains.</source>
      <translation>Можно менять во время обучения сети.</translation>
    </message>
    <message>
      <source>One number for each axis, or a pair (before, after): 1, (0, 2)</source>
      <translation>Одно число на каждую ось или пара (до, после): 1, (0, 2)</translation>
    </message>
    <message>
      <source>Unit: {}</source>
      <translation>Единица: {}</translation>
    </message>
  </context>
  <context>
    <name>RaceView</name>
    <message>
      <source>Check the optimizers that take part</source>
      <translation>Отметьте оптимизаторы, которые участвуют</translation>
    </message>
    <message>
      <source>Curves of all optimizers</source>
      <translation>Кривые всех оптимизаторов</translation>
    </message>
    <message>
      <source>Gradient descent with a momentum of 0.9 and Nesterov's look ahead</source>
      <translation>Градиентный спуск с импульсом 0.9 и заглядыванием вперёд по Нестерову</translation>
    </message>
    <message>
      <source>Optimizers that take part</source>
      <translation>Участвующие оптимизаторы</translation>
    </message>
    <message>
      <source>Press Race to train the same network with each checked optimizer</source>
      <translation>Нажмите «Гонка», чтобы обучить одну и ту же сеть каждым отмеченным оптимизатором</translation>
    </message>
    <message>
      <source>Race</source>
      <translation>Гонка</translation>
    </message>
    <message>
      <source>Train the open project once with each checked optimizer; Stop ends the race</source>
      <translation>Обучить открытый проект по разу каждым отмеченным оптимизатором; «Стоп» заканчивает гонку</translation>
    </message>
    <message>
      <source>Trains the open project once with each checked optimizer. All start from the same initial weights and see the same batches in the same order, so that only the optimizer differs.
How to read it: the curve that falls fastest (for an accuracy: rises) needs the fewest epochs; the table is sorted by the best value of the chosen number, and tells in which epoch it was reached.
Each optimizer runs at its own default settings; that of the project runs as you have set it. A loser may only need another learning rate: set it in the training panel and race again.</source>
      <translation>Обучает открытый проект по разу каждым отмеченным оптимизатором. Все начинают с одних и тех же начальных весов и видят одни и те же пакеты в одном порядке, так что различается только оптимизатор.
Как читать: кривой, которая падает (для доли верных — растёт) быстрее всех, нужно меньше всего эпох; таблица отсортирована по лучшему значению выбранного числа и сообщает, в какой эпохе оно достигнуто.
Каждый оптимизатор работает со своими настройками по умолчанию; оптимизатор проекта — с теми, что заданы вами. Проигравшему, возможно, нужна лишь другая скорость обучения: задайте её на панели обучения и повторите гонку.</translation>
    </message>
    <message>
      <source>best</source>
      <translation>лучшее</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>эпоха</translation>
    </message>
    <message>
      <source>in epoch</source>
      <translation>в эпохе</translation>
    </message>
    <message>
      <source>last</source>
      <translation>последнее</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>скорость обучения</translation>
    </message>
  </context>
  <context>
    <name>RemarkField</name>
    <message>
      <source>Ctrl+Enter takes the text, Escape keeps the old one</source>
      <translation>Ctrl+Enter принимает текст, Escape оставляет прежний</translation>
    </message>
    <message>
      <source>Text of the note</source>
      <translation>Текст заметки</translation>
    </message>
    <message>
      <source>Write a note</source>
      <translation>Написать заметку</translation>
    </message>
  </context>
  <context>
    <name>RemarkItem</name>
    <message>
      <source>A note: double-click to write, drag to move, Del to remove</source>
      <translation>Заметка: дважды щёлкните, чтобы писать, перетащите, чтобы переместить, Del удаляет</translation>
    </message>
  </context>
  <context>
    <name>Remarks</name>
    <message>
      <source>Add a note</source>
      <translation>Добавить заметку</translation>
    </message>
    <message>
      <source>Delete a note</source>
      <translation>Удалить заметку</translation>
    </message>
    <message>
      <source>Move a note</source>
      <translation>Переместить заметку</translation>
    </message>
    <message>
      <source>Write a note</source>
      <translation>Написать заметку</translation>
    </message>
  </context>
  <context>
    <name>RenameField</name>
    <message>
      <source>Enter takes the name, Escape keeps the old one</source>
      <translation>Enter принимает имя, Escape оставляет прежнее</translation>
    </message>
    <message>
      <source>New name of the layer</source>
      <translation>Новое имя слоя</translation>
    </message>
  </context>
  <context>
    <name>Report</name>
    <message>
      <source>Precision, recall and F1 of each class</source>
      <translation>Точность, полнота и F1 каждого класса</translation>
    </message>
  </context>
  <context>
    <name>ReportModel</name>
    <message>
      <source>2 · precision · recall / (precision + recall)</source>
      <translation>2 · точность · полнота / (точность + полнота)</translation>
    </message>
    <message>
      <source>Click a header to sort</source>
      <translation>Щёлкните заголовок, чтобы отсортировать</translation>
    </message>
    <message>
      <source>F1</source>
      <translation>F1</translation>
    </message>
    <message>
      <source>How many examples of the class there are</source>
      <translation>Сколько примеров этого класса</translation>
    </message>
    <message>
      <source>Mean over the classes: rare ones count as much as frequent ones</source>
      <translation>Среднее по классам: редкие значат столько же, сколько частые</translation>
    </message>
    <message>
      <source>Mean over the examples: frequent classes count more</source>
      <translation>Среднее по примерам: частые классы значат больше</translation>
    </message>
    <message>
      <source>Neither true nor predicted here; left out of the macro average</source>
      <translation>Здесь нет ни среди верных, ни среди предсказанных; не входит в макро-среднее</translation>
    </message>
    <message>
      <source>Of those of the class, the share that was found</source>
      <translation>Какая доля примеров класса найдена</translation>
    </message>
    <message>
      <source>Of those said to be of the class, the share that is</source>
      <translation>Какая доля отнесённых к классу действительно из него</translation>
    </message>
    <message>
      <source>Share of right answers</source>
      <translation>Доля верных ответов</translation>
    </message>
    <message>
      <source>accuracy</source>
      <translation>доля верных</translation>
    </message>
    <message>
      <source>class</source>
      <translation>класс</translation>
    </message>
    <message>
      <source>macro avg</source>
      <translation>macro avg</translation>
    </message>
    <message>
      <source>precision</source>
      <translation>точность</translation>
    </message>
    <message>
      <source>recall</source>
      <translation>полнота</translation>
    </message>
    <message>
      <source>support</source>
      <translation>поддержка</translation>
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
      <translation>Все числа</translation>
    </message>
    <message>
      <source>MAE {0} · RMSE {1} · R² {2} · residuals: mean {3}, deviation {4}</source>
      <translation>MAE {0} · RMSE {1} · R² {2} · остатки: среднее {3}, отклонение {4}</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Число</translation>
    </message>
    <message>
      <source>Number {0}</source>
      <translation>Число {0}</translation>
    </message>
    <message>
      <source>This view needs numbers as targets. Classes have the confusion matrix.</source>
      <translation>Этому виду нужны числа как цели. Для классов есть матрица ошибок.</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>Ожидание ответов сети.</translation>
    </message>
    <message>
      <source>Which of several numbers of the output</source>
      <translation>Какое из нескольких чисел выхода</translation>
    </message>
    <message>
      <source>prediction</source>
      <translation>предсказание</translation>
    </message>
    <message>
      <source>residual</source>
      <translation>остаток</translation>
    </message>
    <message>
      <source>share</source>
      <translation>доля</translation>
    </message>
    <message>
      <source>truth</source>
      <translation>истина</translation>
    </message>
    <message>
      <source>{0} numbers that are not finite left out</source>
      <translation>не учтено неконечных чисел: {0}</translation>
    </message>
  </context>
  <context>
    <name>Ridgeline</name>
    <message>
      <source>Activations</source>
      <translation>Активации</translation>
    </message>
    <message>
      <source>Biases</source>
      <translation>Смещения</translation>
    </message>
    <message>
      <source>Distributions over time</source>
      <translation>Распределения во времени</translation>
    </message>
    <message>
      <source>Every row is as high as the others; else they have a common scale</source>
      <translation>Все строки одной высоты; иначе у них общий масштаб</translation>
    </message>
    <message>
      <source>Form</source>
      <translation>Вид</translation>
    </message>
    <message>
      <source>Gradients</source>
      <translation>Градиенты</translation>
    </message>
    <message>
      <source>Heat-map</source>
      <translation>Тепловая карта</translation>
    </message>
    <message>
      <source>How the numbers of a layer are spread, from the first epoch at the back to the newest in front. Twins and kept runs lie over each other in their colours. Activations are those of the first training examples, at most 256; gradients those of the loss of at most 32; of more than 32,768 numbers as many are counted, evenly chosen. What was seen stays when the view is hidden; of what was trained meanwhile the kept epochs are filled in. A red ridge has numbers that are not finite.
How to read it: weights should widen slowly and keep one hump around zero. A ridge that runs away explodes; activations that pile up at the ends of tanh or sigmoid are saturated, at 0 of ReLU dead; gradients that shrink to a needle vanish.
height of a bin = numbers in it / all of the row; with "Log counts" log(1 + numbers). Bins reach to a power of two; ridges of other reach are brought to the same bins. The lines of the heat-map are at 5, 50 and 95 % of the numbers.</source>
      <translation>Как распределены числа слоя, от первой эпохи сзади до новейшей спереди. Двойники и сохранённые запуски лежат друг на друге в своих цветах. Активации — по первым обучающим примерам, не более 256; градиенты — от ошибки не более чем 32; если чисел больше 32 768, считаются столько, выбранные равномерно. Увиденное остаётся, когда вид скрыт; из обученного за это время добавляются сохранённые эпохи. В красном гребне есть не конечные числа.
Как читать: веса должны медленно расширяться с одним горбом у нуля. Гребень, который убегает, взрывается; активации, собравшиеся у концов tanh или сигмоиды, насыщены, у 0 ReLU мертвы; градиенты, сжавшиеся в иглу, затухают.
высота корзины = чисел в ней / всего в строке; с «Логарифм частот» log(1 + чисел). Корзины доходят до степени двойки; гребни другого размаха приводятся к тем же корзинам. Линии тепловой карты — на 5, 50 и 95 % чисел.</translation>
    </message>
    <message>
      <source>Log counts</source>
      <translation>Логарифм частот</translation>
    </message>
    <message>
      <source>Own scale</source>
      <translation>Свой масштаб</translation>
    </message>
    <message>
      <source>Press Play to see how the numbers of a layer are spread over time.</source>
      <translation>Нажмите «Пуск», чтобы увидеть, как числа слоя распределены во времени.</translation>
    </message>
    <message>
      <source>Quantity</source>
      <translation>Величина</translation>
    </message>
    <message>
      <source>Ridges</source>
      <translation>Гребни</translation>
    </message>
    <message>
      <source>Ridges behind each other, or colours with lines at 5, 50 and 95 %</source>
      <translation>Гребни друг за другом или цвета с линиями на 5, 50 и 95 %</translation>
    </message>
    <message>
      <source>Show rare numbers, too: the height is log(1 + numbers)</source>
      <translation>Показать и редкие числа: высота — log(1 + чисел)</translation>
    </message>
    <message>
      <source>This layer has no such numbers.</source>
      <translation>У этого слоя нет таких чисел.</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>Ожидание ответов сети.</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Веса</translation>
    </message>
    <message>
      <source>Which numbers of the layer</source>
      <translation>Какие числа слоя</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>эпоха</translation>
    </message>
    <message>
      <source>epoch {0}</source>
      <translation>эпоха {0}</translation>
    </message>
    <message>
      <source>value</source>
      <translation>значение</translation>
    </message>
    <message>
      <source>{0} not finite</source>
      <translation>не конечных: {0}</translation>
    </message>
    <message>
      <source>{0}: {1} numbers; 5 % below {2}, half below {3}, 95 % below {4}</source>
      <translation>{0}: чисел {1}; 5 % ниже {2}, половина ниже {3}, 95 % ниже {4}</translation>
    </message>
    <message>
      <source>{0}: {1} to {2}: {3} of {4} numbers ({5})</source>
      <translation>{0}: от {1} до {2}: {3} из {4} чисел ({5})</translation>
    </message>
  </context>
  <context>
    <name>Roc</name>
    <message>
      <source>AUC {0} · average precision {1}</source>
      <translation>AUC {0} · средняя точность {1}</translation>
    </message>
    <message>
      <source>An example whose score is larger is said to belong to the class</source>
      <translation>Пример с оценкой выше этой относят к классу</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Класс</translation>
    </message>
    <message>
      <source>The class that is told from all others</source>
      <translation>Класс, который отличают от всех остальных</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>Порог</translation>
    </message>
    <message>
      <source>false positive rate</source>
      <translation>доля ложноположительных</translation>
    </message>
    <message>
      <source>precision</source>
      <translation>точность</translation>
    </message>
    <message>
      <source>precision {0} · recall {1} · F1 {2} · accuracy {3}
true positives {4} · false positives {5} · false negatives {6} · true negatives {7}</source>
      <translation>точность {0} · полнота {1} · F1 {2} · доля верных {3}
истинно положительные {4} · ложноположительные {5} · ложноотрицательные {6} · истинно отрицательные {7}</translation>
    </message>
    <message>
      <source>recall</source>
      <translation>полнота</translation>
    </message>
    <message>
      <source>score</source>
      <translation>оценка</translation>
    </message>
    <message>
      <source>share</source>
      <translation>доля</translation>
    </message>
    <message>
      <source>the rest</source>
      <translation>остальные</translation>
    </message>
    <message>
      <source>true positive rate</source>
      <translation>доля истинно положительных</translation>
    </message>
  </context>
  <context>
    <name>RoleTabs</name>
    <message>
      <source>Add a network…</source>
      <translation>Добавить сеть…</translation>
    </message>
    <message>
      <source>Networks of the project</source>
      <translation>Сети проекта</translation>
    </message>
    <message>
      <source>Remove this network</source>
      <translation>Удалить эту сеть</translation>
    </message>
    <message>
      <source>Rename this network…</source>
      <translation>Переименовать эту сеть…</translation>
    </message>
    <message>
      <source>The networks of this project</source>
      <translation>Сети этого проекта</translation>
    </message>
    <message>
      <source>network</source>
      <translation>сеть</translation>
    </message>
  </context>
  <context>
    <name>Rooms</name>
    <message>
      <source>Code</source>
      <translation>Код</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Данные</translation>
    </message>
    <message>
      <source>Evaluate</source>
      <translation>Оценка</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>Слой</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>Слои</translation>
    </message>
    <message>
      <source>List</source>
      <translation>Список</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Сводка</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>Обучение</translation>
    </message>
    <message>
      <source>Transfer</source>
      <translation>Перенос</translation>
    </message>
  </context>
  <context>
    <name>RunsButton</name>
    <message>
      <source>Runs</source>
      <translation>Запуски</translation>
    </message>
    <message>
      <source>Which runs lie over each other: twins, and runs of before</source>
      <translation>Какие запуски лежат друг на друге: близнецы и прежние запуски</translation>
    </message>
    <message>
      <source>run {0}, kept</source>
      <translation>запуск {0}, сохранён</translation>
    </message>
  </context>
  <context>
    <name>Sandbox</name>
    <message>
      <source>A kernel slides over the chosen picture, or over a map of a layer, and gives a new map: at each place the sum of the products of its numbers and what lies under it.</source>
      <translation>Ядро скользит по выбранной картинке или карте слоя и даёт новую карту: в каждом месте сумма произведений его чисел и того, что лежит под ним.</translation>
    </message>
    <message>
      <source>Convolution sandbox</source>
      <translation>Песочница свёртки</translation>
    </message>
    <message>
      <source>Dumoulin and Visin (2016), A guide to convolution arithmetic for deep learning, relations 6 and 14.</source>
      <translation>Dumoulin and Visin (2016), A guide to convolution arithmetic for deep learning, relations 6 and 14.</translation>
    </message>
    <message>
      <source>Height and width of the kernel</source>
      <translation>Высота и ширина ядра</translation>
    </message>
    <message>
      <source>How many pixels the window moves at a time</source>
      <translation>На сколько пикселей окно сдвигается за раз</translation>
    </message>
    <message>
      <source>Let the window slide over the picture</source>
      <translation>Пустить окно по картинке</translation>
    </message>
    <message>
      <source>Move the mouse over a picture, or press Play, to move the window. A larger stride gives a smaller map, padding keeps its size, dilation spreads the window without more weights. A kernel with the sum 0 answers to edges, one with the sum 1 keeps the brightness.</source>
      <translation>Ведите мышью по картинке или нажмите «Пуск», чтобы двигать окно. Больший шаг даёт меньшую карту, дополнение сохраняет размер, разрежение раздвигает окно без новых весов. Ядро с суммой 0 отвечает на края, с суммой 1 сохраняет яркость.</translation>
    </message>
    <message>
      <source>Padding</source>
      <translation>Поля</translation>
    </message>
    <message>
      <source>Side of the map: {formula}
Σ w · x at {place} = {value}</source>
      <translation>Сторона карты: {formula}
Σ w · x в {place} = {value}</translation>
    </message>
    <message>
      <source>Slide</source>
      <translation>Вести</translation>
    </message>
    <message>
      <source>The distance of the pixels it reads</source>
      <translation>Расстояние между читаемыми пикселями</translation>
    </message>
    <message>
      <source>The window does not fit into the picture: {}</source>
      <translation>Окно не помещается в картинку: {}</translation>
    </message>
    <message>
      <source>Zeros around the picture</source>
      <translation>Нули вокруг картинки</translation>
    </message>
    <message>
      <source>dilation</source>
      <translation>разрежение</translation>
    </message>
    <message>
      <source>kernel</source>
      <translation>ядро</translation>
    </message>
    <message>
      <source>no padding (valid)</source>
      <translation>без дополнения (valid)</translation>
    </message>
    <message>
      <source>side of the map = ⌊(side + zeros − (dilation · (kernel − 1) + 1)) / stride⌋ + 1.</source>
      <translation>сторона карты = ⌊(сторона + нули − (разрежение · (ядро − 1) + 1)) / шаг⌋ + 1.</translation>
    </message>
    <message>
      <source>stride</source>
      <translation>шаг</translation>
    </message>
    <message>
      <source>zeros (same)</source>
      <translation>нули (same)</translation>
    </message>
  </context>
  <context>
    <name>SandboxTiles</name>
    <message>
      <source>Move the mouse over it to move the window</source>
      <translation>Ведите по ней мышью, чтобы двигать окно</translation>
    </message>
    <message>
      <source>What lies under the window</source>
      <translation>Что лежит под окном</translation>
    </message>
    <message>
      <source>input {}</source>
      <translation>вход {}</translation>
    </message>
    <message>
      <source>map {}</source>
      <translation>карта {}</translation>
    </message>
    <message>
      <source>times the kernel</source>
      <translation>умножить на ядро</translation>
    </message>
    <message>
      <source>under the window</source>
      <translation>под окном</translation>
    </message>
    <message>
      <source>under the window, and times the kernel</source>
      <translation>под окном и умноженное на ядро</translation>
    </message>
  </context>
  <context>
    <name>ScoredView</name>
    <message>
      <source>Nothing to judge yet. Press Play to train a network.</source>
      <translation>Оценивать пока нечего. Нажмите «Пуск», чтобы обучить сеть.</translation>
    </message>
    <message>
      <source>Part of the data</source>
      <translation>Часть данных</translation>
    </message>
    <message>
      <source>Part of the data to look at; the test part opens after an evaluation on it</source>
      <translation>Какую часть данных смотреть; тестовая часть открывается после оценки на ней</translation>
    </message>
    <message>
      <source>Test part</source>
      <translation>Тестовая часть</translation>
    </message>
    <message>
      <source>This part of the data is empty. Choose another part, or another split.</source>
      <translation>Эта часть данных пуста. Выберите другую часть или другое разделение.</translation>
    </message>
    <message>
      <source>This view needs classes as targets. Numbers have the residuals.</source>
      <translation>Этому виду нужны классы в качестве целей. Для чисел есть остатки.</translation>
    </message>
    <message>
      <source>Training part</source>
      <translation>Обучающая часть</translation>
    </message>
    <message>
      <source>Validation part</source>
      <translation>Проверочная часть</translation>
    </message>
    <message>
      <source>Waiting for the network's answers. This view needs classes: with numbers as targets it stays empty.</source>
      <translation>Ожидание ответов сети. Этой панели нужны классы: если цель — число, она останется пустой.</translation>
    </message>
    <message>
      <source>{0} examples</source>
      <translation>примеров: {0}</translation>
    </message>
    <message>
      <source>{0} of {1} examples</source>
      <translation>примеров: {0} из {1}</translation>
    </message>
  </context>
  <context>
    <name>SearchCombo</name>
    <message>
      <source>{} (unknown)</source>
      <translation>{} (неизвестно)</translation>
    </message>
  </context>
  <context>
    <name>Section</name>
    <message>
      <source>Show or hide this section</source>
      <translation>Показать или скрыть этот раздел</translation>
    </message>
  </context>
  <context>
    <name>SeedField</name>
    <message>
      <source>Change seed</source>
      <translation>Изменить начальное число</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Начальное число</translation>
    </message>
    <message>
      <source>The same seed gives the same weights, batches and curves again.</source>
      <translation>То же начальное число снова даёт те же веса, пакеты и кривые.</translation>
    </message>
  </context>
  <context>
    <name>SeedsView</name>
    <message>
      <source>Give the project the seed of the best run and train it again, bit for bit</source>
      <translation>Дать проекту начальное число лучшего запуска и обучить его снова, бит в бит</translation>
    </message>
    <message>
      <source>How many runs, each with another seed</source>
      <translation>Сколько запусков, каждый со своим начальным числом</translation>
    </message>
    <message>
      <source>Keep the best</source>
      <translation>Взять лучшее</translation>
    </message>
    <message>
      <source>Keep the best seed</source>
      <translation>Взять лучшее начальное число</translation>
    </message>
    <message>
      <source>Number of seeds</source>
      <translation>Сколько начальных чисел</translation>
    </message>
    <message>
      <source>Press Repeat to see how much is luck</source>
      <translation>Нажмите «Повторить», чтобы увидеть, сколько здесь случайности</translation>
    </message>
    <message>
      <source>Repeat</source>
      <translation>Повторения</translation>
    </message>
    <message>
      <source>Seeds</source>
      <translation>Начальные числа</translation>
    </message>
    <message>
      <source>Train the open project once for each seed; Stop ends the repetition</source>
      <translation>Обучить открытый проект по разу на каждое начальное число; «Стоп» заканчивает повторение</translation>
    </message>
    <message>
      <source>Trains the same project several times, each time with other initial weights and another order of the examples. The band runs from the least to the greatest value, the line is the mean. A difference between two settings that is smaller than the band is luck.</source>
      <translation>Обучает один и тот же проект несколько раз, каждый раз с другими начальными весами и другим порядком примеров. Полоса идёт от наименьшего до наибольшего значения, линия — среднее. Разница между двумя настройками, меньшая полосы, — случайность.</translation>
    </message>
    <message>
      <source>deviation</source>
      <translation>отклонение</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>эпоха</translation>
    </message>
    <message>
      <source>greatest</source>
      <translation>наибольшее</translation>
    </message>
    <message>
      <source>least</source>
      <translation>наименьшее</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>среднее</translation>
    </message>
    <message>
      <source>seed {seed}</source>
      <translation>начальное число {seed}</translation>
    </message>
  </context>
  <context>
    <name>SequenceView</name>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>В сети этого близнеца нет этого слоя.</translation>
    </message>
    <message>
      <source>There is no such example; choose another one.</source>
      <translation>Такого примера нет; выберите другой.</translation>
    </message>
  </context>
  <context>
    <name>SeriesOfRuns</name>
    <message>
      <source>Curve</source>
      <translation>Кривая</translation>
    </message>
    <message>
      <source>Results of the runs</source>
      <translation>Результаты запусков</translation>
    </message>
    <message>
      <source>The first run goes on</source>
      <translation>Первый запуск продолжается</translation>
    </message>
    <message>
      <source>What the runs ended at</source>
      <translation>С чем закончились запуски</translation>
    </message>
    <message>
      <source>Which number to draw</source>
      <translation>Какое число рисовать</translation>
    </message>
    <message>
      <source>{done} of {all} runs</source>
      <translation>запусков: {done} из {all}</translation>
    </message>
  </context>
  <context>
    <name>SideBySide</name>
    <message>
      <source>run {0}</source>
      <translation>запуск {0}</translation>
    </message>
  </context>
  <context>
    <name>Sign</name>
    <message>
      <source>equal</source>
      <translation>одинаково</translation>
    </message>
    <message>
      <source>not equal</source>
      <translation>не одинаково</translation>
    </message>
  </context>
  <context>
    <name>SizeCalculatorView</name>
    <message>
      <source>Channels</source>
      <translation>Каналы</translation>
    </message>
    <message>
      <source>Convolution: {conv} weights, {work} multiplications a picture.
Dense layer with {units} units on all pixels: {dense} weights ({times} times as many).
Dense layer that gives as many numbers as the convolution: {same} weights.</source>
      <translation>Свёртка: весов {conv}, умножений на картинку {work}.
Полносвязный слой с {units} нейронами на всех пикселях: весов {dense} (в {times} раз больше).
Полносвязный слой, который даёт столько же чисел, сколько свёртка: весов {same}.</translation>
    </message>
    <message>
      <source>Filters</source>
      <translation>Фильтры</translation>
    </message>
    <message>
      <source>Grey pictures have 1, colour pictures 3</source>
      <translation>У серых картинок 1, у цветных 3</translation>
    </message>
    <message>
      <source>Height and width of the picture, in pixels</source>
      <translation>Высота и ширина картинки в пикселях</translation>
    </message>
    <message>
      <source>Height and width of the window</source>
      <translation>Высота и ширина окна</translation>
    </message>
    <message>
      <source>How many maps come out</source>
      <translation>Сколько карт получается</translation>
    </message>
    <message>
      <source>How many pixels the window moves at a time</source>
      <translation>На сколько пикселей окно сдвигается за раз</translation>
    </message>
    <message>
      <source>Kernel</source>
      <translation>Ядро</translation>
    </message>
    <message>
      <source>Padding</source>
      <translation>Поля</translation>
    </message>
    <message>
      <source>Side</source>
      <translation>Сторона</translation>
    </message>
    <message>
      <source>Side of the output: {}</source>
      <translation>Сторона выхода: {}</translation>
    </message>
    <message>
      <source>Size calculator</source>
      <translation>Калькулятор размеров</translation>
    </message>
    <message>
      <source>Stride</source>
      <translation>Шаг окна</translation>
    </message>
    <message>
      <source>The window does not fit into the picture: {}</source>
      <translation>Окно не помещается в картинку: {}</translation>
    </message>
    <message>
      <source>What a convolution makes of a picture, without a network and without training. The side of the output is ⌊(side + zeros − kernel) / stride⌋ + 1.
A dense layer has a weight for every pixel, so its weights grow with the picture; a convolution uses the same few weights at every place, however large the picture is. Move the size and watch both curves.</source>
      <translation>Что свёртка делает с картинкой, без сети и без обучения. Сторона выхода равна ⌊(сторона + нули − ядро) / шаг⌋ + 1.
У полносвязного слоя есть вес для каждого пикселя, поэтому число его весов растёт вместе с картинкой; свёртка использует одни и те же немногие веса в каждом месте, как бы велика ни была картинка. Меняйте размер и следите за обеими кривыми.</translation>
    </message>
    <message>
      <source>Whether zeros are put around the picture, so that its size stays with stride 1</source>
      <translation>Добавлять ли вокруг картинки нули, чтобы при шаге 1 её размер сохранялся</translation>
    </message>
    <message>
      <source>convolution</source>
      <translation>свёртка</translation>
    </message>
    <message>
      <source>dense</source>
      <translation>полносвязный</translation>
    </message>
    <message>
      <source>none (valid)</source>
      <translation>нет (valid)</translation>
    </message>
    <message>
      <source>side of the picture</source>
      <translation>сторона картинки</translation>
    </message>
    <message>
      <source>weights</source>
      <translation>веса</translation>
    </message>
    <message>
      <source>zeros around (same)</source>
      <translation>нули вокруг (same)</translation>
    </message>
  </context>
  <context>
    <name>SizePicture</name>
    <message>
      <source>Picture of the convolution</source>
      <translation>Картинка свёртки</translation>
    </message>
    <message>
      <source>Point at the output to see which part of the input it is calculated from</source>
      <translation>Наведите курсор на выход, чтобы увидеть, из какой части входа он вычислен</translation>
    </message>
  </context>
  <context>
    <name>Slices</name>
    <message>
      <source>Slice</source>
      <translation>Срез</translation>
    </message>
    <message>
      <source>Slice of the volumes, from front to back; every layer shows the one at the same share of its depth</source>
      <translation>Срез объёмов, от переднего к заднему; каждый слой показывает срез на той же доле своей глубины</translation>
    </message>
  </context>
  <context>
    <name>SlopeTiles</name>
    <message>
      <source>The slope of the loss by each weight; click one to have it checked</source>
      <translation>Наклон ошибки по каждому весу; щёлкните по нему, чтобы проверить</translation>
    </message>
  </context>
  <context>
    <name>SpeedBox</name>
    <message>
      <source>1 step/s</source>
      <translation>1 шаг/с</translation>
    </message>
    <message>
      <source>How many steps a second training takes: slowly to watch each one, or at full speed</source>
      <translation>Сколько шагов в секунду делает обучение: медленно, чтобы видеть каждый, или на полной скорости</translation>
    </message>
    <message>
      <source>Speed of training</source>
      <translation>Быстрота обучения</translation>
    </message>
    <message>
      <source>full speed</source>
      <translation>макс.</translation>
    </message>
    <message>
      <source>{n} steps/s</source>
      <translation>{n} шагов/с</translation>
    </message>
  </context>
  <context>
    <name>StackListPanel</name>
    <message>
      <source>Add a layer</source>
      <translation>Добавить слой</translation>
    </message>
    <message>
      <source>Add a layer behind the chosen one</source>
      <translation>Добавить слой за выбранным</translation>
    </message>
    <message>
      <source>Drag a layer, or press Alt and an arrow, to put it elsewhere</source>
      <translation>Перетащите слой или нажмите Alt и стрелку, чтобы поставить его в другое место</translation>
    </message>
    <message>
      <source>Layers from input to output</source>
      <translation>Слои от входа к выходу</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>Ниже</translation>
    </message>
    <message>
      <source>Move down (Alt+Down)</source>
      <translation>Ниже (Alt+Down)</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>Выше</translation>
    </message>
    <message>
      <source>Move up (Alt+Up)</source>
      <translation>Выше (Alt+Up)</translation>
    </message>
    <message>
      <source>Only a stack can be a list: this network has branches, or layers that are not linked. Edit it on the canvas.</source>
      <translation>Списком может быть только цепочка: в этой сети есть ветви или несвязанные слои. Редактируйте её на схеме.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Удалить</translation>
    </message>
    <message>
      <source>Remove the chosen layers (Del)</source>
      <translation>Удалить выбранные слои (Del)</translation>
    </message>
    <message>
      <source>The network is empty. Add an input first, then layers.</source>
      <translation>Сеть пуста. Сначала добавьте вход, потом слои.</translation>
    </message>
    <message>
      <source>{count} parameters</source>
      <translation>параметров: {count}</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Batches trained so far</source>
      <translation>Сколько пакетов уже обучено</translation>
    </message>
    <message>
      <source>Begin again at step 0 as the project says now</source>
      <translation>Начать заново с шага 0 так, как проект задан сейчас</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Отмена</translation>
    </message>
    <message>
      <source>Do not open the model</source>
      <translation>Не открывать модель</translation>
    </message>
    <message>
      <source>Epochs trained so far</source>
      <translation>Сколько эпох уже пройдено</translation>
    </message>
    <message>
      <source>Estimated time to the end</source>
      <translation>Оценка времени до конца</translation>
    </message>
    <message>
      <source>Evaluating…</source>
      <translation>Идёт оценка…</translation>
    </message>
    <message>
      <source>Every run is told to wait</source>
      <translation>Все запуски ждут</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>Готово</translation>
    </message>
    <message>
      <source>Loading TensorFlow…</source>
      <translation>Загрузка TensorFlow…</translation>
    </message>
    <message>
      <source>Loading data…</source>
      <translation>Загрузка данных…</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Пауза</translation>
    </message>
    <message>
      <source>Play goes on with this change from the last finite weights</source>
      <translation>«Пуск» продолжит с этим изменением от последних конечных весов</translation>
    </message>
    <message>
      <source>Preparing the network…</source>
      <translation>Подготовка сети…</translation>
    </message>
    <message>
      <source>Progress of the run</source>
      <translation>Ход обучения</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Готово к работе</translation>
    </message>
    <message>
      <source>Results are out of date: press Play to train anew</source>
      <translation>Результаты устарели: нажмите «Пуск», чтобы обучить заново</translation>
    </message>
    <message>
      <source>Rewind</source>
      <translation>В начало</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>Запуск…</translation>
    </message>
    <message>
      <source>Takes effect at the next start</source>
      <translation>Подействует при следующем запуске</translation>
    </message>
    <message>
      <source>The change comes as soon as the engine is free…</source>
      <translation>Изменение вступит в силу, как только движок освободится…</translation>
    </message>
    <message>
      <source>The project was changed after this run</source>
      <translation>После этого обучения проект изменился</translation>
    </message>
    <message>
      <source>The run cannot take this change; it waits as it was</source>
      <translation>Обучение не может принять это изменение; оно ждёт в прежнем виде</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>Обучение</translation>
    </message>
    <message>
      <source>Training failed</source>
      <translation>Обучение не удалось</translation>
    </message>
    <message>
      <source>Training speed</source>
      <translation>Скорость работы</translation>
    </message>
    <message>
      <source>Training starts as soon as the engine is ready…</source>
      <translation>Обучение начнётся, как только движок будет готов…</translation>
    </message>
    <message>
      <source>What the engine does now</source>
      <translation>Чем сейчас занят движок</translation>
    </message>
    <message>
      <source>What training will take: the memory for weights, optimizer, one batch and the examples, and the time on this machine</source>
      <translation>Что потребует обучение: память для весов, оптимизатора, одного пакета и примеров и время на этом компьютере</translation>
    </message>
    <message>
      <source>Where the numbers are computed</source>
      <translation>Где идут вычисления</translation>
    </message>
    <message>
      <source>epoch {epoch} of {total}</source>
      <translation>эпоха {epoch} из {total}</translation>
    </message>
    <message>
      <source>step {step} of {total}</source>
      <translation>шаг {step} из {total}</translation>
    </message>
    <message>
      <source>{n} examples/s</source>
      <translation>{n} примеров/с</translation>
    </message>
    <message>
      <source>{t} left</source>
      <translation>осталось {t}</translation>
    </message>
  </context>
  <context>
    <name>StepCanvas</name>
    <message>
      <source>Click a step, or go through them with the arrow keys</source>
      <translation>Щёлкните шаг или перебирайте их стрелками</translation>
    </message>
  </context>
  <context>
    <name>StepPreview</name>
    <message>
      <source>{}, from {} to {}</source>
      <translation>{}, от {} до {}</translation>
    </message>
  </context>
  <context>
    <name>Steps</name>
    <message>
      <source>20 of the last layer shown</source>
      <translation>показаны 20 последнего слоя</translation>
    </message>
    <message>
      <source>20 weights at random</source>
      <translation>20 случайных весов</translation>
    </message>
    <message>
      <source>All slopes are known; the optimizer takes its step along them.</source>
      <translation>Все наклоны известны; оптимизатор делает по ним шаг.</translation>
    </message>
    <message>
      <source>All {1} slopes agree ✓ · largest relative difference {2} ({3} precision)</source>
      <translation>Все наклоны ({1}) совпадают ✓ · наибольшая относительная разница {2} (точность {3})</translation>
    </message>
    <message>
      <source>Check slopes</source>
      <translation>Проверить наклоны</translation>
    </message>
    <message>
      <source>Checked slopes</source>
      <translation>Проверенные наклоны</translation>
    </message>
    <message>
      <source>Compare dL/dw with (L(w + h) - L(w - h)) / 2h, computed in double precision</source>
      <translation>Сравнить dL/dw с (L(w + h) - L(w - h)) / 2h, вычисленным с двойной точностью</translation>
    </message>
    <message>
      <source>Loss of</source>
      <translation>Ошибка чего</translation>
    </message>
    <message>
      <source>Loss of the next batch of {1} (training mode): {0}</source>
      <translation>Ошибка следующего пакета из {1} (режим обучения): {0}</translation>
    </message>
    <message>
      <source>Loss of this example (inference mode): {0}</source>
      <translation>Ошибка на этом примере (предсказание): {0}</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Дальше</translation>
    </message>
    <message>
      <source>The loss of the chosen example in inference mode, or of the batch of the next training step with dropout and the statistics of the batch; of a batch the tiles show the first example</source>
      <translation>Ошибка на выбранном примере при предсказании или на пакете следующего шага с прореживанием и статистиками пакета; для пакета плитки показывают первый пример</translation>
    </message>
    <message>
      <source>There is no loss: nobody knows the right answer of this example.</source>
      <translation>Ошибки нет: правильный ответ для этого примера неизвестен.</translation>
    </message>
    <message>
      <source>Which weights are checked</source>
      <translation>Какие веса проверяются</translation>
    </message>
    <message>
      <source>again {0}</source>
      <translation>снова {0}</translation>
    </message>
    <message>
      <source>backward {0} of {1}</source>
      <translation>назад {0} из {1}</translation>
    </message>
    <message>
      <source>computes its output from {0}</source>
      <translation>вычисляет свой выход из {0}</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy at the largest number of each window, 0 elsewhere</source>
      <translation>dL/dx = dL/dy у наибольшего числа каждого окна, иначе 0</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy for each of the inputs</source>
      <translation>dL/dx = dL/dy для каждого из входов</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy in the shape of the input</source>
      <translation>dL/dx = dL/dy в форме входа</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy shared equally by the numbers of each window</source>
      <translation>dL/dx = dL/dy, поровну между числами каждого окна</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy where the number was kept, 0 where it was dropped</source>
      <translation>dL/dx = dL/dy там, где число оставлено, 0 там, где отброшено</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy · dy/dx (chain rule)</source>
      <translation>dL/dx = dL/dy · dy/dx (цепное правило)</translation>
    </message>
    <message>
      <source>dL/dx = the part of dL/dy that came from each input</source>
      <translation>dL/dx = та часть dL/dy, что пришла от каждого входа</translation>
    </message>
    <message>
      <source>dL/dx of the example itself: which inputs the loss is sensitive to</source>
      <translation>dL/dx самого примера: к каким входам чувствительна ошибка</translation>
    </message>
    <message>
      <source>dL/dz = f'(z) · dL/dy;  dL/dw = Σ over all places of x · dL/dz;  dL/dx = dL/dz spread back with the same kernel</source>
      <translation>dL/dz = f'(z) · dL/dy;  dL/dw = Σ по всем местам x · dL/dz;  dL/dx = dL/dz, разнесённое назад тем же ядром</translation>
    </message>
    <message>
      <source>double</source>
      <translation>двойная</translation>
    </message>
    <message>
      <source>forward {0} of {1}</source>
      <translation>вперёд {0} из {1}</translation>
    </message>
    <message>
      <source>next batch</source>
      <translation>следующий пакет</translation>
    </message>
    <message>
      <source>no penalties</source>
      <translation>без штрафов</translation>
    </message>
    <message>
      <source>penalties apart: {0}</source>
      <translation>штрафы отдельно: {0}</translation>
    </message>
    <message>
      <source>single</source>
      <translation>одинарная</translation>
    </message>
    <message>
      <source>takes the example as it is prepared</source>
      <translation>берёт пример, как он подготовлен</translation>
    </message>
    <message>
      <source>the weight clicked in dL/dw</source>
      <translation>вес, выбранный в dL/dw</translation>
    </message>
    <message>
      <source>this example</source>
      <translation>этот пример</translation>
    </message>
    <message>
      <source>{0} of {1} slopes agree · largest relative difference {2} ({3} precision). A difference can also come from a kink of the loss between the two places, as behind ReLU and max pooling, or from a gradient that is cut on purpose.</source>
      <translation>Наклонов совпадает: {0} из {1} · наибольшая относительная разница {2} (точность {3}). Разница может происходить и от излома ошибки между двумя местами, как за ReLU и max-пулингом, или от намеренно обрезанного градиента.</translation>
    </message>
  </context>
  <context>
    <name>StepsBar</name>
    <message>
      <source>How many layers in a second</source>
      <translation>Сколько слоёв в секунду</translation>
    </message>
    <message>
      <source>One layer back (Left)</source>
      <translation>На слой назад (Влево)</translation>
    </message>
    <message>
      <source>One layer on (Right)</source>
      <translation>На слой вперёд (Вправо)</translation>
    </message>
    <message>
      <source>Place on the way</source>
      <translation>Место на пути</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Скорость</translation>
    </message>
    <message>
      <source>The way forward is the left half, the way back the right</source>
      <translation>Путь вперёд — левая половина, путь назад — правая</translation>
    </message>
    <message>
      <source>To the beginning (Home)</source>
      <translation>В начало (Home)</translation>
    </message>
    <message>
      <source>To the end (End)</source>
      <translation>В конец (End)</translation>
    </message>
    <message>
      <source>Walk through the network and back (Space)</source>
      <translation>Пройти по сети и обратно (Пробел)</translation>
    </message>
    <message>
      <source>{0}/s</source>
      <translation>{0}/с</translation>
    </message>
  </context>
  <context>
    <name>StepsList</name>
    <message>
      <source>Click to go to this layer</source>
      <translation>Щёлкните, чтобы перейти к этому слою</translation>
    </message>
  </context>
  <context>
    <name>StepsView</name>
    <message>
      <source>Press Play or Initialise weights to walk through the network.</source>
      <translation>Нажмите «Пуск» или «Задать начальные веса», чтобы пройти по сети.</translation>
    </message>
    <message>
      <source>Rumelhart, Hinton and Williams (1986), Learning representations by back-propagating errors, Nature 323.</source>
      <translation>Rumelhart, Hinton and Williams (1986), Learning representations by back-propagating errors, Nature 323.</translation>
    </message>
    <message>
      <source>Step by step</source>
      <translation>Шаг за шагом</translation>
    </message>
    <message>
      <source>Step with the arrows, or let it play. Forward, each layer that is reached shows its output, and the line above says how the next one computes a number. Backward, each shows its slope. Slopes that shrink from layer to layer vanish on their way; white is 0. Check slopes compares them with differences of the loss itself. For an output with softmax or sigmoid Keras takes a cross-entropy from z, and so dL/dz is shown there. Penalties are not in these slopes.</source>
      <translation>Шагайте стрелками или включите воспроизведение. Вперёд: каждый достигнутый слой показывает свой выход, а строка выше говорит, как следующий вычисляет число. Назад: каждый показывает свой наклон. Наклоны, убывающие от слоя к слою, затухают в пути; белое — 0. «Проверить наклоны» сравнивает их с разностями самой ошибки. Для выхода с softmax или сигмоидой Keras берёт перекрёстную энтропию от z, поэтому там показан dL/dz. Штрафов в этих наклонах нет.</translation>
    </message>
    <message>
      <source>The chosen example on its way forward through the network, layer by layer, and the slopes of its loss on their way back: for each layer dL/dy by its output, dL/dz by what goes into its activation function, and dL/dw by its weights.</source>
      <translation>Выбранный пример на пути вперёд через сеть, слой за слоем, и наклоны его ошибки на пути назад: для каждого слоя dL/dy по его выходу, dL/dz по тому, что входит в функцию активации, и dL/dw по его весам.</translation>
    </message>
    <message>
      <source>There is no such example for this network.</source>
      <translation>Для этой сети нет такого примера.</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy · dy/dx (chain rule), dL/dw ≈ (L(w + h) - L(w - h)) / 2h.</source>
      <translation>dL/dx = dL/dy · dy/dx (цепное правило), dL/dw ≈ (L(w + h) - L(w - h)) / 2h.</translation>
    </message>
  </context>
  <context>
    <name>SummaryPanel</name>
    <message>
      <source>
{} FLOPs an example · {} for the outputs of a batch</source>
      <translation>
{} FLOPs на пример · {} на выходы пакета</translation>
    </message>
    <message>
      <source>As CSV</source>
      <translation>Как CSV</translation>
    </message>
    <message>
      <source>As Markdown</source>
      <translation>Как Markdown</translation>
    </message>
    <message>
      <source>As text</source>
      <translation>Как текст</translation>
    </message>
    <message>
      <source>Click a layer to choose it in the network</source>
      <translation>Щёлкните слой, чтобы выбрать его в сети</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Копировать</translation>
    </message>
    <message>
      <source>Copy the summary</source>
      <translation>Копировать сводку</translation>
    </message>
    <message>
      <source>Copy the summary as text, Markdown or CSV</source>
      <translation>Копировать сводку как текст, Markdown или CSV</translation>
    </message>
    <message>
      <source>Costs</source>
      <translation>Затраты</translation>
    </message>
    <message>
      <source>FLOPs</source>
      <translation>FLOPs</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>Слой</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>Память</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Сеть</translation>
    </message>
    <message>
      <source>Network summary</source>
      <translation>Сводка сети</translation>
    </message>
    <message>
      <source>Output shape</source>
      <translation>Форма выхода</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>Параметры</translation>
    </message>
    <message>
      <source>Show for each layer the additions and multiplications of one example (FLOPs), the memory of its outputs for one batch, and its share of the time</source>
      <translation>Показать для каждого слоя число сложений и умножений на один пример (FLOPs), память для его выходов на один пакет и его долю времени</translation>
    </message>
    <message>
      <source>Show what each layer costs</source>
      <translation>Показать, чего стоит каждый слой</translation>
    </message>
    <message>
      <source>The network is empty. Add layers from the palette.</source>
      <translation>Сеть пуста. Добавьте слои из палитры.</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Время</translation>
    </message>
    <message>
      <source>Total parameters: {}
Trainable: {}
Non-trainable: {}</source>
      <translation>Всего параметров: {}
Обучаемых: {}
Необучаемых: {}</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Тип</translation>
    </message>
    <message>
      <source>Which network is shown</source>
      <translation>Какая сеть показана</translation>
    </message>
  </context>
  <context>
    <name>Surface</name>
    <message>
      <source>All classes</source>
      <translation>Все классы</translation>
    </message>
    <message>
      <source>Choose 2-D data to see the decision surface.</source>
      <translation>Выберите двумерные данные, чтобы увидеть поверхность решения.</translation>
    </message>
    <message>
      <source>Decision surface</source>
      <translation>Поверхность решения</translation>
    </message>
    <message>
      <source>Discretise</source>
      <translation>Дискретно</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>Выход</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>Точки</translation>
    </message>
    <message>
      <source>Press Play to see what the network says.</source>
      <translation>Нажмите «Пуск», чтобы увидеть, что говорит сеть.</translation>
    </message>
    <message>
      <source>Show only which side of the boundary a place lies on</source>
      <translation>Показывать только, по какую сторону границы лежит место</translation>
    </message>
    <message>
      <source>Show the examples of the data on the surface</source>
      <translation>Показывать примеры данных на поверхности</translation>
    </message>
    <message>
      <source>Show the points</source>
      <translation>Показать точки</translation>
    </message>
    <message>
      <source>Which output of the network is drawn</source>
      <translation>Какой выход сети рисуется</translation>
    </message>
    <message>
      <source>epoch {0}</source>
      <translation>эпоха {0}</translation>
    </message>
    <message>
      <source>output is not a finite number</source>
      <translation>выход — не конечное число</translation>
    </message>
    <message>
      <source>output {0}</source>
      <translation>выход {0}</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>проверка</translation>
    </message>
    <message>
      <source>{0} more</source>
      <translation>ещё {0}</translation>
    </message>
  </context>
  <context>
    <name>TemplateSettings</name>
    <message>
      <source>Settings</source>
      <translation>Параметры</translation>
    </message>
    <message>
      <source>With which settings it is put into the network</source>
      <translation>С какими параметрами он вставляется в сеть</translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message>
      <source>Best epoch</source>
      <translation>Лучшая эпоха</translation>
    </message>
    <message>
      <source>Epoch that is shown</source>
      <translation>Показанная эпоха</translation>
    </message>
    <message>
      <source>Epoch {epoch} of {total} · step {step}</source>
      <translation>Эпоха {epoch} из {total} · шаг {step}</translation>
    </message>
    <message>
      <source>First kept epoch</source>
      <translation>Первая сохранённая эпоха</translation>
    </message>
    <message>
      <source>Go back to an epoch and see it in every view</source>
      <translation>Вернуться к эпохе и увидеть её на всех панелях</translation>
    </message>
    <message>
      <source>Kept epoch after</source>
      <translation>Следующая сохранённая эпоха</translation>
    </message>
    <message>
      <source>Kept epoch before</source>
      <translation>Предыдущая сохранённая эпоха</translation>
    </message>
    <message>
      <source>Train, and you can go back to any kept epoch here</source>
      <translation>Обучите сеть — и здесь можно будет вернуться к любой сохранённой эпохе</translation>
    </message>
    <message>
      <source>Where training stopped</source>
      <translation>Где обучение остановилось</translation>
    </message>
    <message>
      <source>You see epoch {epoch}. Play goes on from here as a branch</source>
      <translation>Показана эпоха {epoch}. «Пуск» продолжит отсюда как ветвь</translation>
    </message>
    <message>
      <source>loss {loss}</source>
      <translation>потери {loss}</translation>
    </message>
  </context>
  <context>
    <name>TopK</name>
    <message>
      <source>Class</source>
      <translation>Класс</translation>
    </message>
    <message>
      <source>Click a class to draw its curve</source>
      <translation>Щёлкните по классу, чтобы нарисовать его кривую</translation>
    </message>
    <message>
      <source>Share of hits of each class</source>
      <translation>Доля попаданий каждого класса</translation>
    </message>
    <message>
      <source>all</source>
      <translation>все</translation>
    </message>
    <message>
      <source>all classes</source>
      <translation>все классы</translation>
    </message>
    <message>
      <source>guessing</source>
      <translation>угадывание</translation>
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
      <translation>доля попаданий</translation>
    </message>
  </context>
  <context>
    <name>Track</name>
    <message>
      <source>Epoch {epoch}</source>
      <translation>Эпоха {epoch}</translation>
    </message>
    <message>
      <source>Epoch {epoch}, the best</source>
      <translation>Эпоха {epoch}, лучшая</translation>
    </message>
  </context>
  <context>
    <name>TrainingPanel</name>
    <message>
      <source>Activation functions</source>
      <translation>Функции активации</translation>
    </message>
    <message>
      <source>Add a callback …</source>
      <translation>Добавить обратный вызов …</translation>
    </message>
    <message>
      <source>Add a metric …</source>
      <translation>Добавить метрику …</translation>
    </message>
    <message>
      <source>Add, connect and set layers in the drawing</source>
      <translation>Добавляйте, соединяйте и настраивайте слои на чертеже</translation>
    </message>
    <message>
      <source>Batch size {}</source>
      <translation>Размер пакета {}</translation>
    </message>
    <message>
      <source>Callbacks</source>
      <translation>Обратные вызовы</translation>
    </message>
    <message>
      <source>Change the {}</source>
      <translation>Изменить: {}</translation>
    </message>
    <message>
      <source>Correct the weights after every example</source>
      <translation>Править веса после каждого примера</translation>
    </message>
    <message>
      <source>Correct the weights after every {} examples</source>
      <translation>Править веса после стольких примеров: {}</translation>
    </message>
    <message>
      <source>Correct the weights once in an epoch, from all examples</source>
      <translation>Править веса раз в эпоху, по всем примерам</translation>
    </message>
    <message>
      <source>Cost function</source>
      <translation>Функция потерь</translation>
    </message>
    <message>
      <source>Dropout and penalties of all layers</source>
      <translation>Дропаут и штрафы всех слоёв</translation>
    </message>
    <message>
      <source>Each output has metrics of its own, below its loss.</source>
      <translation>У каждого выхода свои метрики — под его функцией потерь.</translation>
    </message>
    <message>
      <source>Initialisation</source>
      <translation>Инициализация</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>Слои</translation>
    </message>
    <message>
      <source>Learning rate over the epochs</source>
      <translation>Скорость обучения по эпохам</translation>
    </message>
    <message>
      <source>Metrics</source>
      <translation>Метрики</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>Оптимизатор</translation>
    </message>
    <message>
      <source>Regularisation</source>
      <translation>Регуляризация</translation>
    </message>
    <message>
      <source>Set the output {}</source>
      <translation>Настроить выход {}</translation>
    </message>
    <message>
      <source>Set {}</source>
      <translation>Задать: {}</translation>
    </message>
    <message>
      <source>Set {} of {} layers</source>
      <translation>Задать: {}, слоёв: {}</translation>
    </message>
    <message>
      <source>Show the network</source>
      <translation>Показать сеть</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Шаги</translation>
    </message>
    <message>
      <source>Takes classes 0 and 1.</source>
      <translation>Принимает классы 0 и 1.</translation>
    </message>
    <message>
      <source>Takes classes as numbers: 0, 1, 2 …</source>
      <translation>Принимает классы числами: 0, 1, 2 …</translation>
    </message>
    <message>
      <source>Takes classes one-hot: 0 1 0.</source>
      <translation>Принимает классы в one-hot: 0 1 0.</translation>
    </message>
    <message>
      <source>Takes classes −1 and +1.</source>
      <translation>Принимает классы −1 и +1.</translation>
    </message>
    <message>
      <source>Usual batch sizes</source>
      <translation>Обычные размеры пакета</translation>
    </message>
    <message>
      <source>all</source>
      <translation>все</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>эпоха</translation>
    </message>
    <message>
      <source>{} layers</source>
      <translation>слоёв: {}</translation>
    </message>
    <message>
      <source>{} updates of the weights in an epoch</source>
      <translation>обновлений весов за эпоху: {}</translation>
    </message>
    <message>
      <source>{} · {} parameters</source>
      <translation>{} · параметров: {}</translation>
    </message>
  </context>
  <context>
    <name>TransferPanel</name>
    <message>
      <source>A file …</source>
      <translation>Файл …</translation>
    </message>
    <message>
      <source>Begin a new run with the checked weights; every run after it begins so, too</source>
      <translation>Начать новый запуск с отмеченных весов; так же начинается и каждый следующий</translation>
    </message>
    <message>
      <source>By name</source>
      <translation>По имени</translation>
    </message>
    <message>
      <source>By name: layers with the same name go together. By shape: layers whose weights have the same shapes, in order.</source>
      <translation>По имени: соответствуют слои с одинаковыми именами. По форме: слои, у весов которых одинаковые формы, по порядку.</translation>
    </message>
    <message>
      <source>By shape</source>
      <translation>По форме</translation>
    </message>
    <message>
      <source>Check the layers whose weights should be taken</source>
      <translation>Отметьте слои, веса которых нужно взять</translation>
    </message>
    <message>
      <source>Choose a source …</source>
      <translation>Выбрать источник …</translation>
    </message>
    <message>
      <source>Choose where weights come from: a run, a saved project, or a model file of Keras. The layers that fit are listed here.</source>
      <translation>Выберите, откуда взять веса: из запуска, сохранённого проекта или файла модели Keras. Подходящие слои перечислены здесь.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Копировать</translation>
    </message>
    <message>
      <source>Copy the table as text</source>
      <translation>Копировать таблицу как текст</translation>
    </message>
    <message>
      <source>Draw anew</source>
      <translation>Снова случайные</translation>
    </message>
    <message>
      <source>Fits</source>
      <translation>Подходит</translation>
    </message>
    <message>
      <source>Freeze</source>
      <translation>Заморозить</translation>
    </message>
    <message>
      <source>Freeze taken layers</source>
      <translation>Заморозить взятые слои</translation>
    </message>
    <message>
      <source>How layers are matched</source>
      <translation>Как сопоставляются слои</translation>
    </message>
    <message>
      <source>Layer here</source>
      <translation>Слой здесь</translation>
    </message>
    <message>
      <source>Layer there</source>
      <translation>Слой там</translation>
    </message>
    <message>
      <source>Layers of the source and of the network</source>
      <translation>Слои источника и сети</translation>
    </message>
    <message>
      <source>Layers that get weights do not learn: they stay as they are, bit for bit</source>
      <translation>Слои, получившие веса, не учатся: они остаются как есть, бит в бит</translation>
    </message>
    <message>
      <source>Let new runs begin with weights drawn at random again</source>
      <translation>Новые запуски снова начинать со случайных весов</translation>
    </message>
    <message>
      <source>New runs begin with taken weights: {layers}</source>
      <translation>Новые запуски начинаются со взятых весов: {layers}</translation>
    </message>
    <message>
      <source>Projects and models (*.nnp *.keras *.h5 *.npz);;All files (*)</source>
      <translation>Проекты и модели (*.nnp *.keras *.h5 *.npz);;Все файлы (*)</translation>
    </message>
    <message>
      <source>Shapes here and there</source>
      <translation>Формы здесь и там</translation>
    </message>
    <message>
      <source>Take weights</source>
      <translation>Взять веса</translation>
    </message>
    <message>
      <source>Take weights of {count} of {all} layers</source>
      <translation>Взять веса {count} из {all} слоёв</translation>
    </message>
    <message>
      <source>The current run</source>
      <translation>Текущий запуск</translation>
    </message>
    <message>
      <source>Weights from</source>
      <translation>Веса из</translation>
    </message>
    <message>
      <source>Where weights come from</source>
      <translation>Откуда берутся веса</translation>
    </message>
    <message>
      <source>Where weights come from: a run, a project or a model file</source>
      <translation>Откуда берутся веса: из запуска, проекта или файла модели</translation>
    </message>
    <message>
      <source>no</source>
      <translation>нет</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>да</translation>
    </message>
  </context>
  <context>
    <name>TwinBar</name>
    <message>
      <source>Add a twin that differs in this alone: {}</source>
      <translation>Добавить двойника, который отличается только этим: {}</translation>
    </message>
    <message>
      <source>At most {} twins can train beside the project</source>
      <translation>Рядом с проектом может обучаться не больше двойников, чем {}</translation>
    </message>
    <message>
      <source>Compare with and without dropout, momentum, skip connections …</source>
      <translation>Сравнить с дропаутом, импульсом, обходными связями … и без них</translation>
    </message>
    <message>
      <source>Three rates</source>
      <translation>Три скорости</translation>
    </message>
    <message>
      <source>Train a twin beside the project, with one thing changed</source>
      <translation>Обучать рядом с проектом двойника с одним изменением</translation>
    </message>
    <message>
      <source>Train with the learning rates 0.1, 0.001 and 0.0001 side by side</source>
      <translation>Обучать рядом со скоростями обучения 0.1, 0.001 и 0.0001</translation>
    </message>
    <message>
      <source>Twin</source>
      <translation>Двойник</translation>
    </message>
    <message>
      <source>With and without</source>
      <translation>С чем-то и без</translation>
    </message>
  </context>
  <context>
    <name>TwinCard</name>
    <message>
      <source>Change a twin: {}</source>
      <translation>Изменить двойника: {}</translation>
    </message>
    <message>
      <source>Change another setting …</source>
      <translation>Изменить ещё одну настройку …</translation>
    </message>
    <message>
      <source>Change one thing about this twin</source>
      <translation>Изменить что-то одно в этом двойнике</translation>
    </message>
    <message>
      <source>Choose what differs …</source>
      <translation>Выбрать, что отличается …</translation>
    </message>
    <message>
      <source>Drop this change</source>
      <translation>Убрать это изменение</translation>
    </message>
    <message>
      <source>Leave this as in the project</source>
      <translation>Оставить это как в проекте</translation>
    </message>
    <message>
      <source>Let this run wait</source>
      <translation>Приостановить этот запуск</translation>
    </message>
    <message>
      <source>Let this run wait while the others go on</source>
      <translation>Приостановить этот запуск, пока идут остальные</translation>
    </message>
    <message>
      <source>Name of the twin</source>
      <translation>Имя двойника</translation>
    </message>
    <message>
      <source>Remove the twin</source>
      <translation>Удалить двойника</translation>
    </message>
    <message>
      <source>Remove this twin; you can undo it</source>
      <translation>Удалить этого двойника; это можно отменить</translation>
    </message>
    <message>
      <source>Rename a twin</source>
      <translation>Переименовать двойника</translation>
    </message>
    <message>
      <source>The project itself</source>
      <translation>Сам проект</translation>
    </message>
    <message>
      <source>This project</source>
      <translation>Этот проект</translation>
    </message>
    <message>
      <source>without {}</source>
      <translation>без {}</translation>
    </message>
    <message>
      <source>{0} behind {1}</source>
      <translation>{0} после {1}</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} в {1}</translation>
    </message>
    <message>
      <source>{0} of {1} layers</source>
      <translation>{0} в {1} слоях</translation>
    </message>
  </context>
  <context>
    <name>TwinsView</name>
    <message>
      <source>A twin trains beside the project on the same data, from the same weights. Press Twin and choose what differs.</source>
      <translation>Двойник учится рядом с проектом на тех же данных, с тех же весов. Нажмите «Двойник» и выберите, что отличается.</translation>
    </message>
    <message>
      <source>A twin trains beside the project, step for step: on the same data, from the same initial weights, with the same batches. Only what you change about it differs, so that a difference between the curves comes from that.
Press Twin and choose what differs, or take one of the ready-made comparisons; then press Play. Settings can be changed while the twins train, and each run can be told to wait.
The list at the end says what is equal and what is not: two things changed at once, or fewer updates in an epoch, make a comparison hard to read.</source>
      <translation>Двойник учится рядом с проектом шаг в шаг: на тех же данных, с тех же начальных весов, на тех же пакетах. Отличается только то, что вы в нём измените, так что разница между кривыми происходит от этого.
Нажмите «Двойник» и выберите, что отличается, или возьмите одно из готовых сравнений; затем нажмите «Пуск». Настройки можно менять, пока двойники учатся, и каждый запуск можно приостановить.
Список в конце говорит, что одинаково, а что нет: две одновременные перемены или меньше обновлений за эпоху делают сравнение трудным для понимания.</translation>
    </message>
    <message>
      <source>Add a twin</source>
      <translation>Добавить двойника</translation>
    </message>
    <message>
      <source>Add a twin: {}</source>
      <translation>Добавить двойника: {}</translation>
    </message>
    <message>
      <source>Is it fair?</source>
      <translation>Честно ли это?</translation>
    </message>
    <message>
      <source>Remove a twin</source>
      <translation>Удалить двойника</translation>
    </message>
    <message>
      <source>Try three learning rates</source>
      <translation>Попробовать три скорости обучения</translation>
    </message>
    <message>
      <source>Twin {}</source>
      <translation>Двойник {}</translation>
    </message>
    <message>
      <source>Twins</source>
      <translation>Двойники</translation>
    </message>
  </context>
  <context>
    <name>UnitLens</name>
    <message>
      <source>Point at a map to see what one unit sees of the input; a click keeps the unit, arrow keys move it, Escape lets it go.</source>
      <translation>Наведите указатель на карту, чтобы увидеть, что нейрон видит на входе; щелчок закрепляет нейрон, стрелки двигают его, Escape отпускает.</translation>
    </message>
    <message>
      <source>column {ends}</source>
      <translation>столбец {ends}</translation>
    </message>
    <message>
      <source>columns {ends}</source>
      <translation>столбцы {ends}</translation>
    </message>
    <message>
      <source>its window</source>
      <translation>его окно</translation>
    </message>
    <message>
      <source>map {number} of {layer}</source>
      <translation>карта {number} слоя {layer}</translation>
    </message>
    <message>
      <source>may see all of {name}</source>
      <translation>может видеть весь вход {name}</translation>
    </message>
    <message>
      <source>row {ends}</source>
      <translation>строка {ends}</translation>
    </message>
    <message>
      <source>rows {ends}</source>
      <translation>строки {ends}</translation>
    </message>
    <message>
      <source>sees {size} cells of {name}: {places}</source>
      <translation>видит {size} ячеек входа {name}: {places}</translation>
    </message>
    <message>
      <source>sees {size} pixels of {name}: {places}</source>
      <translation>видит {size} пикселей входа {name}: {places}</translation>
    </message>
    <message>
      <source>sees {size} steps of {name}: {places}</source>
      <translation>видит {size} шагов входа {name}: {places}</translation>
    </message>
    <message>
      <source>slice {ends}</source>
      <translation>срез {ends}</translation>
    </message>
    <message>
      <source>slices {ends}</source>
      <translation>срезы {ends}</translation>
    </message>
    <message>
      <source>step {ends}</source>
      <translation>шаг {ends}</translation>
    </message>
    <message>
      <source>steps {ends}</source>
      <translation>шаги {ends}</translation>
    </message>
    <message>
      <source>the input</source>
      <translation>вход</translation>
    </message>
    <message>
      <source>the strongest of its window of {size} in {layer}: {place}</source>
      <translation>сильнейший в своём окне {size} слоя {layer}: {place}</translation>
    </message>
    <message>
      <source>unit {number} of {layer}</source>
      <translation>нейрон {number} слоя {layer}</translation>
    </message>
    <message>
      <source>unit {place} of map {number} of {layer}</source>
      <translation>нейрон {place} карты {number} слоя {layer}</translation>
    </message>
    <message>
      <source>what it sees</source>
      <translation>что он видит</translation>
    </message>
  </context>
  <context>
    <name>UnitsView</name>
    <message>
      <source>Choose data with two numbers for each example to see its units.</source>
      <translation>Выберите данные с двумя числами на пример, чтобы увидеть нейроны.</translation>
    </message>
    <message>
      <source>Click a link or a bias to write another number.</source>
      <translation>Щёлкните по связи или смещению, чтобы записать другое число.</translation>
    </message>
    <message>
      <source>Give each unit colours of its own range</source>
      <translation>Дать каждому нейрону цвета его собственного диапазона</translation>
    </message>
    <message>
      <source>Go back to the last epoch to write weights.</source>
      <translation>Вернитесь к последней эпохе, чтобы записывать веса.</translation>
    </message>
    <message>
      <source>Leave out what dropout drops in the next training step</source>
      <translation>Убрать то, что прореживание отбросит на следующем шаге</translation>
    </message>
    <message>
      <source>No layer of this network gives a row of numbers.</source>
      <translation>Ни один слой этой сети не даёт строку чисел.</translation>
    </message>
    <message>
      <source>Own scale</source>
      <translation>Свой масштаб</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>Точек</translation>
    </message>
    <message>
      <source>Press Play to see what each unit of a network with two inputs does.</source>
      <translation>Нажмите «Пуск», чтобы увидеть, что делает каждый нейрон сети с двумя входами.</translation>
    </message>
    <message>
      <source>Show training examples on the large picture</source>
      <translation>Показать обучающие примеры на большой картинке</translation>
    </message>
    <message>
      <source>The network with all its units, from the inputs on the left to the outputs on the right. Each picture is what that unit gives over the whole plane: orange positive, blue negative, pale near zero; the colours of a column share a scale unless each has its own, and shares of classes are pale at 0.5. Links are weights: thick for large ones, orange for positive and blue for negative. The small square at a picture is the bias. Of a layer the first 64 units are drawn; layers that change each unit alone, such as activations and normalisation, belong to the column before. Dashed links take a number as it is.
How to read it: the first hidden layer cuts the plane with straight edges, later ones put these pieces together. Units that look alike do the same work; a blank one does none. With the mouse on a unit it is shown large, with the examples of the training part. Click a link or a bias to write another number, while training goes on or rests; the wheel over it turns it. Undo writes the old number back and leaves alone what other weights have learnt since. With dropout, the thinned network is the one that the next step trains: units that are dropped fade, and their links are gone.
output of unit j = f(sum over i of w[i, j] x[i] + b[j])
The wheel elsewhere zooms, dragging shifts, a double click shows everything.</source>
      <translation>Сеть со всеми нейронами, от входов слева до выходов справа. Каждая картинка — то, что даёт нейрон на всей плоскости: оранжевое положительно, синее отрицательно, бледное около нуля; цвета столбца имеют общий масштаб, если не выбран свой у каждого, а доли классов бледны у 0.5. Связи — веса: толстые большие, оранжевые положительные, синие отрицательные. Квадратик у картинки — смещение. Рисуются первые 64 нейрона слоя; слои, которые меняют каждый нейрон отдельно, такие как активации и нормализация, относятся к столбцу перед ними. Штриховые связи берут число как есть.
Как читать: первый скрытый слой режет плоскость прямыми, следующие складывают эти куски. Похожие нейроны делают одну работу; пустой не делает никакой. Нейрон под мышью показан крупно, с примерами обучающей части. Щёлкните по связи или смещению, чтобы записать другое число, идёт обучение или стоит; колесо над ними меняет его. Отмена возвращает прежнее число и не трогает того, чему с тех пор научились другие веса. С прореживанием разреженная сеть — та, которую обучает следующий шаг: отброшенные нейроны блёкнут, их связей нет.
выход нейрона j = f(сумма по i от w[i, j] x[i] + b[j])
В другом месте колесо меняет масштаб, перетаскивание сдвигает, двойной щелчок показывает всё.</translation>
    </message>
    <message>
      <source>Thinned</source>
      <translation>Разреженная</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Нейроны</translation>
    </message>
    <message>
      <source>Units of the network</source>
      <translation>Нейроны сети</translation>
    </message>
    <message>
      <source>Waiting for the network's answers.</source>
      <translation>Ожидание ответов сети.</translation>
    </message>
    <message>
      <source>bias</source>
      <translation>смещение</translation>
    </message>
    <message>
      <source>dropped in the next step</source>
      <translation>отброшен на следующем шаге</translation>
    </message>
    <message>
      <source>gives {0:.3g} to {1:.3g}</source>
      <translation>даёт от {0:.3g} до {1:.3g}</translation>
    </message>
    <message>
      <source>not finite in places</source>
      <translation>местами не конечно</translation>
    </message>
    <message>
      <source>taken as it is</source>
      <translation>берётся как есть</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>вес</translation>
    </message>
    <message>
      <source>{0} = {1}; write the weights of the first run</source>
      <translation>{0} = {1}; записываются веса первого запуска</translation>
    </message>
    <message>
      <source>{from_layer} {from_unit} → {to_layer} {to_unit}</source>
      <translation>{from_layer} {from_unit} → {to_layer} {to_unit}</translation>
    </message>
    <message>
      <source>{layer}, unit {unit}</source>
      <translation>{layer}, нейрон {unit}</translation>
    </message>
    <message>
      <source>{layer}: bias of unit {unit}</source>
      <translation>{layer}: смещение нейрона {unit}</translation>
    </message>
  </context>
  <context>
    <name>Unrolled</name>
    <message>
      <source>A recurrent layer as a chain: a box for each time step of the chosen sequence. Below it what the layer reads at this step, in it the state after the step, of an LSTM also the cell state, above it what the layer hands on. The colours are the numbers, or the norm of all of them. Both readings of a bidirectional layer stand above each other.</source>
      <translation>Рекуррентный слой как цепочка: по прямоугольнику на каждый шаг времени выбранной последовательности. Под ним — что слой читает на этом шаге, в нём — состояние после шага, у LSTM также состояние ячейки, над ним — что слой отдаёт дальше. Цвета — это числа или их общая норма. Оба прочтения двунаправленного слоя стоят друг над другом.</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Цвета</translation>
    </message>
    <message>
      <source>Goodfellow, Bengio and Courville (2016), Deep Learning, section 10.1; of maps Shi et al. (2015), Convolutional LSTM network.</source>
      <translation>Goodfellow, Bengio and Courville (2016), Deep Learning, раздел 10.1; о картах Shi et al. (2015), Convolutional LSTM network.</translation>
    </message>
    <message>
      <source>Norm</source>
      <translation>Норма</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>Числа</translation>
    </message>
    <message>
      <source>Of which filter maps are shown</source>
      <translation>Карты какого фильтра показаны</translation>
    </message>
    <message>
      <source>Press Play to see a recurrent layer unrolled in time.</source>
      <translation>Нажмите «Пуск», чтобы увидеть рекуррентный слой, развёрнутый во времени.</translation>
    </message>
    <message>
      <source>The arrows along time hand the state to the next box; all boxes have the same weights. Click a step, or go through them with the arrow keys: its input, its states and its output are told in numbers. A layer that gives its last output only has one arrow upwards. Pale steps are masked: the state stays as it was.</source>
      <translation>Стрелки вдоль времени передают состояние следующему прямоугольнику; у всех прямоугольников одни и те же веса. Щёлкните шаг или перебирайте их стрелками: его вход, состояния и выход называются числами. У слоя, который отдаёт только последний выход, одна стрелка вверх. Бледные шаги замаскированы: состояние остаётся прежним.</translation>
    </message>
    <message>
      <source>The layer at every time step</source>
      <translation>Слой на каждом шаге времени</translation>
    </message>
    <message>
      <source>The output joins the last state of both readings: that of the last step, and that of step 0.</source>
      <translation>Выход соединяет последние состояния обоих прочтений: последнего шага и шага 0.</translation>
    </message>
    <message>
      <source>The output put together from all steps is that of the layer to {0}.</source>
      <translation>Выход, собранный из всех шагов, совпадает с выходом слоя до {0}.</translation>
    </message>
    <message>
      <source>This network has no recurrent layer.</source>
      <translation>В этой сети нет рекуррентного слоя.</translation>
    </message>
    <message>
      <source>Unrolled in time</source>
      <translation>Развёртка во времени</translation>
    </message>
    <message>
      <source>What the colour of a tile is: each number, or their norm</source>
      <translation>Что означает цвет плитки: каждое число или их норма</translation>
    </message>
    <message>
      <source>Which sequence of a layer that is repeated</source>
      <translation>Какая последовательность у повторяемого слоя</translation>
    </message>
    <message>
      <source>cell state c</source>
      <translation>состояние ячейки c</translation>
    </message>
    <message>
      <source>h_t = f(x_t, h_(t-1)) with the same f at every step, y_t = h_t.</source>
      <translation>h_t = f(x_t, h_(t-1)) с одной и той же f на каждом шаге, y_t = h_t.</translation>
    </message>
    <message>
      <source>input x</source>
      <translation>вход x</translation>
    </message>
    <message>
      <source>input x, mean</source>
      <translation>вход x, среднее</translation>
    </message>
    <message>
      <source>input {input} → state {state} → output {output}</source>
      <translation>вход {input} → состояние {state} → выход {output}</translation>
    </message>
    <message>
      <source>masked: the state stays as it was</source>
      <translation>замаскирован: состояние остаётся прежним</translation>
    </message>
    <message>
      <source>output y</source>
      <translation>выход y</translation>
    </message>
    <message>
      <source>state h</source>
      <translation>состояние h</translation>
    </message>
    <message>
      <source>time</source>
      <translation>время</translation>
    </message>
    <message>
      <source>time, read from the right</source>
      <translation>время, читается справа</translation>
    </message>
    <message>
      <source>{shapes}
step {step} ({token}):</source>
      <translation>{shapes}
шаг {step} ({token}):</translation>
    </message>
    <message>
      <source>{title} at step {step}, {place} = {value}</source>
      <translation>{title} на шаге {step}, {place} = {value}</translation>
    </message>
  </context>
  <context>
    <name>UpdateView</name>
    <message>
      <source>, penalties {0}</source>
      <translation>, штрафы {0}</translation>
    </message>
    <message>
      <source>Index</source>
      <translation>Индекс</translation>
    </message>
    <message>
      <source>Kingma and Ba (2015), Adam: a method for stochastic optimization; Keras 3 documentation, Optimizers.</source>
      <translation>Kingma and Ba (2015), Adam: a method for stochastic optimization; Keras 3 documentation, Optimizers.</translation>
    </message>
    <message>
      <source>Next batch: {count} examples, loss {loss}</source>
      <translation>Следующий пакет: примеров {count}, ошибка {loss}</translation>
    </message>
    <message>
      <source>Optimizer step</source>
      <translation>Шаг оптимизатора</translation>
    </message>
    <message>
      <source>Plain descent: w_t = w - rate · g. Other optimizers have more lines.</source>
      <translation>Простой спуск: w_t = w - rate · g. У других оптимизаторов строк больше.</translation>
    </message>
    <message>
      <source>Press Play or Step to see what a step of the optimizer does.</source>
      <translation>Нажмите «Пуск» или «Шаг», чтобы увидеть, что делает шаг оптимизатора.</translation>
    </message>
    <message>
      <source>Read from top to bottom: g is the slope of the loss, t the number of the step, names with t belong to this step and those without to the one before. A long step along a small slope means that the optimizer divides by the usual size of the slope. Do one step with the player: the weight becomes the last line.</source>
      <translation>Читайте сверху вниз: g — наклон ошибки, t — номер шага, имена с t относятся к этому шагу, без t — к прежнему. Длинный шаг по малому наклону значит, что оптимизатор делит на обычную величину наклона. Сделайте один шаг: вес станет равен последней строке.</translation>
    </message>
    <message>
      <source>Show the weight with the largest slope</source>
      <translation>Показать вес с наибольшим наклоном</translation>
    </message>
    <message>
      <source>Steepest</source>
      <translation>Самый крутой</translation>
    </message>
    <message>
      <source>The slope of the loss by each weight of the tensor; click one to choose it</source>
      <translation>Наклон ошибки по каждому весу тензора; щёлкните, чтобы выбрать</translation>
    </message>
    <message>
      <source>This network has no weights that learn.</source>
      <translation>В этой сети нет обучаемых весов.</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Вес</translation>
    </message>
    <message>
      <source>What the next training step will do to one weight: its gradient on the batch that comes next, with penalties and after clipping, what the optimizer remembers of it, the rate of now, and the new value. Each line is a formula, then the same with the current numbers.</source>
      <translation>Что следующий шаг обучения сделает с одним весом: его градиент на следующем пакете, со штрафами и после обрезки, что оптимизатор о нём помнит, нынешняя скорость и новое значение. Каждая строка — формула, затем она же с нынешними числами.</translation>
    </message>
    <message>
      <source>Which of the weights, one number for each axis: 3, 0</source>
      <translation>Какой из весов, по числу на ось: 3, 0</translation>
    </message>
    <message>
      <source>Which weights to look at; follows the layer selected on the canvas</source>
      <translation>Какие веса смотреть; следует за слоем, выбранным на схеме</translation>
    </message>
    <message>
      <source>dL/dw of {0}, with penalties</source>
      <translation>dL/dw для {0}, со штрафами</translation>
    </message>
    <message>
      <source>{weight}[{index}]: {before} → {after} · {optimizer}, step {step}</source>
      <translation>{weight}[{index}]: {before} → {after} · {optimizer}, шаг {step}</translation>
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message>
      <source>What the doctor finds about the layers; its view has remedies</source>
      <translation>Что доктор находит в слоях; средства есть в его виде</translation>
    </message>
  </context>
  <context>
    <name>Video</name>
    <message>
      <source>ffmpeg does nothing any more</source>
      <translation>ffmpeg больше ничего не делает</translation>
    </message>
    <message>
      <source>ffmpeg ended with code {code}</source>
      <translation>ffmpeg завершился с кодом {code}</translation>
    </message>
    <message>
      <source>ffmpeg has no encoder for H.264</source>
      <translation>у ffmpeg нет кодировщика H.264</translation>
    </message>
    <message>
      <source>ffmpeg says: {text}</source>
      <translation>ffmpeg сообщает: {text}</translation>
    </message>
    <message>
      <source>ffmpeg, which MP4 needs, cannot be started</source>
      <translation>не удалось запустить ffmpeg, нужный для MP4</translation>
    </message>
  </context>
  <context>
    <name>ViewDock</name>
    <message>
      <source>Copy the picture</source>
      <translation>Копировать картинку</translation>
    </message>
    <message>
      <source>Not saved: {reason}</source>
      <translation>Не сохранено: {reason}</translation>
    </message>
    <message>
      <source>Picture (*.png);;Vector picture (*.svg)</source>
      <translation>Картинка (*.png);;Векторная картинка (*.svg)</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Сохранить</translation>
    </message>
    <message>
      <source>Save the numbers as CSV or NPZ</source>
      <translation>Сохранить числа как CSV или NPZ</translation>
    </message>
    <message>
      <source>Save the picture as PNG or SVG</source>
      <translation>Сохранить картинку как PNG или SVG</translation>
    </message>
    <message>
      <source>Saved {name}</source>
      <translation>Сохранено: {name}</translation>
    </message>
    <message>
      <source>Table (*.csv);;NumPy arrays (*.npz)</source>
      <translation>Таблица (*.csv);;Массивы NumPy (*.npz)</translation>
    </message>
    <message>
      <source>The picture is on the clipboard.</source>
      <translation>Картинка в буфере обмена.</translation>
    </message>
    <message>
      <source>What does this show?</source>
      <translation>Что здесь показано?</translation>
    </message>
  </context>
  <context>
    <name>WeightEditor</name>
    <message>
      <source>The number itself: type it, use the arrows, or turn the wheel. Training goes on from it; undo writes the old number back.</source>
      <translation>Само число: введите его, используйте стрелки или колесо. Обучение идёт дальше с него; отмена возвращает прежнее.</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Вес</translation>
    </message>
    <message>
      <source>Write {weight}</source>
      <translation>Записать {weight}</translation>
    </message>
  </context>
  <context>
    <name>Weights</name>
    <message>
      <source>Every weight of a layer. In the heat-map a row is an input and a column is a unit; orange is positive, blue negative. The histogram counts how many weights have a value; the grey one behind it is that before training.
How to read it: a good start is narrow and around zero. Training makes the histogram wider; L2 pulls it together, L1 piles weights up at zero. A histogram that runs away is an exploding network.
output = activation(input · kernel + bias).</source>
      <translation>Все веса слоя. На тепловой карте строка — вход, столбец — нейрон; оранжевый — положительный, синий — отрицательный. Гистограмма считает, сколько весов имеют значение; серая за ней — до обучения.
Как читать: хорошее начало узкое и около нуля. Обучение расширяет гистограмму; L2 стягивает её, L1 собирает веса в нуле. Гистограмма, которая разбегается, — взрывающаяся сеть.
output = activation(input · kernel + bias).</translation>
    </message>
    <message>
      <source>Press Play to see the weights of this network.</source>
      <translation>Нажмите «Пуск», чтобы увидеть веса этой сети.</translation>
    </message>
    <message>
      <source>The network of this twin does not have this layer.</source>
      <translation>В сети этого двойника нет такого слоя.</translation>
    </message>
    <message>
      <source>This network has no layer with weights.</source>
      <translation>В этой сети нет слоя с весами.</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Веса</translation>
    </message>
    <message>
      <source>Which weights of the layer: kernel, bias, gamma …</source>
      <translation>Какие веса слоя: kernel, bias, gamma …</translation>
    </message>
    <message>
      <source>input down, unit across</source>
      <translation>входы вниз, нейроны поперёк</translation>
    </message>
    <message>
      <source>no weight is finite</source>
      <translation>ни один вес не конечен</translation>
    </message>
    <message>
      <source>value</source>
      <translation>значение</translation>
    </message>
    <message>
      <source>weights</source>
      <translation>веса</translation>
    </message>
    <message>
      <source>{count} weights · mean {mean} · deviation {deviation} · {low} to {high} · near zero {share}</source>
      <translation>весов: {count} · среднее {mean} · отклонение {deviation} · от {low} до {high} · около нуля {share}</translation>
    </message>
  </context>
  <context>
    <name>WelcomePage</name>
    <message>
      <source>Back to the project</source>
      <translation>Вернуться к проекту</translation>
    </message>
    <message>
      <source>Build a network, watch it learn, look inside.</source>
      <translation>Постройте сеть, смотрите, как она учится, загляните внутрь.</translation>
    </message>
    <message>
      <source>Empty project</source>
      <translation>Пустой проект</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>Примеры</translation>
    </message>
    <message>
      <source>Neural-net playground</source>
      <translation>Песочница нейронных сетей</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>Открыть…</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>Недавние проекты</translation>
    </message>
    <message>
      <source>Start from an example</source>
      <translation>Начать с примера</translation>
    </message>
    <message>
      <source>You can also drop a project, a .csv or a .npz file on this window.</source>
      <translation>Ещё можно перетащить в это окно проект, файл .csv или .npz.</translation>
    </message>
  </context>
  <context>
    <name>Wiring</name>
    <message>
      <source>All epochs are done. Starting again drops what was learnt.</source>
      <translation>Все эпохи пройдены. Если начать заново, выученное пропадёт.</translation>
    </message>
    <message>
      <source>Begun anew: {fresh}.</source>
      <translation>Начаты заново: {fresh}.</translation>
    </message>
    <message>
      <source>Bring it back</source>
      <translation>Восстановить</translation>
    </message>
    <message>
      <source>Other findings: {n}.</source>
      <translation>Других замечаний: {n}.</translation>
    </message>
    <message>
      <source>Saved {name}</source>
      <translation>Сохранено: {name}</translation>
    </message>
    <message>
      <source>Show the doctor</source>
      <translation>Показать доктора</translation>
    </message>
    <message>
      <source>Start again</source>
      <translation>Начать заново</translation>
    </message>
    <message>
      <source>The loss became infinite; training was stopped.</source>
      <translation>Потери стали бесконечными; обучение остановлено.</translation>
    </message>
    <message>
      <source>The program ended without saving. Shall the unsaved work come back?</source>
      <translation>Программа завершилась без сохранения. Восстановить несохранённую работу?</translation>
    </message>
    <message>
      <source>Throw it away</source>
      <translation>Выбросить</translation>
    </message>
    <message>
      <source>Train one more epoch</source>
      <translation>Обучить ещё одну эпоху</translation>
    </message>
    <message>
      <source>Train {n} more epochs</source>
      <translation>Обучить ещё эпох: {n}</translation>
    </message>
    <message>
      <source>Training has stopped early. Starting again drops what was learnt.</source>
      <translation>Обучение остановилось рано. Если начать заново, выученное пропадёт.</translation>
    </message>
    <message>
      <source>Weights kept: {kept}. Begun anew: {fresh}.</source>
      <translation>Веса сохранены: {kept}. Начаты заново: {fresh}.</translation>
    </message>
    <message>
      <source>{name}[*] — Neural-net playground</source>
      <translation>{name}[*] — Песочница нейронных сетей</translation>
    </message>
  </context>
  <context>
    <name>Workflow</name>
    <message>
      <source>1. Describe the layers</source>
      <translation>1. Опишите слои</translation>
    </message>
    <message>
      <source>2. Choose the examples and their preparation</source>
      <translation>2. Выберите примеры и их подготовку</translation>
    </message>
    <message>
      <source>3. Choose loss, metrics, optimizer</source>
      <translation>3. Выберите функцию потерь, метрики, оптимизатор</translation>
    </message>
    <message>
      <source>4. Train and watch the curves</source>
      <translation>4. Обучайте и следите за кривыми</translation>
    </message>
    <message>
      <source>5. Measure it on the test data</source>
      <translation>5. Измерьте качество на тестовых данных</translation>
    </message>
    <message>
      <source>6. Predict with the trained network</source>
      <translation>6. Предсказывайте обученной сетью</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Данные</translation>
    </message>
    <message>
      <source>Evaluate</source>
      <translation>Оценка</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Сеть</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>Обучить</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>Обучение</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>Применить</translation>
    </message>
  </context>
  <context>
    <name>_Steady</name>
    <message>
      <source>You see epoch {epoch}. Play goes on from here as a branch</source>
      <translation>Показана эпоха {epoch}. «Пуск» продолжит отсюда как ветвь</translation>
    </message>
  </context>
  <context>
    <name>_ThreeMenu</name>
    <message>
      <source>Train three twins side by side that differ in this alone</source>
      <translation>Обучать рядом трёх двойников, которые отличаются только этим</translation>
    </message>
    <message>
      <source>Try three values</source>
      <translation>Попробовать три значения</translation>
    </message>
    <message>
      <source>Try three values: {}</source>
      <translation>Попробовать три значения: {}</translation>
    </message>
  </context>
  <context>
    <name>put in</name>
    <message>
      <source>augmentation</source>
      <translation>аугментация</translation>
    </message>
    <message>
      <source>callbacks</source>
      <translation>обратные вызовы</translation>
    </message>
    <message>
      <source>data</source>
      <translation>данные</translation>
    </message>
    <message>
      <source>dropout</source>
      <translation>дропаут</translation>
    </message>
    <message>
      <source>examples</source>
      <translation>примеры</translation>
    </message>
    <message>
      <source>file</source>
      <translation>файл</translation>
    </message>
    <message>
      <source>folder</source>
      <translation>папка</translation>
    </message>
    <message>
      <source>infinite</source>
      <translation>бесконечность</translation>
    </message>
    <message>
      <source>initialiser</source>
      <translation>инициализатор</translation>
    </message>
    <message>
      <source>integers</source>
      <translation>целые числа</translation>
    </message>
    <message>
      <source>links</source>
      <translation>связи</translation>
    </message>
    <message>
      <source>metrics</source>
      <translation>метрики</translation>
    </message>
    <message>
      <source>momentum</source>
      <translation>импульс</translation>
    </message>
    <message>
      <source>numbers</source>
      <translation>числа</translation>
    </message>
    <message>
      <source>outputs</source>
      <translation>выходы</translation>
    </message>
    <message>
      <source>rate</source>
      <translation>скорость</translation>
    </message>
    <message>
      <source>regularisation</source>
      <translation>регуляризация</translation>
    </message>
    <message>
      <source>regulariser</source>
      <translation>регуляризатор</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>строки</translation>
    </message>
    <message>
      <source>split</source>
      <translation>разбиение</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>шаги</translation>
    </message>
    <message>
      <source>test</source>
      <translation>тест</translation>
    </message>
    <message>
      <source>train</source>
      <translation>обучение</translation>
    </message>
    <message>
      <source>unchanged</source>
      <translation>без изменений</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>проверка</translation>
    </message>
  </context>
  <context>
    <name>words</name>
    <message>
      <source> Other layers like it: {0}.</source>
      <translation> Других таких слоёв: {0}.</translation>
    </message>
    <message>
      <source> and a test share of {0}.</source>
      <translation> и тестовой доли {0}.</translation>
    </message>
    <message>
      <source> and {0} more</source>
      <translation> и ещё {0}</translation>
    </message>
    <message>
      <source> as {0}</source>
      <translation> as {0}</translation>
    </message>
    <message>
      <source> from {0} to {1}</source>
      <translation> от {0} до {1}</translation>
    </message>
    <message>
      <source> of at least {0}</source>
      <translation> не меньше {0}</translation>
    </message>
    <message>
      <source> of at most {0}</source>
      <translation> не больше {0}</translation>
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
      <translation># Поставляется с программой. Чтобы запустить скрипт на другом компьютере, положите файл рядом с ним.
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
      <translation># Поставляется с программой. Чтобы запустить скрипт на другом компьютере, положите файл рядом с ним.
file = Path({file})
with np.load(file if file.exists() else file.name) as arrays:
    x, x_test = arrays["x_train"]{axis}, arrays["x_test"]{axis}
    y, y_test = arrays["y_train"].astype("int32"), arrays["y_test"].astype("int32")
</translation>
    </message>
    <message>
      <source>(1 - p^q) / q of the right class (Zhang and Sabuncu 2018): between cross-entropy and mean absolute error, for labels of which some are wrong.</source>
      <translation>(1 - p^q) / q для верного класса (Zhang and Sabuncu 2018): между перекрёстной энтропией и средней абсолютной ошибкой, для меток, часть которых неверна.</translation>
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
      <translation>, и ещё ошибок: {0}</translation>
    </message>
    <message>
      <source>, at character {0}</source>
      <translation>, символ {0}</translation>
    </message>
    <message>
      <source>-1 and +1</source>
      <translation>-1 и +1</translation>
    </message>
    <message>
      <source>0 and 1</source>
      <translation>0 и 1</translation>
    </message>
    <message>
      <source>0 compares the examples of a batch, -1 the outputs of one example.</source>
      <translation>0 сравнивает примеры пакета, -1 — выходы одного примера.</translation>
    </message>
    <message>
      <source>1 - 2 sum(y p) / (sum(y) + sum(p)): the overlap of two masks, for segmentation with small objects.</source>
      <translation>1 - 2 sum(y p) / (sum(y) + sum(p)): перекрытие двух масок, для сегментации с мелкими объектами.</translation>
    </message>
    <message>
      <source>1 x 1</source>
      <translation>1 x 1</translation>
    </message>
    <message>
      <source>1 x 1 before 3 x 3</source>
      <translation>1 x 1 перед 3 x 3</translation>
    </message>
    <message>
      <source>1 x 1 before 5 x 5</source>
      <translation>1 x 1 перед 5 x 5</translation>
    </message>
    <message>
      <source>1 x 1 convolution</source>
      <translation>Свёртка 1 x 1</translation>
    </message>
    <message>
      <source>1,797 handwritten digits of 8 x 8 pixels.</source>
      <translation>1797 рукописных цифр размером 8 x 8 пикселей.</translation>
    </message>
    <message>
      <source>100 times the mean of |(y - p) / y|.</source>
      <translation>100 × среднее от |(y - p) / y|.</translation>
    </message>
    <message>
      <source>100 times the mean of |(y - p) / y|. For targets that are never near zero.</source>
      <translation>100 × среднее от |(y - p) / y|. Для целей, которые никогда не близки к нулю.</translation>
    </message>
    <message>
      <source>21,000 digits of 28 x 28 pixels from many fonts, distorted; shipped with the program.</source>
      <translation>21 000 искажённых цифр 28 x 28 пикселей из многих шрифтов; поставляются с программой.</translation>
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
      <translation>5000 цветных фигур 32 x 32 пикселя, восемь видов; поставляются с программой.</translation>
    </message>
    <message>
      <source>60,000 colour photographs of 32 x 32 pixels, 100 classes, 169 MB.</source>
      <translation>60 000 цветных фотографий 32 x 32 пикселя, 100 классов, 169 МБ.</translation>
    </message>
    <message>
      <source>60,000 colour photographs of 32 x 32 pixels, ten classes, 170 MB.</source>
      <translation>60 000 цветных фотографий 32 x 32 пикселя, десять классов, 170 МБ.</translation>
    </message>
    <message>
      <source>70,000 handwritten digits of 28 x 28 pixels, ten classes, 11 MB.</source>
      <translation>70 000 рукописных цифр 28 x 28 пикселей, десять классов, 11 МБ.</translation>
    </message>
    <message>
      <source>70,000 pieces of clothing of 28 x 28 pixels, ten classes, 30 MB.</source>
      <translation>70 000 предметов одежды 28 x 28 пикселей, десять классов, 30 МБ.</translation>
    </message>
    <message>
      <source>; did you mean {0}?</source>
      <translation>; может быть, {0}?</translation>
    </message>
    <message>
      <source>A 1 x 1 convolution on the skip. auto: where channels or size change.</source>
      <translation>Свёртка 1 x 1 на обходной связи. auto: там, где меняются каналы или размер.</translation>
    </message>
    <message>
      <source>A NumPy array of inputs in one file and of labels in another. Inputs may be larger than the memory: they are read while training.</source>
      <translation>Массив NumPy входов в одном файле и меток в другом. Входы могут быть больше памяти: они читаются во время обучения.</translation>
    </message>
    <message>
      <source>A batch of {0} examples takes {1} MB, but these examples are read from their file in pieces of {2} MB at most; choose a smaller batch size</source>
      <translation>Пакет из {0} примеров занимает {1} МБ, но эти примеры читаются из файла частями не больше {2} МБ; выберите меньший размер пакета</translation>
    </message>
    <message>
      <source>A callback may end one run before the others.</source>
      <translation>Обратный вызов может закончить один запуск раньше других.</translation>
    </message>
    <message>
      <source>A class must be from 0 to {0}. Received: {1}</source>
      <translation>Класс должен быть от 0 до {0}. Получено: {1}</translation>
    </message>
    <message>
      <source>A column is named twice among the labels {0}.</source>
      <translation>Среди меток {0} один столбец назван дважды.</translation>
    </message>
    <message>
      <source>A convolution without bias, batch normalization and an activation function: the unit of which most networks for pictures are made (Ioffe and Szegedy 2015).</source>
      <translation>Свёртка без смещения, пакетная нормализация и функция активации: звено, из которых сделано большинство сетей для картинок (Ioffe and Szegedy 2015).</translation>
    </message>
    <message>
      <source>A convolutional network with the design choices of a vision transformer (Liu et al. 2022).</source>
      <translation>Свёрточная сеть с приёмами построения зрительного трансформера (Liu et al. 2022).</translation>
    </message>
    <message>
      <source>A curve for each layer: the norm of its gradient, of its weights, what share of its weights one step changes, mean and deviation of its output, and how many of its units are saturated or dead. The curves stay when the view is hidden; nothing is looked at meanwhile. Gradients are those of the loss of at most 32 training examples, without penalties.
How to read it: curves should stay of one size and not drift apart by powers of ten. A step usually changes about a thousandth of the weights (dashed): much more is a learning rate that is too large, much less one that is too small.
update = ‖w after - w before‖ / ‖w before‖ of one step, measured between two looks; over several steps it is the way from the first to the last, by their number, which turns make shorter. Where it cannot be measured it is estimated, which is said below.</source>
      <translation>Кривая для каждого слоя: норма его градиента, его весов, какую долю весов меняет один шаг, среднее и отклонение выхода, сколько нейронов насыщено или мертво. Кривые остаются, когда вид скрыт; тогда ничего не измеряется. Градиенты — от ошибки по не более чем 32 обучающим примерам, без штрафов.
Как читать: кривые должны оставаться одной величины и не расходиться на порядки. Обычно шаг меняет около тысячной доли весов (штрихи): намного больше — скорость обучения велика, намного меньше — мала.
обновление = ‖w после - w до‖ / ‖w до‖ за один шаг, измеренное между двумя взглядами; за несколько шагов это путь от первого к последнему, делённый на их число, и повороты его укорачивают. Где измерить нельзя, оно оценено, о чём сказано внизу.</translation>
    </message>
    <message>
      <source>A deep network with initial weights far too large: the loss is lost within a few steps. Ask the doctor, and try a remedy.</source>
      <translation>Глубокая сеть со слишком большими начальными весами: потери гибнут за несколько шагов. Спросите доктора и попробуйте средство.</translation>
    </message>
    <message>
      <source>A dense layer over axes of your choice, written as an Einstein sum. For transformers and other weights with many axes.</source>
      <translation>Полносвязный слой по выбранным вами осям, записанный как сумма Эйнштейна. Для трансформеров и других весов со многими осями.</translation>
    </message>
    <message>
      <source>A dense layer works on the last axis alone: it would treat every place by itself and give as many outputs as there are places. Flatten lays everything in one row; GlobalAveragePooling takes the mean of each map and needs far fewer weights.</source>
      <translation>Полносвязный слой работает только по последней оси: он обработал бы каждое место отдельно и дал бы столько выходов, сколько мест. Flatten выкладывает всё в один ряд; GlobalAveragePooling берёт среднее каждой карты, и весов нужно гораздо меньше.</translation>
    </message>
    <message>
      <source>A disc inside a ring.</source>
      <translation>Круг внутри кольца.</translation>
    </message>
    <message>
      <source>A few percent are harmless. If most units of a layer are dead or saturated, lower the learning rate, take another initialisation or another activation function.</source>
      <translation>Несколько процентов безвредны. Если большинство нейронов слоя мертво или насыщено, уменьшите скорость обучения, возьмите другую инициализацию или другую функцию активации.</translation>
    </message>
    <message>
      <source>A folder for TensorFlow Serving and TensorFlow.js; it computes but does not train.</source>
      <translation>Папка для TensorFlow Serving и TensorFlow.js; вычисляет, но не обучается.</translation>
    </message>
    <message>
      <source>A formula of x: numbers, + - * / ^, brackets, pi, e, and functions such as sin, exp, log, sqrt, abs, step, relu, min, max, where.</source>
      <translation>Формула от x: числа, + - * / ^, скобки, pi, e и функции, такие как sin, exp, log, sqrt, abs, step, relu, min, max, where.</translation>
    </message>
    <message>
      <source>A function of x that you type, such as x * sigmoid(x). Training goes down the slope that the formula has; it is drawn beside it.</source>
      <translation>Функция от x, которую вы вводите, например x * sigmoid(x). Обучение спускается по наклону этой формулы; он нарисован рядом.</translation>
    </message>
    <message>
      <source>A gate at 1 is open, at 0 it is closed. A forget gate near 1 keeps the cell state, and with it the gradient, over many steps; an input gate near 0 writes nothing; an output gate near 0 hides what is kept. In a GRU an update gate near 1 keeps the state. Point at a step to see its numbers, click to keep it. The sums are those of the layer itself.</source>
      <translation>Вентиль у 1 открыт, у 0 закрыт. Вентиль забывания около 1 хранит состояние ячейки, а с ним и градиент, много шагов; входной около 0 ничего не пишет; выходной около 0 скрывает хранимое. В GRU вентиль обновления около 1 хранит состояние. Укажите шаг, чтобы увидеть числа, щёлкните, чтобы закрепить. Суммы — самого слоя.</translation>
    </message>
    <message>
      <source>A kernel slides over the chosen picture, or over a map of a layer, and gives a new map: at each place the sum of the products of its numbers and what lies under it.</source>
      <translation>Ядро скользит по выбранной картинке или карте слоя и даёт новую карту: в каждом месте сумма произведений его чисел и того, что лежит под ним.</translation>
    </message>
    <message>
      <source>A large network learns 60 noisy points by heart: its training loss falls while the validation loss rises. Its twin with dropout and L2 stays near the truth.</source>
      <translation>Большая сеть учит 60 зашумлённых точек наизусть: её потери на обучении падают, а на проверке растут. Её двойник с дропаутом и L2 держится близко к истине.</translation>
    </message>
    <message>
      <source>A large number in row i and column j means that input i pulls output j strongly. A row near zero is an input that the network ignores.</source>
      <translation>Большое число в строке i и столбце j значит, что вход i сильно тянет выход j. Строка около нуля — вход, на который сеть не смотрит.</translation>
    </message>
    <message>
      <source>A learning rate of {0} is far too high for {1}.</source>
      <translation>Скорость обучения {0} слишком велика для {1}.</translation>
    </message>
    <message>
      <source>A local copy; empty = where Keras keeps its downloads, else download it once.</source>
      <translation>Копия на диске; пусто — там, где Keras хранит загрузки, иначе скачать один раз.</translation>
    </message>
    <message>
      <source>A loss that does not fall</source>
      <translation>Потери, которые не падают</translation>
    </message>
    <message>
      <source>A loss that explodes</source>
      <translation>Потери, которые взрываются</translation>
    </message>
    <message>
      <source>A loss that is not finite</source>
      <translation>Потери, которые не конечны</translation>
    </message>
    <message>
      <source>A loss that you type, of y, the target, and p, the output, such as (y - p)^2. What it leaves of the last axis is averaged.</source>
      <translation>Функция потерь, которую вы вводите, от y — цели и p — выхода, например (y - p)^2. То, что она оставляет от последней оси, усредняется.</translation>
    </message>
    <message>
      <source>A metric of another kind of labels compares numbers that do not mean the same, and its result means nothing, with or without an error message. Accuracy takes the form that fits the loss by itself.</source>
      <translation>Метрика для меток другого вида сравнивает числа, которые значат не одно и то же, и её результат ничего не значит — с сообщением об ошибке или без него. Доля верных ответов сама принимает вид, подходящий к функции потерь.</translation>
    </message>
    <message>
      <source>A metric of the file is not known here and was left out.</source>
      <translation>Метрика из файла здесь неизвестна и опущена.</translation>
    </message>
    <message>
      <source>A metric that cannot mean anything</source>
      <translation>Метрика, которая ничего не может значить</translation>
    </message>
    <message>
      <source>A narrow band means that luck matters little. Call one setting better than another only where their bands are apart.</source>
      <translation>Узкая полоса значит, что случай мало что решает. Называйте одну настройку лучше другой только там, где их полосы не пересекаются.</translation>
    </message>
    <message>
      <source>A network with one hidden layer can follow any curve; take units away and see where it gives up.</source>
      <translation>Сеть с одним скрытым слоем может следовать любой кривой; убирайте нейроны и смотрите, где она сдаётся.</translation>
    </message>
    <message>
      <source>A plain stack of 3 x 3 convolutions (Simonyan and Zisserman 2015).</source>
      <translation>Простая цепочка свёрток 3 x 3 (Simonyan and Zisserman 2015).</translation>
    </message>
    <message>
      <source>A program that subtracts one from the other repeats the shorter of them, or compares each output with each target, and gives a loss that means nothing. Both must have one shape.</source>
      <translation>Программа, которая вычитает одно из другого, повторяет более короткое или сравнивает каждый выход с каждой целью и даёт потери, которые ничего не значат. Форма у обоих должна быть одна.</translation>
    </message>
    <message>
      <source>A recurrent layer as a chain: a box for each time step of the chosen sequence. Below it what the layer reads at this step, in it the state after the step, of an LSTM also the cell state, above it what the layer hands on. The colours are the numbers, or the norm of all of them. Both readings of a bidirectional layer stand above each other.</source>
      <translation>Рекуррентный слой как цепочка: по прямоугольнику на каждый шаг времени выбранной последовательности. Под ним — что слой читает на этом шаге, в нём — состояние после шага, у LSTM также состояние ячейки, над ним — что слой отдаёт дальше. Цвета — это числа или их общая норма. Оба прочтения двунаправленного слоя стоят друг над другом.</translation>
    </message>
    <message>
      <source>A residual block for deep networks: a 1 x 1 convolution makes the channels fewer, a 3 x 3 one works on them, and a 1 x 1 one restores them (He et al. 2016, figure 5).</source>
      <translation>Остаточный блок для глубоких сетей: свёртка 1 x 1 уменьшает число каналов, свёртка 3 x 3 работает с ними, и свёртка 1 x 1 восстанавливает их (He et al. 2016, рис. 5).</translation>
    </message>
    <message>
      <source>A result that was chosen because it is the best on the test part looks better than it is. Choose by a validation part, and look at the test part once, at the end.</source>
      <translation>Результат, выбранный за то, что он лучший на тестовой части, выглядит лучше, чем он есть. Выбирайте по проверочной части, а на тестовую посмотрите один раз, в конце.</translation>
    </message>
    <message>
      <source>A row whose word comes several times in the batch moves a little differently: Keras squares its slopes one by one.</source>
      <translation>Строка, слово которой встречается в пакете несколько раз, сдвигается немного иначе: Keras возводит её наклоны в квадрат по одному.</translation>
    </message>
    <message>
      <source>A sandbox for gradient descent on a function Q of two variables. It needs no network and no run.
Click on the surface to choose a start; Ctrl+click adds another, up to eight. Each path has its own colour; a ring marks its end. Another surface sets its own start and a rate that suits.
Each step goes against the gradient, across the contour lines: x_new = x − rate · gradient. With momentum a step keeps a share of its velocity: velocity = momentum · velocity − rate · gradient, x_new = x + velocity. Nesterov's variant takes the gradient's part once more after that. Arrows show the velocity of the last steps.
What to try: in the ravine plain descent jumps from wall to wall; a lower rate with momentum 0.9 gets along. In two valleys the start decides where the path ends. Too small a rate takes long, too large a rate diverges.
A descent stops after the most steps, or when a step changes Q by less than the least change.
The wheel zooms, dragging shifts, a double click shows everything.</source>
      <translation>Песочница для градиентного спуска по функции Q двух переменных. Ни сеть, ни запуск не нужны.
Щёлкните поверхность, чтобы выбрать начало; Ctrl+щелчок добавляет ещё одно, всего до восьми. У каждого пути свой цвет; кольцо отмечает его конец. Другая поверхность задаёт своё начало и подходящую скорость обучения.
Каждый шаг идёт против градиента, поперёк линий уровня: x_new = x − rate · gradient. С импульсом (momentum) шаг сохраняет долю своей скорости движения: velocity = momentum · velocity − rate · gradient, x_new = x + velocity. Вариант Нестерова после этого берёт вклад градиента ещё раз. Стрелки показывают скорость движения (velocity) на последних шагах.
Что попробовать: в овраге простой спуск прыгает от стенки к стенке; меньшая скорость обучения с импульсом 0.9 продвигается дальше. В двух долинах начало решает, где кончится путь. При слишком малой скорости обучения спуск долог, при слишком большой — расходится.
Спуск останавливается после наибольшего числа шагов или когда шаг меняет Q меньше, чем на наименьшее изменение.
Колесо увеличивает, перетаскивание сдвигает, двойной щелчок показывает всё.</translation>
    </message>
    <message>
      <source>A sigmoid of straight lines that reaches 0 at -1 and 1 at 1.</source>
      <translation>Сигмоида из отрезков прямых, которая равна 0 в -1 и 1 в 1.</translation>
    </message>
    <message>
      <source>A single unit learns AND and OR, but never XOR: choose XOR in the data panel, then add a hidden layer.</source>
      <translation>Один нейрон выучивает AND и OR, но никогда XOR: выберите XOR на панели данных, затем добавьте скрытый слой.</translation>
    </message>
    <message>
      <source>A small file for telephones and microcontrollers, formerly TensorFlow Lite; it computes but does not train.</source>
      <translation>Маленький файл для телефонов и микроконтроллеров, прежде TensorFlow Lite; вычисляет, но не обучается.</translation>
    </message>
    <message>
      <source>A smooth ReLU much like SiLU (Misra 2019).</source>
      <translation>Гладкая ReLU, очень похожая на SiLU (Misra 2019).</translation>
    </message>
    <message>
      <source>A smooth ReLU that dips below zero before it rises (Ramachandran et al. 2017).</source>
      <translation>Гладкая ReLU, которая опускается ниже нуля, прежде чем расти (Ramachandran et al. 2017).</translation>
    </message>
    <message>
      <source>A smooth ReLU that is always above zero. For outputs that must be positive, such as a spread.</source>
      <translation>Гладкая ReLU, которая всегда выше нуля. Для выходов, которые должны быть положительными, например разброса.</translation>
    </message>
    <message>
      <source>A smooth ReLU that is exactly zero below -1.</source>
      <translation>Гладкая ReLU, равная нулю ниже -1.</translation>
    </message>
    <message>
      <source>A smooth ReLU without exponentials; faster than softplus.</source>
      <translation>Гладкая ReLU без экспонент; быстрее softplus.</translation>
    </message>
    <message>
      <source>A smooth path down is good. Zigzag between two walls, or a path that leaves the picture, means that the rate is too large for the steepest direction.</source>
      <translation>Плавный путь вниз — хорошо. Зигзаг между двумя стенами или путь за край картинки значит, что скорость велика для самого крутого направления.</translation>
    </message>
    <message>
      <source>A step is one batch; an epoch is over when every example has been seen once.</source>
      <translation>Шаг — это один пакет; эпоха закончена, когда каждый пример показан один раз.</translation>
    </message>
    <message>
      <source>A straight line downwards is a gradient that vanishes: what happened so long ago hardly changes the weights any more. A line upwards is one that explodes: clip it. A level line remembers. An LSTM's cell state falls more slowly than a simple layer's state. A line that ends is truncated there.</source>
      <translation>Прямая вниз — затухающий градиент: то, что было так давно, уже почти не меняет веса. Линия вверх — взрывающийся: усеките его. Ровная линия помнит. Состояние ячейки LSTM падает медленнее состояния простого слоя. Обрывающаяся линия там усечена.</translation>
    </message>
    <message>
      <source>A table in a text file: one example in each row, the labels in one or more columns, numbers in the others.</source>
      <translation>Таблица в текстовом файле: в каждой строке один пример, в одном или нескольких столбцах метки, в остальных числа.</translation>
    </message>
    <message>
      <source>A twin trains beside the project, step for step: on the same data, from the same initial weights, with the same batches. Only what you change about it differs, so that a difference between the curves comes from that.
Press Twin and choose what differs, or take one of the ready-made comparisons; then press Play. Settings can be changed while the twins train, and each run can be told to wait.
The list at the end says what is equal and what is not: two things changed at once, or fewer updates in an epoch, make a comparison hard to read.</source>
      <translation>Двойник учится рядом с проектом шаг в шаг: на тех же данных, с тех же начальных весов, на тех же пакетах. Отличается только то, что вы в нём измените, так что разница между кривыми происходит от этого.
Нажмите «Двойник» и выберите, что отличается, или возьмите одно из готовых сравнений; затем нажмите «Пуск». Настройки можно менять, пока двойники учатся, и каждый запуск можно приостановить.
Список в конце говорит, что одинаково, а что нет: две одновременные перемены или меньше обновлений за эпоху делают сравнение трудным для понимания.</translation>
    </message>
    <message>
      <source>A unit is saturated where its activation function is flat: |tanh| above 0.97, a sigmoid below 0.03 or above 0.97. There the gradient is almost zero and the unit stops learning. A dead unit is a ReLU that gives 0 for every example. Shares are taken over the first 256 training examples; of layers with several outputs each has a row. The curves of before stay when the view is hidden; of what was trained meanwhile the kept epochs are filled in. Scaled inputs and smaller initial weights keep them low.</source>
      <translation>Нейрон насыщен там, где его функция активации плоская: |tanh| выше 0.97, сигмоида ниже 0.03 или выше 0.97. Там градиент почти ноль, и нейрон перестаёт учиться. Мёртвый нейрон — ReLU, дающий 0 для каждого примера. Доли берутся по первым 256 обучающим примерам; у слоёв с несколькими выходами по строке на каждый. Прежние кривые остаются, когда вид скрыт; из обученного за это время добавляются сохранённые эпохи. Масштабированные входы и меньшие начальные веса держат их низкими.</translation>
    </message>
    <message>
      <source>A weight is chosen by the class of an example. For numbers, give each example a weight of its own in the data.</source>
      <translation>Вес выбирается по классу примера. Для чисел задайте вес каждого примера в самих данных.</translation>
    </message>
    <message>
      <source>A weight must be a finite number. Received: {0}</source>
      <translation>Вес должен быть конечным числом. Получено: {0}</translation>
    </message>
    <message>
      <source>A weighted sum of weighted sums is again a weighted sum. However many linear layers follow each other, the network can only draw straight lines; a function between them, such as ReLU, changes that.</source>
      <translation>Взвешенная сумма взвешенных сумм — снова взвешенная сумма. Сколько бы линейных слоёв ни шло подряд, сеть проводит только прямые; функция между ними, например ReLU, это меняет.</translation>
    </message>
    <message>
      <source>A yes-or-no question: move the threshold on the ROC curve and weigh precision against recall.</source>
      <translation>Вопрос «да или нет»: двигайте порог по ROC-кривой и взвешивайте точность против полноты.</translation>
    </message>
    <message>
      <source>AND</source>
      <translation>AND (И)</translation>
    </message>
    <message>
      <source>Absolute value</source>
      <translation>Модуль числа</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>Доля верных ответов (accuracy)</translation>
    </message>
    <message>
      <source>Activation</source>
      <translation>Активация</translation>
    </message>
    <message>
      <source>Activations</source>
      <translation>Активации</translation>
    </message>
    <message>
      <source>Activity penalty</source>
      <translation>Штраф за активность</translation>
    </message>
    <message>
      <source>Activity regularizer</source>
      <translation>Регуляризатор активности</translation>
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
      <translation>Бета 1 для Adam</translation>
    </message>
    <message>
      <source>Adam beta 2</source>
      <translation>Бета 2 для Adam</translation>
    </message>
    <message>
      <source>Adam lr ratio</source>
      <translation>Отношение скорости для Adam</translation>
    </message>
    <message>
      <source>Adam that divides by the largest recent gradient instead of the mean square. Steady with rare features.</source>
      <translation>Adam, который делит на наибольший недавний градиент вместо среднего квадрата. Устойчив при редких признаках.</translation>
    </message>
    <message>
      <source>Adam that keeps only row and column sums of its running means, to save memory (Shazeer and Stern 2018).</source>
      <translation>Adam, который ради памяти хранит только суммы скользящих средних по строкам и столбцам (Shazeer and Stern 2018).</translation>
    </message>
    <message>
      <source>Adam weight decay</source>
      <translation>Затухание весов для Adam</translation>
    </message>
    <message>
      <source>Adam with Nesterov's look ahead (Dozat 2016).</source>
      <translation>Adam с заглядыванием вперёд по Нестерову (Dozat 2016).</translation>
    </message>
    <message>
      <source>Adam with a step for each layer in proportion to its weights (You et al. 2020). Made for very large batches.</source>
      <translation>Adam с шагом для каждого слоя, пропорциональным его весам (You et al. 2020). Создан для очень больших пакетов.</translation>
    </message>
    <message>
      <source>Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019). The usual choice for transformers.</source>
      <translation>Adam с затуханием весов отдельно от градиента (Loshchilov and Hutter 2019). Обычный выбор для трансформеров.</translation>
    </message>
    <message>
      <source>AdamW</source>
      <translation>AdamW</translation>
    </message>
    <message>
      <source>AdamW that averages its weights so that no schedule is needed (Defazio et al. 2024).</source>
      <translation>AdamW, который усредняет веса, так что расписание не нужно (Defazio et al. 2024).</translation>
    </message>
    <message>
      <source>Adamax</source>
      <translation>Adamax</translation>
    </message>
    <message>
      <source>Adaptive average pooling 1D</source>
      <translation>Адаптивный средний пулинг 1D</translation>
    </message>
    <message>
      <source>Adaptive average pooling 2D</source>
      <translation>Адаптивный средний пулинг 2D</translation>
    </message>
    <message>
      <source>Adaptive average pooling 3D</source>
      <translation>Адаптивный средний пулинг 3D</translation>
    </message>
    <message>
      <source>Adaptive max pooling 1D</source>
      <translation>Адаптивный макс-пулинг 1D</translation>
    </message>
    <message>
      <source>Adaptive max pooling 2D</source>
      <translation>Адаптивный макс-пулинг 2D</translation>
    </message>
    <message>
      <source>Adaptive max pooling 3D</source>
      <translation>Адаптивный макс-пулинг 3D</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Сложение</translation>
    </message>
    <message>
      <source>Add GlobalAveragePooling and a dense layer</source>
      <translation>Добавить GlobalAveragePooling и полносвязный слой</translation>
    </message>
    <message>
      <source>Add a border instead of distorting.</source>
      <translation>Добавить поля, а не искажать.</translation>
    </message>
    <message>
      <source>Add a dense layer without a function</source>
      <translation>Добавить полносвязный слой без функции</translation>
    </message>
    <message>
      <source>Add a learnt constant to each output. Needless right before a normalization.</source>
      <translation>Прибавлять к каждому выходу выученную константу. Не нужно прямо перед нормализацией.</translation>
    </message>
    <message>
      <source>Add a learnt shift.</source>
      <translation>Прибавлять выученный сдвиг.</translation>
    </message>
    <message>
      <source>Add a step that brings the inputs near 0 and 1: division by 255 for pictures, else standardisation; then train anew.</source>
      <translation>Добавить шаг, который приводит входы к величинам около 0 и 1: деление на 255 для картинок, иначе стандартизацию; затем обучить заново.</translation>
    </message>
    <message>
      <source>Add a step that brings the targets near 0 and 1, fitted on the training part; then train anew.</source>
      <translation>Добавить шаг, который приводит целевые значения к окрестности 0 и 1 (параметры шага — по обучающей части), и обучить заново.</translation>
    </message>
    <message>
      <source>Add dropout</source>
      <translation>Добавить дропаут</translation>
    </message>
    <message>
      <source>Add the step “{0}”</source>
      <translation>Добавить шаг «{0}»</translation>
    </message>
    <message>
      <source>Add up the gradients of so many batches before each change of the weights.</source>
      <translation>Складывать градиенты стольких пакетов перед каждым изменением весов.</translation>
    </message>
    <message>
      <source>Add {0} and a dense layer with {1} units</source>
      <translation>Добавить {0} и полносвязный слой с числом нейронов {1}</translation>
    </message>
    <message>
      <source>Added after the factor.</source>
      <translation>Прибавляется после множителя.</translation>
    </message>
    <message>
      <source>Added to the size that the rate is divided by.</source>
      <translation>Прибавляется к размеру, на который делится скорость.</translation>
    </message>
    <message>
      <source>Addition factor</source>
      <translation>Множитель сложения</translation>
    </message>
    <message>
      <source>Additive attention</source>
      <translation>Аддитивное внимание</translation>
    </message>
    <message>
      <source>Adds a border of zeros around a sequence.</source>
      <translation>Добавляет к последовательности поля из нулей.</translation>
    </message>
    <message>
      <source>Adds a border of zeros around a volume.</source>
      <translation>Добавляет к объёму поля из нулей.</translation>
    </message>
    <message>
      <source>Adds a border of zeros around an image.</source>
      <translation>Добавляет к изображению поля из нулей.</translation>
    </message>
    <message>
      <source>Adds its inputs value by value. Makes the skip link of a residual net.</source>
      <translation>Складывает свои входы значение за значением. Создаёт обходную связь остаточной сети.</translation>
    </message>
    <message>
      <source>Adds l1 * sum(|w|) + l2 * sum(w^2): picks inputs and keeps the rest small.</source>
      <translation>Прибавляет l1 * sum(|w|) + l2 * sum(w^2): отбирает входы и держит остальное малым.</translation>
    </message>
    <message>
      <source>Adds l1 * sum(|w|). Pushes weights that matter little to exactly zero, so it picks inputs.</source>
      <translation>Прибавляет l1 * sum(|w|). Прижимает маловажные веса точно к нулю и так отбирает входы.</translation>
    </message>
    <message>
      <source>Adds l2 * sum(w^2). Keeps all weights small and the learnt function smooth.</source>
      <translation>Прибавляет l2 * sum(w^2). Держит все веса малыми, а выученную функцию гладкой.</translation>
    </message>
    <message>
      <source>Adds random noise to its input while training. Near the input it acts like more data.</source>
      <translation>Прибавляет ко входу случайный шум во время обучения. Рядом со входом действует как дополнительные данные.</translation>
    </message>
    <message>
      <source>After the last convolution a classifier takes the mean of each map (GlobalAveragePooling) or lays them in a row (Flatten), and a dense layer weighs them for each class.</source>
      <translation>После последней свёртки классификатор берёт среднее каждой карты (GlobalAveragePooling) или выкладывает их в ряд (Flatten), а полносвязный слой взвешивает их для каждого класса.</translation>
    </message>
    <message>
      <source>AlexNet-style network</source>
      <translation>Сеть в стиле AlexNet</translation>
    </message>
    <message>
      <source>All equal to one number.</source>
      <translation>Все равны одному числу.</translation>
    </message>
    <message>
      <source>All maps of one layer, each the answer of one filter at every place of the picture: for the chosen example, or their mean over the training examples of a class. Below, the chosen map lies over the picture, and a histogram counts its values.</source>
      <translation>Все карты одного слоя, каждая — ответ одного фильтра в каждом месте картинки: для выбранного примера или в среднем по обучающим примерам класса. Ниже выбранная карта лежит поверх картинки, а гистограмма считает её значения.</translation>
    </message>
    <message>
      <source>All one. Usual for scales.</source>
      <translation>Одни единицы. Обычно для масштабов.</translation>
    </message>
    <message>
      <source>All ops</source>
      <translation>Все операции</translation>
    </message>
    <message>
      <source>All other layers start from the same initial weights.</source>
      <translation>Все остальные слои начинают с одних и тех же начальных весов.</translation>
    </message>
    <message>
      <source>All runs learn from the same data, prepared in the same way.</source>
      <translation>Все запуски учатся на одних данных, подготовленных одинаково.</translation>
    </message>
    <message>
      <source>All runs start from the same initial weights.</source>
      <translation>Все запуски начинают с одних и тех же начальных весов.</translation>
    </message>
    <message>
      <source>All runs train equally long.</source>
      <translation>Все запуски обучаются одинаково долго.</translation>
    </message>
    <message>
      <source>All runs use {0} with the same settings.</source>
      <translation>Все запуски используют {0} с одинаковыми настройками.</translation>
    </message>
    <message>
      <source>All runs use {0}, but the learning rate changes in different ways.</source>
      <translation>Все запуски используют {0}, но скорость обучения меняется по-разному.</translation>
    </message>
    <message>
      <source>All runs use {0}, with different settings.</source>
      <translation>Все запуски используют {0} с разными настройками.</translation>
    </message>
    <message>
      <source>All zero. Usual for biases; as weights of a hidden layer all units stay equal and learn nothing apart.</source>
      <translation>Одни нули. Обычно для смещений; как веса скрытого слоя оставляют все нейроны одинаковыми, и они не учатся разному.</translation>
    </message>
    <message>
      <source>All {0} units of {1} are dead: they give 0 for each of {2} examples, so nothing passes through and no gradient comes back.{3}</source>
      <translation>Все нейроны ({0}) слоя {1} мертвы: они дают 0 на каждом из примеров ({2}), так что ничего не проходит и градиент не возвращается.{3}</translation>
    </message>
    <message>
      <source>All {0} units of {1} began with the same weights, so they get the same gradient and stay the same: the layer is worth a single unit.</source>
      <translation>Все нейроны ({0}) слоя {1} начали с одинаковых весов, поэтому получают одинаковый градиент и остаются одинаковыми: слой стоит одного нейрона.</translation>
    </message>
    <message>
      <source>Alpha</source>
      <translation>Альфа</translation>
    </message>
    <message>
      <source>Alpha constraint</source>
      <translation>Ограничение альфа</translation>
    </message>
    <message>
      <source>Alpha dropout</source>
      <translation>Альфа-дропаут</translation>
    </message>
    <message>
      <source>Alpha initializer</source>
      <translation>Инициализатор альфа</translation>
    </message>
    <message>
      <source>Alpha regularizer</source>
      <translation>Регуляризатор альфа</translation>
    </message>
    <message>
      <source>Also change brightness, colour, contrast and sharpness.</source>
      <translation>Менять также яркость, цвет, контраст и резкость.</translation>
    </message>
    <message>
      <source>Also give the attention weights, as a second output: how much each query takes from each value.</source>
      <translation>Выдавать также веса внимания вторым выходом: сколько каждый запрос берёт от каждого значения.</translation>
    </message>
    <message>
      <source>Also give the last state, as further outputs. For a decoder.</source>
      <translation>Выдавать также последнее состояние, дополнительными выходами. Для декодера.</translation>
    </message>
    <message>
      <source>Always positive and growing ever faster. For outputs that are rates or counts.</source>
      <translation>Всегда положительна и растёт всё быстрее. Для выходов, которые означают частоты или количества.</translation>
    </message>
    <message>
      <source>Amsgrad</source>
      <translation>AMSGrad</translation>
    </message>
    <message>
      <source>An LSTM reads ten letters and is asked for the first. Watch its gates keep it; a simple RNN in its place forgets.</source>
      <translation>LSTM читает десять букв, и её спрашивают о первой. Смотрите, как вентили её удерживают; простая RNN на её месте забывает.</translation>
    </message>
    <message>
      <source>An LSTM whose sums are convolutions (Shi et al. 2015): reads pictures over time and keeps where things are. For video and weather maps.</source>
      <translation>LSTM, в которой суммы — свёртки (Shi et al. 2015): читает картинки во времени и помнит, где что находится. Для видео и карт погоды.</translation>
    </message>
    <message>
      <source>An LSTM whose sums are convolutions (Shi et al. 2015): reads sequences over time and keeps where things are. For video and weather maps.</source>
      <translation>LSTM, в которой суммы — свёртки (Shi et al. 2015): читает последовательности во времени и помнит, где что находится. Для видео и карт погоды.</translation>
    </message>
    <message>
      <source>An LSTM whose sums are convolutions (Shi et al. 2015): reads volumes over time and keeps where things are. For video and weather maps.</source>
      <translation>LSTM, в которой суммы — свёртки (Shi et al. 2015): читает объёмы во времени и помнит, где что находится. Для видео и карт погоды.</translation>
    </message>
    <message>
      <source>An earlier epoch is shown; press Play to go on from it, or go back to the end, and then write weights</source>
      <translation>Показана более ранняя эпоха; нажмите «Пуск», чтобы продолжить с неё, или вернитесь в конец и тогда записывайте веса</translation>
    </message>
    <message>
      <source>An embedding that can also turn vectors back into scores for each token, with the same table. Here it embeds.</source>
      <translation>Векторное представление, которое той же таблицей превращает векторы обратно в оценки токенов. Здесь оно представляет.</translation>
    </message>
    <message>
      <source>An epoch takes about {0} minutes on this machine; train on fewer examples first, or on a smaller network.</source>
      <translation>Эпоха занимает на этом компьютере около {0} мин; сначала обучайте на меньшем числе примеров или с меньшей сетью.</translation>
    </message>
    <message>
      <source>An output that is set to zero is a wrong answer, whatever the network computed, and its share of the loss teaches nothing. Dropout belongs between layers, in front of the last one.</source>
      <translation>Выход, обращённый в ноль, — неверный ответ, что бы ни вычислила сеть, и его доля потерь ничему не учит. Место дропаута — между слоями, перед последним из них.</translation>
    </message>
    <message>
      <source>Another recurrent layer for the way back; none = a copy of the first.</source>
      <translation>Другой рекуррентный слой для обратного пути; «нет» — копия первого.</translation>
    </message>
    <message>
      <source>Antialias</source>
      <translation>Сглаживание при сжатии</translation>
    </message>
    <message>
      <source>Applies an activation function to every value. Useful when something stands between the weights and the function.</source>
      <translation>Применяет функцию активации к каждому значению. Полезно, когда между весами и функцией что-то стоит.</translation>
    </message>
    <message>
      <source>Applies some randomly chosen changes one after the other, with one strength for all (Cubuk et al. 2020). Does nothing when the network predicts.</source>
      <translation>Применяет несколько случайно выбранных изменений одно за другим, с одной силой для всех (Cubuk et al. 2020). При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Applies the same layer, with the same weights, to every time step.</source>
      <translation>Применяет один и тот же слой с одними и теми же весами к каждому шагу времени.</translation>
    </message>
    <message>
      <source>Apply class balancing</source>
      <translation>Уравнивать классы</translation>
    </message>
    <message>
      <source>Apply the reset gate after the product with the state, as graphics cards do it; off is the first paper's way.</source>
      <translation>Применять вентиль сброса после произведения с состоянием, как делают видеокарты; выключено — как в первой статье.</translation>
    </message>
    <message>
      <source>Approximate</source>
      <translation>Приближённо</translation>
    </message>
    <message>
      <source>Area under the ROC curve: the chance that a positive example scores higher than a negative one. Or under the precision-recall curve.</source>
      <translation>Площадь под ROC-кривой: вероятность, что положительный пример получит оценку выше отрицательного. Или под кривой точность — полнота.</translation>
    </message>
    <message>
      <source>Area under the curve (AUC)</source>
      <translation>Площадь под кривой (AUC)</translation>
    </message>
    <message>
      <source>Arithmetic of a unit</source>
      <translation>Арифметика одного нейрона</translation>
    </message>
    <message>
      <source>Arranges the same values in another shape, row by row.</source>
      <translation>Располагает те же значения в другой форме, строка за строкой.</translation>
    </message>
    <message>
      <source>As convolutions and pooling, but a convolution with a step of 2 halves the maps in the place of the pooling: the network learns how to shrink (Springenberg et al. 2015).</source>
      <translation>Как «Свёртки и пулинг», но вместо пулинга карты уменьшает вдвое свёртка с шагом 2: сеть учится, как сжимать (Springenberg et al. 2015).</translation>
    </message>
    <message>
      <source>As in the file, before any preparation.</source>
      <translation>Как в файле, до всякой подготовки.</translation>
    </message>
    <message>
      <source>At most</source>
      <translation>Не больше</translation>
    </message>
    <message>
      <source>Attention</source>
      <translation>Внимание</translation>
    </message>
    <message>
      <source>Attention axes</source>
      <translation>Оси внимания</translation>
    </message>
    <message>
      <source>Attention block</source>
      <translation>Блок внимания</translation>
    </message>
    <message>
      <source>Attention to all positions and then two dense layers at each position, both with a skip and layer normalization (Vaswani et al. 2017, figure 1, left).</source>
      <translation>Внимание ко всем позициям, а затем два полносвязных слоя в каждой позиции, то и другое с обходной связью и послойной нормализацией (Vaswani et al. 2017, рис. 1, слева).</translation>
    </message>
    <message>
      <source>AugMix</source>
      <translation>AugMix</translation>
    </message>
    <message>
      <source>Augmentation</source>
      <translation>Аугментация</translation>
    </message>
    <message>
      <source>Auto contrast</source>
      <translation>Автоконтраст</translation>
    </message>
    <message>
      <source>Average</source>
      <translation>Среднее</translation>
    </message>
    <message>
      <source>Average pooling 1D</source>
      <translation>Средний пулинг 1D</translation>
    </message>
    <message>
      <source>Average pooling 2D</source>
      <translation>Средний пулинг 2D</translation>
    </message>
    <message>
      <source>Average pooling 3D</source>
      <translation>Средний пулинг 3D</translation>
    </message>
    <message>
      <source>Axes</source>
      <translation>Оси</translation>
    </message>
    <message>
      <source>Axes along which one slope is shared; 1, 2 for pictures gives one slope for each channel.</source>
      <translation>Оси, вдоль которых наклон общий; 1, 2 для картинок даёт по одному наклону на канал.</translation>
    </message>
    <message>
      <source>Axes over which attention runs; none = all but batch and features.</source>
      <translation>Оси, по которым идёт внимание; «нет» — все, кроме пакета и признаков.</translation>
    </message>
    <message>
      <source>Axes over which the overlap is counted; none = all, the batch too. 1, 2, 3 counts each picture on its own.</source>
      <translation>Оси, по которым считается перекрытие; «нет» — все, и пакет тоже. 1, 2, 3 считает каждую картинку отдельно.</translation>
    </message>
    <message>
      <source>Axis</source>
      <translation>Ось</translation>
    </message>
    <message>
      <source>Axis along which a norm is taken. 0 suits the weights of a dense layer: one norm for each unit.</source>
      <translation>Ось, вдоль которой берётся норма. 0 подходит для весов полносвязного слоя: по норме на нейрон.</translation>
    </message>
    <message>
      <source>Axis along which products are summed, in both inputs.</source>
      <translation>Ось, вдоль которой суммируются произведения, у обоих входов.</translation>
    </message>
    <message>
      <source>Axis along which they are joined; -1 is the last one.</source>
      <translation>Ось, вдоль которой они соединяются; -1 — последняя.</translation>
    </message>
    <message>
      <source>Axis of the classes or features.</source>
      <translation>Ось классов или признаков.</translation>
    </message>
    <message>
      <source>Axis of the classes; -1 is the last one.</source>
      <translation>Ось классов; -1 — последняя.</translation>
    </message>
    <message>
      <source>Axis over which it works.</source>
      <translation>Ось, по которой идёт работа.</translation>
    </message>
    <message>
      <source>Axis that has its own mean and variance; -1 is the last one.</source>
      <translation>Ось со своими средним и дисперсией; -1 — последняя.</translation>
    </message>
    <message>
      <source>Axis that holds the features; -1 is the last one.</source>
      <translation>Ось, на которой лежат признаки; -1 — последняя.</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>Backward layer</source>
      <translation>Обратный слой</translation>
    </message>
    <message>
      <source>Balls, hollow balls, boxes and crosses in a cube of 8 x 8 x 8 cells, four classes; drawn slice by slice.</source>
      <translation>Шары, полые шары, коробки и кресты в кубе из 8 x 8 x 8 ячеек, четыре класса; рисуются по срезам.</translation>
    </message>
    <message>
      <source>Balls, hollow balls, boxes and crosses. Walk through the slices of the volumes and of what every filter makes of them.</source>
      <translation>Шары, полые шары, коробки и кресты. Просматривайте срезы объёмов и того, что из них делает каждый фильтр.</translation>
    </message>
    <message>
      <source>Batch normalization</source>
      <translation>Пакетная нормализация</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>Размер пакета</translation>
    </message>
    <message>
      <source>Batches</source>
      <translation>Пакеты</translation>
    </message>
    <message>
      <source>Before any training the gradient of {0} is {1} times that of {2}: it grows on its way back through weights that are too large; those of {3} have the size {4}, and {5} is usual.</source>
      <translation>До всякого обучения градиент слоя {0} в {1} раз больше градиента слоя {2}: он растёт на пути назад через слишком большие веса; у слоя {3} они величиной {4}, а обычно {5}.</translation>
    </message>
    <message>
      <source>Before any training the loss is {0}, and a constant answer costs {1}: the initial weights of {2} are too large, {3} where {4} is usual.</source>
      <translation>До всякого обучения потери равны {0}, а постоянный ответ стоит {1}: начальные веса слоя {2} слишком велики: {3}, тогда как обычно {4}.</translation>
    </message>
    <message>
      <source>Before any training the outputs of {0} are {1} times as large as those of {2}: the initial weights are too large; those of {3} have the size {4}, and {5} is usual.</source>
      <translation>До всякого обучения выходы слоя {0} в {1} раз больше выходов слоя {2}: начальные веса слишком велики; у слоя {3} они величиной {4}, а обычно {5}.</translation>
    </message>
    <message>
      <source>Bends pictures like rubber (Simard et al. 2003). Good for handwriting. Does nothing when the network predicts.</source>
      <translation>Изгибает картинки как резину (Simard et al. 2003). Хорошо для рукописного текста. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Best patches</source>
      <translation>Лучшие фрагменты</translation>
    </message>
    <message>
      <source>Best precision with at least this recall.</source>
      <translation>Лучшая точность при полноте не ниже этой.</translation>
    </message>
    <message>
      <source>Best recall with at least this precision.</source>
      <translation>Лучшая полнота при точности не ниже этой.</translation>
    </message>
    <message>
      <source>Best share of negatives kept out with at least this share of positives found.</source>
      <translation>Лучшая доля отсеянных отрицательных при доле найденных положительных не ниже этой.</translation>
    </message>
    <message>
      <source>Best share of positives found with at least this share of negatives kept out.</source>
      <translation>Лучшая доля найденных положительных при доле отсеянных отрицательных не ниже этой.</translation>
    </message>
    <message>
      <source>Beta</source>
      <translation>Бета</translation>
    </message>
    <message>
      <source>Beta 1</source>
      <translation>Бета 1</translation>
    </message>
    <message>
      <source>Beta 2</source>
      <translation>Бета 2</translation>
    </message>
    <message>
      <source>Beta 2 decay</source>
      <translation>Затухание бета 2</translation>
    </message>
    <message>
      <source>Beta constraint</source>
      <translation>Ограничение бета</translation>
    </message>
    <message>
      <source>Beta initializer</source>
      <translation>Инициализатор бета</translation>
    </message>
    <message>
      <source>Beta regularizer</source>
      <translation>Регуляризатор бета</translation>
    </message>
    <message>
      <source>Bias axes</source>
      <translation>Оси смещения</translation>
    </message>
    <message>
      <source>Bias constraint</source>
      <translation>Ограничение смещений</translation>
    </message>
    <message>
      <source>Bias initializer</source>
      <translation>Инициализатор смещений</translation>
    </message>
    <message>
      <source>Bias regularizer</source>
      <translation>Регуляризатор смещений</translation>
    </message>
    <message>
      <source>Bidirectional</source>
      <translation>Двунаправленный слой</translation>
    </message>
    <message>
      <source>Bin boundaries</source>
      <translation>Границы интервалов</translation>
    </message>
    <message>
      <source>Binary accuracy</source>
      <translation>Бинарная доля верных ответов</translation>
    </message>
    <message>
      <source>Binary cross-entropy</source>
      <translation>Бинарная перекрёстная энтропия</translation>
    </message>
    <message>
      <source>Binary cross-entropy in which easy examples count less (Lin et al. 2017). For rare positives.</source>
      <translation>Бинарная перекрёстная энтропия, в которой лёгкие примеры значат меньше (Lin et al. 2017). Для редких положительных.</translation>
    </message>
    <message>
      <source>Binary focal cross-entropy</source>
      <translation>Бинарная фокальная перекрёстная энтропия</translation>
    </message>
    <message>
      <source>Binary overlap (IoU)</source>
      <translation>Бинарное перекрытие (IoU)</translation>
    </message>
    <message>
      <source>Blocks</source>
      <translation>Блоки</translation>
    </message>
    <message>
      <source>Blocks of parallel convolutions of different sizes (Szegedy et al. 2016).</source>
      <translation>Блоки параллельных свёрток разных размеров (Szegedy et al. 2016).</translation>
    </message>
    <message>
      <source>Blocks of two 3 x 3 convolutions and a pooling, each with twice the maps of the one before, and two dense layers: VGG (Simonyan and Zisserman 2015) for small pictures.</source>
      <translation>Блоки из двух свёрток 3 x 3 и пулинга, в каждом вдвое больше карт, чем в предыдущем, и два полносвязных слоя: VGG (Simonyan and Zisserman 2015) для маленьких картинок.</translation>
    </message>
    <message>
      <source>Blots out a random rectangle (Zhong et al. 2020), so that no single spot decides. Does nothing when the network predicts.</source>
      <translation>Закрывает случайный прямоугольник (Zhong et al. 2020), чтобы ни одно место не решало в одиночку. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Blur before shrinking, against jagged edges.</source>
      <translation>Размывать перед уменьшением, против зубчатых краёв.</translation>
    </message>
    <message>
      <source>Blurs or sharpens pictures at random. Does nothing when the network predicts.</source>
      <translation>Случайно размывает картинки или делает их резче. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Blurs pictures at random. Does nothing when the network predicts.</source>
      <translation>Случайно размывает картинки. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Borders between the bins, rising.</source>
      <translation>Границы между интервалами, по возрастанию.</translation>
    </message>
    <message>
      <source>Boundaries epochs</source>
      <translation>Границы в эпохах</translation>
    </message>
    <message>
      <source>Bowl</source>
      <translation>Чаша</translation>
    </message>
    <message>
      <source>Breast cancer</source>
      <translation>Рак груди</translation>
    </message>
    <message>
      <source>Brightness factor</source>
      <translation>Множитель яркости</translation>
    </message>
    <message>
      <source>Bring {0} to {1} channels by a 1x1 convolution</source>
      <translation>Привести {0} к числу каналов {1} свёрткой 1x1</translation>
    </message>
    <message>
      <source>Bring {0} to {1} units by a dense layer</source>
      <translation>Привести {0} к числу нейронов {1} полносвязным слоем</translation>
    </message>
    <message>
      <source>Brings each channel to mean 0 and variance 1 over the batch, then scales and shifts it as learnt (Ioffe and Szegedy 2015). Deep nets train faster; when predicting it uses running statistics.</source>
      <translation>Приводит каждый канал к среднему 0 и дисперсии 1 по пакету, затем масштабирует и сдвигает, как выучено (Ioffe and Szegedy 2015). Глубокие сети учатся быстрее; при предсказании берутся скользящие статистики.</translation>
    </message>
    <message>
      <source>Brings pictures to one size.</source>
      <translation>Приводит картинки к одному размеру.</translation>
    </message>
    <message>
      <source>Brings the features of each example to mean 0 and variance 1, whatever the batch (Ba et al. 2016). For transformers and recurrent nets.</source>
      <translation>Приводит признаки каждого примера к среднему 0 и дисперсии 1, каков бы ни был пакет (Ba et al. 2016). Для трансформеров и рекуррентных сетей.</translation>
    </message>
    <message>
      <source>Brings the norm of each unit's weights between two limits, at once or by degrees.</source>
      <translation>Приводит норму весов каждого нейрона в заданные границы, сразу или постепенно.</translation>
    </message>
    <message>
      <source>Brings vectors of the same class together and pushes others apart (Sun et al. 2020). The net must end in vectors of length 1 (unit normalization).</source>
      <translation>Сближает векторы одного класса и отталкивает остальные (Sun et al. 2020). Сеть должна заканчиваться векторами длины 1 (нормировка на единицу).</translation>
    </message>
    <message>
      <source>CC BY 4.0 (UCI Machine Learning Repository), as shipped with scikit-learn</source>
      <translation>CC BY 4.0 (UCI Machine Learning Repository), в том виде, как в scikit-learn</translation>
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
      <translation>CIFAR-10 с малой свёрточной сетью</translation>
    </message>
    <message>
      <source>CIFAR-100</source>
      <translation>CIFAR-100</translation>
    </message>
    <message>
      <source>CPU ({0} cores)</source>
      <translation>CPU (ядер: {0})</translation>
    </message>
    <message>
      <source>CSV file</source>
      <translation>Файл CSV</translation>
    </message>
    <message>
      <source>Calibration</source>
      <translation>Калибровка</translation>
    </message>
    <message>
      <source>Callbacks</source>
      <translation>Обратные вызовы</translation>
    </message>
    <message>
      <source>Categorical accuracy</source>
      <translation>Категориальная доля верных ответов</translation>
    </message>
    <message>
      <source>Categorical cross-entropy</source>
      <translation>Категориальная перекрёстная энтропия</translation>
    </message>
    <message>
      <source>Categorical cross-entropy in which easy examples count less (Lin et al. 2017). For classes of very unequal size.</source>
      <translation>Категориальная перекрёстная энтропия, в которой лёгкие примеры значат меньше (Lin et al. 2017). Для классов очень разного размера.</translation>
    </message>
    <message>
      <source>Categorical focal cross-entropy</source>
      <translation>Категориальная фокальная перекрёстная энтропия</translation>
    </message>
    <message>
      <source>Categorical hinge</source>
      <translation>Категориальная hinge-функция</translation>
    </message>
    <message>
      <source>Category encoding</source>
      <translation>Кодирование категорий</translation>
    </message>
    <message>
      <source>Cells added to one side of the output to reach a wanted size; less than the stride. None works it out.</source>
      <translation>Ячейки, добавляемые к выходу с одной стороны, чтобы получить нужный размер; меньше шага окна. «Нет» — вычислить.</translation>
    </message>
    <message>
      <source>Cells added to one side of the output to reach a wanted size; less than the stride. None works it out. Order: depth, height, width.</source>
      <translation>Ячейки, добавляемые к выходу с одной стороны, чтобы получить нужный размер; меньше шага окна. «Нет» — вычислить. Порядок: глубина, высота, ширина.</translation>
    </message>
    <message>
      <source>Cells added to one side of the output to reach a wanted size; less than the stride. None works it out. Order: height, width.</source>
      <translation>Ячейки, добавляемые к выходу с одной стороны, чтобы получить нужный размер; меньше шага окна. «Нет» — вычислить. Порядок: высота, ширина.</translation>
    </message>
    <message>
      <source>Cells cut off the sides of each axis. A single number counts for both sides; two numbers are those before and behind.</source>
      <translation>Сколько ячеек срезается по краям каждой оси. Одно число относится к обоим краям; два числа — к началу и концу.</translation>
    </message>
    <message>
      <source>Cells found by search, stacked (Zoph et al. 2018).</source>
      <translation>Ячейки, найденные поиском, друг за другом (Zoph et al. 2018).</translation>
    </message>
    <message>
      <source>Cells of zeros added on the sides of each axis. A single number counts for both sides; two numbers are those before and behind.</source>
      <translation>Сколько ячеек с нулями добавляется по краям каждой оси. Одно число относится к обоим краям; два числа — к началу и концу.</translation>
    </message>
    <message>
      <source>Center</source>
      <translation>Сдвиг</translation>
    </message>
    <message>
      <source>Centered</source>
      <translation>Центрирование</translation>
    </message>
    <message>
      <source>Centre crop</source>
      <translation>Вырезание середины</translation>
    </message>
    <message>
      <source>Centre: the drawing is scaled in its proportions by s = 20/28 · side / its longer side, and moved until its centre of mass is in the middle, as the digits of MNIST were.</source>
      <translation>По центру: рисунок масштабируется с сохранением пропорций на s = 20/28 · сторона / его длинная сторона и сдвигается, пока центр масс не окажется в середине, как у цифр MNIST.</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>Уверенность</translation>
    </message>
    <message>
      <source>Chain depth</source>
      <translation>Длина цепочки</translation>
    </message>
    <message>
      <source>Changes brightness, contrast, saturation and hue one after the other. Parts left at none stay. Does nothing when the network predicts.</source>
      <translation>Меняет яркость, контраст, насыщенность и оттенок по очереди. Где стоит «нет», ничего не меняется. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Changes nothing. For the last layer of regression; layers with nothing else between them collapse to one.</source>
      <translation>Ничего не меняет. Для последнего слоя регрессии; слои, между которыми больше ничего нет, сливаются в один.</translation>
    </message>
    <message>
      <source>Channels</source>
      <translation>Каналы</translation>
    </message>
    <message>
      <source>Channels that come out; none = as many as come in, or 1 where that is not known.</source>
      <translation>Число каналов на выходе; «нет» — сколько на входе или 1, если это неизвестно.</translation>
    </message>
    <message>
      <source>Choose a single layer to try three values of its settings.</source>
      <translation>Выберите один слой, чтобы попробовать три значения его настроек.</translation>
    </message>
    <message>
      <source>Choose a {0} file in the field File.</source>
      <translation>Выберите файл {0} в поле «Файл».</translation>
    </message>
    <message>
      <source>Choose two different epochs</source>
      <translation>Выберите две разные эпохи</translation>
    </message>
    <message>
      <source>Circle</source>
      <translation>Круг (Circle)</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Класс</translation>
    </message>
    <message>
      <source>Class aggregation</source>
      <translation>Объединение классов</translation>
    </message>
    <message>
      <source>Class id</source>
      <translation>Номер класса</translation>
    </message>
    <message>
      <source>Class weight</source>
      <translation>Вес классов</translation>
    </message>
    <message>
      <source>Class weights do nothing here: the target is a number, not a class.</source>
      <translation>Веса классов здесь ничего не делают: цель — число, а не класс.</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Классы</translation>
    </message>
    <message>
      <source>Classes cannot be standardised; this step is for targets that are numbers.</source>
      <translation>Классы нельзя стандартизовать; этот шаг — для целей-чисел.</translation>
    </message>
    <message>
      <source>Classes must be one value for each example. Received: an array of shape {0}</source>
      <translation>Класс должен быть одним значением на пример. Получено: массив формы {0}</translation>
    </message>
    <message>
      <source>Classes whose overlap is averaged.</source>
      <translation>Классы, перекрытие которых усредняется.</translation>
    </message>
    <message>
      <source>Classifier head</source>
      <translation>Голова классификатора</translation>
    </message>
    <message>
      <source>Clip limit</source>
      <translation>Предел усечения</translation>
    </message>
    <message>
      <source>Clip the gradient at 1.0 and rewind</source>
      <translation>Усекать градиент на 1.0 и вернуться</translation>
    </message>
    <message>
      <source>Clip threshold</source>
      <translation>Порог усечения</translation>
    </message>
    <message>
      <source>Clipnorm</source>
      <translation>Усечение по норме</translation>
    </message>
    <message>
      <source>Clipvalue</source>
      <translation>Усечение по значению</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>Код</translation>
    </message>
    <message>
      <source>Coefficient a of the Newton-Schulz step.</source>
      <translation>Коэффициент a шага Ньютона — Шульца.</translation>
    </message>
    <message>
      <source>Coefficient b of the Newton-Schulz step.</source>
      <translation>Коэффициент b шага Ньютона — Шульца.</translation>
    </message>
    <message>
      <source>Coefficient c of the Newton-Schulz step.</source>
      <translation>Коэффициент c шага Ньютона — Шульца.</translation>
    </message>
    <message>
      <source>Coloured shapes</source>
      <translation>Цветные фигуры</translation>
    </message>
    <message>
      <source>Compares a sequence of class scores with a shorter sequence of integer labels without knowing where each label lies (Graves et al. 2006). For speech and handwriting.</source>
      <translation>Сравнивает последовательность оценок классов с более короткой последовательностью целых меток, не зная, где лежит каждая метка (Graves et al. 2006). Для речи и рукописного текста.</translation>
    </message>
    <message>
      <source>Compiling the training step</source>
      <translation>Компиляция шага обучения</translation>
    </message>
    <message>
      <source>Concatenate</source>
      <translation>Конкатенация</translation>
    </message>
    <message>
      <source>Concordance correlation</source>
      <translation>Корреляция согласия</translation>
    </message>
    <message>
      <source>Confusion matrix</source>
      <translation>Матрица ошибок</translation>
    </message>
    <message>
      <source>Connectionist temporal classification (CTC)</source>
      <translation>Коннекционная временная классификация (CTC)</translation>
    </message>
    <message>
      <source>Constant</source>
      <translation>Константа</translation>
    </message>
    <message>
      <source>Constant pieces</source>
      <translation>Ступени</translation>
    </message>
    <message>
      <source>Contrast factor</source>
      <translation>Множитель контраста</translation>
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
      <translation>Свёртка</translation>
    </message>
    <message>
      <source>Convolution 1D</source>
      <translation>Свёртка 1D</translation>
    </message>
    <message>
      <source>Convolution 2D</source>
      <translation>Свёртка 2D</translation>
    </message>
    <message>
      <source>Convolution 3D</source>
      <translation>Свёртка 3D</translation>
    </message>
    <message>
      <source>Convolution sandbox</source>
      <translation>Песочница свёртки</translation>
    </message>
    <message>
      <source>Convolution, normalization, activation</source>
      <translation>Свёртка, нормализация, активация</translation>
    </message>
    <message>
      <source>Convolutional LSTM 1D</source>
      <translation>Свёрточная LSTM 1D</translation>
    </message>
    <message>
      <source>Convolutional LSTM 2D</source>
      <translation>Свёрточная LSTM 2D</translation>
    </message>
    <message>
      <source>Convolutional LSTM 3D</source>
      <translation>Свёрточная LSTM 3D</translation>
    </message>
    <message>
      <source>Convolutions</source>
      <translation>Свёртки</translation>
    </message>
    <message>
      <source>Convolutions and pooling</source>
      <translation>Свёртки и пулинг</translation>
    </message>
    <message>
      <source>Convolutions with steps shrink a picture to a small code, and transposed convolutions paint a picture from it; trained to give its input back, it is an autoencoder (Hinton and Salakhutdinov 2006).</source>
      <translation>Свёртки с шагом сжимают картинку до малого кода, а транспонированные свёртки рисуют по нему картинку; если обучать сеть возвращать свой вход, это автокодировщик (Hinton and Salakhutdinov 2006).</translation>
    </message>
    <message>
      <source>Convolutions without pooling</source>
      <translation>Свёртки без пулинга</translation>
    </message>
    <message>
      <source>Cooldown</source>
      <translation>Передышка</translation>
    </message>
    <message>
      <source>Core</source>
      <translation>Основные</translation>
    </message>
    <message>
      <source>Correct each batch towards the running statistics (Ioffe 2017). Helps with very small batches.</source>
      <translation>Поправлять каждый пакет к скользящим статистикам (Ioffe 2017). Помогает при очень малых пакетах.</translation>
    </message>
    <message>
      <source>Cosine</source>
      <translation>Косинус</translation>
    </message>
    <message>
      <source>Cosine of the angle between target and output: 1 is the same direction and best, -1 opposite. As a loss the sign is reversed.</source>
      <translation>Косинус угла между целью и выходом: 1 — то же направление и лучшее значение, -1 — противоположное. Как функция потерь имеет обратный знак.</translation>
    </message>
    <message>
      <source>Cosine similarity</source>
      <translation>Косинусное сходство</translation>
    </message>
    <message>
      <source>Cosine with restarts</source>
      <translation>Косинус с перезапусками</translation>
    </message>
    <message>
      <source>Count only the k largest outputs as positive.</source>
      <translation>Считать положительными только k наибольших выходов.</translation>
    </message>
    <message>
      <source>Crop to aspect ratio</source>
      <translation>Обрезать по пропорциям</translation>
    </message>
    <message>
      <source>Cropping</source>
      <translation>Обрезка</translation>
    </message>
    <message>
      <source>Cropping 1D</source>
      <translation>Обрезка 1D</translation>
    </message>
    <message>
      <source>Cropping 2D</source>
      <translation>Обрезка 2D</translation>
    </message>
    <message>
      <source>Cropping 3D</source>
      <translation>Обрезка 3D</translation>
    </message>
    <message>
      <source>Curve</source>
      <translation>Кривая</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>Кривые</translation>
    </message>
    <message>
      <source>Cut every number of the gradient to between minus and plus this.</source>
      <translation>Усекать каждое число градиента до отрезка от минус этого до плюс этого.</translation>
    </message>
    <message>
      <source>Cut off what does not fit instead of distorting.</source>
      <translation>Отрезать то, что не помещается, а не искажать.</translation>
    </message>
    <message>
      <source>Cut off what is so much quieter than the loudest.</source>
      <translation>Отрезать то, что настолько тише самого громкого.</translation>
    </message>
    <message>
      <source>Cut the link from {0}</source>
      <translation>Разорвать связь от {0}</translation>
    </message>
    <message>
      <source>Cuts the borders off a sequence.</source>
      <translation>Срезает края последовательности.</translation>
    </message>
    <message>
      <source>Cuts the borders off a volume.</source>
      <translation>Срезает края объёма.</translation>
    </message>
    <message>
      <source>Cuts the borders off an image.</source>
      <translation>Срезает края изображения.</translation>
    </message>
    <message>
      <source>Cuts the middle out of pictures; smaller ones are enlarged first.</source>
      <translation>Вырезает середину картинок; меньшие сначала увеличиваются.</translation>
    </message>
    <message>
      <source>Cycle</source>
      <translation>Циклически</translation>
    </message>
    <message>
      <source>Data format</source>
      <translation>Формат данных</translation>
    </message>
    <message>
      <source>Data set</source>
      <translation>Набор данных</translation>
    </message>
    <message>
      <source>Dead units</source>
      <translation>Мёртвые нейроны</translation>
    </message>
    <message>
      <source>Decay epochs</source>
      <translation>Эпохи затухания</translation>
    </message>
    <message>
      <source>Decay rate</source>
      <translation>Степень затухания</translation>
    </message>
    <message>
      <source>Decision surface</source>
      <translation>Поверхность решения</translation>
    </message>
    <message>
      <source>Default value</source>
      <translation>Значение по умолчанию</translation>
    </message>
    <message>
      <source>Delta</source>
      <translation>Дельта</translation>
    </message>
    <message>
      <source>Dense</source>
      <translation>Полносвязный слой</translation>
    </message>
    <message>
      <source>Dense block</source>
      <translation>Плотный блок</translation>
    </message>
    <message>
      <source>Dense layers without an activation function between them are together one linear layer: its matrix is the product of theirs. A row is an input and a column a unit of the last layer; the last row is the bias. Where the inputs are the pixels of a picture, each unit is drawn as one.
However many such layers follow each other, the network can draw only straight lines. Put a function between them, such as ReLU, and the matrix is gone: then there is no single one any more.</source>
      <translation>Полносвязные слои, между которыми нет функции активации, вместе составляют один линейный слой: его матрица — произведение их матриц. Строка — вход, столбец — нейрон последнего слоя; последняя строка — смещение. Если входы — пиксели картинки, каждый нейрон рисуется картинкой.
Сколько бы таких слоёв ни шло друг за другом, сеть может проводить только прямые. Поставьте между ними функцию, например ReLU, и матрицы не станет: единой матрицы тогда больше нет.</translation>
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
      <translation>Глубина</translation>
    </message>
    <message>
      <source>Depth multiplier</source>
      <translation>Множитель глубины</translation>
    </message>
    <message>
      <source>Depth that large negative inputs tend to.</source>
      <translation>Глубина, к которой стремятся большие отрицательные входы.</translation>
    </message>
    <message>
      <source>Depthwise constraint</source>
      <translation>Ограничение поканальных фильтров</translation>
    </message>
    <message>
      <source>Depthwise convolution 1D</source>
      <translation>Поканальная свёртка 1D</translation>
    </message>
    <message>
      <source>Depthwise convolution 2D</source>
      <translation>Поканальная свёртка 2D</translation>
    </message>
    <message>
      <source>Depthwise initializer</source>
      <translation>Инициализатор поканальных фильтров</translation>
    </message>
    <message>
      <source>Depthwise regularizer</source>
      <translation>Регуляризатор поканальных фильтров</translation>
    </message>
    <message>
      <source>Depthwise separable convolution</source>
      <translation>Поканально разделимая свёртка</translation>
    </message>
    <message>
      <source>Depthwise separable convolutions in a row (Howard et al. 2017), fewer and narrower than in the paper: a network for small pictures with few weights.</source>
      <translation>Поканально разделимые свёртки подряд (Howard et al. 2017), их меньше и они уже, чем в статье: сеть для маленьких картинок с малым числом весов.</translation>
    </message>
    <message>
      <source>Descent</source>
      <translation>Спуск</translation>
    </message>
    <message>
      <source>Detected at node</source>
      <translation>Detected at node</translation>
    </message>
    <message>
      <source>Diabetes</source>
      <translation>Диабет</translation>
    </message>
    <message>
      <source>Dice</source>
      <translation>Дайс (Dice)</translation>
    </message>
    <message>
      <source>Dice with separate weights for false alarms and misses (Salehi et al. 2017).</source>
      <translation>Dice с отдельными весами для ложных тревог и пропусков (Salehi et al. 2017).</translation>
    </message>
    <message>
      <source>Different examples are kept back, so the validation numbers are about different examples.</source>
      <translation>Отложены разные примеры, так что числа на проверке относятся к разным примерам.</translation>
    </message>
    <message>
      <source>Digits</source>
      <translation>Цифры</translation>
    </message>
    <message>
      <source>Digits from many fonts, shipped with the program. Press Play and watch the filters and the maps of every layer form.</source>
      <translation>Цифры из многих шрифтов, поставляются с программой. Нажмите «Пуск» и смотрите, как складываются фильтры и карты каждого слоя.</translation>
    </message>
    <message>
      <source>Dilation rate</source>
      <translation>Разрежение</translation>
    </message>
    <message>
      <source>Dims</source>
      <translation>Порядок осей</translation>
    </message>
    <message>
      <source>Discretization</source>
      <translation>Дискретизация</translation>
    </message>
    <message>
      <source>Distribution</source>
      <translation>Распределение</translation>
    </message>
    <message>
      <source>Distributions over time</source>
      <translation>Распределения во времени</translation>
    </message>
    <message>
      <source>Divide by the largest running mean so far, so that steps never grow again (Reddi et al. 2018).</source>
      <translation>Делить на наибольшее из скользящих средних, чтобы шаги больше не росли (Reddi et al. 2018).</translation>
    </message>
    <message>
      <source>Divide by the spread of the gradient around its mean instead of its size.</source>
      <translation>Делить на разброс градиента вокруг среднего, а не на его величину.</translation>
    </message>
    <message>
      <source>Divide every input by one number: 255 brings pixels from 0..255 to 0..1.</source>
      <translation>Делить каждый вход на одно число: 255 переводит пиксели из 0..255 в 0..1.</translation>
    </message>
    <message>
      <source>Divides by the size of all gradients so far, so that rare features get large steps and all steps shrink (Duchi et al. 2011).</source>
      <translation>Делит на величину всех прежних градиентов: редкие признаки получают большие шаги, а все шаги уменьшаются (Duchi et al. 2011).</translation>
    </message>
    <message>
      <source>Divides the features of each example by their root mean square and scales them as learnt (Zhang and Sennrich 2019). A cheaper layer normalization.</source>
      <translation>Делит признаки каждого примера на их среднеквадратичное и масштабирует, как выучено (Zhang and Sennrich 2019). Более дешёвая послойная нормализация.</translation>
    </message>
    <message>
      <source>Divides the rate by 1 + decay_rate * time / decay_epochs: fast at first, ever slower.</source>
      <translation>Делит скорость на 1 + decay_rate * time / decay_epochs: сначала быстро, потом всё медленнее.</translation>
    </message>
    <message>
      <source>Divides the step of each weight by the running size of its gradient (Hinton 2012). Usual for recurrent nets.</source>
      <translation>Делит шаг каждого веса на скользящую величину его градиента (Hinton 2012). Обычно для рекуррентных сетей.</translation>
    </message>
    <message>
      <source>Divisor</source>
      <translation>Делитель</translation>
    </message>
    <message>
      <source>Doctor</source>
      <translation>Доктор</translation>
    </message>
    <message>
      <source>Dot</source>
      <translation>Скалярное произведение</translation>
    </message>
    <message>
      <source>Dot-product attention</source>
      <translation>Внимание по скалярному произведению</translation>
    </message>
    <message>
      <source>Downloading {0}: {1} MB</source>
      <translation>Загрузка {0}: {1} МБ</translation>
    </message>
    <message>
      <source>Downloading {0}: {1} of {2} MB</source>
      <translation>Загрузка {0}: {1} из {2} МБ</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>Рисование</translation>
    </message>
    <message>
      <source>Draw an example of your own, in the size and the colours of the data. It is prepared exactly as the training part was. While you draw, the bars show what the network says to it; when a stroke ends, it is the chosen example of every view.
How to read it: draw a digit and change it slowly into another one, and watch where the answer turns. A picture that is unlike all examples gets an answer, too, and often a sure one. With several inputs, those that are not drawn are taken from the chosen example.
Centre: the drawing is scaled in its proportions by s = 20/28 · side / its longer side, and moved until its centre of mass is in the middle, as the digits of MNIST were.</source>
      <translation>Нарисуйте свой пример, в размере и цветах данных. Он готовится точно так же, как обучающая часть. Пока вы рисуете, столбики показывают, что говорит сеть; когда штрих закончен, это выбранный пример всех видов.
Как читать: нарисуйте цифру, медленно превращайте её в другую и смотрите, где ответ меняется. Картинка, не похожая ни на один пример, тоже получает ответ, и часто уверенный. Если входов несколько, ненарисованные берутся из выбранного примера.
По центру: рисунок масштабируется с сохранением пропорций на s = 20/28 · сторона / его длинная сторона и сдвигается, пока центр масс не окажется в середине, как у цифр MNIST.</translation>
    </message>
    <message>
      <source>Draw the examples in a new order in every epoch.</source>
      <translation>Брать примеры в каждой эпохе в новом порядке.</translation>
    </message>
    <message>
      <source>Draw the validation rows at random, or take the last rows as Keras' validation_split does.</source>
      <translation>Выбрать проверочные строки случайно или взять последние, как validation_split в Keras.</translation>
    </message>
    <message>
      <source>Drop path rate</source>
      <translation>Доля пропуска ветви</translation>
    </message>
    <message>
      <source>Drop the link from {0}</source>
      <translation>Убрать связь от {0}</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>Дропаут</translation>
    </message>
    <message>
      <source>Dropout rate</source>
      <translation>Доля дропаута</translation>
    </message>
    <message>
      <source>Dropout sets a share of its inputs to zero while the network trains; with a rate of 0 it is as if the layer were not there. Rates from 0.2 to 0.5 are usual.</source>
      <translation>Во время обучения дропаут обращает в ноль долю своих входов; при доле 0 слоя как будто нет. Обычны доли от 0.2 до 0.5.</translation>
    </message>
    <message>
      <source>Dropout that keeps mean and variance (Klambauer et al. 2017). For use with SELU.</source>
      <translation>Дропаут, сохраняющий среднее и дисперсию (Klambauer et al. 2017). Для использования с SELU.</translation>
    </message>
    <message>
      <source>Drops whole channels instead of single values. For use between convolutions, where neighbours are alike.</source>
      <translation>Отбрасывает целые каналы вместо отдельных значений. Для места между свёртками, где соседи похожи.</translation>
    </message>
    <message>
      <source>Dtype</source>
      <translation>Тип чисел</translation>
    </message>
    <message>
      <source>ELU</source>
      <translation>ELU</translation>
    </message>
    <message>
      <source>ELU with a scale that keeps mean and variance from layer to layer (Klambauer et al. 2017). Wants LeCun normal weights and alpha dropout.</source>
      <translation>ELU с масштабом, который сохраняет среднее и дисперсию от слоя к слою (Klambauer et al. 2017). Требует весов «нормальное Лекуна» и альфа-дропаута.</translation>
    </message>
    <message>
      <source>ELU without a kink for any a (Barron 2017).</source>
      <translation>ELU без излома при любом a (Barron 2017).</translation>
    </message>
    <message>
      <source>Each block reads the outputs of all blocks before it (Huang et al. 2017).</source>
      <translation>Каждый блок читает выходы всех блоков перед ним (Huang et al. 2017).</translation>
    </message>
    <message>
      <source>Each class has an output unit of its own, except that two classes told apart by one probability need a single unit.</source>
      <translation>У каждого класса свой выходной нейрон; только двум классам, которые различает одна вероятность, хватает одного.</translation>
    </message>
    <message>
      <source>Each convolution reads what all before it found: its maps are put beside theirs (Huang et al. 2017).</source>
      <translation>Каждая свёртка читает то, что нашли все свёртки до неё: её карты ставятся рядом с их картами (Huang et al. 2017).</translation>
    </message>
    <message>
      <source>Each fall is this many times longer than the last.</source>
      <translation>Каждый спад во столько раз длиннее предыдущего.</translation>
    </message>
    <message>
      <source>Each layer sums many inputs, so with weights like these every layer makes its signals larger: the output starts far from any target, sigmoid and tanh saturate, and gradients explode. Glorot and He weights shrink with the number of inputs.</source>
      <translation>Каждый слой складывает много входов, поэтому с такими весами каждый слой усиливает сигналы: выход начинает далеко от любой цели, сигмоида и tanh насыщаются, градиенты взрываются. Веса Глоро и Хе уменьшаются с числом входов.</translation>
    </message>
    <message>
      <source>Each position gathers what matters to it from all others, in several ways at once (Vaswani et al. 2017): the heart of the transformer. Inputs: query, value and, if it differs from value, key; one input attends to itself.</source>
      <translation>Каждая позиция собирает из всех остальных то, что для неё важно, сразу несколькими способами (Vaswani et al. 2017): сердце трансформера. Входы: запрос, значение и, если отличается от значения, ключ; один вход обращает внимание сам на себя.</translation>
    </message>
    <message>
      <source>Each position gathers what matters to it from all others, which is added to what it was and normalised (Vaswani et al. 2017). With a second input, the positions of the first one look at those of the second.</source>
      <translation>Каждая позиция собирает из всех остальных то, что для неё важно; это прибавляется к тому, чем она была, и нормализуется (Vaswani et al. 2017). При втором входе позиции первого смотрят на позиции второго.</translation>
    </message>
    <message>
      <source>Each restart begins at this share of the last one.</source>
      <translation>Каждый перезапуск начинается с этой доли предыдущего.</translation>
    </message>
    <message>
      <source>Each row sums to 1. A bright place means that the position on the left takes most of what it hands on from the one below. A diagonal looks at itself, an even row at everything alike: it has found nothing yet. Above the diagonal a causal mask leaves zeros. Heads differ: look at each of them, the mean hides what one has found. That a position is looked at does not yet mean that the answer depends on it.</source>
      <translation>Сумма каждой строки — 1. Яркое место значит, что позиция слева берёт большую часть того, что передаёт, у позиции снизу. Диагональ смотрит на себя, ровная строка — на всё одинаково: она ещё ничего не нашла. Выше диагонали причинная маска оставляет нули. Головы различаются: смотрите каждую, среднее скрывает найденное одной. То, что на позицию смотрят, ещё не значит, что от неё зависит ответ.</translation>
    </message>
    <message>
      <source>Each step goes against the gradient, across the contour lines: x_new = x − rate · gradient. With momentum a step keeps a share of its velocity: velocity = momentum · velocity − rate · gradient, x_new = x + velocity. Nesterov's variant takes the gradient's part once more after that. Arrows show the velocity of the last steps.</source>
      <translation>Каждый шаг идёт против градиента, поперёк линий уровня: x_new = x − rate · gradient. С импульсом (momentum) шаг сохраняет долю своей скорости движения: velocity = momentum · velocity − rate · gradient, x_new = x + velocity. Вариант Нестерова после этого берёт вклад градиента ещё раз. Стрелки показывают скорость движения (velocity) на последних шагах.</translation>
    </message>
    <message>
      <source>Each tile is a unit, or a channel with a value for each place: 0 in the scale is dropped in the next training step, 1 is kept and scaled up by 1 / (1 - rate). Every example of the batch has a mask of its own; shown is that of the chosen example, or of the first of the batch. The dropped share is counted over the whole batch and is the rate up to chance. The mask is drawn anew in every step; when the network predicts, nothing is dropped. “Over the maps” lays the mask over what the layer before gives for the chosen example: faint is dropped. “All layers” has a cell for each unit of every dropout layer; of a channel the colour is as strong as the share of it that is kept, and a cross is dropped as a whole. The view “Units” draws the thinned network itself. A recurrent layer keeps its masks of the input and of the state for all time steps, perhaps one for each gate; an attention layer drops single weights: a tile for each head.</source>
      <translation>Каждая плитка — нейрон или канал со значением в каждом месте: 0 на шкале отбрасывается на следующем шаге обучения, 1 сохраняется и увеличивается в 1 / (1 - rate) раз. У каждого примера пакета своя маска; показана маска выбранного примера или первого в пакете. Доля отброшенных считается по всему пакету и с точностью до случая равна rate. Маска бросается заново на каждом шаге; при предсказании ничего не отбрасывается. «Поверх карт» кладёт маску на то, что предыдущий слой даёт для выбранного примера: блёклое отброшено. «Все слои» даёт ячейку на каждый нейрон каждого слоя прореживания; у канала цвет тем сильнее, чем больше его доля сохранена, а крест отброшен целиком. Вид «Нейроны» рисует саму разреженную сеть. Рекуррентный слой держит свои маски входа и состояния на все шаги времени, иногда по одной на каждый вентиль; слой внимания отбрасывает отдельные веса: по плитке на голову.</translation>
    </message>
    <message>
      <source>Each twin differs from the project in one thing: {0}.</source>
      <translation>Каждый двойник отличается от проекта чем-то одним: {0}.</translation>
    </message>
    <message>
      <source>Early stopping</source>
      <translation>Ранняя остановка</translation>
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
      <translation>Полносвязный слой по Эйнштейну</translation>
    </message>
    <message>
      <source>Ema momentum</source>
      <translation>Импульс скользящего среднего</translation>
    </message>
    <message>
      <source>Ema overwrite frequency</source>
      <translation>Частота замены средним</translation>
    </message>
    <message>
      <source>Embedding</source>
      <translation>Векторное представление</translation>
    </message>
    <message>
      <source>Embeddings constraint</source>
      <translation>Ограничение векторов</translation>
    </message>
    <message>
      <source>Embeddings initializer</source>
      <translation>Инициализатор векторов</translation>
    </message>
    <message>
      <source>Embeddings regularizer</source>
      <translation>Регуляризатор векторов</translation>
    </message>
    <message>
      <source>Encoder and decoder</source>
      <translation>Кодировщик и декодер</translation>
    </message>
    <message>
      <source>End in the function whose range the loss expects: softmax, sigmoid, or softplus for counts; then train anew.</source>
      <translation>Заканчивать функцией, область значений которой нужна потерям: softmax, сигмоида или softplus для количеств; затем обучить заново.</translation>
    </message>
    <message>
      <source>End in {0}</source>
      <translation>Завершить функцией {0}</translation>
    </message>
    <message>
      <source>End learning rate</source>
      <translation>Конечная скорость обучения</translation>
    </message>
    <message>
      <source>Ending</source>
      <translation>Функция выхода</translation>
    </message>
    <message>
      <source>Ends the run as soon as the watched number reaches a value you set.</source>
      <translation>Заканчивает обучение, как только наблюдаемое число достигнет заданного значения.</translation>
    </message>
    <message>
      <source>Ends the run when the watched number has not become better for some epochs, before the net learns the examples by heart.</source>
      <translation>Заканчивает обучение, когда наблюдаемое число не улучшалось несколько эпох, прежде чем сеть выучит примеры наизусть.</translation>
    </message>
    <message>
      <source>Ends when a step changes Q by less; 0 = never</source>
      <translation>Заканчивает, когда шаг меняет Q меньше; 0 = никогда</translation>
    </message>
    <message>
      <source>Enlarge 1D</source>
      <translation>Увеличение 1D</translation>
    </message>
    <message>
      <source>Enlarge 2D</source>
      <translation>Увеличение 2D</translation>
    </message>
    <message>
      <source>Enlarge 3D</source>
      <translation>Увеличение 3D</translation>
    </message>
    <message>
      <source>Enlarges or shrinks pictures at random. Does nothing when the network predicts.</source>
      <translation>Случайно увеличивает или уменьшает картинки. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>Эпохи</translation>
    </message>
    <message>
      <source>Epochs after which the rate jumps, rising.</source>
      <translation>Эпохи, после которых скорость меняется скачком, по возрастанию.</translation>
    </message>
    <message>
      <source>Epochs between two drops.</source>
      <translation>Эпох между двумя падениями.</translation>
    </message>
    <message>
      <source>Epochs in which the rate falls once by the factor.</source>
      <translation>Эпохи, за которые скорость падает один раз на множитель.</translation>
    </message>
    <message>
      <source>Epochs to wait after a fall before counting again.</source>
      <translation>Сколько эпох ждать после падения, прежде чем считать снова.</translation>
    </message>
    <message>
      <source>Epochs to wait before watching begins.</source>
      <translation>Сколько эпох подождать, прежде чем следить.</translation>
    </message>
    <message>
      <source>Epochs without a better value before the rate falls.</source>
      <translation>Сколько эпох без улучшения до падения скорости.</translation>
    </message>
    <message>
      <source>Epochs without a better value before the run ends.</source>
      <translation>Сколько эпох без улучшения до конца обучения.</translation>
    </message>
    <message>
      <source>Epsilon</source>
      <translation>Эпсилон</translation>
    </message>
    <message>
      <source>Epsilon 1</source>
      <translation>Эпсилон 1</translation>
    </message>
    <message>
      <source>Epsilon 2</source>
      <translation>Эпсилон 2</translation>
    </message>
    <message>
      <source>Equal class shares need classes, and the target of this data set is a number; switch stratify off.</source>
      <translation>Равным долям классов нужны классы, а цель этого набора данных — число; выключите «Поровну по классам».</translation>
    </message>
    <message>
      <source>Equal class shares need shuffled rows; choose the order shuffled or switch stratify off.</source>
      <translation>Равным долям классов нужны перемешанные строки; выберите порядок «перемешанные» или выключите «Поровну по классам».</translation>
    </message>
    <message>
      <source>Equation</source>
      <translation>Уравнение</translation>
    </message>
    <message>
      <source>Error at which the parabola becomes a line.</source>
      <translation>Ошибка, при которой парабола переходит в прямую.</translation>
    </message>
    <message>
      <source>Errors go back through the whole sequence, as they do without this wrapper. To see what truncation changes, the number of steps must be smaller than the length of the sequences.</source>
      <translation>Ошибки идут назад по всей последовательности, как и без этой обёртки. Чтобы увидеть, что меняет усечение, число шагов должно быть меньше длины последовательностей.</translation>
    </message>
    <message>
      <source>Evaluate every</source>
      <translation>Проверять каждые</translation>
    </message>
    <message>
      <source>Evens out the shades in each part of a picture on its own, with a limit so that noise is not blown up.</source>
      <translation>Выравнивает оттенки в каждой части картинки отдельно, с пределом, чтобы не раздувать шум.</translation>
    </message>
    <message>
      <source>Every convolution without padding and every pooling makes the maps smaller. With padding “same” the borders are filled with zeros, and only strides make the maps smaller.</source>
      <translation>Каждая свёртка без полей и каждый пулинг уменьшают карты. С полями «same» края заполняются нулями, и карты уменьшает только шаг окна больше 1.</translation>
    </message>
    <message>
      <source>Every epochs</source>
      <translation>Каждые столько эпох</translation>
    </message>
    <message>
      <source>Every example as a point, where the layer puts it: its output, often hundreds of numbers, brought down to two. Colours are the classes, or the number to predict. Point at an example to see it, click to choose it for every view, drag with Shift or with the lasso to encircle many; a click on a class hides it. The star is an example of your own.
PCA: z = A (h - m), with the mean m and the two directions A in which the outputs h vary most. The axes are found once and then stay, so that what moves is the network; “New axes” finds them again. The shares tell how much of the variance is seen. t-SNE keeps neighbours together by minimising KL(P || Q) = sum p log(p / q) over similarities p in the layer and q in the picture.
How to read it: classes that form clouds of their own are told apart by this layer; those that overlap are not, or not along these axes. In t-SNE neither the sizes of clouds nor the distances between them mean anything.</source>
      <translation>Каждый пример как точка там, куда его помещает слой: его выход, часто сотни чисел, сведён к двум. Цвета — классы или предсказываемое число. Укажите пример, чтобы увидеть его, щёлкните, чтобы выбрать для всех видов, ведите с Shift или с лассо, чтобы обвести многие; щелчок по классу скрывает его. Звезда — ваш собственный пример.
PCA: z = A (h - m), где m — среднее, A — два направления, в которых выходы h меняются сильнее всего. Оси находятся один раз и остаются, так что движется сама сеть; «Новые оси» находит их снова. Доли говорят, какая часть дисперсии видна. t-SNE держит соседей вместе, уменьшая KL(P ‖ Q) = сумма p log(p / q) по сходствам p в слое и q на картинке.
Как читать: классы, образующие свои облака, этот слой различает; перекрывающиеся — нет или не вдоль этих осей. В t-SNE ни размеры облаков, ни расстояния между ними ничего не значат.</translation>
    </message>
    <message>
      <source>Every one of the {0} {1} of {2} has a missing value.</source>
      <translation>В каждой строке файла есть пропуск: {0} ({1}), {2}.</translation>
    </message>
    <message>
      <source>Every output is a weighted sum of all inputs plus a bias: the classic layer. On sequences and images it works on the last axis.</source>
      <translation>Каждый выход — взвешенная сумма всех входов плюс смещение: классический слой. На последовательностях и изображениях работает по последней оси.</translation>
    </message>
    <message>
      <source>Every pooling and every stride makes the maps smaller. Where one place is left, a pooling passes it on as it is and a convolution sees padding around it: such layers cost time and weights and find nothing.</source>
      <translation>Каждый пулинг и каждый шаг окна больше 1 уменьшают карты. Где осталось одно место, пулинг передаёт его как есть, а свёртка видит вокруг него поля: такие слои стоят времени и весов и ничего не находят.</translation>
    </message>
    <message>
      <source>Every step uses the same batch of examples in all runs.</source>
      <translation>Каждый шаг использует один и тот же пакет примеров во всех запусках.</translation>
    </message>
    <message>
      <source>Every value is multiplied by this.</source>
      <translation>На это умножается каждое значение.</translation>
    </message>
    <message>
      <source>Every weight of a layer. In the heat-map a row is an input and a column is a unit; orange is positive, blue negative. The histogram counts how many weights have a value; the grey one behind it is that before training.
How to read it: a good start is narrow and around zero. Training makes the histogram wider; L2 pulls it together, L1 piles weights up at zero. A histogram that runs away is an exploding network.
output = activation(input · kernel + bias).</source>
      <translation>Все веса слоя. На тепловой карте строка — вход, столбец — нейрон; оранжевый — положительный, синий — отрицательный. Гистограмма считает, сколько весов имеют значение; серая за ней — до обучения.
Как читать: хорошее начало узкое и около нуля. Обучение расширяет гистограмму; L2 стягивает её, L1 собирает веса в нуле. Гистограмма, которая разбегается, — взрывающаяся сеть.
output = activation(input · kernel + bias).</translation>
    </message>
    <message>
      <source>Examples in one step: 1 = after every example, 0 = all examples at once.</source>
      <translation>Примеров в одном шаге: 1 — после каждого примера, 0 — все примеры сразу.</translation>
    </message>
    <message>
      <source>Exclude embeddings</source>
      <translation>Без векторных представлений</translation>
    </message>
    <message>
      <source>Exclusive or</source>
      <translation>Исключающее ИЛИ</translation>
    </message>
    <message>
      <source>Expand dims</source>
      <translation>Добавить ось</translation>
    </message>
    <message>
      <source>Expansion</source>
      <translation>Расширение</translation>
    </message>
    <message>
      <source>Expected calibration error: ECE = sum over the bins of (examples in the bin / all) · |right - sure|. MCE = the largest |right - sure| of a bin. Brier score = mean of (p - y)² for one sigmoid unit, 0 to 1; for several classes the mean of the sum over all classes, 0 to 2; 0 is perfect.</source>
      <translation>Ожидаемая ошибка калибровки: ECE = сумма по корзинам (примеров в корзине / всего) · |верно - уверенность|. MCE = наибольшее |верно - уверенность| корзины. Оценка Брайера = среднее (p - y)² для одного сигмоидного нейрона, от 0 до 1; для нескольких классов среднее суммы по всем классам, от 0 до 2; 0 — идеал.</translation>
    </message>
    <message>
      <source>Exploding gradients</source>
      <translation>Взрывающиеся градиенты</translation>
    </message>
    <message>
      <source>Exponential</source>
      <translation>Экспонента</translation>
    </message>
    <message>
      <source>F-beta score</source>
      <translation>F-бета-мера</translation>
    </message>
    <message>
      <source>F1 score</source>
      <translation>F1-мера</translation>
    </message>
    <message>
      <source>FTRL</source>
      <translation>FTRL</translation>
    </message>
    <message>
      <source>Factor</source>
      <translation>Множитель</translation>
    </message>
    <message>
      <source>Factor on the matrix.</source>
      <translation>Множитель матрицы.</translation>
    </message>
    <message>
      <source>Factor on the penalty.</source>
      <translation>Множитель штрафа.</translation>
    </message>
    <message>
      <source>Factor on the rate in one stretch.</source>
      <translation>Множитель скорости за один отрезок.</translation>
    </message>
    <message>
      <source>Factor on the sum of absolute values of the weights of every layer; the left end switches it off.</source>
      <translation>Множитель суммы модулей весов каждого слоя; левый край выключает.</translation>
    </message>
    <message>
      <source>Factor on the sum of absolute values.</source>
      <translation>Множитель суммы модулей.</translation>
    </message>
    <message>
      <source>Factor on the sum of squares of the weights of every layer; the left end switches it off.</source>
      <translation>Множитель суммы квадратов весов каждого слоя; левый край выключает.</translation>
    </message>
    <message>
      <source>Factor on the sum of squares.</source>
      <translation>Множитель суммы квадратов.</translation>
    </message>
    <message>
      <source>Factor on the variance.</source>
      <translation>Множитель дисперсии.</translation>
    </message>
    <message>
      <source>Fall in steps instead of smoothly.</source>
      <translation>Падать ступенями, а не плавно.</translation>
    </message>
    <message>
      <source>Falls along half a cosine, jumps back up and falls again (Loshchilov and Hutter 2017).</source>
      <translation>Падает по половине косинуса, подпрыгивает обратно и снова падает (Loshchilov and Hutter 2017).</translation>
    </message>
    <message>
      <source>Falls along half a cosine: slowly, fast, slowly (Loshchilov and Hutter 2017). With a warm-up it first rises to a target.</source>
      <translation>Падает по половине косинуса: медленно, быстро, медленно (Loshchilov and Hutter 2017). При разогреве сначала растёт до цели.</translation>
    </message>
    <message>
      <source>Falls to an end rate along a power of the time left; power 1 is a straight line.</source>
      <translation>Падает до конечной скорости как степень оставшегося времени; степень 1 — прямая.</translation>
    </message>
    <message>
      <source>False negatives</source>
      <translation>Ложноотрицательные</translation>
    </message>
    <message>
      <source>False positives</source>
      <translation>Ложноположительные</translation>
    </message>
    <message>
      <source>Fashion-MNIST</source>
      <translation>Fashion-MNIST</translation>
    </message>
    <message>
      <source>Features</source>
      <translation>Признаки</translation>
    </message>
    <message>
      <source>Feed forward</source>
      <translation>Слой прямой связи</translation>
    </message>
    <message>
      <source>Fft length</source>
      <translation>Длина БПФ</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Файл</translation>
    </message>
    <message>
      <source>File to write.</source>
      <translation>Файл, в который писать.</translation>
    </message>
    <message>
      <source>Fill mode</source>
      <translation>Способ заполнения</translation>
    </message>
    <message>
      <source>Fill value</source>
      <translation>Значение заполнения</translation>
    </message>
    <message>
      <source>Filters</source>
      <translation>Фильтры</translation>
    </message>
    <message>
      <source>Filters each channel of a sequence on its own and then mixes the channels: nearly as good as a convolution with far fewer weights.</source>
      <translation>Фильтрует каждый канал последовательности отдельно, а затем смешивает каналы: почти так же хорошо, как свёртка, с гораздо меньшим числом весов.</translation>
    </message>
    <message>
      <source>Filters each channel of a sequence on its own, with few weights. Usually followed by a 1-wide convolution that mixes the channels.</source>
      <translation>Фильтрует каждый канал последовательности отдельно, с малым числом весов. Обычно за ней идёт свёртка ширины 1, смешивающая каналы.</translation>
    </message>
    <message>
      <source>Filters each channel of an image on its own and then mixes the channels: nearly as good as a convolution with far fewer weights.</source>
      <translation>Фильтрует каждый канал изображения отдельно, а затем смешивает каналы: почти так же хорошо, как свёртка, с гораздо меньшим числом весов.</translation>
    </message>
    <message>
      <source>Filters each channel of an image on its own, with few weights. Usually followed by a 1-wide convolution that mixes the channels.</source>
      <translation>Фильтрует каждый канал изображения отдельно, с малым числом весов. Обычно за ней идёт свёртка ширины 1, смешивающая каналы.</translation>
    </message>
    <message>
      <source>Filters each channel on its own and then mixes the channels by a 1 x 1 convolution, with far fewer weights than a convolution (Howard et al. 2017).</source>
      <translation>Фильтрует каждый канал отдельно, а затем смешивает каналы свёрткой 1 x 1, с гораздо меньшим числом весов, чем у свёртки (Howard et al. 2017).</translation>
    </message>
    <message>
      <source>Fires or does not: Rosenblatt's perceptron. It has no slope of its own, so training passes the gradient straight through.</source>
      <translation>Срабатывает или нет: перцептрон Розенблатта. Своего наклона у неё нет, поэтому обучение пропускает градиент насквозь.</translation>
    </message>
    <message>
      <source>First decay epochs</source>
      <translation>Эпохи первого спада</translation>
    </message>
    <message>
      <source>Fit a function</source>
      <translation>Приблизить функцию</translation>
    </message>
    <message>
      <source>Fitted function</source>
      <translation>Приближённая функция</translation>
    </message>
    <message>
      <source>Five clouds</source>
      <translation>Пять облаков</translation>
    </message>
    <message>
      <source>Five clouds of points, one for each class.</source>
      <translation>Пять облаков точек, по одному на класс.</translation>
    </message>
    <message>
      <source>Five spirals</source>
      <translation>Пять спиралей</translation>
    </message>
    <message>
      <source>Five spirals wound into each other.</source>
      <translation>Пять спиралей, закрученных друг в друга.</translation>
    </message>
    <message>
      <source>Fixed normalization</source>
      <translation>Заданная нормализация</translation>
    </message>
    <message>
      <source>Flatten</source>
      <translation>Выпрямление (Flatten)</translation>
    </message>
    <message>
      <source>Flatten the examples and set the input to {0}</source>
      <translation>Выпрямить примеры и задать входу форму {0}</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Папка</translation>
    </message>
    <message>
      <source>Folder for the log.</source>
      <translation>Папка для журнала.</translation>
    </message>
    <message>
      <source>Folder for the model files.</source>
      <translation>Папка для файлов модели.</translation>
    </message>
    <message>
      <source>Follow the regularised leader (McMahan et al. 2013): made for huge sparse linear models, sets small weights to zero.</source>
      <translation>Follow the regularised leader (McMahan et al. 2013): для огромных разреженных линейных моделей, обнуляет малые веса.</translation>
    </message>
    <message>
      <source>For ONNX Runtime, browsers and other frameworks; it computes but does not train.</source>
      <translation>Для ONNX Runtime, браузеров и других библиотек; вычисляет, но не обучается.</translation>
    </message>
    <message>
      <source>For each filter or unit of a layer, the input that makes it answer most, made from noise by gradient ascent on the input while the weights stay as they are. Of a filter you see what one unit in the middle of its map sees, or a picture for the whole map.
How to read it: first layers look for edges, lines and colours, later ones for corners, textures and parts, the last for something like whole examples. A picture that stays noise belongs to a unit that has not learnt anything or never answers. What is drawn is what the unit likes best, not what it usually sees: compare it with its patches of the data.
x ← x + rate · g / |g|, where g = d activation / d x, before the activation function; then blur, decay and a limit of |x|.</source>
      <translation>Для каждого фильтра или нейрона слоя — вход, на который он отвечает сильнее всего, созданный из шума градиентным подъёмом по входу, пока веса остаются как есть. Для фильтра видно то, что видит один нейрон в середине его карты, или картинка для всей карты.
Как читать: первые слои ищут края, линии и цвета, следующие — углы, текстуры и части, последний — нечто похожее на целые примеры. Картинка, оставшаяся шумом, — от нейрона, который ничему не научился или никогда не отвечает. Нарисовано то, что нейрону нравится больше всего, а не то, что он обычно видит: сравните с его фрагментами данных.
x ← x + rate · g / |g|, где g = d активации / d x, до функции активации; затем размытие, угасание и предел |x|.</translation>
    </message>
    <message>
      <source>For each filter or unit of a layer, the nine examples of the data that it answers to most, cut to what the unit sees at the place of its largest answer; of dense units whole examples. Below each stand its class and the activation, at the left what the unit looks for where that has been made. Hatched places are padding.
How to read it: patches that are alike tell what the unit has learnt: a line of one slope, a corner, a class. Patches that have nothing in common belong to a unit that is not used, or answers to several things. The second row, on request, shows what in a patch raised the answer: grey is nothing.
best = the 9 largest of max over y, x of activation[y, x, f], one place of each example. A click chooses the example and the unit for every view.</source>
      <translation>Для каждого фильтра или нейрона слоя — девять примеров из данных, на которые он отвечает сильнее всего, обрезанные до того, что нейрон видит в месте наибольшего ответа; у плотных — примеры целиком. Под каждым его класс и активация, слева — что нейрон ищет, если это создано. Заштрихованные места — дополнение.
Как читать: похожие фрагменты говорят, что выучил нейрон: линию одного наклона, угол, класс. Фрагменты, у которых нет общего, — от нейрона, который не используется или отвечает на разное. Вторая строка, по запросу, показывает, что во фрагменте подняло ответ: серое — ничего.
лучшие = 9 наибольших из максимумов по y, x от активация[y, x, f], по одному месту на пример. Щелчок выбирает пример и нейрон для всех видов.</translation>
    </message>
    <message>
      <source>For each picture a chance from 0 to this is drawn.</source>
      <translation>Для каждой картинки выбирается вероятность от 0 до этой.</translation>
    </message>
    <message>
      <source>Formula</source>
      <translation>Формула</translation>
    </message>
    <message>
      <source>Four squares; opposite ones belong together.</source>
      <translation>Четыре квадрата; противоположные — одного класса.</translation>
    </message>
    <message>
      <source>Frame length</source>
      <translation>Длина кадра</translation>
    </message>
    <message>
      <source>Frame step</source>
      <translation>Шаг кадра</translation>
    </message>
    <message>
      <source>Freeze the weights and learn only a low-rank correction of this rank (LoRA, Hu et al. 2021), for cheap fine-tuning.</source>
      <translation>Заморозить веса и учить только поправку малого ранга (LoRA, Hu et al. 2021), для дешёвой донастройки.</translation>
    </message>
    <message>
      <source>From logits</source>
      <translation>Сырые оценки (from_logits)</translation>
    </message>
    <message>
      <source>From one stretch to the next.</source>
      <translation>От одного отрезка к следующему.</translation>
    </message>
    <message>
      <source>From one stretch to the next; none = half the length.</source>
      <translation>От одного отрезка к следующему; «нет» — половина длины.</translation>
    </message>
    <message>
      <source>From sorted ids</source>
      <translation>По сортированным номерам</translation>
    </message>
    <message>
      <source>Function applied to each output value; none leaves the layer linear.</source>
      <translation>Функция, применяемая к каждому выходному значению; «нет» оставляет слой линейным.</translation>
    </message>
    <message>
      <source>Function applied to each value.</source>
      <translation>Функция, применяемая к каждому значению.</translation>
    </message>
    <message>
      <source>Function applied to the new state.</source>
      <translation>Функция, применяемая к новому состоянию.</translation>
    </message>
    <message>
      <source>Function that opens and closes the gates, 0 to 1.</source>
      <translation>Функция, открывающая и закрывающая вентили, от 0 до 1.</translation>
    </message>
    <message>
      <source>Functions</source>
      <translation>Функции</translation>
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
      <translation>Усиление</translation>
    </message>
    <message>
      <source>Gamma</source>
      <translation>Гамма</translation>
    </message>
    <message>
      <source>Gamma constraint</source>
      <translation>Ограничение гамма</translation>
    </message>
    <message>
      <source>Gamma initializer</source>
      <translation>Инициализатор гамма</translation>
    </message>
    <message>
      <source>Gamma regularizer</source>
      <translation>Регуляризатор гамма</translation>
    </message>
    <message>
      <source>Gate</source>
      <translation>Вентиль</translation>
    </message>
    <message>
      <source>Gated linear unit (GLU)</source>
      <translation>Линейный вентильный блок (GLU)</translation>
    </message>
    <message>
      <source>Gated recurrent unit (Cho et al. 2014): reads a sequence with two gates; lighter than LSTM and often as good.</source>
      <translation>Управляемый рекуррентный блок (Cho et al. 2014): читает последовательность с двумя вентилями; легче LSTM и часто не хуже.</translation>
    </message>
    <message>
      <source>Gates</source>
      <translation>Вентили</translation>
    </message>
    <message>
      <source>Gaussian dropout</source>
      <translation>Гауссов дропаут</translation>
    </message>
    <message>
      <source>Gaussian noise</source>
      <translation>Гауссов шум</translation>
    </message>
    <message>
      <source>Generalised cross-entropy</source>
      <translation>Обобщённая перекрёстная энтропия</translation>
    </message>
    <message>
      <source>Give decibels.</source>
      <translation>Выдавать децибелы.</translation>
    </message>
    <message>
      <source>Give each branch an input of its own.</source>
      <translation>Дать каждой ветви собственный вход.</translation>
    </message>
    <message>
      <source>Give each sound channel a channel of its own in the picture, for 2D convolutions.</source>
      <translation>Дать каждому звуковому каналу свой канал картинки, для двумерных свёрток.</translation>
    </message>
    <message>
      <source>Give embedding tables to the AdamW part.</source>
      <translation>Отдать таблицы векторов части AdamW.</translation>
    </message>
    <message>
      <source>Give every layer He's initial weights behind ReLU and its relatives, else Glorot's, and biases of zero; then train anew.</source>
      <translation>Дать каждому слою начальные веса Хе за ReLU и её родственниками, иначе Глоро, и нулевые смещения; затем обучить заново.</translation>
    </message>
    <message>
      <source>Give it weights of its own</source>
      <translation>Дать собственные веса</translation>
    </message>
    <message>
      <source>Give the output of every time step instead of the last. Needed below another recurrent layer.</source>
      <translation>Выдавать выход каждого шага времени, а не последнего. Нужно перед следующим рекуррентным слоем.</translation>
    </message>
    <message>
      <source>Given back for unknown places when inverted.</source>
      <translation>Что возвращается для неизвестных мест при обращении.</translation>
    </message>
    <message>
      <source>Global average pooling 1D</source>
      <translation>Глобальный средний пулинг 1D</translation>
    </message>
    <message>
      <source>Global average pooling 2D</source>
      <translation>Глобальный средний пулинг 2D</translation>
    </message>
    <message>
      <source>Global average pooling 3D</source>
      <translation>Глобальный средний пулинг 3D</translation>
    </message>
    <message>
      <source>Global clipnorm</source>
      <translation>Усечение по общей норме</translation>
    </message>
    <message>
      <source>Global max pooling 1D</source>
      <translation>Глобальный макс-пулинг 1D</translation>
    </message>
    <message>
      <source>Global max pooling 2D</source>
      <translation>Глобальный макс-пулинг 2D</translation>
    </message>
    <message>
      <source>Global max pooling 3D</source>
      <translation>Глобальный макс-пулинг 3D</translation>
    </message>
    <message>
      <source>GlobalAveragePooling{0}D</source>
      <translation>GlobalAveragePooling{0}D</translation>
    </message>
    <message>
      <source>Glorot normal</source>
      <translation>Нормальное Глоро</translation>
    </message>
    <message>
      <source>Glorot uniform</source>
      <translation>Равномерное Глоро</translation>
    </message>
    <message>
      <source>Glyph digits</source>
      <translation>Цифры из шрифтов</translation>
    </message>
    <message>
      <source>Go back to the weights of the best epoch at the end.</source>
      <translation>В конце вернуться к весам лучшей эпохи.</translation>
    </message>
    <message>
      <source>Go backwards</source>
      <translation>Читать с конца</translation>
    </message>
    <message>
      <source>Gradient accumulation steps</source>
      <translation>Шаги накопления градиента</translation>
    </message>
    <message>
      <source>Gradient descent (SGD)</source>
      <translation>Градиентный спуск (SGD)</translation>
    </message>
    <message>
      <source>Gradient flow</source>
      <translation>Поток градиента</translation>
    </message>
    <message>
      <source>Gradient over time lag</source>
      <translation>Градиент по запаздыванию</translation>
    </message>
    <message>
      <source>Gradients of {0} batches are added up before the weights change.</source>
      <translation>Градиенты {0} пакетов складываются, прежде чем веса изменятся.</translation>
    </message>
    <message>
      <source>Gradients that vanish</source>
      <translation>Исчезающие градиенты</translation>
    </message>
    <message>
      <source>Graph execution error:</source>
      <translation>Graph execution error:</translation>
    </message>
    <message>
      <source>Greatest angle either way, as a share of a full turn; 0.5 is 180 degrees.</source>
      <translation>Наибольший угол в обе стороны, как доля полного оборота; 0.5 — это 180 градусов.</translation>
    </message>
    <message>
      <source>Greatest change of brightness.</source>
      <translation>Наибольшее изменение яркости.</translation>
    </message>
    <message>
      <source>Greatest change of contrast.</source>
      <translation>Наибольшее изменение контраста.</translation>
    </message>
    <message>
      <source>Greatest change of height, as a share.</source>
      <translation>Наибольшее изменение высоты, как доля.</translation>
    </message>
    <message>
      <source>Greatest change of hue.</source>
      <translation>Наибольшее изменение оттенка.</translation>
    </message>
    <message>
      <source>Greatest change of width; none keeps the proportions.</source>
      <translation>Наибольшее изменение ширины; «нет» сохраняет пропорции.</translation>
    </message>
    <message>
      <source>Greatest change, as a share of the value range.</source>
      <translation>Наибольшее изменение, как доля диапазона значений.</translation>
    </message>
    <message>
      <source>Greatest change, as a share.</source>
      <translation>Наибольшее изменение, как доля.</translation>
    </message>
    <message>
      <source>Greatest shift to a side, as a share of the width.</source>
      <translation>Наибольший сдвиг вбок, как доля ширины.</translation>
    </message>
    <message>
      <source>Greatest shift up or down, as a share of the height.</source>
      <translation>Наибольший сдвиг вверх или вниз, как доля высоты.</translation>
    </message>
    <message>
      <source>Greatest slant to the side.</source>
      <translation>Наибольший наклон вбок.</translation>
    </message>
    <message>
      <source>Greatest slant up or down.</source>
      <translation>Наибольший наклон вверх или вниз.</translation>
    </message>
    <message>
      <source>Greatest turn; 0 changes nothing.</source>
      <translation>Наибольший поворот; 0 ничего не меняет.</translation>
    </message>
    <message>
      <source>Group normalization</source>
      <translation>Групповая нормализация</translation>
    </message>
    <message>
      <source>Grouped-query attention</source>
      <translation>Внимание с группами запросов</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>Группы</translation>
    </message>
    <message>
      <source>Growing wave</source>
      <translation>Растущая волна</translation>
    </message>
    <message>
      <source>Growth</source>
      <translation>Прирост</translation>
    </message>
    <message>
      <source>Halve the batch to {0}</source>
      <translation>Уменьшить пакет вдвое, до {0}</translation>
    </message>
    <message>
      <source>Halve the learning rate and go on from the last good epoch.</source>
      <translation>Вдвое уменьшить скорость обучения и продолжить с последней хорошей эпохи.</translation>
    </message>
    <message>
      <source>Halve the learning rate and rewind</source>
      <translation>Вдвое снизить скорость и вернуться</translation>
    </message>
    <message>
      <source>Halve the maps at the end.</source>
      <translation>В конце уменьшить карты вдвое.</translation>
    </message>
    <message>
      <source>Halve the maps at the first convolution too, for larger pictures.</source>
      <translation>Уменьшать карты вдвое и на первой свёртке, для больших картинок.</translation>
    </message>
    <message>
      <source>Hard SiLU</source>
      <translation>Жёсткая SiLU</translation>
    </message>
    <message>
      <source>Hard shrink</source>
      <translation>Жёсткое сжатие (hard shrink)</translation>
    </message>
    <message>
      <source>Hard sigmoid</source>
      <translation>Жёсткая сигмоида</translation>
    </message>
    <message>
      <source>Hard tanh</source>
      <translation>Жёсткий tanh</translation>
    </message>
    <message>
      <source>Hardest examples</source>
      <translation>Самые трудные примеры</translation>
    </message>
    <message>
      <source>Harmonic mean of precision and recall: high only if both are.</source>
      <translation>Гармоническое среднее точности и полноты: велико, только если велики обе.</translation>
    </message>
    <message>
      <source>Hashed crossing</source>
      <translation>Хешированные пары</translation>
    </message>
    <message>
      <source>Hashing</source>
      <translation>Хеширование</translation>
    </message>
    <message>
      <source>He normal</source>
      <translation>Нормальное Хе</translation>
    </message>
    <message>
      <source>He uniform</source>
      <translation>Равномерное Хе</translation>
    </message>
    <message>
      <source>Head dim</source>
      <translation>Размерность головы</translation>
    </message>
    <message>
      <source>Head units</source>
      <translation>Нейроны головы</translation>
    </message>
    <message>
      <source>Header</source>
      <translation>Заголовок</translation>
    </message>
    <message>
      <source>Heads</source>
      <translation>Головы</translation>
    </message>
    <message>
      <source>Height</source>
      <translation>Высота</translation>
    </message>
    <message>
      <source>Height and width of the filters.</source>
      <translation>Высота и ширина фильтров.</translation>
    </message>
    <message>
      <source>Height factor</source>
      <translation>Множитель высоты</translation>
    </message>
    <message>
      <source>Height that comes out.</source>
      <translation>Высота на выходе.</translation>
    </message>
    <message>
      <source>Height, width and channels of a picture; none = as the data.</source>
      <translation>Высота, ширина и каналы картинки; «нет» — как у данных.</translation>
    </message>
    <message>
      <source>Hidden state</source>
      <translation>Скрытое состояние</translation>
    </message>
    <message>
      <source>High</source>
      <translation>Верх</translation>
    </message>
    <message>
      <source>Highest frequency; none = half the sampling rate.</source>
      <translation>Самая высокая частота; «нет» — половина частоты дискретизации.</translation>
    </message>
    <message>
      <source>Hinge</source>
      <translation>Hinge-функция</translation>
    </message>
    <message>
      <source>History</source>
      <translation>История</translation>
    </message>
    <message>
      <source>How a gradient becomes a change of the weights.</source>
      <translation>Как градиент становится изменением весов.</translation>
    </message>
    <message>
      <source>How evenly the chains are mixed.</source>
      <translation>Насколько равномерно смешиваются цепочки.</translation>
    </message>
    <message>
      <source>How far one step goes along the gradient</source>
      <translation>Как далеко один шаг идёт вдоль градиента</translation>
    </message>
    <message>
      <source>How far points stray from where they belong.</source>
      <translation>Насколько точки отклоняются от своих мест.</translation>
    </message>
    <message>
      <source>How far the corners may move.</source>
      <translation>Насколько могут сдвигаться углы.</translation>
    </message>
    <message>
      <source>How far the disease went on in a year, 442 patients, 10 measurements.</source>
      <translation>Насколько болезнь продвинулась за год, 442 пациента, 10 измерений.</translation>
    </message>
    <message>
      <source>How far the window moves each time; 2 halves the output size.</source>
      <translation>Насколько окно сдвигается каждый раз; 2 делит размер выхода пополам.</translation>
    </message>
    <message>
      <source>How far the window moves each time; 2 halves the output size. Order: depth, height, width.</source>
      <translation>Насколько окно сдвигается каждый раз; 2 делит размер выхода пополам. Порядок: глубина, высота, ширина.</translation>
    </message>
    <message>
      <source>How far the window moves each time; 2 halves the output size. Order: height, width.</source>
      <translation>Насколько окно сдвигается каждый раз; 2 делит размер выхода пополам. Порядок: высота, ширина.</translation>
    </message>
    <message>
      <source>How far the window moves each time; none = its own size.</source>
      <translation>Насколько окно сдвигается каждый раз; «нет» — на свой размер.</translation>
    </message>
    <message>
      <source>How far the window moves each time; none = its own size. Order: depth, height, width.</source>
      <translation>Насколько окно сдвигается каждый раз; «нет» — на свой размер. Порядок: глубина, высота, ширина.</translation>
    </message>
    <message>
      <source>How far the window moves each time; none = its own size. Order: height, width.</source>
      <translation>Насколько окно сдвигается каждый раз; «нет» — на свой размер. Порядок: высота, ширина.</translation>
    </message>
    <message>
      <source>How far values move towards zero.</source>
      <translation>Насколько значения сдвигаются к нулю.</translation>
    </message>
    <message>
      <source>How fast it falls.</source>
      <translation>Как быстро она падает.</translation>
    </message>
    <message>
      <source>How large the gradient of the loss is in each layer, from the output on the left back to the input on the right, on a logarithmic scale: the line is now, the dashes are when it was first looked at, and the bars reach from the least to the largest so far. The loss is that of at most 32 training examples, without penalties. A cross at the bottom is a gradient that is 0 or not finite. What the doctor finds stands above.
How to read it: a level line is good. A line that falls by a factor of 1,000 and more means that the layers near the input hardly learn (vanishing); one that climbs as much means steps that are too large there (exploding).
norm = √(sum over all weights w of the layer of (dL/dw)²); per weight = √(mean of (dL/dw)²) over its kernels.</source>
      <translation>Насколько велик градиент ошибки в каждом слое, от выхода слева назад к входу справа, в логарифмическом масштабе: линия — сейчас, штрихи — при первом взгляде, столбики — от наименьшего до наибольшего до сих пор. Ошибка — по не более чем 32 обучающим примерам, без штрафов. Крест внизу — градиент, равный 0 или не конечный. Что находит доктор, стоит выше.
Как читать: ровная линия — хорошо. Если линия падает в 1000 раз и более, слои у входа почти не учатся (затухание); если столько же растёт, шаги там слишком велики (взрыв).
норма = √(сумма по всем весам w слоя от (dL/dw)²); на вес = √(среднее (dL/dw)²) по его ядрам.</translation>
    </message>
    <message>
      <source>How many blocks there are; each halves the maps.</source>
      <translation>Сколько блоков; каждый уменьшает карты вдвое.</translation>
    </message>
    <message>
      <source>How many convolutions stand before the one with steps.</source>
      <translation>Сколько свёрток стоит перед свёрткой с шагом.</translation>
    </message>
    <message>
      <source>How many convolutions stand in a row.</source>
      <translation>Сколько свёрток идёт подряд.</translation>
    </message>
    <message>
      <source>How many convolutions there are.</source>
      <translation>Сколько свёрток.</translation>
    </message>
    <message>
      <source>How many different letters there are.</source>
      <translation>Сколько разных букв.</translation>
    </message>
    <message>
      <source>How many digits there are.</source>
      <translation>Сколько цифр.</translation>
    </message>
    <message>
      <source>How many letters a list has.</source>
      <translation>Сколько букв в списке.</translation>
    </message>
    <message>
      <source>How many letters a sequence has.</source>
      <translation>Сколько букв в последовательности.</translation>
    </message>
    <message>
      <source>How many of the best guesses count.</source>
      <translation>Сколько лучших догадок считается.</translation>
    </message>
    <message>
      <source>How many pairs are drawn; a fifth more for the test.</source>
      <translation>Сколько пар создаётся; ещё пятая часть — для теста.</translation>
    </message>
    <message>
      <source>How many places the row has; empty = as many as the data set has classes.</source>
      <translation>Сколько мест в строке; пусто — столько, сколько классов в наборе данных.</translation>
    </message>
    <message>
      <source>How many points are drawn.</source>
      <translation>Сколько точек создаётся.</translation>
    </message>
    <message>
      <source>How many sequences are drawn.</source>
      <translation>Сколько последовательностей порождается.</translation>
    </message>
    <message>
      <source>How many steps at most</source>
      <translation>Сколько шагов самое большее</translation>
    </message>
    <message>
      <source>How many times as many maps come out.</source>
      <translation>Во сколько раз больше карт получается.</translation>
    </message>
    <message>
      <source>How many times fewer units than channels stand in the middle.</source>
      <translation>Во сколько раз нейронов в середине меньше, чем каналов.</translation>
    </message>
    <message>
      <source>How many times larger along each axis.</source>
      <translation>Во сколько раз больше по каждой оси.</translation>
    </message>
    <message>
      <source>How many times larger along each axis. Order: depth, height, width.</source>
      <translation>Во сколько раз больше по каждой оси. Порядок: глубина, высота, ширина.</translation>
    </message>
    <message>
      <source>How many times larger along each axis. Order: height, width.</source>
      <translation>Во сколько раз больше по каждой оси. Порядок: высота, ширина.</translation>
    </message>
    <message>
      <source>How many times training goes through all examples.</source>
      <translation>Сколько раз обучение проходит по всем примерам.</translation>
    </message>
    <message>
      <source>How many times.</source>
      <translation>Сколько раз.</translation>
    </message>
    <message>
      <source>How many volumes are drawn.</source>
      <translation>Сколько объёмов создаётся.</translation>
    </message>
    <message>
      <source>How much an example counts by its class: “balanced” lets rare classes count as much as common ones, weight = examples / (classes × examples of the class); “own” takes the weights below.</source>
      <translation>Сколько значит пример в зависимости от класса: «по редкости» даёт редким классам значить столько же, сколько частым, вес = примеров / (классов × примеров класса); «свои» берёт веса ниже.</translation>
    </message>
    <message>
      <source>How much each example counts in training; none = all alike.</source>
      <translation>Сколько каждый пример значит при обучении; «нет» — все одинаково.</translation>
    </message>
    <message>
      <source>How much each position of a sequence takes from every other one in an attention layer, for the chosen example: a row for each query, a column for each key.</source>
      <translation>Сколько каждая позиция последовательности берёт от каждой другой в слое внимания, для выбранного примера: строка на запрос, столбец на ключ.</translation>
    </message>
    <message>
      <source>How much examples that are already right count less; 0 = all alike.</source>
      <translation>Насколько меньше значат уже верные примеры; 0 — все одинаково.</translation>
    </message>
    <message>
      <source>How much noise lies over each cell.</source>
      <translation>Сколько шума накладывается на каждую ячейку.</translation>
    </message>
    <message>
      <source>How much the loss of this output counts in the sum.</source>
      <translation>Сколько значат в сумме потери этого выхода.</translation>
    </message>
    <message>
      <source>How much the loss of this output counts.</source>
      <translation>Сколько значат потери этого выхода.</translation>
    </message>
    <message>
      <source>How new cells are filled: by repeating or by smooth curves.</source>
      <translation>Как заполняются новые ячейки: повторением или плавными кривыми.</translation>
    </message>
    <message>
      <source>How new pixels are worked out from the old.</source>
      <translation>Как новые пиксели вычисляются из старых.</translation>
    </message>
    <message>
      <source>How often each class was taken for each. A row is a true class, a column a prediction; the cell M[i, j] counts the examples of class i that the network calls j. Blue cells on the diagonal are right, red ones are mistakes; the stronger the colour, the larger the share.
Share of the row: M[i, j] / sum over k of M[i, k]; on the diagonal this is the recall. Share of the column: M[i, j] / sum over k of M[k, j]; on the diagonal this is the precision. Accuracy = sum of the diagonal / sum of all cells.
How to read it: look for strong red cells: a pair of classes that look alike. A red column is a class that is said too often.
Click a cell, or move with the arrow keys, to see the examples behind it, the most confident first; click one to choose it for every view.</source>
      <translation>Как часто каждый класс принимали за каждый. Строка — истинный класс, столбец — предсказание; ячейка M[i, j] считает примеры класса i, которые сеть называет j. Синие ячейки на диагонали верны, красные — ошибки; чем сильнее цвет, тем больше доля.
Доля в строке: M[i, j] / сумма по k от M[i, k]; на диагонали это полнота (recall). Доля в столбце: M[i, j] / сумма по k от M[k, j]; на диагонали это точность (precision). Доля верных (accuracy) = сумма диагонали / сумма всех ячеек.
Как читать: ищите насыщенные красные ячейки: это пара похожих классов. Красный столбец — класс, который называют слишком часто.
Щёлкните ячейку или перемещайтесь клавишами со стрелками, чтобы увидеть её примеры, сначала самые уверенные; щёлкните один из них, чтобы выбрать его для всех панелей.</translation>
    </message>
    <message>
      <source>How often each row of the table occurs.</source>
      <translation>Сколько раз встречается каждая строка таблицы.</translation>
    </message>
    <message>
      <source>How often the picture is halved; its sides must allow that.</source>
      <translation>Сколько раз картинка уменьшается вдвое; её стороны должны это допускать.</translation>
    </message>
    <message>
      <source>How often the true class is among the k classes that the network holds most likely.
Top-k accuracy = (examples whose true class has fewer than k likelier ones) / (all examples). With k = 1 it is the accuracy, with k = number of classes it is 1. Dashed: guessing, k / number of classes.
How to read it: a curve that is steep at the beginning means that the network hesitates between few classes, and the right one is among them; a flat one that it is plainly wrong where it is wrong. Click a class in the table to see its curve beside that of all.</source>
      <translation>Как часто истинный класс оказывается среди k классов, которые сеть считает самыми вероятными.
Точность top-k = (примеры, у истинного класса которых меньше k более вероятных) / (все примеры). При k = 1 это точность, при k = число классов — 1. Штрихи: угадывание, k / число классов.
Как читать: кривая, крутая в начале, значит, что сеть колеблется между немногими классами и верный среди них; пологая — что там, где сеть неправа, она неправа совсем. Щёлкните класс в таблице, чтобы увидеть его кривую рядом с общей.</translation>
    </message>
    <message>
      <source>How one unit comes by its number for the chosen example: the part of the input it reads, its weights, each product, their sum, the bias and the activation function.</source>
      <translation>Как один нейрон получает своё число для выбранного примера: часть входа, которую он читает, его веса, каждое произведение, их сумма, смещение и функция активации.</translation>
    </message>
    <message>
      <source>How pixels between pixels are worked out.</source>
      <translation>Как вычисляются пиксели между пикселями.</translation>
    </message>
    <message>
      <source>How predicted numbers f differ from true ones y, in the units after the preparation of the targets. Each point is an example: above, the prediction over the truth (right on the dashed diagonal) and the residual over the prediction (right on the dashed line); then how the residuals are spread, with their mean and one standard deviation to both sides.
Residual = y - f. MAE = mean |y - f|, RMSE = √(mean (y - f)²), R² = 1 - sum (y - f)² / sum (y - mean y)²: 1 is perfect, 0 is no better than always saying the mean.
How to read it: good residuals have no shape: as many above as below the line everywhere, and everywhere equally far. A bow means that the network is too simple for the curve, a funnel that errors grow with the size of the number, a mean far from 0 that it says too much or too little throughout.</source>
      <translation>Как предсказанные числа f отличаются от истинных y, в единицах после подготовки целей. Каждая точка — пример: сверху предсказание по истине (верно на штриховой диагонали) и остаток по предсказанию (верно на штриховой линии); затем как распределены остатки, с их средним и одним стандартным отклонением в обе стороны.
Остаток = y - f. MAE = среднее |y - f|, RMSE = √(среднее (y - f)²), R² = 1 - сумма (y - f)² / сумма (y - среднее y)²: 1 — идеал, 0 — не лучше, чем всегда называть среднее.
Как читать: у хороших остатков нет формы: всюду поровну выше и ниже линии и всюду одинаково далеко. Дуга значит, что сеть слишком проста для кривой, воронка — что ошибки растут с величиной числа, среднее далеко от 0 — что она всюду говорит слишком много или мало.</translation>
    </message>
    <message>
      <source>How relaxed the border between the two kinds of pairs is.</source>
      <translation>Насколько мягка граница между двумя видами пар.</translation>
    </message>
    <message>
      <source>How several target columns are averaged.</source>
      <translation>Как усредняются несколько целевых столбцов.</translation>
    </message>
    <message>
      <source>How slowly that running mean forgets.</source>
      <translation>Как медленно забывает это скользящее среднее.</translation>
    </message>
    <message>
      <source>How slowly the running mean and variance, used when the network predicts, forget. Lower it for short runs.</source>
      <translation>Как медленно забывают скользящие среднее и дисперсия, нужные при предсказании. Для коротких запусков уменьшите.</translation>
    </message>
    <message>
      <source>How slowly the running mean of the gradient forgets.</source>
      <translation>Как медленно забывает скользящее среднее градиента.</translation>
    </message>
    <message>
      <source>How slowly the running mean of the squared gradient forgets.</source>
      <translation>Как медленно забывает скользящее среднее квадрата градиента.</translation>
    </message>
    <message>
      <source>How slowly the running means forget.</source>
      <translation>Как медленно забывают скользящие средние.</translation>
    </message>
    <message>
      <source>How strongly the last state of a recurrent layer, or the loss, depends on the state and the input k steps earlier: the norm of the gradient over the lag k, on a logarithmic scale. Thick, the mean of some training examples; thin, each of them.</source>
      <translation>Как сильно последнее состояние рекуррентного слоя или ошибка зависят от состояния и входа k шагов назад: норма градиента по запаздыванию k, в логарифмическом масштабе. Толстая — среднее по нескольким обучающим примерам; тонкие — каждый из них.</translation>
    </message>
    <message>
      <source>How the area between two thresholds is counted.</source>
      <translation>Как считается площадь между двумя порогами.</translation>
    </message>
    <message>
      <source>How the biases start before training.</source>
      <translation>Каковы смещения до обучения.</translation>
    </message>
    <message>
      <source>How the forgetting slows down over the steps.</source>
      <translation>Как забывание замедляется с шагами.</translation>
    </message>
    <message>
      <source>How the learning rate changes during training.</source>
      <translation>Как скорость обучения меняется за время обучения.</translation>
    </message>
    <message>
      <source>How the learnt scale start before training.</source>
      <translation>Каков выучиваемый масштаб до обучения.</translation>
    </message>
    <message>
      <source>How the learnt shift start before training.</source>
      <translation>Каков выучиваемый сдвиг до обучения.</translation>
    </message>
    <message>
      <source>How the learnt slopes start before training.</source>
      <translation>Каковы выучиваемые наклоны до обучения.</translation>
    </message>
    <message>
      <source>How the networks are trained.</source>
      <translation>Как обучаются сети.</translation>
    </message>
    <message>
      <source>How the numbers of a layer are spread, from the first epoch at the back to the newest in front. Twins and kept runs lie over each other in their colours. Activations are those of the first training examples, at most 256; gradients those of the loss of at most 32; of more than 32,768 numbers as many are counted, evenly chosen. What was seen stays when the view is hidden; of what was trained meanwhile the kept epochs are filled in. A red ridge has numbers that are not finite.
How to read it: weights should widen slowly and keep one hump around zero. A ridge that runs away explodes; activations that pile up at the ends of tanh or sigmoid are saturated, at 0 of ReLU dead; gradients that shrink to a needle vanish.
height of a bin = numbers in it / all of the row; with "Log counts" log(1 + numbers). Bins reach to a power of two; ridges of other reach are brought to the same bins. The lines of the heat-map are at 5, 50 and 95 % of the numbers.</source>
      <translation>Как распределены числа слоя, от первой эпохи сзади до новейшей спереди. Двойники и сохранённые запуски лежат друг на друге в своих цветах. Активации — по первым обучающим примерам, не более 256; градиенты — от ошибки не более чем 32; если чисел больше 32 768, считаются столько, выбранные равномерно. Увиденное остаётся, когда вид скрыт; из обученного за это время добавляются сохранённые эпохи. В красном гребне есть не конечные числа.
Как читать: веса должны медленно расширяться с одним горбом у нуля. Гребень, который убегает, взрывается; активации, собравшиеся у концов tanh или сигмоиды, насыщены, у 0 ReLU мертвы; градиенты, сжавшиеся в иглу, затухают.
высота корзины = чисел в ней / всего в строке; с «Логарифм частот» log(1 + чисел). Корзины доходят до степени двойки; гребни другого размаха приводятся к тем же корзинам. Линии тепловой карты — на 5, 50 и 95 % чисел.</translation>
    </message>
    <message>
      <source>How the per-channel filters start before training.</source>
      <translation>Каковы поканальные фильтры до обучения.</translation>
    </message>
    <message>
      <source>How the rate falls with the sum of squared gradients; 0 keeps it constant.</source>
      <translation>Как скорость падает с суммой квадратов градиентов; 0 оставляет её постоянной.</translation>
    </message>
    <message>
      <source>How the running mean start before training.</source>
      <translation>Каково скользящее среднее до обучения.</translation>
    </message>
    <message>
      <source>How the running variance start before training.</source>
      <translation>Какова скользящая дисперсия до обучения.</translation>
    </message>
    <message>
      <source>How the table of vectors start before training.</source>
      <translation>Какова таблица векторов до обучения.</translation>
    </message>
    <message>
      <source>How the two are joined: side by side, or value by value; none gives two outputs.</source>
      <translation>Как они соединяются: рядом или значение за значением; «нет» даёт два выхода.</translation>
    </message>
    <message>
      <source>How the values of a batch become one number: their mean (sum_over_batch_size or mean), their sum, or their mean by weight. A sum makes steps larger by the batch size.</source>
      <translation>Как значения пакета становятся одним числом: среднее (sum_over_batch_size или mean), сумма или среднее с весами. Сумма увеличивает шаги в размер пакета раз.</translation>
    </message>
    <message>
      <source>How the weights on the previous state start before training.</source>
      <translation>Каковы веса прежнего состояния до обучения.</translation>
    </message>
    <message>
      <source>How the weights start before training.</source>
      <translation>Каковы веса до обучения.</translation>
    </message>
    <message>
      <source>How the weights that mix the channels start before training.</source>
      <translation>Каковы веса, смешивающие каналы, до обучения.</translation>
    </message>
    <message>
      <source>How unknown integers are spread over their places: by remainder or by hash.</source>
      <translation>Как неизвестные целые распределяются по своим местам: по остатку или по хешу.</translation>
    </message>
    <message>
      <source>How well the network knows each class.
Precision: of the examples said to be of the class, the share that is; low means false alarms. Recall: of the examples of the class, the share that was found; low means that many are missed. F1 = 2 · precision · recall / (precision + recall): high only if both are. Support: how many examples of the class there are. Accuracy: share of right answers.
How to read it: look for classes whose F1 is far below the others (click F1 to sort) and then into the confusion matrix for what they are taken for. The macro average counts every class alike, the weighted average every example alike: a macro average far below the accuracy means that rare classes are learnt badly.
Same numbers as scikit-learn's classification_report; where nothing is to be divided by, 0. Select cells and press Ctrl+C to copy them in full.</source>
      <translation>Насколько хорошо сеть знает каждый класс.
Точность (precision): какая доля отнесённых к классу действительно из него; мало — ложные тревоги. Полнота (recall): какая доля примеров класса найдена; мало — многие пропущены. F1 = 2 · точность · полнота / (точность + полнота): велико, только если велики обе. Поддержка: сколько примеров в классе. Accuracy: доля верных ответов.
Как читать: ищите классы, у которых F1 гораздо ниже остальных (щёлкните F1, чтобы отсортировать), а затем в матрице ошибок — за что их принимают. Макро-среднее считает поровну классы, взвешенное среднее — примеры: макро-среднее намного ниже доли верных ответов означает, что редкие классы выучены плохо.
Те же числа, что classification_report в scikit-learn; где делить не на что, стоит 0. Выделите ячейки и нажмите Ctrl+C, чтобы скопировать их полностью.</translation>
    </message>
    <message>
      <source>How well the scores of the network part one class from all others, whatever the threshold above which an example is said to belong to the class. Drag the point on a curve or the line through the scores, or enter a threshold.
True and false positives (tp, fp): examples said to be of the class, rightly and wrongly. False negatives (fn): those of the class that were missed. True negatives (tn): all others rightly left out.
Precision = tp / (tp + fp): how many of those found are right. Recall = tp / (tp + fn): how many of the class are found. F1 = 2 tp / (2 tp + fp + fn). Accuracy: share of right answers. False positive rate = fp / (fp + tn).
How to read it: the nearer a curve comes to the upper corner (ROC: left, precision-recall: right), the better. AUC is the area under the ROC curve: the chance that an example of the class has a higher score than another one; 0.5 is guessing (dashed), 1 is perfect. Average precision is the area under the other curve; look at it if the class is rare.
With more than two classes the network's answer is the class with the highest score, not a threshold; the curves then show each class against the rest.</source>
      <translation>Насколько хорошо оценки сети отделяют один класс от всех остальных, каким бы ни был порог, выше которого пример относят к классу. Тащите точку на кривой или линию через оценки либо введите порог.
Истинно и ложноположительные (tp, fp): примеры, отнесённые к классу верно и неверно. Ложноотрицательные (fn): пропущенные примеры класса. Истинно отрицательные (tn): все остальные, верно оставленные.
Точность (precision) = tp / (tp + fp): сколько из найденных верны. Полнота (recall) = tp / (tp + fn): сколько из класса найдено. F1 = 2 tp / (2 tp + fp + fn). Accuracy: доля верных ответов. Доля ложноположительных = fp / (fp + tn).
Как читать: чем ближе кривая к верхнему углу (ROC: левому, точность — полнота: правому), тем лучше. AUC — площадь под ROC-кривой: вероятность, что у примера класса оценка выше, чем у другого; 0.5 — гадание (штрихи), 1 — идеал. Средняя точность — площадь под другой кривой; смотрите на неё, если класс редок.
Если классов больше двух, ответ сети — класс с наибольшей оценкой, а не порог; тогда кривые показывают каждый класс против остальных.</translation>
    </message>
    <message>
      <source>However long it trains, the network cannot come nearer than the ends of its last function. Numbers are fitted by a last layer without a function; labels of -1 and +1 also by tanh.</source>
      <translation>Сколько бы сеть ни обучалась, она не подойдёт ближе, чем края её последней функции. К числам подгоняет последний слой без функции; к меткам -1 и +1 — также tanh.</translation>
    </message>
    <message>
      <source>Huber</source>
      <translation>Функция Хьюбера</translation>
    </message>
    <message>
      <source>Hue factor</source>
      <translation>Множитель оттенка</translation>
    </message>
    <message>
      <source>Hz</source>
      <translation>Гц</translation>
    </message>
    <message>
      <source>Identity</source>
      <translation>Тождество</translation>
    </message>
    <message>
      <source>Ignore class</source>
      <translation>Пропускаемый класс</translation>
    </message>
    <message>
      <source>In an epoch the weights are corrected {0} times: compare over steps, not over epochs alone.</source>
      <translation>За эпоху веса правятся {0} раз: сравнивайте по шагам, а не только по эпохам.</translation>
    </message>
    <message>
      <source>In training each example is measured by its own mean and variance alone; when the network predicts it uses running averages, which fit none of them. Use larger batches, or group normalisation, which does not depend on the batch.</source>
      <translation>При обучении каждый пример измеряется лишь собственными средним и дисперсией; при предсказании сеть берёт скользящие средние, которые не подходят ни к одному. Возьмите пакеты больше или групповую нормализацию, которая от пакета не зависит.</translation>
    </message>
    <message>
      <source>Inception V3</source>
      <translation>Inception V3</translation>
    </message>
    <message>
      <source>Inception block</source>
      <translation>Блок Inception</translation>
    </message>
    <message>
      <source>Init values</source>
      <translation>Начальные значения</translation>
    </message>
    <message>
      <source>Initial accumulator value</source>
      <translation>Начальное значение накопителя</translation>
    </message>
    <message>
      <source>Initial weights far too large</source>
      <translation>Слишком большие начальные веса</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>Вход</translation>
    </message>
    <message>
      <source>Input dim</source>
      <translation>Размерность входа</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>Входы</translation>
    </message>
    <message>
      <source>Inputs that are not scaled</source>
      <translation>Немасштабированные входы</translation>
    </message>
    <message>
      <source>Insert Flatten</source>
      <translation>Вставить Flatten</translation>
    </message>
    <message>
      <source>Insert Reshape to {0}</source>
      <translation>Вставить Reshape в форму {0}</translation>
    </message>
    <message>
      <source>Insert {0}</source>
      <translation>Вставить {0}</translation>
    </message>
    <message>
      <source>Insert {0} before {1}</source>
      <translation>Вставить {0} перед {1}</translation>
    </message>
    <message>
      <source>Integer lookup</source>
      <translation>Поиск целых чисел</translation>
    </message>
    <message>
      <source>Integer that stands for padding and gets bin 0.</source>
      <translation>Целое, которое обозначает дополнение и получает интервал 0.</translation>
    </message>
    <message>
      <source>Integer that stands for padding and gets place 0.</source>
      <translation>Целое, которое обозначает дополнение и получает место 0.</translation>
    </message>
    <message>
      <source>Interpolation</source>
      <translation>Интерполяция</translation>
    </message>
    <message>
      <source>Intersection over union of each class, averaged. For segmentation.</source>
      <translation>Пересечение к объединению для каждого класса, усреднённое. Для сегментации.</translation>
    </message>
    <message>
      <source>Intersection over union of each class, averaged; labels are one-hot.</source>
      <translation>Пересечение к объединению для каждого класса, усреднённое; метки в one-hot.</translation>
    </message>
    <message>
      <source>Intersection over union of the classes you name, averaged. For segmentation.</source>
      <translation>Пересечение к объединению для названных вами классов, усреднённое. Для сегментации.</translation>
    </message>
    <message>
      <source>Intersection over union of the classes you name; labels are one-hot.</source>
      <translation>Пересечение к объединению для названных вами классов; метки в one-hot.</translation>
    </message>
    <message>
      <source>Intersection over union of two masks: TP / (TP + FP + FN), averaged over the classes.</source>
      <translation>Пересечение двух масок к их объединению: TP / (TP + FP + FN), усреднённое по классам.</translation>
    </message>
    <message>
      <source>Inverse time</source>
      <translation>Обратное время</translation>
    </message>
    <message>
      <source>Invert</source>
      <translation>Обращение</translation>
    </message>
    <message>
      <source>Inverted residual blocks with linear bottlenecks (Sandler et al. 2018).</source>
      <translation>Инвертированные остаточные блоки с линейным узким горлом (Sandler et al. 2018).</translation>
    </message>
    <message>
      <source>Inverted residual blocks with squeeze and excitation, found by search (Howard et al. 2019).</source>
      <translation>Инвертированные остаточные блоки со сжатием и возбуждением, найденные поиском (Howard et al. 2019).</translation>
    </message>
    <message>
      <source>Inverted residual blocks, scaled in depth, width and size at once (Tan and Le 2019).</source>
      <translation>Инвертированные остаточные блоки, согласованно масштабированные по глубине, ширине и размеру (Tan and Le 2019).</translation>
    </message>
    <message>
      <source>Iris</source>
      <translation>Ирисы</translation>
    </message>
    <message>
      <source>Iris flowers</source>
      <translation>Цветы ириса</translation>
    </message>
    <message>
      <source>It divides each gradient by its usual size, so every weight moves by about the rate in each step, however flat or steep the loss is. Rates from 0.0001 to 0.01 are usual; 0.1 suits plain SGD.</source>
      <translation>Он делит каждый градиент на его обычную величину, поэтому каждый вес сдвигается за шаг примерно на скорость, каким бы пологим или крутым ни был склон потерь. Обычны скорости от 0.0001 до 0.01; 0.1 подходит для простого SGD.</translation>
    </message>
    <message>
      <source>Its input holds whole numbers, which cannot be changed little by little</source>
      <translation>На его входе целые числа, которые нельзя менять понемногу</translation>
    </message>
    <message>
      <source>Join its inputs by {0}</source>
      <translation>Соединить его входы через {0}</translation>
    </message>
    <message>
      <source>K</source>
      <translation>K</translation>
    </message>
    <message>
      <source>Keep a running mean of the weights beside the weights.</source>
      <translation>Хранить рядом с весами их скользящее среднее.</translation>
    </message>
    <message>
      <source>Keep back 20 % for validation</source>
      <translation>Отложить 20 % для проверки</translation>
    </message>
    <message>
      <source>Keep the best model</source>
      <translation>Сохранять лучшую модель</translation>
    </message>
    <message>
      <source>Keep the learning rate constant</source>
      <translation>Сделать скорость обучения постоянной</translation>
    </message>
    <message>
      <source>Keep the pooled axes with size 1.</source>
      <translation>Сохранять объединённые оси с размером 1.</translation>
    </message>
    <message>
      <source>Keep the share of every class equal in all parts.</source>
      <translation>Сохранить долю каждого класса одинаковой во всех частях.</translation>
    </message>
    <message>
      <source>Keepdims</source>
      <translation>Сохранять оси</translation>
    </message>
    <message>
      <source>Keeps only a few shades of each colour. Does nothing when the network predicts.</source>
      <translation>Оставляет лишь несколько оттенков каждого цвета. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Keeps the mean in each small window of a sequence, which shrinks it and makes the net less sensitive to exact places.</source>
      <translation>Оставляет среднее в каждом малом окне последовательности: она сжимается, а сеть меньше зависит от точных мест.</translation>
    </message>
    <message>
      <source>Keeps the mean in each small window of a volume, which shrinks it and makes the net less sensitive to exact places.</source>
      <translation>Оставляет среднее в каждом малом окне объёма: он сжимается, а сеть меньше зависит от точных мест.</translation>
    </message>
    <message>
      <source>Keeps the mean in each small window of an image, which shrinks it and makes the net less sensitive to exact places.</source>
      <translation>Оставляет среднее в каждом малом окне изображения: оно сжимается, а сеть меньше зависит от точных мест.</translation>
    </message>
    <message>
      <source>Keeps the mean in windows chosen so that a sequence comes out at a size you set.</source>
      <translation>Оставляет среднее в окнах, выбранных так, чтобы последовательность получила заданный размер.</translation>
    </message>
    <message>
      <source>Keeps the mean in windows chosen so that a volume comes out at a size you set.</source>
      <translation>Оставляет среднее в окнах, выбранных так, чтобы объём получил заданный размер.</translation>
    </message>
    <message>
      <source>Keeps the mean in windows chosen so that an image comes out at a size you set.</source>
      <translation>Оставляет среднее в окнах, выбранных так, чтобы изображение получило заданный размер.</translation>
    </message>
    <message>
      <source>Keeps the mean of each channel over the whole of a sequence: one number for each channel, whatever the size. Often stands before the last dense layer.</source>
      <translation>Оставляет среднее каждого канала по всей последовательности: по одному числу на канал при любом размере. Часто стоит перед последним полносвязным слоем.</translation>
    </message>
    <message>
      <source>Keeps the mean of each channel over the whole of a volume: one number for each channel, whatever the size. Often stands before the last dense layer.</source>
      <translation>Оставляет среднее каждого канала по всему объёму: по одному числу на канал при любом размере. Часто стоит перед последним полносвязным слоем.</translation>
    </message>
    <message>
      <source>Keeps the mean of each channel over the whole of an image: one number for each channel, whatever the size. Often stands before the last dense layer.</source>
      <translation>Оставляет среднее каждого канала по всему изображению: по одному числу на канал при любом размере. Часто стоит перед последним полносвязным слоем.</translation>
    </message>
    <message>
      <source>Keeps the optimizer's rate up to the first boundary, then jumps to the rates you list, one at each boundary.</source>
      <translation>Сохраняет скорость оптимизатора до первой границы, затем переходит скачком к перечисленным скоростям, по одной на границу.</translation>
    </message>
    <message>
      <source>Keeps the strongest answer in each small window of a sequence, which shrinks it and makes the net less sensitive to exact places.</source>
      <translation>Оставляет самый сильный ответ в каждом малом окне последовательности: она сжимается, а сеть меньше зависит от точных мест.</translation>
    </message>
    <message>
      <source>Keeps the strongest answer in each small window of a volume, which shrinks it and makes the net less sensitive to exact places.</source>
      <translation>Оставляет самый сильный ответ в каждом малом окне объёма: он сжимается, а сеть меньше зависит от точных мест.</translation>
    </message>
    <message>
      <source>Keeps the strongest answer in each small window of an image, which shrinks it and makes the net less sensitive to exact places.</source>
      <translation>Оставляет самый сильный ответ в каждом малом окне изображения: оно сжимается, а сеть меньше зависит от точных мест.</translation>
    </message>
    <message>
      <source>Keeps the strongest answer in windows chosen so that a sequence comes out at a size you set.</source>
      <translation>Оставляет самый сильный ответ в окнах, выбранных так, чтобы последовательность получила заданный размер.</translation>
    </message>
    <message>
      <source>Keeps the strongest answer in windows chosen so that a volume comes out at a size you set.</source>
      <translation>Оставляет самый сильный ответ в окнах, выбранных так, чтобы объём получил заданный размер.</translation>
    </message>
    <message>
      <source>Keeps the strongest answer in windows chosen so that an image comes out at a size you set.</source>
      <translation>Оставляет самый сильный ответ в окнах, выбранных так, чтобы изображение получило заданный размер.</translation>
    </message>
    <message>
      <source>Keeps the strongest answer of each channel over the whole of a sequence: one number for each channel, whatever the size. Often stands before the last dense layer.</source>
      <translation>Оставляет самый сильный ответ каждого канала по всей последовательности: по одному числу на канал при любом размере. Часто стоит перед последним полносвязным слоем.</translation>
    </message>
    <message>
      <source>Keeps the strongest answer of each channel over the whole of a volume: one number for each channel, whatever the size. Often stands before the last dense layer.</source>
      <translation>Оставляет самый сильный ответ каждого канала по всему объёму: по одному числу на канал при любом размере. Часто стоит перед последним полносвязным слоем.</translation>
    </message>
    <message>
      <source>Keeps the strongest answer of each channel over the whole of an image: one number for each channel, whatever the size. Often stands before the last dense layer.</source>
      <translation>Оставляет самый сильный ответ каждого канала по всему изображению: по одному числу на канал при любом размере. Часто стоит перед последним полносвязным слоем.</translation>
    </message>
    <message>
      <source>Keras model</source>
      <translation>Модель Keras</translation>
    </message>
    <message>
      <source>Kernel constraint</source>
      <translation>Ограничение весов</translation>
    </message>
    <message>
      <source>Kernel initializer</source>
      <translation>Инициализатор весов</translation>
    </message>
    <message>
      <source>Kernel regularizer</source>
      <translation>Регуляризатор весов</translation>
    </message>
    <message>
      <source>Kernel size</source>
      <translation>Размер ядра</translation>
    </message>
    <message>
      <source>Key dim</source>
      <translation>Размерность ключа</translation>
    </message>
    <message>
      <source>Key size</source>
      <translation>Размер ключа</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Вид</translation>
    </message>
    <message>
      <source>Kind of numbers: float32 for measurements and pixels, int32 for word or category numbers.</source>
      <translation>Вид чисел: float32 для измерений и пикселей, int32 для номеров слов или категорий.</translation>
    </message>
    <message>
      <source>Kullback-Leibler divergence</source>
      <translation>Расстояние Кульбака — Лейблера</translation>
    </message>
    <message>
      <source>L1</source>
      <translation>L1</translation>
    </message>
    <message>
      <source>L1 (lasso)</source>
      <translation>L1 (лассо)</translation>
    </message>
    <message>
      <source>L1 and L2 (elastic net)</source>
      <translation>L1 и L2 (эластичная сеть)</translation>
    </message>
    <message>
      <source>L1 regularization strength</source>
      <translation>Сила регуляризации L1</translation>
    </message>
    <message>
      <source>L2</source>
      <translation>L2</translation>
    </message>
    <message>
      <source>L2 (ridge, weight decay)</source>
      <translation>L2 (гребневая, затухание весов)</translation>
    </message>
    <message>
      <source>L2 regularization strength</source>
      <translation>Сила регуляризации L2</translation>
    </message>
    <message>
      <source>L2 shrinkage regularization strength</source>
      <translation>Сила сжимающей регуляризации L2</translation>
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
      <translation>LSTM: f_t, i_t, o_t = σ(W x_t + U h_(t-1) + b), g_t = tanh(W x_t + U h_(t-1) + b), c_t = f_t · c_(t-1) + i_t · g_t, h_t = o_t · tanh(c_t). GRU: h_t = z_t · h_(t-1) + (1 - z_t) · g_t. ConvLSTM: как LSTM, со свёртками W ∗ x_t и U ∗ h_(t-1).</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Метка</translation>
    </message>
    <message>
      <source>Label smoothing</source>
      <translation>Сглаживание меток</translation>
    </message>
    <message>
      <source>Label weights</source>
      <translation>Веса меток</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Метки</translation>
    </message>
    <message>
      <source>Labels are missing: {0} Leave out these examples in the files.</source>
      <translation>Не хватает меток: {0} Уберите эти примеры из файлов.</translation>
    </message>
    <message>
      <source>Labels of -1 and +1 need exactly two classes. Received: {0}</source>
      <translation>Меткам -1 и +1 нужно ровно два класса. Получено: {0}</translation>
    </message>
    <message>
      <source>Large targets make large errors and large gradients: steps of the usual rate are then too large for plain gradient descent, and too small for Adam to come near within some epochs. The step is fitted on the training part.</source>
      <translation>Большие цели дают большие ошибки и большие градиенты: шаги обычной скорости тогда слишком велики для простого градиентного спуска и слишком малы, чтобы Adam приблизился за несколько эпох. Шаг подбирается по обучающей части.</translation>
    </message>
    <message>
      <source>Large values push sigmoid and tanh units into saturation, where gradients vanish, and make steps of one rate too large for some weights. The step is fitted on the training part and replayed on everything new.</source>
      <translation>Большие значения загоняют сигмоиду и tanh в насыщение, где градиенты исчезают, а шаги одной скорости становятся для некоторых весов слишком большими. Шаг подбирается по обучающей части и повторяется на всём новом.</translation>
    </message>
    <message>
      <source>Largest norm</source>
      <translation>Наибольшая норма</translation>
    </message>
    <message>
      <source>Largest norm allowed.</source>
      <translation>Наибольшая допустимая норма.</translation>
    </message>
    <message>
      <source>Lay all numbers of an example out in one row: 28 x 28 pixels become 784 numbers.</source>
      <translation>Выложить все числа примера в один ряд: 28 x 28 пикселей становятся 784 числами.</translation>
    </message>
    <message>
      <source>Lay the data in one row</source>
      <translation>Выложить данные в ряд</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>Слой</translation>
    </message>
    <message>
      <source>Layer normalization</source>
      <translation>Послойная нормализация</translation>
    </message>
    <message>
      <source>Layer scale</source>
      <translation>Масштаб слоя (LayerScale)</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>Слои</translation>
    </message>
    <message>
      <source>Layers over time</source>
      <translation>Слои во времени</translation>
    </message>
    <message>
      <source>Lays all values of an example in one row. Stands between convolutions and dense layers.</source>
      <translation>Выкладывает все значения примера в один ряд. Стоит между свёртками и полносвязными слоями.</translation>
    </message>
    <message>
      <source>LeCun normal</source>
      <translation>Нормальное Лекуна</translation>
    </message>
    <message>
      <source>LeCun uniform</source>
      <translation>Равномерное Лекуна</translation>
    </message>
    <message>
      <source>LeNet-5</source>
      <translation>LeNet-5</translation>
    </message>
    <message>
      <source>Lead it into {0}</source>
      <translation>Направить его в {0}</translation>
    </message>
    <message>
      <source>Leaky ReLU</source>
      <translation>ReLU с утечкой (Leaky ReLU)</translation>
    </message>
    <message>
      <source>Leaky ReLU whose slopes are learnt (He et al. 2015), one for each unit or shared along axes.</source>
      <translation>Leaky ReLU с выучиваемыми наклонами (He et al. 2015), по одному на нейрон или общими вдоль осей.</translation>
    </message>
    <message>
      <source>Learning by heart</source>
      <translation>Заучивание наизусть</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>Скорость обучения</translation>
    </message>
    <message>
      <source>Learning rate power</source>
      <translation>Степень скорости обучения</translation>
    </message>
    <message>
      <source>Least and greatest pixel value there is. Set 0, 1 if the pixels have been scaled.</source>
      <translation>Наименьшее и наибольшее возможное значение пикселя. Задайте 0, 1, если пиксели уже отмасштабированы.</translation>
    </message>
    <message>
      <source>Least and most. 0 is as it was, 1 grey.</source>
      <translation>Наименьшее и наибольшее. 0 — как было, 1 — серое.</translation>
    </message>
    <message>
      <source>Least and most. 0 is blurred, 0.5 as it was, 1 sharper.</source>
      <translation>Наименьшее и наибольшее. 0 — размыто, 0.5 — как было, 1 — резче.</translation>
    </message>
    <message>
      <source>Least and most. 0 is grey, 0.5 as it was, 1 full colour.</source>
      <translation>Наименьшее и наибольшее. 0 — серое, 0.5 — как было, 1 — полный цвет.</translation>
    </message>
    <message>
      <source>Least and most. Size of the rectangle, as a share of the picture.</source>
      <translation>Наименьшее и наибольшее. Размер прямоугольника, как доля картинки.</translation>
    </message>
    <message>
      <source>Least change</source>
      <translation>Наименьшее изменение</translation>
    </message>
    <message>
      <source>Leave out examples with this label.</source>
      <translation>Пропускать примеры с этой меткой.</translation>
    </message>
    <message>
      <source>Leave out the settings that it does not know</source>
      <translation>Убрать настройки, которых он не знает</translation>
    </message>
    <message>
      <source>Leave out the similarity of an example to itself.</source>
      <translation>Не учитывать сходство примера с самим собой.</translation>
    </message>
    <message>
      <source>Leaves out a branch for some examples while training (Huang et al. 2016); the others are scaled up to make up for it. Stands before the sum of a residual block.</source>
      <translation>Во время обучения пропускает ветвь на некоторых примерах (Huang et al. 2016); на остальных она усиливается, чтобы это возместить. Стоит перед суммой остаточного блока.</translation>
    </message>
    <message>
      <source>Left to right, upside down, or both.</source>
      <translation>Слева направо, вверх ногами или и то и другое.</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Длина</translation>
    </message>
    <message>
      <source>Length of each Fourier transform.</source>
      <translation>Длина каждого преобразования Фурье.</translation>
    </message>
    <message>
      <source>Length of each stretch of sound.</source>
      <translation>Длина каждого отрезка звука.</translation>
    </message>
    <message>
      <source>Length of the fall, after the warm-up; usually the whole run.</source>
      <translation>Длина спада после разогрева; обычно всё обучение.</translation>
    </message>
    <message>
      <source>Length of the fall.</source>
      <translation>Длина спада.</translation>
    </message>
    <message>
      <source>Length of the first fall.</source>
      <translation>Длина первого спада.</translation>
    </message>
    <message>
      <source>Length of the query and key vectors of each head.</source>
      <translation>Длина векторов запроса и ключа у каждой головы.</translation>
    </message>
    <message>
      <source>Length of the state and of the output vector.</source>
      <translation>Длина состояния и выходного вектора.</translation>
    </message>
    <message>
      <source>Length of the transform; none = the next power of two.</source>
      <translation>Длина преобразования; «нет» — следующая степень двойки.</translation>
    </message>
    <message>
      <source>Length of the value vectors of each head; none = that of the keys.</source>
      <translation>Длина векторов значения у каждой головы; «нет» — как у ключей.</translation>
    </message>
    <message>
      <source>Length of the vector of each token.</source>
      <translation>Длина вектора каждого токена.</translation>
    </message>
    <message>
      <source>Length of the vectors of each head.</source>
      <translation>Длина векторов каждой головы.</translation>
    </message>
    <message>
      <source>Length of the vectors.</source>
      <translation>Длина векторов.</translation>
    </message>
    <message>
      <source>Length of the vectors; none = as they come in.</source>
      <translation>Длина векторов; «нет» — как на входе.</translation>
    </message>
    <message>
      <source>Length of the warm-up.</source>
      <translation>Длина разогрева.</translation>
    </message>
    <message>
      <source>Length of the window; none = that of the transform.</source>
      <translation>Длина окна; «нет» — как у преобразования.</translation>
    </message>
    <message>
      <source>Let a learnt gate on the query weaken the output.</source>
      <translation>Пусть выучиваемый вентиль на запросе ослабляет выход.</translation>
    </message>
    <message>
      <source>Let each position see only itself and those before it, as a decoder must.</source>
      <translation>Пусть каждая позиция видит только себя и предыдущие, как и должно быть в декодере.</translation>
    </message>
    <message>
      <source>Let each position see only neighbours closer than this.</source>
      <translation>Каждая позиция видит только соседей ближе этого.</translation>
    </message>
    <message>
      <source>Let the output fit the loss</source>
      <translation>Подогнать выход к функции потерь</translation>
    </message>
    <message>
      <source>Let the rate fall as one over the root of the step, at most the learning rate.</source>
      <translation>Пусть скорость падает как единица на корень из шага, но не выше скорости обучения.</translation>
    </message>
    <message>
      <source>Let the weights of this layer learn. Off freezes them as they are, while the other layers go on.</source>
      <translation>Позволить весам этого слоя учиться. Если выключить, они замораживаются как есть, а остальные слои учатся дальше.</translation>
    </message>
    <message>
      <source>Let {0} return sequences</source>
      <translation>Пусть {0} возвращает последовательности</translation>
    </message>
    <message>
      <source>Lets a recurrent layer learn by truncated backpropagation through time (Williams and Peng 1990): it computes the same, but errors go back only so many time steps. Cheaper to follow, and blind to what lies further back.</source>
      <translation>Даёт рекуррентному слою учиться усечённым обратным распространением во времени (Williams и Peng, 1990): вычисляет то же самое, но ошибка идёт назад лишь на заданное число шагов. Легче проследить, но связи более далёкие остаются невидимы.</translation>
    </message>
    <message>
      <source>Letters</source>
      <translation>Буквы</translation>
    </message>
    <message>
      <source>Letters of the output axes that have a bias of their own; none = no bias.</source>
      <translation>Буквы выходных осей, у которых есть своё смещение; «нет» — без смещения.</translation>
    </message>
    <message>
      <source>Like Adagrad, but forgets old gradients and sets its own scale (Zeiler 2012). The original uses a rate of 1.</source>
      <translation>Как Adagrad, но забывает старые градиенты и сам выбирает масштаб (Zeiler 2012). В оригинале скорость 1.</translation>
    </message>
    <message>
      <source>Like Pearson correlation, but outputs must also have the right scale and level.</source>
      <translation>Как корреляция Пирсона, но выходы должны иметь ещё верные масштаб и уровень.</translation>
    </message>
    <message>
      <source>Like ReLU, but bends softly to -a for negative values (Clevert et al. 2016), which keeps the mean near zero.</source>
      <translation>Как ReLU, но мягко изгибается к -a для отрицательных значений (Clevert et al. 2016), что держит среднее около нуля.</translation>
    </message>
    <message>
      <source>Like ReLU, but bends softly to -alpha for negative values (Clevert et al. 2016).</source>
      <translation>Как ReLU, но мягко изгибается к -alpha для отрицательных значений (Clevert et al. 2016).</translation>
    </message>
    <message>
      <source>Like a dropout rate: the noise has deviation sqrt(rate / (1 - rate)).</source>
      <translation>Как доля дропаута: отклонение шума sqrt(rate / (1 - rate)).</translation>
    </message>
    <message>
      <source>Like softmax, but unlikely classes get exactly zero (Martins and Astudillo 2016).</source>
      <translation>Как softmax, но маловероятные классы получают ровно ноль (Martins and Astudillo 2016).</translation>
    </message>
    <message>
      <source>Limit on the contrast.</source>
      <translation>Предел контраста.</translation>
    </message>
    <message>
      <source>Line with noise</source>
      <translation>Прямая с шумом</translation>
    </message>
    <message>
      <source>Linear (none)</source>
      <translation>Линейная (нет)</translation>
    </message>
    <message>
      <source>Linear correlation of targets and outputs within a batch, averaged over batches: 1 is a perfect line.</source>
      <translation>Линейная корреляция целей и выходов внутри пакета, усреднённая по пакетам: 1 — идеальная прямая.</translation>
    </message>
    <message>
      <source>Linear map</source>
      <translation>Линейное отображение</translation>
    </message>
    <message>
      <source>Linear regression</source>
      <translation>Линейная регрессия</translation>
    </message>
    <message>
      <source>Lion</source>
      <translation>Lion</translation>
    </message>
    <message>
      <source>Lists in any order such as “c4 a1 b? d3 b0”: the digit of the letter with the question mark is asked, here 0.</source>
      <translation>Списки в любом порядке, например «c4 a1 b? d3 b0»: спрашивается цифра буквы с вопросительным знаком, здесь 0.</translation>
    </message>
    <message>
      <source>LiteRT</source>
      <translation>LiteRT</translation>
    </message>
    <message>
      <source>Loading TensorFlow</source>
      <translation>Загрузка TensorFlow</translation>
    </message>
    <message>
      <source>Loading the data</source>
      <translation>Загрузка данных</translation>
    </message>
    <message>
      <source>Local equalization (CLAHE)</source>
      <translation>Местное выравнивание (CLAHE)</translation>
    </message>
    <message>
      <source>Log cosh</source>
      <translation>Логарифм гиперболического косинуса</translation>
    </message>
    <message>
      <source>Log cosh error</source>
      <translation>Ошибка log cosh</translation>
    </message>
    <message>
      <source>Log sigmoid</source>
      <translation>Логарифм сигмоиды</translation>
    </message>
    <message>
      <source>Log softmax</source>
      <translation>Логарифм softmax</translation>
    </message>
    <message>
      <source>Logarithm of the sigmoid; always below zero.</source>
      <translation>Логарифм сигмоиды; всегда ниже нуля.</translation>
    </message>
    <message>
      <source>Logarithm of the softmax.</source>
      <translation>Логарифм softmax.</translation>
    </message>
    <message>
      <source>Logic gate</source>
      <translation>Логический вентиль</translation>
    </message>
    <message>
      <source>Logit soft cap</source>
      <translation>Мягкий предел оценок</translation>
    </message>
    <message>
      <source>Long short-term memory (Hochreiter and Schmidhuber 1997): reads a sequence and decides with gates what to keep, forget and show. For long dependencies.</source>
      <translation>Долгая краткосрочная память (Hochreiter and Schmidhuber 1997): читает последовательность и вентилями решает, что хранить, забыть и показать. Для долгих зависимостей.</translation>
    </message>
    <message>
      <source>Look at the validation curves. Two runs that differ in one setting and part early differ because of it; a gap no wider than that between two seeds means nothing.</source>
      <translation>Смотрите на проверочные кривые. Если два запуска различаются одной настройкой и рано расходятся, причина в ней; разрыв не шире, чем между двумя начальными числами, ничего не значит.</translation>
    </message>
    <message>
      <source>Look at this class alone.</source>
      <translation>Смотреть только на этот класс.</translation>
    </message>
    <message>
      <source>Look into a CNN</source>
      <translation>Заглянуть в свёрточную сеть</translation>
    </message>
    <message>
      <source>Look it up with attention</source>
      <translation>Найти вниманием</translation>
    </message>
    <message>
      <source>Look up</source>
      <translation>Поиск</translation>
    </message>
    <message>
      <source>Looks at the same maps through 1 x 1, 3 x 3 and 5 x 5 filters and a pooling side by side and puts all answers together (Szegedy et al. 2015, figure 2b). The channels of the four ways add up.</source>
      <translation>Смотрит на одни и те же карты через фильтры 1 x 1, 3 x 3 и 5 x 5 и пулинг, стоящие рядом, и складывает все ответы вместе (Szegedy et al. 2015, рис. 2b). Каналы четырёх ветвей суммируются.</translation>
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
      <translation>Альфа LoRA</translation>
    </message>
    <message>
      <source>Lora rank</source>
      <translation>Ранг LoRA</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>Функция потерь</translation>
    </message>
    <message>
      <source>Loss and metrics while the network learns. Thin lines: each batch alone (metrics: the running mean of the epoch). Lines with points: the end of each epoch, on the training part and, dashed, on the validation part. Stars: an evaluation of the test part. Ring: the best epoch.
How to read it: both falling together is good; training falling while validation rises is overfitting; both staying high is underfitting; jumping up and down means that the learning rate is too large.
Twins have a colour each; the key names what differs among them. A branch begins where the curve of the run it left ended; that one stays, faint. Vertical lines: what was changed while the network learned.
While the run waits, the blue line shows which epoch all views show; drag it to go back.
Smoothing shows for each batch s[k] = w s[k-1] + (1 - w) x[k]. With penalties on weights, loss = data_loss + regularization.
The wheel zooms, dragging shifts, dragging with the right button stretches an axis, a double click shows everything. Move the mouse over the plot to read all values there.</source>
      <translation>Потери и метрики, пока сеть учится. Тонкие линии: каждый пакет отдельно (метрики: скользящее среднее эпохи). Линии с точками: конец каждой эпохи, на обучающей части и, пунктиром, на проверочной. Звёзды: оценка тестовой части. Кольцо: лучшая эпоха.
Как читать: обе падают вместе — хорошо; обучение падает, а проверка растёт — переобучение; обе остаются высокими — недообучение; скачки вверх и вниз означают, что скорость обучения слишком велика.
У каждого двойника свой цвет; легенда называет, чем они различаются. Ветвь начинается там, где кончилась кривая запуска, который она покинула; та остаётся бледной. Вертикальные линии: что было изменено, пока сеть училась.
Пока обучение ждёт, синяя линия показывает, какую эпоху показывают все панели; перетащите её, чтобы вернуться.
Сглаживание показывает для каждого пакета s[k] = w s[k-1] + (1 - w) x[k]. При штрафах за веса loss = data_loss + regularization.
Колесо увеличивает, перетаскивание сдвигает, перетаскивание правой кнопкой растягивает ось, двойной щелчок показывает всё. Ведите мышь по графику, чтобы прочитать все значения в этом месте.</translation>
    </message>
    <message>
      <source>Loss scale factor</source>
      <translation>Множитель потерь</translation>
    </message>
    <message>
      <source>Loss slices</source>
      <translation>Срезы ошибки</translation>
    </message>
    <message>
      <source>Low</source>
      <translation>Низ</translation>
    </message>
    <message>
      <source>Lower limit.</source>
      <translation>Нижняя граница.</translation>
    </message>
    <message>
      <source>Lower the rate on a plateau</source>
      <translation>Снижать скорость на плато</translation>
    </message>
    <message>
      <source>Lowest frequency.</source>
      <translation>Самая низкая частота.</translation>
    </message>
    <message>
      <source>Lowest rate, as a share of the rate it falls from.</source>
      <translation>Самая низкая скорость, как доля той, с которой начинается спад.</translation>
    </message>
    <message>
      <source>M = dz/dx: how fast the logit z moves with each number of the input. Guided backpropagation: M = dz/dx, where each rectifier lets only positive gradients back. M = x · dz/dx: of a linear network the share of each number in the answer. M = relu(sum over k of a[k] A[k]), a[k] = mean over the places of dz/dA[k], with the maps A[k] of the layer. M = (x - x0) · mean of dz/dx on the line from x0 to x; the sum of M is z(x) - z(x0), the gap to it is told. M = mean of dz/dx over copies of x with noise; the noise is always the same. M = z(x) - z(x with a patch hidden), the mean over all patches that cover a place.</source>
      <translation>M = dz/dx: как быстро логит z меняется с каждым числом входа. Управляемое обратное распространение: M = dz/dx, где каждый выпрямитель пропускает назад только положительные градиенты. M = x · dz/dx: для линейной сети это доля каждого числа в ответе. M = relu(сумма по k от a[k] A[k]), a[k] = среднее по местам dz/dA[k], где A[k] — карты слоя. M = (x - x0) · среднее dz/dx на прямой от x0 до x; сумма M равна z(x) - z(x0), расхождение указано. M = среднее dz/dx по копиям x с шумом; шум всегда один и тот же. M = z(x) - z(x с закрытым куском), среднее по всем кускам, закрывающим место.</translation>
    </message>
    <message>
      <source>M mul</source>
      <translation>Множитель M</translation>
    </message>
    <message>
      <source>MNIST</source>
      <translation>MNIST</translation>
    </message>
    <message>
      <source>MNIST done badly</source>
      <translation>MNIST, сделанный плохо</translation>
    </message>
    <message>
      <source>MNIST with a CNN</source>
      <translation>MNIST со свёрточной сетью</translation>
    </message>
    <message>
      <source>MNIST with dense layers</source>
      <translation>MNIST с полносвязными слоями</translation>
    </message>
    <message>
      <source>Mag exp</source>
      <translation>Степень величины</translation>
    </message>
    <message>
      <source>Make it {0} weights</source>
      <translation>Сделать весов: {0}</translation>
    </message>
    <message>
      <source>Make the window periodic instead of symmetric.</source>
      <translation>Сделать окно периодическим, а не симметричным.</translation>
    </message>
    <message>
      <source>Make the window smaller: {0}</source>
      <translation>Уменьшить окно: {0}</translation>
    </message>
    <message>
      <source>Makes colours stronger or paler at random. Needs three colour channels. Does nothing when the network predicts.</source>
      <translation>Случайно делает цвета сильнее или бледнее. Нужны три цветовых канала. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Makes one category of each pair of two categories, sorted into bins by a hash. For linear models that need pairs.</source>
      <translation>Делает из каждой пары категорий одну, разложенную по интервалам хешем. Для линейных моделей, которым нужны пары.</translation>
    </message>
    <message>
      <source>Makes pictures lighter or darker at random. Does nothing when the network predicts.</source>
      <translation>Случайно делает картинки светлее или темнее. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Malignant or benign, 569 patients, 30 measurements of cell nuclei.</source>
      <translation>Злокачественная или доброкачественная, 569 пациентов, 30 измерений клеточных ядер.</translation>
    </message>
    <message>
      <source>Maps of one layer</source>
      <translation>Карты одного слоя</translation>
    </message>
    <message>
      <source>Maps of the 1 x 1 way.</source>
      <translation>Карты ветви 1 x 1.</translation>
    </message>
    <message>
      <source>Maps of the 3 x 3 way.</source>
      <translation>Карты ветви 3 x 3.</translation>
    </message>
    <message>
      <source>Maps of the 5 x 5 way.</source>
      <translation>Карты ветви 5 x 5.</translation>
    </message>
    <message>
      <source>Maps of the code.</source>
      <translation>Карты кода.</translation>
    </message>
    <message>
      <source>Maps of the first block; each block doubles them.</source>
      <translation>Карты первого блока; каждый блок удваивает их число.</translation>
    </message>
    <message>
      <source>Maps of the first layer; each layer doubles them.</source>
      <translation>Карты первого слоя; каждый слой удваивает их число.</translation>
    </message>
    <message>
      <source>Maps of the first level; each level doubles them.</source>
      <translation>Карты первого уровня; каждый уровень удваивает их число.</translation>
    </message>
    <message>
      <source>Maps of the pooling way.</source>
      <translation>Карты ветви пулинга.</translation>
    </message>
    <message>
      <source>Maps that each convolution adds.</source>
      <translation>Сколько карт добавляет каждая свёртка.</translation>
    </message>
    <message>
      <source>Maps to which a 1 x 1 convolution reduces before the 3 x 3 filters.</source>
      <translation>До скольких карт свёртка 1 x 1 сжимает перед фильтрами 3 x 3.</translation>
    </message>
    <message>
      <source>Maps to which a 1 x 1 convolution reduces before the 5 x 5 filters.</source>
      <translation>До скольких карт свёртка 1 x 1 сжимает перед фильтрами 5 x 5.</translation>
    </message>
    <message>
      <source>Margin</source>
      <translation>Зазор</translation>
    </message>
    <message>
      <source>Marks time steps in which all features equal a value, so that later layers skip them. For sequences padded to one length.</source>
      <translation>Отмечает шаги времени, в которых все признаки равны значению, чтобы следующие слои их пропускали. Для последовательностей, дополненных до одной длины.</translation>
    </message>
    <message>
      <source>Mask token</source>
      <translation>Токен маски</translation>
    </message>
    <message>
      <source>Mask value</source>
      <translation>Значение маски</translation>
    </message>
    <message>
      <source>Mask zero</source>
      <translation>Маскировать ноль</translation>
    </message>
    <message>
      <source>Masking</source>
      <translation>Маскирование</translation>
    </message>
    <message>
      <source>Max freq</source>
      <translation>Наибольшая частота</translation>
    </message>
    <message>
      <source>Max pooling 1D</source>
      <translation>Макс-пулинг 1D</translation>
    </message>
    <message>
      <source>Max pooling 2D</source>
      <translation>Макс-пулинг 2D</translation>
    </message>
    <message>
      <source>Max pooling 3D</source>
      <translation>Макс-пулинг 3D</translation>
    </message>
    <message>
      <source>Max steps</source>
      <translation>Предел шагов</translation>
    </message>
    <message>
      <source>Max value</source>
      <translation>Наибольшее значение</translation>
    </message>
    <message>
      <source>Maximum</source>
      <translation>Максимум</translation>
    </message>
    <message>
      <source>Maxval</source>
      <translation>Верхняя граница</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>Среднее значение</translation>
    </message>
    <message>
      <source>Mean absolute error (MAE)</source>
      <translation>Средняя абсолютная ошибка (MAE)</translation>
    </message>
    <message>
      <source>Mean absolute percentage error (MAPE)</source>
      <translation>Средняя абсолютная ошибка в процентах (MAPE)</translation>
    </message>
    <message>
      <source>Mean and variance of a few examples jump from batch to batch, and the network predicts with running averages that fit none of them. Use batches of 8 or more, or layer or group normalisation, which do not depend on the batch.</source>
      <translation>Среднее и дисперсия немногих примеров скачут от пакета к пакету, и сеть предсказывает со скользящими средними, которые не подходят ни к одному. Возьмите пакеты от 8 примеров либо послойную или групповую нормализацию, которые от пакета не зависят.</translation>
    </message>
    <message>
      <source>Mean of (log(1 + y) - log(1 + p))^2, for positive targets.</source>
      <translation>Среднее от (log(1 + y) - log(1 + p))^2, для положительных целей.</translation>
    </message>
    <message>
      <source>Mean of (log(1 + y) - log(1 + p))^2. For positive targets that span several powers of ten.</source>
      <translation>Среднее от (log(1 + y) - log(1 + p))^2. Для положительных целей, охватывающих несколько порядков.</translation>
    </message>
    <message>
      <source>Mean of (y - p)^2.</source>
      <translation>Среднее от (y - p)^2.</translation>
    </message>
    <message>
      <source>Mean of (y - p)^2. The usual loss of regression; large errors count most.</source>
      <translation>Среднее от (y - p)^2. Обычная функция потерь регрессии; больше всего значат большие ошибки.</translation>
    </message>
    <message>
      <source>Mean of log(cosh(p - y)): close to half the square for small errors and to |p - y| - log 2 for large ones.</source>
      <translation>Среднее от log(cosh(p - y)): близко к половине квадрата для малых ошибок и к |p - y| - log 2 для больших.</translation>
    </message>
    <message>
      <source>Mean of log(cosh(p - y)): squared when small, straight when large.</source>
      <translation>Среднее от log(cosh(p - y)): квадратичная для малых, прямая для больших.</translation>
    </message>
    <message>
      <source>Mean of max(0, 1 - y p) with labels -1 and +1: wants the right side with a margin of 1, as support vector machines do.</source>
      <translation>Среднее от max(0, 1 - y p) с метками -1 и +1: хочет верную сторону с зазором 1, как метод опорных векторов.</translation>
    </message>
    <message>
      <source>Mean of max(0, 1 - y p); labels are -1 and +1.</source>
      <translation>Среднее от max(0, 1 - y p); метки -1 и +1.</translation>
    </message>
    <message>
      <source>Mean of max(0, 1 - y p)^2 with labels -1 and +1; punishes large mistakes harder than hinge.</source>
      <translation>Среднее от max(0, 1 - y p)^2 с метками -1 и +1; наказывает большие промахи сильнее, чем hinge.</translation>
    </message>
    <message>
      <source>Mean of max(0, 1 - y p)^2; labels are -1 and +1.</source>
      <translation>Среднее от max(0, 1 - y p)^2; метки -1 и +1.</translation>
    </message>
    <message>
      <source>Mean of p - y log(p), for targets that are counts.</source>
      <translation>Среднее от p - y log(p), для целей-количеств.</translation>
    </message>
    <message>
      <source>Mean of p - y log(p). For targets that are counts; the output must be positive.</source>
      <translation>Среднее от p - y log(p). Для целей-количеств; выход должен быть положительным.</translation>
    </message>
    <message>
      <source>Mean of precision and recall in which recall weighs beta times as much.</source>
      <translation>Среднее точности и полноты, в котором полнота весит в beta раз больше.</translation>
    </message>
    <message>
      <source>Mean of the numbers.</source>
      <translation>Среднее чисел.</translation>
    </message>
    <message>
      <source>Mean of |y - p|, in the unit of the target.</source>
      <translation>Среднее от |y - p|, в единицах цели.</translation>
    </message>
    <message>
      <source>Mean of |y - p|. Like MSE, but outliers pull less.</source>
      <translation>Среднее от |y - p|. Как MSE, но выбросы тянут слабее.</translation>
    </message>
    <message>
      <source>Mean overlap (IoU)</source>
      <translation>Среднее перекрытие (IoU)</translation>
    </message>
    <message>
      <source>Mean overlap, one-hot (IoU)</source>
      <translation>Среднее перекрытие, one-hot (IoU)</translation>
    </message>
    <message>
      <source>Mean squared error (MSE)</source>
      <translation>Средний квадрат ошибки (MSE)</translation>
    </message>
    <message>
      <source>Mean squared logarithmic error (MSLE)</source>
      <translation>Средний квадрат логарифмической ошибки (MSLE)</translation>
    </message>
    <message>
      <source>Mean: one number, or one for each feature.</source>
      <translation>Среднее: одно число или по числу на признак.</translation>
    </message>
    <message>
      <source>Measure every feature (or pixel) on its own, or all of them together.</source>
      <translation>Измерять каждый признак (или пиксель) отдельно или все вместе.</translation>
    </message>
    <message>
      <source>Measure so many training examples whenever the network is validated, without dropout and with the weights of that moment: 0 = all of them, empty = report the mean over the steps of the epoch, as Keras does.</source>
      <translation>При каждой проверке сети измерять столько обучающих примеров, без дропаута и с весами этого момента: 0 — все, пусто — сообщать среднее по шагам эпохи, как Keras.</translation>
    </message>
    <message>
      <source>Measure the mean absolute error instead</source>
      <translation>Измерять среднюю абсолютную ошибку</translation>
    </message>
    <message>
      <source>Mel spectrogram</source>
      <translation>Мел-спектрограмма</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Слияние</translation>
    </message>
    <message>
      <source>Merge mode</source>
      <translation>Способ слияния</translation>
    </message>
    <message>
      <source>Metrics</source>
      <translation>Метрики</translation>
    </message>
    <message>
      <source>Min delta</source>
      <translation>Наименьшее изменение</translation>
    </message>
    <message>
      <source>Min freq</source>
      <translation>Наименьшая частота</translation>
    </message>
    <message>
      <source>Min lr</source>
      <translation>Наименьшая скорость</translation>
    </message>
    <message>
      <source>Min power</source>
      <translation>Наименьшая мощность</translation>
    </message>
    <message>
      <source>Min value</source>
      <translation>Наименьшее значение</translation>
    </message>
    <message>
      <source>Min-max</source>
      <translation>Минимум — максимум</translation>
    </message>
    <message>
      <source>Minimum</source>
      <translation>Минимум</translation>
    </message>
    <message>
      <source>Minus the cosine of the angle between target and output: -1 is the same direction and best, 0 a right angle, 1 opposite. As a metric the sign is the other way round.</source>
      <translation>Минус косинус угла между целью и выходом: -1 — то же направление и лучшее значение, 0 — прямой угол, 1 — противоположное. Как метрика имеет обратный знак.</translation>
    </message>
    <message>
      <source>Minus the log of the probability given to the right answer of a yes-or-no question. For two classes, several labels at once, or pixels between 0 and 1.</source>
      <translation>Минус логарифм вероятности, данной верному ответу на вопрос «да или нет». Для двух классов, нескольких меток сразу или пикселей от 0 до 1.</translation>
    </message>
    <message>
      <source>Minus the log of the probability given to the right class, labels being integers 0, 1, 2, ... The usual loss for several classes.</source>
      <translation>Минус логарифм вероятности, данной верному классу, когда метки — целые числа 0, 1, 2, ... Обычная функция потерь для нескольких классов.</translation>
    </message>
    <message>
      <source>Minus the log of the probability given to the right class, labels being one-hot vectors.</source>
      <translation>Минус логарифм вероятности, данной верному классу, когда метки — векторы one-hot.</translation>
    </message>
    <message>
      <source>Minval</source>
      <translation>Нижняя граница</translation>
    </message>
    <message>
      <source>Mirrors pictures at random. Does nothing when the network predicts. Not for digits and letters.</source>
      <translation>Случайно отражает картинки. При предсказании ничего не делает. Не для цифр и букв.</translation>
    </message>
    <message>
      <source>Mish</source>
      <translation>Mish</translation>
    </message>
    <message>
      <source>Mixes pictures with their grey version at random. Does nothing when the network predicts.</source>
      <translation>Случайно смешивает картинки с их серой версией. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Mixes several chains of random changes with the picture (Hendrycks et al. 2020). Makes nets robust. Does nothing when the network predicts.</source>
      <translation>Смешивает с картинкой несколько цепочек случайных изменений (Hendrycks et al. 2020). Делает сети устойчивыми. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Mixes the channels at each place by itself, a dense layer for each pixel; changes the number of maps and not their size (Lin et al. 2014).</source>
      <translation>Смешивает каналы в каждом месте отдельно, как полносвязный слой для каждого пикселя; меняет число карт, но не их размер (Lin et al. 2014).</translation>
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
      <translation>Режим</translation>
    </message>
    <message>
      <source>Momentum</source>
      <translation>Импульс</translation>
    </message>
    <message>
      <source>Monitor</source>
      <translation>Следить за</translation>
    </message>
    <message>
      <source>Most changes in a chain.</source>
      <translation>Наибольшее число изменений в цепочке.</translation>
    </message>
    <message>
      <source>Most steps</source>
      <translation>Наибольшее число шагов</translation>
    </message>
    <message>
      <source>Move the mouse over a picture, or press Play, to move the window. A larger stride gives a smaller map, padding keeps its size, dilation spreads the window without more weights. A kernel with the sum 0 answers to edges, one with the sum 1 keeps the brightness.</source>
      <translation>Ведите мышью по картинке или нажмите «Пуск», чтобы двигать окно. Больший шаг даёт меньшую карту, дополнение сохраняет размер, разрежение раздвигает окно без новых весов. Ядро с суммой 0 отвечает на края, с суммой 1 сохраняет яркость.</translation>
    </message>
    <message>
      <source>Moves all values towards zero by t, small ones to zero.</source>
      <translation>Сдвигает все значения к нулю на t, малые — в ноль.</translation>
    </message>
    <message>
      <source>Moves pictures by a random distance. Does nothing when the network predicts.</source>
      <translation>Сдвигает картинки на случайное расстояние. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Moves the corners of pictures, as if seen from another side. Does nothing when the network predicts.</source>
      <translation>Двигает углы картинок, будто смотрят с другой стороны. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Moving mean initializer</source>
      <translation>Инициализатор скользящего среднего</translation>
    </message>
    <message>
      <source>Moving variance initializer</source>
      <translation>Инициализатор скользящей дисперсии</translation>
    </message>
    <message>
      <source>Multi label</source>
      <translation>Несколько меток</translation>
    </message>
    <message>
      <source>Multi-head attention</source>
      <translation>Многоголовое внимание</translation>
    </message>
    <message>
      <source>Multi-head attention in which several query heads share one key and value head (Ainslie et al. 2023), which saves memory. Inputs: query, value and, if it differs from value, key; one input attends to itself.</source>
      <translation>Многоголовое внимание, в котором несколько голов запросов делят одну голову ключей и значений (Ainslie et al. 2023), что экономит память. Входы: запрос, значение и, если отличается от значения, ключ; один вход обращает внимание сам на себя.</translation>
    </message>
    <message>
      <source>Multiplies by a factor and adds an offset. Brings pixels from 0..255 to 0..1.</source>
      <translation>Умножает на множитель и прибавляет сдвиг. Переводит пиксели из 0..255 в 0..1.</translation>
    </message>
    <message>
      <source>Multiplies each value by random noise around 1 while training; as strong as dropout of the same rate.</source>
      <translation>Во время обучения умножает каждое значение на случайный шум около 1; сила как у дропаута с той же долей.</translation>
    </message>
    <message>
      <source>Multiplies every channel by a learnt number that begins near zero (Touvron et al. 2021), so that a deep residual network begins as a shallow one. Stands at the end of a branch.</source>
      <translation>Умножает каждый канал на выученное число, которое вначале близко к нулю (Touvron et al. 2021), так что глубокая остаточная сеть начинает как мелкая. Стоит в конце ветви.</translation>
    </message>
    <message>
      <source>Multiplies its inputs value by value. Lets one branch open and close another.</source>
      <translation>Перемножает свои входы значение за значением. Позволяет одной ветви открывать и закрывать другую.</translation>
    </message>
    <message>
      <source>Multiplies the learning rate by a factor when the watched number has stopped getting better. Not together with a schedule.</source>
      <translation>Умножает скорость обучения на множитель, когда наблюдаемое число перестало улучшаться. Не вместе с расписанием.</translation>
    </message>
    <message>
      <source>Multiplies the number of maps of every layer.</source>
      <translation>Умножает число карт каждого слоя.</translation>
    </message>
    <message>
      <source>Multiplies the rate by a factor after every so many epochs, for example halves it every 100.</source>
      <translation>Умножает скорость на множитель каждые столько-то эпох, например делит её пополам каждые 100.</translation>
    </message>
    <message>
      <source>Multiplies the rate by decay_rate in every stretch of epochs, smoothly or in steps.</source>
      <translation>Умножает скорость на decay_rate за каждый отрезок эпох, плавно или ступенями.</translation>
    </message>
    <message>
      <source>Multiply</source>
      <translation>Умножение</translation>
    </message>
    <message>
      <source>Multiply a rate below the optimizer's usual one by ten, at most up to the usual one.</source>
      <translation>Умножить скорость ниже обычной для оптимизатора на десять, но не выше обычной.</translation>
    </message>
    <message>
      <source>Multiply by a learnt scale. Needless right before a linear layer.</source>
      <translation>Умножать на выученный масштаб. Не нужно прямо перед линейным слоем.</translation>
    </message>
    <message>
      <source>Multiply each feature of the score by a learnt number.</source>
      <translation>Умножать каждый признак оценки на выученное число.</translation>
    </message>
    <message>
      <source>Multiply the loss and divide the gradient by this, against underflow in half precision.</source>
      <translation>Умножать потери и делить на это градиент, против исчезновения малых чисел при половинной точности.</translation>
    </message>
    <message>
      <source>Multiply the scores by a learnt number.</source>
      <translation>Умножать оценки на выученное число.</translation>
    </message>
    <message>
      <source>Muon</source>
      <translation>Muon</translation>
    </message>
    <message>
      <source>Muon a</source>
      <translation>a для Muon</translation>
    </message>
    <message>
      <source>Muon b</source>
      <translation>b для Muon</translation>
    </message>
    <message>
      <source>Muon c</source>
      <translation>c для Muon</translation>
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
      <translation>Файлы NPY</translation>
    </message>
    <message>
      <source>NPZ file</source>
      <translation>Файл NPZ</translation>
    </message>
    <message>
      <source>Nadam</source>
      <translation>Nadam</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Имя</translation>
    </message>
    <message>
      <source>Name of an array that says how much each training example counts, such as sample_weight; empty = all count alike.</source>
      <translation>Имя массива, который говорит, сколько значит каждый обучающий пример, например sample_weight; пусто — все одинаково.</translation>
    </message>
    <message>
      <source>Name or number (from 1) of a column that says how much each row counts in training; empty = all count alike.</source>
      <translation>Имя или номер (с 1) столбца, который говорит, сколько значит каждая строка при обучении; пусто — все одинаково.</translation>
    </message>
    <message>
      <source>Names of the arrays that are to be predicted, with commas; empty = y, y_train, or y1, y2 and so on.</source>
      <translation>Имена массивов, которые надо предсказать, через запятую; пусто — y, y_train или y1, y2 и так далее.</translation>
    </message>
    <message>
      <source>Names of the arrays that the network reads, with commas; empty = x, x_train, or x1, x2 and so on.</source>
      <translation>Имена массивов, которые читает сеть, через запятую; пусто — x, x_train или x1, x2 и так далее.</translation>
    </message>
    <message>
      <source>Names or numbers (from 1) of the columns that are to be predicted, with commas; empty = the last.</source>
      <translation>Имена или номера (с 1) столбцов, которые надо предсказать, через запятую; пусто — последний.</translation>
    </message>
    <message>
      <source>Near 0 it is cross-entropy, near 1 absolute error.</source>
      <translation>Около 0 это перекрёстная энтропия, около 1 — абсолютная ошибка.</translation>
    </message>
    <message>
      <source>Nearly zero for small values, and x minus or plus 1 for large ones.</source>
      <translation>Почти ноль для малых значений, x минус или плюс 1 для больших.</translation>
    </message>
    <message>
      <source>Negative slope</source>
      <translation>Наклон для отрицательных</translation>
    </message>
    <message>
      <source>Nesterov</source>
      <translation>Нестеров</translation>
    </message>
    <message>
      <source>Network, weights and the state of the optimizer in one file: Keras can go on training from it.</source>
      <translation>Сеть, веса и состояние оптимизатора в одном файле: Keras может продолжить с него обучение.</translation>
    </message>
    <message>
      <source>New order of the axes, counted from 1 without the batch; as many as there are axes.</source>
      <translation>Новый порядок осей, считая с 1 без пакета; столько же, сколько осей.</translation>
    </message>
    <message>
      <source>New shape of one example; one size may be -1 and is worked out.</source>
      <translation>Новая форма одного примера; один размер может быть -1, он вычисляется.</translation>
    </message>
    <message>
      <source>No activation functions, weights drawn far too large, a rate of 0.1: about 80 %. Mend one thing at a time.</source>
      <translation>Нет функций активации, слишком большие начальные веса, скорость 0.1: около 80 %. Исправляйте по одной вещи.</translation>
    </message>
    <message>
      <source>No example belongs to {0}.</source>
      <translation>Ни один пример не относится к {0}.</translation>
    </message>
    <message>
      <source>No examples are left to train on: {0} examples are too few for a validation share of {1}{2}</source>
      <translation>Обучать не на чем: примеров {0}, это слишком мало для проверочной доли {1}{2}</translation>
    </message>
    <message>
      <source>No finding is good news, not a proof. Start with the first finding: later ones often follow from it.</source>
      <translation>Отсутствие находок — хорошая новость, а не доказательство. Начните с первой: следующие часто из неё вытекают.</translation>
    </message>
    <message>
      <source>No gradient reaches {0} any more, while {1} still gets {2} a weight: the layers near the input do not learn.</source>
      <translation>До {0} градиент больше не доходит, а {1} всё ещё получает {2} на вес: слои у входа не учатся.</translation>
    </message>
    <message>
      <source>No layer has weights that could be kept small.</source>
      <translation>Ни у одного слоя нет весов, которые можно удерживать малыми.</translation>
    </message>
    <message>
      <source>Noise</source>
      <translation>Шум</translation>
    </message>
    <message>
      <source>Noise shape</source>
      <translation>Форма шума</translation>
    </message>
    <message>
      <source>Norm between limits</source>
      <translation>Норма между границами</translation>
    </message>
    <message>
      <source>Normal with a mean and deviation that you choose, whatever the size of the layer.</source>
      <translation>Нормальное с выбранными средним и отклонением, независимо от размера слоя.</translation>
    </message>
    <message>
      <source>Normal, but numbers farther than two deviations from the mean are drawn again, so none is extreme.</source>
      <translation>Нормальное, но числа дальше двух отклонений от среднего берутся заново, так что крайних нет.</translation>
    </message>
    <message>
      <source>Normal, cut at two deviations, with variance 1 / inputs (LeCun et al. 1998). Needed by SELU.</source>
      <translation>Нормальное, усечённое на двух отклонениях, с дисперсией 1 / входы (LeCun et al. 1998). Нужно для SELU.</translation>
    </message>
    <message>
      <source>Normal, cut at two deviations, with variance 2 / (inputs + outputs). Suits tanh and sigmoid.</source>
      <translation>Нормальное, усечённое на двух отклонениях, с дисперсией 2 / (входы + выходы). Подходит для tanh и сигмоиды.</translation>
    </message>
    <message>
      <source>Normal, cut at two deviations, with variance 2 / inputs (He et al. 2015). Made for ReLU and its relatives.</source>
      <translation>Нормальное, усечённое на двух отклонениях, с дисперсией 2 / входы (He et al. 2015). Для ReLU и её родственников.</translation>
    </message>
    <message>
      <source>Normalise</source>
      <translation>Нормализовать</translation>
    </message>
    <message>
      <source>Normalise after each sum as in the paper, or before each part, which trains more calmly in deep networks (Xiong et al. 2020).</source>
      <translation>Нормализовать после каждой суммы, как в статье, или перед каждой частью, что спокойнее обучает глубокие сети (Xiong et al. 2020).</translation>
    </message>
    <message>
      <source>Normalise to a power density, to a power spectrum, or not at all.</source>
      <translation>Нормировать до плотности мощности, до спектра мощности или не нормировать.</translation>
    </message>
    <message>
      <source>Normalises groups of channels within each example (Wu and He 2018). For pictures with small batches.</source>
      <translation>Нормализует группы каналов внутри каждого примера (Wu and He 2018). Для картинок при малых пакетах.</translation>
    </message>
    <message>
      <source>Normalization</source>
      <translation>Нормализация</translation>
    </message>
    <message>
      <source>Normalize</source>
      <translation>Нормировать</translation>
    </message>
    <message>
      <source>Not every run has weights of {0}.</source>
      <translation>Не у каждого запуска есть веса {0}.</translation>
    </message>
    <message>
      <source>Not negative</source>
      <translation>Неотрицательные</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Заметки</translation>
    </message>
    <message>
      <source>Nothing differs: all runs will draw the same curves.</source>
      <translation>Ничего не отличается: все запуски нарисуют одни и те же кривые.</translation>
    </message>
    <message>
      <source>Ns steps</source>
      <translation>Шаги Ньютона — Шульца</translation>
    </message>
    <message>
      <source>Num bins</source>
      <translation>Число интервалов</translation>
    </message>
    <message>
      <source>Num chains</source>
      <translation>Число цепочек</translation>
    </message>
    <message>
      <source>Num classes</source>
      <translation>Число классов</translation>
    </message>
    <message>
      <source>Num heads</source>
      <translation>Число голов</translation>
    </message>
    <message>
      <source>Num key value heads</source>
      <translation>Число голов ключей и значений</translation>
    </message>
    <message>
      <source>Num labels</source>
      <translation>Число меток</translation>
    </message>
    <message>
      <source>Num mel bins</source>
      <translation>Число мел-полос</translation>
    </message>
    <message>
      <source>Num oov indices</source>
      <translation>Число мест для неизвестных</translation>
    </message>
    <message>
      <source>Num ops</source>
      <translation>Число операций</translation>
    </message>
    <message>
      <source>Num query heads</source>
      <translation>Число голов запросов</translation>
    </message>
    <message>
      <source>Num regressors</source>
      <translation>Число регрессоров</translation>
    </message>
    <message>
      <source>Num thresholds</source>
      <translation>Число порогов</translation>
    </message>
    <message>
      <source>Num tokens</source>
      <translation>Число токенов</translation>
    </message>
    <message>
      <source>NumPy arrays x and y, or x_train, y_train, x_test and y_test; several inputs and targets are x1, x2, y1, y2, or have names.</source>
      <translation>Массивы NumPy x и y или x_train, y_train, x_test и y_test; несколько входов и целей — x1, x2, y1, y2 или под своими именами.</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Номер</translation>
    </message>
    <message>
      <source>Number of Newton-Schulz steps.</source>
      <translation>Число шагов Ньютона — Шульца.</translation>
    </message>
    <message>
      <source>Number of bins.</source>
      <translation>Число интервалов.</translation>
    </message>
    <message>
      <source>Number of categories; inputs are 0 to one less.</source>
      <translation>Число категорий; входы от 0 до на единицу меньше.</translation>
    </message>
    <message>
      <source>Number of chains that are mixed.</source>
      <translation>Сколько цепочек смешивается.</translation>
    </message>
    <message>
      <source>Number of changes for each picture.</source>
      <translation>Сколько изменений на каждую картинку.</translation>
    </message>
    <message>
      <source>Number of channels; none = as many as the input has.</source>
      <translation>Число каналов; «нет» — столько же, сколько у входа.</translation>
    </message>
    <message>
      <source>Number of classes.</source>
      <translation>Число классов.</translation>
    </message>
    <message>
      <source>Number of columns; none = as the data.</source>
      <translation>Число столбцов; «нет» — как в данных.</translation>
    </message>
    <message>
      <source>Number of different tokens; inputs are integers from 0 to one less.</source>
      <translation>Число разных токенов; входы — целые от 0 до на единицу меньше.</translation>
    </message>
    <message>
      <source>Number of different words.</source>
      <translation>Число разных слов.</translation>
    </message>
    <message>
      <source>Number of encoder blocks.</source>
      <translation>Число блоков кодировщика.</translation>
    </message>
    <message>
      <source>Number of filters for each input channel.</source>
      <translation>Число фильтров на каждый входной канал.</translation>
    </message>
    <message>
      <source>Number of filters. Each learns one pattern and gives one channel of the output.</source>
      <translation>Число фильтров. Каждый учит один узор и даёт один канал выхода.</translation>
    </message>
    <message>
      <source>Number of groups; it must divide the channels. -1 or the number of channels = each alone, 1 = all together.</source>
      <translation>Число групп; оно должно делить число каналов. -1 или число каналов — каждый отдельно, 1 — все вместе.</translation>
    </message>
    <message>
      <source>Number of heads, each with its own view.</source>
      <translation>Число голов, у каждой свой взгляд.</translation>
    </message>
    <message>
      <source>Number of inputs, for the adjusted R2; 0 = plain R2.</source>
      <translation>Число входов, для скорректированного R2; 0 — простой R2.</translation>
    </message>
    <message>
      <source>Number of key and value heads; it must divide the query heads.</source>
      <translation>Число голов ключей и значений; оно должно делить число голов запросов.</translation>
    </message>
    <message>
      <source>Number of layers of each branch.</source>
      <translation>Число слоёв каждой ветви.</translation>
    </message>
    <message>
      <source>Number of layers of the deep way.</source>
      <translation>Число слоёв глубокого пути.</translation>
    </message>
    <message>
      <source>Number of layers of the trunk.</source>
      <translation>Число слоёв ствола.</translation>
    </message>
    <message>
      <source>Number of layers with weights.</source>
      <translation>Число слоёв с весами.</translation>
    </message>
    <message>
      <source>Number of maps in the narrow middle.</source>
      <translation>Число карт в узкой середине.</translation>
    </message>
    <message>
      <source>Number of maps that come out.</source>
      <translation>Число карт на выходе.</translation>
    </message>
    <message>
      <source>Number of maps; none = as many as come in.</source>
      <translation>Число карт; «нет» — столько же, сколько на входе.</translation>
    </message>
    <message>
      <source>Number of negative examples called negative.</source>
      <translation>Сколько отрицательных примеров названо отрицательными.</translation>
    </message>
    <message>
      <source>Number of negative examples called positive: false alarms.</source>
      <translation>Сколько отрицательных примеров названо положительными: ложные тревоги.</translation>
    </message>
    <message>
      <source>Number of output columns, with several labels.</source>
      <translation>Число выходных столбцов, при нескольких метках.</translation>
    </message>
    <message>
      <source>Number of outputs of each head.</source>
      <translation>Число выходов каждой головы.</translation>
    </message>
    <message>
      <source>Number of outputs.</source>
      <translation>Число выходов.</translation>
    </message>
    <message>
      <source>Number of parts in rows and columns.</source>
      <translation>Число частей по строкам и столбцам.</translation>
    </message>
    <message>
      <source>Number of pitches.</source>
      <translation>Число высот тона.</translation>
    </message>
    <message>
      <source>Number of places for integers that are not in the list.</source>
      <translation>Число мест для целых, которых нет в списке.</translation>
    </message>
    <message>
      <source>Number of positive examples called negative: misses.</source>
      <translation>Сколько положительных примеров названо отрицательными: пропуски.</translation>
    </message>
    <message>
      <source>Number of positive examples called positive.</source>
      <translation>Сколько положительных примеров названо положительными.</translation>
    </message>
    <message>
      <source>Number of query heads.</source>
      <translation>Число голов запросов.</translation>
    </message>
    <message>
      <source>Number of thresholds tried; more is more exact and slower.</source>
      <translation>Сколько порогов пробуется; чем больше, тем точнее и медленнее.</translation>
    </message>
    <message>
      <source>Number of units, which is the length of the output vector.</source>
      <translation>Число нейронов — это длина выходного вектора.</translation>
    </message>
    <message>
      <source>Number of words of a text.</source>
      <translation>Число слов в тексте.</translation>
    </message>
    <message>
      <source>Number that changes the hash; none = the plain hash.</source>
      <translation>Число, меняющее хеш; «нет» — простой хеш.</translation>
    </message>
    <message>
      <source>Number to watch, such as loss, val_loss, accuracy or val_accuracy; val_ is the validation part.</source>
      <translation>За каким числом следить, например loss, val_loss, accuracy или val_accuracy; val_ — проверочная часть.</translation>
    </message>
    <message>
      <source>Numbers are fitted with mean squared error, mean absolute error or Huber.</source>
      <translation>Числа приближают средним квадратом ошибки, средней абсолютной ошибкой или функцией Хьюбера.</translation>
    </message>
    <message>
      <source>Numbers of words become vectors, each place adds what it means to stand there, and encoder blocks let all words look at each other (Vaswani et al. 2017); the mean of the vectors is classified.</source>
      <translation>Номера слов становятся векторами, каждое место прибавляет то, что значит на нём стоять, а блоки кодировщика дают всем словам смотреть друг на друга (Vaswani et al. 2017); классифицируется среднее векторов.</translation>
    </message>
    <message>
      <source>Numbers that grow from layer to layer</source>
      <translation>Числа, растущие от слоя к слою</translation>
    </message>
    <message>
      <source>ONNX</source>
      <translation>ONNX</translation>
    </message>
    <message>
      <source>OR</source>
      <translation>OR (ИЛИ)</translation>
    </message>
    <message>
      <source>Of all that is positive, the share that the net finds: TP / (TP + FN).</source>
      <translation>Какую долю всего положительного сеть находит: TP / (TP + FN).</translation>
    </message>
    <message>
      <source>Of all that the net calls positive, the share that is positive: TP / (TP + FP).</source>
      <translation>Какая доля названного положительным положительна: TP / (TP + FP).</translation>
    </message>
    <message>
      <source>Off: the output is computed and shown, but nothing is trained by it, and it needs no target.</source>
      <translation>Если выключить, выход вычисляется и показывается, но по нему ничего не обучается, и цель ему не нужна.</translation>
    </message>
    <message>
      <source>Offset</source>
      <translation>Сдвиг значений</translation>
    </message>
    <message>
      <source>On if labels are integers, off if one-hot.</source>
      <translation>Включено, если метки — целые числа, выключено для one-hot.</translation>
    </message>
    <message>
      <source>On if the last layer is linear, without softmax or sigmoid.</source>
      <translation>Включено, если последний слой линейный, без softmax и сигмоиды.</translation>
    </message>
    <message>
      <source>On if the last layer is linear: the loss then applies the softmax or sigmoid itself, which is more exact.</source>
      <translation>Включено, если последний слой линейный: тогда функция потерь сама применяет softmax или сигмоиду, что точнее.</translation>
    </message>
    <message>
      <source>On if the net returns class numbers, best first, instead of scores.</source>
      <translation>Включено, если сеть выдаёт номера классов, лучшие первыми, а не оценки.</translation>
    </message>
    <message>
      <source>On if the net returns class numbers, off if scores.</source>
      <translation>Включено, если сеть выдаёт номера классов, выключено, если оценки.</translation>
    </message>
    <message>
      <source>One convolution beats the large dense network; look at its 32 filters and at the digits it still confuses.</source>
      <translation>Одна свёртка лучше большой полносвязной сети; посмотрите на её 32 фильтра и на цифры, которые она ещё путает.</translation>
    </message>
    <message>
      <source>One half of the values opens or closes the other half (Dauphin et al. 2017). The output is half as wide, which must be even.</source>
      <translation>Одна половина значений открывает или закрывает другую (Dauphin et al. 2017). Выход вдвое уже, ширина должна быть чётной.</translation>
    </message>
    <message>
      <source>One line, three rates: the middle one arrives in 20 epochs, the small one is still on its way after 40, and the large one lands farther off at every step.</source>
      <translation>Одна прямая, три скорости: средняя приходит за 20 эпох, малая ещё в пути после 40, а большая с каждым шагом попадает всё дальше.</translation>
    </message>
    <message>
      <source>One thing differs: {0}.</source>
      <translation>Отличается одно: {0}.</translation>
    </message>
    <message>
      <source>One trunk of dense layers that several outputs share, each with a head, a loss and metrics of its own. A head of several units gives probabilities of classes, one of a single unit gives a number.</source>
      <translation>Один ствол из полносвязных слоёв, общий для нескольких выходов, у каждого из которых своя голова, функция потерь и метрики. Голова из нескольких нейронов даёт вероятности классов, из одного нейрона — число.</translation>
    </message>
    <message>
      <source>One weight and one bias. The slope on standardised data ends at the correlation r, the error at 1 - r squared.</source>
      <translation>Один вес и одно смещение. На стандартизованных данных наклон приходит к корреляции r, ошибка — к 1 минус r в квадрате.</translation>
    </message>
    <message>
      <source>One yes-or-no answer ends in sigmoid; softmax needs a unit for each class.</source>
      <translation>Один ответ «да или нет» заканчивается сигмоидой; softmax нужен нейрон на каждый класс.</translation>
    </message>
    <message>
      <source>One-hot</source>
      <translation>One-hot</translation>
    </message>
    <message>
      <source>Ones</source>
      <translation>Единицы</translation>
    </message>
    <message>
      <source>Only inputs of numbers can be made</source>
      <translation>Создавать можно только входы из чисел</translation>
    </message>
    <message>
      <source>Only some runs draw the examples in a new order in each epoch.</source>
      <translation>Только некоторые запуски берут примеры в новом порядке в каждой эпохе.</translation>
    </message>
    <message>
      <source>Oov method</source>
      <translation>Способ для неизвестных</translation>
    </message>
    <message>
      <source>Oov token</source>
      <translation>Токен неизвестного</translation>
    </message>
    <message>
      <source>Opening a model</source>
      <translation>Модель открывается</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>Оптимизатор</translation>
    </message>
    <message>
      <source>Optimizer step</source>
      <translation>Шаг оптимизатора</translation>
    </message>
    <message>
      <source>Orange speaks for the class, blue against it; without signs only the size counts, the brightest counts most. Compare several methods: what only one of them shows may be an artefact. A gradient tells where a small change would matter, a contribution how much is there now, occlusion what is lost. A map that lies on the background shows that the network has learnt the wrong thing.</source>
      <translation>Оранжевое говорит за класс, синее против; без знака важна лишь величина, самое яркое важнее всего. Сравните несколько способов: то, что показывает лишь один, может быть артефактом. Градиент говорит, где важно малое изменение, вклад — сколько есть сейчас, заслонение — что теряется. Карта, лежащая на фоне, значит, что сеть научилась не тому.</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Порядок</translation>
    </message>
    <message>
      <source>Orthogonal</source>
      <translation>Ортогональное</translation>
    </message>
    <message>
      <source>Output dim</source>
      <translation>Размерность выхода</translation>
    </message>
    <message>
      <source>Output mode</source>
      <translation>Вид выхода</translation>
    </message>
    <message>
      <source>Output padding</source>
      <translation>Дополнение выхода</translation>
    </message>
    <message>
      <source>Output shape</source>
      <translation>Форма выхода</translation>
    </message>
    <message>
      <source>Output size</source>
      <translation>Размер выхода</translation>
    </message>
    <message>
      <source>Outputs</source>
      <translation>Выходы</translation>
    </message>
    <message>
      <source>Outputs above this count as 1.</source>
      <translation>Выходы выше этого считаются за 1.</translation>
    </message>
    <message>
      <source>Outputs above this count as positive; none means 0.5.</source>
      <translation>Выходы выше этого считаются положительными; «нет» — 0.5.</translation>
    </message>
    <message>
      <source>Outputs above this count as positive; none takes the largest output.</source>
      <translation>Выходы выше этого считаются положительными; «нет» — берётся наибольший выход.</translation>
    </message>
    <message>
      <source>Over</source>
      <translation>По чему</translation>
    </message>
    <message>
      <source>Over all decisions (micro), over classes alike (macro), or by class size (weighted).</source>
      <translation>По всем решениям (micro), по классам поровну (macro) или по размеру класса (weighted).</translation>
    </message>
    <message>
      <source>Overfitting, and a remedy</source>
      <translation>Переобучение и средство от него</translation>
    </message>
    <message>
      <source>Overlap of chosen classes (IoU)</source>
      <translation>Перекрытие выбранных классов (IoU)</translation>
    </message>
    <message>
      <source>Overlap of chosen classes, one-hot (IoU)</source>
      <translation>Перекрытие выбранных классов, one-hot (IoU)</translation>
    </message>
    <message>
      <source>Own formula</source>
      <translation>Своя формула</translation>
    </message>
    <message>
      <source>Own weights</source>
      <translation>Свои веса</translation>
    </message>
    <message>
      <source>PCA: z = A (h - m), with the mean m and the two directions A in which the outputs h vary most. The axes are found once and then stay, so that what moves is the network; “New axes” finds them again. The shares tell how much of the variance is seen. t-SNE keeps neighbours together by minimising KL(P || Q) = sum p log(p / q) over similarities p in the layer and q in the picture.</source>
      <translation>PCA: z = A (h - m), где m — среднее, A — два направления, в которых выходы h меняются сильнее всего. Оси находятся один раз и остаются, так что движется сама сеть; «Новые оси» находит их снова. Доли говорят, какая часть дисперсии видна. t-SNE держит соседей вместе, уменьшая KL(P ‖ Q) = сумма p log(p / q) по сходствам p в слое и q на картинке.</translation>
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
      <translation>Дополнить до пропорций</translation>
    </message>
    <message>
      <source>Padding</source>
      <translation>Поля (padding)</translation>
    </message>
    <message>
      <source>Pairs of digits</source>
      <translation>Пары цифр</translation>
    </message>
    <message>
      <source>Parabola</source>
      <translation>Парабола</translation>
    </message>
    <message>
      <source>Parametric ReLU</source>
      <translation>Параметрическая ReLU</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>Часть</translation>
    </message>
    <message>
      <source>Passes its input on unchanged. Handy as a named point in the network.</source>
      <translation>Передаёт вход без изменений. Удобно как точка сети со своим именем.</translation>
    </message>
    <message>
      <source>Passes positive values and stops negative ones. The usual choice inside a network.</source>
      <translation>Пропускает положительные значения и задерживает отрицательные. Обычный выбор внутри сети.</translation>
    </message>
    <message>
      <source>Passes positive values and stops negative ones: max(0, x).</source>
      <translation>Пропускает положительные значения и задерживает отрицательные: max(0, x).</translation>
    </message>
    <message>
      <source>Passes values above a threshold and puts a fixed value in the place of the others.</source>
      <translation>Пропускает значения выше порога, а на место остальных ставит заданное значение.</translation>
    </message>
    <message>
      <source>Passes values on and adds a penalty on their size to the loss. L1 makes the activity sparse, as in a sparse autoencoder.</source>
      <translation>Передаёт значения дальше и прибавляет к потерям штраф за их величину. L1 делает активность разреженной, как в разреженном автокодировщике.</translation>
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
      <translation>Терпение</translation>
    </message>
    <message>
      <source>Pearson correlation</source>
      <translation>Корреляция Пирсона</translation>
    </message>
    <message>
      <source>Penalty on the biases, added to the loss.</source>
      <translation>Штраф за смещения, прибавляемый к потерям.</translation>
    </message>
    <message>
      <source>Penalty on the learnt scale, added to the loss.</source>
      <translation>Штраф за выученный масштаб, прибавляемый к потерям.</translation>
    </message>
    <message>
      <source>Penalty on the learnt shift, added to the loss.</source>
      <translation>Штраф за выученный сдвиг, прибавляемый к потерям.</translation>
    </message>
    <message>
      <source>Penalty on the learnt slopes, added to the loss.</source>
      <translation>Штраф за выученные наклоны, прибавляемый к потерям.</translation>
    </message>
    <message>
      <source>Penalty on the output values of this layer, added to the loss.</source>
      <translation>Штраф за выходные значения этого слоя, прибавляемый к потерям.</translation>
    </message>
    <message>
      <source>Penalty on the per-channel filters, added to the loss.</source>
      <translation>Штраф за поканальные фильтры, прибавляемый к потерям.</translation>
    </message>
    <message>
      <source>Penalty on the table of vectors, added to the loss.</source>
      <translation>Штраф за таблицу векторов, прибавляемый к потерям.</translation>
    </message>
    <message>
      <source>Penalty on the weights on the previous state, added to the loss.</source>
      <translation>Штраф за веса прежнего состояния, прибавляемый к потерям.</translation>
    </message>
    <message>
      <source>Penalty on the weights that mix the channels, added to the loss.</source>
      <translation>Штраф за веса, смешивающие каналы, прибавляемый к потерям.</translation>
    </message>
    <message>
      <source>Penalty on the weights, added to the loss.</source>
      <translation>Штраф за веса, прибавляемый к потерям.</translation>
    </message>
    <message>
      <source>Perceptron</source>
      <translation>Перцептрон</translation>
    </message>
    <message>
      <source>Periodic</source>
      <translation>Периодическое</translation>
    </message>
    <message>
      <source>Permute</source>
      <translation>Перестановка осей</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Картинки</translation>
    </message>
    <message>
      <source>Plain descent: w_t = w - rate · g. Other optimizers have more lines.</source>
      <translation>Простой спуск: w_t = w - rate · g. У других оптимизаторов строк больше.</translation>
    </message>
    <message>
      <source>Plain steps against the gradient of each batch, with momentum if wished. Simple, and often the best when well tuned.</source>
      <translation>Простые шаги против градиента каждого пакета, по желанию с импульсом. Просто и часто лучше всего при хорошей настройке.</translation>
    </message>
    <message>
      <source>Point at a place of the output map, or click it to keep it: the frame in the input shows what is read there, zeros stand for padding. Large products of either sign decide the answer. A unit is lit while its output lies above the threshold; a unit that is never lit is dead.</source>
      <translation>Укажите место на карте выхода или щёлкните, чтобы закрепить его: рамка на входе показывает, что там читается, нули заменяют дополнение. Большие произведения любого знака решают ответ. Нейрон горит, пока его выход выше порога; нейрон, который никогда не горит, мёртв.</translation>
    </message>
    <message>
      <source>Points</source>
      <translation>Точки</translation>
    </message>
    <message>
      <source>Points and lines</source>
      <translation>Точки и линии</translation>
    </message>
    <message>
      <source>Points around a straight line, as scikit-learn's make_regression draws them.</source>
      <translation>Точки вокруг прямой, как их создаёт make_regression из scikit-learn.</translation>
    </message>
    <message>
      <source>Points on a formula of x that you type, for x from -5 to 5.</source>
      <translation>Точки на графике введённой вами формулы от x, для x от -5 до 5.</translation>
    </message>
    <message>
      <source>Pointwise constraint</source>
      <translation>Ограничение поточечных фильтров</translation>
    </message>
    <message>
      <source>Pointwise initializer</source>
      <translation>Инициализатор поточечных фильтров</translation>
    </message>
    <message>
      <source>Pointwise regularizer</source>
      <translation>Регуляризатор поточечных фильтров</translation>
    </message>
    <message>
      <source>Poisson</source>
      <translation>Пуассон</translation>
    </message>
    <message>
      <source>Polynomial</source>
      <translation>Полином</translation>
    </message>
    <message>
      <source>Pool</source>
      <translation>Пулинг</translation>
    </message>
    <message>
      <source>Pool size</source>
      <translation>Размер окна</translation>
    </message>
    <message>
      <source>Pooling</source>
      <translation>Пулинг</translation>
    </message>
    <message>
      <source>Power</source>
      <translation>Степень</translation>
    </message>
    <message>
      <source>Power iterations</source>
      <translation>Шаги степенного метода</translation>
    </message>
    <message>
      <source>Power of the share of time left.</source>
      <translation>Степень оставшейся доли времени.</translation>
    </message>
    <message>
      <source>Power that counts as 0 decibels.</source>
      <translation>Мощность, которая считается за 0 децибел.</translation>
    </message>
    <message>
      <source>Power that magnitudes are raised to: 1 magnitude, 2 power.</source>
      <translation>В какую степень возводятся величины: 1 — амплитуда, 2 — мощность.</translation>
    </message>
    <message>
      <source>Power to db</source>
      <translation>Мощность в дБ</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Точность (precision)</translation>
    </message>
    <message>
      <source>Precision = tp / (tp + fp): how many of those found are right. Recall = tp / (tp + fn): how many of the class are found. F1 = 2 tp / (2 tp + fp + fn). Accuracy: share of right answers. False positive rate = fp / (fp + tn).</source>
      <translation>Точность (precision) = tp / (tp + fp): сколько найденных верны. Полнота = tp / (tp + fn): сколько из класса найдено. F1 = 2 tp / (2 tp + fp + fn). Точность (accuracy): доля верных ответов. Доля ложных срабатываний = fp / (fp + tn).</translation>
    </message>
    <message>
      <source>Precision at a recall</source>
      <translation>Точность при заданной полноте</translation>
    </message>
    <message>
      <source>Precision: of the examples said to be of the class, the share that is; low means false alarms. Recall: of the examples of the class, the share that was found; low means that many are missed. F1 = 2 · precision · recall / (precision + recall): high only if both are. Support: how many examples of the class there are. Accuracy: share of right answers.</source>
      <translation>Точность: доля верных среди отнесённых к классу; низкая значит ложные тревоги. Полнота: доля найденных среди примеров класса; низкая значит пропуски. F1 = 2 · точность · полнота / (точность + полнота): высока, только если высоки обе. Поддержка: сколько примеров у класса. Доля верных: доля верных ответов.</translation>
    </message>
    <message>
      <source>Predictions</source>
      <translation>Предсказания</translation>
    </message>
    <message>
      <source>Preprocessing</source>
      <translation>Предобработка</translation>
    </message>
    <message>
      <source>Previous, next and any go to examples of this class.</source>
      <translation>«Предыдущий», «следующий» и «любой» переходят к примерам этого класса.</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Проекция</translation>
    </message>
    <message>
      <source>Projection dim</source>
      <translation>Размерность проекции</translation>
    </message>
    <message>
      <source>Pull the labels this far from 0 and 1 towards the middle, so that the net grows less sure of itself.</source>
      <translation>Насколько сдвинуть метки от 0 и 1 к середине, чтобы сеть была менее уверена в себе.</translation>
    </message>
    <message>
      <source>Pull the labels this far towards the middle.</source>
      <translation>Насколько сдвинуть метки к середине.</translation>
    </message>
    <message>
      <source>Punishes rows (or columns) that point in similar directions, so units learn different things. Only for matrices.</source>
      <translation>Наказывает строки (или столбцы) близких направлений, чтобы нейроны учили разное. Только для матриц.</translation>
    </message>
    <message>
      <source>Put ReLU with He's initial weights in the place of hidden sigmoid and tanh, and train anew.</source>
      <translation>Поставить ReLU с начальными весами Хе на место скрытых сигмоид и tanh и обучить заново.</translation>
    </message>
    <message>
      <source>Put a Dropout layer of rate 0.3 before the last layer with weights, and go on.</source>
      <translation>Поставить слой Dropout с долей 0.3 перед последним слоем с весами и продолжить.</translation>
    </message>
    <message>
      <source>Put batch normalization in the place of the biases.</source>
      <translation>Поставить пакетную нормализацию вместо смещений.</translation>
    </message>
    <message>
      <source>Put leaky ReLU, which lets a little through below zero, in the place of ReLU, and train anew.</source>
      <translation>Поставить на место ReLU ReLU с утечкой, которая немного пропускает ниже нуля, и обучить заново.</translation>
    </message>
    <message>
      <source>Put the mean absolute error in the place of the metrics that count right answers.</source>
      <translation>Поставить среднюю абсолютную ошибку на место метрик, которые считают верные ответы.</translation>
    </message>
    <message>
      <source>Put the running mean in the place of the weights after so many steps; none does it at the end only.</source>
      <translation>Ставить скользящее среднее на место весов через столько шагов; «нет» — только в конце.</translation>
    </message>
    <message>
      <source>Puts its inputs side by side along one axis; all other sizes must be equal.</source>
      <translation>Ставит свои входы рядом вдоль одной оси; все остальные размеры должны совпадать.</translation>
    </message>
    <message>
      <source>Q</source>
      <translation>Q</translation>
    </message>
    <message>
      <source>R2 score</source>
      <translation>Коэффициент детерминации R2</translation>
    </message>
    <message>
      <source>RMS normalization</source>
      <translation>RMS-нормализация</translation>
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
      <translation>ROC и точность — полнота</translation>
    </message>
    <message>
      <source>ROC, precision-recall, or precision-recall-gain.</source>
      <translation>ROC, точность — полнота или её вариант PR-gain.</translation>
    </message>
    <message>
      <source>Race</source>
      <translation>Гонка</translation>
    </message>
    <message>
      <source>Raise the learning rate tenfold</source>
      <translation>Поднять скорость обучения в 10 раз</translation>
    </message>
    <message>
      <source>RandAugment</source>
      <translation>RandAugment</translation>
    </message>
    <message>
      <source>Random blur</source>
      <translation>Случайное размытие</translation>
    </message>
    <message>
      <source>Random brightness</source>
      <translation>Случайная яркость</translation>
    </message>
    <message>
      <source>Random colour jitter</source>
      <translation>Случайная цветокоррекция</translation>
    </message>
    <message>
      <source>Random contrast</source>
      <translation>Случайный контраст</translation>
    </message>
    <message>
      <source>Random elastic warp</source>
      <translation>Случайный упругий изгиб</translation>
    </message>
    <message>
      <source>Random erasing</source>
      <translation>Случайное стирание</translation>
    </message>
    <message>
      <source>Random fading</source>
      <translation>Случайное обесцвечивание</translation>
    </message>
    <message>
      <source>Random flip</source>
      <translation>Случайное отражение</translation>
    </message>
    <message>
      <source>Random grey</source>
      <translation>Случайный серый</translation>
    </message>
    <message>
      <source>Random hue</source>
      <translation>Случайный оттенок</translation>
    </message>
    <message>
      <source>Random matrix with orthogonal rows or columns (Saxe et al. 2014), so signals keep their length. Usual in recurrent layers.</source>
      <translation>Случайная матрица с ортогональными строками или столбцами (Saxe et al. 2014): сигналы сохраняют длину. Обычно в рекуррентных слоях.</translation>
    </message>
    <message>
      <source>Random negative</source>
      <translation>Случайный негатив</translation>
    </message>
    <message>
      <source>Random normal</source>
      <translation>Случайное нормальное</translation>
    </message>
    <message>
      <source>Random perspective</source>
      <translation>Случайная перспектива</translation>
    </message>
    <message>
      <source>Random posterization</source>
      <translation>Случайная постеризация</translation>
    </message>
    <message>
      <source>Random rotation</source>
      <translation>Случайный поворот</translation>
    </message>
    <message>
      <source>Random saturation</source>
      <translation>Случайная насыщенность</translation>
    </message>
    <message>
      <source>Random sharpness</source>
      <translation>Случайная резкость</translation>
    </message>
    <message>
      <source>Random shear</source>
      <translation>Случайный наклон</translation>
    </message>
    <message>
      <source>Random shift</source>
      <translation>Случайный сдвиг</translation>
    </message>
    <message>
      <source>Random uniform</source>
      <translation>Случайное равномерное</translation>
    </message>
    <message>
      <source>Random zoom</source>
      <translation>Случайный масштаб</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>Доля</translation>
    </message>
    <message>
      <source>Rate after each boundary, as many as boundaries.</source>
      <translation>Скорость после каждой границы, столько же, сколько границ.</translation>
    </message>
    <message>
      <source>Rate at the end of the fall.</source>
      <translation>Скорость в конце спада.</translation>
    </message>
    <message>
      <source>Rate of the AdamW part as a multiple of the learning rate.</source>
      <translation>Скорость части AdamW как кратное скорости обучения.</translation>
    </message>
    <message>
      <source>Rate that the warm-up rises to; none = no warm-up.</source>
      <translation>До какой скорости идёт разогрев; «нет» — без разогрева.</translation>
    </message>
    <message>
      <source>Rates</source>
      <translation>Скорости</translation>
    </message>
    <message>
      <source>Ratio</source>
      <translation>Степень сжатия</translation>
    </message>
    <message>
      <source>Ravine</source>
      <translation>Овраг</translation>
    </message>
    <message>
      <source>Raw scores may be negative or above 1, and the loss cuts them off: it is wrong and can stop learning. With from_logits the loss applies the softmax or sigmoid itself, which is also more exact.</source>
      <translation>Сырые оценки могут быть отрицательными или больше 1, и функция потерь их обрезает: она неверна и может остановить обучение. С from_logits функция потерь сама применяет softmax или сигмоиду, что к тому же точнее.</translation>
    </message>
    <message>
      <source>ReLU</source>
      <translation>ReLU</translation>
    </message>
    <message>
      <source>ReLU cut off at 6. Made for small numbers of bits in mobile networks.</source>
      <translation>ReLU, обрезанная на 6. Для малого числа битов в мобильных сетях.</translation>
    </message>
    <message>
      <source>ReLU with a small slope for negative values, so that no unit dies.</source>
      <translation>ReLU с малым наклоном для отрицательных значений, чтобы ни один нейрон не умирал.</translation>
    </message>
    <message>
      <source>ReLU6</source>
      <translation>ReLU6</translation>
    </message>
    <message>
      <source>Read from top to bottom: g is the slope of the loss, t the number of the step, names with t belong to this step and those without to the one before. A long step along a small slope means that the optimizer divides by the usual size of the slope. Do one step with the player: the weight becomes the last line.</source>
      <translation>Читайте сверху вниз: g — наклон ошибки, t — номер шага, имена с t относятся к этому шагу, без t — к прежнему. Длинный шаг по малому наклону значит, что оптимизатор делит на обычную величину наклона. Сделайте один шаг: вес станет равен последней строке.</translation>
    </message>
    <message>
      <source>Read the sequence from its end.</source>
      <translation>Читать последовательность с конца.</translation>
    </message>
    <message>
      <source>Read {0}</source>
      <translation>Читать {0}</translation>
    </message>
    <message>
      <source>Read {0} too</source>
      <translation>Читать также {0}</translation>
    </message>
    <message>
      <source>Reading {0}</source>
      <translation>Чтение {0}</translation>
    </message>
    <message>
      <source>Reads a sequence and feeds its own output back at each step. Easy to understand, but forgets after some steps.</source>
      <translation>Читает последовательность и на каждом шаге подаёт себе свой выход. Легко понять, но через несколько шагов забывает.</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>Полнота (recall)</translation>
    </message>
    <message>
      <source>Recall at a precision</source>
      <translation>Полнота при заданной точности</translation>
    </message>
    <message>
      <source>Recipe</source>
      <translation>Способ обучения</translation>
    </message>
    <message>
      <source>Recurrent</source>
      <translation>Рекуррентные</translation>
    </message>
    <message>
      <source>Recurrent activation</source>
      <translation>Рекуррентная активация</translation>
    </message>
    <message>
      <source>Recurrent constraint</source>
      <translation>Ограничение рекуррентных весов</translation>
    </message>
    <message>
      <source>Recurrent dropout</source>
      <translation>Рекуррентный дропаут</translation>
    </message>
    <message>
      <source>Recurrent initializer</source>
      <translation>Инициализатор рекуррентных весов</translation>
    </message>
    <message>
      <source>Recurrent regularizer</source>
      <translation>Регуляризатор рекуррентных весов</translation>
    </message>
    <message>
      <source>Reduction</source>
      <translation>Сведение</translation>
    </message>
    <message>
      <source>Ref power</source>
      <translation>Опорная мощность</translation>
    </message>
    <message>
      <source>Regularization</source>
      <translation>Регуляризация</translation>
    </message>
    <message>
      <source>Relative step</source>
      <translation>Относительный шаг</translation>
    </message>
    <message>
      <source>Remember the first</source>
      <translation>Запомнить первое</translation>
    </message>
    <message>
      <source>Remember the first letter</source>
      <translation>Запомнить первую букву</translation>
    </message>
    <message>
      <source>Remove diagonal</source>
      <translation>Без диагонали</translation>
    </message>
    <message>
      <source>Remove the branch</source>
      <translation>Удалить ветвь</translation>
    </message>
    <message>
      <source>Remove {0}</source>
      <translation>Удалить {0}</translation>
    </message>
    <message>
      <source>Renorm</source>
      <translation>Поправка (renorm)</translation>
    </message>
    <message>
      <source>Renorm momentum</source>
      <translation>Импульс поправки</translation>
    </message>
    <message>
      <source>Repeat</source>
      <translation>Повторения</translation>
    </message>
    <message>
      <source>Repeat vector</source>
      <translation>Повтор вектора</translation>
    </message>
    <message>
      <source>Repeats a vector n times as a sequence. Stands between an encoder and a recurrent decoder.</source>
      <translation>Повторяет вектор n раз как последовательность. Стоит между кодировщиком и рекуррентным декодером.</translation>
    </message>
    <message>
      <source>Repeats the cells of a sequence to make it larger, without weights. For decoders and generators.</source>
      <translation>Повторяет ячейки последовательности, чтобы увеличить её, без весов. Для декодеров и генераторов.</translation>
    </message>
    <message>
      <source>Repeats the cells of a volume to make it larger, without weights. For decoders and generators.</source>
      <translation>Повторяет ячейки объёма, чтобы увеличить его, без весов. Для декодеров и генераторов.</translation>
    </message>
    <message>
      <source>Repeats the cells of an image to make it larger, without weights. For decoders and generators.</source>
      <translation>Повторяет ячейки изображения, чтобы увеличить его, без весов. Для декодеров и генераторов.</translation>
    </message>
    <message>
      <source>Replaces the integers of a list by their places in it; all others share the first places. For category codes with gaps.</source>
      <translation>Заменяет целые из списка их местами в нём; все остальные делят первые места. Для кодов категорий с пропусками.</translation>
    </message>
    <message>
      <source>Report per class</source>
      <translation>Отчёт по классам</translation>
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
      <translation>Масштабирование</translation>
    </message>
    <message>
      <source>Reset after</source>
      <translation>Сброс после</translation>
    </message>
    <message>
      <source>Reshape</source>
      <translation>Изменение формы</translation>
    </message>
    <message>
      <source>Residual = y - f. MAE = mean |y - f|, RMSE = √(mean (y - f)²), R² = 1 - sum (y - f)² / sum (y - mean y)²: 1 is perfect, 0 is no better than always saying the mean.</source>
      <translation>Остаток = y - f. MAE = среднее |y - f|, RMSE = √(среднее (y - f)²), R² = 1 - сумма (y - f)² / сумма (y - среднее y)²: 1 — идеал, 0 — не лучше, чем всегда называть среднее.</translation>
    </message>
    <message>
      <source>Residual block</source>
      <translation>Остаточный блок</translation>
    </message>
    <message>
      <source>Residual blocks with a bottleneck (He et al. 2016).</source>
      <translation>Остаточные блоки с узким горлом (He et al. 2016).</translation>
    </message>
    <message>
      <source>Residual blocks with normalization and activation before the convolution (He et al. 2016).</source>
      <translation>Остаточные блоки с нормализацией и активацией перед свёрткой (He et al. 2016).</translation>
    </message>
    <message>
      <source>Residual bottleneck block</source>
      <translation>Остаточный блок с узким горлом</translation>
    </message>
    <message>
      <source>Residual network</source>
      <translation>Остаточная сеть</translation>
    </message>
    <message>
      <source>Residuals</source>
      <translation>Остатки</translation>
    </message>
    <message>
      <source>Resizing</source>
      <translation>Изменение размера</translation>
    </message>
    <message>
      <source>Restore best weights</source>
      <translation>Вернуть лучшие веса</translation>
    </message>
    <message>
      <source>Return attention scores</source>
      <translation>Выдавать веса внимания</translation>
    </message>
    <message>
      <source>Return one number for each example: </source>
      <translation>Вернуть по одному числу на каждый пример: </translation>
    </message>
    <message>
      <source>Return one number for each example: {0}.</source>
      <translation>Вернуть по одному числу на пример: {0}.</translation>
    </message>
    <message>
      <source>Return sequences</source>
      <translation>Выдавать последовательность</translation>
    </message>
    <message>
      <source>Return state</source>
      <translation>Выдавать состояние</translation>
    </message>
    <message>
      <source>Return {0}.</source>
      <translation>Вернуть {0}.</translation>
    </message>
    <message>
      <source>Reversible embedding</source>
      <translation>Обратимое векторное представление</translation>
    </message>
    <message>
      <source>Rho</source>
      <translation>Ро</translation>
    </message>
    <message>
      <source>Rms rate</source>
      <translation>Множитель RMS</translation>
    </message>
    <message>
      <source>Root mean square of the update, chosen to match AdamW's.</source>
      <translation>Среднеквадратичное обновления, выбранное так, чтобы совпасть с AdamW.</translation>
    </message>
    <message>
      <source>Root mean squared error (RMSE)</source>
      <translation>Корень из среднего квадрата ошибки (RMSE)</translation>
    </message>
    <message>
      <source>Rosenbrock</source>
      <translation>Розенброк</translation>
    </message>
    <message>
      <source>Rule that the biases are brought back to after every step.</source>
      <translation>Правило, к которому смещения возвращаются после каждого шага.</translation>
    </message>
    <message>
      <source>Rule that the learnt scale are brought back to after every step.</source>
      <translation>Правило, к которому выученный масштаб возвращается после каждого шага.</translation>
    </message>
    <message>
      <source>Rule that the learnt shift are brought back to after every step.</source>
      <translation>Правило, к которому выученный сдвиг возвращается после каждого шага.</translation>
    </message>
    <message>
      <source>Rule that the learnt slopes are brought back to after every step.</source>
      <translation>Правило, к которому выученные наклоны возвращаются после каждого шага.</translation>
    </message>
    <message>
      <source>Rule that the per-channel filters are brought back to after every step.</source>
      <translation>Правило, к которому поканальные фильтры возвращаются после каждого шага.</translation>
    </message>
    <message>
      <source>Rule that the table of vectors are brought back to after every step.</source>
      <translation>Правило, к которому таблица векторов возвращается после каждого шага.</translation>
    </message>
    <message>
      <source>Rule that the weights are brought back to after every step.</source>
      <translation>Правило, к которому веса возвращаются после каждого шага.</translation>
    </message>
    <message>
      <source>Rule that the weights on the previous state are brought back to after every step.</source>
      <translation>Правило, к которому веса прежнего состояния возвращаются после каждого шага.</translation>
    </message>
    <message>
      <source>Rule that the weights that mix the channels are brought back to after every step.</source>
      <translation>Правило, к которому веса, смешивающие каналы, возвращаются после каждого шага.</translation>
    </message>
    <message>
      <source>Runs a convolution backwards: each input value paints a learnt pattern, so strides above 1 enlarge a sequence. For decoders and generators.</source>
      <translation>Выполняет свёртку наоборот: каждое входное значение рисует выученный узор, поэтому шаг окна больше 1 увеличивает последовательность. Для декодеров и генераторов.</translation>
    </message>
    <message>
      <source>Runs a convolution backwards: each input value paints a learnt pattern, so strides above 1 enlarge a volume. For decoders and generators.</source>
      <translation>Выполняет свёртку наоборот: каждое входное значение рисует выученный узор, поэтому шаг окна больше 1 увеличивает объём. Для декодеров и генераторов.</translation>
    </message>
    <message>
      <source>Runs a convolution backwards: each input value paints a learnt pattern, so strides above 1 enlarge an image. For decoders and generators.</source>
      <translation>Выполняет свёртку наоборот: каждое входное значение рисует выученный узор, поэтому шаг окна больше 1 увеличивает изображение. Для декодеров и генераторов.</translation>
    </message>
    <message>
      <source>Runs a recurrent layer forwards and a copy of it backwards over the sequence and joins the two.</source>
      <translation>Ведёт рекуррентный слой по последовательности вперёд, его копию назад и соединяет их.</translation>
    </message>
    <message>
      <source>SELU</source>
      <translation>SELU</translation>
    </message>
    <message>
      <source>Saddle</source>
      <translation>Седло</translation>
    </message>
    <message>
      <source>Salt</source>
      <translation>Соль</translation>
    </message>
    <message>
      <source>Samples</source>
      <translation>Примеров</translation>
    </message>
    <message>
      <source>Samples of sound in a second.</source>
      <translation>Отсчётов звука в секунду.</translation>
    </message>
    <message>
      <source>Sampling rate</source>
      <translation>Частота дискретизации</translation>
    </message>
    <message>
      <source>Saturated units</source>
      <translation>Насыщенные нейроны</translation>
    </message>
    <message>
      <source>Saturation</source>
      <translation>Насыщение</translation>
    </message>
    <message>
      <source>Saturation factor</source>
      <translation>Множитель насыщенности</translation>
    </message>
    <message>
      <source>Saturation is drawn from 0 to this; 0.5 is as it was.</source>
      <translation>Насыщенность выбирается от 0 до этого; 0.5 — как было.</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>Масштаб</translation>
    </message>
    <message>
      <source>Scale both to length 1 first, which gives the cosine of their angle.</source>
      <translation>Сначала привести оба к длине 1, что даёт косинус их угла.</translation>
    </message>
    <message>
      <source>Scale of the similarities.</source>
      <translation>Масштаб сходств.</translation>
    </message>
    <message>
      <source>Scale the inputs</source>
      <translation>Масштабировать входы</translation>
    </message>
    <message>
      <source>Scale the targets</source>
      <translation>Масштабировать целевые значения</translation>
    </message>
    <message>
      <source>Scaled networks with fused blocks that train faster (Tan and Le 2021).</source>
      <translation>Масштабированные сети со слитыми блоками, которые учатся быстрее (Tan and Le 2021).</translation>
    </message>
    <message>
      <source>Scales the features of each example to length 1, so only their direction counts. For similarity of vectors.</source>
      <translation>Приводит признаки каждого примера к длине 1, так что важно только направление. Для сходства векторов.</translation>
    </message>
    <message>
      <source>Scales the weights of each unit to norm 1, so only their direction is learnt.</source>
      <translation>Приводит веса каждого нейрона к норме 1, так что учится только их направление.</translation>
    </message>
    <message>
      <source>Scaling</source>
      <translation>Нормировка</translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation>Расписание</translation>
    </message>
    <message>
      <source>Schedule-free AdamW</source>
      <translation>AdamW без расписания</translation>
    </message>
    <message>
      <source>Score mode</source>
      <translation>Вид оценки</translation>
    </message>
    <message>
      <source>Second activation</source>
      <translation>Вторая активация</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Начальное число</translation>
    </message>
    <message>
      <source>Seed of the random numbers of this layer alone; none follows the seed of the run.</source>
      <translation>Начальное число случайных чисел только этого слоя; «нет» — следует начальному числу обучения.</translation>
    </message>
    <message>
      <source>Seed of these random numbers alone; none follows the seed of the run.</source>
      <translation>Начальное число только этих случайных чисел; «нет» — следует начальному числу обучения.</translation>
    </message>
    <message>
      <source>Seeds</source>
      <translation>Начальные числа</translation>
    </message>
    <message>
      <source>Sensitivity</source>
      <translation>Чувствительность</translation>
    </message>
    <message>
      <source>Sensitivity at a specificity</source>
      <translation>Чувствительность при заданной специфичности</translation>
    </message>
    <message>
      <source>Separable convolution 1D</source>
      <translation>Разделимая свёртка 1D</translation>
    </message>
    <message>
      <source>Separable convolution 2D</source>
      <translation>Разделимая свёртка 2D</translation>
    </message>
    <message>
      <source>Separable convolutions for small devices (Howard et al. 2017).</source>
      <translation>Разделимые свёртки для малых устройств (Howard et al. 2017).</translation>
    </message>
    <message>
      <source>Separable convolutions with residual links (Chollet 2017).</source>
      <translation>Разделимые свёртки с остаточными связями (Chollet 2017).</translation>
    </message>
    <message>
      <source>Sequence length</source>
      <translation>Длина последовательности</translation>
    </message>
    <message>
      <source>Sequence stride</source>
      <translation>Шаг последовательности</translation>
    </message>
    <message>
      <source>Sequences</source>
      <translation>Последовательности</translation>
    </message>
    <message>
      <source>Sequences of letters. The first one is asked after the last one was read: how far back does a network remember?</source>
      <translation>Последовательности букв. После последней спрашивается первая: как далеко назад помнит сеть?</translation>
    </message>
    <message>
      <source>Set padding of {0} to same</source>
      <translation>Задать слою {0} поля same</translation>
    </message>
    <message>
      <source>Set padding to same</source>
      <translation>Задать поля same</translation>
    </message>
    <message>
      <source>Set the batch size to {0}</source>
      <translation>Задать размер пакета {0}</translation>
    </message>
    <message>
      <source>Set the input to the shape of the data, {0}</source>
      <translation>Задать входу форму данных, {0}</translation>
    </message>
    <message>
      <source>Set the input to {0}</source>
      <translation>Задать входу форму {0}</translation>
    </message>
    <message>
      <source>Set the learning rate to the one the optimizer comes with, and train anew.</source>
      <translation>Задать скорость обучения, с которой поставляется оптимизатор, и обучить заново.</translation>
    </message>
    <message>
      <source>Set the rate to {0}</source>
      <translation>Задать долю {0}</translation>
    </message>
    <message>
      <source>Set the steps to {0}</source>
      <translation>Задать число шагов {0}</translation>
    </message>
    <message>
      <source>Set units of {0} to {1}</source>
      <translation>Задать слою {0} нейронов: {1}</translation>
    </message>
    <message>
      <source>Set units of {0} to {1} and use {2}</source>
      <translation>Задать слою {0} число нейронов {1} и взять «{2}»</translation>
    </message>
    <message>
      <source>Set units to {0}</source>
      <translation>Задать число нейронов {0}</translation>
    </message>
    <message>
      <source>Set {0} back to its default</source>
      <translation>Вернуть настройке {0} значение по умолчанию</translation>
    </message>
    <message>
      <source>Sets a random share of its inputs to zero in each training step and scales up the rest, so that no unit can rely on one other (Srivastava et al. 2014). Does nothing when the network predicts.</source>
      <translation>На каждом шаге обучения обнуляет случайную долю входов и увеличивает остальные, чтобы ни один нейрон не полагался на один другой (Srivastava et al. 2014). При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Sets negative weights to zero, so that inputs can only add. Useful to read what a unit looks for.</source>
      <translation>Обнуляет отрицательные веса, так что входы могут только прибавлять. Помогает понять, что ищет нейрон.</translation>
    </message>
    <message>
      <source>Sets small values to zero and leaves the others.</source>
      <translation>Обнуляет малые значения, остальные не трогает.</translation>
    </message>
    <message>
      <source>Several heads</source>
      <translation>Несколько голов</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>Форма</translation>
    </message>
    <message>
      <source>Shape of one example, such as 28, 28, 1 for a grey picture; none takes the shape of the data. A size left open fits any length.</source>
      <translation>Форма одного примера, например 28, 28, 1 для серой картинки; «нет» берёт форму данных. Открытый размер подходит к любой длине.</translation>
    </message>
    <message>
      <source>Shape of the distribution.</source>
      <translation>Форма распределения.</translation>
    </message>
    <message>
      <source>Shape of the features that come out; none = that of the query.</source>
      <translation>Форма признаков на выходе; «нет» — как у запроса.</translation>
    </message>
    <message>
      <source>Shape of the mask with the batch axis first; a size 1 shares one decision along that axis, an open size follows the input.</source>
      <translation>Форма маски, первая ось — пакет; размер 1 делит одно решение вдоль этой оси, открытый размер следует за входом.</translation>
    </message>
    <message>
      <source>Shape of the output without the batch axis and without the axes behind the dots; a size may be open.</source>
      <translation>Форма выхода без оси пакета и без осей за точками; размер может быть открытым.</translation>
    </message>
    <message>
      <source>Share of all rows locked away until you press Evaluate; sets with a test part of their own keep it.</source>
      <translation>Доля всех строк, закрытая, пока вы не нажмёте «Оценка»; наборы со своей тестовой частью сохраняют её.</translation>
    </message>
    <message>
      <source>Share of examples whose largest output is the right class; labels are integers.</source>
      <translation>Доля примеров, у которых наибольший выход — верный класс; метки — целые числа.</translation>
    </message>
    <message>
      <source>Share of examples whose largest output is the right class; labels are one-hot.</source>
      <translation>Доля примеров, у которых наибольший выход — верный класс; метки в one-hot.</translation>
    </message>
    <message>
      <source>Share of examples whose right class is among the k largest outputs; labels are integers.</source>
      <translation>Доля примеров, у которых верный класс среди k наибольших выходов; метки — целые числа.</translation>
    </message>
    <message>
      <source>Share of examples whose right class is among the k largest outputs; labels are one-hot.</source>
      <translation>Доля примеров, у которых верный класс среди k наибольших выходов; метки в one-hot.</translation>
    </message>
    <message>
      <source>Share of inputs dropped while training.</source>
      <translation>Доля входов, отбрасываемых при обучении.</translation>
    </message>
    <message>
      <source>Share of outputs on the right side of a threshold; labels are 0 and 1.</source>
      <translation>Доля выходов на верной стороне порога; метки 0 и 1.</translation>
    </message>
    <message>
      <source>Share of pictures turned grey.</source>
      <translation>Доля картинок, которые становятся серыми.</translation>
    </message>
    <message>
      <source>Share of right answers. Keras picks the form that fits the loss and the shape of the output. Meaningless for regression.</source>
      <translation>Доля верных ответов. Keras выбирает вид, подходящий к функции потерь и форме выхода. Для регрессии бессмысленна.</translation>
    </message>
    <message>
      <source>Share of the attention weights dropped while training.</source>
      <translation>Доля весов внимания, отбрасываемых при обучении.</translation>
    </message>
    <message>
      <source>Share of the examples for which the branch is left out.</source>
      <translation>Доля примеров, на которых ветвь пропускается.</translation>
    </message>
    <message>
      <source>Share of the last momentum kept.</source>
      <translation>Какая доля прежнего импульса сохраняется.</translation>
    </message>
    <message>
      <source>Share of the last step kept in this one, so that the descent gathers speed; 0.9 is usual.</source>
      <translation>Какая доля прежнего шага сохраняется в новом, чтобы спуск набирал скорость; обычно 0.9.</translation>
    </message>
    <message>
      <source>Share of the last step kept in this one.</source>
      <translation>Какая доля прежнего шага сохраняется в новом.</translation>
    </message>
    <message>
      <source>Share of the momentum against the gradient in the sign that is taken.</source>
      <translation>Доля импульса против градиента в знаке, который берётся.</translation>
    </message>
    <message>
      <source>Share of the previous state dropped while training. Slow on a graphics card.</source>
      <translation>Доля прежнего состояния, отбрасываемая при обучении. На видеокарте медленно.</translation>
    </message>
    <message>
      <source>Share of the row: M[i, j] / sum over k of M[i, k]; on the diagonal this is the recall. Share of the column: M[i, j] / sum over k of M[k, j]; on the diagonal this is the precision. Accuracy = sum of the diagonal / sum of all cells.</source>
      <translation>Доля строки: M[i, j] / сумма по k от M[i, k]; на диагонали это полнота. Доля столбца: M[i, j] / сумма по k от M[k, j]; на диагонали это точность. Доля верных = сумма диагонали / сумма всех ячеек.</translation>
    </message>
    <message>
      <source>Share of the target's variance that the net explains: 1 is perfect, 0 no better than the mean, below 0 worse.</source>
      <translation>Доля дисперсии цели, которую объясняет сеть: 1 — идеально, 0 — не лучше среднего, ниже 0 — хуже.</translation>
    </message>
    <message>
      <source>Share of the training rows kept back to judge the network while it learns.</source>
      <translation>Доля обучающих строк, отложенная, чтобы судить о сети во время обучения.</translation>
    </message>
    <message>
      <source>Share of the way to go in each step; 1 obeys at once.</source>
      <translation>Какая доля пути проходится за шаг; 1 подчиняется сразу.</translation>
    </message>
    <message>
      <source>Share of units dropped before the dense layers.</source>
      <translation>Доля нейронов, отбрасываемых перед полносвязными слоями.</translation>
    </message>
    <message>
      <source>Share of units dropped before the last layer.</source>
      <translation>Доля нейронов, отбрасываемых перед последним слоем.</translation>
    </message>
    <message>
      <source>Share of values dropped while training.</source>
      <translation>Доля значений, отбрасываемых при обучении.</translation>
    </message>
    <message>
      <source>Share of values replaced in each training step. Off when the network predicts.</source>
      <translation>Доля значений, заменяемых на каждом шаге обучения. При предсказании выключено.</translation>
    </message>
    <message>
      <source>Share of values set to zero in each training step. Off when the network predicts.</source>
      <translation>Доля значений, обнуляемых на каждом шаге обучения. При предсказании выключено.</translation>
    </message>
    <message>
      <source>Share of values set to zero in each training step; takes effect at once.</source>
      <translation>Доля значений, обнуляемых на каждом шаге обучения; действует сразу.</translation>
    </message>
    <message>
      <source>Share of values that every dropout layer sets to zero in a training step; 0 switches dropout off.</source>
      <translation>Доля значений, которую каждый слой дропаута обнуляет на шаге обучения; 0 выключает дропаут.</translation>
    </message>
    <message>
      <source>Shared axes</source>
      <translation>Общие оси</translation>
    </message>
    <message>
      <source>Short-time Fourier</source>
      <translation>Оконное преобразование Фурье</translation>
    </message>
    <message>
      <source>Shorten the gradient of each weight tensor to this norm if it is longer.</source>
      <translation>Укорачивать градиент каждого тензора весов до этой нормы, если он длиннее.</translation>
    </message>
    <message>
      <source>Shorten the whole gradient to the norm 1.0 if it is longer, and go on from the last good epoch.</source>
      <translation>Укорачивать весь градиент до нормы 1.0, если он длиннее, и продолжить с последней хорошей эпохи.</translation>
    </message>
    <message>
      <source>Shorten the whole gradient to this norm if it is longer; its direction stays. The usual cure for exploding gradients.</source>
      <translation>Укорачивать весь градиент до этой нормы, если он длиннее; направление остаётся. Обычное средство от взрыва градиентов.</translation>
    </message>
    <message>
      <source>Show the network inputs together with the right answers and make its loss small, as model.fit does.</source>
      <translation>Показывать сети входы вместе с верными ответами и уменьшать её потери, как model.fit.</translation>
    </message>
    <message>
      <source>Show {0} as an output</source>
      <translation>Показывать {0} как выход</translation>
    </message>
    <message>
      <source>Show {0} without training it</source>
      <translation>Показывать {0}, не обучая по нему</translation>
    </message>
    <message>
      <source>Shrink</source>
      <translation>Уменьшать</translation>
    </message>
    <message>
      <source>Shrink every weight by this share of itself, times the rate, in each step.</source>
      <translation>Уменьшать на каждом шаге каждый вес на эту его долю, умноженную на скорость.</translation>
    </message>
    <message>
      <source>Shrinks a picture and enlarges it again, and hands the maps of each size across, so that every pixel gets an answer (Ronneberger et al. 2015). For finding regions and for cleaning pictures.</source>
      <translation>Уменьшает картинку и снова увеличивает её, передавая карты каждого размера напрямую, так что каждый пиксель получает ответ (Ronneberger et al. 2015). Для поиска областей и очистки картинок.</translation>
    </message>
    <message>
      <source>Shrinks the weights of a unit whose norm is above a limit. Often used together with dropout.</source>
      <translation>Уменьшает веса нейрона, норма которых выше предела. Часто вместе с дропаутом.</translation>
    </message>
    <message>
      <source>Shuffle</source>
      <translation>Перемешивать</translation>
    </message>
    <message>
      <source>SiLU (Swish)</source>
      <translation>SiLU (Swish)</translation>
    </message>
    <message>
      <source>SiLU with the hard sigmoid; faster (Howard et al. 2019).</source>
      <translation>SiLU с жёсткой сигмоидой; быстрее (Howard et al. 2019).</translation>
    </message>
    <message>
      <source>Side</source>
      <translation>Часть комплексного числа</translation>
    </message>
    <message>
      <source>Sigma</source>
      <translation>Сигма</translation>
    </message>
    <message>
      <source>Sigmoid</source>
      <translation>Сигмоида</translation>
    </message>
    <message>
      <source>Sigmoid judges each class alone, so the outputs do not add up to 1 and all may be near 1 at once.</source>
      <translation>Сигмоида судит о каждом классе отдельно, поэтому выходы не дают в сумме 1 и все сразу могут быть около 1.</translation>
    </message>
    <message>
      <source>Simple RNN</source>
      <translation>Простая рекуррентная сеть</translation>
    </message>
    <message>
      <source>Sine</source>
      <translation>Синус</translation>
    </message>
    <message>
      <source>Sines or cosines of a short-time Fourier transform, so that a 1-D convolution starts as a spectrum of sound.</source>
      <translation>Синусы или косинусы оконного преобразования Фурье, чтобы одномерная свёртка начинала как спектр звука.</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Размер</translation>
    </message>
    <message>
      <source>Size calculator</source>
      <translation>Калькулятор размеров</translation>
    </message>
    <message>
      <source>Size of each step. Too large jumps about or explodes, too small crawls. Try factors of ten.</source>
      <translation>Размер каждого шага. Слишком большой скачет или взрывается, слишком малый ползёт. Пробуйте множители по десять.</translation>
    </message>
    <message>
      <source>Size of the output.</source>
      <translation>Размер выхода.</translation>
    </message>
    <message>
      <source>Size of the output. Order: depth, height, width.</source>
      <translation>Размер выхода. Порядок: глубина, высота, ширина.</translation>
    </message>
    <message>
      <source>Size of the output. Order: height, width.</source>
      <translation>Размер выхода. Порядок: высота, ширина.</translation>
    </message>
    <message>
      <source>Size of the window that each filter sees at one position.</source>
      <translation>Размер окна, которое каждый фильтр видит в одной позиции.</translation>
    </message>
    <message>
      <source>Size of the window that each filter sees at one position. Order: depth, height, width.</source>
      <translation>Размер окна, которое каждый фильтр видит в одной позиции. Порядок: глубина, высота, ширина.</translation>
    </message>
    <message>
      <source>Size of the window that each filter sees at one position. Order: height, width.</source>
      <translation>Размер окна, которое каждый фильтр видит в одной позиции. Порядок: высота, ширина.</translation>
    </message>
    <message>
      <source>Size of the window.</source>
      <translation>Размер окна.</translation>
    </message>
    <message>
      <source>Size of the window. Order: depth, height, width.</source>
      <translation>Размер окна. Порядок: глубина, высота, ширина.</translation>
    </message>
    <message>
      <source>Size of the window. Order: height, width.</source>
      <translation>Размер окна. Порядок: высота, ширина.</translation>
    </message>
    <message>
      <source>Size t up to which values become zero.</source>
      <translation>Размер t, до которого значения становятся нулём.</translation>
    </message>
    <message>
      <source>Skip connections</source>
      <translation>Обходные связи</translation>
    </message>
    <message>
      <source>Slants pictures at random. Does nothing when the network predicts.</source>
      <translation>Случайно наклоняет картинки. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Slides learnt filters over a sequence; each answers wherever its pattern occurs. For sound, sensor readings and text.</source>
      <translation>Водит выученные фильтры по последовательности; каждый отвечает там, где встречается его узор. Для звука, показаний датчиков и текста.</translation>
    </message>
    <message>
      <source>Slides learnt filters over a volume; each answers wherever its pattern occurs. For scans and video.</source>
      <translation>Водит выученные фильтры по объёму; каждый отвечает там, где встречается его узор. Для томограмм и видео.</translation>
    </message>
    <message>
      <source>Slides learnt filters over an image; each answers wherever its pattern occurs. The layer that finds edges, textures and objects in pictures.</source>
      <translation>Водит выученные фильтры по изображению; каждый отвечает там, где встречается его узор. Слой, который находит края, текстуры и предметы на картинках.</translation>
    </message>
    <message>
      <source>Sliding window</source>
      <translation>Скользящее окно</translation>
    </message>
    <message>
      <source>Slope a for negative values.</source>
      <translation>Наклон a для отрицательных значений.</translation>
    </message>
    <message>
      <source>Slope below the threshold.</source>
      <translation>Наклон ниже порога.</translation>
    </message>
    <message>
      <source>Slope for values below the threshold.</source>
      <translation>Наклон для значений ниже порога.</translation>
    </message>
    <message>
      <source>Small MobileNet</source>
      <translation>Малая MobileNet</translation>
    </message>
    <message>
      <source>Small VGG network</source>
      <translation>Малая сеть VGG</translation>
    </message>
    <message>
      <source>Small convolutions in a row and a pooling that keeps the strongest answer of each 2 x 2 window (Simonyan and Zisserman 2015).</source>
      <translation>Малые свёртки подряд и пулинг, который оставляет самый сильный ответ каждого окна 2 x 2 (Simonyan and Zisserman 2015).</translation>
    </message>
    <message>
      <source>Small digits</source>
      <translation>Маленькие цифры</translation>
    </message>
    <message>
      <source>Small number added to squared gradients.</source>
      <translation>Малое число, прибавляемое к квадратам градиентов.</translation>
    </message>
    <message>
      <source>Small number added under the division so that it never divides by zero.</source>
      <translation>Малое число под делением, чтобы никогда не делить на ноль.</translation>
    </message>
    <message>
      <source>Small number that keeps the division by the gradient's size safe.</source>
      <translation>Малое число, делающее безопасным деление на величину градиента.</translation>
    </message>
    <message>
      <source>Small transformer</source>
      <translation>Малый трансформер</translation>
    </message>
    <message>
      <source>Small volumes</source>
      <translation>Малые объёмы</translation>
    </message>
    <message>
      <source>Smallest change that counts as better.</source>
      <translation>Наименьшее изменение, которое считается улучшением.</translation>
    </message>
    <message>
      <source>Smallest norm allowed.</source>
      <translation>Наименьшая допустимая норма.</translation>
    </message>
    <message>
      <source>Smallest power, so that the logarithm stays finite.</source>
      <translation>Наименьшая мощность, чтобы логарифм оставался конечным.</translation>
    </message>
    <message>
      <source>Smallest size of a weight tensor that steps are scaled by.</source>
      <translation>Наименьший размер тензора весов, на который масштабируются шаги.</translation>
    </message>
    <message>
      <source>Smoothing shows for each batch s[k] = w s[k-1] + (1 - w) x[k]. With penalties on weights, loss = data_loss + regularization.</source>
      <translation>Сглаживание показывает для каждого пакета s[k] = w s[k-1] + (1 - w) x[k]. Со штрафами на веса loss = data_loss + regularization.</translation>
    </message>
    <message>
      <source>Smoothness; 0 gives ReLU.</source>
      <translation>Гладкость; 0 даёт ReLU.</translation>
    </message>
    <message>
      <source>Soft shrink</source>
      <translation>Мягкое сжатие (soft shrink)</translation>
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
      <translation>Соляризация</translation>
    </message>
    <message>
      <source>Solids in three dimensions</source>
      <translation>Тела в трёх измерениях</translation>
    </message>
    <message>
      <source>Some runs train longer than others.</source>
      <translation>Некоторые запуски обучаются дольше других.</translation>
    </message>
    <message>
      <source>Sorts integers into a fixed number of bins by a hash, without a list of what may come. Some share a bin.</source>
      <translation>Раскладывает целые хешем по заданному числу интервалов, без списка того, что может прийти. Некоторые попадают в один интервал.</translation>
    </message>
    <message>
      <source>Sorts numbers into bins and gives the number of the bin.</source>
      <translation>Раскладывает числа по интервалам и выдаёт номер интервала.</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>Sparse categorical accuracy</source>
      <translation>Разреженная категориальная доля верных ответов</translation>
    </message>
    <message>
      <source>Sparse categorical cross-entropy</source>
      <translation>Разреженная категориальная перекрёстная энтропия</translation>
    </message>
    <message>
      <source>Sparse plus</source>
      <translation>Разреженный плюс (sparse plus)</translation>
    </message>
    <message>
      <source>Sparse sigmoid</source>
      <translation>Разреженная сигмоида</translation>
    </message>
    <message>
      <source>Sparse top-k accuracy</source>
      <translation>Верный среди k лучших (целые метки)</translation>
    </message>
    <message>
      <source>Sparse y pred</source>
      <translation>Предсказания целыми</translation>
    </message>
    <message>
      <source>Sparse y true</source>
      <translation>Метки целыми</translation>
    </message>
    <message>
      <source>Sparsemax</source>
      <translation>Sparsemax</translation>
    </message>
    <message>
      <source>Spatial dropout 1D</source>
      <translation>Пространственный дропаут 1D</translation>
    </message>
    <message>
      <source>Spatial dropout 2D</source>
      <translation>Пространственный дропаут 2D</translation>
    </message>
    <message>
      <source>Spatial dropout 3D</source>
      <translation>Пространственный дропаут 3D</translation>
    </message>
    <message>
      <source>Specificity</source>
      <translation>Специфичность</translation>
    </message>
    <message>
      <source>Specificity at a sensitivity</source>
      <translation>Специфичность при заданной чувствительности</translation>
    </message>
    <message>
      <source>Spectral normalization</source>
      <translation>Спектральная нормализация</translation>
    </message>
    <message>
      <source>Spectrogram (STFT)</source>
      <translation>Спектрограмма (STFT)</translation>
    </message>
    <message>
      <source>Split seed</source>
      <translation>Начальное число разделения</translation>
    </message>
    <message>
      <source>Split the channels into this many groups that are filtered apart. It must divide both the input channels and the filters.</source>
      <translation>Разбить каналы на столько групп, которые фильтруются отдельно. Должно делить и входные каналы, и фильтры.</translation>
    </message>
    <message>
      <source>Spread of the blur in pixels; drawn from 0 to this.</source>
      <translation>Ширина размытия в пикселях; выбирается от 0 до этого.</translation>
    </message>
    <message>
      <source>Spread the window by this factor to see a wider area with the same number of weights. Above 1 only with strides of 1.</source>
      <translation>Раздвинуть окно в столько раз, чтобы видеть большую область с тем же числом весов. Больше 1 только при шаге окна 1.</translation>
    </message>
    <message>
      <source>Spread the window by this factor to see a wider area with the same number of weights. Above 1 only with strides of 1. Order: depth, height, width.</source>
      <translation>Раздвинуть окно в столько раз, чтобы видеть большую область с тем же числом весов. Больше 1 только при шаге окна 1. Порядок: глубина, высота, ширина.</translation>
    </message>
    <message>
      <source>Spread the window by this factor to see a wider area with the same number of weights. Above 1 only with strides of 1. Order: height, width.</source>
      <translation>Раздвинуть окно в столько раз, чтобы видеть большую область с тем же числом весов. Больше 1 только при шаге окна 1. Порядок: высота, ширина.</translation>
    </message>
    <message>
      <source>Square root of the batch's MSE, so it has the unit of the target. Not a Keras loss; made here.</source>
      <translation>Квадратный корень из MSE пакета, поэтому в единицах цели. Не из Keras; сделана здесь.</translation>
    </message>
    <message>
      <source>Square root of the mean of (y - p)^2 over the whole part, in the unit of the target.</source>
      <translation>Квадратный корень из среднего (y - p)^2 по всей части, в единицах цели.</translation>
    </message>
    <message>
      <source>Squared for small errors and straight for large ones, so outliers cannot rule.</source>
      <translation>Квадратичная для малых ошибок и прямая для больших, так что выбросы не могут править.</translation>
    </message>
    <message>
      <source>Squared hinge</source>
      <translation>Квадратичная hinge-функция</translation>
    </message>
    <message>
      <source>Squareplus</source>
      <translation>Squareplus</translation>
    </message>
    <message>
      <source>Squeeze and excitation</source>
      <translation>Сжатие и возбуждение (SE)</translation>
    </message>
    <message>
      <source>Squeeze the scores of the way back softly to within this.</source>
      <translation>Мягко сжать оценки обратного пути в эти пределы.</translation>
    </message>
    <message>
      <source>Squeezes to -1..1 like tanh, but reaches the ends much more slowly.</source>
      <translation>Сжимает в -1..1 как tanh, но гораздо медленнее доходит до краёв.</translation>
    </message>
    <message>
      <source>Squeezes to -1..1 with mean near zero. Usual in small and recurrent networks.</source>
      <translation>Сжимает в -1..1 со средним около нуля. Обычно в малых и рекуррентных сетях.</translation>
    </message>
    <message>
      <source>Squeezes to 0..1. For the answer to a yes-or-no question; inside deep networks it saturates.</source>
      <translation>Сжимает в 0..1. Для ответа на вопрос «да или нет»; внутри глубоких сетей насыщается.</translation>
    </message>
    <message>
      <source>Stack trace for op</source>
      <translation>Stack trace for op</translation>
    </message>
    <message>
      <source>Staircase</source>
      <translation>Ступенями</translation>
    </message>
    <message>
      <source>Standard deviation before the cut.</source>
      <translation>Стандартное отклонение до усечения.</translation>
    </message>
    <message>
      <source>Standard deviation of the noise on y.</source>
      <translation>Стандартное отклонение шума по y.</translation>
    </message>
    <message>
      <source>Standard deviation of the noise.</source>
      <translation>Стандартное отклонение шума.</translation>
    </message>
    <message>
      <source>Standard deviation of the numbers.</source>
      <translation>Стандартное отклонение чисел.</translation>
    </message>
    <message>
      <source>Standardise</source>
      <translation>Стандартизация</translation>
    </message>
    <message>
      <source>Standardise the target</source>
      <translation>Стандартизация цели</translation>
    </message>
    <message>
      <source>Start from epoch</source>
      <translation>Начать с эпохи</translation>
    </message>
    <message>
      <source>Start of the sum of squared gradients.</source>
      <translation>Начальная сумма квадратов градиентов.</translation>
    </message>
    <message>
      <source>Start the bias of the forget gate at 1, so that the layer begins by remembering.</source>
      <translation>Начинать смещение вентиля забывания с 1, чтобы слой сначала помнил.</translation>
    </message>
    <message>
      <source>Start with the usual weights</source>
      <translation>Начать с обычных весов</translation>
    </message>
    <message>
      <source>Stddev</source>
      <translation>Стандартное отклонение</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>Шаг</translation>
    </message>
    <message>
      <source>Step (threshold)</source>
      <translation>Ступенька (порог)</translation>
    </message>
    <message>
      <source>Step and compare. If a class or a kind of example is rare in a batch, its gradient says little about it: curves of single batches then jump.</source>
      <translation>Делайте шаги и сравнивайте. Если класс или вид примеров редок в пакете, его градиент мало о нём говорит: кривые отдельных пакетов тогда скачут.</translation>
    </message>
    <message>
      <source>Step and see other units go. The share that is dropped should be near the rate; how far it may be off by chance stands beside it.</source>
      <translation>Сделайте шаг и посмотрите, как уходят другие нейроны. Доля отброшенных должна быть близка к заданной; насколько она может отличаться случайно, стоит рядом.</translation>
    </message>
    <message>
      <source>Step by step</source>
      <translation>Шаг за шагом</translation>
    </message>
    <message>
      <source>Step of the first filters; 2 halves the maps.</source>
      <translation>Шаг окна первых фильтров; 2 уменьшает карты вдвое.</translation>
    </message>
    <message>
      <source>Step with the arrows, or let it play. Forward, each layer that is reached shows its output, and the line above says how the next one computes a number. Backward, each shows its slope. Slopes that shrink from layer to layer vanish on their way; white is 0. Check slopes compares them with differences of the loss itself. For an output with softmax or sigmoid Keras takes a cross-entropy from z, and so dL/dz is shown there. Penalties are not in these slopes.</source>
      <translation>Шагайте стрелками или включите воспроизведение. Вперёд: каждый достигнутый слой показывает свой выход, а строка выше говорит, как следующий вычисляет число. Назад: каждый показывает свой наклон. Наклоны, убывающие от слоя к слою, затухают в пути; белое — 0. «Проверить наклоны» сравнивает их с разностями самой ошибки. Для выхода с softmax или сигмоидой Keras берёт перекрёстную энтропию от z, поэтому там показан dL/dz. Штрафов в этих наклонах нет.</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Шаги</translation>
    </message>
    <message>
      <source>Steps along a running mean of the gradient, divided for each weight by its usual size (Kingma and Ba 2015). Works well untuned; the default.</source>
      <translation>Шаги вдоль скользящего среднего градиента, делённые для каждого веса на его обычную величину (Kingma and Ba 2015). Хорошо работает без настройки; выбор по умолчанию.</translation>
    </message>
    <message>
      <source>Steps in which the rate rises from zero.</source>
      <translation>За сколько шагов скорость растёт от нуля.</translation>
    </message>
    <message>
      <source>Steps longer than this, in root mean square, are shortened.</source>
      <translation>Шаги, среднеквадратичная длина которых больше этого, укорачиваются.</translation>
    </message>
    <message>
      <source>Steps of the estimate of the stretch.</source>
      <translation>Шаги оценки растяжения.</translation>
    </message>
    <message>
      <source>Stochastic depth</source>
      <translation>Стохастическая глубина</translation>
    </message>
    <message>
      <source>Stop after so many steps, even inside an epoch; empty = no limit.</source>
      <translation>Остановиться после стольких шагов, даже внутри эпохи; пусто — без предела.</translation>
    </message>
    <message>
      <source>Stop at a target</source>
      <translation>Остановка у цели</translation>
    </message>
    <message>
      <source>Stop early</source>
      <translation>Остановиться раньше</translation>
    </message>
    <message>
      <source>Stratify</source>
      <translation>Поровну по классам</translation>
    </message>
    <message>
      <source>Strength of a penalty that shrinks active weights only.</source>
      <translation>Сила штрафа, который уменьшает только активные веса.</translation>
    </message>
    <message>
      <source>Strength of the L1 penalty.</source>
      <translation>Сила штрафа L1.</translation>
    </message>
    <message>
      <source>Strength of the L2 penalty.</source>
      <translation>Сила штрафа L2.</translation>
    </message>
    <message>
      <source>Strength of the bending.</source>
      <translation>Сила изгиба.</translation>
    </message>
    <message>
      <source>Strength of the changes.</source>
      <translation>Сила изменений.</translation>
    </message>
    <message>
      <source>Strength of the correction: it is scaled by this number divided by the rank. None means the rank itself.</source>
      <translation>Сила поправки: она умножается на это число, делённое на ранг. «Нет» — сам ранг.</translation>
    </message>
    <message>
      <source>Strengthens or weakens contrast at random. Does nothing when the network predicts.</source>
      <translation>Случайно усиливает или ослабляет контраст. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Stretch the fall when it is over, instead of staying at the end rate.</source>
      <translation>Растягивать спад, когда он закончился, вместо того чтобы оставаться на конечной скорости.</translation>
    </message>
    <message>
      <source>Stretch the inputs so that the training part reaches from low to high.</source>
      <translation>Растянуть входы так, чтобы обучающая часть занимала от низа до верха.</translation>
    </message>
    <message>
      <source>Stretches the values of each picture over the whole range.</source>
      <translation>Растягивает значения каждой картинки на весь диапазон.</translation>
    </message>
    <message>
      <source>Strides</source>
      <translation>Шаг окна (strides)</translation>
    </message>
    <message>
      <source>Subtract</source>
      <translation>Вычитание</translation>
    </message>
    <message>
      <source>Subtract the mean and divide by the standard deviation, both measured on the training part.</source>
      <translation>Вычесть среднее и поделить на стандартное отклонение, измеренные на обучающей части.</translation>
    </message>
    <message>
      <source>Subtract the mean of the training targets and divide by their standard deviation.</source>
      <translation>Вычесть среднее обучающих целей и поделить на их стандартное отклонение.</translation>
    </message>
    <message>
      <source>Sum of y log(y / p): how far the output distribution is from the target distribution.</source>
      <translation>Сумма y log(y / p): насколько выходное распределение далеко от целевого.</translation>
    </message>
    <message>
      <source>Sum of y log(y / p): how far the output distribution is from the target distribution. Both must be probabilities.</source>
      <translation>Сумма y log(y / p): насколько выходное распределение далеко от целевого. Оба должны быть вероятностями.</translation>
    </message>
    <message>
      <source>Summation method</source>
      <translation>Способ суммирования</translation>
    </message>
    <message>
      <source>Supervised</source>
      <translation>С учителем</translation>
    </message>
    <message>
      <source>Swaps the axes of an example, for example time and features.</source>
      <translation>Меняет местами оси примера, например время и признаки.</translation>
    </message>
    <message>
      <source>Switch from_logits off</source>
      <translation>Выключить from_logits</translation>
    </message>
    <message>
      <source>Switch from_logits on</source>
      <translation>Включить from_logits</translation>
    </message>
    <message>
      <source>Symbols</source>
      <translation>Символы</translation>
    </message>
    <message>
      <source>T mul</source>
      <translation>Множитель T</translation>
    </message>
    <message>
      <source>Table of the epochs</source>
      <translation>Таблица по эпохам</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>Таблицы</translation>
    </message>
    <message>
      <source>Take all penalties on weights away, and train anew.</source>
      <translation>Убрать все штрафы на веса и обучить заново.</translation>
    </message>
    <message>
      <source>Take the area for each output column and average.</source>
      <translation>Брать площадь для каждого выходного столбца и усреднять.</translation>
    </message>
    <message>
      <source>Take the gradient where the momentum leads to (Nesterov 1983). Needs momentum.</source>
      <translation>Брать градиент там, куда ведёт импульс (Nesterov 1983). Нужен импульс.</translation>
    </message>
    <message>
      <source>Take the penalties away</source>
      <translation>Убрать штрафы</translation>
    </message>
    <message>
      <source>Take the pooling out</source>
      <translation>Убрать пулинг</translation>
    </message>
    <message>
      <source>Take the schedule of the learning rate away, and train anew.</source>
      <translation>Убрать расписание скорости обучения и обучить заново.</translation>
    </message>
    <message>
      <source>Take {0} out</source>
      <translation>Убрать {0}</translation>
    </message>
    <message>
      <source>Takes off a mean and divides by the root of a variance that you give. To have them worked out from the training data, use the preparation step of the data instead.</source>
      <translation>Вычитает среднее и делит на корень из дисперсии, которые вы задаёте. Чтобы вычислить их по обучающим данным, возьмите шаг подготовки данных.</translation>
    </message>
    <message>
      <source>Takes the largest of its inputs value by value.</source>
      <translation>Берёт наибольший из своих входов значение за значением.</translation>
    </message>
    <message>
      <source>Takes the mean of each map, decides by two dense layers how much each channel counts, and multiplies the maps by that (Hu et al. 2018).</source>
      <translation>Берёт среднее каждой карты, двумя полносвязными слоями решает, сколько значит каждый канал, и умножает на это карты (Hu et al. 2018).</translation>
    </message>
    <message>
      <source>Takes the mean of its inputs value by value.</source>
      <translation>Берёт среднее своих входов значение за значением.</translation>
    </message>
    <message>
      <source>Takes the scalar product of two inputs along one axis, for example to compare two vectors.</source>
      <translation>Берёт скалярное произведение двух входов вдоль одной оси, например чтобы сравнить два вектора.</translation>
    </message>
    <message>
      <source>Takes the second input from the first, value by value.</source>
      <translation>Вычитает второй вход из первого, значение за значением.</translation>
    </message>
    <message>
      <source>Takes the smallest of its inputs value by value.</source>
      <translation>Берёт наименьший из своих входов значение за значением.</translation>
    </message>
    <message>
      <source>Tanh</source>
      <translation>Tanh</translation>
    </message>
    <message>
      <source>Tanh shrink</source>
      <translation>Сжатие по tanh (tanh shrink)</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Цель</translation>
    </message>
    <message>
      <source>Target class ids</source>
      <translation>Номера целевых классов</translation>
    </message>
    <message>
      <source>Target shape</source>
      <translation>Целевая форма</translation>
    </message>
    <message>
      <source>Targets</source>
      <translation>Цели</translation>
    </message>
    <message>
      <source>Ten kinds of colour photographs; the gap between training and validation is overfitting.</source>
      <translation>Цветные фотографии десяти видов; разрыв между обучением и проверкой — это переобучение.</translation>
    </message>
    <message>
      <source>Ten sigmoid layers learn nothing in 40 epochs, because hardly any gradient reaches the first one. The same layers with a way around each do learn.</source>
      <translation>Десять слоёв сигмоид за 40 эпох ничему не учатся, потому что до первого почти не доходит градиент. Те же слои с обходом вокруг каждого учатся.</translation>
    </message>
    <message>
      <source>TensorBoard log</source>
      <translation>Журнал TensorBoard</translation>
    </message>
    <message>
      <source>TensorFlow SavedModel</source>
      <translation>TensorFlow SavedModel</translation>
    </message>
    <message>
      <source>TensorFlow could not be loaded: {0}</source>
      <translation>Не удалось загрузить TensorFlow: {0}</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>Тест</translation>
    </message>
    <message>
      <source>The array {0} in {1} holds Python objects or records; only numbers and texts are read.</source>
      <translation>Массив {0} в {1} содержит объекты Python или записи; читаются только числа и тексты.</translation>
    </message>
    <message>
      <source>The arrows along time hand the state to the next box; all boxes have the same weights. Click a step, or go through them with the arrow keys: its input, its states and its output are told in numbers. A layer that gives its last output only has one arrow upwards. Pale steps are masked: the state stays as it was.</source>
      <translation>Стрелки вдоль времени передают состояние следующему прямоугольнику; у всех прямоугольников одни и те же веса. Щёлкните шаг или перебирайте их стрелками: его вход, состояния и выход называются числами. У слоя, который отдаёт только последний выход, одна стрелка вверх. Бледные шаги замаскированы: состояние остаётся прежним.</translation>
    </message>
    <message>
      <source>The batches hold different numbers of examples: {0}.</source>
      <translation>В пакетах разное число примеров: {0}.</translation>
    </message>
    <message>
      <source>The bits kept for each colour are drawn from 1 to one less than this.</source>
      <translation>Сколько битов остаётся каждому цвету, выбирается от 1 до на единицу меньше этого.</translation>
    </message>
    <message>
      <source>The chosen example goes through the network again and again with dropout left on, each time through another thinned network. Bars are the means of these passes, whiskers one standard deviation, dots single passes; the black diamond is the answer without dropout. With one input number there is also the band of two standard deviations over it, with the answer without dropout as dashes. “Layer” puts the outputs of one layer in training mode (bars) beside those in inference mode (diamonds). The numbers come from a seed and take nothing from training. Normalisation takes the statistics of the example and 31 training rows.
How to read it: long whiskers mean that the answer hangs on which units are there, so the network is unsure; a tall bar with short whiskers is a firm answer. A diamond far from its bar means that inference is not the mean of the passes.
mean = (1 / n) sum over passes of y; spread = √(sum over passes of (y - mean)² / (n - 1))</source>
      <translation>Выбранный пример снова и снова проходит через сеть с включённым прореживанием, каждый раз через другую разреженную сеть. Столбцы — средние этих проходов, усы — одно стандартное отклонение, точки — отдельные проходы; чёрный ромб — ответ без прореживания. При одном входном числе есть и полоса в два стандартных отклонения по нему, с ответом без прореживания штрихами. «Слой» ставит выходы одного слоя при обучении (столбцы) рядом с выходами при предсказании (ромбы). Случайные числа идут от начального числа и ничего не берут у обучения. Нормализация берёт статистики примера и 31 обучающей строки.
Как читать: длинные усы значат, что ответ зависит от того, какие нейроны есть, то есть сеть не уверена; высокий столбец с короткими усами — твёрдый ответ. Ромб далеко от столбца значит, что предсказание не равно среднему проходов.
среднее = (1 / n) сумма по проходам y; разброс = √(сумма по проходам (y - среднее)² / (n - 1))</translation>
    </message>
    <message>
      <source>The chosen example on its way forward through the network, layer by layer, and the slopes of its loss on their way back: for each layer dL/dy by its output, dL/dz by what goes into its activation function, and dL/dw by its weights.</source>
      <translation>Выбранный пример на пути вперёд через сеть, слой за слоем, и наклоны его ошибки на пути назад: для каждого слоя dL/dy по его выходу, dL/dz по тому, что входит в функцию активации, и dL/dw по его весам.</translation>
    </message>
    <message>
      <source>The chosen optimizer knows no momentum.</source>
      <translation>У выбранного оптимизатора нет импульса.</translation>
    </message>
    <message>
      <source>The column {0} cannot be both the label and the weights.</source>
      <translation>Столбец {0} не может быть и меткой, и весом.</translation>
    </message>
    <message>
      <source>The column {0}{1} of {2} holds text, and inputs must be numbers: remove the column, write numbers for it, or choose it as the label.</source>
      <translation>Столбец {0}{1} файла {2} содержит текст, а входы должны быть числами: удалите столбец, запишите вместо него числа или выберите его как метку.</translation>
    </message>
    <message>
      <source>The columns reach the output on two ways: directly, which remembers simple rules, and through dense layers, which find deeper ones (Cheng et al. 2016).</source>
      <translation>Столбцы доходят до выхода двумя путями: напрямую, что запоминает простые правила, и через полносвязные слои, которые находят более глубокие (Cheng et al. 2016).</translation>
    </message>
    <message>
      <source>The confidence is the score of the class that is predicted: with softmax p[k] = exp(z[k]) / sum over j of exp(z[j]), with one sigmoid unit p or 1 - p, where p = 1 / (1 + exp(-z)). A confidence of 0.9 should be right nine times out of ten.</source>
      <translation>Уверенность — оценка предсказанного класса: с softmax p[k] = exp(z[k]) / сумма по j от exp(z[j]), с одним сигмоидным нейроном p или 1 - p, где p = 1 / (1 + exp(-z)). Уверенность 0.9 должна быть права девять раз из десяти.</translation>
    </message>
    <message>
      <source>The constraint of this weight is applied behind the step; it is not in these lines.</source>
      <translation>Ограничение этого веса применяется после шага; в этих строках его нет.</translation>
    </message>
    <message>
      <source>The data does not feed this network</source>
      <translation>Данные не подходят этой сети</translation>
    </message>
    <message>
      <source>The data is the same, but it is prepared in different ways.</source>
      <translation>Данные одни и те же, но подготовлены по-разному.</translation>
    </message>
    <message>
      <source>The data set {0} is missing from this installation; install the program again.</source>
      <translation>В этой установке нет набора данных {0}; установите программу заново.</translation>
    </message>
    <message>
      <source>The engine stopped: {0}</source>
      <translation>Движок остановился: {0}</translation>
    </message>
    <message>
      <source>The examples of one step of training. With shuffling on, every epoch goes through the same examples in another order, so the first batch of epoch 2 differs from that of epoch 1; with shuffling off they are alike. The order follows from the seed.</source>
      <translation>Примеры одного шага обучения. При перемешивании каждая эпоха проходит те же примеры в другом порядке, поэтому первый пакет эпохи 2 отличается от первого пакета эпохи 1; без перемешивания они одинаковы. Порядок следует из начального числа.</translation>
    </message>
    <message>
      <source>The examples take {0} GB, which is too much to keep in memory; use fewer of them.</source>
      <translation>Примеры занимают {0} ГБ, это слишком много для памяти; используйте меньше.</translation>
    </message>
    <message>
      <source>The examples that cost the network most. Below a picture stand the prediction, ≠ with the truth if it is wrong, and the confidence with the loss of this example; a wrong one has a red frame. A click chooses the example for every view.
The loss is that of the training for this example alone; with cross-entropy L = -log p[truth]: 0.69 is the toss of a coin, 4.6 means that the truth got a probability of one per cent.
How to read it: look for wrong labels, odd pictures, and kinds that repeat: more examples of these help most. Hardest examples have the largest loss, right or wrong; the most confident mistakes are the surest wrong answers.</source>
      <translation>Примеры, которые обходятся сети дороже всего. Под картинкой стоит предсказание, ≠ с истиной, если оно неверно, и уверенность с ошибкой на этом примере; у неверного красная рамка. Щелчок выбирает пример для всех видов.
Ошибка — та, что при обучении, для одного этого примера; с перекрёстной энтропией L = -log p[истина]: 0.69 — бросок монеты, 4.6 значит, что истине дан один процент.
Как читать: ищите неверные метки, странные картинки и повторяющиеся виды: больше таких примеров поможет сильнее всего. У самых трудных наибольшая ошибка, верны они или нет; самые уверенные ошибки — самые твёрдые неверные ответы.</translation>
    </message>
    <message>
      <source>The family behind Glorot, He and LeCun: variance = scale / n, with n chosen by the mode.</source>
      <translation>Семейство, из которого Глоро, Хе и Лекун: дисперсия = масштаб / n, где n выбирает режим.</translation>
    </message>
    <message>
      <source>The file holds no training images and labels of {0}.</source>
      <translation>В файле нет обучающих изображений и меток набора {0}.</translation>
    </message>
    <message>
      <source>The file read back differs from what was written; the disk may be damaged. The old file is untouched.</source>
      <translation>Прочитанный обратно файл отличается от записанного; возможно, диск повреждён. Старый файл не тронут.</translation>
    </message>
    <message>
      <source>The file to open.</source>
      <translation>Файл, который открыть.</translation>
    </message>
    <message>
      <source>The file was not written, because what was read back from it gives other outputs, up to {0} apart</source>
      <translation>Файл не записан: прочитанное из него обратно даёт другие выходы, отличие до {0}</translation>
    </message>
    <message>
      <source>The file was not written, because what was read back from it has outputs of other shapes</source>
      <translation>Файл не записан: у прочитанного из него обратно выходы другой формы</translation>
    </message>
    <message>
      <source>The file {0} is not the one that was shipped; install the program again.</source>
      <translation>Файл {0} — не тот, что поставлялся; установите программу заново.</translation>
    </message>
    <message>
      <source>The first layer's weights are made for one shape of example; another data set needs another input.</source>
      <translation>Веса первого слоя сделаны для одной формы примера; другому набору данных нужен другой вход.</translation>
    </message>
    <message>
      <source>The first weight is for the first class, and so on; classes without a weight have 1, and further weights are not used.</source>
      <translation>Первый вес — для первого класса и так далее; классы без веса имеют 1, лишние веса не используются.</translation>
    </message>
    <message>
      <source>The formula is not understood: {0}.</source>
      <translation>Формула непонятна: {0}.</translation>
    </message>
    <message>
      <source>The formula {0} has no value anywhere from -5 to 5.</source>
      <translation>Формула {0} нигде от -5 до 5 не имеет значения.</translation>
    </message>
    <message>
      <source>The frame is the place of the first window, the result the number of places the kernel fits at. If a remainder is left over at the right and lower edge, the kernel never sees those pixels.</source>
      <translation>Рамка — место первого окна, результат — число мест, куда ядро помещается. Если справа и снизу остаётся остаток, ядро никогда не видит этих пикселей.</translation>
    </message>
    <message>
      <source>The function behind each layer.</source>
      <translation>Функция после каждого слоя.</translation>
    </message>
    <message>
      <source>The function of the last layer.</source>
      <translation>Функция последнего слоя.</translation>
    </message>
    <message>
      <source>The function of x. Numbers, + - * / ^, comparisons, exp, log, tanh, relu, where, min, max, clip and more.</source>
      <translation>Функция от x. Числа, + - * / ^, сравнения, exp, log, tanh, relu, where, min, max, clip и другое.</translation>
    </message>
    <message>
      <source>The gradient of {0} is {1} of that of {2} ({3} and {4} a weight): the layers near the input hardly learn.</source>
      <translation>Градиент слоя {0} составляет {1} градиента слоя {2} ({3} и {4} на вес): слои у входа почти не учатся.</translation>
    </message>
    <message>
      <source>The identity matrix, so the layer starts by passing its input on. Only for two-dimensional weights.</source>
      <translation>Единичная матрица, так что слой сначала передаёт свой вход. Только для двумерных весов.</translation>
    </message>
    <message>
      <source>The images of {0} must have the shape {1} and values from 0 to 255. Received: {2} of {3}</source>
      <translation>Изображения набора {0} должны иметь форму {1} и значения от 0 до 255. Получено: {2} из {3}</translation>
    </message>
    <message>
      <source>The initial weights of {0} are drawn in another way.</source>
      <translation>Начальные веса {0} выбраны иначе.</translation>
    </message>
    <message>
      <source>The initial weights of {0} are up to {1} times as large as suits the number of their inputs.</source>
      <translation>Начальные веса {0} больше, чем подходит числу их входов: до {1} раза.</translation>
    </message>
    <message>
      <source>The inputs hold numbers that are not finite ({0}): every number computed with them is lost. Remove these rows or fill them in.</source>
      <translation>Во входах есть числа, которые не конечны ({0}): каждое вычисленное с ними число потеряно. Удалите эти строки или заполните их.</translation>
    </message>
    <message>
      <source>The inputs must be {0}. Received: {1}</source>
      <translation>Входы должны быть: {0}. Получено: {1}</translation>
    </message>
    <message>
      <source>The inputs reach from {0} to {1}, and the loss is {2}: a network learns best from values around 0 and 1.</source>
      <translation>Входы лежат от {0} до {1}, а потери равны {2}: сеть учится лучше всего на значениях около 0 и 1.</translation>
    </message>
    <message>
      <source>The inputs reach from {0} to {1}; a network learns best from values around 0 and 1.</source>
      <translation>Входы занимают от {0} до {1}; сеть лучше всего учится на значениях около 0 и 1.</translation>
    </message>
    <message>
      <source>The inputs, an example in each row.</source>
      <translation>Входы, по примеру в строке.</translation>
    </message>
    <message>
      <source>The integers, each once.</source>
      <translation>Целые числа, каждое один раз.</translation>
    </message>
    <message>
      <source>The kernels of a layer: each filter is a small pattern that the layer looks for at every place of its input. Orange weights are positive, blue ones negative, the ground colour is zero. Dense layers that read an image are shown too: each unit is one filter of the image's size.
How to read it: at the start all filters are noise. Filters that become smooth, with edges, corners or spots, have learned something; filters that stay noise or fade to zero are not used. A filter of a deeper layer has one slice for each channel of its input. The change since the start shows what training has added to the noise.
output[y, x, f] = b[f] + sum over i, j, c of input[y + i, x + j, c] * kernel[i, j, c, f].
The wheel zooms, a click enlarges a tile until its numbers can be read, Escape shows everything.</source>
      <translation>Ядра слоя: каждый фильтр — маленький узор, который слой ищет в каждом месте входа. Оранжевые веса положительны, синие отрицательны, цвет фона — ноль. Плотные слои, читающие картинку, тоже показаны: каждый нейрон — фильтр размером с картинку.
Как читать: в начале все фильтры — шум. Фильтры, ставшие гладкими, с краями, углами или пятнами, чему-то научились; оставшиеся шумом или угасшие до нуля не используются. У фильтра более глубокого слоя по срезу на каждый канал входа. Изменение с начала показывает, что обучение добавило к шуму.
выход[y, x, f] = b[f] + сумма по i, j, c от вход[y + i, x + j, c] * ядро[i, j, c, f].
Колесо меняет масштаб, щелчок увеличивает плитку, пока числа не станут видны, Escape показывает всё.</translation>
    </message>
    <message>
      <source>The label has {0} different values; at most {1} classes can be told apart.</source>
      <translation>У метки разных значений: {0}; различить можно не больше стольких классов: {1}.</translation>
    </message>
    <message>
      <source>The label holds text and cannot be read as a number.</source>
      <translation>Метка — текст, её нельзя прочитать как число.</translation>
    </message>
    <message>
      <source>The labels of {0} must be from 0 to {1}.</source>
      <translation>Метки набора {0} должны быть от 0 до {1}.</translation>
    </message>
    <message>
      <source>The labels, as many as there are examples.</source>
      <translation>Метки, столько же, сколько примеров.</translation>
    </message>
    <message>
      <source>The last layer has {0} units; {1} on {2} classes needs {3}.</source>
      <translation>В последнем слое нейронов: {0}; для {1} на стольких классах: {2} — нужно {3}.</translation>
    </message>
    <message>
      <source>The last layer should end in {0}, whose values lie between 0 and 1.</source>
      <translation>Последний слой должен заканчиваться функцией {0}, значения которой лежат между 0 и 1.</translation>
    </message>
    <message>
      <source>The layer applied to each step.</source>
      <translation>Слой, применяемый к каждому шагу.</translation>
    </message>
    <message>
      <source>The layer inside Truncated BPTT cannot return its state as well</source>
      <translation>Слой внутри «Усечённого BPTT» не может возвращать ещё и своё состояние</translation>
    </message>
    <message>
      <source>The layer whose weights are kept in check.</source>
      <translation>Слой, веса которого сдерживаются.</translation>
    </message>
    <message>
      <source>The loss became {0} at step {1}, although every layer is finite at the last finite weights.</source>
      <translation>Потери стали недопустимым числом ({0}) на шаге {1}, хотя при последних конечных весах каждый слой конечен.</translation>
    </message>
    <message>
      <source>The loss became {0} at step {1}: at the rate {2} one step moves the weights of {3} by {4} times their size, and they explode.</source>
      <translation>Потери стали недопустимым числом ({0}) на шаге {1}: при скорости {2} один шаг сдвигает веса слоя {3} на {4} их величины, и они взрываются.</translation>
    </message>
    <message>
      <source>The loss became {0} at step {1}: the initial weights of {2} are too large ({3} where {4} is usual), so at the rate {5} one step moves the weights of {6} by {7} times their size, and they explode.</source>
      <translation>Потери стали недопустимым числом ({0}) на шаге {1}: начальные веса слоя {2} слишком велики ({3}, тогда как обычно {4}), поэтому при скорости {5} один шаг сдвигает веса слоя {6} на {7} их величины, и они взрываются.</translation>
    </message>
    <message>
      <source>The loss became {0} at step {1}: the inputs reach {2}, so at the rate {3} one step moves the weights of {4} by {5} times their size, and they explode.</source>
      <translation>Потери стали недопустимым числом ({0}) на шаге {1}: входы достигают {2}, поэтому при скорости {3} один шаг сдвигает веса слоя {4} на {5} их величины, и они взрываются.</translation>
    </message>
    <message>
      <source>The loss became {0} at step {1}: the targets reach {2}, so at the rate {3} one step moves the weights of {4} by {5} times their size, and they explode.</source>
      <translation>На шаге {1} потери стали {0}: целевые значения доходят до {2}, поэтому при скорости {3} один шаг меняет веса слоя {4} в {5} раз относительно их величины, и они взрываются.</translation>
    </message>
    <message>
      <source>The loss became {0} at step {1}; training stopped and the last finite weights were put back. Try a smaller learning rate, gradient clipping, or scaled inputs.</source>
      <translation>Потери стали недопустимым числом ({0}) на шаге {1}; обучение остановлено, и возвращены последние конечные веса. Попробуйте меньшую скорость обучения, усечение градиента или масштабирование входов.</translation>
    </message>
    <message>
      <source>The loss contains different penalties on the weights: compare a metric, or the loss without the penalty.</source>
      <translation>В потери входят разные штрафы за веса: сравнивайте метрику или потери без штрафа.</translation>
    </message>
    <message>
      <source>The loss has hardly changed in {0} epochs ({1} steps): {2} before training, {3} now.</source>
      <translation>За {0} эпох ({1} шагов) потери почти не изменились: {2} до обучения, {3} сейчас.</translation>
    </message>
    <message>
      <source>The loss has not come below {0} in {1} epochs ({2} steps): penalties hold the weights of {3} near 0, at a size of {4} where {5} is usual.</source>
      <translation>За {1} эпох ({2} шагов) потери не опустились ниже {0}: штрафы удерживают веса слоя {3} около 0: их величина {4}, обычно же {5}.</translation>
    </message>
    <message>
      <source>The loss has not come below {0} in {1} epochs ({2} steps): the rate is {3}, where {4} is usual, so that a step changes next to nothing.</source>
      <translation>За {1} эпох ({2} шагов) потери не опустились ниже {0}: скорость обучения равна {3}, обычно же {4}, поэтому шаг почти ничего не меняет.</translation>
    </message>
    <message>
      <source>The loss has not come below {0} in {1} epochs ({2} steps): the targets reach {3}, a network starts near 0, and steps of the rate {4} do not bring it there.</source>
      <translation>За {1} эпох ({2} шагов) потери не опустились ниже {0}: целевые значения доходят до {3}, сеть начинает около 0, и шаги со скоростью {4} её туда не приводят.</translation>
    </message>
    <message>
      <source>The loss has not come below {0} in {1} epochs ({2} steps); giving the same answer for every example costs {3}. The network has not learnt anything yet.</source>
      <translation>За {1} эпох ({2} шагов) потери не опустились ниже {0}; один и тот же ответ на каждый пример стоит {3}. Сеть ещё ничему не научилась.</translation>
    </message>
    <message>
      <source>The loss has risen from {0} to {1}: at the rate {2} one step moves the weights of {3} by {4} times their size.</source>
      <translation>Потери выросли с {0} до {1}: при скорости {2} один шаг сдвигает веса слоя {3} на {4} их величины.</translation>
    </message>
    <message>
      <source>The loss has risen from {0} to {1}: the rate {2} is too high for this network.</source>
      <translation>Потери выросли с {0} до {1}: скорость {2} слишком высока для этой сети.</translation>
    </message>
    <message>
      <source>The loss is finite, but the gradient of {0} is not: the next step made its weights useless.</source>
      <translation>Потери конечны, но градиент слоя {0} — нет: следующий шаг сделал его веса негодными.</translation>
    </message>
    <message>
      <source>The loss is that of the training for this example alone; with cross-entropy L = -log p[truth]: 0.69 is the toss of a coin, 4.6 means that the truth got a probability of one per cent.</source>
      <translation>Ошибка — та, что при обучении, для одного этого примера; с перекрёстной энтропией L = -log p[истина]: 0.69 — бросок монеты, 4.6 значит, что истине дан один процент.</translation>
    </message>
    <message>
      <source>The loss is {0} from the start: the initial weights of {1} have the size {2}, where {3} is usual, and the numbers grow from layer to layer until they overflow.</source>
      <translation>Потери недопустимы ({0}) с самого начала: начальные веса слоя {1} величиной {2}, а обычно {3}, и числа растут от слоя к слою до переполнения.</translation>
    </message>
    <message>
      <source>The loss means the same in all runs.</source>
      <translation>Потери во всех запусках значат одно и то же.</translation>
    </message>
    <message>
      <source>The loss of one example. Numbers, + - * / ^, comparisons, exp, log, abs, where, min, max and more; mean, sum, min and max of one value go over the outputs.</source>
      <translation>Потери на одном примере. Числа, + - * / ^, сравнения, exp, log, abs, where, min, max и другое; mean, sum, min и max от одного значения берутся по выходам.</translation>
    </message>
    <message>
      <source>The loss of the file is not known here and was left out.</source>
      <translation>Функция потерь из файла здесь неизвестна и пропущена.</translation>
    </message>
    <message>
      <source>The loss of the same name as a metric, without penalties on weights; labels are 0 and 1.</source>
      <translation>Функция потерь того же имени как метрика, без штрафов за веса; метки 0 и 1.</translation>
    </message>
    <message>
      <source>The loss of the same name as a metric, without penalties on weights; labels are integers.</source>
      <translation>Функция потерь того же имени как метрика, без штрафов за веса; метки — целые числа.</translation>
    </message>
    <message>
      <source>The loss of the same name as a metric, without penalties on weights; labels are one-hot.</source>
      <translation>Функция потерь того же имени как метрика, без штрафов за веса; метки в one-hot.</translation>
    </message>
    <message>
      <source>The loss where the weights are now, and how it would be with others: along one direction as a curve, over the plane of two as a map with contour lines, or on the straight line from one kept epoch to another. The ring is the network of now, white dots are kept epochs as they project on the plane.
f(a, b) = L(w + a d + b e). The directions d and e are random, and each filter in them is scaled to the norm of the filter of the weights: d = d |w| / |d|; biases, scales and shifts do not move. For the way of training they are the two directions in which the kept epochs differ most. Dropout is off; normalisation takes the statistics it has, or those of the examples.
How to read it: a wide, round valley is a minimum that does not mind small changes, and such networks often generalise better; ridges and many small valleys are hard to train. Slices of different networks can be compared, because filters are scaled.</source>
      <translation>Ошибка там, где веса сейчас, и какой она была бы с другими: вдоль одного направления — кривой, над плоскостью двух — картой с линиями уровня, или на прямой от одной сохранённой эпохи к другой. Кольцо — нынешняя сеть, белые точки — проекции сохранённых эпох на плоскость.
f(a, b) = L(w + a d + b e). Направления d и e случайны, и каждый фильтр в них приведён к норме фильтра весов: d = d |w| / |d|; смещения и масштабы не движутся. Для пути обучения это два направления, в которых сохранённые эпохи различаются сильнее всего. Прореживание выключено; нормализация берёт свои статистики или статистики примеров.
Как читать: широкая круглая долина — минимум, которому малые изменения не страшны, и такие сети часто лучше обобщают; гребни и множество мелких долин трудны для обучения. Срезы разных сетей можно сравнивать, потому что фильтры приведены к масштабу.</translation>
    </message>
    <message>
      <source>The loss would apply the function a second time: gradients become small and the network learns slowly or not at all.</source>
      <translation>Функция потерь применила бы её второй раз: градиенты становятся малыми, и сеть учится медленно или вовсе не учится.</translation>
    </message>
    <message>
      <source>The losses differ: their numbers cannot be compared.</source>
      <translation>Функции потерь различаются: их числа нельзя сравнивать.</translation>
    </message>
    <message>
      <source>The maps are down to a single place before {0}: its window of {1} sees nothing beside it.</source>
      <translation>До {0} от карт осталось одно место: окно {1} рядом с ним ничего не видит.</translation>
    </message>
    <message>
      <source>The mean absolute error says how far off a prediction is on average; R2 which share of the spread is explained.</source>
      <translation>Средняя абсолютная ошибка говорит, насколько предсказание ошибается в среднем; R2 — какая доля разброса объяснена.</translation>
    </message>
    <message>
      <source>The mean of one value is the value itself: minus its mean it is 0, and nothing of it gets through. When the network predicts it uses running averages instead, which it has never been trained with.</source>
      <translation>Среднее одного значения — само значение: за вычетом среднего остаётся 0, и ничего из него не проходит. При предсказании сеть берёт вместо этого скользящие средние, с которыми она никогда не обучалась.</translation>
    </message>
    <message>
      <source>The mean over all examples of a formula that you type, of y, the target, and p, the output. It counts as an error: lower is better.</source>
      <translation>Среднее по всем примерам от введённой вами формулы от y (цель) и p (выход). Считается ошибкой: чем меньше, тем лучше.</translation>
    </message>
    <message>
      <source>The model was not loaded: the file holds no weights of a Keras model</source>
      <translation>Модель не загружена: в файле нет весов модели Keras</translation>
    </message>
    <message>
      <source>The model was not loaded: {0}</source>
      <translation>Модель не загружена: {0}</translation>
    </message>
    <message>
      <source>The model was not written: {0}</source>
      <translation>Модель не записана: {0}</translation>
    </message>
    <message>
      <source>The model was not written: {0} cannot hold this network ({1})</source>
      <translation>Модель не записана: {0} не может вместить эту сеть ({1})</translation>
    </message>
    <message>
      <source>The name of the layer, also in Keras and in saved weights.</source>
      <translation>Имя слоя, также в Keras и в сохранённых весах.</translation>
    </message>
    <message>
      <source>The name of the project.</source>
      <translation>Название проекта.</translation>
    </message>
    <message>
      <source>The network begins anew: {0} have other shapes</source>
      <translation>Сеть начинает заново: у {0} другая форма</translation>
    </message>
    <message>
      <source>The network does not read pictures.</source>
      <translation>Сеть не читает картинок.</translation>
    </message>
    <message>
      <source>The network ends in feature maps; a head that turns them into classes is missing.</source>
      <translation>Сеть заканчивается картами признаков; не хватает головы, которая превратит их в классы.</translation>
    </message>
    <message>
      <source>The network expects examples of shape {0}, but the data has {1}.</source>
      <translation>Сеть ждёт примеры формы {0}, а в данных {1}.</translation>
    </message>
    <message>
      <source>The network has no hidden dense or convolutional layer to normalise.</source>
      <translation>В сети нет скрытого полносвязного или свёрточного слоя для нормализации.</translation>
    </message>
    <message>
      <source>The network has no hidden layer that could have dropout.</source>
      <translation>В сети нет скрытого слоя, у которого мог бы быть дропаут.</translation>
    </message>
    <message>
      <source>The network has no layer {0} with weights</source>
      <translation>В сети нет слоя {0} с весами</translation>
    </message>
    <message>
      <source>The network has no skip connection that could be cut.</source>
      <translation>В сети нет обходной связи, которую можно убрать.</translation>
    </message>
    <message>
      <source>The network learns the training examples by heart: since epoch {0} the validation loss has risen from {1} to {2}, while the training loss fell from {3} to {4}.</source>
      <translation>Сеть учит обучающие примеры наизусть: с эпохи {0} потери на проверке выросли с {1} до {2}, а потери на обучении упали с {3} до {4}.</translation>
    </message>
    <message>
      <source>The network that read the digits of cheques (LeCun et al. 1998, figure 2): two convolutions with mean pooling and three dense layers, 61,706 parameters with 10 classes.</source>
      <translation>Сеть, которая читала цифры на чеках (LeCun et al. 1998, рис. 2): две свёртки со средним пулингом и три полносвязных слоя, 61 706 параметров при 10 классах.</translation>
    </message>
    <message>
      <source>The network that won ImageNet in 2012 (Krizhevsky et al. 2012), on one machine and without its local normalization: maps of 55, 27, 13 and 6 places a side on pictures of 227 x 227, and 62 million parameters.</source>
      <translation>Сеть, победившая на ImageNet в 2012 году (Krizhevsky et al. 2012), на одной машине и без её локальной нормализации: карты со стороной 55, 27, 13 и 6 на картинках 227 x 227 и 62 миллиона параметров.</translation>
    </message>
    <message>
      <source>The network with all its units, from the inputs on the left to the outputs on the right. Each picture is what that unit gives over the whole plane: orange positive, blue negative, pale near zero; the colours of a column share a scale unless each has its own, and shares of classes are pale at 0.5. Links are weights: thick for large ones, orange for positive and blue for negative. The small square at a picture is the bias. Of a layer the first 64 units are drawn; layers that change each unit alone, such as activations and normalisation, belong to the column before. Dashed links take a number as it is.
How to read it: the first hidden layer cuts the plane with straight edges, later ones put these pieces together. Units that look alike do the same work; a blank one does none. With the mouse on a unit it is shown large, with the examples of the training part. Click a link or a bias to write another number, while training goes on or rests; the wheel over it turns it. Undo writes the old number back and leaves alone what other weights have learnt since. With dropout, the thinned network is the one that the next step trains: units that are dropped fade, and their links are gone.
output of unit j = f(sum over i of w[i, j] x[i] + b[j])
The wheel elsewhere zooms, dragging shifts, a double click shows everything.</source>
      <translation>Сеть со всеми нейронами, от входов слева до выходов справа. Каждая картинка — то, что даёт нейрон на всей плоскости: оранжевое положительно, синее отрицательно, бледное около нуля; цвета столбца имеют общий масштаб, если не выбран свой у каждого, а доли классов бледны у 0.5. Связи — веса: толстые большие, оранжевые положительные, синие отрицательные. Квадратик у картинки — смещение. Рисуются первые 64 нейрона слоя; слои, которые меняют каждый нейрон отдельно, такие как активации и нормализация, относятся к столбцу перед ними. Штриховые связи берут число как есть.
Как читать: первый скрытый слой режет плоскость прямыми, следующие складывают эти куски. Похожие нейроны делают одну работу; пустой не делает никакой. Нейрон под мышью показан крупно, с примерами обучающей части. Щёлкните по связи или смещению, чтобы записать другое число, идёт обучение или стоит; колесо над ними меняет его. Отмена возвращает прежнее число и не трогает того, чему с тех пор научились другие веса. С прореживанием разреженная сеть — та, которую обучает следующий шаг: отброшенные нейроны блёкнут, их связей нет.
выход нейрона j = f(сумма по i от w[i, j] x[i] + b[j])
В другом месте колесо меняет масштаб, перетаскивание сдвигает, двойной щелчок показывает всё.</translation>
    </message>
    <message>
      <source>The number of the example, counted from 0.</source>
      <translation>Номер примера, считая с 0.</translation>
    </message>
    <message>
      <source>The number.</source>
      <translation>Число.</translation>
    </message>
    <message>
      <source>The numbers at the end of each epoch, as Keras' History keeps them: loss and metrics on the training part, those that begin with val_ on the validation part. Epoch 0 is the state before training.
How to read it: bold green is the best value of its column (the lowest loss or error, the highest accuracy). If the best val_loss lies far above the last row, the network has been overfitting since then.
The training numbers are means over the epoch while the network changed; the validation numbers are measured at its end. Select cells and press Ctrl+C to copy them in full.</source>
      <translation>Числа в конце каждой эпохи, какими их хранит History в Keras: потери и метрики на обучающей части, а с началом val_ — на проверочной. Эпоха 0 — состояние до обучения.
Как читать: жирный зелёный — лучшее значение столбца (наименьшие потери или ошибка, наибольшая доля верных). Если лучшее val_loss стоит гораздо выше последней строки, с тех пор сеть переобучается.
Обучающие числа — средние за эпоху, пока сеть менялась; проверочные измерены в её конце. Выделите ячейки и нажмите Ctrl+C, чтобы скопировать их полностью.</translation>
    </message>
    <message>
      <source>The only unit of {0} is dead: it gives 0 for each of {1} examples, so nothing passes through and no gradient comes back.{2}</source>
      <translation>Единственный нейрон слоя {0} мёртв: он даёт 0 на каждом из {1} примеров, поэтому через слой ничего не проходит и градиент не возвращается.{2}</translation>
    </message>
    <message>
      <source>The optimizers differ: {0}. Each may need a learning rate of its own.</source>
      <translation>Оптимизаторы различаются: {0}. Каждому может понадобиться своя скорость обучения.</translation>
    </message>
    <message>
      <source>The output has {0} numbers for each example, but the target has {1}.</source>
      <translation>Выход содержит чисел на пример: {0}, а цель: {1}.</translation>
    </message>
    <message>
      <source>The output of this layer is not finite for any example</source>
      <translation>Выход этого слоя не конечен ни для одного примера</translation>
    </message>
    <message>
      <source>The output passes through {0}, but {1} expects probabilities.</source>
      <translation>Выход проходит через {0}, а {1} ждёт вероятностей.</translation>
    </message>
    <message>
      <source>The output passes through {0}, which gives</source>
      <translation>Выход проходит через {0}, а эта функция даёт</translation>
    </message>
    <message>
      <source>The part {0} is not known to this version and was left out.</source>
      <translation>Часть {0} неизвестна этой версии и пропущена.</translation>
    </message>
    <message>
      <source>The precision that must be kept.</source>
      <translation>Точность, которую нужно сохранить.</translation>
    </message>
    <message>
      <source>The project was brought from format {0} to {1}.</source>
      <translation>Проект переведён из формата {0} в {1}.</translation>
    </message>
    <message>
      <source>The rate is multiplied by this at each drop.</source>
      <translation>При каждом падении скорость умножается на это.</translation>
    </message>
    <message>
      <source>The rate is multiplied by this.</source>
      <translation>Скорость умножается на это.</translation>
    </message>
    <message>
      <source>The rate never falls below this.</source>
      <translation>Скорость никогда не падает ниже этого.</translation>
    </message>
    <message>
      <source>The recall that must be kept.</source>
      <translation>Полнота, которую нужно сохранить.</translation>
    </message>
    <message>
      <source>The recurrent layer to run both ways.</source>
      <translation>Рекуррентный слой, идущий в обе стороны.</translation>
    </message>
    <message>
      <source>The recurrent layer: SimpleRNN, LSTM or GRU.</source>
      <translation>Рекуррентный слой: SimpleRNN, LSTM или GRU.</translation>
    </message>
    <message>
      <source>The residual networks for small pictures (He et al. 2016, section 4.2): three groups of residual blocks with 16, 32 and 64 maps. 20 layers have 0.27 million parameters, 32 layers 0.47 million.</source>
      <translation>Остаточные сети для маленьких картинок (He et al. 2016, раздел 4.2): три группы остаточных блоков с 16, 32 и 64 картами. У 20 слоёв 0.27 миллиона параметров, у 32 слоёв — 0.47 миллиона.</translation>
    </message>
    <message>
      <source>The residual of a point is r = y - f(x), the dashed line at the mouse. The mean squared error is the mean of r squared.</source>
      <translation>Остаток точки r = y - f(x), штриховая линия у мыши. Средний квадрат ошибки — среднее r в квадрате.</translation>
    </message>
    <message>
      <source>The run stops after {0} steps, which are {1} epochs of {2} steps, not {3} epochs.</source>
      <translation>Обучение остановится, когда шагов будет {0}: это эпох {1} (шагов в каждой: {2}), а не {3}.</translation>
    </message>
    <message>
      <source>The runs learn from different data.</source>
      <translation>Запуски учатся на разных данных.</translation>
    </message>
    <message>
      <source>The same examples are kept back for validation and test.</source>
      <translation>Для проверки и теста отложены одни и те же примеры.</translation>
    </message>
    <message>
      <source>The schedule {0} was left out; the rate stays at {1}.</source>
      <translation>Расписание {0} опущено; скорость остаётся {1}.</translation>
    </message>
    <message>
      <source>The seeds differ, and so do all initial weights.</source>
      <translation>Начальные числа различаются, а с ними и все начальные веса.</translation>
    </message>
    <message>
      <source>The seeds differ, and so does the order of the examples.</source>
      <translation>Начальные числа различаются, а с ними и порядок примеров.</translation>
    </message>
    <message>
      <source>The sensitivity that must be kept.</source>
      <translation>Чувствительность, которую нужно сохранить.</translation>
    </message>
    <message>
      <source>The share of its velocity that a step keeps</source>
      <translation>Какую долю своей скорости движения сохраняет шаг</translation>
    </message>
    <message>
      <source>The softmax of a single unit is always 1, whatever the network computes.</source>
      <translation>Softmax от одного нейрона всегда 1, что бы ни вычислила сеть.</translation>
    </message>
    <message>
      <source>The source has no layer {0} with weights</source>
      <translation>В источнике нет слоя {0} с весами</translation>
    </message>
    <message>
      <source>The specificity that must be kept.</source>
      <translation>Специфичность, которую нужно сохранить.</translation>
    </message>
    <message>
      <source>The start of every random number: the same seed gives the same weights, batches and curves.</source>
      <translation>Начало всех случайных чисел: то же число даёт те же веса, пакеты и кривые.</translation>
    </message>
    <message>
      <source>The state of a recurrent layer after each step of the chosen sequence, a row for each unit, also where the layer hands on its last state only; of an LSTM the cell state, too. Below it, what the layer reads. Of a ConvLSTM a row is the mean of a filter's map, below that of a channel; the maps themselves are in the view of gates.</source>
      <translation>Состояние рекуррентного слоя после каждого шага выбранной последовательности, по строке на нейрон, даже если слой отдаёт только последнее; у LSTM также состояние ячейки. Ниже то, что слой читает. У ConvLSTM строка — среднее по карте фильтра, внизу — канала; сами карты — в виде вентилей.</translation>
    </message>
    <message>
      <source>The step of this optimizer is not written down as a formula.</source>
      <translation>Шаг этого оптимизатора не записан формулой.</translation>
    </message>
    <message>
      <source>The table to open.</source>
      <translation>Таблица, которую открыть.</translation>
    </message>
    <message>
      <source>The targets hold numbers that are not finite ({0}), so the loss of these rows is not finite either. Remove these rows or fill them in.</source>
      <translation>Среди целей есть числа, которые не конечны ({0}), поэтому и потери этих строк не конечны. Удалите эти строки или заполните их.</translation>
    </message>
    <message>
      <source>The targets reach from {0} to {1}; a network starts near 0 and learns best when they lie around 0 and 1.</source>
      <translation>Цели занимают от {0} до {1}; сеть начинает около 0 и лучше всего учится, когда они лежат около 0 и 1.</translation>
    </message>
    <message>
      <source>The test examples of {0} have another shape than the training examples.</source>
      <translation>Тестовые примеры файла {0} имеют другую форму, чем обучающие.</translation>
    </message>
    <message>
      <source>The threshold is drawn from 0 to this share of the range.</source>
      <translation>Порог выбирается от 0 до этой доли диапазона.</translation>
    </message>
    <message>
      <source>The threshold t.</source>
      <translation>Порог t.</translation>
    </message>
    <message>
      <source>The truth table of AND, OR or XOR: the first thing that one unit can and cannot learn.</source>
      <translation>Таблица истинности AND, OR или XOR: первое, что один нейрон может и не может выучить.</translation>
    </message>
    <message>
      <source>The twin {0} cannot change {1}: {2}.</source>
      <translation>Двойник {0} не может изменить {1}: {2}.</translation>
    </message>
    <message>
      <source>The twin {0} is one too many: at most {1} can train beside the project.</source>
      <translation>Двойник {0} лишний: рядом с проектом может обучаться не больше {1}.</translation>
    </message>
    <message>
      <source>The value of one example. Numbers, + - * / ^, comparisons, exp, log, abs, where, min, max and more; mean, sum, min and max of one value go over the outputs.</source>
      <translation>Значение на одном примере. Числа, + - * / ^, сравнения, exp, log, abs, where, min, max и другое; mean, sum, min и max от одного значения берутся по выходам.</translation>
    </message>
    <message>
      <source>The value v put in.</source>
      <translation>Подставляемое значение v.</translation>
    </message>
    <message>
      <source>The weight or the bias.</source>
      <translation>Вес или смещение.</translation>
    </message>
    <message>
      <source>The weights alone; the network must be built by code before they are loaded into it.</source>
      <translation>Только веса; прежде чем загрузить их в сеть, её нужно построить кодом.</translation>
    </message>
    <message>
      <source>The weights are corrected equally often in an epoch.</source>
      <translation>Веса правятся за эпоху одинаково часто.</translation>
    </message>
    <message>
      <source>The weights are corrected more often in some runs: compare over steps, not over epochs alone.</source>
      <translation>В некоторых запусках веса правятся чаще: сравнивайте по шагам, а не только по эпохам.</translation>
    </message>
    <message>
      <source>The weights in {0} are all 0, so that no example would count.</source>
      <translation>Все веса в {0} равны 0, так что ни один пример не считался бы.</translation>
    </message>
    <message>
      <source>The weights in {0} must be numbers of at least 0, none missing.</source>
      <translation>Веса в {0} должны быть числами не меньше 0, без пропусков.</translation>
    </message>
    <message>
      <source>The weights in {0} must be one number for each example.</source>
      <translation>Веса в {0} должны быть по одному числу на пример.</translation>
    </message>
    <message>
      <source>The weights of {0} are kept; new weights in {1}</source>
      <translation>Веса {0} сохранены; новые веса в {1}</translation>
    </message>
    <message>
      <source>The weights of {0} are not finite any more, although the loss is: the layers behind it turn them into zeros, and nothing can be learnt.</source>
      <translation>Веса слоя {0} больше не конечны, хотя потери конечны: следующие слои превращают их в нули, и ничему нельзя научиться.</translation>
    </message>
    <message>
      <source>The weights of {0} differ in shape and could not start from the same values.</source>
      <translation>Веса {0} различаются формой и не могли начать с одинаковых значений.</translation>
    </message>
    <message>
      <source>The weights of {0} have the shapes {1}, but the layer {2} needs {3}</source>
      <translation>Веса слоя {0} имеют формы {1}, а слою {2} нужны {3}</translation>
    </message>
    <message>
      <source>The weights {0} cannot be saved: {1}.</source>
      <translation>Веса {0} нельзя сохранить: {1}.</translation>
    </message>
    <message>
      <source>There are no examples in the {0} part; give it a share in the data panel</source>
      <translation>В части «{0}» нет примеров; дайте ей долю на панели данных</translation>
    </message>
    <message>
      <source>There are {0} class weights for {1} classes.</source>
      <translation>Весов классов {0}, а классов {1}.</translation>
    </message>
    <message>
      <source>There is a class {0}, but {1} has units for the classes 0 to {2} only.</source>
      <translation>Есть класс {0}, но у слоя {1} есть нейроны только для классов от 0 до {2}.</translation>
    </message>
    <message>
      <source>There is a label {0}, but an output of {1} units knows the classes 0 to {2} only; give it a unit for each class</source>
      <translation>Есть метка {0}, но выход из {1} нейронов знает только классы от 0 до {2}; дайте ему по нейрону на класс</translation>
    </message>
    <message>
      <source>There is no activation function behind {0}: the layers collapse into a single linear one.</source>
      <translation>За слоем {0} нет функции активации: слои сливаются в один линейный.</translation>
    </message>
    <message>
      <source>There is no column {0}; the columns are {1}.</source>
      <translation>Нет столбца {0}; есть столбцы: {1}.</translation>
    </message>
    <message>
      <source>There is no computation named {0}</source>
      <translation>Нет вычисления с именем {0}</translation>
    </message>
    <message>
      <source>There is no example {0} in the {1} part; it has {2}</source>
      <translation>Примера {0} нет в части «{1}»; в ней {2}</translation>
    </message>
    <message>
      <source>There is no file {0}.</source>
      <translation>Нет файла {0}.</translation>
    </message>
    <message>
      <source>There is no layer named {0}</source>
      <translation>Нет слоя с именем {0}</translation>
    </message>
    <message>
      <source>There is no loss without a right answer; choose an example of the data</source>
      <translation>Без верного ответа нет ошибки; выберите пример из данных</translation>
    </message>
    <message>
      <source>There is no network yet; press Play or Initialise weights first</source>
      <translation>Сети ещё нет: сначала нажмите «Пуск» или «Инициализировать веса»</translation>
    </message>
    <message>
      <source>There is no run to take weights from; press Play first</source>
      <translation>Нет обучения, у которого можно взять веса; сначала нажмите «Пуск»</translation>
    </message>
    <message>
      <source>There is no such example in the data of this network.</source>
      <translation>В данных этой сети нет такого примера.</translation>
    </message>
    <message>
      <source>There is no trained network yet; press Play first</source>
      <translation>Обученной сети ещё нет; сначала нажмите «Пуск»</translation>
    </message>
    <message>
      <source>There is no training example of this class</source>
      <translation>Нет обучающего примера этого класса</translation>
    </message>
    <message>
      <source>There is no weight named {0} in this network</source>
      <translation>В этой сети нет веса с именем {0}</translation>
    </message>
    <message>
      <source>There is not enough memory for this; use a smaller network or fewer examples</source>
      <translation>Для этого не хватает памяти; возьмите меньшую сеть или меньше примеров</translation>
    </message>
    <message>
      <source>There is not enough memory for this; use fewer examples, a smaller batch or a smaller network</source>
      <translation>Для этого не хватает памяти; используйте меньше примеров, меньший пакет или меньшую сеть</translation>
    </message>
    <message>
      <source>This example of your own is not kept any more; draw or open it again</source>
      <translation>Этот ваш пример больше не хранится; нарисуйте или откройте его снова</translation>
    </message>
    <message>
      <source>This gives no answer for this network</source>
      <translation>Для этой сети ответа нет</translation>
    </message>
    <message>
      <source>This gives no answer for this network or this example</source>
      <translation>Для этой сети или этого примера ответа нет</translation>
    </message>
    <message>
      <source>This layer does not have these units</source>
      <translation>В этом слое нет таких нейронов</translation>
    </message>
    <message>
      <source>This layer does not read an input of the network</source>
      <translation>Этот слой не читает вход сети</translation>
    </message>
    <message>
      <source>This layer has no units that could be told apart</source>
      <translation>В этом слое нет нейронов, которые можно различить</translation>
    </message>
    <message>
      <source>This needs three kept epochs; train a little longer, then ask again</source>
      <translation>Для этого нужны три сохранённые эпохи; поучите ещё немного и повторите</translation>
    </message>
    <message>
      <source>This needs two kept epochs; train a little longer</source>
      <translation>Нужны две сохранённые эпохи; обучайте ещё немного</translation>
    </message>
    <message>
      <source>This network does not have this layer</source>
      <translation>В этой сети нет этого слоя</translation>
    </message>
    <message>
      <source>This part of the data has no examples</source>
      <translation>В этой части данных нет примеров</translation>
    </message>
    <message>
      <source>This step needs classes, and the target of this data set is a number.</source>
      <translation>Этому шагу нужны классы, а цель этого набора данных — число.</translation>
    </message>
    <message>
      <source>This step needs numbers. Received: {0}</source>
      <translation>Этому шагу нужны числа. Получено: {0}</translation>
    </message>
    <message>
      <source>Three classes from four numbers: softmax, categorical cross-entropy and the confusion matrix.</source>
      <translation>Три класса по четырём числам: softmax, категориальная перекрёстная энтропия и матрица ошибок.</translation>
    </message>
    <message>
      <source>Three clouds</source>
      <translation>Три облака</translation>
    </message>
    <message>
      <source>Three clouds of points, one for each class.</source>
      <translation>Три облака точек, по одному на класс.</translation>
    </message>
    <message>
      <source>Three growers of wine, 178 bottles, 13 chemical measurements.</source>
      <translation>Три винодела, 178 бутылок, 13 химических измерений.</translation>
    </message>
    <message>
      <source>Three kinds of iris, 150 flowers, four lengths.</source>
      <translation>Три вида ирисов, 150 цветков, четыре длины.</translation>
    </message>
    <message>
      <source>Three learning rates</source>
      <translation>Три скорости обучения</translation>
    </message>
    <message>
      <source>Three rings</source>
      <translation>Три кольца</translation>
    </message>
    <message>
      <source>Three rings around the same centre.</source>
      <translation>Три кольца с общим центром.</translation>
    </message>
    <message>
      <source>Three spirals</source>
      <translation>Три спирали</translation>
    </message>
    <message>
      <source>Three spirals wound into each other.</source>
      <translation>Три спирали, закрученные друг в друга.</translation>
    </message>
    <message>
      <source>Three straight lines in place of tanh.</source>
      <translation>Три отрезка прямых вместо tanh.</translation>
    </message>
    <message>
      <source>Three straight lines in place of the sigmoid; faster.</source>
      <translation>Три отрезка прямых вместо сигмоиды; быстрее.</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>Порог</translation>
    </message>
    <message>
      <source>Threshold factor</source>
      <translation>Множитель порога</translation>
    </message>
    <message>
      <source>Thresholds</source>
      <translation>Пороги</translation>
    </message>
    <message>
      <source>Thresholds of your own in place of evenly spaced ones.</source>
      <translation>Свои пороги вместо равномерно расставленных.</translation>
    </message>
    <message>
      <source>Tie weights</source>
      <translation>Связать веса</translation>
    </message>
    <message>
      <source>Tile grid size</source>
      <translation>Сетка участков</translation>
    </message>
    <message>
      <source>Time distributed</source>
      <translation>По шагам времени</translation>
    </message>
    <message>
      <source>Time runs from left to right. A row that keeps its colour remembers; one that changes at every step follows the input. A unit whose colour changes at one place in the sequence has found something there. Where all rows are saturated from the first steps on, the layer can store nothing more. Pale columns are masked: the state stays as it was.</source>
      <translation>Время идёт слева направо. Строка, сохраняющая цвет, помнит; меняющаяся на каждом шаге следует за входом. Нейрон, чей цвет меняется в одном месте последовательности, что-то там нашёл. Если все строки насыщены с первых шагов, слой больше ничего не может запомнить. Бледные столбцы скрыты маской: состояние остаётся прежним.</translation>
    </message>
    <message>
      <source>Time steps that an error goes back at most. Can be changed while the network trains.</source>
      <translation>На сколько шагов времени самое большее ошибка идёт назад. Можно менять во время обучения.</translation>
    </message>
    <message>
      <source>Top db</source>
      <translation>Верхние дБ</translation>
    </message>
    <message>
      <source>Top k</source>
      <translation>k лучших</translation>
    </message>
    <message>
      <source>Top-k accuracy</source>
      <translation>Верный среди k лучших</translation>
    </message>
    <message>
      <source>Top-k accuracy = (examples whose true class has fewer than k likelier ones) / (all examples). With k = 1 it is the accuracy, with k = number of classes it is 1. Dashed: guessing, k / number of classes.</source>
      <translation>Доля попаданий в первые k = (примеры, у истинного класса которых меньше k более вероятных) / (все примеры). При k = 1 это доля верных, при k = числу классов она равна 1. Штрихи: угадывание, k / число классов.</translation>
    </message>
    <message>
      <source>Top-k hits</source>
      <translation>Попадания в первые k</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Сумма</translation>
    </message>
    <message>
      <source>Train anew, end when the validation loss has not become better for some epochs, and go back to the best epoch.</source>
      <translation>Обучить заново, закончить, когда потери на проверке несколько эпох не улучшались, и вернуться к лучшей эпохе.</translation>
    </message>
    <message>
      <source>Train for {0} epochs</source>
      <translation>Обучать эпох: {0}</translation>
    </message>
    <message>
      <source>Train on at most so many examples; empty = all.</source>
      <translation>Обучать не более чем на стольких примерах; пусто — на всех.</translation>
    </message>
    <message>
      <source>Train on {0} examples</source>
      <translation>Обучать на {0} примерах</translation>
    </message>
    <message>
      <source>Trainable</source>
      <translation>Обучаемый</translation>
    </message>
    <message>
      <source>Trained</source>
      <translation>Обучается</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>Обучение</translation>
    </message>
    <message>
      <source>Training examples to evaluate</source>
      <translation>Сколько обучающих примеров оценивать</translation>
    </message>
    <message>
      <source>Training follows the slope of the loss. Counts of right answers go up in steps and have no slope, so there is nothing to follow; watch them as metrics beside a loss.</source>
      <translation>Обучение следует наклону потерь. Число верных ответов растёт ступенями и не имеет наклона, так что следовать нечему; наблюдайте его как метрику рядом с функцией потерь.</translation>
    </message>
    <message>
      <source>Training losses are measured with dropout, noise and augmentation at work: compare validation losses.</source>
      <translation>Потери на обучении измеряются при действующих дропауте, шуме и аугментации: сравнивайте потери на проверке.</translation>
    </message>
    <message>
      <source>Training number of an epoch = mean over its batches, each weighted by its number of examples.</source>
      <translation>Число эпохи на обучении = среднее по её пакетам, с весом по числу примеров.</translation>
    </message>
    <message>
      <source>Training takes about {0} of memory, and this machine has {1}; most of it goes to {2}.</source>
      <translation>Обучение займёт около {0} памяти, а у этого компьютера {1}; больше всего занимают {2}.</translation>
    </message>
    <message>
      <source>Training was not started: it would take about {0} of memory, and {1} are free; {2} of it go to {3}.</source>
      <translation>Обучение не начато: оно заняло бы около {0} памяти, а свободно {1}; из них {2} заняли бы {3}.</translation>
    </message>
    <message>
      <source>Trains the open project once with each checked optimizer. All start from the same initial weights and see the same batches in the same order, so that only the optimizer differs.
How to read it: the curve that falls fastest (for an accuracy: rises) needs the fewest epochs; the table is sorted by the best value of the chosen number, and tells in which epoch it was reached.
Each optimizer runs at its own default settings; that of the project runs as you have set it. A loser may only need another learning rate: set it in the training panel and race again.</source>
      <translation>Обучает открытый проект по разу каждым отмеченным оптимизатором. Все начинают с одних и тех же начальных весов и видят одни и те же пакеты в одном порядке, так что различается только оптимизатор.
Как читать: кривой, которая падает (для доли верных — растёт) быстрее всех, нужно меньше всего эпох; таблица отсортирована по лучшему значению выбранного числа и сообщает, в какой эпохе оно достигнуто.
Каждый оптимизатор работает со своими настройками по умолчанию; оптимизатор проекта — с теми, что заданы вами. Проигравшему, возможно, нужна лишь другая скорость обучения: задайте её на панели обучения и повторите гонку.</translation>
    </message>
    <message>
      <source>Trains the same project several times, each time with other initial weights and another order of the examples. The band runs from the least to the greatest value, the line is the mean. A difference between two settings that is smaller than the band is luck.</source>
      <translation>Обучает один и тот же проект несколько раз, каждый раз с другими начальными весами и другим порядком примеров. Полоса идёт от наименьшего до наибольшего значения, линия — среднее. Разница между двумя настройками, меньшая полосы, — случайность.</translation>
    </message>
    <message>
      <source>Transformer encoder block</source>
      <translation>Блок кодировщика трансформера</translation>
    </message>
    <message>
      <source>Transposed convolution 1D</source>
      <translation>Транспонированная свёртка 1D</translation>
    </message>
    <message>
      <source>Transposed convolution 2D</source>
      <translation>Транспонированная свёртка 2D</translation>
    </message>
    <message>
      <source>Transposed convolution 3D</source>
      <translation>Транспонированная свёртка 3D</translation>
    </message>
    <message>
      <source>Treat token 0 as padding that later layers skip.</source>
      <translation>Считать токен 0 дополнением, которое следующие слои пропускают.</translation>
    </message>
    <message>
      <source>True negatives</source>
      <translation>Истинно отрицательные</translation>
    </message>
    <message>
      <source>True positives</source>
      <translation>Истинно положительные</translation>
    </message>
    <message>
      <source>Truncated BPTT</source>
      <translation>Усечённый BPTT</translation>
    </message>
    <message>
      <source>Truncated BPTT works with SimpleRNN, LSTM and GRU, not with {0}</source>
      <translation>«Усечённый BPTT» работает с SimpleRNN, LSTM и GRU, но не с {0}</translation>
    </message>
    <message>
      <source>Truncated normal</source>
      <translation>Усечённое нормальное</translation>
    </message>
    <message>
      <source>Turn class k into a row of zeros with a one in place k, as categorical losses need it.</source>
      <translation>Превратить класс k в строку нулей с единицей на месте k, как нужно категориальным функциям потерь.</translation>
    </message>
    <message>
      <source>Turn places back into integers.</source>
      <translation>Превращать места обратно в целые числа.</translation>
    </message>
    <message>
      <source>Turn the classes 0 and 1 into -1 and +1, as hinge losses and tanh need them.</source>
      <translation>Превратить классы 0 и 1 в -1 и +1, как нужно hinge-функциям и tanh.</translation>
    </message>
    <message>
      <source>Turns category numbers into vectors of 0 and 1.</source>
      <translation>Превращает номера категорий в векторы из 0 и 1.</translation>
    </message>
    <message>
      <source>Turns each integer, such as a word number, into a learnt vector. The first layer for text and categories.</source>
      <translation>Превращает каждое целое, например номер слова, в выученный вектор. Первый слой для текста и категорий.</translation>
    </message>
    <message>
      <source>Turns maps, or the vectors of a sequence, into classes: the mean of each channel, or all values in a row, and a dense layer that weighs them for each class.</source>
      <translation>Превращает карты или векторы последовательности в классы: среднее каждого канала или все значения в ряд, а затем полносвязный слой, который взвешивает их для каждого класса.</translation>
    </message>
    <message>
      <source>Turns pictures by a random angle. Does nothing when the network predicts.</source>
      <translation>Поворачивает картинки на случайный угол. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Turns pixels above a threshold into their negative. Does nothing when the network predicts.</source>
      <translation>Превращает пиксели выше порога в их негатив. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Turns scores into probabilities that add up to 1. The last step of a classifier.</source>
      <translation>Превращает оценки в вероятности, дающие в сумме 1. Последний шаг классификатора.</translation>
    </message>
    <message>
      <source>Turns some pictures grey. Needs three colour channels. Does nothing when the network predicts.</source>
      <translation>Делает некоторые картинки серыми. Нужны три цветовых канала. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Turns some pictures into their negative. Does nothing when the network predicts.</source>
      <translation>Превращает некоторые картинки в негатив. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Turns sound into a picture of its frequencies over time, by a short-time Fourier transform that can be trained further.</source>
      <translation>Превращает звук в картину его частот во времени оконным преобразованием Фурье, которое можно обучать дальше.</translation>
    </message>
    <message>
      <source>Turns sound into a picture of its pitches over time, spaced as we hear them. For speech and music. One channel only.</source>
      <translation>Превращает звук в картину высот его тонов во времени, с расстояниями, как мы их слышим. Для речи и музыки. Только один канал.</translation>
    </message>
    <message>
      <source>Turns the colours round the colour wheel at random. Needs three colour channels. Does nothing when the network predicts.</source>
      <translation>Случайно поворачивает цвета по цветовому кругу. Нужны три цветовых канала. При предсказании ничего не делает.</translation>
    </message>
    <message>
      <source>Turns the momentum of each weight matrix into an orthogonal one before the step (Jordan 2024); other weights get AdamW.</source>
      <translation>Перед шагом превращает импульс каждой матрицы весов в ортогональный (Jordan 2024); остальным весам достаётся AdamW.</translation>
    </message>
    <message>
      <source>Turns the outputs of a layer into probabilities that add up to 1. For the last layer with several classes.</source>
      <translation>Превращает выходы слоя в вероятности, дающие в сумме 1. Для последнего слоя при нескольких классах.</translation>
    </message>
    <message>
      <source>Tversky</source>
      <translation>Функция Тверски</translation>
    </message>
    <message>
      <source>Twins</source>
      <translation>Двойники</translation>
    </message>
    <message>
      <source>Twins learn from the same data.</source>
      <translation>Двойники учатся на одних и тех же данных.</translation>
    </message>
    <message>
      <source>Two branches</source>
      <translation>Две ветви</translation>
    </message>
    <message>
      <source>Two clouds</source>
      <translation>Два облака</translation>
    </message>
    <message>
      <source>Two clouds that a straight line can separate.</source>
      <translation>Два облака, которые можно разделить прямой.</translation>
    </message>
    <message>
      <source>Two convolutions whose result is added to their input, so that they learn only what is to change (He et al. 2016, figure 2). A 1 x 1 convolution on the skip fits the input where the channels or the size change.</source>
      <translation>Две свёртки, результат которых прибавляется к их входу, так что они учат только то, что надо изменить (He et al. 2016, рис. 2). Свёртка 1 x 1 на обходной связи подгоняет вход там, где меняются каналы или размер.</translation>
    </message>
    <message>
      <source>Two half circles that reach into each other.</source>
      <translation>Два полукруга, входящих друг в друга.</translation>
    </message>
    <message>
      <source>Two inputs</source>
      <translation>Два входа</translation>
    </message>
    <message>
      <source>Two inputs, each a digit of 14 x 14 pixels, and two targets: their sum, and whether they are the same.</source>
      <translation>Два входа, каждый — цифра 14 x 14 пикселей, и две цели: их сумма и одинаковы ли они.</translation>
    </message>
    <message>
      <source>Two inputs, two outputs</source>
      <translation>Два входа, два выхода</translation>
    </message>
    <message>
      <source>Two layers of 512 units and dropout reach about 97 % in two epochs.</source>
      <translation>Два слоя по 512 нейронов и дропаут достигают около 97 % за две эпохи.</translation>
    </message>
    <message>
      <source>Two moons</source>
      <translation>Две луны</translation>
    </message>
    <message>
      <source>Two pictures go through one shared tower; one head tells the sum of the digits, the other whether they are the same.</source>
      <translation>Две картинки проходят через одну общую башню; одна голова называет сумму цифр, другая — одинаковы ли они.</translation>
    </message>
    <message>
      <source>Two spirals</source>
      <translation>Две спирали</translation>
    </message>
    <message>
      <source>Two spirals wound into each other.</source>
      <translation>Две спирали, закрученные друг в друга.</translation>
    </message>
    <message>
      <source>Two valleys</source>
      <translation>Две долины</translation>
    </message>
    <message>
      <source>Two ways of dense layers side by side, each with a function of its own, whose results are put together. They read the same columns, or an input each.</source>
      <translation>Два пути из полносвязных слоёв рядом, у каждого своя функция, результаты объединяются. Они читают одни и те же столбцы или каждый свой вход.</translation>
    </message>
    <message>
      <source>U-shaped network</source>
      <translation>U-образная сеть</translation>
    </message>
    <message>
      <source>Undo the normalization instead.</source>
      <translation>Вместо этого отменять нормализацию.</translation>
    </message>
    <message>
      <source>Uniform between two limits that you choose, whatever the size of the layer.</source>
      <translation>Равномерное между двумя выбранными границами, независимо от размера слоя.</translation>
    </message>
    <message>
      <source>Uniform within sqrt(3 / inputs) (LeCun et al. 1998).</source>
      <translation>Равномерное в пределах sqrt(3 / входы) (LeCun et al. 1998).</translation>
    </message>
    <message>
      <source>Uniform within sqrt(6 / (inputs + outputs)) (Glorot and Bengio 2010); Keras' default. A good start when the width of the layers should not matter.</source>
      <translation>Равномерное в пределах sqrt(6 / (входы + выходы)) (Glorot and Bengio 2010); по умолчанию в Keras. Хорошее начало, когда ширина слоёв не должна влиять.</translation>
    </message>
    <message>
      <source>Uniform within sqrt(6 / inputs) (He et al. 2015). Made for ReLU and its relatives.</source>
      <translation>Равномерное в пределах sqrt(6 / входы) (He et al. 2015). Для ReLU и её родственников.</translation>
    </message>
    <message>
      <source>Unit forget bias</source>
      <translation>Единичное смещение забывания</translation>
    </message>
    <message>
      <source>Unit norm</source>
      <translation>Единичная норма</translation>
    </message>
    <message>
      <source>Unit normalization</source>
      <translation>Нормировка на единицу</translation>
    </message>
    <message>
      <source>Unit of the time.</source>
      <translation>Единица времени.</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Нейроны</translation>
    </message>
    <message>
      <source>Units of each layer of the branches.</source>
      <translation>Нейроны каждого слоя ветвей.</translation>
    </message>
    <message>
      <source>Units of each layer of the deep way.</source>
      <translation>Нейроны каждого слоя глубокого пути.</translation>
    </message>
    <message>
      <source>Units of each layer of the trunk.</source>
      <translation>Нейроны каждого слоя ствола.</translation>
    </message>
    <message>
      <source>Units of the dense layer before the last.</source>
      <translation>Нейроны полносвязного слоя перед последним.</translation>
    </message>
    <message>
      <source>Units of the first dense layer of a block.</source>
      <translation>Нейроны первого полносвязного слоя блока.</translation>
    </message>
    <message>
      <source>Units of the first of the two dense layers.</source>
      <translation>Нейроны первого из двух полносвязных слоёв.</translation>
    </message>
    <message>
      <source>Units of the layer that each head has for itself.</source>
      <translation>Нейроны слоя, который у каждой головы свой.</translation>
    </message>
    <message>
      <source>Units that are all the same</source>
      <translation>Нейроны, которые все одинаковы</translation>
    </message>
    <message>
      <source>Unroll</source>
      <translation>Развернуть</translation>
    </message>
    <message>
      <source>Unrolled in time</source>
      <translation>Развёртка во времени</translation>
    </message>
    <message>
      <source>Up to this share of the range is added first.</source>
      <translation>Сначала прибавляется до этой доли диапазона.</translation>
    </message>
    <message>
      <source>Upper limit.</source>
      <translation>Верхняя граница.</translation>
    </message>
    <message>
      <source>Use Nesterov's look ahead.</source>
      <translation>Заглядывать вперёд по Нестерову.</translation>
    </message>
    <message>
      <source>Use ReLU in the hidden layers</source>
      <translation>ReLU в скрытых слоях</translation>
    </message>
    <message>
      <source>Use ReLU there</source>
      <translation>Поставить там ReLU</translation>
    </message>
    <message>
      <source>Use SGD, which keeps nothing beside the weights</source>
      <translation>Взять SGD, который не хранит ничего, кроме весов</translation>
    </message>
    <message>
      <source>Use batches of {0}</source>
      <translation>Взять пакеты по {0}</translation>
    </message>
    <message>
      <source>Use bias</source>
      <translation>Со смещением</translation>
    </message>
    <message>
      <source>Use causal mask</source>
      <translation>Причинная маска</translation>
    </message>
    <message>
      <source>Use ema</source>
      <translation>Скользящее среднее весов</translation>
    </message>
    <message>
      <source>Use gate</source>
      <translation>С вентилем</translation>
    </message>
    <message>
      <source>Use initialisers that fit the activations</source>
      <translation>Инициализаторы, подходящие к активациям</translation>
    </message>
    <message>
      <source>Use leaky ReLU</source>
      <translation>Взять ReLU с утечкой</translation>
    </message>
    <message>
      <source>Use mean absolute error and R2 instead</source>
      <translation>Взять среднюю абсолютную ошибку и R2</translation>
    </message>
    <message>
      <source>Use mean squared error</source>
      <translation>Взять средний квадрат ошибки</translation>
    </message>
    <message>
      <source>Use no class weights</source>
      <translation>Не использовать веса классов</translation>
    </message>
    <message>
      <source>Use one table for both directions.</source>
      <translation>Одна таблица для обоих направлений.</translation>
    </message>
    <message>
      <source>Use scale</source>
      <translation>С масштабом</translation>
    </message>
    <message>
      <source>Use the faster formula with tanh.</source>
      <translation>Более быстрая формула с tanh.</translation>
    </message>
    <message>
      <source>Use the optimizer's usual rate</source>
      <translation>Обычная скорость оптимизатора</translation>
    </message>
    <message>
      <source>Use {0}</source>
      <translation>Взять {0}</translation>
    </message>
    <message>
      <source>Use {0} instead</source>
      <translation>Взять вместо этого {0}</translation>
    </message>
    <message>
      <source>Uses only the sign of the momentum, so all weights move equally far (Chen et al. 2023). Wants a rate three to ten times smaller than Adam's.</source>
      <translation>Использует только знак импульса, поэтому все веса сдвигаются одинаково (Chen et al. 2023). Требует скорости в три — десять раз меньше, чем Adam.</translation>
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
      <translation>Проверять через столько шагов; пусто — после каждой эпохи.</translation>
    </message>
    <message>
      <source>Validation</source>
      <translation>Проверка</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Значение</translation>
    </message>
    <message>
      <source>Value at which the run ends.</source>
      <translation>Значение, при котором обучение заканчивается.</translation>
    </message>
    <message>
      <source>Value dim</source>
      <translation>Размерность значения</translation>
    </message>
    <message>
      <source>Value of the border.</source>
      <translation>Значение полей.</translation>
    </message>
    <message>
      <source>Value put in; none = noise.</source>
      <translation>Подставляемое значение; «нет» — шум.</translation>
    </message>
    <message>
      <source>Value range</source>
      <translation>Диапазон значений</translation>
    </message>
    <message>
      <source>Value that comes in with fill mode constant.</source>
      <translation>Какое значение подставляется при заполнении constant.</translation>
    </message>
    <message>
      <source>Value that stands for padding.</source>
      <translation>Значение, обозначающее дополнение.</translation>
    </message>
    <message>
      <source>Values below this are stopped.</source>
      <translation>Значения ниже этого не проходят.</translation>
    </message>
    <message>
      <source>Values never rise above this.</source>
      <translation>Значения никогда не поднимаются выше этого.</translation>
    </message>
    <message>
      <source>Variance</source>
      <translation>Дисперсия</translation>
    </message>
    <message>
      <source>Variance scaling</source>
      <translation>Масштабирование дисперсии</translation>
    </message>
    <message>
      <source>Variance: as many numbers as there are means.</source>
      <translation>Дисперсия: столько же чисел, сколько средних.</translation>
    </message>
    <message>
      <source>Vocabulary</source>
      <translation>Словарь</translation>
    </message>
    <message>
      <source>Warmup epochs</source>
      <translation>Эпохи разогрева</translation>
    </message>
    <message>
      <source>Warmup steps</source>
      <translation>Шаги разогрева</translation>
    </message>
    <message>
      <source>Warmup target</source>
      <translation>Цель разогрева</translation>
    </message>
    <message>
      <source>Watch the decision boundary bend around two entangled spirals. Remove a hidden layer and see what it can no longer do.</source>
      <translation>Смотрите, как граница решения огибает две переплетённые спирали. Уберите скрытый слой и посмотрите, чего она больше не может.</translation>
    </message>
    <message>
      <source>Watches the run: numbers that are not finite, a loss that explodes or does not fall, learning by heart, dead and saturated units, gradients that vanish or grow between the layers, inputs that are not scaled, metrics that cannot mean anything. A button changes the project, which you can undo, and trains on.</source>
      <translation>Следит за обучением: числа, которые не конечны, потери, которые взрываются или не падают, заучивание наизусть, мёртвые и насыщенные нейроны, градиенты, исчезающие или растущие между слоями, немасштабированные входы, метрики, которые ничего не могут значить. Кнопка изменяет проект — это можно отменить — и продолжает обучение.</translation>
    </message>
    <message>
      <source>Waves</source>
      <translation>Волны</translation>
    </message>
    <message>
      <source>Weigh the two classes by alpha.</source>
      <translation>Взвешивать два класса по альфа.</translation>
    </message>
    <message>
      <source>Weighs a value by how likely it is to be large (Hendrycks and Gimpel 2016). Usual in transformers.</source>
      <translation>Взвешивает значение по тому, насколько вероятно, что оно велико (Hendrycks and Gimpel 2016). Обычно в трансформерах.</translation>
    </message>
    <message>
      <source>Weighs the values by how well their keys match each query, by scalar products (Luong et al. 2015), nearly without weights of its own. Inputs: query, value and, if it differs from value, key.</source>
      <translation>Взвешивает значения по тому, насколько их ключи подходят к каждому запросу, скалярными произведениями (Luong et al. 2015), почти без своих весов. Входы: запрос, значение и, если отличается от значения, ключ.</translation>
    </message>
    <message>
      <source>Weighs the values by tanh of query plus key, summed (Bahdanau et al. 2015): the first attention, made for translation. Inputs: query, value and, if it differs from value, key.</source>
      <translation>Взвешивает значения по tanh от запроса плюс ключ, просуммированному (Bahdanau et al. 2015): первое внимание, созданное для перевода. Входы: запрос, значение и, если отличается от значения, ключ.</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Вес</translation>
    </message>
    <message>
      <source>Weight decay</source>
      <translation>Затухание весов</translation>
    </message>
    <message>
      <source>Weight decay of the AdamW part.</source>
      <translation>Затухание весов части AdamW.</translation>
    </message>
    <message>
      <source>Weight of all classes.</source>
      <translation>Вес всех классов.</translation>
    </message>
    <message>
      <source>Weight of class 1; class 0 gets one minus this.</source>
      <translation>Вес класса 1; класс 0 получает единицу минус это.</translation>
    </message>
    <message>
      <source>Weight of each column in the average.</source>
      <translation>Вес каждого столбца в среднем.</translation>
    </message>
    <message>
      <source>Weight of false negatives.</source>
      <translation>Вес ложноотрицательных.</translation>
    </message>
    <message>
      <source>Weight of false positives.</source>
      <translation>Вес ложноположительных.</translation>
    </message>
    <message>
      <source>Weight of recall against precision.</source>
      <translation>Вес полноты против точности.</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Веса</translation>
    </message>
    <message>
      <source>What a batch normalization makes of one channel of one batch. On the left what goes in, with the mean of the batch and one deviation to both sides (filled), and the moving ones (dashed). On the right what comes out of the same numbers: in training, where the batch's own statistics are used, and in inference, where the moving ones are. Below, how this batch moves the moving statistics.
How to read it: the two outputs should lie over each other. If they do not, the moving statistics lag behind - they need some 100 steps at a momentum of 0.99 - or the batches are too small; the validation loss is then worse than the training loss for no other reason.
y = gamma * (x - mean) / √(variance + epsilon) + beta; moving = moving * momentum + batch * (1 - momentum).</source>
      <translation>Что пакетная нормализация делает с одним каналом одного пакета. Слева то, что входит, со средним пакета и одним отклонением в обе стороны (закрашено) и скользящими значениями (штрихом). Справа то, что получается из тех же чисел: при обучении, где берутся статистики самого пакета, и при предсказании, где берутся скользящие. Ниже — как этот пакет сдвигает скользящие статистики.
Как читать: оба выхода должны совпадать. Если нет, скользящие статистики отстают — при моменте 0.99 им нужно около 100 шагов — или пакеты слишком малы; тогда ошибка на проверке хуже ошибки на обучении только по этой причине.
y = gamma * (x - mean) / √(variance + epsilon) + beta; moving = moving * momentum + batch * (1 - momentum).</translation>
    </message>
    <message>
      <source>What a convolution makes of a picture, without a network and without training. The side of the output is ⌊(side + zeros − kernel) / stride⌋ + 1.
A dense layer has a weight for every pixel, so its weights grow with the picture; a convolution uses the same few weights at every place, however large the picture is. Move the size and watch both curves.</source>
      <translation>Что свёртка делает с картинкой, без сети и без обучения. Сторона выхода равна ⌊(сторона + нули − ядро) / шаг⌋ + 1.
У полносвязного слоя есть вес для каждого пикселя, поэтому число его весов растёт вместе с картинкой; свёртка использует одни и те же немногие веса в каждом месте, как бы велика ни была картинка. Меняйте размер и следите за обеими кривыми.</translation>
    </message>
    <message>
      <source>What a network with one input has learned, as a curve over the data. Filled points: the training part; hollow points: the validation part, which the network never learns from. The test part is not shown. Both axes are in the units of the data: a preparation of inputs and targets is undone.
How to read it: at the start the curve is flat or has any shape. It bends towards the points. A curve that stays too straight is underfitting: more units help. A curve that runs through every single point and swings between them is overfitting. Beyond the data, at both ends, it is only a guess.
The residual of a point is r = y - f(x), the dashed line at the mouse. The mean squared error is the mean of r squared.
The wheel zooms, dragging shifts, a double click shows everything.</source>
      <translation>Что выучила сеть с одним входом, в виде кривой поверх данных. Закрашенные точки — обучающая часть; пустые — проверочная, на которой сеть никогда не учится. Тестовая часть не показана. Обе оси — в единицах данных: подготовка входов и целей отменена.
Как читать: вначале кривая плоская или любой формы. Она изгибается к точкам. Слишком прямая кривая — недообучение: помогут ещё нейроны. Кривая, проходящая через каждую точку и качающаяся между ними, — переобучение. За краями данных это лишь догадка.
Остаток точки r = y - f(x) — штриховая линия под курсором. Средний квадрат ошибки — среднее от r в квадрате.
Колесо увеличивает, перетаскивание сдвигает, двойной щелчок показывает всё.</translation>
    </message>
    <message>
      <source>What a network with two inputs says at every point of the plane, in the units of the data. One output: blue for low, orange for high, and a line where it decides between the two classes (0.5 for a sigmoid, 0 for labels of -1 and +1). Several outputs: the colours of the classes, mixed by their probabilities, and lines where the most probable class changes. Filled points: the training part; hollow points: the validation part. The test part is not shown.
How to read it: pale places are doubtful. The line should run between the colours of the points. One layer without hidden units can draw one straight line only; hidden units bend it. A line that winds around single points is overfitting.
p = 1 / (1 + exp(-z)) for one output with logits, p[k] = exp(z[k]) / sum over j of exp(z[j]) for several.
The wheel zooms, dragging shifts, a double click shows everything. Move the mouse over the plane to read the output there.</source>
      <translation>Что сеть с двумя входами говорит в каждой точке плоскости, в единицах данных. Один выход: синий — мало, оранжевый — много, линия — где она решает между двумя классами (0.5 для сигмоиды, 0 для меток -1 и +1). Несколько выходов: цвета классов, смешанные по их вероятностям, и линии там, где меняется самый вероятный класс. Закрашенные точки — обучающая часть; пустые — проверочная. Тестовая часть не показана.
Как читать: бледные места сомнительны. Линия должна идти между цветами точек. Один слой без скрытых нейронов может провести только одну прямую; скрытые нейроны её изгибают. Линия, обвивающая отдельные точки, — переобучение.
p = 1 / (1 + exp(-z)) для одного выхода с логитами, p[k] = exp(z[k]) / сумма по j от exp(z[j]) для нескольких.
Колесо увеличивает, перетаскивание сдвигает, двойной щелчок показывает всё. Ведите мышь по плоскости, чтобы прочитать там выход.</translation>
    </message>
    <message>
      <source>What comes in from outside: a mirror picture, one value, the other side, or the nearest pixel.</source>
      <translation>Что приходит снаружи: зеркальная картинка, одно значение, другая сторона или ближайший пиксель.</translation>
    </message>
    <message>
      <source>What comes in.</source>
      <translation>Что приходит на вход.</translation>
    </message>
    <message>
      <source>What each number begins with.</source>
      <translation>С чего начинается каждое число.</translation>
    </message>
    <message>
      <source>What every input is divided by.</source>
      <translation>На что делится каждый вход.</translation>
    </message>
    <message>
      <source>What every layer gives for one example: for a convolution one map for each filter, bright where the filter found its pattern; for a dense layer one field for each unit; at the end the probabilities.
How to read it: maps of the first layers still look like the picture, later ones become small and sparse. A map that is empty for every example belongs to a dead filter. Step through the examples and see which maps light up.
Point at a map to see which part of the input that unit sees, its receptive field; behind a max pooling the winner of its window is marked, too. A click keeps the unit, arrow keys move it, Escape lets it go.
All layers are computed in one forward pass in inference mode.</source>
      <translation>Что даёт каждый слой для одного примера: у свёртки — по карте на каждый фильтр, светлой там, где фильтр нашёл свой узор; у полносвязного слоя — по полю на каждый нейрон; в конце — вероятности.
Как читать: карты первых слоёв ещё похожи на картинку, дальше они становятся мелкими и разреженными. Карта, пустая для всех примеров, принадлежит мёртвому фильтру. Листайте примеры и смотрите, какие карты загораются.
Наведите указатель на карту, чтобы увидеть, какую часть входа видит этот нейрон, — его рецептивное поле; за слоем максимального пулинга отмечен и победитель окна. Щелчок закрепляет нейрон, стрелки двигают его, Escape отпускает.
Все слои вычисляются за один прямой проход в режиме вывода.</translation>
    </message>
    <message>
      <source>What filters look for</source>
      <translation>Что ищут фильтры</translation>
    </message>
    <message>
      <source>What is left is scaled up to make good for it, so the next layer sees mostly noise and learns next to nothing. Rates from 0.2 to 0.5 are usual.</source>
      <translation>Остаток увеличивается, чтобы это возместить, поэтому следующий слой видит в основном шум и почти ничему не учится. Обычны доли от 0.2 до 0.5.</translation>
    </message>
    <message>
      <source>What is shown: logarithm of the power, magnitude, power density, or parts of the complex numbers.</source>
      <translation>Что показано: логарифм мощности, амплитуда, плотность мощности или части комплексных чисел.</translation>
    </message>
    <message>
      <source>What n counts: inputs, outputs, or their mean.</source>
      <translation>Что считает n: входы, выходы или их среднее.</translation>
    </message>
    <message>
      <source>What the border is made of.</source>
      <translation>Из чего состоят поля.</translation>
    </message>
    <message>
      <source>What the gates of an LSTM or a GRU do at every step of the chosen sequence: above, those of one unit as curves; below, those of all units as maps, a row for each unit; and the formulas of one step with its numbers. Of a ConvLSTM, the maps of one filter at every step, and the formulas at one place of them.</source>
      <translation>Что делают вентили LSTM или GRU на каждом шаге выбранной последовательности: сверху вентили одного нейрона кривыми; ниже вентили всех нейронов картами, по строке на нейрон; и формулы одного шага с его числами. У ConvLSTM — карты одного фильтра на каждом шаге и формулы в одном их месте.</translation>
    </message>
    <message>
      <source>What the network says to single examples. Below a picture stand the prediction and its confidence; a wrong one has a red frame, and ≠ with the truth. Tables show one row for each example. A click chooses the example for every view.
The confidence is the score of the class that is predicted: with softmax p[k] = exp(z[k]) / sum over j of exp(z[j]), with one sigmoid unit p or 1 - p, where p = 1 / (1 + exp(-z)). A confidence of 0.9 should be right nine times out of ten.
How to read it: go through the most confident mistakes. Often the example is odd or labelled wrongly; if one kind repeats, the network lacks examples of it. An example of your own, drawn or from a file, stands first with a star while it is chosen.
Where the answers are numbers, each point is an example: the truth across, the prediction upwards, in the units after the preparation of the targets. On the dashed diagonal a prediction is right; the distance from it is the error. R² = 1 - sum of (y - f)² / sum of (y - mean y)²: 1 is perfect, 0 is no better than always saying the mean.</source>
      <translation>Что сеть говорит об отдельных примерах. Под картинкой стоят предсказание и его уверенность; у неверного — красная рамка, а после ≠ — истина. В таблицах по одной строке на пример. Щелчок выбирает пример для всех панелей.
Уверенность — это оценка предсказанного класса: при softmax p[k] = exp(z[k]) / сумма по j от exp(z[j]), при одном нейроне с сигмоидой p или 1 - p, где p = 1 / (1 + exp(-z)). Уверенность 0.9 должна оправдываться в девяти случаях из десяти.
Как читать: просмотрите самые уверенные ошибки. Часто пример необычен или неверно размечен; если повторяется один вид, сети не хватает таких примеров. Собственный пример, нарисованный или из файла, пока он выбран, стоит первым со звездой.
Если ответы — числа, каждая точка — пример: истина по горизонтали, предсказание по вертикали, в единицах после подготовки целей. На штриховой диагонали предсказание верно; расстояние от неё — ошибка. R² = 1 - сумма (y - f)² / сумма (y - среднее y)²: 1 — идеал, 0 — не лучше, чем всегда называть среднее.</translation>
    </message>
    <message>
      <source>What the next training step will do to one weight: its gradient on the batch that comes next, with penalties and after clipping, what the optimizer remembers of it, the rate of now, and the new value. Each line is a formula, then the same with the current numbers.</source>
      <translation>Что следующий шаг обучения сделает с одним весом: его градиент на следующем пакете, со штрафами и после обрезки, что оптимизатор о нём помнит, нынешняя скорость и новое значение. Каждая строка — формула, затем она же с нынешними числами.</translation>
    </message>
    <message>
      <source>What the two inputs are joined with.</source>
      <translation>Чем соединяются два входа.</translation>
    </message>
    <message>
      <source>What training makes small, with penalties</source>
      <translation>То, что обучение уменьшает, вместе со штрафами</translation>
    </message>
    <message>
      <source>What training makes small.</source>
      <translation>То, что обучение уменьшает.</translation>
    </message>
    <message>
      <source>What you want to remember about this project.</source>
      <translation>Что вы хотите запомнить об этом проекте.</translation>
    </message>
    <message>
      <source>Where a map is bright its filter has found what it looks for. Maps that are zero everywhere, for example after example, belong to dead filters. The mean over a class shows where the filter answers to this class in general. Of a max pooling, Winners shows which values are handed on: only to them does the gradient flow back.</source>
      <translation>Где карта яркая, её фильтр нашёл то, что ищет. Карты, которые пример за примером всюду нулевые, — от мёртвых фильтров. Среднее по классу показывает, где фильтр вообще отвечает на этот класс. Для max-пулинга «Победители» показывает, какие значения передаются дальше: только к ним течёт назад градиент.</translation>
    </message>
    <message>
      <source>Where examples enter the network. It states the shape of one example.</source>
      <translation>Где примеры входят в сеть. Задаёт форму одного примера.</translation>
    </message>
    <message>
      <source>Where the channels stand: channels_last = (depth, height, width, channels), channels_first = (channels, depth, height, width). None means as Keras is set up, usually channels_last; many operations on a CPU know only that.</source>
      <translation>Где стоят каналы: channels_last = (глубина, высота, ширина, каналы), channels_first = (каналы, глубина, высота, ширина). «Нет» — как настроен Keras, обычно channels_last; многие операции на процессоре знают только это.</translation>
    </message>
    <message>
      <source>Where the channels stand: channels_last = (height, width, channels), channels_first = (channels, height, width). None means as Keras is set up, usually channels_last; many operations on a CPU know only that.</source>
      <translation>Где стоят каналы: channels_last = (высота, ширина, каналы), channels_first = (каналы, высота, ширина). «Нет» — как настроен Keras, обычно channels_last; многие операции на процессоре знают только это.</translation>
    </message>
    <message>
      <source>Where the channels stand: channels_last = (length, channels), channels_first = (channels, length). None means as Keras is set up, usually channels_last; many operations on a CPU know only that.</source>
      <translation>Где стоят каналы: channels_last = (длина, каналы), channels_first = (каналы, длина). «Нет» — как настроен Keras, обычно channels_last; многие операции на процессоре знают только это.</translation>
    </message>
    <message>
      <source>Where the examples come from.</source>
      <translation>Откуда берутся примеры.</translation>
    </message>
    <message>
      <source>Where the greatest value of the training part goes.</source>
      <translation>Куда попадает наибольшее значение обучающей части.</translation>
    </message>
    <message>
      <source>Where the least value of the training part goes.</source>
      <translation>Куда попадает наименьшее значение обучающей части.</translation>
    </message>
    <message>
      <source>Whether smaller (min) or larger (max) is better; auto decides by the name of the number.</source>
      <translation>Лучше меньшее (min) или большее (max); auto решает по имени числа.</translation>
    </message>
    <message>
      <source>Whether the first row names the columns.</source>
      <translation>Называет ли первая строка столбцы.</translation>
    </message>
    <message>
      <source>Whether the label is one of a few classes or a number to be predicted.</source>
      <translation>Метка — один из немногих классов или предсказываемое число.</translation>
    </message>
    <message>
      <source>Whether the network is right as often as it is sure. The examples are sorted into bins by confidence; the height of a blue bar is the share of right answers in its bin, the red piece the gap to the mean confidence there. Below: how many examples each bin holds, with the mean confidence (dashed) and the share of right answers (solid).
Expected calibration error: ECE = sum over the bins of (examples in the bin / all) · |right - sure|. MCE = the largest |right - sure| of a bin. Brier score = mean of (p - y)² for one sigmoid unit, 0 to 1; for several classes the mean of the sum over all classes, 0 to 2; 0 is perfect.
How to read it: bars below the dashed diagonal mean too sure, above it too modest. Networks trained for long become too sure: their loss on the validation part rises while the accuracy stays. Bins with few examples jump about: look at the lower plot first.</source>
      <translation>Права ли сеть так часто, как уверена. Примеры разложены по корзинам уверенности; высота синего столбца — доля верных ответов в корзине, красный кусок — разрыв до средней уверенности там. Ниже: сколько примеров в каждой корзине, со средней уверенностью (штрихи) и долей верных (сплошная).
Ожидаемая ошибка калибровки: ECE = сумма по корзинам (примеров в корзине / всего) · |верно - уверенность|. MCE = наибольшее |верно - уверенность| корзины. Оценка Брайера = среднее (p - y)² для одного сигмоидного нейрона, от 0 до 1; для нескольких классов среднее суммы по всем классам, от 0 до 2; 0 — идеал.
Как читать: столбцы ниже штриховой диагонали значат излишнюю уверенность, выше — излишнюю скромность. Долго обучаемые сети становятся слишком уверенными: ошибка на проверке растёт, а точность стоит. Корзины с малым числом примеров скачут: сначала посмотрите на нижний график.</translation>
    </message>
    <message>
      <source>Whether the sum of the two is one of 19 classes or a number to be predicted.</source>
      <translation>Что предсказывать: сумму как один из 19 классов или как число.</translation>
    </message>
    <message>
      <source>Which axes meet: input, weights -&gt; output. The default is a plain dense layer.</source>
      <translation>Какие оси встречаются: вход, веса -&gt; выход. По умолчанию обычный полносвязный слой.</translation>
    </message>
    <message>
      <source>Which examples the number counts: those of the whole set or of one part.</source>
      <translation>К каким примерам относится номер: всего набора или одной части.</translation>
    </message>
    <message>
      <source>Which pairs are drawn.</source>
      <translation>Какие пары создаются.</translation>
    </message>
    <message>
      <source>Which parts of the chosen example speak for a class, or for one class and not for another one: the example beside a map of each method. z is the logit, the number before softmax or sigmoid; of networks that tell numbers it is the number.</source>
      <translation>Какие части выбранного примера говорят за класс, или за один класс и против другого: пример рядом с картой каждого способа. z — логит, число перед softmax или сигмоидой; у сетей, которые называют числа, это само число.</translation>
    </message>
    <message>
      <source>Which points are drawn.</source>
      <translation>Какие точки создаются.</translation>
    </message>
    <message>
      <source>Which rows a random split draws.</source>
      <translation>Какие строки выбирает случайное разделение.</translation>
    </message>
    <message>
      <source>Which sequences are drawn.</source>
      <translation>Какие последовательности порождаются.</translation>
    </message>
    <message>
      <source>Which vectors should be orthogonal.</source>
      <translation>Какие векторы должны быть ортогональны.</translation>
    </message>
    <message>
      <source>Which volumes are drawn.</source>
      <translation>Какие объёмы создаются.</translation>
    </message>
    <message>
      <source>Why this answer</source>
      <translation>Почему такой ответ</translation>
    </message>
    <message>
      <source>Wide and deep network</source>
      <translation>Широкая и глубокая сеть</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>Ширина</translation>
    </message>
    <message>
      <source>Width factor</source>
      <translation>Множитель ширины</translation>
    </message>
    <message>
      <source>Width of the blur in pixels; odd.</source>
      <translation>Ширина размытия в пикселях; нечётная.</translation>
    </message>
    <message>
      <source>Width that comes out.</source>
      <translation>Ширина на выходе.</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Окно</translation>
    </message>
    <message>
      <source>Window laid over each stretch of sound, against false frequencies at its ends.</source>
      <translation>Окно, накладываемое на каждый отрезок звука, против ложных частот на его концах.</translation>
    </message>
    <message>
      <source>Window laid over each wave.</source>
      <translation>Окно, накладываемое на каждую волну.</translation>
    </message>
    <message>
      <source>Wine</source>
      <translation>Вино</translation>
    </message>
    <message>
      <source>With labels of another kind the loss is computed without an error message and means nothing.</source>
      <translation>С метками другого вида потери считаются без сообщения об ошибке и ничего не значат.</translation>
    </message>
    <message>
      <source>Without a validation part the number never comes, and the callback does nothing.</source>
      <translation>Без проверочной части это число никогда не появится, и обратный вызов ничего не сделает.</translation>
    </message>
    <message>
      <source>Wraps a layer and keeps the largest stretch of its weights at 1 (Miyato et al. 2018). Calms the discriminator of a GAN.</source>
      <translation>Оборачивает слой и держит наибольшее растяжение его весов равным 1 (Miyato et al. 2018). Успокаивает дискриминатор GAN.</translation>
    </message>
    <message>
      <source>Write the time steps out one by one: faster for short sequences, but takes more memory.</source>
      <translation>Записать шаги времени один за другим: быстрее для коротких последовательностей, но занимает больше памяти.</translation>
    </message>
    <message>
      <source>Writes numbers, weight histograms and the graph to a folder that TensorBoard opens.</source>
      <translation>Пишет числа, гистограммы весов и граф в папку, которую открывает TensorBoard.</translation>
    </message>
    <message>
      <source>Writes one line for each epoch with all numbers to a CSV file.</source>
      <translation>Пишет для каждой эпохи строку со всеми числами в файл CSV.</translation>
    </message>
    <message>
      <source>Writes the model to a folder each time the watched number is the best so far.</source>
      <translation>Пишет модель в папку каждый раз, когда наблюдаемое число лучшее до сих пор.</translation>
    </message>
    <message>
      <source>X factor</source>
      <translation>Множитель X</translation>
    </message>
    <message>
      <source>XOR</source>
      <translation>XOR (исключающее ИЛИ)</translation>
    </message>
    <message>
      <source>Xception</source>
      <translation>Xception</translation>
    </message>
    <message>
      <source>Y factor</source>
      <translation>Множитель Y</translation>
    </message>
    <message>
      <source>Your files</source>
      <translation>Ваши файлы</translation>
    </message>
    <message>
      <source>Your own formula</source>
      <translation>Ваша формула</translation>
    </message>
    <message>
      <source>Your own weight for each class, in the order of the classes: 1, 2, 1. Classes without a number have 1.</source>
      <translation>Свой вес для каждого класса в порядке классов: 1, 2, 1. Классы без числа имеют 1.</translation>
    </message>
    <message>
      <source>Zero padding 1D</source>
      <translation>Поля из нулей 1D</translation>
    </message>
    <message>
      <source>Zero padding 2D</source>
      <translation>Поля из нулей 2D</translation>
    </message>
    <message>
      <source>Zero padding 3D</source>
      <translation>Поля из нулей 3D</translation>
    </message>
    <message>
      <source>Zeros</source>
      <translation>Нули</translation>
    </message>
    <message>
      <source>`bins` must be at least 1. Received: {0}</source>
      <translation>`bins` должно быть не меньше 1. Получено: {0}</translation>
    </message>
    <message>
      <source>`confidence` and `right` must both be (n,). Received: {0} and {1}</source>
      <translation>`confidence` и `right` должны быть (n,). Получено: {0} и {1}</translation>
    </message>
    <message>
      <source>`low` must be below `high`. Received: {0} and {1}</source>
      <translation>`low` должно быть меньше `high`. Получено: {0} и {1}</translation>
    </message>
    <message>
      <source>`what` must be one of {0}. Received: {1}</source>
      <translation>`what` должно быть одним из {0}. Получено: {1}</translation>
    </message>
    <message>
      <source>`{0}` cannot be saved: the text holds half a character.</source>
      <translation>`{0}` нельзя сохранить: в тексте половина знака.</translation>
    </message>
    <message>
      <source>`{0}` cannot be saved: {1} is not a finite number, text, list or choice.</source>
      <translation>`{0}` нельзя сохранить: {1} — не конечное число, текст, список или выбор.</translation>
    </message>
    <message>
      <source>`{0}` cannot be saved: {1} is not text.</source>
      <translation>`{0}` нельзя сохранить: {1} — не текст.</translation>
    </message>
    <message>
      <source>`{0}` cannot be set to {1}</source>
      <translation>`{0}` нельзя задать равным {1}</translation>
    </message>
    <message>
      <source>`{0}` has no three values to try</source>
      <translation>у `{0}` нет трёх значений для пробы</translation>
    </message>
    <message>
      <source>`{0}` has {1} examples and `{2}` {3}; they must be as many.</source>
      <translation>В `{0}` примеров {1}, а в `{2}` — {3}; их должно быть поровну.</translation>
    </message>
    <message>
      <source>`{0}` has {1} weights for {2} examples.</source>
      <translation>В `{0}` весов: {1}, а примеров: {2}.</translation>
    </message>
    <message>
      <source>`{0}` holds empty examples of the shape {1}.</source>
      <translation>В `{0}` пустые примеры формы {1}.</translation>
    </message>
    <message>
      <source>`{0}` is no number</source>
      <translation>`{0}` — не число</translation>
    </message>
    <message>
      <source>`{0}` must be new. Known from: {1}</source>
      <translation>`{0}` должно быть новым. Уже известно из: {1}</translation>
    </message>
    <message>
      <source>`{0}` must be {1}. Received: {2}</source>
      <translation>Для `{0}` нужно: {1}. Получено: {2}</translation>
    </message>
    <message>
      <source>`{0}` must have the shape {1} for each example. Received: {2}</source>
      <translation>У `{0}` каждый пример должен иметь форму {1}. Получено: {2}</translation>
    </message>
    <message>
      <source>`{0}` must hold numbers, an example in each row.</source>
      <translation>В `{0}` должны быть числа, по примеру в строке.</translation>
    </message>
    <message>
      <source>`{0}` must hold numbers. Received: {1}</source>
      <translation>В `{0}` должны быть числа. Получено: {1}</translation>
    </message>
    <message>
      <source>`{0}` of {1} cannot be read from the text alone: {2}</source>
      <translation>`{0}` слоя {1} нельзя узнать из одного только текста: {2}</translation>
    </message>
    <message>
      <source>`{0}` was left out: {1} cannot be read here.</source>
      <translation>Настройка `{0}` пропущена: {1} нельзя прочитать здесь.</translation>
    </message>
    <message>
      <source>a Sequential model holds something that is no layer</source>
      <translation>в модели Sequential есть нечто, что не является слоем</translation>
    </message>
    <message>
      <source>a Sequential model is a plain stack of layers, and {0}</source>
      <translation>модель Sequential — простая цепочка слоёв, а здесь иначе: {0}</translation>
    </message>
    <message>
      <source>a block needs a name of 1 to 200 characters</source>
      <translation>блоку нужно имя длиной от 1 до 200 символов</translation>
    </message>
    <message>
      <source>a block on the clipboard has no known form</source>
      <translation>у блока в буфере обмена неизвестный вид</translation>
    </message>
    <message>
      <source>a block on the clipboard has the name of another one</source>
      <translation>у блока в буфере обмена имя другого блока</translation>
    </message>
    <message>
      <source>a choice needs values by name. Received: {0}</source>
      <translation>выбору нужны значения по именам. Получено: {0}</translation>
    </message>
    <message>
      <source>a comma stands between the values of a function only</source>
      <translation>запятая стоит только между значениями функции</translation>
    </message>
    <message>
      <source>a curve that is steep at the beginning means that the network hesitates between few classes, and the right one is among them; a flat one that it is plainly wrong where it is wrong. Click a class in the table to see its curve beside that of all.</source>
      <translation>кривая, крутая в начале, значит, что сеть колеблется между немногими классами и верный среди них; пологая — что там, где сеть неправа, она неправа совсем. Щёлкните класс в таблице, чтобы увидеть его кривую рядом с общей.</translation>
    </message>
    <message>
      <source>a formula may have at most {0} characters</source>
      <translation>в формуле может быть не больше {0} символов</translation>
    </message>
    <message>
      <source>a good start is narrow and around zero. Training makes the histogram wider; L2 pulls it together, L1 piles weights up at zero. A histogram that runs away is an exploding network.</source>
      <translation>хорошее начало узко и около нуля. Обучение расширяет гистограмму; L2 стягивает её, L1 собирает веса у нуля. Убегающая гистограмма — взрывающаяся сеть.</translation>
    </message>
    <message>
      <source>a group of layers needs a network with one open end to continue</source>
      <translation>группе слоёв нужна сеть с одним открытым концом, чтобы её продолжить</translation>
    </message>
    <message>
      <source>a layer needs a name of 1 to 200 characters without a slash</source>
      <translation>имя слоя — от 1 до 200 знаков без косой черты</translation>
    </message>
    <message>
      <source>a layer on the clipboard has no known form</source>
      <translation>у слоя в буфере обмена неизвестный вид</translation>
    </message>
    <message>
      <source>a layer on the clipboard has no known links</source>
      <translation>у слоя в буфере обмена неизвестные связи</translation>
    </message>
    <message>
      <source>a layer on the clipboard has no legal name</source>
      <translation>у слоя в буфере обмена недопустимое имя</translation>
    </message>
    <message>
      <source>a level line is good. A line that falls by a factor of 1,000 and more means that the layers near the input hardly learn (vanishing); one that climbs as much means steps that are too large there (exploding).</source>
      <translation>ровная линия — хорошо. Если линия падает в 1000 раз и более, слои у входа почти не учатся (затухание); если столько же растёт, шаги там слишком велики (взрыв).</translation>
    </message>
    <message>
      <source>a linear map needs at least one layer</source>
      <translation>линейному отображению нужен хотя бы один слой</translation>
    </message>
    <message>
      <source>a list of named choices</source>
      <translation>список вариантов по именам</translation>
    </message>
    <message>
      <source>a list of {0}{1}</source>
      <translation>список, {0}{1}</translation>
    </message>
    <message>
      <source>a loop builds layers, but how often is not told by the text alone</source>
      <translation>слои строит цикл, но по одному тексту не понять, сколько раз</translation>
    </message>
    <message>
      <source>a loss must change smoothly with p, the output, or nothing is learnt</source>
      <translation>потери должны плавно меняться вместе с p, выходом, иначе ничего не выучить</translation>
    </message>
    <message>
      <source>a metric must use y, the target, or p, the output</source>
      <translation>в метрике должны быть y, цель, или p, выход</translation>
    </message>
    <message>
      <source>a name stands twice in one object</source>
      <translation>имя встречается дважды в одном объекте</translation>
    </message>
    <message>
      <source>a named choice</source>
      <translation>вариант по имени</translation>
    </message>
    <message>
      <source>a network needs a name of 1 to 60 characters without dots, colons and slashes</source>
      <translation>сети нужно имя длиной от 1 до 60 символов без точек, двоеточий и косых черт</translation>
    </message>
    <message>
      <source>a network that is built inside `{0}` cannot be read</source>
      <translation>сеть, построенную внутри `{0}`, прочитать нельзя</translation>
    </message>
    <message>
      <source>a number above {0}{1}</source>
      <translation>число больше {0}{1}</translation>
    </message>
    <message>
      <source>a number in the formula is too large</source>
      <translation>число в формуле слишком велико</translation>
    </message>
    <message>
      <source>a number{0}</source>
      <translation>число{0}</translation>
    </message>
    <message>
      <source>a part is cut off</source>
      <translation>часть обрезана</translation>
    </message>
    <message>
      <source>a part is too large</source>
      <translation>одна из частей слишком велика</translation>
    </message>
    <message>
      <source>a path leaves these layers and comes back through {0}; take that layer, too</source>
      <translation>путь выходит из этих слоёв и возвращается через {0}; возьмите и этот слой</translation>
    </message>
    <message>
      <source>a picture or sequence</source>
      <translation>картинку или последовательность</translation>
    </message>
    <message>
      <source>a printed summary does not tell the settings of its layers; take the code that builds the model</source>
      <translation>напечатанная сводка не содержит настроек слоёв; возьмите код, который строит модель</translation>
    </message>
    <message>
      <source>a project</source>
      <translation>проект</translation>
    </message>
    <message>
      <source>a project has at least one network</source>
      <translation>в проекте есть хотя бы одна сеть</translation>
    </message>
    <message>
      <source>a setting of {0} is not known here: {1}</source>
      <translation>настройка слоя {0} здесь неизвестна: {1}</translation>
    </message>
    <message>
      <source>a setting on the clipboard has no known form</source>
      <translation>у настройки в буфере обмена неизвестный вид</translation>
    </message>
    <message>
      <source>a setting on the clipboard is nested too deeply</source>
      <translation>настройка в буфере обмена вложена слишком глубоко</translation>
    </message>
    <message>
      <source>a side of {0} pixels cannot be halved {1} times; choose a smaller `depth`</source>
      <translation>сторону в {0} пикс. нельзя разделить пополам столько раз: {1}; выберите меньшее `depth`</translation>
    </message>
    <message>
      <source>a single number</source>
      <translation>одно число</translation>
    </message>
    <message>
      <source>a target must not be named x</source>
      <translation>цель не может называться x</translation>
    </message>
    <message>
      <source>a twin may differ in data, network, training and seed alone</source>
      <translation>двойник может отличаться только данными, сетью, обучением и начальным числом</translation>
    </message>
    <message>
      <source>a value</source>
      <translation>значение</translation>
    </message>
    <message>
      <source>a value is missing before {0}</source>
      <translation>не хватает значения перед {0}</translation>
    </message>
    <message>
      <source>a wide, round valley is a minimum that does not mind small changes, and such networks often generalise better; ridges and many small valleys are hard to train. Slices of different networks can be compared, because filters are scaled.</source>
      <translation>широкая круглая долина — минимум, которому малые изменения не вредят, и такие сети часто обобщают лучше; гребни и множество мелких долин трудны для обучения. Срезы разных сетей можно сравнивать, потому что фильтры приведены к масштабу.</translation>
    </message>
    <message>
      <source>after</source>
      <translation>после</translation>
    </message>
    <message>
      <source>all at once</source>
      <translation>все сразу</translation>
    </message>
    <message>
      <source>all together</source>
      <translation>все вместе</translation>
    </message>
    <message>
      <source>always</source>
      <translation>всегда</translation>
    </message>
    <message>
      <source>an array of {0} is not an array of numbers</source>
      <translation>массив типа {0} — не массив чисел</translation>
    </message>
    <message>
      <source>an input has no weights to share</source>
      <translation>у входа нет весов, которыми можно поделиться</translation>
    </message>
    <message>
      <source>an input of whole numbers has no gradient; ask for that of the layer that reads it</source>
      <translation>у входа из целых чисел нет градиента; спросите о слое, который его читает</translation>
    </message>
    <message>
      <source>an integer{0}</source>
      <translation>целое число{0}</translation>
    </message>
    <message>
      <source>an operator such as * is missing after {0}</source>
      <translation>не хватает оператора, такого как *, после {0}</translation>
    </message>
    <message>
      <source>an operator such as * is missing before {0}</source>
      <translation>не хватает оператора, такого как *, перед {0}</translation>
    </message>
    <message>
      <source>angle</source>
      <translation>angle</translation>
    </message>
    <message>
      <source>apply() needs a QApplication</source>
      <translation>для apply() нужно QApplication</translation>
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
      <translation>по виду</translation>
    </message>
    <message>
      <source>at least {0}</source>
      <translation>не меньше {0}</translation>
    </message>
    <message>
      <source>at the start all filters are noise. Filters that become smooth, with edges, corners or spots, have learned something; filters that stay noise or fade to zero are not used. A filter of a deeper layer has one slice for each channel of its input. The change since the start shows what training has added to the noise.</source>
      <translation>в начале все фильтры — шум. Фильтры, ставшие гладкими, с краями, углами или пятнами, чему-то научились; оставшиеся шумом или угасшие до нуля не используются. У фильтра более глубокого слоя по срезу на каждый канал входа. Изменение с начала показывает, что обучение добавило к шуму.</translation>
    </message>
    <message>
      <source>at the start the curve is flat or has any shape. It bends towards the points. A curve that stays too straight is underfitting: more units help. A curve that runs through every single point and swings between them is overfitting. Beyond the data, at both ends, it is only a guess.</source>
      <translation>в начале кривая плоская или любой формы. Она изгибается к точкам. Слишком прямая — недообучение: помогут нейроны. Проходящая через каждую точку и качающаяся между ними — переобучение. За данными, на обоих концах, это лишь догадка.</translation>
    </message>
    <message>
      <source>augmentation</source>
      <translation>аугментация</translation>
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
      <translation>среднее</translation>
    </message>
    <message>
      <source>average, maximum: of each channel. flatten: all values in a row. none: the input is a row of numbers already.</source>
      <translation>среднее, максимум: по каждому каналу. в ряд: все значения в один ряд. нет: вход уже является рядом чисел.</translation>
    </message>
    <message>
      <source>axis {0} differs: {1} from {2} and {3} from {4}</source>
      <translation>ось {0} различается: {1} у {2} и {3} у {4}</translation>
    </message>
    <message>
      <source>balanced</source>
      <translation>по редкости</translation>
    </message>
    <message>
      <source>bars below the dashed diagonal mean too sure, above it too modest. Networks trained for long become too sure: their loss on the validation part rises while the accuracy stays. Bins with few examples jump about: look at the lower plot first.</source>
      <translation>столбцы ниже штриховой диагонали значат излишнюю уверенность, выше — излишнюю скромность. Долго обучаемые сети становятся слишком уверенными: ошибка на проверке растёт, а точность стоит. Корзины с малым числом примеров скачут: сначала посмотрите на нижний график.</translation>
    </message>
    <message>
      <source>batch normalisation</source>
      <translation>пакетная нормализация</translation>
    </message>
    <message>
      <source>before</source>
      <translation>до</translation>
    </message>
    <message>
      <source>best = the 9 largest of max over y, x of activation[y, x, f], one place of each example. A click chooses the example and the unit for every view.</source>
      <translation>лучшие = 9 наибольших из максимумов по y, x от активация[y, x, f], по одному месту на пример. Щелчок выбирает пример и нейрон для всех видов.</translation>
    </message>
    <message>
      <source>best epoch {0}</source>
      <translation>лучшая эпоха {0}</translation>
    </message>
    <message>
      <source>beta_1 of the AdamW part.</source>
      <translation>beta_1 части AdamW.</translation>
    </message>
    <message>
      <source>beta_2 of the AdamW part.</source>
      <translation>beta_2 части AdamW.</translation>
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
      <translation>жирным зелёным — лучшее значение столбца (наименьшая ошибка, наибольшая доля верных). Если лучшая val_loss намного выше последней строки, сеть с тех пор переобучается.</translation>
    </message>
    <message>
      <source>bool</source>
      <translation>bool</translation>
    </message>
    <message>
      <source>both falling together is good; training falling while validation rises is overfitting; both staying high is underfitting; jumping up and down means that the learning rate is too large.</source>
      <translation>обе падают вместе — хорошо; ошибка на обучении падает, а на проверке растёт — переобучение; обе остаются высокими — недообучение; скачки вверх-вниз значат слишком большую скорость обучения.</translation>
    </message>
    <message>
      <source>by_class({0}, {1})</source>
      <translation>by_class({0}, {1})</translation>
    </message>
    <message>
      <source>callbacks</source>
      <translation>обратные вызовы</translation>
    </message>
    <message>
      <source>cannot share the weights of {0}, which has none of its own</source>
      <translation>нельзя использовать веса слоя {0}: своих у него нет</translation>
    </message>
    <message>
      <source>cannot use the weights of {0} again: they are made for {1}, but {2} comes in here</source>
      <translation>нельзя снова использовать веса слоя {0}: они рассчитаны на {1}, а сюда приходит {2}</translation>
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
      <translation>выберите слой, за которым поставить блок</translation>
    </message>
    <message>
      <source>choose the layers of the block first</source>
      <translation>сначала выберите слои блока</translation>
    </message>
    <message>
      <source>classes</source>
      <translation>классы</translation>
    </message>
    <message>
      <source>classes that form clouds of their own are told apart by this layer; those that overlap are not, or not along these axes. In t-SNE neither the sizes of clouds nor the distances between them mean anything.</source>
      <translation>классы, образующие свои облака, этот слой различает; перекрывающиеся — нет или не вдоль этих осей. В t-SNE ни размеры облаков, ни расстояния между ними ничего не значат.</translation>
    </message>
    <message>
      <source>column {0}</source>
      <translation>столбец {0}</translation>
    </message>
    <message>
      <source>columns</source>
      <translation>столбцы</translation>
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
      <translation>кривые должны оставаться одной величины и не расходиться на порядки. Обычно шаг меняет около тысячной доли весов (штрихи): намного больше — скорость обучения велика, намного меньше — мала.</translation>
    </message>
    <message>
      <source>dB</source>
      <translation>дБ</translation>
    </message>
    <message>
      <source>dL/dx = dL/dy · dy/dx (chain rule), dL/dw ≈ (L(w + h) - L(w - h)) / 2h.</source>
      <translation>dL/dx = dL/dy · dy/dx (цепное правило), dL/dw ≈ (L(w + h) - L(w - h)) / 2h.</translation>
    </message>
    <message>
      <source>data</source>
      <translation>данные</translation>
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
      <translation>dot: скалярное произведение запроса и ключа. concat: tanh их суммы.</translation>
    </message>
    <message>
      <source>draw a digit and change it slowly into another one, and watch where the answer turns. A picture that is unlike all examples gets an answer, too, and often a sure one. With several inputs, those that are not drawn are taken from the chosen example.</source>
      <translation>нарисуйте цифру, медленно превращайте её в другую и смотрите, где ответ меняется. Картинка, не похожая ни на один пример, тоже получает ответ, и часто уверенный. Если входов несколько, ненарисованные берутся из выбранного примера.</translation>
    </message>
    <message>
      <source>dropout</source>
      <translation>дропаут</translation>
    </message>
    <message>
      <source>each feature</source>
      <translation>каждый признак</translation>
    </message>
    <message>
      <source>epochs</source>
      <translation>эпохи</translation>
    </message>
    <message>
      <source>equal class shares need classes</source>
      <translation>равным долям классов нужны классы</translation>
    </message>
    <message>
      <source>equal class shares need shuffled rows</source>
      <translation>равным долям классов нужны перемешанные строки</translation>
    </message>
    <message>
      <source>every class</source>
      <translation>каждый класс</translation>
    </message>
    <message>
      <source>examples</source>
      <translation>примеры</translation>
    </message>
    <message>
      <source>expects examples of shape {0}, but the data has {1}</source>
      <translation>ждёт примеры формы {0}, а в данных {1}</translation>
    </message>
    <message>
      <source>f(a, b) = L(w + a d + b e). The directions d and e are random, and each filter in them is scaled to the norm of the filter of the weights: d = d |w| / |d|; biases, scales and shifts do not move. For the way of training they are the two directions in which the kept epochs differ most. Dropout is off; normalisation takes the statistics it has, or those of the examples.</source>
      <translation>f(a, b) = L(w + a d + b e). Направления d и e случайны, и каждый фильтр в них приведён к норме фильтра весов: d = d |w| / |d|; смещения и масштабы не движутся. Для пути обучения это два направления, в которых сохранённые эпохи различаются сильнее всего. Прореживание выключено; нормализация берёт свои статистики или статистики примеров.</translation>
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
      <translation>карты признаков</translation>
    </message>
    <message>
      <source>file</source>
      <translation>файл</translation>
    </message>
    <message>
      <source>first layers look for edges, lines and colours, later ones for corners, textures and parts, the last for something like whole examples. A picture that stays noise belongs to a unit that has not learnt anything or never answers. What is drawn is what the unit likes best, not what it usually sees: compare it with its patches of the data.</source>
      <translation>первые слои ищут края, линии и цвета, следующие — углы, текстуры и части, последний — нечто похожее на целые примеры. Картинка, оставшаяся шумом, — от нейрона, который ничему не научился или никогда не отвечает. Нарисовано то, что нейрону нравится больше всего, а не то, что он обычно видит: сравните с его фрагментами данных.</translation>
    </message>
    <message>
      <source>flatten</source>
      <translation>в ряд</translation>
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
      <translation>папка</translation>
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
      <translation>функции слишком глубоко вызывают друг друга</translation>
    </message>
    <message>
      <source>go through the most confident mistakes. Often the example is odd or labelled wrongly; if one kind repeats, the network lacks examples of it. An example of your own, drawn or from a file, stands first with a star while it is chosen.</source>
      <translation>пройдите по самым уверенным ошибкам. Часто пример странный или неверно помечен; если повторяется один вид, сети не хватает таких примеров. Собственный пример, нарисованный или из файла, пока он выбран, стоит первым со звездой.</translation>
    </message>
    <message>
      <source>good residuals have no shape: as many above as below the line everywhere, and everywhere equally far. A bow means that the network is too simple for the curve, a funnel that errors grow with the size of the number, a mean far from 0 that it says too much or too little throughout.</source>
      <translation>у хороших остатков нет формы: всюду поровну выше и ниже линии и всюду одинаково далеко. Дуга значит, что сеть слишком проста для кривой, воронка — что ошибки растут с величиной числа, среднее далеко от 0 — что она всюду говорит слишком много или мало.</translation>
    </message>
    <message>
      <source>gradient of a step = mean over the batch of the gradients of its examples.</source>
      <translation>градиент шага = среднее по пакету градиентов его примеров.</translation>
    </message>
    <message>
      <source>h_t = f(W x_t + U h_(t-1) + b); with gates in LSTM and GRU, see the view of gates.</source>
      <translation>h_t = f(W x_t + U h_(t-1) + b); у LSTM и GRU с вентилями, см. вид вентилей.</translation>
    </message>
    <message>
      <source>h_t = f(x_t, h_(t-1)) with the same f at every step, y_t = h_t.</source>
      <translation>h_t = f(x_t, h_(t-1)) с одной и той же f на каждом шаге, y_t = h_t.</translation>
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
      <translation>не имеет входа; присоедините к нему слой или удалите его</translation>
    </message>
    <message>
      <source>has no output {0}</source>
      <translation>нет выхода {0}</translation>
    </message>
    <message>
      <source>has the name of another layer</source>
      <translation>носит имя другого слоя</translation>
    </message>
    <message>
      <source>height of a bin = numbers in it / all of the row; with "Log counts" log(1 + numbers). Bins reach to a power of two; ridges of other reach are brought to the same bins. The lines of the heat-map are at 5, 50 and 95 % of the numbers.</source>
      <translation>высота корзины = чисел в ней / всего в строке; с «Логарифмом частот» log(1 + чисел). Корзины доходят до степени двойки; гребни другого размаха приведены к тем же корзинам. Линии тепловой карты — на 5, 50 и 95 % чисел.</translation>
    </message>
    <message>
      <source>here it hands on which steps are padding; in the file this operation forgets that</source>
      <translation>здесь передаётся дальше, какие шаги — дополнение; в файле эта операция этого не помнит</translation>
    </message>
    <message>
      <source>hollow ball</source>
      <translation>полый шар</translation>
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
      <translation>ещё не известно, сколько каналов даёт {0}: задайте `{1}`</translation>
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
      <translation>бесконечность</translation>
    </message>
    <message>
      <source>initialiser</source>
      <translation>инициализатор</translation>
    </message>
    <message>
      <source>insert Flatten or GlobalAveragePooling before it</source>
      <translation>вставьте перед ним Flatten или GlobalAveragePooling</translation>
    </message>
    <message>
      <source>insert Reshape before it</source>
      <translation>вставьте перед ним Reshape</translation>
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
      <translation>int: само число. one_hot: вектор с одной единицей для каждого числа. multi_hot: один вектор на пример, 1 для каждого встретившегося числа. count: сколько раз встретилось каждое.</translation>
    </message>
    <message>
      <source>int: the number of the bin. one_hot: a vector with a single 1 for it.</source>
      <translation>int: номер интервала. one_hot: вектор с одной единицей для него.</translation>
    </message>
    <message>
      <source>integers</source>
      <translation>целые числа</translation>
    </message>
    <message>
      <source>integers 0, 1, 2, …</source>
      <translation>целые числа 0, 1, 2, …</translation>
    </message>
    <message>
      <source>interpolation</source>
      <translation>interpolation</translation>
    </message>
    <message>
      <source>is read by no layer; connect it or remove it</source>
      <translation>не читается ни одним слоем; присоедините его или удалите</translation>
    </message>
    <message>
      <source>it declares {0} MiB of weights in {1} MiB, which cannot be</source>
      <translation>он объявляет {0} МиБ весов в {1} МиБ, чего не может быть</translation>
    </message>
    <message>
      <source>it describes a network without layers</source>
      <translation>он описывает сеть без слоёв</translation>
    </message>
    <message>
      <source>it describes {0}, which is no Sequential or functional model of Keras</source>
      <translation>он описывает {0}, а это не модель Keras вида Sequential или Functional</translation>
    </message>
    <message>
      <source>it has more than {0} layers</source>
      <translation>в нём больше слоёв, чем {0}</translation>
    </message>
    <message>
      <source>it has more than {0} parts</source>
      <translation>в нём больше частей, чем {0}</translation>
    </message>
    <message>
      <source>it has {0} layers one behind the other, and Keras builds no more than {1}</source>
      <translation>в нём {0} слоёв подряд, а Keras строит не более {1}</translation>
    </message>
    <message>
      <source>it holds neither a description nor weights of a Keras model</source>
      <translation>в нём нет ни описания, ни весов модели Keras</translation>
    </message>
    <message>
      <source>it holds no weights that fit {0}</source>
      <translation>в нём нет весов, подходящих к {0}</translation>
    </message>
    <message>
      <source>it holds something else than arrays of numbers</source>
      <translation>в нём есть что-то, кроме массивов чисел</translation>
    </message>
    <message>
      <source>it holds the array {0}, which belongs to no layer of the open network</source>
      <translation>в нём есть массив {0}, который не принадлежит ни одному слою открытой сети</translation>
    </message>
    <message>
      <source>it holds weights alone, and the open network, which they would be put into, cannot be built</source>
      <translation>в нём только веса, а открытую сеть, в которую их надо поместить, построить нельзя</translation>
    </message>
    <message>
      <source>it holds weights of {0} layers, but the open network has {1} with weights</source>
      <translation>в нём веса слоёв: {0}, а в открытой сети слоёв с весами: {1}</translation>
    </message>
    <message>
      <source>it holds weights of {0}, which the open network has not</source>
      <translation>в нём есть веса слоя {0}, которого нет в открытой сети</translation>
    </message>
    <message>
      <source>it holds {0} arrays, but the open network has {1}</source>
      <translation>в нём массивов: {0}, а в открытой сети: {1}</translation>
    </message>
    <message>
      <source>it is empty</source>
      <translation>он пуст</translation>
    </message>
    <message>
      <source>it is no file</source>
      <translation>это не файл</translation>
    </message>
    <message>
      <source>it is no model, weights or JSON file</source>
      <translation>это не файл модели, весов или JSON</translation>
    </message>
    <message>
      <source>it is no project of this program</source>
      <translation>это не проект этой программы</translation>
    </message>
    <message>
      <source>it links to another place</source>
      <translation>он ссылается на другое место</translation>
    </message>
    <message>
      <source>it needs a sequence; let the layer before it return sequences, or insert Reshape before it</source>
      <translation>ему нужна последовательность: пусть слой перед ним возвращает последовательности, или вставьте перед ним Reshape</translation>
    </message>
    <message>
      <source>it needs images or sequences; insert Reshape before it, or place it before Flatten</source>
      <translation>ему нужны изображения или последовательности; вставьте перед ним Reshape или поставьте его перед Flatten</translation>
    </message>
    <message>
      <source>it takes longer than {0} seconds to read; try again when the computer is less busy</source>
      <translation>чтение занимает больше {0} секунд; попробуйте снова, когда компьютер менее занят</translation>
    </message>
    <message>
      <source>it was made by a newer version of this program (format {0}; this version reads up to {1})</source>
      <translation>он создан более новой версией программы (формат {0}; эта версия читает до {1})</translation>
    </message>
    <message>
      <source>its arrays are cut off, or no arrays of numbers</source>
      <translation>его массивы обрезаны или не являются массивами чисел</translation>
    </message>
    <message>
      <source>its description of the model is too long</source>
      <translation>его описание модели слишком длинное</translation>
    </message>
    <message>
      <source>its groups are nested too deeply</source>
      <translation>его группы вложены слишком глубоко</translation>
    </message>
    <message>
      <source>its layers do not form a network: {0}</source>
      <translation>его слои не образуют сеть: {0}</translation>
    </message>
    <message>
      <source>its list of layers does not fit its weights</source>
      <translation>его список слоёв не соответствует его весам</translation>
    </message>
    <message>
      <source>its list of layers is missing or damaged</source>
      <translation>его список слоёв отсутствует или повреждён</translation>
    </message>
    <message>
      <source>its list of weights does not fit its weights</source>
      <translation>его список весов не соответствует его весам</translation>
    </message>
    <message>
      <source>its models are nested too deeply</source>
      <translation>его модели вложены слишком глубоко</translation>
    </message>
    <message>
      <source>its models call each other too often</source>
      <translation>его модели слишком часто вызывают друг друга</translation>
    </message>
    <message>
      <source>its outputs are missing or not in the model</source>
      <translation>его выходы отсутствуют или не входят в модель</translation>
    </message>
    <message>
      <source>its weights are damaged or cut off</source>
      <translation>его веса повреждены или обрезаны</translation>
    </message>
    <message>
      <source>its weights are packed in a way that is not known here</source>
      <translation>его веса упакованы неизвестным здесь способом</translation>
    </message>
    <message>
      <source>its weights are packed in pieces that are too large</source>
      <translation>его веса упакованы слишком большими кусками</translation>
    </message>
    <message>
      <source>its weights lie outside the file</source>
      <translation>его веса лежат вне файла</translation>
    </message>
    <message>
      <source>its weights take {0} MiB and training as much again, but only {1} MiB of memory are free</source>
      <translation>её веса займут {0} МиБ и ещё столько же при обучении, а свободно лишь {1} МиБ памяти</translation>
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
      <translation>последние</translation>
    </message>
    <message>
      <source>layer {0} reads {1} inputs, but the one before gives {2}</source>
      <translation>слой {0} читает входов: {1}, а предыдущий даёт: {2}</translation>
    </message>
    <message>
      <source>layers are added to a model that is not Sequential</source>
      <translation>слои добавляются к модели, которая не Sequential</translation>
    </message>
    <message>
      <source>layers can be reordered in a stack only; drag the links instead</source>
      <translation>менять порядок слоёв можно только в цепочке; перетаскивайте связи</translation>
    </message>
    <message>
      <source>layers on the clipboard share weights but are not alike</source>
      <translation>слои в буфере обмена делят веса, но не одинаковы</translation>
    </message>
    <message>
      <source>layers.</source>
      <translation>layers.</translation>
    </message>
    <message>
      <source>leads to no output of the network</source>
      <translation>не ведёт ни к одному выходу сети</translation>
    </message>
    <message>
      <source>learning rate {0} -&gt; {1}</source>
      <translation>скорость обучения {0} -&gt; {1}</translation>
    </message>
    <message>
      <source>line {0}: {1}</source>
      <translation>строка {0}: {1}</translation>
    </message>
    <message>
      <source>linking {0} to {1} would close a cycle</source>
      <translation>связь {0} с {1} замкнула бы цикл</translation>
    </message>
    <message>
      <source>links</source>
      <translation>связи</translation>
    </message>
    <message>
      <source>log</source>
      <translation>log</translation>
    </message>
    <message>
      <source>long whiskers mean that the answer hangs on which units are there, so the network is unsure; a tall bar with short whiskers is a firm answer. A diamond far from its bar means that inference is not the mean of the passes.</source>
      <translation>длинные усы значат, что ответ зависит от того, какие нейроны есть, то есть сеть не уверена; высокий столбец с короткими усами — твёрдый ответ. Ромб далеко от столбца значит, что предсказание не равно среднему проходов.</translation>
    </message>
    <message>
      <source>look for classes whose F1 is far below the others (click F1 to sort) and then into the confusion matrix for what they are taken for. The macro average counts every class alike, the weighted average every example alike: a macro average far below the accuracy means that rare classes are learnt badly.</source>
      <translation>ищите классы, F1 которых намного ниже других (щёлкните F1, чтобы упорядочить), а затем в матрице ошибок — за что их принимают. Макросреднее считает одинаково каждый класс, взвешенное — каждый пример: макросреднее намного ниже точности значит, что редкие классы выучены плохо.</translation>
    </message>
    <message>
      <source>look for strong red cells: a pair of classes that look alike. A red column is a class that is said too often.</source>
      <translation>ищите яркие красные ячейки: пара похожих классов. Красный столбец — класс, который называют слишком часто.</translation>
    </message>
    <message>
      <source>look for wrong labels, odd pictures, and kinds that repeat: more examples of these help most. Hardest examples have the largest loss, right or wrong; the most confident mistakes are the surest wrong answers.</source>
      <translation>ищите неверные метки, странные картинки и повторяющиеся виды: больше таких примеров поможет сильнее всего. У самых трудных наибольшая ошибка, верны они или нет; самые уверенные ошибки — самые твёрдые неверные ответы.</translation>
    </message>
    <message>
      <source>loss {0}</source>
      <translation>потери: {0}</translation>
    </message>
    <message>
      <source>macro</source>
      <translation>macro</translation>
    </message>
    <message>
      <source>made for others: </source>
      <translation>рассчитано на другое: </translation>
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
      <translation>карта[y, x] = f(b + сумма по i, j, c от вход[y + i, x + j, c] * ядро[i, j, c]); средняя карта = сумма карт / примеров.</translation>
    </message>
    <message>
      <source>maps of the first layers still look like the picture, later ones become small and sparse. A map that is empty for every example belongs to a dead filter. Step through the examples and see which maps light up.</source>
      <translation>карты первых слоёв ещё похожи на картинку, следующие становятся малы и разреженны. Карта, пустая для каждого примера, — от мёртвого фильтра. Листайте примеры и смотрите, какие карты загораются.</translation>
    </message>
    <message>
      <source>max</source>
      <translation>max</translation>
    </message>
    <message>
      <source>max(0, 1 + best wrong score - right score): wants the right class ahead of all others by a margin of 1.</source>
      <translation>max(0, 1 + лучшая неверная оценка - верная оценка): хочет, чтобы верный класс опережал остальные с зазором 1.</translation>
    </message>
    <message>
      <source>max(0, 1 + best wrong score - right score); labels are one-hot.</source>
      <translation>max(0, 1 + лучшая неверная оценка - верная оценка); метки в one-hot.</translation>
    </message>
    <message>
      <source>max(beta_2 * u, abs(g))</source>
      <translation>max(beta_2 * u, abs(g))</translation>
    </message>
    <message>
      <source>maximum</source>
      <translation>максимум</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>mean</translation>
    </message>
    <message>
      <source>mean = (1 / n) sum over passes of y; spread = √(sum over passes of (y - mean)² / (n - 1))</source>
      <translation>среднее = (1 / n) сумма по проходам y; разброс = √(сумма по проходам (y - среднее)² / (n - 1))</translation>
    </message>
    <message>
      <source>mean[k] = sum over runs of x[run, k] / number of runs.</source>
      <translation>среднее[k] = сумма по запускам от x[run, k] / число запусков.</translation>
    </message>
    <message>
      <source>mean_with_sample_weight</source>
      <translation>mean_with_sample_weight</translation>
    </message>
    <message>
      <source>metrics</source>
      <translation>метрики</translation>
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
      <translation>модели вызывают друг друга слишком часто</translation>
    </message>
    <message>
      <source>momentum</source>
      <translation>импульс</translation>
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
      <translation>должно быть down или right</translation>
    </message>
    <message>
      <source>nearest</source>
      <translation>nearest</translation>
    </message>
    <message>
      <source>never</source>
      <translation>никогда</translation>
    </message>
    <message>
      <source>no</source>
      <translation>нет</translation>
    </message>
    <message>
      <source>no connection: {0}</source>
      <translation>нет соединения: {0}</translation>
    </message>
    <message>
      <source>no file of data is chosen yet</source>
      <translation>файл данных ещё не выбран</translation>
    </message>
    <message>
      <source>no output of the network is trained; give one of them a loss</source>
      <translation>ни один выход сети не обучается; дайте одному из них функцию потерь</translation>
    </message>
    <message>
      <source>no output of the network is trained; let at least one be</source>
      <translation>ни один выход сети не обучается; пусть обучается хотя бы один</translation>
    </message>
    <message>
      <source>none</source>
      <translation>нет</translation>
    </message>
    <message>
      <source>none of the targets is of the kind that this step is for.</source>
      <translation>среди целей нет таких, для которых предназначен этот шаг.</translation>
    </message>
    <message>
      <source>norm = √(sum over all weights w of the layer of (dL/dw)²); per weight = √(mean of (dL/dw)²) over its kernels.</source>
      <translation>норма = √(сумма по всем весам w слоя от (dL/dw)²); на вес = √(среднее (dL/dw)²) по его ядрам.</translation>
    </message>
    <message>
      <source>norm(k) = ||dh_T / dh_(T-k)|| / √units (Frobenius norm: 1 for a state that is handed on as it is), or ||dL / dh_(T-k)||. The units of a ConvLSTM are all numbers of its maps.</source>
      <translation>норма(k) = ||dh_T / dh_(T-k)|| / √нейронов (норма Фробениуса: 1 для состояния, переданного как есть) или ||dL / dh_(T-k)||. Нейроны ConvLSTM — все числа её карт.</translation>
    </message>
    <message>
      <source>not a JSON object: {0}</source>
      <translation>не объект JSON: {0}</translation>
    </message>
    <message>
      <source>not a number</source>
      <translation>не число</translation>
    </message>
    <message>
      <source>not an array of numbers</source>
      <translation>не массив чисел</translation>
    </message>
    <message>
      <source>not finite</source>
      <translation>не конечное</translation>
    </message>
    <message>
      <source>not {0}</source>
      <translation>not {0}</translation>
    </message>
    <message>
      <source>nothing can stand before an input layer</source>
      <translation>перед входным слоем ничего стоять не может</translation>
    </message>
    <message>
      <source>np.concatenate([{0}, {1}_test])</source>
      <translation>np.concatenate([{0}, {1}_test])</translation>
    </message>
    <message>
      <source>numbers</source>
      <translation>числа</translation>
    </message>
    <message>
      <source>one of {0}</source>
      <translation>одно из {0}</translation>
    </message>
    <message>
      <source>one tensor is an output of it twice</source>
      <translation>один и тот же тензор указан в нём как выход дважды</translation>
    </message>
    <message>
      <source>one-hot vectors</source>
      <translation>векторы one-hot</translation>
    </message>
    <message>
      <source>one_hot</source>
      <translation>one_hot</translation>
    </message>
    <message>
      <source>one_hot: a vector with a single 1 for each number. multi_hot: one vector for the example, 1 for each number that occurs. count: how often each occurs.</source>
      <translation>one_hot: вектор с одной единицей для каждого числа. multi_hot: один вектор на пример, 1 для каждого встретившегося числа. count: сколько раз встретилось каждое.</translation>
    </message>
    <message>
      <source>only a formula of an activation, a loss or a metric has a function</source>
      <translation>функция есть только у формулы активации, потерь или метрики</translation>
    </message>
    <message>
      <source>only a layer without links can be put on a link</source>
      <translation>на связь можно поставить только слой без связей</translation>
    </message>
    <message>
      <source>only supervised training can be written as a script</source>
      <translation>скриптом можно записать только обучение с учителем</translation>
    </message>
    <message>
      <source>only two values can be compared at a time</source>
      <translation>сравнивать можно только два значения сразу</translation>
    </message>
    <message>
      <source>order = stratified(order, {0}, {1})
</source>
      <translation>order = stratified(order, {0}, {1})
</translation>
    </message>
    <message>
      <source>orthogonal(d) is computed of the whole matrix by Newton-Schulz steps; its entry for this weight is shown.</source>
      <translation>orthogonal(d) вычисляется по всей матрице шагами Ньютона — Шульца; показан её элемент для этого веса.</translation>
    </message>
    <message>
      <source>output = activation(input · kernel + bias).</source>
      <translation>выход = активация(вход · ядро + смещение).</translation>
    </message>
    <message>
      <source>output = f(w_1 x_1 + ... + w_n x_n + b).</source>
      <translation>выход = f(w_1 x_1 + ... + w_n x_n + b).</translation>
    </message>
    <message>
      <source>output of unit j = f(sum over i of w[i, j] x[i] + b[j])</source>
      <translation>выход нейрона j = f(сумма по i от w[i, j] x[i] + b[j])</translation>
    </message>
    <message>
      <source>output[y, x, f] = b[f] + sum over i, j, c of input[y + i, x + j, c] * kernel[i, j, c, f].</source>
      <translation>выход[y, x, f] = b[f] + сумма по i, j, c от вход[y + i, x + j, c] * ядро[i, j, c, f].</translation>
    </message>
    <message>
      <source>outputs</source>
      <translation>выходы</translation>
    </message>
    <message>
      <source>outputs of the layer</source>
      <translation>выходы слоя</translation>
    </message>
    <message>
      <source>outputs to train</source>
      <translation>обучаемые выходы</translation>
    </message>
    <message>
      <source>own</source>
      <translation>свои</translation>
    </message>
    <message>
      <source>p = 1 / (1 + exp(-z)) for one output with logits, p[k] = exp(z[k]) / sum over j of exp(z[j]) for several.</source>
      <translation>p = 1 / (1 + exp(-z)) для одного выхода с логитами, p[k] = exp(z[k]) / сумма по j от exp(z[j]) для нескольких.</translation>
    </message>
    <message>
      <source>pale places are doubtful. The line should run between the colours of the points. One layer without hidden units can draw one straight line only; hidden units bend it. A line that winds around single points is overfitting.</source>
      <translation>бледные места сомнительны. Линия должна проходить между цветами точек. Один слой без скрытых нейронов может провести лишь одну прямую; скрытые её изгибают. Линия, вьющаяся вокруг отдельных точек, — переобучение.</translation>
    </message>
    <message>
      <source>patches that are alike tell what the unit has learnt: a line of one slope, a corner, a class. Patches that have nothing in common belong to a unit that is not used, or answers to several things. The second row, on request, shows what in a patch raised the answer: grey is nothing.</source>
      <translation>похожие фрагменты говорят, что выучил нейрон: линию одного наклона, угол, класс. Фрагменты, у которых нет общего, — от нейрона, который не используется или отвечает на разное. Вторая строка, по запросу, показывает, что во фрагменте подняло ответ: серое — ничего.</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>картинка</translation>
    </message>
    <message>
      <source>project.json holds something else beside the format and the project</source>
      <translation>в project.json есть что-то ещё, кроме формата и проекта</translation>
    </message>
    <message>
      <source>psd</source>
      <translation>psd</translation>
    </message>
    <message>
      <source>rate</source>
      <translation>скорость</translation>
    </message>
    <message>
      <source>reads {0}, which is not in the network</source>
      <translation>читает {0}, которого нет в сети</translation>
    </message>
    <message>
      <source>real</source>
      <translation>real</translation>
    </message>
    <message>
      <source>real: cosines. imag: sines.</source>
      <translation>real: косинусы. imag: синусы.</translation>
    </message>
    <message>
      <source>reflect</source>
      <translation>reflect</translation>
    </message>
    <message>
      <source>regularisation</source>
      <translation>регуляризация</translation>
    </message>
    <message>
      <source>regulariser</source>
      <translation>регуляризатор</translation>
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
      <translation>строки</translation>
    </message>
    <message>
      <source>same</source>
      <translation>same</translation>
    </message>
    <message>
      <source>same weights as {0}</source>
      <translation>те же веса, что у {0}</translation>
    </message>
    <message>
      <source>same: for pictures of 28 x 28, which the authors padded to 32 x 32. valid: for pictures of 32 x 32.</source>
      <translation>same: для картинок 28 x 28, которые авторы дополняли полями до 32 x 32. valid: для картинок 32 x 32.</translation>
    </message>
    <message>
      <source>samples</source>
      <translation>отсчёты</translation>
    </message>
    <message>
      <source>sequence</source>
      <translation>последовательность</translation>
    </message>
    <message>
      <source>set_scale() needs a QApplication</source>
      <translation>set_scale() needs a QApplication</translation>
    </message>
    <message>
      <source>share = units that are dead (saturated: outputs that are) / all of the layer.</source>
      <translation>доля = мёртвые нейроны (насыщенные: выходы) / все в слое.</translation>
    </message>
    <message>
      <source>shares the weights of {0} but has other settings</source>
      <translation>использует веса слоя {0}, но настройки у него другие</translation>
    </message>
    <message>
      <source>shares the weights of {0}, which is not in the network</source>
      <translation>использует веса слоя {0}, которого нет в сети</translation>
    </message>
    <message>
      <source>shuffled</source>
      <translation>перемешанные</translation>
    </message>
    <message>
      <source>side of the map = ⌊(side + zeros − (dilation · (kernel − 1) + 1)) / stride⌋ + 1.</source>
      <translation>сторона карты = ⌊(сторона + нули − (разрежение · (ядро − 1) + 1)) / шаг⌋ + 1.</translation>
    </message>
    <message>
      <source>side of the output = ⌊(side + zeros − kernel) / stride⌋ + 1.</source>
      <translation>сторона выхода = ⌊(сторона + нули − ядро) / шаг⌋ + 1.</translation>
    </message>
    <message>
      <source>skip connections</source>
      <translation>обходные связи</translation>
    </message>
    <message>
      <source>spectrum</source>
      <translation>spectrum</translation>
    </message>
    <message>
      <source>split</source>
      <translation>разбиение</translation>
    </message>
    <message>
      <source>split seed</source>
      <translation>число разбиения</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>шаги</translation>
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
      <translation>тест</translation>
    </message>
    <message>
      <source>test examples</source>
      <translation>тестовые примеры</translation>
    </message>
    <message>
      <source>text of at most {0} characters</source>
      <translation>текст не длиннее стольких знаков: {0}</translation>
    </message>
    <message>
      <source>text of the form {0}</source>
      <translation>текст вида {0}</translation>
    </message>
    <message>
      <source>the Sequential model has no layers</source>
      <translation>в модели Sequential нет слоёв</translation>
    </message>
    <message>
      <source>the array {0}</source>
      <translation>массив {0}</translation>
    </message>
    <message>
      <source>the block {0} has some of these layers and others; take all of it or none</source>
      <translation>в блоке {0} есть часть этих слоёв и другие; возьмите его целиком или не берите вовсе</translation>
    </message>
    <message>
      <source>the callback {0} cannot be written as Python</source>
      <translation>обратный вызов {0} нельзя записать на Python</translation>
    </message>
    <message>
      <source>the clipboard holds no layers, or too many</source>
      <translation>в буфере обмена нет слоёв или их слишком много</translation>
    </message>
    <message>
      <source>the clipboard holds too many blocks</source>
      <translation>в буфере обмена слишком много блоков</translation>
    </message>
    <message>
      <source>the column {0}</source>
      <translation>столбец {0}</translation>
    </message>
    <message>
      <source>the connection broke</source>
      <translation>соединение прервалось</translation>
    </message>
    <message>
      <source>the curve that falls fastest (for an accuracy: rises) needs the fewest epochs; the table is sorted by the best value of the chosen number, and tells in which epoch it was reached.</source>
      <translation>кривой, которая падает быстрее всех (для доли верных — растёт), нужно меньше всего эпох; таблица отсортирована по лучшему значению выбранного числа и говорит, в какой эпохе оно достигнуто.</translation>
    </message>
    <message>
      <source>the data set {0} cannot be written as Python</source>
      <translation>набор данных {0} нельзя записать на Python</translation>
    </message>
    <message>
      <source>the end</source>
      <translation>концом</translation>
    </message>
    <message>
      <source>the engine has no callback {0}</source>
      <translation>движок не знает обратного вызова {0}</translation>
    </message>
    <message>
      <source>the examples</source>
      <translation>примеры</translation>
    </message>
    <message>
      <source>the file cannot be read: {0}</source>
      <translation>файл нельзя прочитать: {0}</translation>
    </message>
    <message>
      <source>the file cannot be written: {0}</source>
      <translation>файл нельзя записать: {0}</translation>
    </message>
    <message>
      <source>the file has a part with the unsafe name {0}</source>
      <translation>в файле есть часть с опасным именем {0}</translation>
    </message>
    <message>
      <source>the file has no weights for {0}</source>
      <translation>в файле нет весов для {0}</translation>
    </message>
    <message>
      <source>the file has too many parts to be a project</source>
      <translation>в файле слишком много частей для проекта</translation>
    </message>
    <message>
      <source>the file has two parts named {0}</source>
      <translation>в файле две части с именем {0}</translation>
    </message>
    <message>
      <source>the file has {0}; a project has at most {1}</source>
      <translation>файл занимает {0}; проект — не больше {1}</translation>
    </message>
    <message>
      <source>the file is cut off</source>
      <translation>файл обрезан</translation>
    </message>
    <message>
      <source>the file is damaged or is no project</source>
      <translation>файл повреждён или не является проектом</translation>
    </message>
    <message>
      <source>the file is longer than {0} bytes</source>
      <translation>файл длиннее {0} байт</translation>
    </message>
    <message>
      <source>the file is no text in UTF-8</source>
      <translation>файл — не текст в UTF-8</translation>
    </message>
    <message>
      <source>the file's layers are not those of this network: {0}</source>
      <translation>слои файла не те, что в этой сети: {0}</translation>
    </message>
    <message>
      <source>the first hidden layer cuts the plane with straight edges, later ones put these pieces together. Units that look alike do the same work; a blank one does none. With the mouse on a unit it is shown large, with the examples of the training part. Click a link or a bias to write another number, while training goes on or rests; the wheel over it turns it. Undo writes the old number back and leaves alone what other weights have learnt since. With dropout, the thinned network is the one that the next step trains: units that are dropped fade, and their links are gone.</source>
      <translation>первый скрытый слой режет плоскость прямыми, следующие складывают эти куски. Похожие нейроны делают одну работу; пустой не делает никакой. Нейрон под мышью показан крупно, с примерами обучающей части. Щёлкните по связи или смещению, чтобы записать другое число, идёт обучение или стоит; колесо над ними меняет его. Отмена возвращает прежнее число и не трогает того, чему с тех пор научились другие веса. С прореживанием разреженная сеть — та, которую обучает следующий шаг: отброшенные нейроны блёкнут, их связей нет.</translation>
    </message>
    <message>
      <source>the formula is nested too deeply</source>
      <translation>формула вложена слишком глубоко</translation>
    </message>
    <message>
      <source>the four .gz files</source>
      <translation>четыре файла .gz</translation>
    </message>
    <message>
      <source>the input has no shape yet: choose data, or type the shape of one example</source>
      <translation>у входа ещё нет формы: выберите данные или введите форму одного примера</translation>
    </message>
    <message>
      <source>the input layer stays first</source>
      <translation>входной слой остаётся первым</translation>
    </message>
    <message>
      <source>the input {0} is too small for this {1}; use padding 'same' or a smaller window</source>
      <translation>вход {0} слишком мал для слоя {1}; возьмите поля 'same' или меньшее окно</translation>
    </message>
    <message>
      <source>the input {0} of an inner model is not used</source>
      <translation>вход {0} внутренней модели не используется</translation>
    </message>
    <message>
      <source>the job object was refused</source>
      <translation>объект задания отклонён</translation>
    </message>
    <message>
      <source>the labels</source>
      <translation>метки</translation>
    </message>
    <message>
      <source>the layer {0} reads something that is not in the model</source>
      <translation>слой {0} читает то, чего нет в модели</translation>
    </message>
    <message>
      <source>the layers of the Sequential model are not a list</source>
      <translation>слои модели Sequential — не список</translation>
    </message>
    <message>
      <source>the layers on the clipboard are not linked in order</source>
      <translation>слои в буфере обмена связаны не по порядку</translation>
    </message>
    <message>
      <source>the layers on the clipboard come from another version of the program</source>
      <translation>слои в буфере обмена — из другой версии программы</translation>
    </message>
    <message>
      <source>the layers {0} form a cycle; a network must run from inputs to outputs</source>
      <translation>слои {0} образуют цикл; сеть должна идти от входов к выходам</translation>
    </message>
    <message>
      <source>the list of weights does not fit the weights</source>
      <translation>список весов не подходит к весам</translation>
    </message>
    <message>
      <source>the list of weights is damaged</source>
      <translation>список весов повреждён</translation>
    </message>
    <message>
      <source>the model {0} has no layers</source>
      <translation>в модели {0} нет слоёв</translation>
    </message>
    <message>
      <source>the model {0} inside has {1} inputs and is called on {2}</source>
      <translation>у внутренней модели {0} входов: {1}, а при вызове ей дано: {2}</translation>
    </message>
    <message>
      <source>the name of a function must be a Python name. Received: {0}</source>
      <translation>имя функции должно быть именем Python. Получено: {0}</translation>
    </message>
    <message>
      <source>the nearer a curve comes to the upper corner (ROC: left, precision-recall: right), the better. AUC is the area under the ROC curve: the chance that an example of the class has a higher score than another one; 0.5 is guessing (dashed), 1 is perfect. Average precision is the area under the other curve; look at it if the class is rare.</source>
      <translation>чем ближе кривая к верхнему углу (ROC: левому, точность-полнота: правому), тем лучше. AUC — площадь под кривой ROC: вероятность, что у примера класса оценка выше, чем у другого; 0.5 — угадывание (штрихи), 1 — идеал. Средняя точность — площадь под другой кривой; смотрите на неё, если класс редок.</translation>
    </message>
    <message>
      <source>the network has more than {0} layers</source>
      <translation>в сети больше слоёв, чем {0}</translation>
    </message>
    <message>
      <source>the network has no input layer</source>
      <translation>у сети нет входного слоя</translation>
    </message>
    <message>
      <source>the network has no layers yet</source>
      <translation>в сети ещё нет слоёв</translation>
    </message>
    <message>
      <source>the network has {0} inputs, but the data has {1}: {2}</source>
      <translation>у сети входов: {0}, а в данных {1}: {2}</translation>
    </message>
    <message>
      <source>the network has {0} outputs to train, but the data has {1} targets: {2}</source>
      <translation>у сети обучаемых выходов: {0}, а целей в данных: {1} ({2})</translation>
    </message>
    <message>
      <source>the network has {0} {1}, but the data has {2} targets</source>
      <translation>числа не совпадают: {1} сети — {0}, цели в данных — {2}</translation>
    </message>
    <message>
      <source>the network is empty; add an input and a layer</source>
      <translation>сеть пуста; добавьте вход и слой</translation>
    </message>
    <message>
      <source>the network is read</source>
      <translation>сеть читается</translation>
    </message>
    <message>
      <source>the network is too deep: Keras builds no path of more than about 900 layers</source>
      <translation>сеть слишком глубока: Keras не строит пути длиннее примерно 900 слоёв</translation>
    </message>
    <message>
      <source>the number or the shape of the examples is another one now; that takes effect at the next start</source>
      <translation>число или форма примеров теперь другие; это подействует при следующем запуске</translation>
    </message>
    <message>
      <source>the output {0} has shape {1}, but the target {2} has {3}; {4} needs both alike</source>
      <translation>выход {0} имеет форму {1}, а цель {2} — {3}; для {4} они должны совпадать</translation>
    </message>
    <message>
      <source>the output {0} is not in the network</source>
      <translation>выхода {0} нет в сети</translation>
    </message>
    <message>
      <source>the outputs of the layers for one batch</source>
      <translation>выходы слоёв для одного пакета</translation>
    </message>
    <message>
      <source>the part {0} is cut off</source>
      <translation>часть {0} обрезана</translation>
    </message>
    <message>
      <source>the part {0} is encrypted or packed in an unknown way</source>
      <translation>часть {0} зашифрована или упакована неизвестным способом</translation>
    </message>
    <message>
      <source>the part {0} is packed so tightly that it is taken for an attack</source>
      <translation>часть {0} упакована так плотно, что это похоже на атаку</translation>
    </message>
    <message>
      <source>the part {0} unpacks to {1}; at most {2} are allowed</source>
      <translation>часть {0} распаковывается в {1}; допускается не больше {2}</translation>
    </message>
    <message>
      <source>the parts of the file overlap</source>
      <translation>части файла перекрываются</translation>
    </message>
    <message>
      <source>the path of a file</source>
      <translation>путь к файлу</translation>
    </message>
    <message>
      <source>the picture could not be written to {0}</source>
      <translation>не удалось записать картинку в {0}</translation>
    </message>
    <message>
      <source>the project</source>
      <translation>проект</translation>
    </message>
    <message>
      <source>the run that this shadow belongs to is gone</source>
      <translation>запуска, к которому относится эта тень, больше нет</translation>
    </message>
    <message>
      <source>the server answered {0}</source>
      <translation>сервер ответил {0}</translation>
    </message>
    <message>
      <source>the server sends more than any data set has</source>
      <translation>сервер шлёт больше, чем бывает в наборе данных</translation>
    </message>
    <message>
      <source>the server sent a file with another content than expected</source>
      <translation>сервер прислал файл не с тем содержимым, что ожидалось</translation>
    </message>
    <message>
      <source>the shape of an array is damaged</source>
      <translation>форма массива повреждена</translation>
    </message>
    <message>
      <source>the shape of the array does not fit its bytes</source>
      <translation>форма массива не подходит к его байтам</translation>
    </message>
    <message>
      <source>the step {0} cannot be written as Python</source>
      <translation>шаг {0} нельзя записать на Python</translation>
    </message>
    <message>
      <source>the text is longer than {0} characters</source>
      <translation>в тексте больше символов, чем {0}</translation>
    </message>
    <message>
      <source>the text is nested too deeply or damaged</source>
      <translation>текст вложен слишком глубоко или повреждён</translation>
    </message>
    <message>
      <source>the text makes lists that are too long to read</source>
      <translation>текст создаёт слишком длинные для чтения списки</translation>
    </message>
    <message>
      <source>the text makes no keras.Sequential and no keras.Model</source>
      <translation>текст не создаёт ни keras.Sequential, ни keras.Model</translation>
    </message>
    <message>
      <source>the text on the clipboard is too long to be layers</source>
      <translation>текст в буфере обмена слишком длинный для слоёв</translation>
    </message>
    <message>
      <source>the text takes too many steps to read</source>
      <translation>чтение текста требует слишком много шагов</translation>
    </message>
    <message>
      <source>the two outputs should lie over each other. If they do not, the moving statistics lag behind - they need some 100 steps at a momentum of 0.99 - or the batches are too small; the validation loss is then worse than the training loss for no other reason.</source>
      <translation>оба выхода должны совпадать. Если нет, скользящие статистики отстают — при моменте 0.99 им нужно около 100 шагов — или пакеты слишком малы; тогда ошибка на проверке хуже ошибки на обучении только по этой причине.</translation>
    </message>
    <message>
      <source>the weights</source>
      <translation>веса</translation>
    </message>
    <message>
      <source>the weights and the optimizer</source>
      <translation>веса и оптимизатор</translation>
    </message>
    <message>
      <source>the weights are damaged: {0}</source>
      <translation>веса повреждены: {0}</translation>
    </message>
    <message>
      <source>the weights of {0} have shape {1} in the file, but the layer needs {2}</source>
      <translation>веса слоя {0} имеют в файле форму {1}, а слою нужна {2}</translation>
    </message>
    <message>
      <source>the weights of {0} have shape {1}, but the layer needs {2}</source>
      <translation>веса {0} имеют форму {1}, а слою нужна {2}</translation>
    </message>
    <message>
      <source>the {0} of the model cannot be read: {1}</source>
      <translation>{0} модели прочитать нельзя: {1}</translation>
    </message>
    <message>
      <source>there are no layers on the clipboard</source>
      <translation>в буфере обмена нет слоёв</translation>
    </message>
    <message>
      <source>there are {0}</source>
      <translation>есть {0}</translation>
    </message>
    <message>
      <source>there is a ) without its (</source>
      <translation>есть ) без своей (</translation>
    </message>
    <message>
      <source>there is already a block named {0}</source>
      <translation>блок с именем {0} уже есть</translation>
    </message>
    <message>
      <source>there is already a layer named {0}</source>
      <translation>слой с именем {0} уже есть</translation>
    </message>
    <message>
      <source>there is already a network named {0}</source>
      <translation>сеть с именем {0} уже есть</translation>
    </message>
    <message>
      <source>there is no activation</source>
      <translation>нет функции активации</translation>
    </message>
    <message>
      <source>there is no architecture named {0}</source>
      <translation>нет архитектуры с именем {0}</translation>
    </message>
    <message>
      <source>there is no block named {0}</source>
      <translation>нет блока с именем {0}</translation>
    </message>
    <message>
      <source>there is no callback</source>
      <translation>нет обратного вызова</translation>
    </message>
    <message>
      <source>there is no constraint</source>
      <translation>нет ограничения</translation>
    </message>
    <message>
      <source>there is no data set</source>
      <translation>нет набора данных</translation>
    </message>
    <message>
      <source>there is no example</source>
      <translation>нет примера</translation>
    </message>
    <message>
      <source>there is no function named {0}</source>
      <translation>функции {0} нет</translation>
    </message>
    <message>
      <source>there is no initializer</source>
      <translation>нет инициализатора</translation>
    </message>
    <message>
      <source>there is no item {0}</source>
      <translation>нет элемента {0}</translation>
    </message>
    <message>
      <source>there is no layer</source>
      <translation>нет слоя</translation>
    </message>
    <message>
      <source>there is no layer for `.{0}` of a tensor</source>
      <translation>для `.{0}` тензора нет слоя</translation>
    </message>
    <message>
      <source>there is no layer for a tensor and a number; use Rescaling</source>
      <translation>для операции тензора с числом нет слоя; используйте Rescaling</translation>
    </message>
    <message>
      <source>there is no layer for this operation ({0}) between tensors</source>
      <translation>для этой операции ({0}) между тензорами нет слоя</translation>
    </message>
    <message>
      <source>there is no layer named {0}</source>
      <translation>нет слоя с именем {0}</translation>
    </message>
    <message>
      <source>there is no layer type named {0}</source>
      <translation>нет вида слоя с именем {0}</translation>
    </message>
    <message>
      <source>there is no link from {0} to {1}</source>
      <translation>нет связи от {0} к {1}</translation>
    </message>
    <message>
      <source>there is no loss</source>
      <translation>нет функции потерь</translation>
    </message>
    <message>
      <source>there is no loss named {0}</source>
      <translation>нет функции потерь с именем {0}</translation>
    </message>
    <message>
      <source>there is no metric</source>
      <translation>нет метрики</translation>
    </message>
    <message>
      <source>there is no network named {0}</source>
      <translation>нет сети с именем {0}</translation>
    </message>
    <message>
      <source>there is no optimizer</source>
      <translation>нет оптимизатора</translation>
    </message>
    <message>
      <source>there is no preparation step</source>
      <translation>нет шага подготовки</translation>
    </message>
    <message>
      <source>there is no regularizer</source>
      <translation>нет регуляризатора</translation>
    </message>
    <message>
      <source>there is no remedy</source>
      <translation>нет средства</translation>
    </message>
    <message>
      <source>there is no schedule</source>
      <translation>нет расписания</translation>
    </message>
    <message>
      <source>there is no setting</source>
      <translation>нет настройки</translation>
    </message>
    <message>
      <source>there is no template</source>
      <translation>нет шаблона</translation>
    </message>
    <message>
      <source>there is no training recipe</source>
      <translation>нет способа обучения</translation>
    </message>
    <message>
      <source>there is no variable named {0}</source>
      <translation>переменной {0} нет</translation>
    </message>
    <message>
      <source>there is no {0}</source>
      <translation>нет {0}</translation>
    </message>
    <message>
      <source>these layers are the block {0} already</source>
      <translation>эти слои уже составляют блок {0}</translation>
    </message>
    <message>
      <source>these layers have weights of their own already</source>
      <translation>у этих слоёв уже свои веса</translation>
    </message>
    <message>
      <source>this is no Python: {0}</source>
      <translation>это не Python: {0}</translation>
    </message>
    <message>
      <source>this is no file</source>
      <translation>это не файл</translation>
    </message>
    <message>
      <source>this is no tensor of the network: {0}</source>
      <translation>это не тензор сети: {0}</translation>
    </message>
    <message>
      <source>this network has branches, shared layers or several inputs or outputs</source>
      <translation>в этой сети есть ветви, общие слои или несколько входов или выходов</translation>
    </message>
    <message>
      <source>this version does not know this layer; it is kept as it is</source>
      <translation>эта версия не знает такого слоя; он оставлен как есть</translation>
    </message>
    <message>
      <source>too large: 1.01</source>
      <translation>слишком велика: 1.01</translation>
    </message>
    <message>
      <source>too small: 0.003</source>
      <translation>слишком мала: 0.003</translation>
    </message>
    <message>
      <source>train</source>
      <translation>обучение</translation>
    </message>
    <message>
      <source>train, validation = np.sort(order[:{0}]), np.sort(order[cut:rest])
</source>
      <translation>train, validation = np.sort(order[:{0}]), np.sort(order[cut:rest])
</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>да или нет</translation>
    </message>
    <message>
      <source>truncated_normal</source>
      <translation>truncated_normal</translation>
    </message>
    <message>
      <source>two arrays of the data have names that are alike in Python</source>
      <translation>у двух массивов данных имена, одинаковые в Python</translation>
    </message>
    <message>
      <source>two different definitions are called {0}</source>
      <translation>имя {0} носят два разных определения</translation>
    </message>
    <message>
      <source>two layers have the name {0}</source>
      <translation>у двух слоёв имя {0}</translation>
    </message>
    <message>
      <source>uint8</source>
      <translation>uint8</translation>
    </message>
    <message>
      <source>unchanged</source>
      <translation>без изменений</translation>
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
      <translation>неизвестная версия {0} формата массивов</translation>
    </message>
    <message>
      <source>untruncated_normal</source>
      <translation>untruncated_normal</translation>
    </message>
    <message>
      <source>update = ‖w after - w before‖ / ‖w before‖ of one step, measured between two looks; over several steps it is the way from the first to the last, by their number, which turns make shorter. Where it cannot be measured it is estimated, which is said below.</source>
      <translation>обновление = ‖w после - w до‖ / ‖w до‖ за один шаг, измеренное между двумя взглядами; за несколько шагов это путь от первого к последнему, делённый на их число, и повороты его укорачивают. Где измерить нельзя, оно оценено, о чём сказано внизу.</translation>
    </message>
    <message>
      <source>valid</source>
      <translation>valid</translation>
    </message>
    <message>
      <source>valid: the window stays inside, so the output shrinks. same: zeros are added around, so the size stays with strides of 1.</source>
      <translation>valid: окно остаётся внутри, поэтому выход сжимается. same: вокруг добавляются нули, так что при шаге окна 1 размер сохраняется.</translation>
    </message>
    <message>
      <source>valid: the window stays inside, so the output shrinks. same: zeros are added around, so the size stays with strides of 1. causal: zeros before the start only, so that no output sees the future.</source>
      <translation>valid: окно остаётся внутри, поэтому выход сжимается. same: вокруг добавляются нули, так что при шаге окна 1 размер сохраняется. causal: нули только перед началом, чтобы ни один выход не видел будущего.</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>проверка</translation>
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
      <translation>веса = softmax(Q Kᵀ / √d), выход = веса · V.</translation>
    </message>
    <message>
      <source>weights should widen slowly and keep one hump around zero. A ridge that runs away explodes; activations that pile up at the ends of tanh or sigmoid are saturated, at 0 of ReLU dead; gradients that shrink to a needle vanish.</source>
      <translation>веса должны медленно расширяться с одним горбом у нуля. Гребень, который убегает, взрывается; активации, собравшиеся у концов tanh или сигмоиды, насыщены, у 0 ReLU мертвы; градиенты, сжавшиеся в иглу, затухают.</translation>
    </message>
    <message>
      <source>what {0} computes cannot be read: it is a class of the text itself</source>
      <translation>то, что вычисляет {0}, прочесть нельзя: это класс самого текста</translation>
    </message>
    <message>
      <source>whether these layers are built is not told by the text alone</source>
      <translation>по одному тексту не понять, строятся ли эти слои</translation>
    </message>
    <message>
      <source>whole set</source>
      <translation>весь набор</translation>
    </message>
    <message>
      <source>with dropout and L2</source>
      <translation>с дропаутом и L2</translation>
    </message>
    <message>
      <source>without skip connections</source>
      <translation>без обходных связей</translation>
    </message>
    <message>
      <source>wrap</source>
      <translation>wrap</translation>
    </message>
    <message>
      <source>x W1 + b1, times W2, plus b2 = x W + b with W = W1 W2 and b = b1 W2 + b2, and so on.</source>
      <translation>x W1 + b1, умножить на W2, плюс b2 = x W + b, где W = W1 W2 и b = b1 W2 + b2, и так далее.</translation>
    </message>
    <message>
      <source>x ← x + rate · g / |g|, where g = d activation / d x, before the activation function; then blur, decay and a limit of |x|.</source>
      <translation>x ← x + rate · g / |g|, где g = d активации / d x, до функции активации; затем размытие, угасание и предел |x|.</translation>
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
      <translation>y = 0 слева от нуля и 1 справа от него.</translation>
    </message>
    <message>
      <source>y = gamma * (x - mean) / √(variance + epsilon) + beta; moving = moving * momentum + batch * (1 - momentum).</source>
      <translation>y = gamma * (x - mean) / √(variance + epsilon) + beta; moving = moving * momentum + batch * (1 - momentum).</translation>
    </message>
    <message>
      <source>y = sin(x) for x from -5 to 5.</source>
      <translation>y = sin(x) для x от -5 до 5.</translation>
    </message>
    <message>
      <source>y = x * sin(2 x) / 3: many bends of unequal height.</source>
      <translation>y = x * sin(2 x) / 3: много изгибов разной высоты.</translation>
    </message>
    <message>
      <source>y = x * x / 5.</source>
      <translation>y = x * x / 5.</translation>
    </message>
    <message>
      <source>y = |x|, with a sharp bend at zero.</source>
      <translation>y = |x|, с острым изломом в нуле.</translation>
    </message>
    <message>
      <source>y, y_test = (part.reshape(-1).astype("int32") for part in (y, y_test))
</source>
      <translation>y, y_test = (part.reshape(-1).astype("int32") for part in (y, y_test))
</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>да</translation>
    </message>
    <message>
      <source>{0} = (part.astype("float32") for part in ({1}))
</source>
      <translation>{0} = (part.astype("float32") for part in ({1}))
</translation>
    </message>
    <message>
      <source>{0} MB were asked for at once, of examples that are read from their file in small pieces.</source>
      <translation>Запрошено сразу {0} МБ примеров, которые читаются из файла малыми частями.</translation>
    </message>
    <message>
      <source>{0} and {1} are linked already</source>
      <translation>{0} и {1} уже связаны</translation>
    </message>
    <message>
      <source>{0} cannot be built for pictures of {1}: {2}</source>
      <translation>{0} нельзя построить для картинок {1}: {2}</translation>
    </message>
    <message>
      <source>{0} cannot be opened: {1}.</source>
      <translation>{0} нельзя открыть: {1}.</translation>
    </message>
    <message>
      <source>{0} cannot be read as a table: {1}.</source>
      <translation>{0} нельзя прочитать как таблицу: {1}.</translation>
    </message>
    <message>
      <source>{0} cannot be read as {1}; choose an .npz file or the binary version (.tar.gz or .bin).</source>
      <translation>{0} нельзя прочитать как {1}; выберите файл .npz или двоичную версию (.tar.gz или .bin).</translation>
    </message>
    <message>
      <source>{0} cannot be read: {1}.</source>
      <translation>{0} нельзя прочитать: {1}.</translation>
    </message>
    <message>
      <source>{0} cannot be written as Python</source>
      <translation>{0} нельзя записать на Python</translation>
    </message>
    <message>
      <source>{0} cannot read a tensor of shape {1}; {2}</source>
      <translation>{0} не может читать тензор формы {1}; {2}</translation>
    </message>
    <message>
      <source>{0} cannot stand behind a single layer</source>
      <translation>{0} не может стоять за одним слоем</translation>
    </message>
    <message>
      <source>{0} classes of which one is right should end in softmax, not sigmoid.</source>
      <translation>Если из {0} классов верен один, сеть должна заканчиваться функцией softmax, а не сигмоидой.</translation>
    </message>
    <message>
      <source>{0} compares the number of a class with {1} outputs, one for each class.</source>
      <translation>{0} сравнивает номер класса с выходами, по одному на класс (всего {1}).</translation>
    </message>
    <message>
      <source>{0} could not be loaded: {1}</source>
      <translation>{0} не удалось загрузить: {1}</translation>
    </message>
    <message>
      <source>{0} cuts after {1} time steps, but the sequences have only {2}, so nothing is cut.</source>
      <translation>{0} усекает на таком числе шагов времени: {1}, но в последовательностях их только {2}, так что ничего не усекается.</translation>
    </message>
    <message>
      <source>{0} does not fit a network with {1} outputs for {2}.</source>
      <translation>{0} не подходит к сети, у которой выходов: {1}, а метки: {2}.</translation>
    </message>
    <message>
      <source>{0} does not fit into the memory of this machine.</source>
      <translation>{0} не помещается в память этого компьютера.</translation>
    </message>
    <message>
      <source>{0} does not hold an object</source>
      <translation>{0} не содержит объекта</translation>
    </message>
    <message>
      <source>{0} drops outputs of the network behind {1}, its last layer.</source>
      <translation>{0} отбрасывает выходы сети за {1}, её последним слоем.</translation>
    </message>
    <message>
      <source>{0} drops {1} of its values in every training step.</source>
      <translation>{0} отбрасывает {1} своих значений на каждом шаге обучения.</translation>
    </message>
    <message>
      <source>{0} examples have the inputs of another but not its target.</source>
      <translation>У {0} примеров те же входы, что у другого, но не та же цель.</translation>
    </message>
    <message>
      <source>{0} examples repeat an earlier one.</source>
      <translation>{0} примеров повторяют более ранний.</translation>
    </message>
    <message>
      <source>{0} expects labels as {1}, but they are {2}.</source>
      <translation>{0} ждёт метки вида «{1}», а они вида «{2}».</translation>
    </message>
    <message>
      <source>{0} expects raw scores (from_logits), but {1} already applies {2}.</source>
      <translation>{0} ждёт сырых оценок (from_logits), но {1} уже применяет {2}.</translation>
    </message>
    <message>
      <source>{0} gives raw scores, but {1} expects probabilities.</source>
      <translation>{0} выдаёт сырые оценки, а {1} ждёт вероятностей.</translation>
    </message>
    <message>
      <source>{0} has a rate of 0 and passes everything on.</source>
      <translation>У {0} доля 0, и всё передаётся дальше.</translation>
    </message>
    <message>
      <source>{0} has no array {1}. Received: {2}</source>
      <translation>В {0} нет массива {1}. Получено: {2}</translation>
    </message>
    <message>
      <source>{0} has no input number {1} that could take its place</source>
      <translation>у {0} нет входа с номером {1}, который мог бы занять его место</translation>
    </message>
    <message>
      <source>{0} has no meaning in a formula</source>
      <translation>{0} ничего не значит в формуле</translation>
    </message>
    <message>
      <source>{0} has no setting</source>
      <translation>у {0} нет настройки</translation>
    </message>
    <message>
      <source>{0} has no {1}</source>
      <translation>в {0} нет {1}</translation>
    </message>
    <message>
      <source>{0} has not improved for {1} epochs; best was epoch {2}</source>
      <translation>{0} не улучшается столько эпох: {1}; лучшей была эпоха {2}</translation>
    </message>
    <message>
      <source>{0} has nothing</source>
      <translation>в {0} ничего нет</translation>
    </message>
    <message>
      <source>{0} has only one column; a table needs inputs and a label.</source>
      <translation>В {0} только один столбец; таблице нужны входы и метка.</translation>
    </message>
    <message>
      <source>{0} has the shape {1}; there is no weight at {2} in it</source>
      <translation>форма {0} — {1}; места {2} в нём нет</translation>
    </message>
    <message>
      <source>{0} has {1} GB and is read while training, not looked through for missing values. Preparation steps and ranges are measured on rows spread evenly over it.</source>
      <translation>{0} занимает {1} ГБ и читается во время обучения, пропуски в нём не искались. Шаги подготовки и диапазоны измерены по строкам, взятым равномерно.</translation>
    </message>
    <message>
      <source>{0} has {1} MB; a table may have at most {2} MB.</source>
      <translation>{0} занимает {1} МБ; таблица может занимать не больше {2} МБ.</translation>
    </message>
    <message>
      <source>{0} has {1} and {2} has {3}; {4} needs tensors with the same number of axes</source>
      <translation>у {0} {1}, а у {2} {3}; слою {4} нужны тензоры с одинаковым числом осей</translation>
    </message>
    <message>
      <source>{0} has {1} columns; at most {2} are read.</source>
      <translation>В {0} столбцов: {1}; читается не больше {2}.</translation>
    </message>
    <message>
      <source>{0} has {1} outputs and fits on no link</source>
      <translation>у {0} выходов: {1}, поэтому на связь его не поставить</translation>
    </message>
    <message>
      <source>{0} holds no examples.</source>
      <translation>В {0} нет примеров.</translation>
    </message>
    <message>
      <source>{0} holds no rows.</source>
      <translation>В {0} нет строк.</translation>
    </message>
    <message>
      <source>{0} holds no weights</source>
      <translation>в {0} нет весов</translation>
    </message>
    <message>
      <source>{0} holds no weights; it was saved before training</source>
      <translation>в {0} нет весов: сохранено до обучения</translation>
    </message>
    <message>
      <source>{0} holds records; only numbers and texts are read.</source>
      <translation>{0} содержит записи; читаются только числа и тексты.</translation>
    </message>
    <message>
      <source>{0} holds too many files to be CIFAR.</source>
      <translation>В {0} слишком много файлов для CIFAR.</translation>
    </message>
    <message>
      <source>{0} holds {1} arrays; at most {2} are read.</source>
      <translation>В {0} массивов: {1}; читается не больше {2}.</translation>
    </message>
    <message>
      <source>{0} holds {1}, which is no array.</source>
      <translation>В {0} есть {1}, а это не массив.</translation>
    </message>
    <message>
      <source>{0} in line {1} was left out.</source>
      <translation>Пропущено: {0} в строке {1}.</translation>
    </message>
    <message>
      <source>{0} integers{1}</source>
      <translation>{0} целых чисел{1}</translation>
    </message>
    <message>
      <source>{0} integers{1}, or pairs of them</source>
      <translation>целых чисел {0}{1} или пары таких чисел</translation>
    </message>
    <message>
      <source>{0} is a metric, not a loss.</source>
      <translation>{0} — метрика, а не функция потерь.</translation>
    </message>
    <message>
      <source>{0} is an output with settings of its own</source>
      <translation>{0} — выход со своими настройками</translation>
    </message>
    <message>
      <source>{0} is cut off.</source>
      <translation>{0} обрезан.</translation>
    </message>
    <message>
      <source>{0} is damaged or is no NPY file of numbers.</source>
      <translation>{0} повреждён или не является файлом NPY с числами.</translation>
    </message>
    <message>
      <source>{0} is damaged or is no NPZ file.</source>
      <translation>{0} повреждён или не является файлом NPZ.</translation>
    </message>
    <message>
      <source>{0} is damaged or is no tar file.</source>
      <translation>{0} повреждён или не является файлом tar.</translation>
    </message>
    <message>
      <source>{0} is damaged.</source>
      <translation>{0} повреждён.</translation>
    </message>
    <message>
      <source>{0} is damaged: it claims to hold {1} bytes.</source>
      <translation>{0} повреждён: заявлено {1} байт.</translation>
    </message>
    <message>
      <source>{0} is damaged: its size does not fit its header.</source>
      <translation>{0} повреждён: размер не соответствует заголовку.</translation>
    </message>
    <message>
      <source>{0} is damaged: the size of the array {1} does not fit its shape.</source>
      <translation>{0} повреждён: размер массива {1} не соответствует его форме.</translation>
    </message>
    <message>
      <source>{0} is damaged: {1}.</source>
      <translation>{0} повреждён: {1}.</translation>
    </message>
    <message>
      <source>{0} is empty.</source>
      <translation>{0} пуст.</translation>
    </message>
    <message>
      <source>{0} is for classes, but the target is a number.</source>
      <translation>{0} — для классов, а цель — число.</translation>
    </message>
    <message>
      <source>{0} is for losses and metrics only</source>
      <translation>{0} — только для функций потерь и метрик</translation>
    </message>
    <message>
      <source>{0} is missing before {1}</source>
      <translation>не хватает {0} перед {1}</translation>
    </message>
    <message>
      <source>{0} is nested more than {1} levels deep</source>
      <translation>{0}: вложенность глубже {1} уровней</translation>
    </message>
    <message>
      <source>{0} is no file of the binary version of CIFAR.</source>
      <translation>{0} — не файл двоичной версии CIFAR.</translation>
    </message>
    <message>
      <source>{0} is no idx file of unsigned bytes.</source>
      <translation>{0} — не файл idx из байтов без знака.</translation>
    </message>
    <message>
      <source>{0} is no layer that is known here</source>
      <translation>{0} — не слой, известный здесь</translation>
    </message>
    <message>
      <source>{0} is no part of a rule</source>
      <translation>{0} не является частью правила</translation>
    </message>
    <message>
      <source>{0} is no regular table: {1}.</source>
      <translation>{0} — неправильная таблица: {1}.</translation>
    </message>
    <message>
      <source>{0} is no text file.</source>
      <translation>{0} — не текстовый файл.</translation>
    </message>
    <message>
      <source>{0} is not a number that a project may hold</source>
      <translation>{0} — не то число, которое может быть в проекте</translation>
    </message>
    <message>
      <source>{0} is not on this machine and could not be downloaded ({1}); choose a local file such as {2} in the field File.</source>
      <translation>{0} нет на этом компьютере, и загрузить не удалось ({1}); выберите в поле «Файл» файл с диска, например {2}.</translation>
    </message>
    <message>
      <source>{0} is not readable: {1}</source>
      <translation>{0} не читается: {1}</translation>
    </message>
    <message>
      <source>{0} is packed so tightly that it is taken for an attack on the memory.</source>
      <translation>{0} упакован так плотно, что это похоже на атаку на память.</translation>
    </message>
    <message>
      <source>{0} is the end of the network, so it stays an output until another tensor is marked</source>
      <translation>{0} — конец сети и остаётся выходом, пока не отмечен другой тензор</translation>
    </message>
    <message>
      <source>{0} is the first layer whose output is not finite: it computes such numbers from inputs of the size {1}.</source>
      <translation>{0} — первый слой, выход которого не конечен: такие числа он вычисляет из входов величиной {1}.</translation>
    </message>
    <message>
      <source>{0} is the last layer already</source>
      <translation>{0} уже последний слой</translation>
    </message>
    <message>
      <source>{0} is the network that is trained; it keeps its name and its place</source>
      <translation>{0} — обучаемая сеть; она сохраняет имя и место</translation>
    </message>
    <message>
      <source>{0} is {1} although every layer is finite: it takes the logarithm of the prediction or divides by it, and {2} gives values from {3} to {4}.</source>
      <translation>{0}: значение недопустимо ({1}), хотя каждый слой конечен: берётся логарифм предсказания или деление на него, а {2} даёт значения от {3} до {4}.</translation>
    </message>
    <message>
      <source>{0} looks through a window of {1}, but the maps it reads are only {2} large.</source>
      <translation>{0} смотрит через окно {1}, но карты, которые он читает, размером всего {2}.</translation>
    </message>
    <message>
      <source>{0} means nothing for regression: it counts predictions that hit the target exactly.</source>
      <translation>{0} ничего не значит для регрессии: считаются только предсказания, точно попавшие в цель.</translation>
    </message>
    <message>
      <source>{0} means nothing here: it compares with the labels 0 and 1, but they are -1 and +1, so the answer for -1 is never counted as right.</source>
      <translation>{0} здесь ничего не значит: сравнение идёт с метками 0 и 1, а они -1 и +1, поэтому ответ для -1 никогда не считается верным.</translation>
    </message>
    <message>
      <source>{0} means nothing here: it knows the labels 0 and 1, but they reach from {1} to {2}.</source>
      <translation>{0} здесь ничего не значит: известны метки 0 и 1, а они лежат от {1} до {2}.</translation>
    </message>
    <message>
      <source>{0} means nothing here: the target is a number from {1} to {2}, and {3} counts answers that hit it exactly.</source>
      <translation>{0} здесь ничего не значит: цель — число от {1} до {2}, а {3} считает ответы, попавшие в неё точно.</translation>
    </message>
    <message>
      <source>{0} must hold the arrays x and y, x_train and y_train, or x1, x2 ... and y1 ...; or name the inputs and targets, each array once. Received: {1}</source>
      <translation>В {0} должны быть массивы x и y, x_train и y_train или x1, x2 ... и y1 ...; либо назовите входы и цели, каждый массив один раз. Получено: {1}</translation>
    </message>
    <message>
      <source>{0} must hold the arrays x_train and y_train, or x and y. Received: {1}</source>
      <translation>В {0} должны быть массивы x_train и y_train или x и y. Получено: {1}</translation>
    </message>
    <message>
      <source>{0} named {1}{2}</source>
      <translation>{0} с именем {1}{2}</translation>
    </message>
    <message>
      <source>{0} needs a network named {1}</source>
      <translation>Для {0} нужна сеть с именем {1}</translation>
    </message>
    <message>
      <source>{0} needs a {1} to write to; choose one in the training panel</source>
      <translation>{0}: нужно выбрать, куда писать ({1}); сделайте это на панели обучения</translation>
    </message>
    <message>
      <source>{0} needs all of its states or none: connect {1} too, or only the sequence</source>
      <translation>{0} нужны все его состояния или ни одного: подключите также {1} или только последовательность</translation>
    </message>
    <message>
      <source>{0} needs its values in brackets</source>
      <translation>{0} нужны значения в скобках</translation>
    </message>
    <message>
      <source>{0} needs more than one tensor or returns several</source>
      <translation>{0} нужен не один тензор, либо он возвращает несколько</translation>
    </message>
    <message>
      <source>{0} needs one label for each of the {1} images.</source>
      <translation>Набору {0} нужна метка для каждого из {1} изображений.</translation>
    </message>
    <message>
      <source>{0} needs the package {1}, which is not installed: pip install nnplayground[{2}]</source>
      <translation>Для {0} нужен пакет {1}, который не установлен: pip install nnplayground[{2}]</translation>
    </message>
    <message>
      <source>{0} needs {1} inputs and has {2}</source>
      <translation>{0}: нужно входов {1}, есть {2}</translation>
    </message>
    <message>
      <source>{0} normalises over a batch of 1 example, and predicts with averages over many.</source>
      <translation>{0} нормализует по пакету из 1 примера, а предсказывает со средними по многим.</translation>
    </message>
    <message>
      <source>{0} normalises over a batch of 1 example, so it gives the same for every example.</source>
      <translation>{0} нормализует по пакету из 1 примера и поэтому даёт одно и то же для каждого примера.</translation>
    </message>
    <message>
      <source>{0} normalises over batches of {1} examples, which are few for a steady mean.</source>
      <translation>{0} нормализует по пакетам, где примеров {1}: мало для устойчивого среднего.</translation>
    </message>
    <message>
      <source>{0} nothing above {1}, but the targets reach up to {2}.</source>
      <translation>{0} лишь значения не выше {1}, а цели доходят до {2}.</translation>
    </message>
    <message>
      <source>{0} nothing below {1}, but the targets reach down to {2}.</source>
      <translation>{0} лишь значения не ниже {1}, а цели опускаются до {2}.</translation>
    </message>
    <message>
      <source>{0} of one value needs y or p in it</source>
      <translation>в {0} от одного значения должны быть y или p</translation>
    </message>
    <message>
      <source>{0} of the outputs of {1} lie on the flat ends of {2} by now: the steps have made its weights too large, and almost no gradient comes back.{3}</source>
      <translation>{0} выходов слоя {1} лежат на плоских концах {2}: шаги сделали его веса слишком большими, и почти никакой градиент не возвращается.{3}</translation>
    </message>
    <message>
      <source>{0} of the outputs of {1} lie on the flat ends of {2}, and {3} did before training: what goes in is too large, and almost no gradient comes back.{4}</source>
      <translation>{0} выходов слоя {1} лежат на плоских концах {2}, а до обучения лежало {3}: на вход поступает слишком большое, и почти никакой градиент не возвращается.{4}</translation>
    </message>
    <message>
      <source>{0} of {1} units of {2} are dead: they give 0 for each of {3} examples and learn nothing any more.{4}</source>
      <translation>{0} из {1} нейронов слоя {2} мертвы: они дают 0 на каждом из примеров ({3}) и больше ничему не учатся.{4}</translation>
    </message>
    <message>
      <source>{0} of {1} {2} have a missing value and were left out.</source>
      <translation>С пропусками и потому отброшено: {0} из {1} ({2}).</translation>
    </message>
    <message>
      <source>{0} operations an example, {1} for a batch, {2} of the time</source>
      <translation>операций на пример: {0}, памяти на пакет: {1}, доля времени: {2}</translation>
    </message>
    <message>
      <source>{0} points were left out, because the formula has no value there.</source>
      <translation>Пропущено точек: {0}, потому что формула там не имеет значения.</translation>
    </message>
    <message>
      <source>{0} reached the target</source>
      <translation>{0}: цель достигнута</translation>
    </message>
    <message>
      <source>{0} reads {1} without Flatten or a global pooling before it.</source>
      <translation>{0} читает {1} без Flatten или глобального пулинга перед собой.</translation>
    </message>
    <message>
      <source>{0} takes at most {1} inputs</source>
      <translation>{0} принимает входов не больше {1}</translation>
    </message>
    <message>
      <source>{0} takes at most {1} inputs and has {2}</source>
      <translation>{0}: входов не больше {1}, есть {2}</translation>
    </message>
    <message>
      <source>{0} takes at most {1} settings</source>
      <translation>{0} принимает настроек не больше {1}</translation>
    </message>
    <message>
      <source>{0} takes no input</source>
      <translation>{0} не принимает входа</translation>
    </message>
    <message>
      <source>{0} takes no input, so it cannot stand on a link</source>
      <translation>{0} не принимает входа и не может стоять на связи</translation>
    </message>
    <message>
      <source>{0} takes {1} and was given {2}</source>
      <translation>{0} принимает {1}, а получено {2}</translation>
    </message>
    <message>
      <source>{0} things differ at once: {1}. Which of them matters cannot be told from this.</source>
      <translation>Отличий сразу {0}: {1}. Какое из них важно, отсюда не понять.</translation>
    </message>
    <message>
      <source>{0} to {1}</source>
      <translation>от {0} до {1}</translation>
    </message>
    <message>
      <source>{0} uses {1}, which a script cannot</source>
      <translation>{0} использует {1}, а скрипт этого не может</translation>
    </message>
    <message>
      <source>{0} values</source>
      <translation>значений: {0}</translation>
    </message>
    <message>
      <source>{0} values are missing.</source>
      <translation>{0} значений отсутствуют.</translation>
    </message>
    <message>
      <source>{0} values from {1} to {2}, but the targets reach from {3} to {4}.</source>
      <translation>{0} значения от {1} до {2}, а цели занимают от {3} до {4}.</translation>
    </message>
    <message>
      <source>{0} variants are compared without a validation part, so only the test part can tell which is best.</source>
      <translation>Сравнивается вариантов: {0}, без проверочной части, так что только тестовая часть может сказать, какой лучше.</translation>
    </message>
    <message>
      <source>{0} was not opened: {1}.</source>
      <translation>{0} не открыт: {1}.</translation>
    </message>
    <message>
      <source>{0} was not saved: {1}.</source>
      <translation>{0} не сохранён: {1}.</translation>
    </message>
    <message>
      <source>{0} watches {1}, but no rows are kept back for validation.</source>
      <translation>{0} следит за {1}, но строк для проверки не отложено.</translation>
    </message>
    <message>
      <source>{0} would unpack to {1} MB; at most {2} MB are read.</source>
      <translation>{0} распаковался бы в {1} МБ; читается не больше {2} МБ.</translation>
    </message>
    <message>
      <source>{0} {1} is registered twice</source>
      <translation>{0} {1} зарегистрирован дважды</translation>
    </message>
    <message>
      <source>{0}, row {1}: {2}; rows in all: {3}</source>
      <translation>{0}, строка {1}: {2}; всего строк: {3}</translation>
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
      <translation>{0}: здесь построить нельзя; его веса сохранены как есть.</translation>
    </message>
    <message>
      <source>{0}: the file does not tell which of its weights belong to this layer, so it begins with new ones.</source>
      <translation>{0}: по файлу нельзя понять, какие из его весов принадлежат этому слою, поэтому он начинает с новых.</translation>
    </message>
    <message>
      <source>{0}: the file holds no weights for this layer.</source>
      <translation>{0}: в файле нет весов для этого слоя.</translation>
    </message>
    <message>
      <source>{0}; so does axis {1}</source>
      <translation>{0}; ось {1} тоже</translation>
    </message>
    <message>
      <source>{0}; the axes that are multiplied must have one size</source>
      <translation>{0}; перемножаемые оси должны быть одного размера</translation>
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
      <translation>Из файла, {0}{1}: {2}.</translation>
    </message>
    <message>
      <source>“c4 a1 b? d3 b0”: which digit has b? Watch the row of the question light up at the pair that answers it.</source>
      <translation>«c4 a1 b? d3 b0»: какая цифра у b? Смотрите, как строка вопроса загорается на паре, которая на него отвечает.</translation>
    </message>
  </context>
</TS>
