/** The pages of the way in: one chunk, because one leads to the next. */
export { ForgotPasswordPage } from "./forgot-password-page.js";
export { InvitationPage } from "./invitation-page.js";
export { RequestAccessPage } from "./request-access-page.js";
export { ResetPasswordPage } from "./reset-password-page.js";
export { SignInPage } from "./sign-in-page.js";
export { SignUpPage } from "./sign-up-page.js";
export { VerifyEmailPage } from "./verify-email-page.js";
