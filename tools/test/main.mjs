// The version is looked at before anything else is loaded: an older Node.js could not load it.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
} else {
  import("./run-all.mjs").then(({ runAll }) => runAll());
}
