declare module "*.po" {
  import type { Messages } from "@lingui/core";
  const messages: Messages;
  // Catalogues have a default export by the loader's convention (frontends/po-loader.mjs).
  export default messages;
}
