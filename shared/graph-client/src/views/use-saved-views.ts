import { useMutation } from "@apollo/client/react";
import { useAbilities, useSearchParams } from "@markethall/contracts";
import type { ViewDraft, ViewsMenuProps } from "@markethall/ui/overlays";
import { useEffect } from "react";
import type { SavedViewPlace } from "../gql/graphql.js";
import { readError } from "../read-error.js";
import { useQuery } from "../use-query.js";
import { DeleteSavedView, SavedViewsQuery, SaveView } from "./saved-views.operations.js";
import {
  ALL,
  type Apart,
  named,
  sameView,
  saysNothing,
  VIEW,
  viewQueryOf,
  withView,
} from "./view-query.js";

export interface SavedViews {
  /** The page does not know yet whether it opens with a view: it shows its skeleton and asks for nothing. */
  readonly isSettling: boolean;
  /** For `SavedViewsMenu`; null for people who keep no views. */
  readonly menu: Omit<ViewsMenuProps, "all"> | null;
}

const nothing: Apart = {};

/**
 * Views that the person keeps of a page. A view is the page's query string, so the page does nothing but read its address;
 * one that is opened with nothing in its address opens with the default view.
 */
export function useSavedViews(place: SavedViewPlace, apart: Apart = nothing): SavedViews {
  const { can } = useAbilities();
  const keeps = can("Viewer.savedViews");
  const [params, setParams, now] = useSearchParams();
  const { data, error, refetch } = useQuery(SavedViewsQuery, {
    variables: { place },
    skip: !keeps,
  });
  const [saveView] = useMutation(SaveView);
  const [deleteView] = useMutation(DeleteSavedView);

  const views = data?.viewer?.savedViews ?? [];
  const query = viewQueryOf(params, apart);
  const chosen = params.get(VIEW);
  const active = views.find(({ id }) => id === chosen) ?? null;
  const isPlain = saysNothing(params, apart);
  const opensWith = isPlain ? (views.find(({ isDefault }) => isDefault) ?? null) : null;

  useEffect(
    function openTheDefault() {
      if (opensWith)
        setParams(
          (known) =>
            saysNothing(known, apart)
              ? withView(known, opensWith.id, opensWith.query, apart)
              : known,
          { replace: true },
        );
    },
    [opensWith, setParams, apart],
  );

  function handleOpen(id: string | null) {
    const view = views.find((one) => one.id === id);
    setParams((known) => withView(known, view?.id ?? ALL, view?.query ?? "", apart));
  }

  async function handleSave({ id, name, isDefault, query: which }: ViewDraft) {
    const kept = views.find((one) => one.id === id)?.query ?? "";
    const input = {
      id,
      place,
      name,
      isDefault,
      query: which === "page" ? viewQueryOf(now(), apart) : kept,
    };
    const { data: answer, error: failure } = await saveView({ variables: { input } });
    const result = answer?.saveView;
    if (failure || !result) return readError(failure);
    if (result.__typename !== "SaveViewSuccess") return result.message;
    await refetch();
    const { savedView } = result;
    if (which === "page") setParams((known) => named(known, savedView.id), { replace: true });
    return null;
  }

  async function handleDelete(id: string) {
    const { data: answer, error: failure } = await deleteView({ variables: { input: { id } } });
    const result = answer?.deleteSavedView;
    if (failure || !result) return readError(failure);
    if (result.__typename !== "DeleteSavedViewSuccess") return result.message;
    setParams((known) => named(known, ALL), { replace: true });
    await refetch();
    return null;
  }

  return {
    isSettling: keeps && isPlain && !error && (data === undefined || opensWith !== null),
    menu: keeps
      ? {
          views,
          activeId: active?.id ?? null,
          changed: !sameView(query, active?.query ?? ""),
          onOpen: handleOpen,
          onSave: handleSave,
          onDelete: handleDelete,
        }
      : null,
  };
}
