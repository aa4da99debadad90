/** Stands for every stylesheet in component tests: each class name is its own name. */
module.exports = new Proxy({}, { get: (_target, name) => (name === "__esModule" ? false : name) });
