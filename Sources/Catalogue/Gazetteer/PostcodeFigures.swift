// swift-format-ignore-file
// Figures, not code: written by a command, never by hand. From the top folder of the package:
//
//   f=Sources/Catalogue/Gazetteer/PostcodeFigures.swift
//   { sed '/"""$/q' $f; tail -n +2 ../shared/data/gazetteer/postnumre.csv; tail -n 2 $f; } > $f.new && mv $f.new $f
//
// Worked out from DAGI/DAWA (Styrelsen for Dataforsyning og Infrastruktur, CC BY 4.0) and GeoNames (CC BY 4.0).

/// All Danish postcodes, each with a point on land.
enum PostcodeFigures {
  /// One a line: `postnr,navn,lat,lon,kommune`.
  static let lines: StaticString = #"""
1050,København K,55.68040,12.58592,København
1051,København K,55.67968,12.58944,København
1052,København K,55.67914,12.58933,København
1053,København K,55.67826,12.59075,København
1054,København K,55.67878,12.58840,København
1055,København K,55.67887,12.58731,København
1056,København K,55.67945,12.58800,København
1057,København K,55.67822,12.58890,København
1058,København K,55.67729,12.59005,København
1059,København K,55.67721,12.58679,København
1060,København K,55.67758,12.58498,København
1061,København K,55.67746,12.58129,København
1062,København K,55.67741,12.58211,København
1063,København K,55.67791,12.58374,København
1064,København K,55.67834,12.58410,København
1065,København K,55.67804,12.58125,København
1066,København K,55.67766,12.58225,København
1067,København K,55.67873,12.58160,København
1068,København K,55.67818,12.58259,København
1069,København K,55.67826,12.58325,København
1070,København K,55.67876,12.58387,København
1071,København K,55.67821,12.58372,København
1072,København K,55.67855,12.58072,København
1073,København K,55.67876,12.58042,København
1074,København K,55.67947,12.58341,København
1100,København K,55.67974,12.58205,København
1101,København K,55.68115,12.58268,København
1102,København K,55.68080,12.58265,København
1103,København K,55.68078,12.58404,København
1104,København K,55.68121,12.58392,København
1105,København K,55.68042,12.58201,København
1106,København K,55.68055,12.58152,København
1107,København K,55.68097,12.58230,København
1110,København K,55.68144,12.58179,København
1111,København K,55.68201,12.58096,København
1112,København K,55.68083,12.57974,København
1113,København K,55.68009,12.57990,København
1114,København K,55.68071,12.57906,København
1115,København K,55.68116,12.57839,København
1116,København K,55.68226,12.58012,København
1117,København K,55.68132,12.58094,København
1118,København K,55.68179,12.57892,København
1119,København K,55.68226,12.57689,København
1120,København K,55.68241,12.57867,København
1121,København K,55.68245,12.57919,København
1122,København K,55.68249,12.57971,København
1123,København K,55.68447,12.57541,København
1124,København K,55.68317,12.57627,København
1125,København K,55.68246,12.57623,København
1126,København K,55.68226,12.57517,København
1127,København K,55.68273,12.57552,København
1128,København K,55.68283,12.57472,København
1129,København K,55.68312,12.57448,København
1130,København K,55.68357,12.57400,København
1131,København K,55.68335,12.57424,København
1150,København K,55.68076,12.57743,København
1151,København K,55.67917,12.57631,København
1152,København K,55.68029,12.57696,København
1153,København K,55.67958,12.57694,København
1154,København K,55.67975,12.57584,København
1155,København K,55.68006,12.57551,København
1156,København K,55.67959,12.57550,København
1157,København K,55.67911,12.57548,København
1158,København K,55.67860,12.57367,København
1159,København K,55.67969,12.57454,København
1160,København K,55.67884,12.57796,København
1161,København K,55.67859,12.57506,København
1162,København K,55.67871,12.57651,København
1164,København K,55.67827,12.57344,København
1165,København K,55.68010,12.57132,København
1166,København K,55.67912,12.57334,København
1167,København K,55.67957,12.57289,København
1168,København K,55.68002,12.57244,København
1169,København K,55.68064,12.57466,København
1170,København K,55.68080,12.57373,København
1171,København K,55.68095,12.57280,København
1172,København K,55.68116,12.57408,København
1173,København K,55.68173,12.57377,København
1174,København K,55.68231,12.57295,København
1175,København K,55.68246,12.57405,København
1200,København K,55.67831,12.57998,København
1201,København K,55.67807,12.57807,København
1202,København K,55.67765,12.57852,København
1203,København K,55.67648,12.57645,København
1204,København K,55.67646,12.57541,København
1205,København K,55.67714,12.57676,København
1206,København K,55.67754,12.57702,København
1207,København K,55.67810,12.57657,København
1208,København K,55.67716,12.57541,København
1209,København K,55.67792,12.57541,København
1210,København K,55.67760,12.57490,København
1211,København K,55.67740,12.57432,København
1212,København K,55.67695,12.57854,København
1213,København K,55.67670,12.57794,København
1214,København K,55.67427,12.57906,København
1215,København K,55.67572,12.58449,København
1216,København K,55.67516,12.58406,København
1218,København K,55.67572,12.57959,København
1219,København K,55.67342,12.58156,København
1220,København K,55.67373,12.57798,København
1221,København K,55.67276,12.58119,København
1250,København K,55.68140,12.59196,København
1251,København K,55.67982,12.59352,København
1252,København K,55.68145,12.59617,København
1253,København K,55.68280,12.59427,København
1254,København K,55.68096,12.59048,København
1255,København K,55.68116,12.58881,København
1256,København K,55.68499,12.59452,København
1257,København K,55.68405,12.59293,København
1259,København K,55.68895,12.59881,København
1260,København K,55.68285,12.58902,København
1261,København K,55.68191,12.58698,København
1263,København K,55.68791,12.59528,København
1264,København K,55.68519,12.58820,København
1265,København K,55.68475,12.59062,København
1266,København K,55.68792,12.59102,København
1267,København K,55.68830,12.59049,København
1268,København K,55.68879,12.59015,København
1270,København K,55.68951,12.59099,København
1271,København K,55.68920,12.58999,København
1300,København K,55.68480,12.58606,København
1301,København K,55.68332,12.58584,København
1302,København K,55.68441,12.58418,København
1303,København K,55.68608,12.58808,København
1304,København K,55.68322,12.58298,København
1306,København K,55.68439,12.58174,København
1307,København K,55.68774,12.57819,København
1308,København K,55.68651,12.58489,København
1309,København K,55.68724,12.58344,København
1310,København K,55.68624,12.58868,København
1311,København K,55.68750,12.58576,København
1312,København K,55.68753,12.58584,København
1313,København K,55.68738,12.58750,København
1314,København K,55.68750,12.58655,København
1315,København K,55.68765,12.58782,København
1316,København K,55.68816,12.58297,København
1317,København K,55.68899,12.58244,København
1318,København K,55.68852,12.58462,København
1319,København K,55.68801,12.58729,København
1320,København K,55.68850,12.58744,København
1321,København K,55.68798,12.58941,København
1322,København K,55.68890,12.58735,København
1323,København K,55.68965,12.58584,København
1324,København K,55.68918,12.58777,København
1325,København K,55.68958,12.58750,København
1326,København K,55.68989,12.58749,København
1327,København K,55.69032,12.58733,København
1328,København K,55.69038,12.58797,København
1329,København K,55.68912,12.58478,København
1350,København K,55.68601,12.57536,København
1352,København K,55.68995,12.57188,København
1353,København K,55.68752,12.57225,København
1354,København K,55.68966,12.57128,København
1355,København K,55.68926,12.57012,København
1356,København K,55.68733,12.56747,København
1357,København K,55.68880,12.56840,København
1358,København K,55.68181,12.57009,København
1359,København K,55.68339,12.56523,København
1360,København K,55.68459,12.56918,København
1361,København K,55.68319,12.56933,København
1362,København K,55.68404,12.56874,København
1363,København K,55.68485,12.56623,København
1364,København K,55.68168,12.56636,København
1365,København K,55.68198,12.56433,København
1366,København K,55.68259,12.56379,København
1367,København K,55.68343,12.56270,København
1368,København K,55.68137,12.56373,København
1369,København K,55.68150,12.56085,København
1370,København K,55.68378,12.56256,København
1371,København K,55.68587,12.56429,København
1400,København K,55.67123,12.59564,København
1401,København K,55.67681,12.59522,København
1402,København K,55.67288,12.58665,København
1403,København K,55.67527,12.59399,København
1406,København K,55.67484,12.59346,København
1407,København K,55.67367,12.59512,København
1408,København K,55.67305,12.59010,København
1409,København K,55.67375,12.58702,København
1410,København K,55.67200,12.59108,København
1411,København K,55.67010,12.58452,København
1412,København K,55.67033,12.58562,København
1413,København K,55.67056,12.58672,København
1414,København K,55.67176,12.58895,København
1415,København K,55.67464,12.59573,København
1416,København K,55.67296,12.59357,København
1417,København K,55.67283,12.59217,København
1418,København K,55.67095,12.59104,København
1419,København K,55.67057,12.58863,København
1420,København K,55.67057,12.58963,København
1421,København K,55.67032,12.58829,København
1422,København K,55.67585,12.59992,København
1423,København K,55.67080,12.59253,København
1424,København K,55.66962,12.59159,København
1425,København K,55.67172,12.59424,København
1426,København K,55.67223,12.59694,København
1427,København K,55.67514,12.59727,København
1428,København K,55.67582,12.59787,København
1429,København K,55.67535,12.59836,København
1430,København K,55.67677,12.59881,København
1432,København K,55.69098,12.61638,København
1433,København K,55.72060,12.66617,København
1434,København K,55.68166,12.60467,København
1435,København K,55.67979,12.60309,København
1436,København K,55.67792,12.60151,København
1437,København K,55.68069,12.60496,København
1438,København K,55.68215,12.60084,København
1439,København K,55.68528,12.60787,København
1440,København K,55.67383,12.60187,København
1441,København K,55.67687,12.60898,København
1450,København K,55.67743,12.57310,København
1451,København K,55.68038,12.56927,København
1452,København K,55.67981,12.56905,København
1453,København K,55.67924,12.56884,København
1454,København K,55.67883,12.56898,København
1455,København K,55.67843,12.56912,København
1456,København K,55.67772,12.56982,København
1457,København K,55.67819,12.57192,København
1458,København K,55.67689,12.57186,København
1459,København K,55.67724,12.57099,København
1460,København K,55.67662,12.57094,København
1461,København K,55.67677,12.57273,København
1462,København K,55.67622,12.57149,København
1463,København K,55.67576,12.57221,København
1464,København K,55.67652,12.57283,København
1465,København K,55.67609,12.57346,København
1466,København K,55.67674,12.57435,København
1467,København K,55.67607,12.57413,København
1468,København K,55.67547,12.57327,København
1470,København K,55.67516,12.57418,København
1471,København K,55.67434,12.57524,København
1472,København K,55.67380,12.57661,København
1473,København K,55.67236,12.57879,København
1550,København V,55.67612,12.56904,København
1551,København V,55.67898,12.56529,København
1552,København V,55.67434,12.57347,København
1553,København V,55.67452,12.57036,København
1554,København V,55.67713,12.56472,København
1555,København V,55.67476,12.57444,København
1556,København V,55.67320,12.57301,København
1557,København V,55.67315,12.57450,København
1558,København V,55.67198,12.57694,København
1559,København V,55.67150,12.57770,København
1560,København V,55.66575,12.56726,København
1561,København V,55.66165,12.56283,København
1562,København V,55.67031,12.57395,København
1563,København V,55.67086,12.57401,København
1564,København V,55.67113,12.57426,København
1567,København V,55.67017,12.57104,København
1568,København V,55.66985,12.57173,København
1569,København V,55.67127,12.57085,København
1570,København V,55.67363,12.56439,København
1571,København V,55.67078,12.57241,København
1572,København V,55.67142,12.57335,København
1573,København V,55.67148,12.57474,København
1574,København V,55.67175,12.57228,København
1575,København V,55.67164,12.57140,København
1576,København V,55.67129,12.57018,København
1577,København V,55.66832,12.56567,København
1600,København V,55.67979,12.56288,København
1601,København V,55.67893,12.55922,København
1602,København V,55.67740,12.56042,København
1603,København V,55.67921,12.56260,København
1604,København V,55.67830,12.56151,København
1605,København V,55.67834,12.56239,København
1606,København V,55.67747,12.56219,København
1607,København V,55.67843,12.56370,København
1608,København V,55.67624,12.56598,København
1609,København V,55.67604,12.56417,København
1610,København V,55.67406,12.55641,København
1611,København V,55.67513,12.56372,København
1612,København V,55.67580,12.56227,København
1613,København V,55.67445,12.56166,København
1614,København V,55.67422,12.56074,København
1615,København V,55.67433,12.56120,København
1616,København V,55.67395,12.55596,København
1617,København V,55.67363,12.55065,København
1618,København V,55.67369,12.55117,København
1619,København V,55.67357,12.55013,København
1620,København V,55.67259,12.55377,København
1621,København V,55.67249,12.54992,Frederiksberg
1622,København V,55.67240,12.54608,København
1623,København V,55.67207,12.54526,København
1624,København V,55.67216,12.54589,København
1631,København V,55.68250,12.55547,København
1632,København V,55.68278,12.55496,København
1633,København V,55.68236,12.55637,København
1634,København V,55.68188,12.55604,København
1635,København V,55.68272,12.55652,København
1650,København V,55.66973,12.55497,København
1651,København V,55.67241,12.56380,København
1652,København V,55.67264,12.56182,København
1653,København V,55.67229,12.56108,København
1654,København V,55.67162,12.55947,København
1655,København V,55.67112,12.55823,København
1656,København V,55.67065,12.55702,København
1657,København V,55.67046,12.55586,København
1658,København V,55.67019,12.55463,København
1659,København V,55.67174,12.55460,København
1660,København V,55.66955,12.55279,København
1661,København V,55.67110,12.55191,København
1662,København V,55.66984,12.55106,København
1663,København V,55.66897,12.55007,København
1664,København V,55.67198,12.54913,København
1665,København V,55.66914,12.54894,København
1666,København V,55.66987,12.54755,København
1667,København V,55.66907,12.54670,København
1668,København V,55.66854,12.54797,København
1669,København V,55.66607,12.54760,København
1670,København V,55.66697,12.54576,København
1671,København V,55.66839,12.54567,København
1672,København V,55.66854,12.54643,København
1673,København V,55.66810,12.54651,København
1674,København V,55.66706,12.54389,København
1675,København V,55.66646,12.54685,København
1676,København V,55.66612,12.54843,København
1677,København V,55.66604,12.54689,København
1699,København V,55.66779,12.56224,København
1700,København V,55.66960,12.55993,København
1701,København V,55.67179,12.56333,København
1702,København V,55.67120,12.56371,København
1703,København V,55.67051,12.56274,København
1704,København V,55.67248,12.57045,København
1705,København V,55.66455,12.55249,København
1706,København V,55.67078,12.55998,København
1707,København V,55.67187,12.56055,København
1708,København V,55.66956,12.55749,København
1709,København V,55.66841,12.55432,København
1710,København V,55.67016,12.56282,København
1711,København V,55.66766,12.55945,København
1712,København V,55.66828,12.55800,København
1714,København V,55.66619,12.55881,København
1715,København V,55.66870,12.56066,København
1716,København V,55.66882,12.55903,København
1717,København V,55.66686,12.55724,København
1718,København V,55.66670,12.55598,København
1719,København V,55.66640,12.55531,København
1720,København V,55.66490,12.54658,København
1721,København V,55.66620,12.55312,København
1722,København V,55.66652,12.55426,København
1723,København V,55.66734,12.55239,København
1724,København V,55.66806,12.55179,København
1725,København V,55.66547,12.55411,København
1726,København V,55.66557,12.55274,København
1727,København V,55.66524,12.55162,København
1728,København V,55.66484,12.55054,København
1729,København V,55.66452,12.54920,København
1730,København V,55.66440,12.54832,København
1731,København V,55.66409,12.54668,København
1732,København V,55.66396,12.54597,København
1733,København V,55.66460,12.54590,København
1734,København V,55.66524,12.54582,København
1735,København V,55.66505,12.54526,København
1736,København V,55.66534,12.54407,København
1737,København V,55.66481,12.54446,København
1738,København V,55.66469,12.54360,København
1739,København V,55.66438,12.54309,København
1749,København V,55.66965,12.53704,København
1750,København V,55.66771,12.53933,København
1751,København V,55.67011,12.54465,København
1752,København V,55.67009,12.54294,København
1753,København V,55.66958,12.54315,København
1754,København V,55.66928,12.54408,København
1755,København V,55.66958,12.54281,København
1756,København V,55.66916,12.54196,København
1757,København V,55.66907,12.54089,København
1758,København V,55.66737,12.54214,København
1759,København V,55.66859,12.54343,København
1760,København V,55.66566,12.54526,København
1761,København V,55.66651,12.54033,København
1762,København V,55.66514,12.54064,København
1763,København V,55.66509,12.54174,København
1764,København V,55.66513,12.53955,København
1765,København V,55.66437,12.53912,København
1766,København V,55.66418,12.54062,København
1770,København V,55.66848,12.53773,København
1771,København V,55.66847,12.53918,København
1772,København V,55.66834,12.53861,København
1773,København V,55.66819,12.53802,København
1774,København V,55.66778,12.53813,København
1775,København V,55.66788,12.53684,København
1777,København V,55.66803,12.53743,København
1799,København V,55.66610,12.53393,København
1800,Frederiksberg C,55.67063,12.53515,Frederiksberg
1801,Frederiksberg C,55.66919,12.53384,Frederiksberg
1802,Frederiksberg C,55.66982,12.53378,Frederiksberg
1803,Frederiksberg C,55.67013,12.53332,Frederiksberg
1804,Frederiksberg C,55.66967,12.53216,Frederiksberg
1805,Frederiksberg C,55.66811,12.53133,Frederiksberg
1806,Frederiksberg C,55.67222,12.53389,Frederiksberg
1807,Frederiksberg C,55.67159,12.53358,Frederiksberg
1808,Frederiksberg C,55.67146,12.53442,Frederiksberg
1809,Frederiksberg C,55.67214,12.53582,Frederiksberg
1810,Frederiksberg C,55.67182,12.53998,Frederiksberg
1811,Frederiksberg C,55.67336,12.53701,Frederiksberg
1812,Frederiksberg C,55.67222,12.53738,Frederiksberg
1813,Frederiksberg C,55.67202,12.53864,Frederiksberg
1814,Frederiksberg C,55.67224,12.54144,Frederiksberg
1815,Frederiksberg C,55.67290,12.54236,Frederiksberg
1816,Frederiksberg C,55.67293,12.54343,Frederiksberg
1817,Frederiksberg C,55.67216,12.54304,Frederiksberg
1818,Frederiksberg C,55.67259,12.54457,Frederiksberg
1819,Frederiksberg C,55.67375,12.54949,Frederiksberg
1820,Frederiksberg C,55.67378,12.54033,Frederiksberg
1822,Frederiksberg C,55.67261,12.54586,Frederiksberg
1823,Frederiksberg C,55.67283,12.54536,Frederiksberg
1824,Frederiksberg C,55.67431,12.54682,Frederiksberg
1825,Frederiksberg C,55.67446,12.54558,Frederiksberg
1826,Frederiksberg C,55.67469,12.54443,Frederiksberg
1827,Frederiksberg C,55.67495,12.54328,Frederiksberg
1828,Frederiksberg C,55.67490,12.54200,Frederiksberg
1829,Frederiksberg C,55.67523,12.54110,Frederiksberg
1850,Frederiksberg C,55.67616,12.54309,Frederiksberg
1851,Frederiksberg C,55.67556,12.53962,Frederiksberg
1852,Frederiksberg C,55.67583,12.53820,Frederiksberg
1853,Frederiksberg C,55.67528,12.53644,Frederiksberg
1854,Frederiksberg C,55.67549,12.53463,Frederiksberg
1855,Frederiksberg C,55.67610,12.53599,Frederiksberg
1856,Frederiksberg C,55.67668,12.53706,Frederiksberg
1857,Frederiksberg C,55.67695,12.53533,Frederiksberg
1860,Frederiksberg C,55.68076,12.53609,Frederiksberg
1861,Frederiksberg C,55.67938,12.53463,Frederiksberg
1862,Frederiksberg C,55.67938,12.53596,Frederiksberg
1863,Frederiksberg C,55.67983,12.53755,Frederiksberg
1864,Frederiksberg C,55.67832,12.53852,Frederiksberg
1865,Frederiksberg C,55.67902,12.53831,Frederiksberg
1866,Frederiksberg C,55.67788,12.53856,Frederiksberg
1867,Frederiksberg C,55.67769,12.53940,Frederiksberg
1868,Frederiksberg C,55.67750,12.54024,Frederiksberg
1870,Frederiksberg C,55.68085,12.54256,Frederiksberg
1871,Frederiksberg C,55.68065,12.54641,Frederiksberg
1872,Frederiksberg C,55.68019,12.54513,Frederiksberg
1873,Frederiksberg C,55.67990,12.54487,Frederiksberg
1874,Frederiksberg C,55.67967,12.54644,Frederiksberg
1875,Frederiksberg C,55.67898,12.54504,Frederiksberg
1876,Frederiksberg C,55.67808,12.54443,Frederiksberg
1877,Frederiksberg C,55.67717,12.54333,Frederiksberg
1878,Frederiksberg C,55.67679,12.54456,Frederiksberg
1879,Frederiksberg C,55.68060,12.54871,Frederiksberg
1900,Frederiksberg C,55.67611,12.55498,Frederiksberg
1901,Frederiksberg C,55.67595,12.54647,Frederiksberg
1902,Frederiksberg C,55.67727,12.54800,Frederiksberg
1903,Frederiksberg C,55.67712,12.54927,Frederiksberg
1904,Frederiksberg C,55.67637,12.55041,Frederiksberg
1905,Frederiksberg C,55.67539,12.55077,Frederiksberg
1906,Frederiksberg C,55.67522,12.55121,Frederiksberg
1908,Frederiksberg C,55.67480,12.55376,Frederiksberg
1909,Frederiksberg C,55.67572,12.55246,Frederiksberg
1910,Frederiksberg C,55.67961,12.54993,Frederiksberg
1911,Frederiksberg C,55.67805,12.55101,Frederiksberg
1912,Frederiksberg C,55.67892,12.55139,Frederiksberg
1913,Frederiksberg C,55.67834,12.55222,Frederiksberg
1914,Frederiksberg C,55.67815,12.55355,Frederiksberg
1915,Frederiksberg C,55.67878,12.55310,Frederiksberg
1916,Frederiksberg C,55.67752,12.55660,København
1917,Frederiksberg C,55.67700,12.55677,København
1920,Frederiksberg C,55.67995,12.55172,Frederiksberg
1921,Frederiksberg C,55.67999,12.55342,Frederiksberg
1922,Frederiksberg C,55.68059,12.55193,Frederiksberg
1923,Frederiksberg C,55.68105,12.55051,Frederiksberg
1924,Frederiksberg C,55.68119,12.55169,Frederiksberg
1925,Frederiksberg C,55.68097,12.55344,Frederiksberg
1926,Frederiksberg C,55.67980,12.55756,København
1927,Frederiksberg C,55.67933,12.55697,København
1928,Frederiksberg C,55.67871,12.55684,København
1950,Frederiksberg C,55.68172,12.53785,Frederiksberg
1951,Frederiksberg C,55.68219,12.53607,Frederiksberg
1952,Frederiksberg C,55.68241,12.53669,Frederiksberg
1953,Frederiksberg C,55.68272,12.53786,Frederiksberg
1954,Frederiksberg C,55.68397,12.53927,Frederiksberg
1955,Frederiksberg C,55.68347,12.54019,Frederiksberg
1956,Frederiksberg C,55.68345,12.54118,Frederiksberg
1957,Frederiksberg C,55.68332,12.54216,Frederiksberg
1958,Frederiksberg C,55.68505,12.54328,Frederiksberg
1959,Frederiksberg C,55.68495,12.54664,Frederiksberg
1960,Frederiksberg C,55.68485,12.55001,Frederiksberg
1961,Frederiksberg C,55.68164,12.54717,Frederiksberg
1962,Frederiksberg C,55.68241,12.54707,Frederiksberg
1963,Frederiksberg C,55.68126,12.54810,Frederiksberg
1964,Frederiksberg C,55.68424,12.54792,Frederiksberg
1965,Frederiksberg C,55.68358,12.54832,Frederiksberg
1966,Frederiksberg C,55.68350,12.54957,Frederiksberg
1967,Frederiksberg C,55.68415,12.54974,Frederiksberg
1970,Frederiksberg C,55.68235,12.55131,Frederiksberg
1971,Frederiksberg C,55.68418,12.55231,Frederiksberg
1972,Frederiksberg C,55.68356,12.55275,Frederiksberg
1973,Frederiksberg C,55.68351,12.55416,Frederiksberg
1974,Frederiksberg C,55.68253,12.55406,Frederiksberg
2000,Frederiksberg,55.68075,12.51750,Frederiksberg
2100,København Ø,55.70740,12.57206,København
2150,Nordhavn,55.71695,12.61206,København
2200,København N,55.69471,12.55063,København
2300,København S,55.64763,12.59005,København
2400,København NV,55.71141,12.52575,København
2450,København SV,55.64875,12.53295,København
2500,Valby,55.66613,12.51388,København
2600,Glostrup,55.66660,12.40377,Glostrup
2605,Brøndby,55.64550,12.41008,Brøndby
2610,Rødovre,55.68062,12.45373,Rødovre
2620,Albertslund,55.65691,12.36381,Albertslund
2625,Vallensbæk,55.64001,12.36578,Vallensbæk
2630,Taastrup,55.65006,12.30160,Høje-Taastrup
2635,Ishøj,55.61543,12.35182,Ishøj
2640,Hedehusene,55.64951,12.19827,Høje-Taastrup
2650,Hvidovre,55.64297,12.47708,Hvidovre
2660,Brøndby Strand,55.61782,12.42219,Brøndby
2665,Vallensbæk Strand,55.62042,12.38704,Vallensbæk
2670,Greve,55.58333,12.30000,Greve
2680,Solrød Strand,55.53285,12.22227,Solrød
2690,Karlslunde,55.56669,12.22059,Greve
2700,Brønshøj,55.70850,12.48417,København
2720,Vanløse,55.68361,12.48713,København
2730,Herlev,55.72366,12.43998,Herlev
2740,Skovlunde,55.71470,12.39730,Ballerup
2750,Ballerup,55.73165,12.36328,Ballerup
2760,Måløv,55.75528,12.32327,Ballerup
2765,Smørum,55.74232,12.30276,Egedal
2770,Kastrup,55.61825,12.64344,Tårnby
2791,Dragør,55.59280,12.67221,Dragør
2800,Kongens Lyngby,55.77044,12.50378,Lyngby-Taarbæk
2820,Gentofte,55.75417,12.53198,Gentofte
2830,Virum,55.79118,12.45780,Lyngby-Taarbæk
2840,Holte,55.81667,12.46667,Rudersdal
2850,Nærum,55.81829,12.54155,Rudersdal
2860,Søborg,55.73463,12.48487,Gladsaxe
2870,Dyssegård,55.73265,12.52736,Gentofte
2880,Bagsværd,55.76020,12.44626,Gladsaxe
2900,Hellerup,55.73354,12.56174,Gentofte
2920,Charlottenlund,55.75238,12.57450,Gentofte
2930,Klampenborg,55.78219,12.57783,Lyngby-Taarbæk
2942,Skodsborg,55.82250,12.57324,Rudersdal
2950,Vedbæk,55.84803,12.54188,Rudersdal
2960,Rungsted Kyst,55.88237,12.53187,Hørsholm
2970,Hørsholm,55.88098,12.50111,Hørsholm
2980,Kokkedal,55.91179,12.49952,Fredensborg
2990,Nivå,55.93405,12.50485,Fredensborg
3000,Helsingør,56.03606,12.61360,Helsingør
3050,Humlebæk,55.96180,12.53410,Fredensborg
3060,Espergærde,55.99464,12.54733,Helsingør
3070,Snekkersten,56.01298,12.57023,Helsingør
3080,Tikøb,56.02058,12.45312,Helsingør
3100,Hornbæk,56.09027,12.45693,Helsingør
3120,Dronningmølle,56.08349,12.39158,Gribskov
3140,Ålsgårde,56.07559,12.53995,Helsingør
3150,Hellebæk,56.06823,12.55782,Helsingør
3200,Helsinge,56.02283,12.19752,Gribskov
3210,Vejby,56.07086,12.14718,Gribskov
3220,Tisvildeleje,56.04534,12.08035,Gribskov
3230,Græsted,56.06558,12.28512,Gribskov
3250,Gilleleje,56.12196,12.31056,Gribskov
3300,Frederiksværk,55.97073,12.02250,Halsnæs
3310,Ølsted,55.92318,12.07071,Halsnæs
3320,Skævinge,55.90785,12.15036,Hillerød
3330,Gørløse,55.88538,12.20936,Hillerød
3360,Liseleje,56.01295,11.96544,Halsnæs
3370,Melby,55.98712,11.96912,Halsnæs
3390,Hundested,55.96397,11.85044,Halsnæs
3400,Hillerød,55.92791,12.30081,Hillerød
3450,Allerød,55.87035,12.35737,Allerød
3460,Birkerød,55.84759,12.42791,Rudersdal
3480,Fredensborg,55.97558,12.40314,Fredensborg
3490,Kvistgård,55.99348,12.50446,Helsingør
3500,Værløse,55.78251,12.36856,Furesø
3520,Farum,55.80858,12.36066,Furesø
3540,Lynge,55.83941,12.27725,Allerød
3550,Slangerup,55.85000,12.18333,Frederikssund
3600,Frederikssund,55.83956,12.06896,Frederikssund
3630,Jægerspris,55.85248,11.98565,Frederikssund
3650,Ølstykke,55.79567,12.15509,Egedal
3660,Stenløse,55.76828,12.19723,Egedal
3670,Veksø Sjælland,55.75473,12.23837,Egedal
3700,Rønne,55.10091,14.70664,Bornholm
3720,Aakirkeby,55.07080,14.91978,Bornholm
3730,Nexø,55.06067,15.13058,Bornholm
3740,Svaneke,55.13574,15.14139,Bornholm
3751,Østermarie,55.13348,15.02229,Bornholm
3760,Gudhjem,55.21047,14.97128,Bornholm
3770,Allinge,55.27589,14.80236,Bornholm
3782,Klemensker,55.17267,14.80990,Bornholm
3790,Hasle,55.18212,14.71117,Bornholm
4000,Roskilde,55.64152,12.08035,Roskilde
4030,Tune,55.59287,12.16968,Greve
4040,Jyllinge,55.75295,12.10315,Roskilde
4050,Skibby,55.75122,11.96083,Frederikssund
4060,Kirke Såby,55.65230,11.86221,Lejre
4070,Kirke Hyllinge,55.70578,11.90531,Lejre
4100,Ringsted,55.44260,11.79011,Ringsted
4130,Viby Sjælland,55.54872,12.02391,Roskilde
4140,Borup,55.49472,11.97584,Køge
4160,Herlufmagle,55.32386,11.75766,Næstved
4171,Glumsø,55.35679,11.68557,Næstved
4173,Fjenneslev,55.43288,11.66471,Sorø
4174,Jystrup Midtsj,55.51674,11.86437,Ringsted
4180,Sorø,55.43184,11.55547,Sorø
4190,Munke Bjergby,55.49474,11.49227,Sorø
4200,Slagelse,55.40276,11.35459,Slagelse
4220,Korsør,55.32993,11.13857,Slagelse
4230,Skælskør,55.25058,11.29352,Slagelse
4241,Vemmelev,55.35690,11.26046,Slagelse
4242,Boeslunde,55.30079,11.27121,Slagelse
4243,Rude,55.23058,11.46974,Slagelse
4244,Agersø,55.21427,11.18650,Slagelse
4245,Omø,55.15998,11.15598,Slagelse
4250,Fuglebjerg,55.30604,11.54766,Næstved
4261,Dalmose,55.28109,11.42280,Slagelse
4262,Sandved,55.26300,11.52168,Næstved
4270,Høng,55.50736,11.28873,Kalundborg
4281,Gørlev,55.53926,11.22708,Kalundborg
4291,Ruds Vedby,55.54868,11.38054,Sorø
4293,Dianalund,55.53133,11.49250,Sorø
4295,Stenlille,55.53888,11.59120,Sorø
4296,Nyrup,55.54346,11.64786,Sorø
4300,Holbæk,55.71750,11.71279,Holbæk
4305,Orø,55.77518,11.81544,Holbæk
4320,Lejre,55.60461,11.97477,Lejre
4330,Hvalsø,55.59170,11.86253,Lejre
4340,Tølløse,55.61250,11.77034,Holbæk
4350,Ugerløse,55.59122,11.64085,Holbæk
4360,Kirke Eskilstrup,55.57461,11.76723,Holbæk
4370,Store Merløse,55.54382,11.71303,Holbæk
4390,Vipperød,55.66768,11.73967,Holbæk
4400,Kalundborg,55.67954,11.08864,Kalundborg
4420,Regstrup,55.66583,11.59861,Holbæk
4440,Mørkøv,55.65169,11.50148,Holbæk
4450,Jyderup,55.66399,11.42029,Holbæk
4460,Snertinge,55.70784,11.38401,Kalundborg
4470,Svebølle,55.65183,11.28658,Kalundborg
4480,Store Fuglede,55.57922,11.20867,Kalundborg
4490,Jerslev Sjælland,55.61421,11.24620,Kalundborg
4500,Nykøbing Sj,55.92491,11.67109,Odsherred
4520,Svinninge,55.72111,11.46547,Holbæk
4532,Gislinge,55.73585,11.56458,Holbæk
4534,Hørve,55.75292,11.45298,Odsherred
4540,Fårevejle,55.80672,11.43622,Odsherred
4550,Asnæs,55.81229,11.50129,Odsherred
4560,Vig,55.84649,11.59240,Odsherred
4571,Grevinge,55.80129,11.58980,Odsherred
4572,Nørre Asmindrup,55.87919,11.61458,Odsherred
4573,Højby,55.91148,11.59756,Odsherred
4581,Rørvig,55.94405,11.75268,Odsherred
4583,Sjællands Odde,55.96810,11.36799,Odsherred
4591,Føllenslev,55.73498,11.33680,Kalundborg
4592,Sejerø,55.88942,11.13997,Kalundborg
4593,Eskebjerg,55.70960,11.26894,Kalundborg
4600,Køge,55.45802,12.18214,Køge
4621,Gadstrup,55.56915,12.09493,Roskilde
4622,Havdrup,55.54481,12.12392,Solrød
4623,Lille Skensved,55.50977,12.13506,Køge
4632,Bjæverskov,55.45756,12.03651,Køge
4640,Faxe,55.25561,12.11926,Faxe
4652,Hårlev,55.34936,12.23382,Stevns
4653,Karise,55.30734,12.19720,Faxe
4654,Faxe Ladeplads,55.21981,12.17013,Faxe
4660,Store Heddinge,55.30965,12.38885,Stevns
4671,Strøby,55.38685,12.29725,Stevns
4672,Klippinge,55.36050,12.33879,Stevns
4673,Rødvig Stevns,55.25540,12.37936,Stevns
4681,Herfølge,55.41167,12.12525,Køge
4682,Tureby,55.37017,12.08685,Faxe
4683,Rønnede,55.25710,12.02125,Faxe
4684,Holmegaard,55.25524,11.87530,Næstved
4690,Haslev,55.32346,11.96389,Faxe
4700,Næstved,55.22992,11.76092,Næstved
4720,Præstø,55.12374,12.04477,Vordingborg
4733,Tappernøje,55.18135,11.97860,Næstved
4735,Mern,55.04824,12.05560,Vordingborg
4736,Karrebæksminde,55.18907,11.64244,Næstved
4750,Lundby,55.10888,11.87468,Vordingborg
4760,Vordingborg,55.00801,11.91057,Vordingborg
4771,Kalvehave,55.01161,12.13988,Vordingborg
4772,Langebæk,54.99574,12.08468,Vordingborg
4773,Stensved,54.99714,12.02983,Vordingborg
4780,Stege,54.98704,12.28461,Vordingborg
4791,Borre,54.99593,12.44629,Vordingborg
4792,Askeby,54.90992,12.16808,Vordingborg
4793,Bogø By,54.92746,12.04090,Vordingborg
4800,Nykøbing F,54.76906,11.87425,Guldborgsund
4840,Nørre Alslev,54.89784,11.88414,Guldborgsund
4850,Stubbekøbing,54.88875,12.04102,Guldborgsund
4862,Guldborg,54.86786,11.73921,Guldborgsund
4863,Eskilstrup,54.85574,11.88668,Guldborgsund
4871,Horbelev,54.82303,12.05838,Guldborgsund
4872,Idestrup,54.74312,11.95674,Guldborgsund
4873,Væggerløse,54.71242,11.92545,Guldborgsund
4874,Gedser,54.57644,11.93004,Guldborgsund
4880,Nysted,54.66513,11.73426,Guldborgsund
4891,Toreby L,54.75359,11.78660,Guldborgsund
4892,Kettinge,54.69669,11.72828,Guldborgsund
4894,Øster Ulslev,54.69500,11.60323,Guldborgsund
4895,Errindlev,54.65972,11.50724,Lolland
4900,Nakskov,54.83038,11.13567,Lolland
4912,Harpelunde,54.88388,11.06044,Lolland
4913,Horslunde,54.91176,11.21648,Lolland
4920,Søllested,54.81019,11.27123,Lolland
4930,Maribo,54.77662,11.50017,Lolland
4941,Bandholm,54.83481,11.46843,Lolland
4942,Askø,54.89626,11.49100,Lolland
4943,Torrig L,54.90933,11.31182,Lolland
4944,Fejø,54.94797,11.41290,Lolland
4945,Femø,54.97438,11.53413,Lolland
4951,Nørreballe,54.81320,11.43270,Lolland
4952,Stokkemarke,54.84453,11.37552,Lolland
4953,Vesterborg,54.86633,11.29583,Lolland
4960,Holeby,54.71148,11.46416,Lolland
4970,Rødby,54.69495,11.38885,Lolland
4983,Dannemare,54.75304,11.19295,Lolland
4990,Sakskøbing,54.79970,11.62599,Guldborgsund
5000,Odense C,55.39594,10.38831,Odense
5200,Odense V,55.39677,10.30167,Odense
5210,Odense NV,55.41965,10.29239,Odense
5220,Odense SØ,55.35554,10.48975,Odense
5230,Odense M,55.37780,10.40540,Odense
5240,Odense NØ,55.41308,10.45637,Odense
5250,Odense SV,55.35552,10.30394,Odense
5260,Odense S,55.33002,10.37201,Odense
5270,Odense N,55.45119,10.35196,Odense
5290,Marslev,55.39709,10.53030,Kerteminde
5300,Kerteminde,55.44903,10.65769,Kerteminde
5320,Agedrup,55.43090,10.48952,Odense
5330,Munkebo,55.45553,10.55433,Kerteminde
5350,Rynkeby,55.40364,10.61998,Kerteminde
5370,Mesinge,55.49920,10.63737,Kerteminde
5380,Dalby,55.51583,10.67683,Kerteminde
5390,Martofte,55.55892,10.64683,Kerteminde
5400,Bogense,55.56691,10.08863,Nordfyns
5450,Otterup,55.51527,10.39756,Nordfyns
5462,Morud,55.43694,10.19347,Nordfyns
5463,Harndrup,55.46658,10.02165,Middelfart
5464,Brenderup Fyn,55.48407,9.97908,Middelfart
5466,Asperup,55.49430,9.90074,Middelfart
5471,Søndersø,55.48526,10.25540,Nordfyns
5474,Veflinge,55.45961,10.13607,Nordfyns
5485,Skamby,55.51648,10.27628,Nordfyns
5491,Blommenslyst,55.38952,10.26287,Odense
5492,Vissenbjerg,55.38482,10.13784,Assens
5500,Middelfart,55.50591,9.73054,Middelfart
5540,Ullerslev,55.36172,10.65190,Nyborg
5550,Langeskov,55.35655,10.58447,Kerteminde
5560,Aarup,55.37315,10.04131,Assens
5580,Nørre Aaby,55.46107,9.87940,Middelfart
5591,Gelsted,55.39878,9.97314,Middelfart
5592,Ejby,55.43010,9.92973,Middelfart
5600,Faaborg,55.09510,10.24226,Faaborg-Midtfyn
5601,Lyø,55.04444,10.14932,Faaborg-Midtfyn
5602,Avernakø,55.02674,10.25751,Faaborg-Midtfyn
5603,Bjørnø,55.06294,10.24939,Faaborg-Midtfyn
5610,Assens,55.27023,9.90081,Assens
5620,Glamsbjerg,55.27237,10.10483,Assens
5631,Ebberup,55.23876,9.97562,Assens
5642,Millinge,55.14506,10.17675,Faaborg-Midtfyn
5672,Broby,55.25164,10.22953,Faaborg-Midtfyn
5683,Haarby,55.22357,10.12268,Assens
5690,Tommerup,55.34535,10.17594,Assens
5700,Svendborg,55.05982,10.60677,Svendborg
5750,Ringe,55.23828,10.47860,Faaborg-Midtfyn
5762,Vester Skerninge,55.07454,10.45171,Svendborg
5771,Stenstrup,55.12737,10.51570,Svendborg
5772,Kværndrup,55.18120,10.54046,Faaborg-Midtfyn
5792,Årslev,55.30353,10.46428,Faaborg-Midtfyn
5800,Nyborg,55.31274,10.78964,Nyborg
5853,Ørbæk,55.25849,10.67075,Nyborg
5854,Gislev,55.21316,10.60864,Faaborg-Midtfyn
5856,Ryslinge,55.24160,10.53675,Faaborg-Midtfyn
5863,Ferritslev Fyn,55.31066,10.58190,Faaborg-Midtfyn
5871,Frørup,55.23641,10.75415,Nyborg
5874,Hesselager,55.17931,10.75761,Svendborg
5881,Skårup Fyn,55.08572,10.69206,Svendborg
5882,Vejstrup,55.11105,10.70152,Svendborg
5883,Oure,55.12511,10.73185,Svendborg
5884,Gudme,55.15279,10.70734,Svendborg
5892,Gudbjerg Sydfyn,55.16001,10.64081,Svendborg
5900,Rudkøbing,54.93639,10.71019,Langeland
5932,Humble,54.82972,10.69961,Langeland
5935,Bagenkop,54.75168,10.70334,Langeland
5943,Strynø,54.90522,10.60303,Langeland
5953,Tranekær,54.99760,10.84381,Langeland
5960,Marstal,54.85621,10.51726,Ærø
5965,Birkholm,54.93148,10.50408,Ærø
5970,Ærøskøbing,54.88803,10.41117,Ærø
5985,Søby Ærø,54.92648,10.27198,Ærø
6000,Kolding,55.49040,9.47216,Kolding
6040,Egtved,55.61613,9.30763,Vejle
6051,Almind,55.56145,9.48324,Kolding
6052,Viuf,55.59358,9.49810,Kolding
6064,Jordrup,55.54902,9.31630,Kolding
6070,Christiansfeld,55.35817,9.48701,Kolding
6091,Bjert,55.45272,9.56741,Kolding
6092,Sønder Stenderup,55.46129,9.63482,Kolding
6093,Sjølund,55.40444,9.53854,Kolding
6094,Hejls,55.38513,9.58881,Kolding
6100,Haderslev,55.24943,9.48771,Haderslev
6200,Aabenraa,55.04434,9.41741,Aabenraa
6210,Barsø,55.12068,9.55913,Aabenraa
6230,Rødekro,55.07076,9.33531,Aabenraa
6240,Løgumkloster,55.05941,8.95508,Tønder
6261,Bredebro,55.05483,8.82932,Tønder
6270,Tønder,54.93306,8.86674,Tønder
6280,Højer,54.96344,8.69853,Tønder
6300,Gråsten,54.91918,9.59523,Sønderborg
6310,Broager,54.88940,9.67465,Sønderborg
6320,Egernsund,54.90539,9.62336,Sønderborg
6330,Padborg,54.82657,9.36247,Aabenraa
6340,Kruså,54.85097,9.40129,Aabenraa
6360,Tinglev,54.93788,9.25547,Aabenraa
6372,Bylderup-Bov,54.96460,9.10446,Aabenraa
6392,Bolderslev,54.99303,9.25280,Aabenraa
6400,Sønderborg,54.90896,9.78917,Sønderborg
6430,Nordborg,55.05732,9.74080,Sønderborg
6440,Augustenborg,54.95201,9.87216,Sønderborg
6470,Sydals,54.90541,9.96538,Sønderborg
6500,Vojens,55.24639,9.30603,Haderslev
6510,Gram,55.28948,9.04913,Haderslev
6520,Toftlund,55.18858,9.06925,Tønder
6534,Agerskov,55.12944,9.16788,Tønder
6535,Branderup J,55.11407,9.06533,Tønder
6541,Bevtoft,55.19330,9.18946,Haderslev
6560,Sommersted,55.33051,9.27062,Haderslev
6580,Vamdrup,55.42764,9.28435,Kolding
6600,Vejen,55.48117,9.13795,Vejen
6621,Gesten,55.53140,9.19639,Vejen
6622,Bække,55.57025,9.13974,Vejen
6623,Vorbasse,55.62992,9.08239,Billund
6630,Rødding,55.36569,9.06316,Vejen
6640,Lunderskov,55.48375,9.29917,Kolding
6650,Brørup,55.48194,9.01756,Vejen
6660,Lintrup,55.40966,8.98029,Vejen
6670,Holsted,55.51086,8.91872,Vejen
6682,Hovborg,55.60446,8.93732,Vejen
6683,Føvling,55.43949,8.90960,Vejen
6690,Gørding,55.47465,8.79740,Esbjerg
6700,Esbjerg,55.47028,8.45187,Esbjerg
6705,Esbjerg Ø,55.49732,8.53849,Esbjerg
6710,Esbjerg V,55.54444,8.37648,Esbjerg
6715,Esbjerg N,55.54388,8.50501,Esbjerg
6720,Fanø,55.40506,8.41938,Fanø
6731,Tjæreborg,55.46457,8.57968,Esbjerg
6740,Bramming,55.46946,8.70007,Esbjerg
6752,Glejbjerg,55.55957,8.83708,Vejen
6753,Agerbæk,55.60740,8.81211,Varde
6760,Ribe,55.33051,8.76966,Esbjerg
6771,Gredstedbro,55.39749,8.74456,Esbjerg
6780,Skærbæk,55.15735,8.76901,Tønder
6792,Rømø,55.13824,8.52210,Tønder
6800,Varde,55.62112,8.48069,Varde
6818,Årre,55.57209,8.67109,Varde
6823,Ansager,55.72212,8.74337,Varde
6830,Nørre Nebel,55.77981,8.29524,Varde
6840,Oksbøl,55.62680,8.28757,Varde
6851,Janderup Vestj,55.62546,8.37283,Varde
6852,Billum,55.61080,8.32554,Varde
6853,Vejers Strand,55.59331,8.13393,Varde
6854,Henne,55.71468,8.24616,Varde
6855,Outrup,55.71919,8.34466,Varde
6857,Blåvand,55.53942,8.21066,Varde
6862,Tistrup,55.72363,8.61028,Varde
6870,Ølgod,55.80682,8.62859,Varde
6880,Tarm,55.90861,8.53041,Ringkøbing-Skjern
6893,Hemmet,55.85016,8.37562,Ringkøbing-Skjern
6900,Skjern,55.95000,8.50000,Ringkøbing-Skjern
6920,Videbæk,56.08760,8.62852,Ringkøbing-Skjern
6933,Kibæk,56.03170,8.85697,Herning
6940,Lem St,56.04631,8.40403,Ringkøbing-Skjern
6950,Ringkøbing,56.09006,8.24402,Ringkøbing-Skjern
6960,Hvide Sande,55.99866,8.12605,Ringkøbing-Skjern
6971,Spjald,56.14054,8.49112,Ringkøbing-Skjern
6973,Ørnhøj,56.20053,8.55318,Herning
6980,Tim,56.19563,8.30785,Ringkøbing-Skjern
6990,Ulfborg,56.26725,8.32167,Holstebro
7000,Fredericia,55.56568,9.75257,Fredericia
7080,Børkop,55.64195,9.64958,Vejle
7100,Vejle,55.70927,9.53570,Vejle
7120,Vejle Øst,55.73153,9.63551,Vejle
7130,Juelsminde,55.70876,10.01668,Hedensted
7140,Stouby,55.70774,9.79776,Hedensted
7150,Barrit,55.70961,9.89028,Hedensted
7160,Tørring,55.85000,9.48333,Hedensted
7171,Uldum,55.84714,9.58956,Hedensted
7173,Vonge,55.86433,9.41449,Vejle
7182,Bredsten,55.70129,9.38500,Vejle
7183,Randbøl,55.67938,9.24049,Vejle
7184,Vandel,55.71752,9.19909,Vejle
7190,Billund,55.73349,9.10785,Billund
7200,Grindsted,55.75726,8.92750,Billund
7250,Hejnsvig,55.68357,8.97714,Billund
7260,Sønder Omme,55.84719,8.89939,Billund
7270,Stakroge,55.89621,8.83640,Herning
7280,Sønder Felding,55.94055,8.79466,Herning
7300,Jelling,55.75588,9.42580,Vejle
7321,Gadbjerg,55.76622,9.29073,Vejle
7323,Give,55.84523,9.23769,Vejle
7330,Brande,55.94316,9.12798,Ikast-Brande
7361,Ejstrupholm,56.00392,9.26744,Ikast-Brande
7362,Hampen,56.04874,9.37415,Silkeborg
7400,Herning,56.13615,8.97662,Herning
7430,Ikast,56.13883,9.15768,Ikast-Brande
7441,Bording,56.16871,9.24384,Ikast-Brande
7442,Engesvang,56.19854,9.31162,Ikast-Brande
7451,Sunds,56.20743,9.01386,Herning
7470,Karup J,56.30673,9.16835,Viborg
7480,Vildbjerg,56.20000,8.76667,Herning
7490,Aulum,56.26539,8.79256,Herning
7500,Holstebro,56.36009,8.61607,Holstebro
7540,Haderup,56.33862,8.99027,Herning
7550,Sørvad,56.25302,8.66325,Herning
7560,Hjerm,56.43499,8.64899,Struer
7570,Vemb,56.34230,8.33749,Holstebro
7600,Struer,56.49205,8.59397,Struer
7620,Lemvig,56.54856,8.31019,Lemvig
7650,Bøvlingbjerg,56.44068,8.20669,Lemvig
7660,Bækmarksbro,56.41528,8.30700,Lemvig
7673,Harboøre,56.61752,8.18069,Lemvig
7680,Thyborøn,56.69846,8.21238,Lemvig
7700,Thisted,56.95523,8.69491,Thisted
7730,Hanstholm,57.11548,8.61720,Thisted
7741,Frøstrup,57.09991,8.95558,Thisted
7742,Vesløs,57.02581,8.99235,Thisted
7752,Snedsted,56.87630,8.49214,Thisted
7755,Bedsted Thy,56.83478,8.38556,Thisted
7760,Hurup Thy,56.74944,8.41953,Thisted
7770,Vestervig,56.76279,8.31942,Thisted
7790,Thyholm,56.64293,8.53381,Struer
7800,Skive,56.56699,9.02707,Skive
7830,Vinderup,56.48176,8.77991,Holstebro
7840,Højslev,56.57736,9.17259,Skive
7850,Stoholm Jyll,56.48620,9.12431,Viborg
7860,Spøttrup,56.61722,8.84083,Skive
7870,Roslev,56.72333,9.00891,Skive
7884,Fur,56.82702,9.01425,Skive
7900,Nykøbing M,56.79334,8.85282,Morsø
7950,Erslev,56.84821,8.70464,Morsø
7960,Karby,56.75301,8.57538,Morsø
7970,Redsted M,56.74172,8.64936,Morsø
7980,Vils,56.75502,8.72590,Morsø
7990,Øster Assels,56.70398,8.70002,Morsø
8000,Aarhus C,56.15674,10.21076,Aarhus
8200,Aarhus N,56.20510,10.17032,Aarhus
8210,Aarhus V,56.17214,10.15658,Aarhus
8220,Brabrand,56.15996,10.08277,Aarhus
8230,Åbyhøj,56.15088,10.15766,Aarhus
8240,Risskov,56.19978,10.22810,Aarhus
8250,Egå,56.22498,10.28445,Aarhus
8260,Viby J,56.12259,10.15145,Aarhus
8270,Højbjerg,56.10509,10.20379,Aarhus
8300,Odder,55.97313,10.15300,Odder
8305,Samsø,55.85709,10.58865,Samsø
8310,Tranbjerg J,56.09519,10.13605,Aarhus
8320,Mårslet,56.06690,10.16112,Aarhus
8330,Beder,56.06025,10.21179,Aarhus
8340,Malling,56.03632,10.19632,Aarhus
8350,Hundslund,55.91793,10.05616,Odder
8355,Solbjerg,56.04271,10.08631,Aarhus
8361,Hasselager,56.10555,10.10003,Aarhus
8362,Hørning,56.08701,10.03716,Skanderborg
8370,Hadsten,56.32819,10.04931,Favrskov
8380,Trige,56.25291,10.14840,Aarhus
8381,Tilst,56.19376,10.11283,Aarhus
8382,Hinnerup,56.26608,10.06299,Favrskov
8400,Ebeltoft,56.19442,10.68210,Syddjurs
8410,Rønde,56.30145,10.47505,Syddjurs
8420,Knebel,56.21411,10.48865,Syddjurs
8444,Balle,56.31314,10.79922,Syddjurs
8450,Hammel,56.25762,9.86316,Favrskov
8462,Harlev J,56.14105,9.99601,Aarhus
8464,Galten,56.15902,9.91691,Skanderborg
8471,Sabro,56.21333,10.03441,Aarhus
8472,Sporup,56.20905,9.82996,Favrskov
8500,Grenaa,56.41578,10.87825,Norddjurs
8520,Lystrup,56.23750,10.23778,Aarhus
8530,Hjortshøj,56.24811,10.26533,Aarhus
8541,Skødstrup,56.27349,10.31480,Aarhus
8543,Hornslet,56.31550,10.32041,Syddjurs
8544,Mørke,56.36289,10.33527,Syddjurs
8550,Ryomgård,56.38430,10.50295,Syddjurs
8560,Kolind,56.35661,10.62146,Syddjurs
8570,Trustrup,56.35844,10.74958,Norddjurs
8581,Nimtofte,56.42458,10.56801,Syddjurs
8585,Glesborg,56.49372,10.68170,Norddjurs
8586,Ørum Djurs,56.44542,10.65065,Norddjurs
8592,Anholt,56.71189,11.57176,Norddjurs
8600,Silkeborg,56.16970,9.54508,Silkeborg
8620,Kjellerup,56.28581,9.43528,Silkeborg
8632,Lemming,56.24086,9.54708,Silkeborg
8641,Sorring,56.17877,9.79031,Silkeborg
8643,Ans By,56.30712,9.59276,Silkeborg
8653,Them,56.09426,9.54866,Silkeborg
8654,Bryrup,56.02778,9.50097,Silkeborg
8660,Skanderborg,56.03434,9.93177,Skanderborg
8670,Låsby,56.15022,9.80683,Skanderborg
8680,Ry,56.09038,9.76505,Skanderborg
8700,Horsens,55.86066,9.85034,Horsens
8721,Daugård,55.72729,9.72361,Hedensted
8722,Hedensted,55.77043,9.70110,Hedensted
8723,Løsning,55.80236,9.69539,Hedensted
8732,Hovedgård,55.95410,9.96531,Horsens
8740,Brædstrup,55.97153,9.61129,Horsens
8751,Gedved,55.93085,9.84601,Horsens
8752,Østbirk,55.96482,9.75556,Horsens
8762,Flemming,55.87087,9.66524,Hedensted
8763,Rask Mølle,55.88516,9.61341,Hedensted
8765,Klovborg,55.93079,9.49224,Ikast-Brande
8766,Nørre Snede,55.96682,9.41156,Ikast-Brande
8781,Stenderup,55.79840,9.80945,Hedensted
8783,Hornsyld,55.75621,9.85643,Hedensted
8789,Endelave,55.76006,10.29467,Horsens
8799,Tunø,55.95249,10.43036,Odder
8800,Viborg,56.45319,9.40201,Viborg
8830,Tjele,56.50948,9.61234,Viborg
8831,Løgstrup,56.51032,9.33538,Viborg
8832,Skals,56.55676,9.40381,Viborg
8840,Rødkærsbro,56.34632,9.51007,Viborg
8850,Bjerringbro,56.37797,9.66065,Viborg
8860,Ulstrup,56.38994,9.79354,Favrskov
8870,Langå,56.39026,9.89486,Randers
8881,Thorsø,56.29953,9.78916,Favrskov
8882,Fårvang,56.27206,9.71452,Silkeborg
8883,Gjern,56.23023,9.73912,Silkeborg
8900,Randers C,56.46070,10.03639,Randers
8920,Randers NV,56.48068,9.89970,Randers
8930,Randers NØ,56.50415,10.13906,Randers
8940,Randers SV,56.41369,10.02478,Randers
8950,Ørsted,56.52615,10.31647,Norddjurs
8960,Randers SØ,56.43073,10.16611,Randers
8961,Allingåbro,56.46432,10.31957,Norddjurs
8963,Auning,56.43079,10.37818,Norddjurs
8970,Havndal,56.64679,10.23605,Randers
8981,Spentrup,56.53703,10.03792,Randers
8983,Gjerlev J,56.58224,10.12097,Randers
8990,Fårup,56.55416,9.86540,Randers
9000,Aalborg,57.04800,9.91870,Aalborg
9200,Aalborg SV,57.00836,9.85013,Aalborg
9210,Aalborg SØ,57.00333,9.93627,Aalborg
9220,Aalborg Øst,57.04408,10.00624,Aalborg
9230,Svenstrup J,56.97230,9.84806,Aalborg
9240,Nibe,56.98150,9.63917,Aalborg
9260,Gistrup,56.99430,9.99085,Aalborg
9270,Klarup,57.01194,10.05617,Aalborg
9280,Storvorde,57.00392,10.10125,Aalborg
9293,Kongerslev,56.89042,10.10769,Aalborg
9300,Sæby,57.33188,10.52251,Frederikshavn
9310,Vodskov,57.10854,10.02215,Aalborg
9320,Hjallerup,57.16466,10.14571,Brønderslev
9330,Dronninglund,57.16035,10.29287,Brønderslev
9340,Asaa,57.14253,10.38218,Brønderslev
9352,Dybvad,57.27204,10.35946,Frederikshavn
9362,Gandrup,57.05744,10.18137,Aalborg
9370,Hals,56.99609,10.30807,Aalborg
9380,Vestbjerg,57.13166,9.95942,Aalborg
9381,Sulsted,57.16343,9.95667,Aalborg
9382,Tylstrup,57.19470,9.95308,Aalborg
9400,Nørresundby,57.05877,9.92284,Aalborg
9430,Vadum,57.11790,9.85700,Aalborg
9440,Aabybro,57.16249,9.72996,Jammerbugt
9460,Brovst,57.09750,9.52264,Jammerbugt
9480,Løkken,57.37047,9.71466,Hjørring
9490,Pandrup,57.22147,9.67569,Jammerbugt
9492,Blokhus,57.25053,9.60508,Jammerbugt
9493,Saltum,57.27005,9.68745,Jammerbugt
9500,Hobro,56.64306,9.79029,Mariagerfjord
9510,Arden,56.76899,9.86184,Mariagerfjord
9520,Skørping,56.83626,9.89255,Rebild
9530,Støvring,56.88536,9.83839,Rebild
9541,Suldrup,56.84964,9.68612,Rebild
9550,Mariager,56.64985,9.97515,Mariagerfjord
9560,Hadsund,56.71482,10.11682,Mariagerfjord
9574,Bælum,56.83002,10.11978,Rebild
9575,Terndrup,56.80520,10.04181,Rebild
9600,Aars,56.80399,9.51441,Vesthimmerlands
9610,Nørager,56.70642,9.62996,Rebild
9620,Aalestrup,56.69470,9.49336,Vesthimmerlands
9631,Gedsted,56.68915,9.33667,Vesthimmerlands
9632,Møldrup,56.61019,9.50598,Viborg
9640,Farsø,56.77276,9.33925,Vesthimmerlands
9670,Løgstør,56.96245,9.25830,Vesthimmerlands
9681,Ranum,56.89725,9.22872,Vesthimmerlands
9690,Fjerritslev,57.08822,9.26622,Jammerbugt
9700,Brønderslev,57.27021,9.94102,Brønderslev
9740,Jerslev J,57.28979,10.12576,Brønderslev
9750,Østervrå,57.33645,10.26440,Frederikshavn
9760,Vrå,57.35370,9.94176,Hjørring
9800,Hjørring,57.46417,9.98229,Hjørring
9830,Tårs,57.38333,10.11667,Hjørring
9850,Hirtshals,57.58812,9.95922,Hjørring
9870,Sindal,57.47117,10.20312,Hjørring
9881,Bindslev,57.54161,10.19868,Hjørring
9900,Frederikshavn,57.44073,10.53661,Frederikshavn
9940,Læsø,57.27338,11.01969,Læsø
9970,Strandby,57.49150,10.49609,Frederikshavn
9981,Jerup,57.53435,10.41662,Frederikshavn
9982,Ålbæk,57.59253,10.40456,Frederikshavn
9990,Skagen,57.72093,10.58394,Frederikshavn
"""#
}
