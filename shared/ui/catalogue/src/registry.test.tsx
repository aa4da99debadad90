import { describe, expect, it } from "@jest/globals";
import { MemoryRouter, SessionProvider } from "@markethall/contracts";
import * as ui from "@markethall/ui";
import * as charts from "@markethall/ui/charts";
import * as forms from "@markethall/ui/forms";
import * as overlays from "@markethall/ui/overlays";
import * as shortcuts from "@markethall/ui/shortcuts";
import * as tables from "@markethall/ui/tables";
import { render } from "@testing-library/react";
import { registry } from "./registry.js";

const design: Readonly<Record<string, unknown>> = {
  ...ui,
  ...charts,
  ...forms,
  ...overlays,
  ...shortcuts,
  ...tables,
};
const covered = registry.flatMap(({ covers }) => covers);
const states = registry.flatMap(({ slug, states }) =>
  Object.entries(states).map(([state, show]) => ({ slug, state, show })),
);

/** By the custom that only components are written with a capital letter. */
const components = Object.keys(design).filter((name) => /^[A-Z]/.test(name));

describe("the catalogue", () => {
  it("shows every component that the design exports", () => {
    expect(components.filter((name) => !covered.includes(name))).toEqual([]);
  });

  it("shows nothing that the design does not export", () => {
    expect(covered.filter((name) => design[name] === undefined)).toEqual([]);
  });

  it("has an address of its own for each", () => {
    const slugs = registry.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.every((slug) => /^[a-z]+(-[a-z]+)*$/.test(slug))).toBe(true);
  });

  it.each(states)("draws $slug: $state", ({ show }) => {
    render(
      <SessionProvider
        session={{ audience: "console", accountName: null, storefront: null, viewer: null }}
      >
        <ui.UiProvider primaryColor="#3538cd" accentColor="#0e9384" nonce="">
          <MemoryRouter>{show()}</MemoryRouter>
        </ui.UiProvider>
      </SessionProvider>,
    );
    expect(document.body.querySelector("[class]")).not.toBeNull();
  });
});
