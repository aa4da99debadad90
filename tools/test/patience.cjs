/** A story through every process takes as long as the machine is busy; a hung one still ends. */
const globals = require("@jest/globals");

globals.jest.setTimeout(60_000);
