import type { ProductFacts } from "./product-facts.js";

// Google Workspace, Adobe: list prices of the vendors' public pages (USD, annual plan) as of 2026. Acronis and Sophos publish none
// for partners: theirs are invented for the demo.
export const otherProducts: readonly ProductFacts[] = [
  workspace(
    "business-starter",
    "Business Starter",
    "7.00",
    "Custom e-mail, meetings of 100 people, 30 GB a person.",
  ),
  workspace(
    "business-standard",
    "Business Standard",
    "14.00",
    "Recordings, 2 TB a person and shared drives.",
  ),
  workspace(
    "business-plus",
    "Business Plus",
    "22.00",
    "Vault, device management and 5 TB a person.",
  ),
  {
    slug: "aws-account",
    vendor: "aws",
    skuCode: "AWS-ACCOUNT",
    name: "AWS account",
    summary: "An account of Amazon Web Services on our agreement, billed by use.",
    description:
      "Compute, storage, databases and all else of AWS in an account that is yours; its usage comes on our statement, line by line.",
    categories: ["Infrastructure"],
    features: ["Pay for use", "Consolidated statement", "Tags and cost centres"],
    kind: "CONSUMPTION",
    policy: "consumption",
    listPrices: [],
    featured: true,
  },
  {
    slug: "google-cloud",
    vendor: "google",
    skuCode: "GCP-PROJECT",
    name: "Google Cloud",
    summary: "Projects on Google Cloud, billed by use.",
    description:
      "BigQuery, Kubernetes Engine and the rest of Google Cloud under our billing account, with usage by project.",
    categories: ["Infrastructure"],
    features: ["Pay for use", "Usage by project"],
    kind: "CONSUMPTION",
    policy: "consumption",
    listPrices: [],
  },
  license(
    "adobe-creative-cloud-teams",
    "adobe",
    "65297752",
    "Creative Cloud Pro for teams",
    "99.99",
    ["Design"],
    "Photoshop, Illustrator, Premiere and twenty more, with 1 TB a person.",
    ["All Creative Cloud apps", "1 TB of cloud storage", "Licences that can be handed on"],
  ),
  license(
    "adobe-acrobat-pro-teams",
    "adobe",
    "65297937",
    "Acrobat Pro for teams",
    "23.99",
    ["Productivity", "Design"],
    "Make, sign, protect and compare PDFs.",
    ["Edit and convert", "E-signatures", "Redaction"],
  ),
  license(
    "acronis-cyber-protect",
    "acronis",
    "ACR-CPC-WKS",
    "Acronis Cyber Protect Cloud",
    "8.50",
    ["Backup", "Security"],
    "Backup, disaster recovery and malware protection in one agent.",
    ["Image and file backup", "Malware protection", "One console"],
  ),
  license(
    "acronis-backup-microsoft-365",
    "acronis",
    "ACR-M365-SEAT",
    "Acronis Backup for Microsoft 365",
    "3.20",
    ["Backup"],
    "Mailboxes, OneDrive, SharePoint and Teams, backed up outside Microsoft.",
    ["Unlimited storage", "Point-in-time restore"],
  ),
  license(
    "sophos-intercept-x",
    "sophos",
    "CIXA-U",
    "Sophos Intercept X Advanced",
    "4.90",
    ["Security"],
    "Endpoint protection with ransomware rollback.",
    ["Deep-learning detection", "Ransomware rollback", "Exploit prevention"],
  ),
  license(
    "sophos-mdr-complete",
    "sophos",
    "MDRC-U",
    "Sophos MDR Complete",
    "12.40",
    ["Security"],
    "People who watch and answer threats, day and night.",
    ["24/7 response", "Breach warranty", "Works with other vendors' tools"],
  ),
];

function license(
  slug: string,
  vendor: ProductFacts["vendor"],
  skuCode: string,
  name: string,
  perMonth: string,
  categories: readonly string[],
  summary: string,
  features: readonly string[],
): ProductFacts {
  const description = `${summary} Licensed per person or device, for a year or by the month.`;
  return {
    slug,
    vendor,
    skuCode,
    name,
    summary,
    description,
    categories,
    features,
    kind: "LICENSE",
    policy: "licence",
    listPrices: [{ from: null, perMonth }],
  };
}

function workspace(slug: string, edition: string, perMonth: string, summary: string): ProductFacts {
  const features = ["Gmail with your own domain", "Meet, Drive and Docs", "Admin console"];
  const name = `Google Workspace ${edition}`;
  return {
    ...license(
      `google-workspace-${slug}`,
      "google",
      `GW-${slug.toUpperCase()}`,
      name,
      perMonth,
      ["Productivity"],
      summary,
      features,
    ),
    policy: "google",
  };
}
