import { beforeEach, describe, expect, it } from "@jest/globals";
import { useSearchParams } from "@markethall/contracts";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { renderPage } from "../testing/index.js";
import { SavedViewsMenu } from "./saved-views-menu.js";
import { useSavedViews } from "./use-saved-views.js";

interface Kept {
  id: string;
  name: string;
  query: string;
  isDefault: boolean;
}

/** What identity would keep. */
let kept: Kept[];
beforeEach(() => {
  kept = [
    { id: "v1", name: "Active", query: "q=a&status=ACTIVE", isDefault: false },
    { id: "v2", name: "Suspended", query: "status=SUSPENDED", isDefault: false },
  ];
});

const apart = { passing: ["preview"], staying: ["tab"] };

function Page() {
  const views = useSavedViews("SUBSCRIPTIONS", apart);
  const [params, setParams] = useSearchParams();
  const add = (name: string, value: string) =>
    setParams((known) => {
      known.set(name, value);
      return known;
    });
  return (
    <>
      <SavedViewsMenu views={views} all="All subscriptions" />
      <p>{views.isSettling ? "settling" : `shows ${params.get("status") ?? "all"}`}</p>
      <button onClick={() => add("status", "EXPIRED")}>Only expired</button>
      <button onClick={() => add("preview", "s1")}>Look at one</button>
    </>
  );
}

function show(path: string, permissions = ["Viewer.savedViews"]) {
  const saved = (input: Partial<Kept> & { id: string | null; place: string }) => {
    const { id, place: _place, ...view } = input;
    if (kept.some((one) => one.name === view.name && one.id !== id))
      return { __typename: "SavedViewNameTakenError", message: "There is one." };
    const known = kept.find((one) => one.id === id);
    if (view.isDefault) for (const one of kept) one.isDefault = false;
    const next = { ...(known ?? { id: "v3" }), ...view } as Kept;
    kept = [...kept.filter((one) => one.id !== next.id), next];
    return {
      __typename: "SaveViewSuccess",
      savedView: { __typename: "SavedView", ...next },
    };
  };
  return renderPage({
    audience: "portal",
    path: `/v2c/things${path}`,
    routes: [{ path: "things", element: <Page /> }],
    permissions,
    answers: {
      SavedViews: () => ({
        viewer: {
          __typename: "Viewer",
          savedViews: kept.map((view) => ({ __typename: "SavedView", ...view })),
        },
      }),
      SaveView: ({ input }) => ({
        saveView: saved(input as Parameters<typeof saved>[0]),
      }),
      DeleteSavedView: ({ input }) => {
        kept = kept.filter(({ id }) => id !== (input as { id: string }).id);
        return { deleteSavedView: { __typename: "DeleteSavedViewSuccess" } };
      },
    },
  });
}

async function choose(entry: string) {
  fireEvent.click(await screen.findByRole("button", { name: /^View: / }));
  fireEvent.click(await screen.findByRole("menuitem", { name: entry }));
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
}
const labelled = (name: string) => screen.findByRole("button", { name: `View: ${name}` });

describe("saved views of a page", () => {
  it("are opened as an address, which keeps whose portal it is", async () => {
    const page = show("?accountName=demo");
    await labelled("All subscriptions");
    await choose("Active");
    await labelled("Active");
    expect(page.address()).toBe("?q=a&status=ACTIVE&saved=v1&accountName=demo");
  });

  it("are left for the page as it is, also where one is the default", async () => {
    kept[1]!.isDefault = true;
    const page = show("?status=ACTIVE&accountName=demo&preview=s1&tab=2");
    await choose("All subscriptions");
    await screen.findByText("shows all");
    expect(page.address()).toBe("?saved=all&accountName=demo&tab=2");
  });

  it("say that the page has gone on from them, and take the change", async () => {
    const page = show("?status=ACTIVE&q=a&saved=v1");
    await labelled("Active");
    fireEvent.click(screen.getByRole("button", { name: "Look at one" }));
    await labelled("Active");
    fireEvent.click(screen.getByRole("button", { name: "Only expired" }));
    await labelled("Active, changed");
    await choose("Save changes to Active");
    await labelled("Active");
    expect(page.asked("SaveView")).toEqual([
      {
        input: {
          id: "v1",
          place: "SUBSCRIPTIONS",
          name: "Active",
          isDefault: false,
          query: "status=EXPIRED&q=a",
        },
      },
    ]);
  });

  it("are made from the page as it is, under a name that is free", async () => {
    const page = show("?status=EXPIRED");
    await labelled("Unsaved view");
    await choose("Save as new view…");
    const name = await screen.findByRole("textbox", { name: "Name" });
    const save = screen.getByRole("button", { name: "Save view" });
    fireEvent.click(save);
    await screen.findByText("Enter a name.");
    fireEvent.change(name, { target: { value: "Active" } });
    fireEvent.click(save);
    await screen.findByText("There is one.");
    fireEvent.change(name, { target: { value: "Over" } });
    fireEvent.click(save);
    await labelled("Over");
    expect(page.address()).toBe("?status=EXPIRED&saved=v3");
  });

  it("open the page when one is the default, and nothing is shown before", async () => {
    kept[1]!.isDefault = true;
    const page = show("");
    expect(screen.getByText("settling")).not.toBeNull();
    await screen.findByText("shows SUSPENDED");
    expect(page.address()).toBe("?status=SUSPENDED&saved=v2");
  });

  it("do not open a page that was asked for something", async () => {
    kept[1]!.isDefault = true;
    const page = show("?status=ACTIVE");
    await labelled("Unsaved view");
    expect(page.address()).toBe("?status=ACTIVE");
  });

  it("become the default without taking what the page shows", async () => {
    const page = show("?status=EXPIRED&saved=v2");
    await labelled("Suspended, changed");
    await choose("Open the page with this view");
    await waitFor(() => expect(page.asked("SaveView")).toHaveLength(1));
    expect(page.asked("SaveView")[0]).toMatchObject({
      input: { id: "v2", query: "status=SUSPENDED", isDefault: true },
    });
    expect(page.address()).toBe("?status=EXPIRED&saved=v2");
  });

  it("go away after a question, and the page stays as it is", async () => {
    const page = show("?status=SUSPENDED&saved=v2");
    await labelled("Suspended");
    await choose("Delete…");
    fireEvent.click(await screen.findByRole("button", { name: "Delete view" }));
    await labelled("Unsaved view");
    await waitFor(() => expect(page.address()).toBe("?status=SUSPENDED&saved=all"));
  });

  it("are not there for people who keep none", () => {
    show("", []);
    expect(screen.queryByRole("button", { name: /^View: / })).toBeNull();
    expect(screen.getByText("shows all")).not.toBeNull();
  });
});
