import { readFileSync } from "node:fs";
import {
  bootstrap,
  ChannelService,
  FacetService,
  FacetValueService,
  Populator,
  Product,
  ProductTranslation,
  ProductVariant,
  ProductVariantPrice,
  ProductVariantTranslation,
  RequestContextService,
  TaxCategoryService,
  TransactionalConnection,
} from "@vendure/core";
import { shop } from "./shop.mjs";

/**
 * Makes the tables of an empty database and puts the products of the file PRODUCTS into them: each plan a variant, in
 * bulk by Vendure's own entities. The rows of the search index are those that Vendure's own job writes, which asks the
 * database a dozen times for each variant and takes minutes.
 */
const BULK = 1_000;
const languageCode = "en";
const products = JSON.parse(readFileSync(process.env.PRODUCTS, "utf8"));

const app = await bootstrap(shop({ synchronize: true }));
const database = app.get(TransactionalConnection).rawConnection;
await app.get(Populator).populateInitialData({
  defaultLanguage: languageCode,
  defaultZone: "Everywhere",
  countries: [{ name: "Germany", code: "DE", zone: "Everywhere" }],
  taxRates: [{ name: "Standard", percentage: 19 }],
  shippingMethods: [],
  paymentMethods: [],
  collections: [],
});
const channel = await app.get(ChannelService).getDefaultChannel();
const ctx = await app
  .get(RequestContextService)
  .create({ apiType: "admin", languageCode, channelOrToken: channel });
const [taxCategory] = (await app.get(TaxCategoryService).findAll(ctx)).items;
const values = {
  vendor: await facet("vendor", new Set(products.map(({ vendor }) => vendor))),
  category: await facet("category", new Set(products.flatMap(({ categories }) => categories))),
  term: await facet(
    "term",
    new Set(products.flatMap(({ plans }) => plans.map(({ term }) => term))),
  ),
};
await insertProducts();
await insertVariants();
await database.query("vacuum analyze");
process.exit(0);

async function facet(code, names) {
  const made = await app.get(FacetService).create(ctx, {
    code,
    isPrivate: false,
    translations: [{ languageCode, name: code }],
  });
  const ids = new Map();
  for (const name of names) {
    const { id } = await app.get(FacetValueService).create(ctx, made, {
      code: name,
      translations: [{ languageCode, name }],
    });
    ids.set(name, { id, facetId: made.id });
  }
  return ids;
}

async function insertProducts() {
  const rows = products.map(() => new Product({ enabled: true }));
  await bulk(Product, rows);
  await bulk(
    ProductTranslation,
    products.map(
      ({ name, slug, description }, at) =>
        new ProductTranslation({ languageCode, name, slug, description, base: rows[at] }),
    ),
  );
  await join(
    "product_channels_channel",
    "channelId",
    rows.map(({ id }) => [id, channel.id]),
  );
  await join(
    "product_facet_values_facet_value",
    "facetValueId",
    products.flatMap(({ vendor, categories }, at) => [
      [rows[at].id, values.vendor.get(vendor).id],
      ...categories.map((category) => [rows[at].id, values.category.get(category).id]),
    ]),
  );
  for (const [at, product] of products.entries()) product.row = rows[at];
}

async function insertVariants() {
  const plans = products.flatMap((product) =>
    product.plans.map((plan) => ({
      ...product,
      ...plan,
      product: product.row,
      productName: product.name,
    })),
  );
  const rows = plans.map(
    ({ sku, product }) => new ProductVariant({ sku, product, taxCategory, enabled: true }),
  );
  await bulk(ProductVariant, rows);
  await bulk(
    ProductVariantTranslation,
    plans.map(
      ({ productName, name }, at) =>
        new ProductVariantTranslation({
          languageCode,
          name: `${productName} ${name}`,
          base: rows[at],
        }),
    ),
  );
  await bulk(
    ProductVariantPrice,
    plans.map(
      ({ cents }, at) =>
        new ProductVariantPrice({
          price: cents,
          channelId: channel.id,
          currencyCode: channel.defaultCurrencyCode,
          variant: rows[at],
        }),
    ),
  );
  await join(
    "product_variant_channels_channel",
    "channelId",
    rows.map(({ id }) => [id, channel.id]),
  );
  await join(
    "product_variant_facet_values_facet_value",
    "facetValueId",
    plans.map(({ term }, at) => [rows[at].id, values.term.get(term).id]),
  );
  await insertIndex(plans, rows);
}

async function insertIndex(plans, rows) {
  const of = (facets) => facets.map(({ facetId }) => String(facetId));
  const all = (plan) => [
    values.term.get(plan.term),
    values.vendor.get(plan.vendor),
    ...plan.categories.map((category) => values.category.get(category)),
  ];
  await bulk(
    "SearchIndexItem",
    plans.map((plan, at) => ({
      productVariantId: rows[at].id,
      languageCode,
      channelId: channel.id,
      productId: plan.product.id,
      enabled: true,
      productName: plan.productName,
      productVariantName: `${plan.productName} ${plan.name}`,
      description: plan.description,
      slug: plan.slug,
      sku: plan.sku,
      price: plan.cents,
      priceWithTax: Math.round(plan.cents * 1.19),
      facetIds: [...new Set(of(all(plan)))],
      facetValueIds: all(plan).map(({ id }) => String(id)),
      collectionIds: [],
      collectionSlugs: [],
      channelIds: [String(channel.id)],
      productPreview: "",
      productVariantPreview: "",
    })),
  );
}

async function bulk(entity, rows) {
  for (let at = 0; at < rows.length; at += BULK) {
    await database.getRepository(entity).insert(rows.slice(at, at + BULK));
  }
}

/** Rows of a table that joins two entities and is none itself. */
async function join(table, column, pairs) {
  const owner = table.startsWith("product_variant") ? "productVariantId" : "productId";
  await database.query(
    `insert into ${table} ("${owner}", "${column}") select * from unnest($1::integer[], $2::integer[])`,
    [pairs.map(([one]) => one), pairs.map(([, other]) => other)],
  );
}
