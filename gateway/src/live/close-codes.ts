/** Why the gateway closes a websocket; docs/api.md tells clients what to do with each. */

/** Nobody is signed in (any more). Coming back is of no use before the next sign-in. */
export const SESSION_ENDED = 4401;
/** The rights are no longer those that the socket was opened with: come back and get the new ones. */
export const RIGHTS_CHANGED = 4403;
/** More was waiting for this socket than is kept for it: come back and catch up. */
export const FELL_BEHIND = 4413;
/** Something of ours went wrong; the number is that of the protocol's library. */
export const FAULT = 4500;
/** Closing down or starting anew: come back, to another gateway if there is one. */
export const GOING_AWAY = 1001;
/** More was sent within a second than a client has any reason to. */
export const TOO_BUSY_A_CLIENT = 1008;
/** No room, or nobody who could say who is signed in: come back later. */
export const TRY_LATER = 1013;
