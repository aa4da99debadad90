import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useAbilities, useGo, useSession } from "@markethall/contracts";
import {
  type Appearance,
  IconArrowRight,
  IconExternalLink,
  IconFileInvoice,
  IconLogout,
  IconPlus,
  IconSettings,
  IconUpload,
  IconUser,
  useAppearance,
} from "@markethall/ui";
import { useMemo, type ReactNode } from "react";
import { useSignOut } from "../access/use-sign-out.js";
import { chooseLanguage, languageOptions } from "../display/language-choice.js";
import { consoleNav, consoleSettings } from "../frame/console-nav.js";
import { placeKeys } from "../keyboard/place-keys.js";
import type { SpokenLanguage } from "@markethall/language";

/** Something that the palette does; what leads to a page says so, that it may open in a tab of its own. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Other words that it answers to. */
  readonly words: string;
  readonly icon: ReactNode;
  readonly to?: string;
  readonly run: () => void;
  /** Its own shortcut elsewhere. */
  readonly keys?: string;
}

/** Pages of their own, or opened by the pages that have these dialogs (`useAskedDialog` of the console). */
const deeds = [
  {
    id: "create-customer",
    label: msg`Create customer`,
    words: msg`add new company`,
    to: "/console/customers/new",
    permission: "createCustomer",
    icon: <IconPlus size={16} aria-hidden />,
  },
  {
    id: "create-price-book",
    label: msg`New price book`,
    words: msg`create prices list`,
    to: "/console/price-books?do=create",
    permission: "createPriceBook",
    icon: <IconPlus size={16} aria-hidden />,
  },
  {
    id: "run-billing",
    label: msg`Run billing`,
    words: msg`start invoices statements drafts month`,
    to: "/console/billing?do=run",
    permission: "runBilling",
    icon: <IconFileInvoice size={16} aria-hidden />,
  },
  {
    id: "import-usage",
    label: msg`Import usage`,
    words: msg`upload FOCUS file`,
    to: "/console/usage",
    permission: "importUsage",
    icon: <IconUpload size={16} aria-hidden />,
  },
] as const;

const looks: readonly { look: Appearance; label: typeof goTo }[] = [
  { look: "light", label: msg`Appearance: light` },
  { look: "dark", label: msg`Appearance: dark` },
  { look: "auto", label: msg`Appearance: like the system` },
];
const goTo = msg`go to open`;

/** What the viewer may do from anywhere in the console. */
export function useCommands(showShortcuts: () => void): readonly Command[] {
  const { t, i18n } = useLingui();
  const { viewer } = useSession();
  const { can } = useAbilities();
  const go = useGo();
  const signOut = useSignOut();
  const [appearance, setAppearance] = useAppearance();
  const accountName = viewer?.reseller?.accountName;

  return useMemo(() => {
    const page = (to: string, label: string, words: string, icon: ReactNode): Command => {
      const keys = placeKeys[to];
      return { id: to, label, words, icon, to, run: () => go(to), ...(keys ? { keys } : {}) };
    };
    const portal = `/v2c?accountName=${encodeURIComponent(accountName ?? "")}`;
    const own: readonly (Command | false)[] = [
      page("/console/profile", t`Your profile`, t`account name password`, <IconUser size={16} />),
      page(
        "/console/profile/security",
        t`Sign-in and security`,
        t`second factor passkey sessions`,
        <IconUser size={16} />,
      ),
      accountName !== undefined && {
        id: "portal",
        label: t`Open the portal`,
        words: t`storefront shop customer view`,
        icon: <IconExternalLink size={16} aria-hidden />,
        to: portal,
        run: () => void window.open(portal, "_blank", "noopener"),
      },
      {
        id: "shortcuts",
        label: t`Keyboard shortcuts`,
        words: t`keys help`,
        icon: <IconSettings size={16} aria-hidden />,
        keys: "?",
        run: showShortcuts,
      },
      ...looks
        .filter(({ look }) => look !== appearance)
        .map(({ look, label }) => ({
          id: `look-${look}`,
          label: t(label),
          words: t`theme colours mode`,
          icon: <IconSettings size={16} aria-hidden />,
          run: () => setAppearance(look),
        })),
      ...languageOptions(i18n.locale)
        .filter(([language]) => language !== i18n.locale)
        .map(([language, name]) => ({
          id: `language-${language}`,
          label: t`Language: ${name}`,
          words: "language Sprache idioma 言語",
          icon: <IconSettings size={16} aria-hidden />,
          run: () => void chooseLanguage(language as SpokenLanguage),
        })),
      {
        id: "sign-out",
        label: t`Sign out`,
        words: t`log out leave`,
        icon: <IconLogout size={16} aria-hidden />,
        run: () => void signOut(),
      },
    ];
    return [
      ...deeds
        .filter(({ permission }) => can(permission))
        .map(({ id, label, words, to, icon }) => ({ ...page(to, t(label), t(words), icon), id })),
      ...consoleNav(viewer)
        .flatMap(({ entries }) => entries)
        .map(({ to, label, icon }) => page(to, label, t(goTo), icon)),
      ...consoleSettings(viewer).map(({ to, label, icon }) =>
        page(to, t`Settings: ${label}`, t(goTo), icon ?? <IconArrowRight size={16} aria-hidden />),
      ),
      ...own.filter((one): one is Command => one !== false),
    ];
  }, [
    t,
    i18n.locale,
    viewer,
    can,
    go,
    signOut,
    appearance,
    setAppearance,
    accountName,
    showShortcuts,
  ]);
}
