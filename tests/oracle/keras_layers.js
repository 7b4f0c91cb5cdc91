// Networks of Keras's layers as TensorFlow.js has them, with random weights: prints {name: {weights: [{path, shape, values}], x, y}}.
// Needs the npm packages @tensorflow/tfjs-core, tfjs-layers and tfjs-backend-cpu on NODE_PATH; make_weights.py runs it.
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
const {layers, sequential} = require('@tensorflow/tfjs-layers');

// The layers call functions on tensors as methods, which the core alone does not have.
for (const name of Object.keys(tf))
    if (typeof tf[name] === 'function' && /^[a-z]/.test(name) && !(name in tf.Tensor.prototype))
        tf.Tensor.prototype[name] = function (...rest) { return tf[name](this, ...rest); };
tf.Tensor.prototype.flatten = function () { return tf.reshape(this, [this.size]); };

const gates = {recurrentActivation: 'sigmoid'};
const networks = {
    lstm: [[6, 2], [layers.lstm({units: 3, returnSequences: true, inputShape: [6, 2], ...gates}), layers.lstm({units: 4, ...gates}),
                    layers.dense({units: 1})]],
    rnn: [[6, 2], [layers.simpleRNN({units: 5, inputShape: [6, 2]}), layers.dense({units: 3})]],
    conv: [[6, 2], [layers.conv1d({filters: 4, kernelSize: 3, padding: 'valid', activation: 'relu', inputShape: [8, 2]}),
                    layers.flatten(), layers.dense({units: 3, activation: 'relu'}), layers.dense({units: 2})]],
    dense: [[6, 2], [layers.flatten({inputShape: [6, 2]}), layers.dense({units: 5, activation: 'relu'}), layers.dense({units: 1})]],
    gru_before: [[6, 2], [layers.gru({units: 3, inputShape: [6, 2], resetAfter: false, ...gates}), layers.dense({units: 1})]],
};

(async () => {
    await tf.setBackend('cpu');
    const written = {};
    let seed = 1;
    for (const [name, [shape, list]] of Object.entries(networks)) {
        const model = sequential({layers: list});
        model.setWeights(model.getWeights().map(w => tf.randomNormal(w.shape, 0, 0.5, 'float32', seed++)));
        const x = tf.randomNormal([3, ...shape], 0, 1, 'float32', seed++);
        // Keras's causal convolution is a valid one behind kernel − 1 zeros.
        const padded = name === 'conv' ? tf.pad(x, [[0, 0], [2, 0], [0, 0]]) : x;
        const y = model.predict(padded);
        written[name] = {
            weights: model.weights.map((w, k) => ({path: w.originalName, shape: w.shape, values: [...model.getWeights()[k].dataSync()]})),
            x: x.arraySync(), y: y.arraySync()};
    }
    console.log(JSON.stringify(written));
})();
