import { bootstrap } from "@vendure/core";
import { shop } from "./shop.mjs";

await bootstrap(shop({ synchronize: false }));
