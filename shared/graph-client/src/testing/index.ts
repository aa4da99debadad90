export { renderPage } from "./render-page.js";
export type { Answers, RenderOptions } from "./render-page.js";
export { sessionOf } from "./sessions.js";
