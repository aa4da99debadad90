/** Read by the bundler's runtime when it makes script and style elements. */
declare let __webpack_nonce__: string | undefined;
