/** What concerns the way into one's own account: one chunk, with what browsers need for passkeys. */
export { EnrolPage } from "./security/enrol-page.js";
export { SecurityPage } from "./security/security-page.js";
