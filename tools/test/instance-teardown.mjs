export default async function instanceTeardown() {
  await globalThis.markethallTestInstance?.stop();
}
