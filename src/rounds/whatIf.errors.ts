import { defineRefusal } from '../platform/errors.ts';

export const clusterNotOpen = defineRefusal({
  code: 'CLUSTER_NOT_OPEN',
  description:
    'Only open candidate clusters with prices can be asked about. This one was superseded, or was formed by similarity.',
  ko: () => '가격이 있는 후보 클러스터만 물어볼 수 있습니다. 최신 라운드의 클러스터를 고르십시오.',
  en: () => 'Only candidate clusters with prices can be asked about. Choose one of the newest round.',
});

export const noMember = defineRefusal<{ companyId: string }>({
  code: 'NO_MEMBER',
  description: 'A company that is to leave a cluster is no member of it.',
  ko: () => '이 클러스터의 참여 기업이 아니어서 나갈 수 없습니다.',
  en: () => 'It is no member of the cluster, so it cannot leave it.',
});

export const memberAlready = defineRefusal<{ companyId: string }>({
  code: 'MEMBER_ALREADY',
  description: 'A company that is to join a cluster is a member of it, or joins twice.',
  ko: () => '이미 이 클러스터의 참여 기업이거나 두 번 적었습니다.',
  en: () => 'It is a member of the cluster already, or stands in the list twice.',
});

export const noKnownProcess = defineRefusal<{ companyId: string }>({
  code: 'NO_KNOWN_PROCESS',
  description:
    'Nothing is known of the processes of the company, so it has no price. Give it a routing first.',
  ko: () => '공정 정보가 없어 가격을 계산할 수 없습니다. 먼저 공정을 입력하십시오.',
  en: () => 'Nothing is known of its processes, so it has no price. Give it a routing first.',
});

export const notConcerned = defineRefusal({
  code: 'NOT_CONCERNED',
  description:
    'The reader of a what-if must be a member of the cluster, or join it: nobody sees the amounts of others.',
  ko: () => '이 클러스터의 참여 기업이거나 참여하려는 기업만 자기 금액을 볼 수 있습니다.',
  en: () => 'Only a member of the cluster, or a company that joins it, can see what it would pay itself.',
});

export const tooManyCompanies = defineRefusal<{ least: number; most: number }>({
  code: 'TOO_MANY_COMPANIES',
  description: 'A what-if takes a limited number of companies that leave or join.',
  type: 'NumberOutOfRange',
  ko: ({ most }) => `한 번에 ${most}개 기업까지 물어볼 수 있습니다.`,
  en: ({ most }) => `At most ${most} companies can leave and join in one question.`,
});

export const systemNotOnSale = defineRefusal({
  code: 'SYSTEM_NOT_ON_SALE',
  description: 'Only a published system of a provider in good standing competes for clusters.',
  ko: () => '게시된 시스템만 물어볼 수 있습니다. 먼저 가격표를 게시하십시오.',
  en: () => 'Only a system that is on sale can be asked about. Publish a price sheet first.',
});

export const noOpenClusters = defineRefusal({
  code: 'NO_OPEN_CLUSTERS',
  description: 'The round has no open candidate clusters with at least five members.',
  ko: () => '이 라운드에는 참여 기업이 다섯 이상인 열린 후보 클러스터가 없습니다.',
  en: () => 'The round has no open candidate clusters of at least five members. Choose the newest round.',
});
