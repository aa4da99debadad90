import { describe, expect, it } from "@jest/globals";
import { features } from "@markethall/auth";
import { openWorld, platformTenant, visitor } from "./world.js";
import { owner, playInAWorld, reseller, world } from "./played-world.js";

playInAWorld();

const refused = "... on InvalidInputError { field message }";

describe("a storefront", () => {
  const source = `query($name: String!) { storefront(accountName: $name) {
    id accountName displayName url suspended branding { primaryColor logoUrl } features { catalog purchasing }
    signUpForm { available requireEula eula { title } } } }`;

  it("is open to anyone by its nickname, in any case", async () => {
    const { data } = await world.run(visitor, source, { name: reseller.accountName.toUpperCase() });
    expect(data).toEqual({
      storefront: {
        id: reseller.id,
        accountName: reseller.accountName,
        displayName: "Demo Cloud",
        url: `http://localhost:4000/v2c/catalog?accountName=${reseller.accountName}`,
        suspended: false,
        branding: { primaryColor: "#1a56db", logoUrl: null },
        features: { catalog: true, purchasing: true },
        signUpForm: { available: true, requireEula: false, eula: null },
      },
    });
  });

  it("is not there under an unknown nickname, and says when it is suspended", async () => {
    expect((await world.run(visitor, source, { name: "nobody" })).data).toEqual({
      storefront: null,
    });
    await world.admin.query("update reseller set status = 'SUSPENDED' where id = $1", [
      reseller.id,
    ]);
    const { data } = await world.run<{ storefront: object }>(visitor, source, {
      name: reseller.accountName,
    });
    expect(data?.storefront).toMatchObject({ suspended: true, signUpForm: { available: false } });
  });

  it("is found by the id that other subgraphs refer to", async () => {
    const { data } = await world.run(
      visitor,
      `query($r: [_Any!]!) { _entities(representations: $r) { ... on Storefront { accountName } } }`,
      { r: [{ __typename: "Storefront", id: reseller.id }] },
    );
    expect(data).toEqual({ _entities: [{ accountName: reseller.accountName }] });
  });
});

describe("settings", () => {
  const png = `data:image/png;base64,${Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(40)]).toString("base64")}`;

  it("change the branding that is named, and announce it", async () => {
    const input = {
      displayName: "Northwind",
      primaryColor: "#FFD20F",
      radius: "ROUND",
      supportUrl: "https://help.example/",
      issuer: "Northwind GmbH\r\n\n  1 Pier Road ",
      logoDataUrl: png,
    };
    const answer = await world.act<{ reseller: { branding: { logoUrl: string } } }>(
      owner,
      "updateBranding",
      `... on UpdateBrandingSuccess { reseller { displayName issuer branding { primaryColor accentColor radius font supportUrl supportEmail logoUrl } } } ${refused}`,
      input,
    );
    expect(answer).toMatchObject({
      reseller: {
        displayName: "Northwind",
        issuer: ["Northwind GmbH", "1 Pier Road"],
        branding: {
          primaryColor: "#ffd20f",
          accentColor: "#0e7490",
          radius: "ROUND",
          font: "INTER",
          supportEmail: "help@demo.example",
          logoUrl: expect.stringMatching(`^/files/logos/${reseller.id}\\?v=\\d+$`),
        },
      },
    });
    const changed = (await world.announced()).find(
      ({ type }) => type === "identity.reseller.changed.v1",
    );
    expect(changed?.payload).toMatchObject({
      displayName: "Northwind",
      issuer: ["Northwind GmbH", "1 Pier Road"],
      primaryColor: "#ffd20f",
      radius: "ROUND",
      font: "INTER",
      status: "ACTIVE",
    });
  });

  it.each([
    { input: { primaryColor: "red" }, field: "primaryColor" },
    { input: { supportUrl: "javascript:alert(1)" }, field: "supportUrl" },
    { input: { supportEmail: "help" }, field: "supportEmail" },
    { input: { issuer: "line\n".repeat(9) }, field: "issuer" },
    { input: { issuer: "x".repeat(101) }, field: "issuer" },
    { input: { logoDataUrl: "data:image/svg+xml;base64,PHN2Zz4=" }, field: "logoDataUrl" },
  ])("refuse $field that cannot be used, and change nothing", async ({ input, field }) => {
    expect(
      await world.act(owner, "updateBranding", refused, { displayName: "Other", ...input }),
    ).toMatchObject({
      __typename: "InvalidInputError",
      field,
    });
    const { rows } = await world.admin.query("select display_name from reseller where id = $1", [
      reseller.id,
    ]);
    expect(rows).toEqual([{ display_name: "Demo Cloud" }]);
  });

  it.each(features.map((feature) => ({ feature })))(
    "turn the switch $feature off and on",
    async ({ feature }) => {
      const turn = (on: boolean) =>
        world.act<{ reseller: { features: object } }>(
          owner,
          "updatePortalFeatures",
          `... on UpdatePortalFeaturesSuccess { reseller { features { ${features.join(" ")} } } }`,
          { [feature]: on },
        );
      const all = Object.fromEntries(features.map((name) => [name, true]));
      expect((await turn(false)).reseller.features).toEqual({ ...all, [feature]: false });
      expect((await turn(true)).reseller.features).toEqual(all);
    },
  );

  it("refuse a list entry that would match nobody, and a EULA that does not exist", async () => {
    const update = (input: object) => world.act(owner, "updateSignUpPolicy", refused, input);
    expect(await update({ redList: ["example.com", "@nope"] })).toMatchObject({ field: "redList" });
    expect(await update({ requireEula: true })).toMatchObject({ field: "requireEula" });
    expect(
      await update({ redList: ["Example.com ", "example.com"], greenListAction: "AUTO_APPROVE" }),
    ).toMatchObject({
      __typename: "UpdateSignUpPolicySuccess",
    });
    const { rows } = await world.admin.query("select red_list from reseller where id = $1", [
      reseller.id,
    ]);
    expect(rows).toEqual([{ red_list: ["example.com"] }]);
  });

  it("of sign-up are told to staff alone, and the people of a customer only while that switch is on", async () => {
    const { customer } = await world.act<{ customer: { id: string } }>(
      owner,
      "createCustomer",
      "... on CreateCustomerSuccess { customer { id } }",
      { name: "Contoso" },
    );
    const { actor } = await world.user(
      { resellerId: reseller.id, customerId: customer.id },
      "CUSTOMER_ADMIN",
    );
    const policy = "{ viewer { reseller { signUpPolicy { redList } } } }";
    expect((await world.run(owner, policy)).errors).toEqual([]);
    expect((await world.run(actor, policy)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
    const people = "{ viewer { customer { users { totalCount } } } }";
    expect((await world.run(actor, people)).errors).toEqual([]);
    const switchedOff = { ...actor, features: ["dashboard"] as const };
    expect((await world.run(switchedOff, people)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
  });

  it("are not for sales", async () => {
    const { actor } = await world.user(
      { resellerId: reseller.id, customerId: null },
      "RESELLER_SALES",
    );
    const { errors } = await world.run(
      actor,
      `mutation { updateBranding(input: {displayName: "X"}) { __typename } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});

describe("the platform", () => {
  it("sees all resellers and sets the business clock", async () => {
    const { actor } = await world.user(platformTenant, "PLATFORM_ADMIN");
    const { data } = await world.run<{ resellers: { edges: { node: { accountName: string } }[] } }>(
      actor,
      "{ resellers(first: 100) { edges { node { accountName url } } } }",
    );
    expect(data?.resellers.edges.map(({ node }) => node.accountName)).toContain(
      reseller.accountName,
    );
    const now = "2027-02-01T00:00:00.000Z";
    const set = await world.act<{ businessClock: { now: Date } }>(
      actor,
      "setBusinessClock",
      "... on SetBusinessClockSuccess { businessClock { now testMode } }",
      { now },
    );
    expect(set.businessClock).toMatchObject({ testMode: true });
    const { rows } = await world.admin.query("select offset_ms from events.clock");
    expect(Math.abs(Number(rows[0].offset_ms) - (Date.parse(now) - Date.now()))).toBeLessThan(
      5_000,
    );
    await world.act(actor, "setBusinessClock", "__typename", { now: null });
    expect((await world.admin.query("select offset_ms from events.clock")).rows).toEqual([
      { offset_ms: "0" },
    ]);
  });

  it("is refused the clock outside of test mode", async () => {
    const real = await openWorld({ testClock: false });
    try {
      const { actor } = await real.user(platformTenant, "PLATFORM_ADMIN");
      expect(await real.act(actor, "setBusinessClock", refused, { now: null })).toMatchObject({
        __typename: "InvalidInputError",
      });
    } finally {
      await real.close();
    }
  });
});
