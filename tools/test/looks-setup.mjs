import { useInstance } from "./instance-setup.mjs";

/** A portal whose demo world was made at one moment: pictures of it are the same on every day. */
export default function looksSetup() {
  return useInstance({ DEMO_NOW: "2026-07-15T10:00:00Z" });
}
