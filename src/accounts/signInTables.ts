/*
 * better-auth keeps its state in our tables, under our names. Migration 0011 makes them; the library's own migrations
 * are never run.
 */

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

export const userTable = {
  modelName: 'account',
  fields: { emailVerified: 'email_verified', ...TIMES },
} as const;

export const sessionTable = {
  modelName: 'account_session',
  fields: {
    userId: 'account_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
    ...TIMES,
  },
} as const;

export const credentialTable = {
  modelName: 'account_credential',
  fields: {
    userId: 'account_id',
    accountId: 'provider_account_id',
    providerId: 'provider_id',
    password: 'password_hash',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...TIMES,
  },
} as const;

export const verificationTable = {
  modelName: 'account_verification',
  fields: { expiresAt: 'expires_at', ...TIMES },
} as const;

export const twoFactorTable = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'account_two_factor',
    fields: {
      userId: 'account_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
} as const;
