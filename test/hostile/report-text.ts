/** A short report: what is valid among the hostile files says this, and must be read whatever stands around it. */
export const reportText = (school: string) =>
  `${school}校本研修总结\n一、基本情况\n全年开展研修12次，人均36学时。\n二、存在问题\n参与不够主动。\n三、今后打算\n每周集体备课一次。\n`
