/** A story through every process takes as long as the machine is busy; a hung one still ends. */
jest.setTimeout(60_000);
