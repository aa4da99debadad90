export {
  IconActivity,
  IconAlertTriangle,
  IconArrowLeft,
  IconArrowRight,
  IconBox,
  IconBuilding,
  IconBuildingStore,
  IconCheck,
  IconChecklist,
  IconChevronDown,
  IconChevronRight,
  IconChevronUp,
  IconClock,
  IconCloud,
  IconCopy,
  IconDownload,
  IconExternalLink,
  IconFileInvoice,
  IconFilter,
  IconHelp,
  IconInfoCircle,
  IconKey,
  IconLayoutDashboard,
  IconLock,
  IconLogout,
  IconMail,
  IconMenu2,
  IconMinus,
  IconPackage,
  IconPlugConnectedX,
  IconPlus,
  IconRefresh,
  IconReportAnalytics,
  IconSearch,
  IconSettings,
  IconShoppingCart,
  IconSparkles,
  IconStar,
  IconTag,
  IconTrash,
  IconUpload,
  IconUser,
  IconUsers,
  IconX,
} from "./icons.js";
export {
  ActionIcon,
  Anchor,
  Button,
  CopyButton,
  Group,
  Loader,
  SimpleGrid,
  Skeleton,
  Stack,
  Text,
  TextInput,
  Title,
  UnstyledButton,
  VisuallyHidden,
  useDebouncedValue,
  useDisclosure,
  useMediaQuery,
} from "./mantine.js";
export { Callout, FormErrors } from "./feedback/problem.js";
export { useNotices } from "./feedback/notice.js";
export type { Notices } from "./feedback/notice.js";
export { EmptyState, ErrorState, LoadingState } from "./feedback/states.js";
export { Brand, initials } from "./frame/brand.js";
export { FocusFrame } from "./frame/focus-frame.js";
export type { NavEntry, NavGroup } from "./frame/nav-entry.js";
export { PortalFrame } from "./frame/portal-frame.js";
export { FilterBar, SearchField } from "./layout/filter-bar.js";
export { Facts, PageHeader, Section } from "./layout/page.js";
export type { Crumb } from "./layout/page.js";
export { brandColors } from "./theme/brand.js";
export type { BrandColors } from "./theme/brand.js";
export type { BrandLook } from "./theme/look.js";
export { UiProvider } from "./theme/ui-provider.js";
export { CopyField } from "./values/copy-field.js";
export { Countdown } from "./values/countdown.js";
export { DateText } from "./values/date-text.js";
export {
  addDecimals,
  compareDecimals,
  divideDecimal,
  multiplyDecimal,
  percentOf,
  roundDecimal,
  subtractDecimals,
} from "./values/decimal-text.js";
export {
  formatCycle,
  formatDate,
  formatDateTime,
  formatDay,
  formatEnum,
  formatMoney,
  formatNumber,
  formatRelative,
  formatTerm,
} from "./values/format.js";
export type { MoneyValue } from "./values/format.js";
export { KpiCard } from "./values/kpi-card.js";
export { Money } from "./values/money.js";
export { PriceBreakdown } from "./values/price-breakdown.js";
export { StatusBadge } from "./values/status-badge.js";
export { statusText } from "./values/status-text.js";
export type { Tone } from "./values/status-badge.js";
export { Conversation } from "./values/conversation.js";
export { Timeline } from "./values/timeline.js";
export type { TimelineEntry } from "./values/timeline.js";
export { designCatalogs } from "./locales/catalogs.js";
export { showAppearance, useAppearance } from "./theme/appearance.js";
export type { Appearance } from "./theme/appearance.js";
