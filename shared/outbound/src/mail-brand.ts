/** In whose name a letter goes out. */
export interface Brand {
  readonly displayName: string;
  /** `#rrggbb`. */
  readonly primaryColor: string;
  readonly supportEmail: string | null;
  /** Address of the portal or console that the letter leads to. */
  readonly portalUrl: string;
}

/** What the platform's own staff get. */
export function platformBrand(publicUrl: string): Brand {
  return {
    displayName: "Markethall",
    primaryColor: "#1a56db",
    supportEmail: null,
    portalUrl: `${publicUrl}/console/sign-in`,
  };
}

/** Black or white, whichever reads better on a colour (WCAG 2.2 relative luminance). */
export function textOn(color: string): "#000000" | "#ffffff" {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? "#000000" : "#ffffff";
}
