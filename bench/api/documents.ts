/*
 * The same questions in the words of each server. PostGraphile's fields are renamed to ours, so that the answers can be
 * compared; where it can give a plain list we take that, which costs it least.
 */

const daseot = {
  companyDetail: `query CompanyDetail($id: ID!) { company(id: $id) {
    id name ownerName website foundedOn sizeClass employees salesWon targetLevel industryCode region { code } units
    wantedSystems { systemType targetLevel }
    plants { id name address units products { id name routing { source confidence rule
      operations { position processCode equipment } } } } } }`,
  clusterPage: `query ClusterPage($first: Int!, $roundId: ID!) {
    clusters(first: $first, where: { roundId: $roundId }, orderBy: POSITION) { totalCount nodes {
      id position status memberCount units contractWon savingWon subsidyWon netWon
      system { name type provider { name } }
      lines { kind won process { code } }
      members { nodes { position units standAloneWon shareWon subsidyWon netWon
        company { id name units plants { id name address units products { id name routing { source confidence rule
          operations { position processCode equipment } } } } } } } } } }`,
  filteredPage: `query FilteredPage($first: Int!, $where: CompanyWhere!) {
    companies(first: $first, where: $where) { totalCount nodes {
      id name employees units salesWon region { code } systemTypes processCodes routingSource } } }`,
  partnerSearch: `query PartnerSearch($id: ID!) { company(id: $id) { id partners(first: 20) { totalCount edges {
    similarity shared { code } missing { code } additional { code } node { id name units } } } } }`,
  demand: `query Demand($where: DemandWhere!) { demand(first: 50, where: $where) { nodes {
    process { code } region { code } systemType companies units } } }`,
  clusterOpportunities: `query ClusterOpportunities($id: ID!) { company(id: $id) { id clusterOpportunities(first: 5) {
    cluster { id } system { name } shareWon savingWon subsidyWon netWon sharedProcesses { code } lines { kind won } } } }`,
};

const postgraphile = {
  companyDetail: `query CompanyDetail($id: Int!) { company: companyByRowId(rowId: $id) {
    id: rowId name ownerName website foundedOn sizeClass employees salesWon targetLevel industryCode regionCode units
    wantedSystems: wantedSystemsByCompanyIdList { systemType targetLevel }
    plants: plantsByCompanyIdList { id: rowId name address units products: productsByPlantIdList { id: rowId name
      routing: routingByProductId { source confidence rule
        operations: operationsByRoutingIdList { position processCode equipment } } } } } }`,
  clusterPage: `query ClusterPage($first: Int!, $roundId: Int!) {
    clusters: allClusters(first: $first, condition: { roundId: $roundId }) { totalCount nodes {
      id: rowId position status memberCount units contractWon savingWon subsidyWon netWon
      system: systemBySystemId { name type provider: providerByProviderId { name } }
      lines: clusterLinesByClusterIdList { kind won processCode }
      members: clusterMembersByClusterIdList { position units standAloneWon shareWon subsidyWon netWon
        company: companyByCompanyId { id: rowId name units plants: plantsByCompanyIdList { id: rowId name address units
          products: productsByPlantIdList { id: rowId name routing: routingByProductId { source confidence rule
            operations: operationsByRoutingIdList { position processCode equipment } } } } } } } } }`,
  filteredPage: `query FilteredPage($first: Int!, $regionCodes: [String!]!, $processCodes: [String!]!) {
    companies: allCompanies(first: $first, orderBy: NAME_ASC,
      filter: { regionCode: { in: $regionCodes }, processCodes: { overlaps: $processCodes } }) { totalCount nodes {
      id: rowId name employees units salesWon regionCode systemTypes processCodes routingSource } } }`,
};

const mercurius = {
  companyDetail: `query CompanyDetail($id: Int!) { company(id: $id) {
    id name ownerName website foundedOn sizeClass employees salesWon targetLevel industryCode regionCode units
    wantedSystems { systemType targetLevel }
    plants { id name address units products { id name routing { source confidence rule
      operations { position processCode equipment } } } } } }`,
  clusterPage: `query ClusterPage($first: Int!, $roundId: Int!) { clusters(first: $first, roundId: $roundId) { totalCount nodes {
    id position status memberCount units contractWon savingWon subsidyWon netWon
    system { name type provider { name } }
    lines { kind won processCode }
    members { nodes { position units standAloneWon shareWon subsidyWon netWon
      company { id name units plants { id name address units products { id name routing { source confidence rule
        operations { position processCode equipment } } } } } } } } } }`,
  filteredPage: `query FilteredPage($first: Int!, $regionCodes: [String!]!, $processCodes: [String!]!) {
    companies(first: $first, regionCodes: $regionCodes, processCodes: $processCodes) { totalCount nodes {
      id name employees units salesWon regionCode systemTypes processCodes routingSource } } }`,
};

export const documents = { daseot, postgraphile, mercurius };
