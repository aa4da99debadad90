/** Tests read the source's own language; the translations are checked by themselves. */
module.exports = { default: {} };
