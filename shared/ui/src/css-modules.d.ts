declare module "*.module.css" {
  const classes: Readonly<Record<string, string>>;
  // CSS modules have a default export by the bundler's convention.
  export default classes;
}
declare module "*.css";
