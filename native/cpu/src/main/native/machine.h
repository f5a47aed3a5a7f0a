// The memory that Java hands over, and the functions that run on it. Every field is 64 bits wide, so that Java writes a
// structure as a row of longs; addresses are of arrays that Java owns. Nothing here allocates, throws or keeps state.
#pragma once
#include <cstdint>

namespace apical {

struct Block;
struct Operation;

using Kernel = void (*)(const Operation&, const Block&);

// One loop in place of several operations; of the tests after them it says, one bit each, which some lane meets.
using FusedKernel = uint64_t (*)(const Operation*, const Block&);

// One instruction, bound to memory. Operand k is one number if bit k of the pattern is set, else lanes.
struct Operation {
    int64_t code;       // which operation, see operation_code
    int64_t pattern;    // bits as said; for UNIFORM the number of the draw
    int64_t isSingle;   // only the first lane counts
    Kernel kernel;      // filled in when bound
    int64_t dest;       // address of lanes; for hits of the list
    int64_t destMoves;  // 1 if the address is of an array that a block is a part of; for hits the address of the length
    int64_t source[3];  // addresses of lanes or numbers
    int64_t moves[3];   // as destMoves
};

// Where elements of an array are found that a register holds during a section.
enum class Index : int64_t { UNIT = 0, SYNAPSE = 1, PARTNER = 2, ROW = 3 };

// An array and the register (or number) that stands for it in a section which runs on chosen elements.
struct Transfer {
    int64_t lanes;
    int64_t array;
    Index index;
};

struct Section {
    int64_t operationCount;
    Operation* operations;
    int64_t loadCount;
    Transfer* loads;
    int64_t storeCount;
    Transfer* stores;
    int32_t* list;      // units of an ON section
    int64_t* length;    // how many
    int64_t emits;      // 1 if these units spike
    int64_t fused;      // number of the loop in place of the first operations, -1 if there is none
    int64_t fusedCount; // how many operations it stands for
    FusedKernel fusedKernel;  // filled in when bound
};

// A program on a slice of a group.
struct Program {
    int64_t level;
    int64_t elementBytes;  // 4 or 8
    int64_t from;          // first unit, a multiple of 64
    int64_t to;            // end, exclusive
    int64_t blockLanes;    // most lanes of a block
    int64_t seed;
    int64_t stream;
    Section* step;
    int64_t onCount;
    Section* on;
    Section* after;
    Section* afterAndStep;  // both as one loop; without operations if there is none
    int32_t* spikes;       // receives the units that spike
};

// A rule's program on the rows of a connection.
struct Rows {
    int64_t level;
    int64_t elementBytes;
    int64_t blockLanes;
    Section* sections;
    int32_t* synapse;      // position to synapse; null when a position is a synapse
    int32_t* partner;      // position to the neuron on the other side
};

constexpr int SOURCES = 4;
constexpr int THRESHOLDS = 15;
constexpr int LIMITS = 31;

// Background noise of a slice; see NoiseThresholds for the 15 thresholds between the 16 outcomes. The code of a byte is the outcome
// that it stands for, one bit per source, or 16 if it leaves more than one.
struct Noise {
    int64_t level;
    int64_t elementBytes;
    int64_t from;
    int64_t to;
    int64_t seed;
    int64_t stream;
    int64_t sources;
    int64_t target[SOURCES];
    double weight[SOURCES];
    int64_t threshold[THRESHOLDS];
    int64_t limitCount;
    int64_t limit[LIMITS];           // ascending bytes; from each on, the code of a byte is more by the change
    int64_t change[LIMITS];          // modulo 256
    uint8_t* bytes;                  // one per cell, and room for 1024 more
    int32_t* units;                  // cells that need a draw of their own, and room for 32 more
    uint32_t* high;                  // the high bytes of their numbers
};

// The memory that a connection transmits through.
struct Delivery {
    int64_t level;
    int64_t elementBytes;
    const int32_t* target;  // synapse to postsynaptic neuron
    int64_t weight;
    int64_t conductance;
    int64_t hasRuns;        // 1 if the targets of every row are neighbours, ascending
    int64_t isShared;       // 1 if all synapses have one weight
};

// A part of a run: some lanes of a section.
struct Block {
    int64_t first;             // first lane of arrays that move
    int lanes;                 // how many, as kernels see it: a multiple of 16
    int real;                  // how many of them count
    const int32_t* units;      // the units of the lanes; null if these are first, first + 1, ...
    int64_t step;
    const Program* program;
};

// What one instruction-set level offers.
struct Level {
    const char* name;
    void (*bindProgram)(Program&);
    int64_t (*step)(const Program&, int64_t step);
    void (*after)(const Program&, int64_t step);
    int64_t (*afterAndStep)(const Program&, int64_t step);
    void (*bindRows)(Rows&, int64_t sectionCount);
    void (*runRow)(const Rows&, int64_t section, int64_t unit, int64_t first, int64_t count);
    void (*addNoise)(const Noise&, int64_t step);
    void (*deliver)(const Delivery&, int64_t first, int64_t end, double factor);
};

// The number of an operation by its name; -1 if there is none.
int operation_code(const char* name);

}  // namespace apical
