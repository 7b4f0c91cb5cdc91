// Runs ONNX models with ONNX Runtime: node run_onnx.js JOBS.json, a list of {model, input, shapes, output}. `input` is a file of
// float32, batch after batch with the shapes given; what comes out goes to `output` in the same way.
const fs = require('fs');
const runtime = require('onnxruntime-node');

function floats(file) {
    const bytes = fs.readFileSync(file);
    return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

async function run(job) {
    const session = await runtime.InferenceSession.create(job.model, {intraOpNumThreads: 1});
    const values = floats(job.input);
    const parts = [];
    let at = 0;
    for (const shape of job.shapes) {
        const size = shape.reduce((product, length) => product * length, 1);
        const input = new runtime.Tensor('float32', values.slice(at, at + size), shape);
        const answer = (await session.run({x: input}))[session.outputNames[0]].data;
        parts.push(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength));
        at += size;
    }
    fs.writeFileSync(job.output, Buffer.concat(parts));
}

(async () => {
    for (const job of JSON.parse(fs.readFileSync(process.argv[2], 'utf8')))
        await run(job);
})();
