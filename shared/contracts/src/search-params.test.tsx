import { describe, expect, it } from "@jest/globals";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter, Route, Routes, useNavigate } from "./router.js";
import { useSearchParams, withParams } from "./search-params.js";

const put = (name: string, value: string) => (known: URLSearchParams) => {
  known.set(name, value);
  return known;
};

function Page() {
  const [params, setParams, now] = useSearchParams();
  const navigate = useNavigate();
  return (
    <>
      <p>{`drawn for ${params.toString()}`}</p>
      <button onClick={() => setParams(put("a", "2"))}>Change a</button>
      <button onClick={() => setParams(put("b", now().get("a") ?? ""))}>Copy a to b</button>
      <button
        onClick={() => {
          void navigate("/other?c=3");
          setParams(put("a", "4"));
        }}
      >
        Leave
      </button>
    </>
  );
}

function show() {
  render(
    <MemoryRouter initialEntries={["/page?a=1"]}>
      <Routes>
        <Route path="/page" element={<Page />} />
        <Route path="/other" element={<Page />} />
      </Routes>
    </MemoryRouter>,
  );
}
const press = (...names: string[]) =>
  act(() => names.forEach((name) => void fireEvent.click(screen.getByText(name))));

describe("the query of the address", () => {
  it("takes two changes in one moment, each made of what the address says by then", () => {
    show();
    press("Change a", "Copy a to b");
    expect(screen.getByText("drawn for a=2&b=2")).not.toBeNull();
  });

  it("is not changed by a page that has been left", () => {
    show();
    press("Leave");
    expect(screen.getByText("drawn for c=3")).not.toBeNull();
  });
});

it.each([
  [{ b: "4" }, "a=1&b=4&c=3"],
  [{ a: null, c: "" }, "b=2"],
  [{ b: [] }, "a=1&c=3"],
  [{ b: ["5", "", "6"], d: "7" }, "a=1&b=5&c=3&b=6&d=7"],
])("a query with %j is %s", (parts, query) => {
  expect(withParams(new URLSearchParams("a=1&b=2&c=3"), parts).toString()).toBe(query);
});
