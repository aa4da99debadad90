import { metrics } from "@markethall/telemetry";
import type { LiveHub } from "./live-hub.js";
import type { OpenSockets } from "./open-sockets.js";

/** Tells how many sockets are open, what they follow and in how many groups. */
export function watchLive(hub: LiveHub, sockets: OpenSockets): void {
  metrics.watch("markethall_live_sockets", () => [{ labels: {}, value: sockets.size }]);
  metrics.watch("markethall_live_groups", () => [{ labels: {}, value: hub.size.groups }]);
  metrics.watch("markethall_live_subscriptions", () => [
    { labels: {}, value: hub.size.subscriptions },
  ]);
}
