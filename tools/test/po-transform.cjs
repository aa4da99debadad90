const { compiled } = require("../../frontends/po-loader.mjs");

/** Catalogues are to tests what they are to the pages that are built. */
module.exports = {
  process: (source, filename) => ({
    code: `Object.defineProperty(exports, "__esModule", { value: true });
exports.default = ${compiled(source, filename)};`,
  }),
};
