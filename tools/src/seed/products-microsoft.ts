import type { ProductFacts } from "./product-facts.js";

/**
 * List prices: Microsoft 365 blog, 4 December 2025, "Advancing Microsoft 365: new capabilities and pricing update", USD per user and
 * month on an annual commitment, in force from 1 July 2026; prices before it from the plans' public pages.
 */
const PRICE_CHANGE = "2026-07-01";

function office(
  slug: string,
  skuCode: string,
  name: string,
  prices: readonly [before: string, after?: string],
  more: Pick<
    ProductFacts,
    "summary" | "description" | "categories" | "features" | "featured" | "faq"
  >,
): ProductFacts {
  const [before, after] = prices;
  return {
    slug,
    vendor: "microsoft",
    skuCode,
    name,
    kind: "LICENSE",
    policy: "microsoft",
    listPrices: [
      { from: null, perMonth: before },
      ...(after ? [{ from: PRICE_CHANGE, perMonth: after }] : []),
    ],
    ...more,
  };
}

export const microsoftProducts: readonly ProductFacts[] = [
  office("microsoft-365-e3", "CFQ7TTC0LFLX-E3", "Microsoft 365 E3", ["36.00", "39.00"], {
    summary: "Office apps, e-mail, Windows and device management for larger organisations.",
    description:
      "The suite for organisations past 300 people: the Office apps on every device, Exchange, Teams-ready, Windows Enterprise, Intune and the security basics that auditors ask for.",
    categories: ["Productivity", "Security"],
    features: [
      "Office apps on five devices a person",
      "100 GB mailbox",
      "Intune device management",
      "Windows Enterprise",
    ],
    featured: true,
    faq: [
      {
        question: "Can seats be given back?",
        answer: "Within 168 hours of their purchase, in full days; after that at the renewal.",
      },
      {
        question: "Is Teams included?",
        answer:
          "Where you bought E3 with Teams. New customers of the European Economic Area add Teams separately.",
      },
    ],
  }),
  office("microsoft-365-e5", "CFQ7TTC0LF8S-E5", "Microsoft 365 E5", ["57.00", "60.00"], {
    summary: "All of E3 with advanced security, compliance, voice and analytics.",
    description:
      "E3 plus Defender, Purview, Entra ID P2, Teams Phone and Power BI Pro: for organisations whose risk office reads the licence terms.",
    categories: ["Productivity", "Security"],
    features: ["Microsoft Defender XDR", "Purview compliance", "Teams Phone", "Power BI Pro"],
  }),
  office("microsoft-365-f3", "CFQ7TTC0LH05-F3", "Microsoft 365 F3", ["8.00", "10.00"], {
    summary: "For people at the counter, on the road and on the shop floor.",
    description:
      "Office on the web and on phones, Teams and shared-device sign-in for people who do not sit at a desk.",
    categories: ["Productivity"],
    features: ["Office on web and mobile", "2 GB mailbox", "Shared-device mode"],
  }),
  office("office-365-e3", "CFQ7TTC0LF8R-O3", "Office 365 E3", ["23.00", "26.00"], {
    summary: "Office apps, e-mail and compliance without Windows.",
    description:
      "The Office apps, Exchange and SharePoint with data-loss prevention and holds, for those who manage Windows elsewhere.",
    categories: ["Productivity"],
    features: ["Office apps", "100 GB mailbox", "Data-loss prevention"],
  }),
  office(
    "microsoft-365-business-basic",
    "CFQ7TTC0LH18-BB",
    "Microsoft 365 Business Basic",
    ["6.00", "7.00"],
    {
      summary: "E-mail, files and Office on the web for small businesses.",
      description:
        "A business mailbox, 1 TB of files, Office on the web and meetings: the smallest plan that is a whole office.",
      categories: ["Productivity"],
      features: ["50 GB mailbox", "1 TB OneDrive", "Office on the web"],
      featured: true,
    },
  ),
  office(
    "microsoft-365-business-premium",
    "CFQ7TTC0LCHC-BP",
    "Microsoft 365 Business Premium",
    ["22.00"],
    {
      summary: "Office, e-mail, Defender and device management up to 300 people.",
      description:
        "What a small company needs and nothing else to buy: the Office apps, Exchange, Intune and Defender for Business.",
      categories: ["Productivity", "Security"],
      features: [
        "Office apps on five devices a person",
        "Defender for Business",
        "Intune",
        "Entra ID P1",
      ],
      featured: true,
    },
  ),
  office("microsoft-365-copilot", "CFQ7TTC0MM8R-CP", "Microsoft 365 Copilot", ["30.00"], {
    summary: "An assistant in Word, Excel, Outlook and Teams that knows your files.",
    description:
      "Drafts, summaries and analysis inside the Office apps, grounded in what the person may already see. Needs a Microsoft 365 plan.",
    categories: ["AI", "Productivity"],
    features: [
      "In Word, Excel, PowerPoint, Outlook and Teams",
      "Grounded in your own files",
      "Your data stays yours",
    ],
  }),
  {
    slug: "azure-plan",
    vendor: "microsoft",
    skuCode: "DZH318Z0BPS6",
    name: "Azure plan",
    summary: "Compute, storage and more than two hundred services, billed by use.",
    description:
      "One plan under which every Azure subscription of yours runs. You pay for what was used, by the hour or less, with no term.",
    categories: ["Infrastructure"],
    features: ["Pay for use", "No term", "Budgets and tags"],
    kind: "CONSUMPTION",
    policy: "consumption",
    listPrices: [],
  },
];
