/**
 * Administrator's URL of the PostgreSQL server that the test run started.
 * @throws Error outside of a test run.
 */
export function testServerUrl(): string {
  const url = process.env["TEST_DATABASE_URL"];
  if (!url) throw new Error("TEST_DATABASE_URL is not set: run through jest's service project");
  return url;
}
