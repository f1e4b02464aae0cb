# syntax=docker/dockerfile:1

# Built with everything that building needs; of that, only what running needs goes on to the image.
FROM node:24-bookworm-slim AS build
WORKDIR /samverka
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
ARG SOURCE_COMMIT=""
RUN SOURCE_COMMIT="$SOURCE_COMMIT" NODE_ENV=production npm run build
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="Samverka"
WORKDIR /samverka
COPY --from=build /samverka/package.json ./
COPY --from=build /samverka/node_modules ./node_modules
COPY --from=build /samverka/dist ./dist
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
# It writes nothing: nothing here belongs to the user it runs as.
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
