import type { Catalogs } from "@markethall/language";
import type { ComponentType } from "react";
import type { RouteObject } from "react-router";

/** A place within a page that can be led to, such as one setting. */
export interface Place {
  readonly id: string;
  readonly label: string;
  /** Where it stands, and other words that one may look for. */
  readonly words: string;
  readonly to: string;
}

/**
 * What a remote exposes as "./remote". The shell mounts the routes below /v2c (portal) or /console,
 * so paths are relative: `{ path: "orders/:id", element: <OrderPage /> }` is /v2c/orders/:id.
 */
export interface RemoteModule {
  readonly routes: readonly RouteObject[];
  /** Its translations, each language fetched when it is spoken. */
  readonly catalogs?: Catalogs;
  /** Shown in the portal's header for signed-in customers, on every page: the cart, for example. */
  readonly HeaderAction?: ComponentType;
  /** What its pages hold that one may look for by name, in the reader's language, of what may be called. */
  readonly places?: (can: (operation: string) => boolean) => Promise<readonly Place[]>;
}
