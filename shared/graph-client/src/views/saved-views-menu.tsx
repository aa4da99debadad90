import { ViewsMenu } from "@markethall/ui/overlays";
import type { SavedViews } from "./use-saved-views.js";

interface SavedViewsMenuProps {
  views: SavedViews;
  /** The page without a view: "All subscriptions". */
  all: string;
}

/** The menu of a page's saved views; nothing for people who keep none. */
export function SavedViewsMenu({ views: { menu }, all }: SavedViewsMenuProps) {
  return menu && <ViewsMenu all={all} {...menu} />;
}
