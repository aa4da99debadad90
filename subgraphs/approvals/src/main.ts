import { serve } from "@markethall/graph";
import { createApp } from "./app.js";
import { readConfig } from "./config.js";
import { schema } from "./data-source.js";

await serve({ schema, config: readConfig(), createApp });
