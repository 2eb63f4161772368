import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ownHeaders } from '../api/headers.ts';
import { problemError, problemFrom, problemOf } from '../api/problem.ts';
import { useText } from '../i18n/language.tsx';
import { withoutEmpty } from './without-empty.ts';

type Asked = {
  readonly path: '/v1/reminders.csv' | '/v1/reminders/owing.csv' | '/v1/reminders/telephone.csv';
  readonly query: Readonly<Record<string, string | number | undefined>>;
};

const save = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

const nameIn = (disposition: string | null): string => /filename="?([^";]+)/.exec(disposition ?? '')?.[1] ?? 'list.csv';

const download = async ({ path, query }: Asked): Promise<void> => {
  const asked = new URLSearchParams(Object.entries(withoutEmpty(query)).map(([key, value]) => [key, String(value)]));
  const response = await fetch(`${path}?${asked}`, { headers: ownHeaders('GET') });
  if (!response.ok) throw problemError(problemFrom(response.status, await response.json().catch(() => undefined)));
  save(nameIn(response.headers.get('content-disposition')), await response.blob());
};

/** The whole list as the api writes it: every row, not only the page that is shown, in the officer's language. */
export const DownloadCsv = (asked: Asked) => {
  const { t } = useText();
  const downloading = useMutation({ mutationFn: () => download(asked) });
  return (
    <div>
      <Button variant="default" size="sm" loading={downloading.isPending} onClick={() => downloading.mutate()}>
        {t('common.csv')}
      </Button>
      {downloading.isError && (
        <Text size="sm" c="red.9" role="alert">
          {problemOf(downloading.error)?.detail || t('error.network')}
        </Text>
      )}
    </div>
  );
};
