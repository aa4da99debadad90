import type { Draw } from "./draw.js";

export const tones =
  "Amber Birch Cedar Copper Coral Dune Ember Fern Flint Granite Harbour Hazel Indigo Juniper Linden Maple Marble Ochre Pearl Quartz Rowan Sable Slate Tidal Umber Willow".split(
    " ",
  );
export const things =
  "Anchor Arrow Beacon Bridge Compass Crest Crown Delta Field Forge Gate Grove Hill Lantern Mill Oak Orchard Peak Quay Ridge River Signal Spire Stone Summit Vale".split(
    " ",
  );
const trades =
  "Architects Clinics Consulting Dental Energy Engineering Foods Freight Insurance Labs Law Logistics Media Partners Robotics Schools Studio Textiles Tools Travel".split(
    " ",
  );
const given =
  "Ada Aino Amir Bea Carlos Chidi Clara Dilan Elif Emil Farah Goran Hana Ida Jonas Kei Lena Luca Mira Nadia Noor Olga Pavel Quinn Rosa Samuel Tariq Ute Vera Yuki".split(
    " ",
  );
const family =
  "Abel Bauer Costa Diallo Eriksen Fischer Garcia Haddad Ivanova Jansen Kowal Laine Mensah Novak Okafor Petrov Quist Rossi Sato Tanaka Ueda Vargas Weber Xu Yilmaz Zeller".split(
    " ",
  );
const cities = [
  { city: "Bremen", country: "DE" },
  { city: "Leeds", country: "GB" },
  { city: "Porto", country: "PT" },
  { city: "Denver", country: "US" },
] as const;

export const organisationName = (draw: Draw, key: string): string =>
  `${draw.one(tones, `${key}.tone`)} ${draw.one(things, `${key}.thing`)} ${draw.one(trades, `${key}.trade`)}`;

export const personName = (draw: Draw, key: string): string =>
  `${draw.one(given, `${key}.given`)} ${draw.one(family, `${key}.family`)}`;

export const productName = (draw: Draw, key: string): string =>
  `${draw.one(tones, `${key}.tone`)} ${draw.one(things, `${key}.thing`)}`;

export const place = (draw: Draw, key: string): (typeof cities)[number] => draw.one(cities, key);
