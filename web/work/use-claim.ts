import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CaseLine } from '../api/contract.ts';
import { sendCommand } from '../api/send-command.ts';
import { useSession } from '../session/use-session.ts';

/** Claims a case for oneself. One key per press: an answer that got lost is asked for again, not done twice. */
export const useClaim = (onClaimed: () => void) => {
  const queries = useQueryClient();
  const { officer } = useSession();
  return useMutation({
    mutationFn: ({ caseId, pendingOffice }: CaseLine) =>
      sendCommand(
        {
          path: `/v1/cases/${caseId}/commands`,
          body: {
            type: 'AssignCase',
            data: { assignee: officer.id },
            ...(pendingOffice === null ? {} : { office: pendingOffice.id }),
          },
          idempotencyKey: crypto.randomUUID(),
        },
        () => undefined,
      ),
    onSuccess: onClaimed,
    onSettled: () => queries.invalidateQueries({ queryKey: ['work'] }),
  });
};
