/** The shell's own pages for people who are signed in, one chunk. */
export { ProfilePage } from "./access/profile-page.js";
export { CompanyPage } from "./company/company-page.js";
export { SupportPage } from "./support/support-page.js";
export { SupportRequestPage } from "./support/support-request-page.js";
