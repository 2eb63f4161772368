import { z } from 'zod';

/** An address of mail as people write it, without a display name. */
export const EmailAddress = z.email();
